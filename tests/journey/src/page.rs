//! The host page as its scripts see it, and the widget's inside as far as an open shadow root shows it.

use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::prelude::*;

use crate::server::Server;

/// How long anything may take on a busy machine.
pub const PATIENCE: Duration = Duration::from_secs(15);
/// Between two looks.
pub(crate) const BREATH: Duration = Duration::from_millis(15);

/// A page that is open in a browser.
pub struct Page {
    /// The browser's session.
    pub browser: WebDriver,
    /// Where the page came from.
    pub server: Server,
}

impl Page {
    /// The page of this server in this browser.
    pub fn new(browser: WebDriver, server: Server) -> Page {
        Page { browser, server }
    }

    /// Goes to a page and waits for its scripts.
    pub async fn open(&self, path: &str) {
        self.browser
            .goto(self.server.url(path))
            .await
            .expect("the page opens");
        self.until(
            "the host's scripts have run",
            "return document.readyState === 'complete' && !!window.host",
        )
        .await;
    }

    /// Leaves nothing behind for the next journey in this browser.
    pub async fn leave(&self) {
        // Of a page that is in trouble there may be complaints.
        self.log().await;
        let windows = self.browser.windows().await.expect("windows");
        assert_eq!(windows.len(), 1, "a window is left open");
        self.browser
            .goto("about:blank")
            .await
            .expect("an empty page");
    }

    // Scripts.

    /// Runs a script in the page; `arguments` are `args`.
    pub async fn run(&self, script: &str, args: &[Value]) -> Value {
        match self.browser.execute(script, args.to_vec()).await {
            Ok(answer) => answer.json().clone(),
            Err(error) => panic!("this script failed: {script}\n{error}"),
        }
    }

