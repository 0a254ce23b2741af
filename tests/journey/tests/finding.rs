//! Finding a provider that is none of the best known: by the domain's exchangers, by a search, by the
//! host's wish; and what happens while their list is loaded, or if it cannot be.

use app_password_journey::files::CATALOGUE;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::Instead;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// The heading of this provider's steps is there.
async fn is_at(page: &Page, title: &str, name: &str) {
    page.reaches("guide").await;
    page.says("h2", &say_with(title, &[("provider", name)]))
        .await;
}

/// Types into the search.
async fn seeks(page: &Page, words: &str) {
    page.click(".seek", None).await;
    page.control('a').await;
    page.keys(words).await;
    page.until_with(
        "the search holds the words",
        "return host.find('.seek').value === arguments[0]",
        &[json!(words)],
    )
    .await;
}

/// The names in the list of the search.
async fn listed(page: &Page) -> Vec<String> {
    page.settles().await;
    page.texts(".option .name").await
}

/// Takes the first of the list.
async fn takes(page: &Page, name: &str) {
    page.says(".option:first-child .name", name).await;
    page.click(".option:first-child", None).await;
    page.says(".tile.chosen .name", name).await;
    page.press("pick.continue").await;
}

#[test]
fn a_domain_of_ones_own_is_told_by_its_exchangers() {
    const STOPS: &[(&[&str], &str, &str)] = &[
        (
            &["in1-smtp.messagingengine.com."],
            "guide.title",
            "Fastmail",
        ),
        (
            &["mx1.emailsrvr.com", "mx2.emailsrvr.com"],
            "guide.title",
            "Rackspace Email",
        ),
        (
            &["fjord-example.mail.protection.outlook.com"],
            "guide.oauth-title",
            "Microsoft",
        ),
        (&["MX.Yandex.NET"], "guide.title", "Yandex"),
        (
            &["mx.fjord.example", "mxext1.mailbox.org"],
            "guide.title",
            "mailbox.org",
        ),
    ];
    for (exchangers, title, name) in STOPS {
        host().walk(async |page| {
            page.put(json!({}), json!({ "looksUp": exchangers })).await;
            page.types_address("ola@fjord.example").await;
            page.keys("\u{e004}").await;
            page.says(".said", &say_with("pick.found", &[("provider", name)]))
                .await;
            page.press("pick.continue").await;
            is_at(page, title, name).await;
            assert_eq!(page.recorded("lookUps").await, ["fjord.example"]);
        });
    }
}

#[test]
fn a_mailbox_on_the_move_is_where_its_exchangers_are() {
    host().walk(async |page| {
        page.put(json!({}), json!({ "looksUp": ["mx-vm.mail.am0.yahoodns.net"] })).await;
        page.types_address("ola@comcast.net").await;
        page.keys("\u{e004}").await;
        page.says(".said", &say_with("pick.found", &[("provider", "Yahoo")])).await;
        page.press("pick.continue").await;
        is_at(page, "guide.title", "Yahoo").await;
        page.pastes("qwer tyui opas dfgh").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let server = |host, port| json!({ "host": host, "port": port, "security": "tls", "username": "ola@comcast.net" });
        let submission = json!({
            "provider": "yahoo", "email": "ola@comcast.net", "code": "qwertyuiopasdfgh",
            "imap": server("imap.mail.yahoo.com", 993), "smtp": server("smtp.mail.yahoo.com", 465),
        });
        assert_eq!(page.recorded("submissions").await, [submission]);
    });
}

#[test]
fn a_user_name_of_its_own_is_asked_for() {
    host().walk(async |page| {
        page.put(json!({ "email": "post@fjord.example" }), json!({ "looksUp": ["mx.domeneshop.no"] })).await;
        is_at(page, "guide.password-title", "Domeneshop").await;
        let asked = say_with("paste.username", &[("provider", "Domeneshop")]);
        page.click("label.field", Some(&asked)).await;
        page.keys("fjord7").await;
        page.pastes("Fjord and 7 boats").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let server = |host, port| json!({ "host": host, "port": port, "security": "tls", "username": "fjord7" });
        let submission = json!({
            "provider": "domeneshop", "email": "post@fjord.example", "code": "Fjord and 7 boats",
            "imap": server("imap.domeneshop.no", 993), "smtp": server("smtp.domeneshop.no", 465),
        });
        assert_eq!(page.recorded("submissions").await, [submission]);
    });
}

