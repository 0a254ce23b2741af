//! Many elements on one page: they share what is loaded, and none of them weighs much.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use serde_json::json;

/// What one of them may weigh on the heap, in bytes.
const EACH: f64 = 60_000.0;

/// So many elements at once: at the first screen, at the steps, at those of a provider that the catalogue has, and
/// in another language.
const PUT: &str = "const kinds = [{}, { email: 'someone@gmail.com' }, { email: 'someone@posteo.de' }, { lang: 'nb' }];
    const elements = Array.from({ length: arguments[0] }, (_, at) => host.put(kinds[at % kinds.length], {}));
    await Promise.all(elements.map((element) => element.ready));
    record.events.length = 0";

#[test]
fn a_hundred_elements_share_one_wasm_and_ask_for_each_file_once() {
    const ELEMENTS: u32 = 100;
    host().walk(async |page| {
        // Only Chromium's debugger can weigh the heap and make the browser look for garbage.
        let debugger = Engine::of_this_run().has_a_debugger();
        let heap = if debugger { page.heap().await } else { 0.0 };
        page.promised(PUT, &[json!(ELEMENTS)]).await;

        let wasms = page.run("return record.memories.length", &[]).await;
        assert_eq!(wasms, 1, "programs of wasm");
        let requests = page.server.requests();
        let mut files: Vec<&String> = requests
            .iter()
            .filter(|path| path.starts_with("/pkg/"))
            .collect();
        files.sort();
        let all = files.len();
        files.dedup();
        assert_eq!(
            files.len(),
            all,
            "each file is asked for once: {requests:?}"
        );
        for file in ["app-password_bg.wasm", "catalogue.bin", "locales/nb.json"] {
            assert!(
                files.iter().any(|path| path.ends_with(file)),
                "{file} is not in {files:?}"
            );
        }
        if debugger {
            let each = (page.heap().await - heap) / f64::from(ELEMENTS);
            assert!(each < EACH, "each element takes {each} bytes of the heap");
        }
    });
}
