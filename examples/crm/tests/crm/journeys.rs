//! A person connects a mailbox: what the servers answer, what is read on the screen, and that it works
//! in the end without typing anything again.

use std::net::SocketAddr;

use serde_json::json;

use crate::browser::{begins, clicks, is_connected, is_told, reads, sends, walk};
use crate::crm::{Crm, crm};
use crate::line::{Line, PasswordKind};
use crate::mail::{CODE, Door, Mail, PASSWORD, here};
use app_password_journey::texts::say_with;

/// A wrong code that looks right.
const WRONG: &str = "zxcv bnma sdfg hjkl";
/// The right one as the provider shows it.
const RIGHT: &str = "qwer tyui opas dfgh";
/// The right one as Apple's servers know it.
const AT_APPLE: &str = "qwer-tyui-opas-dfgh";
/// All that must not be found anywhere.
const SECRETS: &[&str] = &[CODE, PASSWORD, "zxcvbnmasdfghjkl", WRONG, RIGHT, AT_APPLE];

const HOSTS: &[&str] = &[
    "imap.gmail.com",
    "smtp.gmail.com",
    "imap.mail.me.com",
    "smtp.mail.me.com",
];

/// Gmail's two servers at these places.
fn gmail_at(imap: SocketAddr, smtp: SocketAddr) -> [(&'static str, SocketAddr); 2] {
    [("imap.gmail.com:993", imap), ("smtp.gmail.com:465", smtp)]
}

/// A CRM that takes these servers for Gmail's.
fn with_gmail(mail: &Mail) -> Crm {
    let ports = mail.ports();
    crm()
        .reaching(mail, &gmail_at(here(ports.imaps), here(ports.submissions)))
        .start()
}

#[test]
fn the_right_code_connects_and_the_mailbox_can_be_removed() {
    let mail = Mail::start(HOSTS);
    mail.mailbox("someone@gmail.com", Door::Open);
    let crm = with_gmail(&mail);
    walk(&crm, async |page| {
        begins(page, "someone@gmail.com", "Google").await;
        sends(page, RIGHT).await;
        is_connected(page, "someone@gmail.com").await;
        crm.keeps_no(SECRETS);

        clicks(page, ".remove").await;
        clicks(page, ".remove.sure").await;
        page.until(
            "the list is empty",
            "return !document.querySelector('#empty').hidden",
        )
        .await;
    });
    crm.keeps_no(SECRETS);
    assert!(crm.log().contains("google: connected"), "{}", crm.log());
}

#[test]
fn what_the_servers_refuse_is_explained_and_then_it_works() {
    let mail = Mail::start(HOSTS);
    let crm = with_gmail(&mail);
    walk(&crm, async |page| {
        let who = "wrong-code@gmail.com";
        mail.mailbox(who, Door::Open);
        begins(page, who, "Google").await;
        sends(page, WRONG).await;
        is_told(page, "wrong-code", who).await;
        page.pastes(RIGHT).await;
        page.click("[part~=primary-button]", None).await;
        is_connected(page, who).await;

        let who = "own-password@gmail.com";
        mail.mailbox(who, Door::Open);
        begins(page, who, "Google").await;
        sends(page, PASSWORD).await;
        page.agrees().await;
        is_told(page, "account-password-used", who).await;
        page.pastes(RIGHT).await;
        page.click("[part~=primary-button]", None).await;
        is_connected(page, who).await;

        // What works is said to work.
        let works = "refused.reads";
        let sends_only = "refused.sends";
        let [off, throttled, right] = ["cause.imap-off", "cause.rate-limited", "detail.right-code"];
        for (who, door, cause, key, half) in [
            (
                "imap-off@gmail.com",
                Door::ImapOff,
                "imap-off",
                off,
                sends_only,
            ),
            (
                "throttled@gmail.com",
                Door::Throttled,
                "rate-limited",
                throttled,
                sends_only,
            ),
            // A code that works for reading is no wrong one.
            (
                "smtp-off@gmail.com",
                Door::SmtpOff,
                "wrong-code",
                right,
                works,
            ),
        ] {
            mail.mailbox(who, door);
            begins(page, who, "Google").await;
            sends(page, RIGHT).await;
            reads(page, cause, key, who).await;
            page.says("[role=alert] .title", &say_with(half, &[])).await;
            mail.mailbox(who, Door::Open);
            page.press("refused.again").await;
            is_connected(page, who).await;
        }
    });
    crm.keeps_no(SECRETS);
}

#[test]
fn a_server_that_is_down_is_tried_again_when_it_is_back() {
    let mut mail = Mail::start(HOSTS);
    mail.mailbox("someone@gmail.com", Door::Open);
    let crm = with_gmail(&mail);
    mail.stop();
    walk(&crm, async |page| {
        begins(page, "someone@gmail.com", "Google").await;
        sends(page, RIGHT).await;
        is_told(page, "network", "someone@gmail.com").await;
        mail.resume();
        page.press("refused.again").await;
        is_connected(page, "someone@gmail.com").await;
    });
    crm.keeps_no(SECRETS);
}

#[test]
fn a_certificate_of_an_unknown_authority_gets_no_code() {
    let (mail, strange) = (Mail::start(HOSTS), Mail::start(HOSTS));
    for mail in [&mail, &strange] {
        mail.mailbox("someone@gmail.com", Door::Open);
    }
    let ways = |mail: &Mail| {
        [
            PasswordKind::To(here(mail.ports().imaps)),
            PasswordKind::To(here(mail.ports().submissions)),
        ]
    };
    let lines = ways(&strange).map(Line::start);
    let crm = crm()
        .reaching(&mail, &gmail_at(lines[0].address(), lines[1].address()))
        .start();
    walk(&crm, async |page| {
        begins(page, "someone@gmail.com", "Google").await;
        sends(page, RIGHT).await;
        is_told(page, "tls", "someone@gmail.com").await;
        let heard = strange.logs();
        assert!(heard.contains("SSL_accept"), "they did speak: {heard}");
        assert!(
            !heard.contains("method=PLAIN") && !heard.contains("sasl_method"),
            "nobody signed in: {heard}"
        );

        lines
            .iter()
            .zip(ways(&mail))
            .for_each(|(line, way)| line.leads(way));
        page.press("refused.again").await;
        is_connected(page, "someone@gmail.com").await;
    });
    crm.keeps_no(SECRETS);
}

#[test]
fn a_server_that_says_nothing_is_given_up() {
    let mail = Mail::start(HOSTS);
    mail.mailbox("someone@gmail.com", Door::Open);
    let lines = [
        Line::start(PasswordKind::Stalls),
        Line::start(PasswordKind::To(here(mail.ports().submissions))),
    ];
    let wish = crm().reaching(&mail, &gmail_at(lines[0].address(), lines[1].address()));
    let crm = wish.with("CRM_SECONDS", 2).start();
    walk(&crm, async |page| {
        begins(page, "someone@gmail.com", "Google").await;
        sends(page, RIGHT).await;
        is_told(page, "timeout", "someone@gmail.com").await;
        lines[0].leads(PasswordKind::To(here(mail.ports().imaps)));
        page.press("refused.again").await;
        is_connected(page, "someone@gmail.com").await;
    });
    crm.keeps_no(SECRETS);
}

#[test]
fn a_domain_of_ones_own_is_recognised_and_starttls_spoken() {
    let mail = Mail::start(HOSTS);
    mail.mailbox("me@fjord.example", Door::Open);
    mail.mailbox("me@xn--bcher-kva.example", Door::Open);
    mail.mailbox_with("me@icloud.com", AT_APPLE, Door::Open);
    let ports = mail.ports();
    let servers = [
        ("imap.gmail.com:993", here(ports.imaps)),
        ("smtp.gmail.com:465", here(ports.submissions)),
        ("imap.mail.me.com:993", here(ports.imaps)),
        ("smtp.mail.me.com:587", here(ports.submission)),
    ];
    let crm = crm().reaching(&mail, &servers).start();
    walk(&crm, async |page| {
        for (who, provider) in [
            ("me@bücher.example", "Google"),
            ("me@fjord.example", "Google"),
            ("me@icloud.com", "Apple"),
        ] {
            begins(page, who, provider).await;
            sends(page, RIGHT).await;
            is_connected(page, who).await;
        }
        let providers = "return [...document.querySelectorAll('#mailboxes .soft')].map((e) => e.textContent.split(',')[0])";
        assert_eq!(
            page.run(providers, &[]).await,
            json!(["Google", "Apple", "Google"])
        );
    });
    crm.keeps_no(SECRETS);
}
