//! A person before a widget: finds what they see, does what they do, waits for what follows.

use std::cell::RefCell;
use std::rc::Rc;

use app_password::flow::state::Attempt;
use app_password::i18n::texts::Texts;
use app_password::model::submission::Submission;
use app_password::view::begun::Begun;
use app_password::view::command::Command;
use app_password::view::config::Config;
use app_password::view::widget::{Msg, Props, Widget};
use js_sys::Promise;
use js_sys::futures::JsFuture;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::{Element, HtmlElement};
use yew::{AppHandle, Callback, Renderer};

#[wasm_bindgen(module = "/tests/browser/person.js")]
extern "C" {
    fn frame() -> Promise;
    fn place(hidden: bool) -> Element;
    fn clear(root: &Element);
    fn fill(field: &Element, text: &str, how: &str);
    fn leave(field: &Element);
    fn choose(list: &Element, value: &str);
    fn bare(root: &Element, name: &str) -> String;
    fn press(node: &Element, key: &str, how: &str);
    fn mouse(node: &Element, kind: &str) -> bool;
    fn focus(node: &Element);
    fn value(field: &Element) -> String;
    fn focused(root: &Element, selector: &str) -> bool;
    fn ascii(domain: &str) -> String;
    /// Puts the focus on an element outside the widget.
    #[wasm_bindgen(js_name = lookElsewhere)]
    pub fn look_elsewhere() -> Element;
    /// Whether the page's focus is there.
    #[wasm_bindgen(js_name = isActive)]
    pub fn is_active(node: &Element) -> bool;
}

/// The field for the code.
pub const CODE: &str = ".code-input";
/// The field for the address.
pub const ADDRESS: &str = "input[type=email]";
/// The button that goes on.
pub const ON: &str = ".actions [part=primary-button]";

/// A code as Google's is pasted, and the same as it is shown.
pub const PASTED: &str = "qwertyuiopasdfgh";
pub const GROUPED: &str = "qwer tyui opas dfgh";

/// How many frames to wait for something that should come at once.
const PATIENCE: usize = 120;

/// The person, with the widget before them.
pub struct Person {
    /// Everything that is on the screen.
    pub root: Element,
    app: Option<AppHandle<Widget>>,
    heard: Rc<RefCell<Vec<Command>>>,
}

impl Person {
    /// Before a widget with these config, in English.
    pub async fn before(config: Config) -> Person {
        Person::at(place(false), config, Texts::default()).await
    }

    /// The same, with these texts.
    pub async fn reading(config: Config, texts: Texts) -> Person {
        Person::at(place(false), config, texts).await
    }

    /// The same, in a closed shadow root.
    pub async fn before_hidden(config: Config) -> Person {
        Person::at(place(true), config, Texts::default()).await
    }

    /// Before the steps of the provider of this address, which the host gave.
    pub async fn of(email: &str) -> Person {
        Person::before(Config {
            email: email.to_owned(),
            ..Config::default()
        })
        .await
    }

    async fn at(root: Element, config: Config, texts: Texts) -> Person {
        let heard = Rc::new(RefCell::new(Vec::new()));
        let hears = heard.clone();
        let props = Props {
            command: Callback::from(move |command| hears.borrow_mut().push(command)),
            to_ascii: Callback::from(|domain: String| ascii(&domain)),
            config,
            texts,
            begun: Begun::default(),
        };
        let app = Renderer::<Widget>::with_root_and_props(root.clone(), props).render();
        let person = Person {
            root,
            app: Some(app),
            heard,
        };
        person.sees(".title").await;
        person
    }

    // What they do.

    /// Presses a button, follows a link, ticks a box.
    pub async fn clicks(&self, selector: &str) {
        self.found(selector).click();
        self.pauses().await;
    }

    /// Types the whole text, the last letter last.
    pub async fn types(&self, selector: &str, text: &str) {
        fill(&self.found(selector), text, "insertText");
        self.pauses().await;
    }

    /// Pastes the text.
    pub async fn pastes(&self, selector: &str, text: &str) {
        fill(&self.found(selector), text, "insertFromPaste");
        self.pauses().await;
    }

    /// Leaves the field after a change.
    pub async fn leaves(&self, selector: &str) {
        leave(&self.found(selector));
        self.pauses().await;
    }

    /// Chooses this in a list.
    pub async fn chooses(&self, selector: &str, value: &str) {
        choose(&self.found(selector), value);
        self.pauses().await;
    }

