//! Pages that are not at one with where the widget comes from: another origin, a hash or a nonce in the
//! place of a name, another base, no origin at all.

use app_password_journey::files::has_everything;
use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::row::CODE;
use app_password_journey::server::{STRICT, Server, package, page_with};
use serde_json::{Map, Value, json};

/// A mailbox of one whom only the catalogue knows, and another language: all files are wanted.
fn wishes() -> Value {
    json!({ "email": "someone@posteo.de", "lang": "nb" })
}

/// The usual page with another text.
fn reading(page: &str) -> Host {
    host().at("/other.html").with("/other.html", page)
}

/// Every form that a browser can take from a server, without a build tool.
const SCRIPTS: &[&str] = &["/pkg/app-password.js", "/pkg/index.js", "/pkg/inline.js"];

/// Everything of the package's came from elsewhere.
fn asks_its_own_server_for_nothing(page: &Page) {
    let asked = page.server.requests();
    assert!(asked.iter().all(|path| !path.starts_with("/pkg/")));
}

#[test]
fn another_origin_that_lets_itself_be_read_is_as_good() {
    for script in SCRIPTS {
        let cdn = Server::elsewhere(true);
        reading(&page_with(&cdn.url(script)))
            .loading_from(&cdn)
            .walk(async |page| {
                page.put(wishes(), json!({})).await;
                has_everything(page).await;
                asks_its_own_server_for_nothing(page);
            });
    }
}

#[test]
fn raw_files_of_an_origin_that_does_not_let_itself_be_read_are_named_with_what_is_missing() {
    let cdn = Server::elsewhere(false);
    host().loading_from(&cdn).in_trouble().walk(async |page| {
        let languages = cdn.url("/pkg/locales/");
        page.put(json!({ "lang": "nb", "locale-src": languages }), json!({}))
            .await;
        let named = [
            languages.as_str(),
            "Access-Control-Allow-Origin",
            "locale-src",
        ];
        assert_eq!(page.complains(&named).await, "locale");
        page.reaches("pick").await;
    });
    host().loading_from(&cdn).in_trouble().walk(async |page| {
        let wasm = cdn.url("/pkg/app-password_bg.wasm");
        page.add(json!({ "wasm-src": wasm }), json!({})).await;
        let named = [
            wasm.as_str(),
            "Access-Control-Allow-Origin",
            "app-password/inline",
        ];
        assert_eq!(page.complains(&named).await, "load");
        page.reaches("error").await;
    });
}

#[test]
fn an_origin_that_the_policy_does_not_name_is_told_too() {
    let cdn = Server::elsewhere(true);
    host().in_trouble().walk(async |page| {
        let wasm = cdn.url("/pkg/app-password_bg.wasm");
        page.add(json!({ "wasm-src": wasm }), json!({})).await;
        assert_eq!(page.complains(&[&wasm, "connect-src"]).await, "load");
        page.reaches("error").await;
    });
}

#[test]
fn a_script_with_its_hash_is_taken_and_no_other() {
    for script in SCRIPTS {
        let cdn = Server::elsewhere(true);
        // Without the script, which is brought below.
        reading(&page_with("")).naming_scripts().loading_from(&cdn).in_trouble().walk(async |page| {
            let brings = "
                const [url, wrong] = arguments;
                const bytes = await (await fetch(url)).arrayBuffer();
                const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
                if (wrong) hash[0] ^= 1;
                const script = Object.assign(document.createElement('script'), {
                  type: 'module', src: url, crossOrigin: 'anonymous', integrity: `sha384-${btoa(String.fromCharCode(...hash))}`,
                });
                return new Promise((done) => {
                  script.onload = () => done('loaded');
                  script.onerror = () => done('refused');
                  document.head.append(script);
                })";
            let wrong = [json!(cdn.url(&format!("{script}?wrong"))), json!(true)];
            assert_eq!(page.promised(brings, &wrong).await, "refused");
            assert_eq!(page.promised(brings, &[json!(cdn.url(script)), json!(false)]).await, "loaded");
            page.put(wishes(), json!({})).await;
            has_everything(page).await;
        });
    }
}

/// The strict policy, but for a nonce in the place of the page's own origin.
fn nonces(more: &str) -> String {
    STRICT.replace(
        "script-src 'self'",
        &format!("script-src 'nonce-once'{more}"),
    )
}

#[test]
fn a_page_that_trusts_scripts_by_nonce_needs_nothing_else() {
    for more in ["", " 'strict-dynamic'"] {
        for script in SCRIPTS {
            let page = page_with(script).replace("<script ", "<script nonce=\"once\" ");
            reading(&page).under(&nonces(more)).walk(async |page| {
                page.put(wishes(), json!({})).await;
                has_everything(page).await;
                page.broke_no_rule().await;
            });
        }
    }
}