    /// Runs a script that answers with a promise. It runs as the page's own scripts do: in one that a
    /// driver runs, WebKit does what is put off to the end of a script (microtasks) in the middle of it.
    pub async fn promised(&self, script: &str, args: &[Value]) -> Value {
        // Arrow functions see the arguments of the function around them.
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async () => {{ await undefined; {script} }})().then(
               (value) => done({{ value: value === undefined ? null : value }}),
               (error) => done({{ error: `${{error.name}}: ${{error.message}}` }}));"
        );
        let answer = self
            .browser
            .execute_async(&script, args.to_vec())
            .await
            .expect("an answer")
            .json()
            .clone();
        match answer.get("error") {
            Some(error) => panic!("this script failed: {script}\n{error}"),
            None => answer["value"].clone(),
        }
    }

    /// Waits until a script answers with something true, and returns that.
    pub async fn until(&self, what: &str, script: &str) -> Value {
        self.until_with(what, script, &[]).await
    }

    /// The same for a script with arguments.
    pub async fn until_with(&self, what: &str, script: &str, args: &[Value]) -> Value {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let value = self.run(script, args).await;
            if !matches!(value, Value::Null | Value::Bool(false)) {
                return value;
            }
            assert!(Instant::now() < deadline, "waited in vain: {what}");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Lets everything happen that was about to: tasks, microtasks, a frame.
    pub async fn settles(&self) {
        self.promised(
            "for (let i = 0; i < 2; i++) await new Promise((done) => requestAnimationFrame(() => setTimeout(done)))",
            &[],
        )
        .await;
    }

    // The element.

    /// Puts an element with an open shadow root into the page, with the host's handlers, and waits until
    /// it can be used. `attributes` by name; `properties` are any JSON,
    /// and `looksUp` is what `mxResolver` answers.
    pub async fn put(&self, attributes: Value, properties: Value) {
        self.add(attributes, properties).await;
        self.until(
            "the widget is ready",
            "return window.record.events.some((e) => e.name === 'ap-ready')",
        )
        .await;
    }

    /// The same without waiting.
    pub async fn add(&self, attributes: Value, properties: Value) {
        self.run(
            "host.put(arguments[0], arguments[1])",
            &[attributes, properties],
        )
        .await;
    }

    /// What the backend will answer, one answer a submission: an outcome, or the name of a fault in `host.js`.
    pub async fn answers(&self, answers: Value) {
        self.run("host.answers = arguments[0]", &[answers]).await;
    }

    /// The element's `state`.
    pub async fn state(&self) -> String {
        self.run("return host.element.state", &[])
            .await
            .as_str()
            .unwrap_or_default()
            .to_owned()
    }

    /// Waits for a state.
    pub async fn reaches(&self, state: &str) {
        self.until_with(
            &format!("the state is {state}"),
            "return host.element.state === arguments[0]",
            &[json!(state)],
        )
        .await;
    }

    /// Sets an attribute of the element, or removes it.
    pub async fn set(&self, name: &str, value: Option<&str>) {
        let script = "arguments[1] === null ? host.element.removeAttribute(arguments[0]) \
            : host.element.setAttribute(arguments[0], arguments[1])";
        self.run(script, &[json!(name), json!(value)]).await;
    }

    // Inside the element.

    /// Waits for an element inside the widget that a selector names, with this text if one is given.
    pub async fn find(&self, selector: &str, text: Option<&str>) -> WebElement {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let script = "return host.find(arguments[0], arguments[1])";
            let found = self
                .browser
                .execute(script, vec![json!(selector), json!(text)])
                .await
                .expect("a search");
            if !found.json().is_null() {
                return found.element().expect("an element");
            }
            assert!(
                Instant::now() < deadline,
                "waited in vain for {selector} {text:?}"
            );
            tokio::time::sleep(BREATH).await;
        }
    }

    /// How many elements a selector names now.
    pub async fn count(&self, selector: &str) -> u64 {
        self.run("return host.all(arguments[0]).length", &[json!(selector)])
            .await
            .as_u64()
            .unwrap_or_default()
    }

    /// The texts of the elements that a selector names now.
    pub async fn texts(&self, selector: &str) -> Vec<String> {
        let texts = self
            .run(
                "return host.all(arguments[0]).map(host.text)",
                &[json!(selector)],
            )
            .await;
        serde_json::from_value(texts).expect("texts")
    }

    /// Waits until an element that a selector names holds this text, among others.
    pub async fn says(&self, selector: &str, text: &str) {
        let script =
            "return host.all(arguments[0]).some((e) => host.text(e).includes(arguments[1]))";
        let what = format!("{selector} says \"{text}\"");
        self.until_with(&what, script, &[json!(selector), json!(text)])
            .await;
    }

    /// What the field for the code holds.
    pub async fn code(&self) -> String {
        let value = self
            .run("return host.find('.code-input')?.value ?? ''", &[])
            .await;
        value.as_str().unwrap_or_default().to_owned()
    }

    // What the page has recorded.

    /// A list of the recorder: `submissions`, `signals`, `violations`, `errors`, `console`, `heard`, `oauth`.
    pub async fn recorded(&self, list: &str) -> Vec<Value> {
        let value = self
            .run("return window.record[arguments[0]]", &[json!(list)])
            .await;
        value.as_array().cloned().expect("a list of the recorder")
    }

    /// The details of every event of a name, in order.
    pub async fn events(&self, name: &str) -> Vec<Value> {
        let events = self.recorded("events").await.into_iter();
        events
            .filter(|event| event["name"] == name)
            .map(|event| event["detail"].clone())
            .collect()
    }

    /// Waits for an `ap-error` whose message holds all these words; returns its reason.
    pub async fn complains(&self, words: &[&str]) -> String {
        let script = "return window.record.events.find(({ name, detail }) => name === 'ap-error' \
            && arguments[0].every((word) => detail.message.includes(word)))?.detail.reason";
        let reason = self
            .until_with(
                &format!("an ap-error says {words:?}"),
                script,
                &[json!(words)],
            )
            .await;
        reason.as_str().unwrap_or_default().to_owned()
    }

    // The browser's own debugger, where there is one: see `Engine::has_a_debugger`.

    /// Tells the debugger something.
    pub async fn debugger(&self, command: &str, with: Value) -> Value {
        let told = self.browser.cdp().send_raw(command, with).await;
        told.unwrap_or_else(|error| panic!("{command} failed: {error}"))
    }

    /// Bytes that the page's scripts hold on to.
    pub async fn heap(&self) -> f64 {
        // What one collection finds lets go of what the next one finds.
        for _ in 0..3 {
            self.debugger("HeapProfiler.collectGarbage", json!({}))
                .await;
            self.settles().await;
        }
        let heap = self.debugger("Runtime.getHeapUsage", json!({})).await;
        heap["usedSize"].as_f64().expect("a number of bytes")
    }
}
