//! Builds a screen's elements from the [notation](super::notation), in place of `html!`, which cost 20 kB of
//! wasm (brotli) more on the same screens.
//!
//! `build.el(tag!("div.panel"), |build| …)`: what stands inside the element is built inside.

use std::rc::Rc;

use yew::virtual_dom::{AttrValue, Key as NodeKey, VList, VNode, VTag, VText};
use yew::{Html, NodeRef};

use super::action::{Action, Bindings, EventKind};
use super::context::ViewContext;
use super::notation::{Attribute, Class, Tag, attr, class, tag};
use super::open_element::OpenElement;
use crate::i18n::key::Key;
use crate::key;
use crate::model::page::PageKind;

/// Around a text with a name in it where each piece would be a box of its own.
const WORDS: Tag = tag!("span");

/// The elements that are open: the last one is written into.
pub struct ElementBuilder<'a> {
    /// What is shown.
    pub context: ViewContext<'a>,
    open: Vec<OpenElement>,
    built: VNode,
    bindings: Bindings,
}

impl<'a> ElementBuilder<'a> {
    /// Nothing yet.
    pub fn new(context: ViewContext<'a>) -> ElementBuilder<'a> {
        ElementBuilder {
            context,
            open: Vec::new(),
            built: VNode::VList(Rc::new(VList::new())),
            bindings: Bindings::default(),
        }
    }

    /// What was built: one element, and the actions of all that stands in it.
    pub fn finish(self) -> (Html, Bindings) {
        (self.built, self.bindings)
    }

    /// An element with what is built inside.
    #[inline(always)]
    pub fn el(&mut self, tag: Tag, inside: impl FnOnce(&mut Self)) {
        self.open(tag);
        inside(self);
        self.close();
    }

    /// An element with nothing inside.
    #[inline(never)]
    pub fn empty(&mut self, tag: Tag) {
        self.open(tag);
        self.close();
    }

    /// An element with the text of this key.
    #[inline(never)]
    pub fn text_key(&mut self, tag: Tag, key: Key) {
        self.open(tag);
        self.push_key(key);
        self.close();
    }

    /// An element with this text.
    #[inline(never)]
    pub fn text(&mut self, tag: Tag, text: &str) {
        self.open(tag);
        self.push_text(text);
        self.close();
    }

    /// Nothing, in the place of what may stand here another time. Yew tells siblings apart by their places alone:
    /// without it, all before it would be made anew, and a field would lose the focus.
    #[inline(never)]
    pub fn nothing(&mut self) {
        self.push(VNode::VList(Rc::new(VList::new())));
    }

    /// This text, as it is.
    #[inline(never)]
    pub fn push_text(&mut self, text: &str) {
        self.push(VText::new(text.to_owned()).into());
    }

    /// A button.
    #[inline(never)]
    pub fn button(&mut self, tag: Tag, key: Key, action: Action) {
        self.open(tag);
        self.set(attr!("type"), "button");
        self.on(EventKind::Click, action);
        self.text_key(WORDS, key);
        self.close();
    }

    /// A link to a page outside, in a new tab that cannot reach back; if it is a step's, which step.
    #[inline(never)]
    pub fn link(&mut self, tag: Tag, url: &str, text: Key, step: Option<usize>) {
        self.open(tag);
        self.set(attr!("href"), url);
        self.set(attr!("target"), "_blank");
        self.set(attr!("rel"), "noopener noreferrer external");
        if let Some(step) = step {
            self.on(EventKind::Click, Action::OpenStep(step));
        }
        self.text_key(WORDS, text);
        self.empty(tag!("span.out aria-hidden=true"));
        self.open(tag!("span.unseen"));
        // Heard, not seen.
        self.push_text(" (");
        self.push_key(key!("common.new-tab"));
        self.push_text(")");
        self.close();
        self.close();
    }

    /// A link to a page of the provider's, where it has one.
    #[inline(never)]
    pub fn page_link(&mut self, tag: Tag, kind: PageKind, key: Key, step: Option<usize>) {
        if let Some(url) = self.context.page(kind) {
            self.link(tag, &url, key, step);
        }
    }

    /// Where the host offers help, if it does.
    #[inline(never)]
    pub fn support_link(&mut self) {
        let url = self.context.config.support_url.as_str();
        if !url.is_empty() {
            self.link(
                tag!("a.link.plain part=link"),
                url,
                key!("common.get-help"),
                None,
            );
        }
    }

    /// The radio button of one choice among several; the label around it gives it its look.
    #[inline(never)]
    pub fn radio(&mut self, name: &str, chosen: bool, action: Action) {
        self.class_if(chosen, class!("chosen"));
        self.open(tag!("input.radio type=radio"));
        self.set(attr!("name"), name);
        self.checked(chosen);
        self.on(EventKind::Change, action);
        self.close();
    }

    // What concerns the element that is open.

    /// One more class.
    #[inline(never)]
    pub fn class(&mut self, class: Class) {
        if let Some(open) = self.open.last_mut() {
            open.class(class);
        }
    }

    /// One more class, if this holds.
    #[inline(never)]
    pub fn class_if(&mut self, holds: bool, class: Class) {
        if holds {
            self.class(class);
        }
    }

    /// An attribute.
    #[inline(never)]
    pub fn set(&mut self, attribute: Attribute, value: &str) {
        if let Some(open) = self.open.last_mut() {
            open.set(attribute, AttrValue::from(value.to_owned()));
        }
    }

    /// An attribute with a text.
    #[inline(never)]
    pub fn set_text(&mut self, attribute: Attribute, key: Key) {
        let text = self.context.say(key);
        self.set(attribute, &text);
    }

    /// An attribute, if this holds.
    #[inline(never)]
    pub fn set_if(&mut self, holds: bool, attribute: Attribute, value: &str) {
        if holds {
            self.set(attribute, value);
        }
    }

    /// An attribute that says whether this holds, either way.
    #[inline(never)]
    pub fn set_bool(&mut self, attribute: Attribute, holds: bool) {
        self.set(attribute, if holds { "true" } else { "false" });
    }

    /// What the field holds.
    pub fn value(&mut self, value: String) {
        self.change(|element| element.set_value(AttrValue::from(value)));
    }

    /// Whether the box is ticked.
    pub fn checked(&mut self, checked: bool) {
        self.change(|element| element.set_checked(checked));
    }

    /// Whether the option is the chosen one.
    pub fn selected(&mut self, selected: bool) {
        if let Some(open) = self.open.last_mut() {
            open.set_property(attr!("selected"), selected);
        }
    }

    /// Lets the element be found in the page.
    #[inline(never)]
    pub fn node(&mut self, node: &NodeRef) {
        self.change(|element| element.node_ref = node.clone());
    }

    /// Tells one sibling from another when they change places.
    #[inline(never)]
    pub fn key(&mut self, key: &'static str) {
        self.change(|element| element.key = Some(NodeKey::from(key)));
    }

    /// What it means when this happens to the element. Said behind `node`, and before the element's children
    /// are built: see [`Bindings`].
    #[inline(never)]
    pub fn on(&mut self, kind: EventKind, action: Action) {
        if let Some(open) = self.open.last() {
            let node = open.element.node_ref.clone();
            self.bindings.add(node, kind, action);
        }
    }

    fn change(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(open) = self.open.last_mut() {
            change(&mut open.element);
        }
    }

    #[inline(never)]
    pub(super) fn open(&mut self, tag: Tag) {
        self.open.push(OpenElement::new(tag));
    }

    #[inline(never)]
    pub(super) fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.push(open.finish());
        }
    }

    #[inline(never)]
    fn push(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.element.add_child(node),
            None => self.built = node,
        }
    }
}
