//! The whole way at each provider: from the address, or the tile, to the host's backend, which refuses the
//! code at first.

use app_password_journey::host::host;
use app_password_journey::texts::{say, say_with};
use app_password_journey::walk::Walk;
use serde_json::json;

#[test]
fn a_google_mailbox_is_connected() {
    Walk {
        provider: "google",
        name: "Google",
        address: "someone+crm@gmail.com",
        labels: &[
            &["2-Step Verification"],
            &["someone+crm@gmail.com"],
            &["Acme CRM", "App name"],
            &["Create"],
            &["Done"],
        ],
        link: "https://myaccount.google.com/apppasswords?authuser=someone%2Bcrm%40gmail.com",
        copied: "qwer tyui opas dfgh",
        shown: "qwer tyui opas dfgh",
        code: "qwertyuiopasdfgh",
        reply: "535-5.7.8 Username and Password not accepted. For more information, go to\r\n\
            535 5.7.8 https://support.google.com/mail/?p=BadCredentials d9443c01a7336 - gsmtp",
        imap: ("imap.gmail.com", 993, "tls"),
        smtp: ("smtp.gmail.com", 465, "tls"),
    }
    .by_address();
}

#[test]
fn an_apple_mailbox_is_connected_with_dashes_and_starttls() {
    Walk {
        provider: "apple",
        name: "Apple",
        address: "someone@icloud.com",
        labels: &[
            &["someone@icloud.com"],
            &["Sign-In and Security"],
            &["App-Specific Passwords"],
            &["Generate an app-specific password"],
            &["Acme CRM", "App name"],
            &["Create"],
            &["Done"],
        ],
        link: "https://account.apple.com/account/manage",
        copied: "qwertyuiopasdfgh",
        shown: "qwer-tyui-opas-dfgh",
        code: "qwer-tyui-opas-dfgh",
        reply: "NO [AUTHENTICATIONFAILED] Authentication Failed",
        imap: ("imap.mail.me.com", 993, "tls"),
        smtp: ("smtp.mail.me.com", 587, "starttls"),
    }
    .by_address();
}

#[test]
fn a_yahoo_mailbox_is_connected() {
    Walk {
        provider: "yahoo",
        name: "Yahoo",
        address: "someone@yahoo.co.uk",
        labels: &[
            &["someone@yahoo.co.uk"],
            &["External connections"],
            &["Create app password"],
            &["Acme CRM", "App name"],
            &["Generate password"],
            &["Done"],
        ],
        link: "https://login.yahoo.com/account/security",
        copied: "qwer tyui opas dfgh",
        shown: "qwer tyui opas dfgh",
        code: "qwertyuiopasdfgh",
        reply: "[AUTHENTICATIONFAILED] (#AUTH012) Incorrect username or password.",
        imap: ("imap.mail.yahoo.com", 993, "tls"),
        smtp: ("smtp.mail.yahoo.com", 465, "tls"),
    }
    .by_address();
}

#[test]
fn an_aol_mailbox_is_connected() {
    Walk {
        provider: "aol",
        name: "AOL",
        address: "someone@aol.com",
        labels: &[
            &["someone@aol.com"],
            &["Generate app password"],
            &["Get Started"],
            &["Acme CRM", "App name"],
            &["Generate password"],
            &["Done"],
        ],
        link: "https://login.aol.com/account/security",
        copied: " QWER TYUI OPAS DFGH ",
        shown: "qwer tyui opas dfgh",
        code: "qwertyuiopasdfgh",
        reply: "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials",
        imap: ("imap.aol.com", 993, "tls"),
        smtp: ("smtp.aol.com", 465, "tls"),
    }
    .by_address();
}

const ZOHO: Walk = Walk {
    provider: "zoho",
    name: "Zoho",
    address: "someone@zohomail.eu",
    labels: &[
        &["someone@zohomail.eu"],
        &["Security"],
        &["App Passwords"],
        &["Generate New Password"],
        &["Acme CRM", "App Name"],
        &["Generate"],
        &["Close"],
        &["IMAP Access"],
    ],
    link: "https://accounts.zoho.eu/home#security/device_pass",
    copied: "Qw3rTy7uIoP9",
    shown: "Qw3rTy7uIoP9",
    code: "Qw3rTy7uIoP9",
    reply: "NO [AUTHENTICATIONFAILED] Invalid credentials(Failure)",
    imap: ("imap.zoho.eu", 993, "tls"),
    smtp: ("smtp.zoho.eu", 465, "tls"),
};

