//! The desk of someone who works with a CRM: a browser with a window, whose password manager keeps the login.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde_json::{Value, json};
use thirtyfour::prelude::*;
use tokio::runtime::Runtime;

use crate::browser::{runtime, screen};
use crate::engine::Engine;
use crate::page::{BREATH, PATIENCE, Page};
use crate::process::Process;
use crate::server::{STRICT, Server};

/// Who signs in at the page's login.
const CLERK: &str = "clerk@acme.example";
/// With what; invented.
const PASSWORD: &str = "Fjord-7-boats-at-Acme";
/// The page with the login and the widget.
const PAGE: &str = "/passwords.html";

/// The histogram in which Chromium counts its dialogs "Save password?" and "Update password?".
const DIALOGS: &str = "PasswordBubble.DisplayDisposition";
/// The one in which it counts how they ended.
const ENDED: &str = "PasswordManager.SaveUIDismissalReason";
/// The one in which it counts the lists of logins that it holds out below a field.
const LISTS: &str = "PasswordManager.PasswordDropdownShown";

/// Starting the browser and saving the login takes longer than most ways through the widget: the tests take
/// turns.
static DESK: Mutex<Option<Desk>> = Mutex::new(None);

/// The page at a desk.
pub struct Desk {
    /// The page, at one server for all tests: a login is kept for its origin.
    pub page: Page,
    display: String,
    runtime: Runtime,
    _processes: [Process; 3],
}

/// Walks at the desk once it is free. If that fails, what was to be seen is printed.
pub fn at_the_desk(walk: impl AsyncFnOnce(&Desk)) {
    let mut desk = DESK.lock().unwrap_or_else(PoisonError::into_inner);
    let desk = desk.get_or_insert_with(Desk::start);
    let walked = catch_unwind(AssertUnwindSafe(|| desk.runtime.block_on(walk(desk))));
    if let Err(failure) = walked {
        let seen = desk.page.run("return host.seen()", &[]);
        let seen = catch_unwind(AssertUnwindSafe(|| desk.runtime.block_on(seen)));
        eprintln!("{:#}", seen.unwrap_or_default());
        resume_unwind(failure);
    }
}

impl Desk {
    fn start() -> Desk {
        let (screen, display) = screen();
        let (browser, mut arguments) = Engine::windowed();
        // Its folder goes when it ends: see `Process`.
        let begin = r#"exec "$@" --user-data-dir="$TMPDIR/profile""#;
        arguments.splice(0..0, ["-c", begin, "begin", &browser]);
        let variables = [
            ("DISPLAY", display.as_str()),
            ("LC_ALL", "C.UTF-8"),
            ("LANGUAGE", "en"),
        ];
        let mut browser = Process::start("bash", &arguments, &variables);
        let debugger =
            browser.until(|said| said.number_after("DevTools listening on ws://127.0.0.1:"));
        let mut driver = Process::start(&Engine::Chromium.driver(), &["--port=0"], &[]);
        let port = driver.until(|said| {
            said.number_after("started successfully on port ")
                .filter(|port| *port > 0)
        });
        let runtime = runtime();
        let mut wishes = Capabilities::new();
        let found = json!({ "debuggerAddress": format!("127.0.0.1:{debugger}") });
        for (name, value) in [
            ("browserName", json!("chrome")),
            ("goog:chromeOptions", found),
        ] {
            wishes.set(name, value).expect("a wish");
        }
        let session = runtime.block_on(WebDriver::new(format!("http://127.0.0.1:{port}"), wishes));
        let session = session
            .unwrap_or_else(|error| panic!("no browser: {error}\n{:?}", driver.said().all()));
        let server = Server::start(STRICT, Default::default());
        let desk = Desk {
            page: Page::new(session, server),
            display,
            runtime,
            _processes: [browser, driver, screen],
        };
        desk.runtime.block_on(desk.saves_the_login());
        desk
    }

