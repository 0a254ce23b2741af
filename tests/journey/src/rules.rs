//! The rules of every journey, and where it is read whether they were kept.

use std::time::Instant;

use serde_json::{Value, json};

use crate::engine::Engine;
use crate::page::{BREATH, PATIENCE, Page};

/// What the element loads, besides languages.
const OWN: &[&str] = &[
    "app-password.js",
    "app-password_bg.js",
    "app-password_bg.wasm",
    "catalogue.bin",
    // npm's entries and their modules.
    "index.js",
    "inline.js",
    "core.js",
    "shared.js",
    "app-password_wasm.js",
    "catalogue.js",
];

impl Page {
    /// Nothing was asked of any server but own files, of that of the page or one `elsewhere`.
    pub async fn requested_own_files_only(&self, elsewhere: &[String]) {
        let allowed = json!(elsewhere);
        let foreign = self.run(
            "return performance.getEntriesByType('resource').map((e) => e.name)
               .filter((url) => ![location.origin, ...arguments[0]].includes(new URL(url).origin))",
            std::slice::from_ref(&allowed),
        );
        assert_eq!(foreign.await, json!([]), "requests to other servers");
        let own = |path: &String| {
            let name = path.split('?').next().unwrap_or_default();
            let name = name.strip_prefix("/pkg/");
            let locale = |name: &str| name.starts_with("locales/");
            name.is_none_or(|name| OWN.contains(&name) || locale(name))
        };
        let strange: Vec<String> = self
            .server
            .requests()
            .into_iter()
            .filter(|path| !own(path))
            .collect();
        assert_eq!(strange, Vec::<String>::new(), "requests of the element");
    }

    /// The policy was kept, nothing was thrown, and the console is empty.
    pub async fn broke_no_rule(&self) {
        for list in ["violations", "errors", "console"] {
            assert_eq!(self.recorded(list).await, Vec::<Value>::new(), "{list}");
        }
        assert_eq!(self.server.reports(), [] as [String; 0], "reports");
        assert_eq!(self.log().await, [] as [String; 0], "the browser's log");
    }

    /// The browser's own log, but for what has been read of it: complaints that no script hears.
    pub async fn log(&self) -> Vec<String> {
        if !Engine::of_this_run().keeps_a_log() {
            return Vec::new();
        }
        let log = self.browser.browser_log().await.expect("the browser's log");
        log.into_iter().map(|entry| entry.message).collect()
    }

    /// Waits until the browser has reported to the server that this directive was broken.
    pub async fn is_reported(&self, directive: &str) {
        let deadline = Instant::now() + PATIENCE;
        while !self
            .server
            .reports()
            .iter()
            .any(|report| report.contains(directive))
        {
            assert!(Instant::now() < deadline, "{directive} is not reported");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// What one needs to see when a journey has failed.
    pub async fn diagnosis(&self) -> String {
        let seen = self.run("return host.seen()", &[]).await;
        let record = self.run("return window.record", &[]).await;
        format!(
            "seen: {seen:#}\nrecorded: {record:#}\nasked for: {:?}",
            self.server.requests()
        )
    }
}