    /// Presses a key there.
    pub async fn presses(&self, selector: &str, key: &str) {
        self.presses_with(selector, key, "bubbles").await;
    }

    /// Presses a key there with another one held, such as `ctrlKey`.
    pub async fn presses_with(&self, selector: &str, key: &str, held: &str) {
        press(&self.found(selector), key, held);
        self.pauses().await;
    }

    /// Does this with the mouse, such as `mousedown`. Returns whether the browser may do what it does then.
    pub async fn mouses(&self, selector: &str, kind: &str) -> bool {
        let may = mouse(&self.found(selector), kind);
        self.pauses().await;
        may
    }

    /// Puts the focus there.
    pub async fn goes_to(&self, selector: &str) {
        focus(&self.found(selector));
        self.pauses().await;
    }

    /// What the host's side says to the widget.
    pub async fn host_says(&self, message: Msg) {
        self.app
            .as_ref()
            .expect("the widget is there")
            .send_message(message);
        self.pauses().await;
    }

    /// The host ends the widget.
    pub async fn host_destroys(&mut self) {
        self.app.take().expect("the widget is there").destroy();
        self.pauses().await;
    }

    // What they see.

    /// The element of this selector.
    pub fn found(&self, selector: &str) -> HtmlElement {
        let found = self.root.query_selector(selector).ok().flatten();
        assert!(
            found.is_some(),
            "no {selector} in {}",
            self.root.inner_html()
        );
        found.expect("just looked").unchecked_into()
    }

    /// How many there are.
    pub fn count(&self, selector: &str) -> u32 {
        self.root
            .query_selector_all(selector)
            .map_or(0, |list| list.length())
    }

    /// The words in the element.
    pub fn words(&self, selector: &str) -> String {
        self.found(selector)
            .text_content()
            .unwrap_or_default()
            .trim()
            .to_owned()
    }

    /// An attribute of the element.
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.found(selector).get_attribute(name)
    }

    /// The texts in which this name stands among the words, and nothing says that it is a name.
    pub fn bare(&self, name: &str) -> String {
        bare(&self.root, name)
    }

    /// What a field holds.
    pub fn holds(&self, selector: &str) -> String {
        value(&self.found(selector))
    }

    /// Whether the focus is on it.
    pub fn is_at(&self, selector: &str) -> bool {
        focused(&self.root, selector)
    }

    /// Waits until the element is there.
    pub async fn sees(&self, selector: &str) {
        self.until(selector, || self.count(selector) > 0).await;
    }

    /// Waits until the element has these words in it.
    pub async fn reads(&self, selector: &str, words: &str) {
        let read = || self.count(selector) > 0 && self.words(selector).contains(words);
        self.until(&format!("\"{words}\" in {selector}"), read)
            .await;
    }

    /// Waits until this holds.
    pub async fn until(&self, what: &str, holds: impl Fn() -> bool) {
        let mut frames = 0;
        while !holds() {
            assert!(
                frames < PATIENCE,
                "waited in vain for {what}; there is: {}",
                self.root.inner_html()
            );
            frames += 1;
            self.pauses().await;
        }
    }

    /// Lets happen what was begun.
    pub async fn pauses(&self) {
        JsFuture::from(frame()).await.expect("a frame comes");
    }

    // What the host's side has heard.

    /// The states so far.
    pub fn states(&self) -> Vec<&'static str> {
        let state = |out: &Command| match out {
            Command::State(word) => Some(*word),
            _ => None,
        };
        self.heard.borrow().iter().filter_map(state).collect()
    }

    /// Everything that was heard since the last time, as it prints.
    pub fn heard(&self) -> Vec<String> {
        let heard = self.heard.take();
        heard.iter().map(|out| format!("{out:?}")).collect()
    }

    /// The one submission that was handed over since the last time.
    pub fn handed_over(&self) -> (Attempt, Submission) {
        let delivery = |out| match out {
            Command::Deliver(attempt, submission) => Some((attempt, submission)),
            _ => None,
        };
        let heard = self.heard.take();
        let mut all: Vec<_> = heard.into_iter().filter_map(delivery).collect();
        assert_eq!(all.len(), 1, "one submission, no more");
        all.remove(0)
    }
}

/// The page is left as it was found.
impl Drop for Person {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        clear(&self.root);
    }
}
