//! Where an address leads, as data: the screen that is there, and what is handed over at its end.

use serde_json::{Value, json};

use crate::page::Page;
use crate::texts::say_with;

/// Host, port and security of a server.
pub type Server = (&'static str, u16, &'static str);

/// Where an address leads.
pub struct Stop {
    /// The address.
    pub address: &'static str,
    /// The id of its provider.
    pub provider: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The key of the heading.
    pub title: &'static str,
    /// The keys of what else is said.
    pub said: &'static [&'static str],
    /// What is marked in each step.
    pub labels: &'static [&'static [&'static str]],
}

/// What is handed over there.
pub struct Handed {
    /// What is pasted.
    pub pasted: &'static str,
    /// What the backend gets of it.
    pub code: &'static str,
    /// The user name at both servers.
    pub username: &'static str,
    /// Where mail is read.
    pub imap: Server,
    /// Where it is sent.
    pub smtp: Server,
}

/// From the first byte.
pub const TLS: &str = "tls";
/// Plain at first.
pub const START: &str = "starttls";

impl Stop {
    /// Goes there from the first screen, by the address alone.
    pub async fn is_reached(&self, page: &Page) {
        page.types_address(self.address).await;
        page.says(".said", &say_with("pick.found", &[("provider", self.name)]))
            .await;
        page.press("pick.continue").await;
        page.reaches("guide").await;
        self.is_here(page).await;
    }

    /// The screen says what it should, and shows these steps.
    pub async fn is_here(&self, page: &Page) {
        let with = [("provider", self.name), ("app", "Acme CRM")];
        page.says("h2", &say_with(self.title, &with)).await;
        for key in self.said {
            page.says(".guide", &say_with(key, &with)).await;
        }
        assert_eq!(
            self.marked(page).await,
            json!(self.labels),
            "{}",
            self.address
        );
        let told = page.events("ap-provider-change").await;
        assert_eq!(told.last(), Some(&json!({ "provider": self.provider })));
    }

    async fn marked(&self, page: &Page) -> Value {
        let labels = "return host.all('.step').map((step) => [...step.querySelectorAll('.sentence .label')].map(host.text))";
        page.run(labels, &[]).await
    }

    /// Pastes, presses the button, and what the backend gets is this.
    pub async fn hands_over(&self, page: &Page, handed: &Handed) {
        page.pastes(handed.pasted).await;
        page.press("paste.submit").await;
        page.reaches("done").await;
        let server = |(host, port, security): Server| json!({ "host": host, "port": port, "security": security, "username": handed.username });
        let submission = json!({
            "provider": self.provider, "email": self.address, "code": handed.code,
            "imap": server(handed.imap), "smtp": server(handed.smtp),
        });
        assert_eq!(page.recorded("submissions").await.last(), Some(&submission));
        begins_anew(page).await;
    }
}

/// Back to the first screen, as for the next person.
pub async fn begins_anew(page: &Page) {
    page.run("host.element.reset()", &[]).await;
    page.reaches("pick").await;
}
