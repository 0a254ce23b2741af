//! Pages of others, in a browser of this machine, that ask the CRM: what a browser says of them is enough.

use std::collections::HashMap;

use app_password_journey::host::walk_at;
use app_password_journey::page::Page;
use app_password_journey::server::Server;
use serde_json::json;

use crate::crm::crm;
use crate::dns;

#[test]
fn a_browser_gives_other_sites_away() {
    let crm = crm().start();
    let domain = "elsewhere.example";
    let look_up = format!("{}/api/mx?domain={domain}", crm.url);
    let server = Server::start("default-src * 'unsafe-inline'", HashMap::new());
    let walk = async |page: &Page| {
        // Another site. It gets no answer, not even one that it may not read, and the CRM does not work for it.
        page.open("/host.html").await;
        let sent = "return fetch(arguments[0], { mode: 'no-cors' }).then(() => 'answered', () => 'failed')";
        assert_eq!(page.promised(sent, &[json!(look_up)]).await, "failed");
        assert_eq!(dns::SERVER.asked_for(domain), 0);

        // A name that points at this machine (the journeys' browser thinks so): to the browser, the CRM
        // is that site.
        let (_, port) = crm.url.rsplit_once(':').expect("a port");
        let rebound = format!("http://rebound.example:{port}/");
        page.browser.goto(&rebound).await.expect("an answer");
        let read = "return fetch('/api/mailboxes').then((answer) => answer.text())";
        let said = page.promised(read, &[]).await;
        assert!(
            said.as_str().is_some_and(|said| said.contains("CRM_HOSTS")),
            "{said}"
        );

        // The CRM itself.
        page.browser.goto(&crm.url).await.expect("the page");
        assert_eq!(page.promised(read, &[]).await, "[]");
    };
    walk_at(server, walk, || format!("The CRM's log:\n{}", crm.log()));
}