#[test]
fn a_choice_with_the_mouse_leaves_the_focus_in_the_search() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.types_address("ola@fjord.example").await;
        seeks(page, "racksp").await;
        page.says(".option:first-child .name", "Rackspace Email")
            .await;
        page.click(".option:first-child", None).await;
        page.says(".tile.chosen .name", "Rackspace Email").await;
        // Enter in the search goes on; elsewhere on the page it would do nothing.
        page.keys("\u{e007}").await;
        is_at(page, "guide.title", "Rackspace Email").await;
    });
}

#[test]
fn a_click_below_an_open_list_is_not_lost_when_the_list_closes() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.types_address("ola@fjord.example").await;
        seeks(page, "mail").await;
        assert!(page.count(".option").await > 5);
        page.click(".nowhere", None).await;
        page.reaches("guide").await;
    });
}

#[test]
fn without_a_resolver_the_person_searches_and_the_address_stays() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.types_address("ola@fjord.example").await;
        page.press("pick.continue").await;
        page.says(".said", &say("pick.unknown")).await;
        seeks(page, "hetzn").await;
        takes(page, "Hetzner").await;
        is_at(page, "guide.password-title", "Hetzner").await;
        page.says(".mailbox", "ola@fjord.example").await;
        page.pastes("Fjord-7").await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let server = |port| json!({ "host": "mail.your-server.de", "port": port, "security": "tls", "username": "ola@fjord.example" });
        let submission = json!({
            "provider": "hetzner-webhosting", "email": "ola@fjord.example", "code": "Fjord-7", "imap": server(993), "smtp": server(465),
        });
        assert_eq!(page.recorded("submissions").await, [submission]);
    });
}

#[test]
fn a_mailbox_with_nobody_that_is_known_is_handed_over_with_the_servers_if_the_person_knows_them() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (imap, smtp, servers) in [
            ("", "", json!([null, null])),
            (
                "mail.fjord.example",
                "mail.fjord.example:587",
                json!([
                    { "host": "mail.fjord.example", "port": 993, "security": "tls", "username": "ola@fjord.example" },
                    { "host": "mail.fjord.example", "port": 587, "security": "starttls", "username": "ola@fjord.example" },
                ]),
            ),
        ] {
            page.types_address("ola@fjord.example").await;
            page.press("pick.nowhere").await;
            page.reaches("guide").await;
            page.says("h2", &say("guide.other-title")).await;
            if !imap.is_empty() {
                page.click("summary", Some(&say("paste.servers"))).await;
                page.click(".servers label", Some(&say("paste.imap"))).await;
                page.keys(imap).await;
                page.click(".servers label", Some(&say("paste.smtp"))).await;
                page.keys(smtp).await;
            }
            page.pastes("Fjord and 7 boats").await;
            page.press("paste.submit").await;
            page.reaches("done").await;
            let submission = json!({
                "provider": "other", "email": "ola@fjord.example", "code": "Fjord and 7 boats",
                "imap": servers[0], "smtp": servers[1],
            });
            assert_eq!(page.recorded("submissions").await.last(), Some(&submission));
            page.run("host.element.reset()", &[]).await;
            page.reaches("pick").await;
        }
    });
}

#[test]
fn a_press_is_not_lost_when_the_address_turns_out_unknown() {
    for width in [280, 900] {
        host().walk(async |page| {
            page.put(json!({}), json!({})).await;
            page.run("host.element.style.display = 'block'; host.element.style.width = `${arguments[0]}px`", &[json!(width)]).await;
            // What is said of the address comes between the press and the release.
            page.types_address("ola@fjord.example").await;
            page.chooses("Yahoo").await;
            page.says(".tile.chosen .name", "Yahoo").await;
            page.press("pick.continue").await;
            is_at(page, "guide.title", "Yahoo").await;
        });
    }
}

