//! The three engines, and all that is different between them. Nothing else here asks which one it is in.

use std::path::Path;

use serde_json::{Value, json};

/// What a browser may reach: this machine, and nothing that answers elsewhere.
const NOWHERE: &str = "127.0.0.1:9";

/// Without a window, and with a mouse, which it lacks then.
const HEADLESS: &[&str] = &[
    "--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4",
    "--headless=new",
];

/// Quiet, alone, and cut off from everything but this machine.
const CHROMIUM: &[&str] = &[
    "--no-sandbox",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-gpu",
    "--disable-search-engine-choice-screen",
    "--disable-sync",
    // One name, for the journey of somebody who points a name at this machine.
    "--host-resolver-rules=MAP rebound.example 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--lang=en-US",
];

/// What draws the page and runs its scripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium, or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK, in its MiniBrowser.
    WebKit,
}

/// How a driver is made to listen on a port of its own.
pub enum Port {
    /// Asked for port 0 it takes a free one, and says so after these words.
    Said(&'static str),
    /// It has to be given one that is free.
    Given,
}

impl Engine {
    /// The one that `ENGINE` names; Chromium if nothing does.
    pub fn of_this_run() -> Engine {
        match named("ENGINE").as_deref() {
            None | Some("chromium") => Engine::Chromium,
            Some("firefox") => Engine::Firefox,
            Some("webkit") => Engine::WebKit,
            Some(other) => {
                panic!("ENGINE is \"{other}\": expected chromium, firefox or webkit")
            }
        }
    }

    /// The driver: `CHROMEDRIVER`, `GECKODRIVER` or `WEBKITDRIVER`, or the one on the path.
    pub fn driver(self) -> String {
        let (variable, program) = match self {
            Engine::Chromium => ("CHROMEDRIVER", "chromedriver"),
            Engine::Firefox => ("GECKODRIVER", "geckodriver"),
            Engine::WebKit => ("WEBKITDRIVER", "WebKitWebDriver"),
        };
        named(variable).unwrap_or_else(|| program.to_owned())
    }

    /// How the driver gets its port.
    pub fn port(self) -> Port {
        match self {
            Engine::Chromium => Port::Said("started successfully on port "),
            Engine::Firefox => Port::Said("Listening on 127.0.0.1:"),
            Engine::WebKit => Port::Given,
        }
    }

    /// Whether the browser must have a screen to draw on.
    pub fn needs_a_screen(self) -> bool {
        self == Engine::WebKit
    }

    /// The browser that the driver is asked for: `CHROME`, `FIREFOX` or `MINIBROWSER`, or the one that
    /// the driver finds by itself.
    pub fn wishes(self) -> Value {
        match self {
            Engine::Chromium => json!({
                "browserName": "chrome",
                "goog:chromeOptions": with_binary(named("CHROME"), json!({ "args": ([HEADLESS, CHROMIUM].concat()) })),
                "goog:loggingPrefs": { "browser": "ALL" },
            }),
            Engine::Firefox => json!({
                "browserName": "firefox",
                "proxy": {
                    "proxyType": "manual", "httpProxy": NOWHERE, "sslProxy": NOWHERE, "noProxy": ["127.0.0.1"],
                },
                "moz:firefoxOptions": with_binary(named("FIREFOX"), json!({
                    "args": ["-headless"],
                    "prefs": {
                        "intl.accept_languages": "en-US",
                        // A mouse that can hover.
                        "ui.primaryPointerCapabilities": 6,
                        "ui.allPointerCapabilities": 6,
                        // A font that is not the machine's: see `looks`.
                        "security.sandbox.content.read_path_whitelist": font(),
                        // One page needs one process.
                        "dom.ipc.processPrelaunch.enabled": false,
                    },
                })),
            }),
            Engine::WebKit => json!({
                "browserName": "MiniBrowser",
                "webkitgtk:browserOptions": with_binary(named("MINIBROWSER"), json!({
                    "args": ["--automation", "--proxy", format!("http://{NOWHERE}"), "--ignore-host", "127.0.0.1"],
                })),
            }),
        }
    }

    /// How Chromium is started with a window, for a driver to find it there: one that a driver starts has
    /// no password manager. It needs a folder for its profile besides.
    pub fn windowed() -> (String, Vec<&'static str>) {
        let program = named("CHROME").unwrap_or_else(|| "chromium".to_owned());
        let own = [
            "--remote-debugging-port=0",
            // No keyring of the machine's.
            "--password-store=basic",
        ];
        (program, [CHROMIUM, &own].concat())
    }

    /// Whether the driver knows that a field within a shadow root is not covered: WebKit's takes the
    /// element for a cover of its own inside.
    pub fn clicks_on_fields(self) -> bool {
        self != Engine::WebKit
    }

    /// Whether it tells a page that a key pressed with Shift is the Tab: WebKitGTK says "Unidentified".
    pub fn names_shift_and_tab(self) -> bool {
        self != Engine::WebKit
    }

    /// Whether a page is told that its policy has refused wasm: WebKit only throws.
    pub fn reports_refused_wasm(self) -> bool {
        self != Engine::WebKit
    }

    /// Whether a module that did not load is asked for anew when it is imported once more: Firefox answers
    /// with the first failure as long as the page lives.
    pub fn imports_again(self) -> bool {
        self != Engine::Firefox
    }

    /// Whether Control and Z, pressed by the driver, take back what was typed.
    pub fn undoes(self) -> bool {
        self != Engine::WebKit
    }

    /// Whether the driver passes on commands to the browser's own debugger, which alone can weigh the heap,
    /// collect garbage at once, and take the network away.
    pub fn has_a_debugger(self) -> bool {
        self == Engine::Chromium
    }

    /// Whether the driver takes a picture of an element: WebKit's scrolls it away first.
    pub fn pictures_elements(self) -> bool {
        self != Engine::WebKit
    }

    /// Its name in `ENGINE`, and of the folder of its pictures.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }

    /// Whether the driver can be asked for the browser's own log. Of the others there is what the page's
    /// recorder hears, and what they report to the server.
    pub fn keeps_a_log(self) -> bool {
        self == Engine::Chromium
    }
}

/// The folder with the font of `looks`. A folder ends in a slash.
fn font() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/looks/font");
    let folder = folder.canonicalize().unwrap_or(folder);
    format!("{}/", folder.display())
}

fn with_binary(binary: Option<String>, mut options: Value) -> Value {
    if let Some(binary) = binary {
        options["binary"] = json!(binary);
    }
    options
}

fn named(variable: &str) -> Option<String> {
    std::env::var(variable)
        .ok()
        .filter(|value| !value.is_empty())
}
