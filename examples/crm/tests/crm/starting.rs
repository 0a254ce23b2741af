//! When the CRM starts and when it does not, what its page comes with, and what its README promises.

use std::fs;

use app_password_journey::server::STRICT;

use crate::crm::{KEY, crm};

#[test]
fn without_its_key_it_does_not_start() {
    let missing = crm().with("CRM_KEY", "").refuses();
    assert!(missing.starts_with("CRM_KEY is not set"), "{missing}");
    for wrong in [
        "abc",
        &KEY[2..],
        &KEY.replace('0', "g"),
        &format!("{KEY}00"),
        &KEY.replace("0f", "+f"),
    ] {
        let said = crm().with("CRM_KEY", wrong).refuses();
        assert!(
            said.contains("64 hexadecimal digits") && !said.contains(wrong),
            "{said}"
        );
    }
    let started = crm().start();
    let other = crm()
        .with("CRM_DATABASE", started.database().display())
        .with("CRM_KEY", KEY.replace('0', "1"));
    let said = other.refuses();
    assert!(said.contains("not the key under which"), "{said}");
}

#[test]
fn what_is_set_wrongly_is_said_in_a_sentence() {
    for (name, value) in [
        ("PORT", "http"),
        ("CRM_SECONDS", "soon"),
        ("CRM_LOOKUPS", "many"),
        ("CRM_REQUEST_SECONDS", "soon"),
        ("CRM_HOSTS", "https://crm.example"),
        ("CRM_HOSTS", "crm.example:https"),
        ("CRM_DNS", "dns.example"),
        ("CRM_TEST_SERVERS", "imap.gmail.com"),
        ("CRM_TEST_CA", "/nowhere/ca.pem"),
        ("CRM_PKG", "/nowhere"),
        ("CRM_DATABASE", "/nowhere/crm.sqlite"),
        ("CRM_ATTEMPTS", "0"),
        ("CRM_ATTEMPTS_ALL", "0"),
        ("CRM_LOGINS", "0"),
        ("CRM_QUEUE", "-1"),
        ("CRM_ANSWER_SECONDS", "20"),
        ("CRM_SECONDS", "0"),
        ("CRM_ATTEMPTS_SECONDS", "0"),
        ("CRM_REQUEST_SECONDS", "0"),
        ("CRM_ANSWER_SECONDS", "18446744073709551615"),
        ("CRM_QUEUE", "4294967295"),
        ("CRM_LOGINS", "4294967295"),
        ("PORT", "65536"),
        ("CRM_SERVERS", "imap.acme.example"),
        ("CRM_SERVERS", "https://imap.acme.example:993"),
        ("CRM_SERVERS", "imap.acme.example:993 smtp.acme.example:465"),
        ("CRM_SERVERS", ":993"),
        ("CRM_SERVERS", "imap.acme.example:0"),
        ("CRM_TEST_CA", "/dev/null"),
    ] {
        let said = crm().with(name, value).refuses();
        assert!(
            said.contains(value) && said.trim().ends_with('.'),
            "{name}: {said}"
        );
    }
}

#[tokio::test]
async fn the_page_comes_under_the_policy_and_with_nothing_of_anybodys() {
    let crm = crm().start();
    let answer = reqwest::get(&crm.url).await.expect("the page");
    let policy = answer.headers()["content-security-policy"]
        .to_str()
        .expect("a text")
        .to_owned();
    for part in STRICT.split("; ") {
        assert!(policy.contains(part.trim()), "{part}");
    }
    let answer = reqwest::get(format!("{}/pkg/../Cargo.toml", crm.url))
        .await
        .expect("an answer");
    assert_eq!(answer.status(), 404);
    let answer = reqwest::get(format!("{}/pkg/%2e%2e/Cargo.toml", crm.url))
        .await
        .expect("an answer");
    assert_ne!(answer.status(), 200);
    let api = reqwest::get(format!("{}/api/mailboxes", crm.url))
        .await
        .expect("the list");
    assert_eq!(api.headers()["cache-control"], "no-store");
}

#[test]
fn what_the_readme_points_at_is_there() {
    let root = env!("CARGO_MANIFEST_DIR");
    let readme = fs::read_to_string(format!("{root}/README.md")).expect("the readme");
    let mut places = 0;
    for row in readme.lines().filter(|line| line.contains("](src/")) {
        for place in row.split("](").skip(1) {
            let (path, names) = place.split_once(')').expect("a link");
            let file = fs::read_to_string(format!("{root}/{path}")).expect(path);
            let names: Vec<&str> = names.split('`').skip(1).step_by(2).collect();
            assert!(!names.is_empty(), "{row}");
            for name in names {
                let defined = [
                    format!("fn {name}("),
                    format!("fn {name}<"),
                    format!("const {name}:"),
                ];
                assert!(
                    defined.iter().any(|name| file.contains(name)),
                    "{path} has no {name}"
                );
                places += 1;
            }
        }
    }
    assert!(places > 20, "{places}");
}
