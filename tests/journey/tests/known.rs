//! The core without the element, over all providers there are.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say_in, say_with};
use serde_json::{Value, json};

/// What a function of the module answers.
async fn asked(page: &Page, call: &str, given: &[Value]) -> Value {
    let script = format!("return app.{call}(...arguments[0])");
    page.promised(&script, &[json!(given)]).await
}

/// Walks in a page that has the module as `app`, and no element.
fn walk(walk: impl AsyncFnOnce(&Page)) {
    host().at("/bare.html").walk(async |page| {
        page.until("the module is there", "return !!window.app")
            .await;
        walk(page).await;
    });
}

#[test]
fn every_provider_is_listed_and_found_by_its_domains() {
    const DOMAINS: &[(&str, &str)] = &[
        ("126.com", "netease"),
        ("139.com", "china-mobile-139"),
        ("aliyun.com", "aliyun"),
        ("att.net", "att"),
        ("bluewin.ch", "swisscom-bluewin"),
        ("btinternet.com", "bt"),
        ("comcast.net", "comcast-xfinity"),
        ("cox.net", "cox-yahoo"),
        ("daum.net", "daum"),
        ("fastmail.fm", "fastmail"),
        ("freenet.de", "freenet"),
        ("gmx.de", "gmx-net"),
        ("gmx.com", "gmx-com"),
        ("hey.com", "hey"),
        ("ik.me", "infomaniak"),
        ("inbox.lv", "inbox-lv"),
        ("libero.it", "libero"),
        ("list.ru", "mail-ru"),
        ("mailbox.org", "mailbox-org"),
        ("naver.com", "naver"),
        ("orange.fr", "orange-fr"),
        ("posteo.net", "posteo"),
        ("protonmail.com", "proton"),
        ("foxmail.com", "qq"),
        ("runbox.com", "runbox"),
        ("seznam.cz", "seznam"),
        ("sky.com", "sky-yahoo"),
        ("t-online.de", "t-online"),
        ("tuta.io", "tuta"),
        ("ukr.net", "ukr-net"),
        ("virginmedia.com", "virgin-media"),
        ("web.de", "web-de"),
        ("yandex.kz", "yandex"),
    ];
    walk(async |page| {
        let providers = asked(page, "providers", &[]).await;
        let providers = providers.as_array().expect("a list");
        assert!(providers.len() >= 150, "{} providers", providers.len());
        let domains = |provider: &Value| provider["domains"].as_array().map_or(0, Vec::len);
        let domains: usize = providers.iter().map(domains).sum();
        assert!(domains >= 1_200, "{domains} domains");
        for (domain, id) in DOMAINS {
            let found = asked(page, "detect", &[json!(format!("Ola@{domain}"))]).await;
            assert_eq!(
                found,
                json!({ "provider": id, "by": "domain", "confidence": "high", "note": null, "suggestion": null }),
                "{domain}"
            );
        }
        let moved = [
            json!("ola@comcast.net"),
            json!(["mx-vm.mail.am0.yahoodns.net"]),
        ];
        assert_eq!(
            asked(page, "detect", &moved).await,
            json!({ "provider": "yahoo", "by": "mx", "confidence": "high", "note": null, "suggestion": null })
        );
    });
}

