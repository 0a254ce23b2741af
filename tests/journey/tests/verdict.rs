//! What is pasted in the place of a code: said at once, sent never or only when asked for twice.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

/// The steps at Google, with the name "SuperOffice Inbox", which has sixteen letters.
async fn at_google(page: &Page) {
    page.put(
        json!({ "app-name": "SuperOffice Inbox", "email": "someone@gmail.com" }),
        json!({}),
    )
    .await;
    page.reaches("guide").await;
}

/// Pastes, and waits until the field's verdict is this one.
async fn pastes(page: &Page, pasted: &str, verdict: &str, finding: &str) {
    page.pastes(pasted).await;
    let told = page.events("ap-verdict-change").await;
    assert_eq!(
        told.last(),
        Some(&json!({ "verdict": verdict, "finding": finding })),
        "{pasted}"
    );
}

#[test]
fn what_is_certainly_no_code_is_named_and_never_sent() {
    const PASTED: &[(&str, &str)] = &[
        ("   ", "empty"),
        ("123456", "sign-in-code"),
        ("1234 5678", "backup-code"),
        ("G-123456", "sign-in-code"),
        ("someone@gmail.com", "address"),
        ("SuperOffice Inbox", "own-name"),
        ("abcd efgh ijkl mnop", "sample"),
        ("superofficeinbox", "own-name"),
        ("https://myaccount.google.com/apppasswords", "link"),
        ("AB12-CD34-EF56-GH78-IJ90-KL12-MN34", "recovery-key"),
    ];
    host().walk(async |page| {
        at_google(page).await;
        for (pasted, finding) in PASTED {
            pastes(page, pasted, "reject", finding).await;
            page.says(
                ".verdict",
                &say_with(&format!("finding.{finding}"), &[("provider", "Google")]),
            )
            .await;
            page.says(
                ".verdict",
                &say_with(&format!("finding.{finding}.do"), &[("provider", "Google")]),
            )
            .await;
            page.press("paste.submit").await;
            page.settles().await;
            assert_eq!(page.state().await, "paste", "{pasted}");
            let marked = "return host.focused().matches('.code-input[aria-invalid=true]')";
            page.until("the field is marked and has the focus", marked)
                .await;
        }
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
        assert_eq!(page.events("ap-submit").await, [] as [Value; 0]);
    });
}

#[test]
fn what_looks_wrong_is_asked_about_once_and_sent_when_pressed_again() {
    const PASTED: &[(&str, &str, &str)] = &[
        ("Summer2026!", "account-password", "Summer2026!"),
        ("qwer tyui opas", "partial", "qwertyuiopas"),
        (
            "qwer tyui opas dfgh jklz",
            "too-long",
            "qwertyuiopasdfghjklz",
        ),
        (
            "qwer tyui opas dfg1",
            "foreign-character",
            "qwertyuiopasdfg1",
        ),
    ];
    host().walk(async |page| {
        at_google(page).await;
        for (sent, (pasted, finding, code)) in PASTED.iter().enumerate() {
            page.answers(json!([{ "ok": false, "cause": "wrong-code" }]))
                .await;
            pastes(page, pasted, "doubt", finding).await;
            page.press("paste.submit").await;
            page.settles().await;
            assert_eq!(
                page.recorded("submissions").await.len(),
                sent,
                "{pasted} is asked about first"
            );
            page.says(
                ".verdict b",
                &say_with(
                    &format!("finding.{finding}"),
                    &[
                        ("provider", "Google"),
                        ("n", &code.len().to_string()),
                        ("of", "16"),
                    ],
                ),
            )
            .await;

            page.agrees().await;
            page.reaches("refused").await;
            let submissions = page.recorded("submissions").await;
            assert_eq!(submissions.len(), sent + 1);
            assert_eq!(submissions[sent]["code"], *code);
        }
    });
}

#[test]
fn a_doubt_is_forgotten_when_something_else_is_pasted() {
    host().walk(async |page| {
        at_google(page).await;
        pastes(page, "Summer2026!", "doubt", "account-password").await;
        page.press("paste.submit").await;
        page.says("button", &say("paste.submit-anyway")).await;
        pastes(page, "qwer tyui opas", "doubt", "partial").await;
        page.says("button.primary", &say("paste.submit")).await;
        page.press("paste.submit").await;
        page.settles().await;
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
    });
}

#[test]
fn where_a_shape_is_only_believed_nothing_that_might_be_a_code_is_rejected() {
    const PASTED: &[(&str, &str, &str)] = &[
        ("123456", "doubt", "sign-in-code"),
        ("abcd efgh ijkl mnop", "doubt", "sample"),
        ("SuperOffice Inbox", "doubt", "own-name"),
        ("someone@yahoo.com", "reject", "address"),
        ("https://login.yahoo.com/account/security", "reject", "link"),
        ("  ", "reject", "empty"),
    ];
    host().walk(async |page| {
        page.put(
            json!({ "app-name": "SuperOffice Inbox", "email": "someone@yahoo.com" }),
            json!({}),
        )
        .await;
        for (pasted, verdict, finding) in PASTED {
            pastes(page, pasted, verdict, finding).await;
        }
    });
}

#[test]
fn letters_are_counted_while_they_are_typed_and_an_early_press_asks_for_the_code() {
    host().walk(async |page| {
        at_google(page).await;
        page.press("paste.submit").await;
        page.says(".verdict", &say("paste.need-code")).await;
        page.until(
            "the field has the focus",
            "return host.focused().matches('.code-input')",
        )
        .await;

        page.keys("qwertyuiopas").await;
        page.says(
            ".verdict",
            &say_with("paste.count-letters.other", &[("n", "12"), ("of", "16")]),
        )
        .await;
        page.keys("dfgh").await;
        page.says(".verdict", &say("paste.ok")).await;
        page.control('a').await;
        page.keys("\u{e017}").await;
        page.reaches("guide").await;
        let told = page.events("ap-verdict-change").await;
        assert_eq!(
            told.first(),
            Some(&json!({ "verdict": "doubt", "finding": "partial" }))
        );
        assert_eq!(
            told.last(),
            Some(&json!({ "verdict": "reject", "finding": "empty" }))
        );
    });
}

#[test]
fn the_code_is_found_in_what_surrounds_it_and_the_same_code_is_sent() {
    const PASTED: &[&str] = &[
        "qwertyuiopasdfgh",
        "\u{a0}qwer\u{a0}tyui\u{2003}opas\tdfgh ",
        "\u{201c}qwer tyui opas dfgh\u{201d}",
        "QWER-TYUI-OPAS-DFGH",
        "App password: qwer tyui opas dfgh",
        "qwer tyui opas dfgh qwer tyui opas dfgh",
        "\u{ff51}\u{ff57}\u{ff45}\u{ff52}tyuiopasdfgh",
    ];
    host().walk(async |page| {
        at_google(page).await;
        for pasted in PASTED {
            page.answers(json!([{ "ok": false, "cause": "wrong-code" }]))
                .await;
            page.pastes(pasted).await;
            page.says(".verdict", &say("paste.ok")).await;
            assert_eq!(
                page.code().await,
                "qwer tyui opas dfgh",
                "{pasted} as the field shows it"
            );
            page.press("paste.submit").await;
            page.reaches("refused").await;
        }
        let codes: Vec<Value> = page
            .recorded("submissions")
            .await
            .iter()
            .map(|sent| sent["code"].clone())
            .collect();
        assert_eq!(codes, vec![json!("qwertyuiopasdfgh"); PASTED.len()]);
    });
}
