//! Every screen there is, and the way to it, as data.

use serde_json::{Value, json};

use crate::files::WASM;
use crate::host::{Host, host};
use crate::page::Page;
use crate::server::Instead;

/// A code as Google shows it; invented.
const CODE: &str = "qwer tyui opas dfgh";

/// One thing that a person does on the way to a screen.
pub enum Deed {
    /// Types into the field of a selector.
    Types(&'static str, &'static str),
    /// Presses keys, wherever the focus is.
    Keys(&'static str),
    /// Pastes into the field for the code.
    Pastes(&'static str),
    /// Clicks on what a selector names.
    Clicks(&'static str),
    /// Opens everything that can be opened.
    OpensAll,
}

use Deed::{Clicks, Keys, OpensAll, Pastes, Types};

impl Deed {
    /// The person does it.
    pub async fn happens(&self, page: &Page) {
        match self {
            Types(field, text) => {
                page.click(field, None).await;
                page.keys(text).await;
            }
            Keys(keys) => page.keys(keys).await,
            Pastes(text) => page.pastes(text).await,
            Clicks(selector) => page.click(selector, None).await,
            OpensAll => {
                page.find(".guide", None).await;
                page.opens_all_steps().await;
                while page.count("details:not([open])").await > 0 {
                    page.click("details:not([open]) > summary", None).await;
                }
            }
        }
    }
}

/// A screen.
pub struct Screen {
    /// For messages.
    pub name: &'static str,
    /// The element's attributes.
    pub attributes: Value,
    /// The element's properties.
    pub properties: Value,
    /// What the backend answers.
    pub answers: Value,
    /// The way there.
    pub way: Vec<Deed>,
    /// What is to be seen in the end.
    pub shows: &'static str,
}

/// The field for the address.
pub const EMAIL: &str = "input[type=email]";
/// The search among all providers.
pub const SEARCH: &str = "[role=combobox]";
/// The button that leads on from the first screen.
pub const GO: &str = ".button.primary";
/// The button that hands the code over.
pub const CONNECT: &str = "[part=primary-button]";
const DOWN: &str = "\u{e015}";

fn screen(name: &'static str, way: Vec<Deed>, shows: &'static str) -> Screen {
    Screen {
        name,
        attributes: json!({}),
        properties: json!({}),
        answers: json!([]),
        way,
        shows,
    }
}

/// A screen at the steps of this mailbox.
fn at(name: &'static str, email: &'static str, mut way: Vec<Deed>, shows: &'static str) -> Screen {
    way.splice(0..0, [Types(EMAIL, email), Clicks(GO)]);
    screen(name, way, shows)
}

/// A screen after the code was handed over.
fn after(name: &'static str, answer: Value, mut way: Vec<Deed>, shows: &'static str) -> Screen {
    way.splice(0..0, [Pastes(CODE), Clicks(CONNECT)]);
    Screen {
        attributes: json!({ "email": "someone@gmail.com" }),
        answers: json!([answer]),
        ..screen(name, way, shows)
    }
}

fn refused(name: &'static str, mut failure: Value) -> Screen {
    failure["ok"] = json!(false);
    after(name, failure, vec![], ".refused")
}

/// A mailbox that has stopped working.
fn stopped(name: &'static str, email: &str) -> Screen {
    Screen {
        attributes: json!({ "email": email, "reconnect": "" }),
        ..screen(name, vec![], ".guide > .alert")
    }
}

/// Those that need a widget in working order.
fn working() -> Vec<Screen> {
    const CORRECTS: Deed = Clicks(".assumed .button");
    let work = Clicks(".question .choice:nth-child(2) .radio");
    vec![
        // Whose mailbox is it?
        screen("pick", vec![], ".pick"),
        screen(
            "pick: recognised",
            vec![Types(EMAIL, "someone@gmail.com")],
            ".said.good",
        ),
        screen(
            "pick: unknown",
            vec![Types(EMAIL, "someone@fjord.example"), Keys("\u{e004}")],
            ".said.calm",
        ),
        screen(
            "pick: wrong",
            vec![Types(EMAIL, "someone@gmail"), Clicks(GO)],
            "[aria-invalid]:focus",
        ),
        screen("pick: needed", vec![Clicks(GO)], ".said.bad"),
        screen(
            "pick: chosen",
            vec![Clicks(".tile:nth-child(2) .radio")],
            ".tile.chosen",
        ),
        screen(
            "pick: list",
            vec![Types(SEARCH, "ma"), Keys(DOWN), Keys(DOWN)],
            ".option.active",
        ),
        screen(
            "pick: nothing found",
            vec![Types(SEARCH, "qqqq")],
            ".others .hint:not(:empty)",
        ),
        Screen {
            attributes: json!({ "email": "someone@fjord.example", "support-url": "https://crm.example/help" }),
            ..screen("pick: given", vec![], ".mailbox")
        },
        // The steps.
        at("guide: Google", "someone@gmail.com", vec![], ".steps"),
        at(
            "guide: ticked",
            "someone@gmail.com",
            vec![Clicks(".tick"), Clicks(".step:nth-child(2) .tick")],
            ".ticked",
        ),
        at(
            "guide: all open",
            "someone@gmail.com",
            vec![CORRECTS, work, OpensAll],
            ".step .message",
        ),
        Screen {
            attributes: json!({ "provider": "google", "app-name": "Acme CRM", "support-url": "https://crm.example/help" }),
            ..screen(
                "guide: address needed",
                vec![Clicks(CONNECT)],
                ".said:not(:empty)",
            )
        },
        Screen {
            attributes: json!({ "provider": "google" }),
            ..screen("guide: by name", vec![], EMAIL)
        },
        at(
            "guide: Zoho",
            "someone@zohomail.eu",
            vec![OpensAll],
            ".assumed",
        ),
        at(
            "guide: Zoho, corrected",
            "someone@zohomail.eu",
            vec![CORRECTS],
            ".question",
        ),
        at(
            "guide: Microsoft",
            "someone@outlook.com",
            vec![OpensAll],
            ".guide",
        ),
        Screen {
            properties: json!({ "signsIn": true }),
            ..at(
                "guide: Microsoft with a way on",
                "someone@outlook.com",
                vec![],
                "[part=primary-button]",
            )
        },
        at(
            "guide: Microsoft, insisted",
            "someone@outlook.com",
            vec![OpensAll, Clicks(".more .button")],
            ".steps",
        ),
        Screen {
            attributes: json!({ "provider": "strato", "email": "someone@fjord.example" }),
            ..screen("guide: STRATO", vec![OpensAll], ".code-input")
        },
        at("guide: GMX", "someone@gmx.de", vec![], ".question"),
        at(
            "guide: GMX with a password",
            "someone@gmx.de",
            vec![Clicks(".choice:nth-child(2) .radio")],
            ".question",
        ),
        at("guide: Tuta", "someone@tuta.com", vec![], ".note"),
        at(
            "guide: Yandex",
            "someone@yandex.com",
            vec![OpensAll],
            ".clock",
        ),
        Screen {
            attributes: json!({ "email": "an.address.that.is.rather.long@mailbox.subdivision.fjord.example" }),
            ..screen(
                "guide: someone else",
                vec![Clicks(".nowhere"), OpensAll],
                ".servers[open]",
            )
        },
        // The code.
        at(
            "paste: nothing",
            "someone@gmail.com",
            vec![Clicks(CONNECT)],
            ".verdict.bad",
        ),
        at(
            "paste: part",
            "someone@gmail.com",
            vec![Pastes("qwer tyui")],
            ".verdict.doubtful, .verdict.bad",
        ),
        at(
            "paste: doubt",
            "someone@gmail.com",
            vec![Pastes("qwer tyu1 opas dfgh"), Clicks(CONNECT)],
            ".button.secondary",
        ),
        at(
            "paste: no code",
            "someone@gmail.com",
            vec![Pastes("123456"), Clicks(CONNECT)],
            ".verdict.bad",
        ),
        at(
            "paste: right",
            "someone@gmail.com",
            vec![Pastes(CODE)],
            ".verdict.good",
        ),
        at(
            "paste: shown",
            "someone@gmail.com",
            vec![Pastes(CODE), Clicks(".reveal")],
            ".code-input[type=text]",
        ),
        // What came of it.
        after("sending", json!("never"), vec![], ".spinner"),
        refused("refused: wrong code", json!({ "cause": "wrong-code" })),
        refused(
            "refused: IMAP off",
            json!({ "cause": "imap-off", "message": "The mailbox of Ola Nordmann is closed to us.", "retryAfter": 30 }),
        ),
        refused(
            "refused: own password",
            json!({ "cause": "account-password-used" }),
        ),
        refused(
            "refused: sign in first",
            json!({ "cause": "web-sign-in-required" }),
        ),
        refused(
            "refused: wait",
            json!({ "cause": "rate-limited", "retryAfter": 90 }),
        ),
        Screen {
            properties: json!({ "signsIn": true }),
            ..refused("refused: sign-in only", json!({ "cause": "oauth-only" }))
        },
        refused("refused: unknown", json!({})),
        refused(
            "refused: only reading works",
            json!({ "imap": { "ok": true }, "smtp": { "ok": false, "cause": "wrong-code" } }),
        ),
        refused(
            "refused: nothing works",
            json!({ "imap": { "ok": false, "cause": "imap-off" }, "smtp": { "ok": false, "cause": "rate-limited" } }),
        ),
        stopped("stopped", "someone@gmail.com"),
        stopped("stopped: passwords have ended", "someone@outlook.com"),
        after("done", json!({ "ok": true }), vec![], ".done .button"),
        after(
            "done: rated",
            json!({ "ok": true }),
            vec![Clicks(".helpful .button")],
            ".thanks",
        ),
        Screen {
            attributes: json!({ "email": "someone@gmail.com", "disabled": "" }),
            ..screen("disabled", vec![], ".base[inert]")
        },
    ]
}

/// The pages that are needed for all screens, and the screens on each.
fn pages(own: &dyn Fn(Host) -> Host) -> [(Host, Vec<Screen>); 3] {
    let page = || own(host().at("/accessible.html"));
    let error = screen("error", vec![], ".error .button");
    let loading = Screen {
        attributes: json!({ "email": "someone@gmail.com" }),
        ..screen("loading", vec![], ".skeleton")
    };
    let pressed = vec![Types(EMAIL, "someone@gmail.com"), Clicks(GO)];
    let first = screen("first, pressed", pressed, ".pick .said.calm");
    [
        (page().without(WASM), vec![error]),
        (page().instead(WASM, Instead::Late), vec![loading, first]),
        (page(), working()),
    ]
}

/// Looks at every screen.
pub fn every_screen(look: impl AsyncFn(&Page, &Screen)) {
    every_screen_with(&|host| host, look);
}

/// The same where the server has something of its own.
pub fn every_screen_with(own: &dyn Fn(Host) -> Host, look: impl AsyncFn(&Page, &Screen)) {
    for (host, screens) in pages(own) {
        host.walk(async |page| {
            for screen in &screens {
                screen.show(page, "en").await;
                look(page, screen).await;
            }
        });
    }
}

/// Looks at one of them.
pub fn the_screen(name: &str, look: impl AsyncFn(&Page, &Screen)) {
    the_screen_in("en", name, look);
}

/// Looks at one of them in another language.
pub fn the_screen_in(lang: &str, name: &str, look: impl AsyncFn(&Page, &Screen)) {
    let mut found = pages(&|host| host)
        .into_iter()
        .filter_map(|(host, screens)| {
            let screen = screens.into_iter().find(|screen| screen.name == name)?;
            Some((host, screen))
        });
    let (host, screen) = found
        .next()
        .unwrap_or_else(|| panic!("there is no screen \"{name}\""));
    host.walk(async |page| {
        screen.show(page, lang).await;
        look(page, &screen).await;
    });
}

impl Screen {
    /// Goes there, in an element of its own.
    pub async fn show(&self, page: &Page, lang: &str) {
        self.show_from(page, lang, None).await;
    }

    /// The same with the file of the language in a folder of the host's.
    pub async fn show_from(&self, page: &Page, lang: &str, folder: Option<&str>) {
        self.begin(page, lang, folder).await;
        for deed in &self.way {
            deed.happens(page).await;
        }
        page.find(self.shows, None).await;
    }

    /// Puts the element there; the person has done nothing yet.
    async fn begin(&self, page: &Page, lang: &str, folder: Option<&str>) {
        let mut attributes = json!({ "lang": lang, "app-name": "Acme CRM" });
        if let Some(folder) = folder {
            attributes["locale-src"] = json!(folder);
            attributes["languages"] = json!(lang);
        }
        let given = self.attributes.as_object().expect("attributes by name");
        attributes
            .as_object_mut()
            .expect("attributes by name")
            .extend(given.clone());
        page.answers(self.answers.clone()).await;
        page.run(
            "host.anew(arguments[0], arguments[1])",
            &[attributes, self.properties.clone()],
        )
        .await;
    }

    /// The same screen in another language.
    pub async fn translate(&self, page: &Page, lang: &str) {
        if page.run("return host.speaks()", &[]).await == "" {
            // There is no widget that could change its words.
            return self.show(page, lang).await;
        }
        page.set("lang", Some(lang)).await;
        page.until_with(
            "it speaks",
            "return host.speaks() === arguments[0]",
            &[json!(lang)],
        )
        .await;
    }
}
