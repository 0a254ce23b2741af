//! Far too much in what a host, a name server or a file answers, and in what is asked of the functions: as much is read
//! as may be, and the rest works.

use app_password_journey::host::host;
use app_password_journey::texts::say_with;
use serde_json::{Value, json};

use crate::bounds::{MOST, SLACK, is_at_the_code, memory};

#[test]
fn an_answer_that_is_too_long_is_read_from_its_beginning() {
    host().walk(async |page| {
        let before = is_at_the_code(page).await;
        page.run("host.paste('qwer tyui opas dfgh')", &[]).await;
        page.reaches("paste").await;
        let reply = "535-5.7.8 Username and Password not accepted. ";
        page.run(
            "const huge = 'x'.repeat(1e7);
             host.answers = [{ ok: false, reply: arguments[0] + huge, message: 'Ask Ola. ' + huge }]; host.press()",
            &[json!(reply)],
        )
        .await;
        page.reaches("refused").await;
        page.complains(&["submitHandler answered with reply: found 10000046 characters, expected 16384 at most."])
            .await;
        page.complains(&["submitHandler answered with message: found 10000009 characters"]).await;
        assert_eq!(page.events("ap-failure").await[0]["cause"], "wrong-code");
        page.says("[role=alert]", "Ask Ola.").await;
        let grown = memory(page).await - before;
        assert!(grown <= SLACK, "{grown} bytes more");
    });
}

#[test]
fn of_a_million_exchangers_five_hundred_count() {
    for (answer, said) in [
        (
            "[...Array(10).fill('google.com'), ...Array(1e6).fill('x.example')]",
            "mxResolver answered with mx: found 1000010 entries, expected 500 at most.",
        ),
        (
            "{ mx: ['google.com'], txt: Array(1e6).fill('x') }",
            "mxResolver answered with txt: found 1000000 entries",
        ),
        (
            "['x'.repeat(1e7), 'google.com']",
            "mxResolver answered with mx[0]: found 10000000 characters, expected 4096 at most.",
        ),
        (
            "{ mx: ['google.com'], txt: ['x', 'x'.repeat(1e7)] }",
            "mxResolver answered with txt[1]: found 10000000 characters",
        ),
    ] {
        host().walk(async |page| {
            page.put(json!({}), json!({ "looksUp": [] })).await;
            page.types_address("someone@acme.example").await;
            let before = memory(page).await;
            page.run(
                &format!("host.element.mxResolver = async () => ({answer})"),
                &[],
            )
            .await;
            page.press("pick.continue").await;
            page.reaches("guide").await;
            page.says("h2", "Google").await;
            page.complains(&[said]).await;
            let grown = memory(page).await - before;
            assert!(grown <= 16.0 * SLACK, "{answer}: {grown} bytes more");
        });
    }
}

#[test]
fn the_functions_look_at_no_more_and_refuse_options_that_are_too_long() {
    host().at("/bare.html").walk(async |page| {
        page.until("the module is there", "return !!window.app").await;
        let cut = "return app.check('google', 'qwer tyui opas dfgh' + 'y'.repeat(4200))";
        page.promised(cut, &[]).await;
        page.promised("return app.detect('someone@acme.example', ['x.example'])", &[]).await;
        let before = memory(page).await;
        let ask = async |call: &str| {
            let script = format!(
                "const huge = 'x'.repeat(30e6); const list = Array(1e6).fill('x.example');
                 return {call}.then((value) => value, ({{ name, message }}) => ({{ name, message }}))"
            );
            page.promised(&script, &[]).await
        };
        let pasted = ask("app.check('google', 'qwer tyui opas dfgh ' + huge)").await;
        assert_eq!((&pasted["verdict"], &pasted["finding"]), (&json!("doubt"), &json!("too-long")));
        let sentence = say_with("finding.too-long.cut", &[("n", "4096")]);
        assert!(pasted["text"].as_str().is_some_and(|text| text.starts_with(&sentence)));
        let typed = ask("app.check('posteo', huge)").await;
        assert_eq!(typed["finding"], "too-long");
        assert_eq!(typed["code"].as_str().map(str::len), Some(MOST));
        for call in ["app.check('google', 'x', { appName: huge })", "app.check('google', 'x', { email: huge })"] {
            let error = ask(call).await;
            assert_eq!(error["name"], "RangeError", "{call}");
            let message = error["message"].as_str().unwrap_or_default();
            assert!(message.ends_with("found 30000000 characters, expected 4096 at most."), "{message}");
        }
        let nobody = ask("app.check(huge, 'x')").await;
        assert_eq!(nobody["name"], "TypeError");
        let reply = ask("app.explain('google', '535-5.7.8 Username and Password not accepted ' + huge)").await;
        assert_eq!(reply["cause"], "wrong-code");
        assert_eq!(ask("app.explain(huge, huge, { protocol: huge, lang: huge })").await["cause"], "unknown");
        for call in ["app.detect(huge)", "app.detect(huge + '@gmail.com')", "app.detect('a@acme.example', list, list)", "app.detect('a@acme.example', [huge])"] {
            assert_eq!(ask(call).await["provider"], Value::Null, "{call}");
        }
        let found = ask("app.detect('a@acme.example', [huge, 'google.com', ...list])").await;
        assert_eq!(found["provider"], "google");
        let grown = memory(page).await - before;
        assert!(grown <= 16.0 * SLACK, "{grown} bytes more");
    });
}

#[test]
fn a_file_that_is_far_too_large_is_left_and_the_rest_works() {
    let large = " ".repeat(6_000_000);
    for (file, reason) in [("catalogue.bin", "load"), ("locales/nb.json", "locale")] {
        host()
            .in_trouble()
            .with(&format!("/pkg/{file}"), &large)
            .walk(async |page| {
                page.put(
                    json!({ "lang": "nb", "email": "someone@posteo.de" }),
                    json!({}),
                )
                .await;
                assert_eq!(
                    page.complains(&[file, "it has more than 4194304 bytes"])
                        .await,
                    reason
                );
                page.set("email", Some("someone@gmail.com")).await;
                page.reaches("guide").await;
            });
    }
}