#[test]
fn where_no_shape_is_certain_only_what_can_be_no_password_is_refused() {
    // A provider of each kind, and none of which the shape is certain.
    const PROVIDERS: &[&str] = &[
        "posteo",
        "mail-ru",
        "virgin-media",
        "gmx-net",
        "seznam",
        "mailbox-org",
        "t-online",
        "swisscom-bluewin",
        "bt",
        "freenet",
        "domeneshop",
        "free-fr",
    ];
    walk(async |page| {
        let about = json!({ "appName": "Acme CRM", "email": "ola@fjord.example" });
        for provider in PROVIDERS {
            for (pasted, finding) in [
                (" \u{200b}\t", "empty"),
                ("ola@fjord.example", "address"),
                ("https://fjord.example/codes", "link"),
            ] {
                let found = asked(
                    page,
                    "check",
                    &[json!(provider), json!(pasted), about.clone()],
                )
                .await;
                assert_eq!(found["verdict"], "reject", "{provider}: {pasted}");
                assert_eq!(found["finding"], finding, "{provider}: {pasted}");
                assert_eq!(found["code"], Value::Null, "{provider}: {pasted}");
            }
            for pasted in [
                "a",
                "123456",
                "Fjord and 7 boats",
                "qwer-tyui-opas-dfgh",
                "Sommer2026!",
                "пароль 7",
            ] {
                let found = asked(
                    page,
                    "check",
                    &[json!(provider), json!(pasted), about.clone()],
                )
                .await;
                assert_ne!(found["verdict"], "reject", "{provider}: {pasted}: {found}");
                assert_eq!(
                    found["code"], pasted,
                    "{provider}: inner spaces and dashes are kept"
                );
            }
        }
        // A shape that is known makes doubt, and a code is told from its spaces.
        let fits = asked(
            page,
            "check",
            &[json!("fastmail"), json!(" q7hx 2mzv 9kpr tb4w")],
        )
        .await;
        assert_eq!(
            (&fits["verdict"], &fits["code"]),
            (&json!("ok"), &json!("q7hx2mzv9kprtb4w"))
        );
        let short = asked(page, "check", &[json!("qq"), json!("qwertyuiop")]).await;
        assert_eq!(
            (&short["verdict"], &short["finding"]),
            (&json!("doubt"), &json!("partial"))
        );
    });
}

#[test]
fn a_reply_is_explained_for_any_provider_in_any_order_of_languages() {
    const REPLIES: &[(&str, &str, &str, &str)] = &[
        (
            "mail-ru",
            "Mail.ru",
            "535 5.7.0 NEOBHODIM parol prilozheniya",
            "account-password-used",
        ),
        (
            "yandex",
            "Yandex",
            "This user does not have access rights to this service",
            "imap-off",
        ),
        (
            "gmx-net",
            "GMX",
            "535 Authentication credentials invalid",
            "wrong-code",
        ),
        (
            "bt",
            "BT",
            "NO [AUTHENTICATIONFAILED] Authentication failed.",
            "wrong-password",
        ),
        (
            "fastmail",
            "Fastmail",
            "connect ECONNREFUSED 10.0.0.1:993",
            "network",
        ),
    ];
    walk(async |page| {
        for (provider, name, reply, cause) in REPLIES {
            for lang in ["en", "nb", "en"] {
                let given = [json!(provider), json!(reply), json!({ "lang": lang })];
                let said = asked(page, "explain", &given).await;
                let with = [
                    ("provider", *name),
                    ("app", &say_in(lang, "common.app", &[])),
                    ("email", &say_in(lang, "common.email", &[])),
                ];
                assert_eq!(
                    said["title"].as_str().map(str::to_lowercase),
                    Some(say_in(lang, &format!("cause.{cause}"), &with).to_lowercase()),
                    "{provider}, {lang}"
                );
                assert_eq!(
                    said["advice"][0],
                    say_in(lang, &format!("cause.{cause}.1"), &with),
                    "{provider}, {lang}"
                );
            }
        }
        // Two at once, each in its own language.
        let both = page
            .promised(
                "return Promise.all(['nb', 'en', 'nb'].map((lang) => app.explain('posteo', 'Error', { lang }))).then((all) => all.map(({ title }) => title))",
                &[],
            )
            .await;
        let title = |lang| say_in(lang, "cause.unknown", &[]);
        assert_eq!(both, json!([title("nb"), title("en"), title("nb")]));
        let waits = asked(
            page,
            "explain",
            &[
                json!("yandex"),
                json!("LOGIN invalid credentials or IMAP is disabled"),
            ],
        )
        .await;
        let waits = waits["advice"]
            .as_array()
            .expect("advice")
            .contains(&json!(say_with("cause.wrong-code.wait", &[])));
        assert!(waits, "Yandex's codes need their time");
    });
}