/// The page of `index.js`, with an import map that says which hashes its modules have: those of `integrity.json`, but
/// of one file another's.
fn with_hashes(wrong: Option<&str>) -> Host {
    let said = std::fs::read_to_string(package().join("integrity.json")).expect("integrity.json");
    let said: Value = serde_json::from_str(&said).expect("JSON");
    let modules = said.as_object().expect("hashes by file").iter();
    let mut modules: Map<String, Value> = modules
        .filter(|(file, _)| file.ends_with(".js"))
        .map(|(file, hash)| (format!("/pkg/{file}"), hash.clone()))
        .collect();
    if let Some(file) = wrong {
        modules.insert(format!("/pkg/{file}"), said["README.md"].clone());
    }
    let map = json!({ "integrity": modules });
    let page = page_with("/pkg/index.js").replace(
        "<head>",
        &format!("<head><script type=\"importmap\">{map}</script>"),
    );
    reading(&page.replace("<script ", "<script nonce=\"once\" ")).under(&nonces(""))
}

#[test]
fn an_import_map_with_the_hashes_of_integrity_json_covers_every_module() {
    with_hashes(None).walk(async |page| {
        page.put(wishes(), json!({})).await;
        has_everything(page).await;
        page.broke_no_rule().await;
    });
    with_hashes(Some("app-password_wasm.js"))
        .in_trouble()
        .walk(async |page| {
            page.add(wishes(), json!({})).await;
            let named = ["A module of the package could not be loaded"];
            assert_eq!(page.complains(&named).await, "load");
            page.reaches("error").await;
        });
}

#[test]
fn another_base_of_the_page_moves_only_what_the_page_names() {
    for script in SCRIPTS {
        let page = page_with(script).replace("<head>", "<head><base href=\"/copy/deep/\" />");
        reading(&page).walk(async |page| {
            page.put(wishes(), json!({})).await;
            has_everything(page).await;
            assert!(
                page.server
                    .requests()
                    .iter()
                    .all(|path| !path.starts_with("/copy/"))
            );
        });
        let page = page_with(script);
        let page = page.replace("<head>", "<head><base href=\"/copy/\" />");
        reading(&page).walk(async |page| {
            let mut places = wishes();
            places["wasm-src"] = json!("app-password_bg.wasm");
            places["locale-src"] = json!("locales");
            page.put(places, json!({})).await;
            has_everything(page).await;
            let asked = page.server.requests();
            assert!(
                asked
                    .iter()
                    .any(|path| path == "/copy/app-password_bg.wasm")
            );
            assert!(asked.iter().any(|path| path == "/copy/locales/nb.json"));
        });
    }
}

/// A page with a frame that has no origin of its own, and this text in it.
fn framing(framed: &str) -> Host {
    let policy = format!("{}; frame-src 'self'", nonces(""));
    let scripts = |page: &str| page.replace("<script ", "<script nonce=\"once\" ");
    let page = include_str!("../pages/frame.html");
    host()
        .at("/outer.html")
        .under(&policy)
        .with("/outer.html", &scripts(page))
        .with("/framed.html", &scripts(framed))
}

/// Looks into the frame.
async fn in_the_frame(page: &Page, walk: impl AsyncFnOnce()) {
    page.browser.clone().enter_frame(0).await.expect("a frame");
    page.until("the frame's scripts have run", "return !!window.host")
        .await;
    walk().await;
    page.browser
        .clone()
        .enter_default_frame()
        .await
        .expect("the page");
}

#[test]
fn a_frame_without_an_origin_takes_the_widget_from_a_server_that_lets_itself_be_read() {
    for script in SCRIPTS {
        let cdn = Server::elsewhere(true);
        framing(&page_with(&cdn.url(script)))
            .loading_from(&cdn)
            .walk(async |page| {
                in_the_frame(page, async || {
                    assert_eq!(page.run("return origin", &[]).await, "null");
                    page.put(wishes(), json!({})).await;
                    has_everything(page).await;
                    page.run("host.paste(arguments[0])", &[json!(CODE)]).await;
                    page.reaches("paste").await;
                    page.run("host.press()", &[]).await;
                    page.reaches("done").await;
                    page.broke_no_rule().await;
                })
                .await;
            });
    }
}

#[test]
fn a_frame_without_an_origin_may_have_the_whole_widget_written_into_it() {
    let inline = std::fs::read_to_string(package().join("inline.js")).expect("inline.js");
    let named = "<script type=\"module\" src=\"\"></script>";
    let written =
        page_with("").replace(named, &format!("<script type=\"module\">{inline}</script>"));
    framing(&written).walk(async |page| {
        in_the_frame(page, async || {
            page.put(wishes(), json!({})).await;
            has_everything(page).await;
        })
        .await;
        asks_its_own_server_for_nothing(page);
    });
}

#[test]
fn a_frame_without_an_origin_is_told_what_is_missing_where_only_the_script_may_be_read() {
    let (open, closed) = (Server::elsewhere(true), Server::elsewhere(false));
    framing(&page_with(&open.url("/pkg/app-password.js")))
        .loading_from(&open)
        .loading_from(&closed)
        .walk(async |page| {
            in_the_frame(page, async || {
                let wasm = closed.url("/pkg/app-password_bg.wasm");
                page.add(json!({ "wasm-src": wasm }), json!({})).await;
                let named = [
                    wasm.as_str(),
                    "Access-Control-Allow-Origin",
                    "app-password/inline",
                ];
                assert_eq!(page.complains(&named).await, "load");
                page.reaches("error").await;
            })
            .await;
        });
}
