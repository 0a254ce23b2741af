//! A person in front of the CRM's page.

use std::collections::HashMap;

use app_password_journey::host::walk_at;
use app_password_journey::page::Page;
use app_password_journey::server::{STRICT, Server};
use app_password_journey::texts::say_with;
use serde_json::json;
use thirtyfour::prelude::Key;

use crate::crm::Crm;

/// The names that the page and Google go by in the widget's sentences.
const NAMES: [(&str, &str); 2] = [("provider", "Google"), ("app", "Fjord CRM")];

/// Runs before the page's own scripts: what the journeys look through into a page that somebody else made,
/// and write down what goes wrong with. A browser that has walked before brings it along.
const EYES: &str = concat!(
    "if (!window.host) {\n",
    include_str!("../../../../tests/journey/pages/record.js"),
    include_str!("../../../../tests/journey/pages/host.js"),
    include_str!("../../../../tests/journey/pages/frameworks.js"),
    "}"
);

/// Opens the CRM's page in a browser of its own and walks: no violation of the policy, no uncaught error,
/// nothing on the console, no request to others.
pub fn walk(crm: &Crm, walk: impl AsyncFnOnce(&Page)) {
    // The journeys' page brings a server along; the page of this one comes from the CRM.
    let server = Server::start(STRICT, HashMap::new());
    let walk = async |page: &Page| {
        let tools = page.browser.cdp();
        let shown = tools.send_raw(
            "Page.addScriptToEvaluateOnNewDocument",
            json!({ "source": EYES }),
        );
        shown.await.expect("eyes");
        page.browser.goto(&crm.url).await.expect("the page opens");
        walk(page).await;
        page.requested_own_files_only(&[]).await;
        page.broke_no_rule().await;
    };
    walk_at(server, walk, || format!("The CRM's log:\n{}", crm.log()));
}

/// Opens the panel and goes to the steps at a provider by the address alone.
pub async fn begins(page: &Page, address: &str, provider: &str) {
    clicks(page, "#open").await;
    page.find("input[type=email]", None).await;
    page.types_address(address).await;
    page.keys(Key::Tab.value().to_string()).await;
    page.says(".said", &say_with("pick.found", &[("provider", provider)]))
        .await;
    page.press("pick.continue").await;
    page.reaches("guide").await;
}

/// Pastes into the field and sends it.
pub async fn sends(page: &Page, pasted: &str) {
    page.pastes(pasted).await;
    page.press("paste.submit").await;
}

/// Reads why it did not work; what was pasted is still in the field.
pub async fn is_told(page: &Page, cause: &str, email: &str) {
    reads(page, cause, &format!("cause.{cause}"), email).await;
}

/// Reads of a failure of this cause what this key says.
pub async fn reads(page: &Page, cause: &str, key: &str, email: &str) {
    page.reaches("refused").await;
    let failures = page.events("ap-failure").await;
    assert_eq!(
        failures.last().map(|failure| failure["cause"].clone()),
        Some(json!(cause))
    );
    let with: Vec<(&str, &str)> = NAMES.into_iter().chain([("email", email)]).collect();
    page.says("[role=alert]", &say_with(key, &with)).await;
    page.says("[role=alert]", &say_with(&format!("{key}.1"), &with))
        .await;
    page.says("[role=alert]", &say_with("refused.kept", &with))
        .await;
    assert_ne!(page.code().await, "", "nothing has to be typed again");
}

/// Sees that it worked, and the mailbox in the list; closes the panel.
pub async fn is_connected(page: &Page, address: &str) {
    page.reaches("done").await;
    page.says("h2", &say_with("done.title", &[])).await;
    let listed = "return [...document.querySelectorAll('#mailboxes b')].some((e) => e.textContent === arguments[0])";
    page.until_with("the mailbox is listed", listed, &[json!(address)])
        .await;
    clicks(page, "#close").await;
    page.until(
        "the widget has gone",
        "return !document.querySelector('app-password')",
    )
    .await;
}

/// Clicks on something of the CRM's own.
pub async fn clicks(page: &Page, selector: &str) {
    let element = page
        .browser
        .find(thirtyfour::By::Css(selector))
        .await
        .expect("it is there");
    element.click().await.expect("it can be clicked");
}