#[test]
fn a_provider_is_found_by_whatever_name_people_know_it() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        for (words, name) in [
            ("邮箱", "QQ Mail"),
            ("QQ邮箱", "QQ Mail"),
            ("网易", "NetEase"),
            ("Яндекс", "Yandex"),
            ("яндекс", "Yandex"),
            ("hotmail", "Microsoft"),
            ("live", "Microsoft"),
            ("googlemail", "Google"),
            ("GMX.de", "GMX"),
            ("ola@gmx.at", "GMX"),
            ("wanadoo.fr", "Orange"),
            ("telekom", "T-Online"),
            ("posteo", "Posteo"),
        ] {
            seeks(page, words).await;
            let names = listed(page).await;
            assert!(
                names.iter().any(|listed| listed.starts_with(name)),
                "{words}: {names:?}"
            );
        }
        seeks(page, "there is no such thing").await;
        page.says(".others .hint", &say("pick.others-none")).await;
        seeks(page, "Яндекс").await;
        takes(page, "Yandex").await;
        is_at(page, "guide.title", "Yandex").await;
    });
}

#[test]
fn the_host_shapes_tiles_and_search_by_any_id() {
    host().walk(async |page| {
        let first = json!({ "first": ["posteo", "fastmail"], "hide": ["google", "gmx-net"] });
        page.put(json!({}), json!({ "providers": first })).await;
        let tiles = ["Posteo", "Fastmail", "Microsoft", "Apple", "Yahoo", "Zoho"];
        assert_eq!(page.texts(".tile .name").await, tiles);
        seeks(page, "gmx").await;
        let names = listed(page).await;
        assert!(
            !names.iter().any(|name| name == "GMX") && !names.is_empty(),
            "{names:?}"
        );

        let only = json!({ "only": ["seznam", "posteo"] });
        page.run("host.element.providers = arguments[0]", &[only])
            .await;
        page.until("two tiles", "return host.all('.tile').length === 2")
            .await;
        assert_eq!(page.texts(".tile .name").await, ["Seznam", "Posteo"]);
        assert_eq!(
            page.count(".seek").await,
            0,
            "all that is on offer has a tile"
        );
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn what_the_host_knows_leads_straight_to_the_steps() {
    for attributes in [
        json!({ "provider": "posteo" }),
        json!({ "email": "a@posteo.de" }),
        json!({ "provider": "posteo", "email": "a@fjord.example" }),
    ] {
        host().walk(async |page| {
            page.put(attributes.clone(), json!({})).await;
            is_at(page, "guide.title", "Posteo").await;
            assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
        });
    }
}

#[test]
fn what_was_typed_survives_the_loading_of_the_others() {
    host().instead(CATALOGUE, Instead::Late).walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.types_address("ola@gmx.de").await;
        seeks(page, "seznam").await;
        page.says(".others .hint", &say("loading.text")).await;
        assert_eq!(listed(page).await, [] as [&str; 0]);
        page.server.restore(CATALOGUE);
        page.says(".said", &say_with("pick.found", &[("provider", "GMX")]))
            .await;
        page.says(".option .name", "Seznam").await;
        let held = "return ['input[type=email]', '.seek'].map((field) => host.find(field).value)";
        assert_eq!(page.run(held, &[]).await, json!(["ola@gmx.de", "seznam"]));
        assert_eq!(
            page.run("return host.focused().matches('.seek')", &[])
                .await,
            true
        );
        page.press("pick.continue").await;
        is_at(page, "guide.title", "GMX").await;
    });
}

#[test]
fn without_the_others_the_best_known_work_and_the_host_hears_why() {
    host().without(CATALOGUE).walk(async |page| {
        page.put(json!({}), json!({})).await;
        page.types_address("ola@gmx.de").await;
        page.press("pick.continue").await;
        page.says(".said", &say("pick.unknown")).await;
        assert_eq!(page.complains(&["catalogue.bin", "404"]).await, "load");
        assert_eq!(
            page.run("return host.find('input[type=email]').value", &[])
                .await,
            "ola@gmx.de"
        );
        for (address, name) in [
            ("ola@gmail.com", "Google"),
            ("ola@icloud.com", "Apple"),
            ("ola@aol.com", "AOL"),
        ] {
            page.goes_by_address(address).await;
            is_at(page, "guide.title", name).await;
            page.press("guide.change").await;
            page.reaches("pick").await;
        }
    });
}
