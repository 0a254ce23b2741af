//! Libraries of other times on the page, loaded before the element: they change what a script takes for
//! granted, and the widget works all the same.

use app_password_journey::host::{Host, host};
use app_password_journey::page::Page;
use app_password_journey::texts::say;
use serde_json::{Value, json};

const EMAIL: &str = "someone@gmail.com";
const COPIED: &str = "qzwk fjtn bvxm rhdp";
const REPLY: &str = "535-5.7.8 Username and Password not accepted.";

/// They write markup and make functions of texts: the strict policy is not theirs.
const LAX: &str = "default-src 'self' 'unsafe-inline' 'unsafe-eval'; img-src 'self' data:";

/// One list of libraries: its page, and what is true where it is there and has done what it does.
macro_rules! libraries {
    ($($(#[$when:meta])? $library:ident: $page:literal, $proof:expr;)*) => { $(
        mod $library {
            $(#[$when])?
            #[test]
            fn lets_a_person_go_the_whole_way() {
                super::the_whole_way($page, $proof, "closed");
            }

            #[ignore = "make recorders"]
            #[test]
            fn lets_a_person_go_the_whole_way_in_an_open_root() {
                super::the_whole_way($page, $proof, "open");
            }
        }
    )* };
}

libraries! {
    mootools: "mootools", "MooTools.version === '1.4.5' && $('mark').get('tag') === 'p' && !/native code/.test(Event)";
    prototype: "prototype", "Prototype.Version === '1.7.3' && $('mark').hasClassName('x') === false && [1, 2].last() === 2";
    core_js: "core-js", "Math.iaddh.length === 4 && [[1], [2]].flatten().length === 2";
    es6_shim: "es6-shim", "Object.hasOwn(Math.round, 'prototype')";
    sugar: "sugar", "'six customers'.capitalize() === 'Six customers' && (5).days() > 0";
    yui: "yui", "YUI.version === '3.18.1' && YUI({ bootstrap: false }).use('node-base').one('#mark').get('tagName') === 'P'";
    jquery: "jquery", "jQuery.fn.jquery === '1.12.4' && $('#mark').text().startsWith('Six')";
    #[ignore = "make recorders"]
    ext_js: "ext-js", "Ext.versions.core.version.startsWith('6.2.0') && Ext.get('mark').dom.tagName === 'P'";
    zone_js: "zone", "Zone.current.name === '<root>' && Promise.toString().includes('ZoneAwarePromise')";
    webcomponents: "webcomponents", "!!window.WebComponents && WebComponents.ready";
}

fn page(name: &str) -> Host {
    let path = format!("/neighbours/libraries/{name}.html");
    host().at(path.leak()).under(LAX)
}

fn the_whole_way(name: &'static str, proof: &'static str, mode: &'static str) {
    page(name).walk(async |page| {
        page.until_with(
            "the library is there",
            "return host.evaluate(arguments[0])",
            &[json!(proof)],
        )
        .await;
        page.promised("await host.loadModule()", &[]).await;
        page.put(
            json!({ "shadow-mode": mode, "app-name": "Acme CRM" }),
            json!({}),
        )
        .await;
        page.answers(json!([{ "ok": false, "reply": REPLY }, { "ok": true }]))
            .await;
        page.goes_by_address(EMAIL).await;
        page.ticks(1).await;
        page.pastes(COPIED).await;
        page.says(".verdict", &say("paste.ok")).await;
        page.press("paste.submit").await;
        page.reaches("refused").await;
        page.says("[role=alert]", &say("refused.kept")).await;
        page.press("refused.again").await;
        page.reaches("done").await;
        was_handed_over_twice(page).await;
    });
}

async fn was_handed_over_twice(page: &Page) {
    let server = |host: &str, port: u16| json!({ "host": host, "port": port, "security": "tls", "username": EMAIL });
    let submission = json!({
        "provider": "google", "email": EMAIL, "code": "qzwkfjtnbvxmrhdp",
        "imap": server("imap.gmail.com", 993), "smtp": server("smtp.gmail.com", 465),
    });
    assert_eq!(
        page.recorded("submissions").await,
        [submission.clone(), submission]
    );
    for name in ["ap-error", "ap-success"] {
        let expected = if name == "ap-error" {
            vec![]
        } else {
            vec![json!({ "provider": "google" })]
        };
        assert_eq!(page.events(name).await, expected, "{name}");
    }
    assert_eq!(page.recorded("errors").await, [] as [Value; 0]);
}
