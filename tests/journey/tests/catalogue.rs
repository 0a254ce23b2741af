//! The providers on offer, as the host wants them; what is wrong with its wishes is named and left out.

use app_password_journey::host::host;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// A provider of the host's own, whole.
fn fjord() -> Value {
    json!({
        "id": "fjord", "name": "Fjord Mail", "credential": "app-password", "domains": ["Fjord.example"],
        "mx": ["mx.fjord.example"],
        "code": { "alphabet": "lower-digit", "lengths": [8], "group": 4, "separator": "-", "sendsSeparator": true,
                  "dropsDashes": true, "case": "lower", "certainty": "high" },
        "pages": { "create": "https://fjord.example/codes?for={email}", "help": "https://fjord.example/help" },
        "steps": [
            { "kind": "open", "page": "create" }, { "kind": "press", "label": "New code" },
            { "kind": "wait", "hours": 2 }, { "kind": "copy", "label": "Close" },
        ],
        "imap": { "host": "imap.fjord.example", "port": 993, "security": "tls", "username": "local-part" },
        "smtp": null, "checked": "2026-11", "sources": ["https://fjord.example/help"],
    })
}

#[test]
fn the_host_shapes_the_list() {
    const ALL: &[&str] = &["Google", "Microsoft", "Apple", "Yahoo", "Zoho", "AOL"];
    let shapes = [
        (
            json!({ "only": ["zoho", "google"] }),
            vec!["Zoho", "Google"],
        ),
        (
            json!({ "hide": ["aol", "yahoo"] }),
            vec!["Google", "Microsoft", "Apple", "Zoho"],
        ),
        (
            json!({ "first": ["zoho", "aol"] }),
            vec!["Zoho", "AOL", "Google", "Microsoft", "Apple", "Yahoo"],
        ),
        (
            json!({ "only": ["google", "apple", "zoho"], "hide": ["google"], "first": ["zoho"] }),
            vec!["Zoho", "Apple"],
        ),
        (
            json!({ "change": { "zoho": { "name": "Zoho One" } }, "only": ["zoho"] }),
            vec!["Zoho One"],
        ),
        (
            json!({ "add": [fjord()], "first": ["fjord"], "only": ["fjord", "google"] }),
            vec!["Fjord Mail", "Google"],
        ),
        (json!({}), ALL.to_vec()),
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (wish, names) in shapes {
            page.run(
                "host.element.providers = arguments[0]",
                std::slice::from_ref(&wish),
            )
            .await;
            page.settles().await;
            assert_eq!(page.texts(".tile .name").await, names, "{wish}");
        }
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn a_provider_of_the_hosts_own_leads_all_the_way() {
    host().walk(async |page| {
        page.put(json!({ "app-name": "Acme CRM" }), json!({ "providers": { "add": [fjord()] } })).await;
        page.goes_by_address("ola@fjord.example").await;
        page.says("h2", &say_with("guide.title", &[("provider", "Fjord Mail")])).await;
        let link = page.find("a.big", None).await.attr("href").await.expect("a link");
        assert_eq!(link.as_deref(), Some("https://fjord.example/codes?for=ola%40fjord.example"));
        page.says(".step .sentence", &say_with("step.wait.other", &[("n", "2")])).await;
        page.pastes("AB12 cd34").await;
        page.says(".verdict", &say("paste.ok")).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let submission = json!({
            "provider": "fjord", "email": "ola@fjord.example", "code": "ab12-cd34",
            "imap": { "host": "imap.fjord.example", "port": 993, "security": "tls", "username": "ola" }, "smtp": null,
        });
        assert_eq!(page.recorded("submissions").await, [submission]);
    });
}

#[test]
fn a_host_that_knows_better_may_lift_microsofts_refusal() {
    host().walk(async |page| {
        let change = json!({ "change": { "microsoft": { "credential": "app-password" } } });
        page.put(
            json!({ "email": "someone@outlook.com" }),
            json!({ "providers": change }),
        )
        .await;
        page.says("h2", &say_with("guide.title", &[("provider", "Microsoft")]))
            .await;
        page.pastes("qwertyuiopasdfgh").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
    });
}

#[test]
fn a_wrong_wish_is_named_by_its_path_and_the_rest_works() {
    let without = |key: &str| {
        let mut entry = fjord();
        entry.as_object_mut().expect("an entry").remove(key);
        entry
    };
    let with = |key: &str, value: Value| {
        let mut entry = fjord();
        entry[key] = value;
        entry
    };
    let wrong = [
        (json!("google"), vec!["providers: found \"google\""]),
        (json!([]), vec!["providers: found an empty list"]),
        (
            json!({ "olny": ["google"] }),
            vec!["providers.olny", "one of only, hide, first, add, change"],
        ),
        (
            json!({ "only": ["gmail", "google"] }),
            vec!["providers.only", "gmail", "google, microsoft"],
        ),
        (
            json!({ "only": ["google", 7] }),
            vec!["providers.only", "found 7"],
        ),
        (
            json!({ "hide": ["google", "gmial"] }),
            vec!["providers.hide", "gmial"],
        ),
        (
            json!({ "first": { "id": "google" } }),
            vec!["providers.first", "a list of"],
        ),
        (
            json!({ "add": fjord() }),
            vec!["providers.add", "a list of providers"],
        ),
        (
            json!({ "add": ["fjord"] }),
            vec!["providers.add[0]", "a provider"],
        ),
        (
            json!({ "add": [without("id")] }),
            vec!["providers.add[0].id", "undefined", "an id"],
        ),
        (
            json!({ "add": [with("id", json!("Fjord Mail"))] }),
            vec!["providers.add[0].id", "\"Fjord Mail\""],
        ),
        (
            json!({ "add": [with("credential", json!("oath"))] }),
            vec!["providers.add[0].credential", "\"oath\"", "oauth-only"],
        ),
        (
            json!({ "add": [with("domains", json!("fjord.example"))] }),
            vec!["providers.add[0].domains", "a list of"],
        ),
        (
            json!({ "add": [with("imap", json!({ "host": "imap.fjord.example", "port": 70000, "security": "tls" }))] }),
            vec!["providers.add[0].imap.port", "70000", "a port"],
        ),
        (
            json!({ "add": [with("pages", json!({ "create": "http://fjord.example" }))] }),
            vec!["providers.add[0].pages.create", "an https address"],
        ),
        (
            json!({ "add": [with("pages", json!({ "create": "javascript:alert(1)" }))] }),
            vec![
                "providers.add[0].pages.create",
                "javascript:alert(1)",
                "an https address",
            ],
        ),
        (
            json!({ "add": [with("steps", json!([{ "kind": "hop" }]))] }),
            vec!["providers.add[0].steps[0].kind", "\"hop\""],
        ),
        (
            json!({ "add": [with("code", json!({ "lengths": [8, "9"] }))] }),
            vec!["providers.add[0].code.lengths[1]", "\"9\""],
        ),
        (
            json!({ "add": [with("colour", json!("red"))] }),
            vec!["providers.add[0].colour", "one of id, name"],
        ),
        (
            json!({ "change": { "gmail": { "name": "Gmail" } } }),
            vec!["providers.change.gmail"],
        ),
        (
            json!({ "change": { "google": { "name": 7 } } }),
            vec!["providers.change.google.name", "7", "a name"],
        ),
        (
            json!({ "change": ["google"] }),
            vec!["providers.change", "an object of changes"],
        ),
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (wish, words) in wrong {
            page.run(
                "record.events.length = 0; host.element.providers = arguments[0]",
                std::slice::from_ref(&wish),
            )
            .await;
            let reason = page.complains(&words).await;
            assert_eq!(reason, "configuration", "{wish}");
            assert_eq!(
                page.events("ap-error").await.len(),
                1,
                "{wish} is complained of once"
            );
            assert!(
                page.count(".tile").await > 0,
                "{wish} leaves something to choose from"
            );
        }
        page.run("host.element.providers = undefined", &[]).await;
        page.goes_by_address("someone@gmail.com").await;
    });
}

#[test]
fn a_host_that_offers_some_only_never_offers_others() {
    let wishes = [
        (
            json!({ "only": [] }),
            vec!["providers", "at least one provider"],
        ),
        (
            json!({ "only": "google" }),
            vec!["providers.only", "a list of ids"],
        ),
        (
            json!({ "only": ["gmail"] }),
            vec!["providers", "at least one provider"],
        ),
        (
            json!({ "only": ["google"], "hide": ["google"] }),
            vec!["providers", "at least one provider"],
        ),
    ];
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (wish, words) in wishes {
            page.run(
                "record.events.length = 0; host.element.providers = arguments[0]",
                std::slice::from_ref(&wish),
            )
            .await;
            assert_eq!(page.complains(&words).await, "configuration", "{wish}");
            page.settles().await;
            assert_eq!(page.count(".tile").await, 0, "{wish}");
            assert_eq!(
                page.count(".seek").await,
                0,
                "there is nobody to search for: {wish}"
            );
        }
        page.types_address("ola@fjord.example").await;
        page.press("pick.nowhere").await;
        page.says("h2", &say("guide.other-title")).await;
    });
}

