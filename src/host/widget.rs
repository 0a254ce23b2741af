//! One widget in the page, from its mounting to its end: what its element tells it, and what it asks of the page.
//! Made by the element for each mounting, so that nothing of an old one can speak for a new one.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event};
use yew::{AppHandle, Callback, Renderer};

use super::before::{Before, begun};
use super::calls::Calls;
use super::clipboard::copy;
use super::config::{self, Config};
use super::lookup::LookUps;
use super::oauth;
use super::offer::Progress;
use super::outbox::Outbox;
use super::outcome;
use super::shell::{HostElement, Shell};
use super::submit::submit;
use super::value::{ascii, value};
use super::visibility::Watch;
use super::wording;
use crate::i18n::texts::{Texts, Wording};
use crate::model::event::{ErrorReason, PublicEvent};
use crate::view::action::EventKind;
use crate::view::command::Command;
use crate::view::widget::{Msg, Props, Sight, Widget};

const GONE: &str = "The widget is gone";

/// A widget that lives in an element of the page.
#[wasm_bindgen]
pub struct WidgetHost(Rc<Host>);

struct Host {
    element: HostElement,
    shell: Shell,
    /// None before it is there, and after its end.
    app: RefCell<Option<AppHandle<Widget>>>,
    watch: RefCell<Option<Watch>>,
    outbox: Outbox,
    config: Config,
    /// The language's texts, and what was told of them and of the host's own.
    file: RefCell<std::sync::Arc<Wording>>,
    told: RefCell<Vec<String>>,
    hand_overs: Rc<Calls>,
    look_ups: LookUps,
}

#[wasm_bindgen]
impl WidgetHost {
    /// Puts a widget into an element that nobody else uses. What stands there is replaced by what Yew draws, unless
    /// that takes it over (`adopt.js`). `late` says that more of our providers are still on their way; `file` holds
    /// the texts of a language; `before` is what the person did on the first screen.
    #[wasm_bindgen(constructor)]
    pub fn new(
        element: Element,
        root: Element,
        shell: Shell,
        late: bool,
        lang: &str,
        file: &JsValue,
        before: Option<Before>,
    ) -> WidgetHost {
        let host = Rc::new(Host {
            element: HostElement::new(element),
            shell,
            app: RefCell::default(),
            watch: RefCell::default(),
            outbox: Outbox::default(),
            config: Config::new(late),
            file: RefCell::default(),
            told: RefCell::default(),
            hand_overs: Rc::default(),
            look_ups: LookUps::default(),
        });
        host.speak(lang, file);
        let passing = host.clone();
        let props = Props {
            command: Callback::from(move |command| passing.pass(command)),
            to_ascii: Callback::from(|domain: String| ascii(&domain)),
            config: host.view_config(),
            texts: host.texts(),
            begun: before.map(begun).unwrap_or_default(),
        };
        let watch = Watch::start(&root, host.sender());
        let app = Renderer::<Widget>::with_root_and_props(root, props).render();
        host.app.replace(Some(app));
        host.watch.replace(Some(watch));
        WidgetHost(host)
    }

    /// The element knows its widget now: the page hears what it has to say.
    pub fn begin(&self) {
        while let Some(command) = self.0.outbox.next() {
            if self.0.app.borrow().is_some() {
                self.0.carry_out(command);
            }
        }
        self.0.try_key();
    }

    /// An event that `guard.js` has kept from the page, and with it from the widget's own listeners.
    pub fn heard(&self, event: Event, field: Element) {
        if let Some(kind) = EventKind::of(&event.type_()) {
            self.0.send(Msg::Heard(kind, event, field));
        }
    }

    /// The host has set something.
    pub fn changed(&self) {
        if config::wants_more(&self.0.element) {
            self.0.more();
        } else {
            self.0.configure();
        }
        self.0.try_key();
    }

    /// The host has set its `providers`, be it to the same object.
    #[wasm_bindgen(js_name = providersSet)]
    pub fn providers_set(&self) {
        self.0.config.providers_set();
    }

    /// The host has set its `messages`, be it to the same object.
    #[wasm_bindgen(js_name = messagesSet)]
    pub fn messages_set(&self) {
        self.0.send(Msg::Texts(self.0.texts()));
    }

    /// Another language: its texts by key.
    pub fn speak(&self, lang: &str, file: &JsValue) {
        self.0.speak(lang, file);
        self.messages_set();
    }

    /// The host says why the mailbox has stopped working.
    pub fn fail(&self, outcome: &JsValue) {
        if let Some(outcome) = outcome::failed(outcome, &|message| self.0.wrong(message)) {
            self.0.send(Msg::Failed(outcome));
        }
    }

    /// Back to the beginning.
    pub fn reset(&self) {
        self.0.send(Msg::Restart);
    }

