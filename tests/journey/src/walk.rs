//! The whole way at one provider, as data: what stands there, what is pasted, what the backend receives.

use serde_json::{Value, json};

use crate::host::host;
use crate::page::Page;
use crate::texts::{say, say_with};

/// What happens at one provider.
pub struct Walk {
    /// Its id.
    pub provider: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whose mailbox it is.
    pub address: &'static str,
    /// What is marked in each step: the mailbox, the host's name, labels of the provider's page.
    pub labels: &'static [&'static [&'static str]],
    /// Where the big link leads.
    pub link: &'static str,
    /// What is on the clipboard.
    pub copied: &'static str,
    /// How the field shows it.
    pub shown: &'static str,
    /// What the backend receives.
    pub code: &'static str,
    /// What the mail server says of a wrong code.
    pub reply: &'static str,
    /// Host, port and security of the IMAP server.
    pub imap: (&'static str, u16, &'static str),
    /// The same of the submission server.
    pub smtp: (&'static str, u16, &'static str),
}

impl Walk {
    /// From the first screen, by the address alone, to the end.
    pub fn by_address(self) {
        host().walk(async |page| {
            page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
            page.types_address(self.address).await;
            page.says(".said", &say_with("pick.found", &[("provider", self.name)]))
                .await;
            page.press("pick.continue").await;
            self.on(page).await;
        });
    }

    /// From the first look at the steps to the end.
    pub async fn on(&self, page: &Page) {
        page.reaches("guide").await;
        assert_eq!(
            page.events("ap-provider-change").await,
            [json!({ "provider": self.provider })]
        );
        self.reads_the_steps(page).await;
        self.ticks_them_off(page).await;
        self.is_refused(page).await;
        self.is_connected(page).await;
    }

    async fn reads_the_steps(&self, page: &Page) {
        page.says("h2", &say_with("guide.title", &[("provider", self.name)]))
            .await;
        let labels = "return host.all('.step').map((step) => [...step.querySelectorAll('.sentence .label')].map(host.text))";
        assert_eq!(page.run(labels, &[]).await, json!(self.labels));

        let link = page.find("a.big", None).await;
        assert_eq!(
            link.attr("href").await.expect("a link").as_deref(),
            Some(self.link)
        );
        assert_eq!(
            link.attr("target").await.expect("a link").as_deref(),
            Some("_blank")
        );
        let rel = link.attr("rel").await.expect("a link").unwrap_or_default();
        assert!(
            rel.split(' ').any(|word| word == "noopener"),
            "rel=\"{rel}\""
        );
    }

    async fn ticks_them_off(&self, page: &Page) {
        let of = self.labels.len();
        for step in 1..=of {
            page.ticks(step).await;
            let current = format!(
                "return host.all('.step').findIndex((e) => e.ariaCurrent === 'step') === {}",
                step % of
            );
            if step < of {
                page.until("the next step is the current one", &current)
                    .await;
            }
        }
        let told = page.events("ap-step-change").await;
        let expected: Vec<Value> = (1..=of)
            .map(|step| json!({ "provider": self.provider, "step": step, "of": of }))
            .collect();
        assert_eq!(told, expected);
    }

    async fn is_refused(&self, page: &Page) {
        page.answers(json!([{ "ok": false, "reply": self.reply }, { "ok": true }]))
            .await;
        page.pastes(self.copied).await;
        page.reaches("paste").await;
        page.says(".verdict", &say("paste.ok")).await;
        assert_eq!(
            page.events("ap-verdict-change").await,
            [json!({ "verdict": "ok", "finding": null })]
        );
        assert_eq!(page.code().await, self.shown);

        page.press("paste.submit").await;
        page.reaches("refused").await;
        page.says(
            "[role=alert]",
            &say_with("cause.wrong-code", &[("provider", self.name)]),
        )
        .await;
        page.says(
            "[role=alert]",
            &say_with("cause.wrong-code.1", &[("email", self.address)]),
        )
        .await;
        page.says("[role=alert]", &say("refused.kept")).await;
        let failure = json!({ "provider": self.provider, "cause": "wrong-code", "protocol": null });
        assert_eq!(page.events("ap-failure").await, [failure]);
        assert_eq!(page.code().await, self.shown, "the code stays in the field");
    }

    async fn is_connected(&self, page: &Page) {
        page.press("refused.again").await;
        page.reaches("done").await;
        page.says("h2", &say("done.title")).await;
        let server = |(host, port, security): (&str, u16, &str)| json!({ "host": host, "port": port, "security": security, "username": self.address });
        let submission = json!({
            "provider": self.provider, "email": self.address, "code": self.code,
            "imap": server(self.imap), "smtp": server(self.smtp),
        });
        assert_eq!(
            page.recorded("submissions").await,
            [submission.clone(), submission]
        );
        let about = json!({ "provider": self.provider });
        assert_eq!(
            page.events("ap-submit").await,
            [about.clone(), about.clone()]
        );
        assert_eq!(page.events("ap-success").await, [about]);

        page.press("done.yes").await;
        page.says("[role=status]", &say("done.thanks")).await;
        assert_eq!(
            page.events("ap-feedback").await,
            [json!({ "provider": self.provider, "helpful": true })]
        );
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    }
}