#[test]
fn a_wrong_wish_is_told_once_until_it_is_made_again() {
    host().walk(async |page| {
        let wish = json!({ "hide": ["gmial"], "add": [{ "id": "fjord" }] });
        page.put(json!({}), json!({})).await;
        let told = async || page.events("ap-error").await.len();
        page.run(
            "record.events.length = 0; host.element.providers = arguments[0]",
            std::slice::from_ref(&wish),
        )
        .await;
        page.complains(&["providers.hide", "gmial"]).await;
        for name in ["A", "B", "C"] {
            page.run("host.element.appName = arguments[0]", &[json!(name)])
                .await;
            page.settles().await;
        }
        assert_eq!(told().await, 2);
        page.run("host.element.providers = arguments[0]", &[wish])
            .await;
        page.settles().await;
        assert_eq!(told().await, 4);
    });
}

#[test]
fn wrong_entries_take_nothing_with_them() {
    let with = |id: &str, key: &str, value: Value| {
        let mut entry = fjord();
        entry["id"] = json!(id);
        entry[key] = value;
        entry
    };
    let add = json!([
        7,
        null,
        { "name": "Nobody", "credential": "app-password" },
        with("bad", "imap", json!("imap.fjord.example")),
        with("worse", "steps", json!([{ "kind": "press" }])),
        fjord(),
        with("worst", "pages", json!({ "create": "http://fjord.example" })),
    ]);
    let named: &[&[&str]] = &[
        &["providers.add[0]", "found 7", "expected a provider"],
        &["providers.add[1]", "found null", "expected a provider"],
        &["providers.add[2].id", "found undefined", "expected an id"],
        &[
            "providers.add[3].imap",
            "found \"imap.fjord.example\"",
            "expected {host, port, security}",
        ],
        &[
            "providers.add[4].steps[0].label",
            "found undefined",
            "expected the label",
        ],
        &[
            "providers.add[6].pages.create",
            "found \"http://fjord.example\"",
            "expected an https address",
        ],
        &["providers.first", "found \"bad\"", "expected one of"],
    ];
    host().walk(async |page| {
        let wish = json!({ "add": add, "first": ["bad", "fjord"], "hide": ["aol"] });
        page.put(json!({}), json!({ "providers": wish })).await;
        for words in named {
            assert_eq!(page.complains(words).await, "configuration");
        }
        let names = [
            "Fjord Mail",
            "Google",
            "Microsoft",
            "Apple",
            "Yahoo",
            "Zoho",
        ];
        assert_eq!(page.texts(".tile .name").await, names);
        page.goes_by_address("ola@fjord.example").await;
        page.says(
            "h2",
            &say_with("guide.title", &[("provider", "Fjord Mail")]),
        )
        .await;
        page.pastes("ab12cd34").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        assert_eq!(page.recorded("submissions").await.len(), 1);
    });
}