#[test]
fn a_personal_zoho_mailbox_is_connected_to_its_data_centre() {
    ZOHO.by_address();
}

#[test]
fn an_organisations_zoho_mailbox_is_found_by_its_tile_and_its_questions() {
    let walk = Walk {
        address: "ola@fjord.example",
        labels: &[
            &["ola@fjord.example"],
            &["Security"],
            &["App Passwords"],
            &["Generate New Password"],
            &["Acme CRM", "App Name"],
            &["Generate"],
            &["Close"],
            &["IMAP Access"],
        ],
        reply: "535 Authentication Failed",
        imap: ("imappro.zoho.eu", 993, "tls"),
        smtp: ("smtppro.zoho.eu", 465, "tls"),
        ..ZOHO
    };
    host().walk(async |page| {
        page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
        page.types_address(walk.address).await;
        // The tab stop of the tiles, then the letter of the provider's name.
        page.keys("\u{e004}").await;
        page.says(".said", &say("pick.unknown")).await;
        page.keys("z").await;
        page.until(
            "Zoho is chosen and has the focus",
            "return host.focused().matches('.tile input:checked')",
        )
        .await;
        page.says(".tile.chosen .name", "Zoho").await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        // Another data centre: the address settles only that it is an organisation's mailbox.
        page.click("label.choice", Some("zoho.eu")).await;
        walk.on(page).await;
    });
}

#[test]
fn microsoft_refuses_and_offers_its_own_window_and_all_the_same_the_steps() {
    let walk = Walk {
        provider: "microsoft",
        name: "Microsoft",
        address: "someone@outlook.com",
        labels: &[
            &["Two-step verification"],
            &["someone@outlook.com"],
            &["Create a new app password"],
            &[],
        ],
        link: "https://account.live.com/proofs/AppPassword",
        copied: "qwertyuiopasdfgh",
        shown: "qwertyuiopasdfgh",
        code: "qwertyuiopasdfgh",
        reply: "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
        imap: ("outlook.office365.com", 993, "tls"),
        smtp: ("smtp-mail.outlook.com", 587, "starttls"),
    };
    host().walk(async |page| {
        page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
        page.run("host.element.oauthHandler = host.oauth", &[])
            .await;
        page.goes_by_address(walk.address).await;
        page.says(
            "h2",
            &say_with("guide.oauth-title", &[("provider", "Microsoft")]),
        )
        .await;
        assert_eq!(
            page.count(".code-input, .step").await,
            0,
            "there is nothing to paste"
        );

        page.press_for("guide.oauth-continue", "Microsoft").await;
        let account = json!({ "provider": "microsoft", "email": walk.address });
        assert_eq!(page.recorded("oauth").await, [account]);

        page.click("summary", Some(&say("guide.insist"))).await;
        page.press("guide.insist-show").await;
        walk.on(page).await;
    });
}

#[test]
fn without_a_window_of_the_hosts_microsoft_says_whom_to_ask() {
    host().walk(async |page| {
        page.put(
            json!({ "app-name": "Acme CRM", "email": "someone@outlook.com" }),
            json!({}),
        )
        .await;
        page.reaches("guide").await;
        page.says(
            ".note",
            &say_with(
                "guide.oauth-none",
                &[("provider", "Microsoft"), ("app", "Acme CRM")],
            ),
        )
        .await;
        assert_eq!(page.count("button.primary").await, 0);
    });
}

#[test]
fn whoever_needs_the_administrator_takes_a_message_along() {
    host().walk(async |page| {
        page.put(
            json!({ "email": "someone@gmail.com", "app-name": "Acme CRM" }),
            json!({}),
        )
        .await;
        page.click("summary", Some(&say("guide.missing"))).await;
        page.press("guide.admin-copy").await;
        page.says("[role=status]", &say("guide.admin-copied")).await;
        let shown = page
            .run("return host.find('textarea.message').value", &[])
            .await;
        assert!(
            shown.as_str().is_some_and(|text| text.contains("Acme CRM")),
            "{shown}"
        );

        page.run("host.source.focus()", &[]).await;
        page.control('v').await;
        page.until_with(
            "the clipboard holds it",
            "return host.source.value === arguments[0]",
            &[shown],
        )
        .await;
    });
}
