//! A domain whose records do not simply name a provider: what the person is asked, and that they get to the end of it
//! in each case.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

const DOMAIN: &str = "fjord.example";

/// A person has typed an address at this domain, and the host's resolver has answered this.
async fn begins(page: &Page, domain: &str, records: Value) {
    page.put(json!({}), json!({ "looksUp": records })).await;
    page.types_address(&format!("ola@{domain}")).await;
    page.keys("\u{e004}").await;
}

async fn reads(page: &Page, key: &str, slots: &[(&str, &str)]) {
    page.says(".said", &say_with(key, slots)).await;
}

/// They connect, and the backend hears of this provider, address and IMAP server.
async fn connects(page: &Page, provider: &str, email: &str, imap: Option<&str>) {
    page.pastes("qwer tyui opas dfgh").await;
    page.press("paste.submit").await;
    page.reaches("done").await;
    let sent = page.recorded("submissions").await;
    let sent = sent.first().expect("a submission");
    assert_eq!(
        (&sent["provider"], &sent["email"]),
        (&json!(provider), &json!(email))
    );
    assert_eq!(sent["imap"]["host"].as_str(), imap, "{sent}");
    assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
}

#[test]
fn behind_a_filter_one_says_where_one_reads_ones_mail() {
    host().walk(async |page| {
        begins(page, DOMAIN, json!(["eu-smtp-inbound-1.mimecast.com."])).await;
        let slots = [("domain", DOMAIN), ("provider", "Mimecast")];
        reads(page, "pick.gateway", &slots).await;
        let other = say("pick.other");
        assert_eq!(
            page.texts(".tile .names").await,
            ["MicrosoftMicrosoft 365", "GoogleGoogle Workspace", &other]
        );
        page.click(".tile", Some("GoGoogleGoogle Workspace")).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        connects(page, "google", "ola@fjord.example", Some("imap.gmail.com")).await;
    });
}

#[test]
fn behind_a_filter_there_may_be_any_other_mailbox() {
    host().walk(async |page| {
        begins(
            page,
            DOMAIN,
            json!({ "mx": ["mx1.pphosted.com"], "txt": [] }),
        )
        .await;
        let slots = [("domain", DOMAIN), ("provider", "Proofpoint")];
        reads(page, "pick.gateway", &slots).await;
        page.click(".tile:nth-child(3)", None).await;
        page.press("pick.continue").await;
        page.says("h2", &say("guide.other-title")).await;
        connects(page, "other", "ola@fjord.example", None).await;
    });
}

#[test]
fn the_domains_senders_tell_what_stands_behind_a_filter() {
    host().walk(async |page| {
        let txt = [
            "google-site-verification=x",
            "v=spf1 include:_spf.google.com ~all",
        ];
        begins(
            page,
            DOMAIN,
            json!({ "mx": ["mx1.pphosted.com"], "txt": txt }),
        )
        .await;
        reads(page, "pick.found", &[("provider", "Google")]).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        connects(page, "google", "ola@fjord.example", Some("imap.gmail.com")).await;
    });
}

#[test]
fn an_address_that_only_forwards_gives_way_to_the_one_where_one_reads() {
    host().walk(async |page| {
        begins(
            page,
            DOMAIN,
            json!(["route1.mx.cloudflare.net", "route2.mx.cloudflare.net"]),
        )
        .await;
        reads(page, "pick.forwarder", &[("domain", DOMAIN)]).await;
        page.types_address("ola@gmail.com").await;
        reads(page, "pick.found", &[("provider", "Google")]).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        connects(page, "google", "ola@gmail.com", Some("imap.gmail.com")).await;
    });
}

#[test]
fn a_server_of_ones_own_is_suggested() {
    host().walk(async |page| {
        begins(page, DOMAIN, json!(["mx.fjord.example"])).await;
        reads(page, "pick.own-server", &[("domain", DOMAIN)]).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        page.says(".servers[open] summary", &say("paste.servers-guess"))
            .await;
        connects(
            page,
            "other",
            "ola@fjord.example",
            Some("mail.fjord.example"),
        )
        .await;
    });
}

#[test]
fn of_several_that_share_an_exchanger_one_chooses() {
    host().walk(async |page| {
        begins(page, DOMAIN, json!(["mx-biz.mail.am0.yahoodns.net"])).await;
        reads(page, "pick.ambiguous", &[("domain", DOMAIN)]).await;
        page.click(".tile:nth-child(2)", None).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        connects(
            page,
            "yahoo",
            "ola@fjord.example",
            Some("imap.mail.yahoo.com"),
        )
        .await;
    });
}

#[test]
fn a_slip_is_corrected_with_one_press() {
    host().walk(async |page| {
        begins(page, "gmial.com", json!([])).await;
        reads(page, "pick.misspelt", &[("meant", "gmail.com")]).await;
        page.click(".slip button", Some("ola@gmail.com")).await;
        reads(page, "pick.found", &[("provider", "Google")]).await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        connects(page, "google", "ola@gmail.com", Some("imap.gmail.com")).await;
    });
}

#[test]
fn nobody_is_stopped_by_a_domain_that_takes_no_mail_or_a_resolver_that_fails() {
    for (records, key) in [
        (json!(["."]), "pick.no-mail"),
        (json!("rejects"), "pick.unknown"),
        (json!({ "mx": [], "txt": null }), "pick.unknown"),
    ] {
        host().walk(async |page| {
            begins(page, DOMAIN, records.clone()).await;
            reads(page, key, &[("domain", DOMAIN)]).await;
            page.press("pick.nowhere").await;
            page.says("h2", &say("guide.other-title")).await;
            connects(page, "other", "ola@fjord.example", None).await;
        });
    }
}
