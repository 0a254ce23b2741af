//! Writes a screen's elements, in a short notation in place of `html!`.
//!
//! The notation is the selector that one would write in CSS, and then the attributes that never change:
//! `page.el("button.button.primary type=button", |page| …)`. What is said inside stands inside. `html!`
//! says the same in about five times the bytes of wasm: spelled out, the screens were half of the widget.

use std::rc::Rc;

use yew::virtual_dom::{
    AttrValue, AttributeOrProperty, Attributes, Key as NodeKey, Listener, ListenerKind, VList,
    VNode, VTag, VText,
};
use yew::{Callback, Html, NodeRef};

use super::deed::Deed;
use super::scene::Scene;
use crate::catalog::page::PageKind;
use crate::i18n::key::Key;
use crate::key;

/// Where the screens say what the person did, with the browser's event.
pub type Tell = Callback<(Deed, web_sys::Event)>;

/// The elements that are open: the last one is written into.
pub struct Page<'a> {
    /// What is shown.
    pub scene: Scene<'a>,
    tell: &'a Tell,
    open: Vec<Open>,
    done: VNode,
}

struct Open {
    tag: VTag,
    class: String,
    /// The value of each of [`NAMES`].
    values: Vec<Option<AttributeOrProperty>>,
}

/// Every attribute that the screens use. All elements have this one list, so that Yew compares an
/// element with what it was before value by value: no hash map, which would be two kilobytes.
const NAMES: &[&str] = &[
    "class",
    "part",
    "role",
    "type",
    "name",
    "id",
    "for",
    "lang",
    "dir",
    "href",
    "target",
    "rel",
    "rows",
    "tabindex",
    "hidden",
    "inert",
    "readonly",
    "placeholder",
    "inputmode",
    "enterkeyhint",
    "autocomplete",
    "autocapitalize",
    "autocorrect",
    "spellcheck",
    "aria-hidden",
    "aria-label",
    "aria-current",
    "aria-disabled",
    "aria-invalid",
    "aria-pressed",
    "aria-describedby",
    "data-number",
    "data-separator",
    "data-1p-ignore",
    "data-lpignore",
    "data-bwignore",
    "data-protonpass-ignore",
    "data-form-type",
];

impl<'a> Page<'a> {
    /// An empty page.
    pub fn new(scene: Scene<'a>, tell: &'a Tell) -> Page<'a> {
        Page {
            scene,
            tell,
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
        self.on(When::Click, deed);
        self.say(key);
        self.close();
    }

    /// A link to a page outside, in a new tab that cannot reach back.
    #[inline(never)]
    pub fn link(&mut self, notation: &'static str, url: &str, words: &str, followed: Option<Deed>) {
        self.open(notation);
        self.set("part", "link");
        self.set("href", url);
        self.set("target", "_blank");
        self.set("rel", "noopener noreferrer external");
        if let Some(deed) = followed {
            self.on(When::Click, deed);
        }
        self.text(words);
        self.leaf("span.out aria-hidden=true");
        self.open("span.unseen");
        self.text(", ");
        self.say(key!("common.new-tab"));
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
        followed: Option<Deed>,
    ) {
        if let Some(url) = self.scene.page(kind) {
            let words = self.scene.say(key);
            self.link(notation, &url, &words, followed);
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

    /// The button of a choice of one among several; its label draws it.
    #[inline(never)]
    pub fn radio(&mut self, name: &str, chosen: bool, deed: Deed) {
        self.class_if(chosen, "chosen");
        self.open("input.radio type=radio");
        self.set("name", name);
        self.checked(chosen);
        self.on(When::Change, deed);
        self.close();
    }

    // What concerns the element that is open.

    /// One more class.
    #[inline(never)]
    pub fn class(&mut self, name: &str) {
        if let Some(open) = self.open.last_mut() {
            open.class.push_str(name);
            open.class.push(' ');
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
        self.attribute(name, AttrValue::from(value.to_owned()));
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

    /// What to tell when this happens to the element.
    #[inline(never)]
    pub fn on(&mut self, kind: When, deed: Deed) {
        let on: Rc<dyn Listener> = Rc::new(On {
            kind,
            deed,
            tell: self.tell.clone(),
        });
        self.change(|tag| {
            tag.add_listener(on);
        });
    }

    fn change(&mut self, change: impl FnOnce(&mut VTag)) {
        if let Some(open) = self.open.last_mut() {
            change(&mut open.tag);
        }
    }

    #[inline(never)]
    fn attribute(&mut self, name: &str, value: AttrValue) {
        let at = NAMES.iter().position(|known| *known == name);
        debug_assert!(at.is_some(), "the list of attributes lacks one");
        if let (Some(at), Some(open)) = (at, self.open.last_mut())
            && let Some(place) = open.values.get_mut(at)
        {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
    }

    /// `tag.class.class name=value name=value`: no value holds a space.
    #[inline(never)]
    fn open(&mut self, notation: &'static str) {
        let mut words = notation.split(' ');
        let mut names = words.next().unwrap_or_default().split('.');
        let tag = VTag::new(names.next().unwrap_or_default());
        self.open.push(Open {
            tag,
            class: String::new(),
            values: vec![None; NAMES.len()],
        });
        for name in names {
            self.class(name);
        }
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            self.attribute(name, AttrValue::Static(value));
        }
    }

    #[inline(never)]
    fn close(&mut self) {
        if let Some(open) = self.open.last_mut()
            && !open.class.is_empty()
        {
            let class = AttrValue::from(std::mem::take(&mut open.class));
            self.attribute("class", class);
        }
        let Some(Open {
            mut tag, values, ..
        }) = self.open.pop()
        else {
            return;
        };
        tag.set_attributes(Attributes::Dynamic {
            keys: NAMES,
            values: values.into_boxed_slice(),
        });
        self.put(VNode::VTag(Rc::new(tag)));
    }

    #[inline(never)]
    fn put(&mut self, node: VNode) {
        match self.open.last_mut() {
            Some(open) => open.tag.add_child(node),
            None => self.done = node,
        }
    }
}

/// The events that the screens listen to.
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

/// One listener for all kinds of events: a closure for each would be weighed in kilobytes.
struct On {
    kind: When,
    deed: Deed,
    tell: Tell,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        match self.kind {
            When::Click => ListenerKind::onclick,
            When::Change => ListenerKind::onchange,
            When::Input => ListenerKind::oninput,
            When::Key => ListenerKind::onkeydown,
        }
    }

    fn handle(&self, event: web_sys::Event) {
        self.tell.emit((self.deed, event));
    }

    fn passive(&self) -> bool {
        false
    }
}