    /// The end: every hand-over is aborted, the code is wiped, the element is empty again.
    pub fn destroy(&self) {
        let Some(app) = self.0.app.take() else {
            return;
        };
        self.0.watch.take();
        self.0.look_ups.end();
        // The widget may be busy telling the page what made it do this.
        spawn_local(async move {
            // The field is still somewhere, outside the page.
            app.send_message(Msg::Sight(Sight::Left));
            app.destroy();
        });
        self.0.hand_overs.abort_all(GONE);
    }
}

impl Host {
    /// Tells the widget something, if it is alive.
    fn send(&self, msg: Msg) {
        // It may answer at once, even with its end.
        let scope = self.app.borrow().as_ref().map(|app| (**app).clone());
        if let Some(scope) = scope {
            scope.send_message(msg);
        }
    }

    /// The same, for who may outlive it.
    fn sender(self: &Rc<Host>) -> Rc<dyn Fn(Msg)> {
        let host = Rc::downgrade(self);
        Rc::new(move |msg| {
            if let Some(host) = host.upgrade() {
                host.send(msg);
            }
        })
    }

    /// Tells the host's developer what is wrong.
    fn wrong(&self, message: String) {
        let reason = ErrorReason::Configuration;
        self.emit(PublicEvent::Error { reason, message });
    }

    fn complainer(self: &Rc<Host>) -> Rc<dyn Fn(String)> {
        let host = Rc::downgrade(self);
        Rc::new(move |message| {
            if let Some(host) = host.upgrade() {
                host.wrong(message);
            }
        })
    }

    fn emit(&self, event: PublicEvent) {
        if let Some(Command::Tell(event)) = self.outbox.hold(Command::Tell(event)) {
            self.shell.emit(value(&event));
        }
    }

    fn view_config(&self) -> crate::view::config::Config {
        let wrong = |message| self.wrong(message);
        self.config.read(&self.element, &self.shell, &wrong)
    }

    fn configure(&self) {
        self.send(Msg::Config(Box::new(self.view_config())));
    }

    fn try_key(self: &Rc<Host>) {
        let host = self.clone();
        let refused = move || host.configure();
        self.config.try_key(&self.element, refused);
    }

    /// The providers beyond the best known. Without them the widget goes on with those.
    fn more(self: &Rc<Host>) {
        let (loading, host) = (self.shell.more(), self.clone());
        spawn_local(async move {
            let _ = JsFuture::from(loading).await;
            host.config.progress.set(Progress {
                complete: true,
                awaited: false,
            });
            if host.app.borrow().is_some() {
                host.configure();
            }
        });
    }

    fn speak(&self, lang: &str, file: &JsValue) {
        let file = wording::of_file(lang, file, &|message| self.wrong_once(message));
        self.file.replace(file);
    }

    /// The language's texts with the host's own on top.
    fn texts(&self) -> Texts {
        let own = config::messages(&self.element)
            .map(|own| wording::read("", &own, "messages", &|message| self.wrong_once(message)));
        Texts::of(self.file.borrow().clone(), own)
    }

    /// What is wrong with a text is told once: it is read anew with every other language.
    fn wrong_once(&self, message: String) {
        let mut told = self.told.borrow_mut();
        if !told.contains(&message) {
            told.push(message.clone());
            drop(told);
            self.wrong(message);
        }
    }

    /// Takes what leaves the widget: at once, unless it has to wait, and nothing after its end.
    fn pass(self: &Rc<Host>, command: Command) {
        // While others wait it is on its way to the element, which does not know it yet.
        if let Some(command) = self.outbox.hold(command)
            && (self.outbox.holds() || self.app.borrow().is_some())
        {
            self.carry_out(command);
        }
    }

    fn carry_out(self: &Rc<Host>, command: Command) {
        match command {
            Command::State(word) => self.shell.state(word),
            Command::Tell(event) => self.shell.emit(value(&event)),
            Command::Deliver(attempt, submission) => {
                let of = (attempt, submission);
                let (send, wrong) = (self.sender(), self.complainer());
                submit(&self.hand_overs, &self.element, of, send, wrong);
            }
            Command::Abort(attempt) => self.hand_overs.abort(attempt, "The person cancelled"),
            Command::Continue(provider, email) => {
                let wrong = |message| self.wrong(message);
                oauth::sign_in(&self.element, provider, &email, &wrong);
            }
            Command::LookUp(domain) => {
                let (send, wrong) = (self.sender(), self.complainer());
                self.look_ups.start(&self.element, domain, send, wrong);
            }
            Command::More => self.more(),
            Command::Speak(tag) => self.shell.speak(&tag),
            Command::Copy(what, text) => {
                let (copying, send) = (copy(&text), self.sender());
                spawn_local(async move { send(Msg::Copied(what, copying.await)) });
            }
        }
    }
}