    /// Signs in, and answers yes to the browser's question.
    async fn saves_the_login(&self) {
        self.page.open(PAGE).await;
        self.signs_in().await;
        self.until(DIALOGS, 1).await;
        let deadline = Instant::now() + PATIENCE;
        while self.counted(ENDED).await == 0 {
            assert!(Instant::now() < deadline, "the login cannot be saved");
            // The dialog takes the focus only of whoever asks it to.
            self.presses("alt+shift+a");
            self.presses("Return");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Types the login into the page's form and sends it, whereupon the form is gone.
    async fn signs_in(&self) {
        self.page.run("host.login()", &[]).await;
        for (at, text) in [CLERK, PASSWORD].into_iter().enumerate() {
            let focus =
                "const field = host.loginFields()[arguments[0]]; field.focus(); field.select()";
            self.page.run(focus, &[json!(at)]).await;
            self.page.keys(text).await;
        }
        self.page.keys("\u{e007}").await;
        self.page
            .until(
                "the login is gone",
                "return host.loginFields().length === 0",
            )
            .await;
    }

    /// Opens the page anew and puts a widget into it. Of one that is `as_before` the field for the code says
    /// `autocomplete="off"` and none is in a form, as it was.
    pub async fn puts(&self, attributes: Value, as_before: bool) {
        self.page.open(PAGE).await;
        self.page
            .run("host.isAsBefore = arguments[0]", &[json!(as_before)])
            .await;
        self.page.put(attributes, json!({})).await;
    }

    /// Puts the page's login beside the widget until the browser has filled it in and shows scripts what it
    /// wrote, which it does from the first click on.
    pub async fn fills_in_the_login(&self) {
        self.is_done().await;
        let heading = self.page.browser.find(By::Tag("h1")).await;
        heading
            .expect("a heading")
            .click()
            .await
            .expect("a click on the page");
        self.page
            .until(
                "the login can be read",
                "return host.loginFields().every((field) => field.value.length > 0)",
            )
            .await;
        self.page.run("host.leavesLogin()", &[]).await;
    }

    /// Puts the page's login beside the widget until the browser has filled it in: whatever it meant to do
    /// before, it has done then.
    pub async fn is_done(&self) {
        self.page.run("host.login()", &[]).await;
        self.page
            .until(
                "the login is filled in",
                "return host.loginFields().every((field) => field.matches(':autofill'))",
            )
            .await;
    }

    /// The widget's fields that the browser has written into.
    pub async fn filled(&self) -> Value {
        let script =
            "return host.fields().filter(({ filled }) => filled).map(({ field }) => field)";
        self.page.run(script, &[]).await
    }

    /// Types into a field, in place of what the browser may have written there.
    pub async fn types(&self, field: &str, text: &str) {
        self.page.click(field, None).await;
        self.page.control('a').await;
        self.page.keys(text).await;
    }

    /// How many times the browser has asked whether to save or to change a password.
    pub async fn asked(&self) -> u64 {
        self.counted(DIALOGS).await
    }

    /// Clicks on the field for the code and picks the login from the list below it.
    pub async fn picks_the_login(&self) {
        let lists = self.counted(LISTS).await;
        let deadline = Instant::now() + PATIENCE;
        while self.counted(LISTS).await == lists {
            assert!(Instant::now() < deadline, "no login is held out");
            // The browser may not have looked yet whether it has one for the page.
            self.page.click(".code-input", None).await;
            tokio::time::sleep(BREATH).await;
        }
        self.presses("Down");
        while self.page.run("return host.written", &[]).await == 0 {
            assert!(Instant::now() < deadline, "the login cannot be picked");
            // A list that has only just come does not take a key for an answer.
            self.presses("Return");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// Presses keys as at the machine's own keyboard: the browser's dialogs and lists hear no driver.
    fn presses(&self, keys: &str) {
        let pressed = Command::new("xdotool")
            .args(["key", keys])
            .env("DISPLAY", &self.display)
            .stderr(Stdio::null())
            .status();
        let pressed = pressed.expect("xdotool, which tools/browser.sh installs");
        assert!(pressed.success(), "{keys} cannot be pressed");
    }

    async fn until(&self, histogram: &str, count: u64) {
        let deadline = Instant::now() + PATIENCE;
        while self.counted(histogram).await < count {
            assert!(Instant::now() < deadline, "waited in vain for {histogram}");
            tokio::time::sleep(BREATH).await;
        }
    }

    /// How much a histogram of the browser's counts.
    async fn counted(&self, histogram: &str) -> u64 {
        let found = self
            .page
            .debugger("Browser.getHistograms", json!({ "query": histogram }))
            .await;
        let found = found["histograms"].as_array().into_iter().flatten();
        let of_this_name = found.filter(|found| found["name"] == histogram);
        of_this_name
            .filter_map(|found| found["count"].as_u64())
            .sum()
    }
}
