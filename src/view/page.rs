//! Writes a screen's elements, in a short notation in place of `html!`.
//!
//! The notation is the selector that one would write in CSS, and then the attributes that never change:
//! `page.el("button.button.primary type=button", |page| …)`. What is said inside stands inside. `html!`
//! says the same in about five times the bytes of wasm: spelled out, the screens were half of the widget.

use std::rc::Rc;

use yew::virtual_dom::{AttrValue, Key as NodeKey, VList, VNode, VTag, VText};
use yew::{Html, NodeRef};

use super::deed::Deed;
use super::element::Open;
use super::scene::Scene;
use crate::i18n::key::Key;
use crate::i18n::texts::digits;
use crate::key;
use crate::model::page::PageKind;

/// The elements that are open: the last one is written into.
pub struct Page<'a> {
    /// What is shown.
    pub scene: Scene<'a>,
    open: Vec<Open>,
    done: VNode,
}

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(scene: Scene<'a>) -> Page<'a> {
        Page {
            scene,
            open: Vec::new(),
            done: VNode::VList(Rc::new(VList::new())),
        }
    }

    /// What was written: one element.
    pub fn finish(self) -> Html {
        self.done
    }

    /// An element with what is written inside.
    #[inline(always)]
    pub fn el(&mut self, notation: &'static str, inside: impl FnOnce(&mut Self)) {
        self.open(notation);
        inside(self);
        self.close();
    }

    /// An element with nothing inside.
    #[inline(never)]
    pub fn leaf(&mut self, notation: &'static str) {
        self.open(notation);
        self.close();
    }

    /// An element with a text inside.
    #[inline(never)]
    pub fn line(&mut self, notation: &'static str, key: Key) {
        let text = self.scene.say(key);
        self.words(notation, &text);
    }

    /// An element with these words inside.
    #[inline(never)]
    pub fn words(&mut self, notation: &'static str, words: &str) {
        self.open(notation);
        self.text(words);
        self.close();
    }

    /// Words as they are.
    #[inline(never)]
    pub fn text(&mut self, words: &str) {
        self.put(VText::new(words.to_owned()).into());
    }

    /// A text.
    pub fn say(&mut self, key: Key) {
        let text = self.scene.say(key);
        self.text(&text);
    }

    /// A button.
    #[inline(never)]
    pub fn button(&mut self, notation: &'static str, key: Key, deed: Deed) {
        self.open(notation);
        self.set("type", "button");
        self.on(When::Click, deed, 0);
        self.say(key);
        self.close();
    }

    /// A link to a page outside, in a new tab that cannot reach back. If it is a step's, the step's place.
    #[inline(never)]
    pub fn link(&mut self, notation: &'static str, url: &str, words: &str, step: Option<usize>) {
        self.open(notation);
        self.set("part", "link");
        self.set("href", url);
        self.set("target", "_blank");
        self.set("rel", "noopener noreferrer external");
        if let Some(step) = step {
            self.on(When::Click, Deed::Opened, step);
        }
        self.text(words);
        self.leaf("span.out aria-hidden=true");
        self.open("span.unseen");
        self.text(" (");
        self.say(key!("common.new-tab"));
        self.text(")");
        self.close();
        self.close();
    }

    /// A link to a page of the provider's, where it has one.
    #[inline(never)]
    pub fn page_link(
        &mut self,
        notation: &'static str,
        kind: PageKind,
        key: Key,
        step: Option<usize>,
    ) {
        if let Some(url) = self.scene.page(kind) {
            let words = self.scene.say(key);
            self.link(notation, &url, &words, step);
        }
    }

    /// Where the host offers help, if it does.
    #[inline(never)]
    pub fn support_link(&mut self) {
        let url = self.scene.settings.support_url.as_str();
        if !url.is_empty() {
            let words = self.scene.say(key!("common.get-help"));
            self.link("a.link.plain", url, &words, None);
        }
    }

    /// The button of a choice of one among several, at this place; its label draws it.
    #[inline(never)]
    pub fn radio(&mut self, name: &str, chosen: bool, deed: Deed, at: usize) {
        self.class_if(chosen, "chosen");
        self.open("input.radio type=radio");
        self.set("name", name);
        self.checked(chosen);
        self.on(When::Change, deed, at);
        self.close();
    }

    // What concerns the element that is open.

    /// One more class.
    #[inline(never)]
    pub fn class(&mut self, name: &str) {
        if let Some(open) = self.open.last_mut() {
            open.class(name);
        }
    }

    /// One more class, if this holds.
    #[inline(never)]
    pub fn class_if(&mut self, holds: bool, name: &str) {
        if holds {
            self.class(name);
        }
    }

    /// An attribute.
    #[inline(never)]
    pub fn set(&mut self, name: &str, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.set(name, AttrValue::from(value.to_owned()));
        }
    }

    /// An attribute with a text.
    #[inline(never)]
    pub fn set_text(&mut self, name: &str, key: Key) {
        let text = self.scene.say(key);
        self.set(name, &text);
    }

    /// An attribute, if this holds.
    #[inline(never)]
    pub fn set_if(&mut self, holds: bool, name: &str, value: &str) {
        if holds {
            self.set(name, value);
        }
    }

    /// What the field holds.
    pub fn value(&mut self, value: String) {
        self.change(|tag| tag.set_value(AttrValue::from(value)));
    }

    /// Whether the box is ticked.
    pub fn checked(&mut self, checked: bool) {
        self.change(|tag| tag.set_checked(checked));
    }

    /// Lets the element be found in the page.
    #[inline(never)]
    pub fn node(&mut self, node: &NodeRef) {
        self.change(|tag| tag.node_ref = node.clone());
    }

    /// Tells one sibling from another when they change places.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) {
        self.change(|tag| tag.key = Some(NodeKey::from(key)));
    }

    /// What it means when this happens to the element; `at` is the place of the thing that it is done to.
    #[inline(never)]
    pub fn on(&mut self, when: When, deed: Deed, at: usize) {
        self.set(when.attribute(), &digits(deed.number(at)));
    }

    fn change(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(open) = self.open.last_mut() {
            change(&mut open.tag);
        }
    }

    #[inline(never)]
    fn open(&mut self, notation: &'static str) {
        self.open.push(Open::new(notation));
    }

    #[inline(never)]
    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.put(open.finish());
        }
    }

    #[inline(never)]
    fn put(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.tag.add_child(node),
            None => self.done = node,
        }
    }
}

/// What may happen to an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// `click`
    Click,
    /// `change`
    Change,
    /// `input`
    Input,
    /// `keydown`
    Key,
}

impl When {
    /// The attribute that says what it means. `deeds.js` looks for it.
    fn attribute(self) -> &'static str {
        match self {
            When::Click => "data-click",
            When::Change => "data-change",
            When::Input => "data-input",
            When::Key => "data-keydown",
        }
    }
}
