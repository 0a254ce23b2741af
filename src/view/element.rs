//! One element that is being made, in Yew's terms: its attributes, its class.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VNode, VTag};

/// Every attribute that the screens use. All elements have this one list, so that Yew compares an
/// element with what it was before value by value: no hash map, which would be two kilobytes.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "class", "part", "role", "type", "name", "id", "for", "lang", "dir", "href", "target", "rel", "rows",
    "tabindex", "form", "hidden", "inert", "readonly", "placeholder", "inputmode", "enterkeyhint", "autocomplete",
    "autocapitalize", "autocorrect", "spellcheck", "aria-hidden", "aria-label", "aria-current",
    "aria-disabled", "aria-invalid", "aria-pressed", "aria-describedby", "aria-expanded", "aria-controls",
    "aria-autocomplete", "aria-activedescendant", "aria-selected", "data-number", "data-separator",
    "data-click", "data-change", "data-input", "data-keydown",
    "data-1p-ignore", "data-lpignore", "data-bwignore", "data-protonpass-ignore", "data-form-type",
];

/// An element that is open: it can still be written into.
pub struct Open {
    /// The element as far as it is made.
    pub tag: VTag,
    class: String,
    /// The value of each of [`NAMES`].
    values: Vec<Option<AttributeOrProperty>>,
}

impl Open {
    /// `tag.class.class name=value name=value`: no value holds a space.
    #[inline(never)]
    pub fn new(notation: &'static str) -> Open {
        let mut words = notation.split(' ');
        let mut names = words.next().unwrap_or_default().split('.');
        let tag = VTag::new(names.next().unwrap_or_default());
        let mut open = Open {
            tag,
            class: String::new(),
            values: vec![None; NAMES.len()],
        };
        for name in names {
            open.class(name);
        }
        for word in words {
            let (name, value) = word.split_once('=').unwrap_or((word, ""));
            open.set(name, AttrValue::Static(value));
        }
        open
    }

    /// One more class.
    #[inline(never)]
    pub fn class(&mut self, name: &str) {
        self.class.push_str(name);
        self.class.push(' ');
    }

    /// An attribute.
    #[inline(never)]
    pub fn set(&mut self, name: &str, value: AttrValue) {
        let at = NAMES.iter().position(|known| *known == name);
        debug_assert!(at.is_some(), "NAMES lacks an attribute");
        if let Some(place) = at.and_then(|at| self.values.get_mut(at)) {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
    }

    /// The finished element.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        if !self.class.is_empty() {
            let class = std::mem::take(&mut self.class);
            self.set("class", class.into());
        }
        let values = self.values.into_boxed_slice();
        self.tag.set_attributes(Attributes::Dynamic {
            keys: NAMES,
            values,
        });
        VNode::VTag(Rc::new(self.tag))
    }
}
