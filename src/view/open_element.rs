//! One element that is being made, in Yew's terms: its attributes, its classes, its children.

use std::rc::Rc;

use yew::Html;
use yew::virtual_dom::{AttrValue, AttributeOrProperty, Attributes, VNode, VTag};

use super::notation::{Attribute, Class, Tag};
use super::vocabulary::ATTRIBUTES;

/// An element that is open: it can still be written into.
pub struct OpenElement {
    /// The element as far as it is made.
    pub element: VTag,
    /// The classes of the notation, and those that were added.
    classes: &'static str,
    more: String,
    /// The value of each of [`ATTRIBUTES`].
    values: Vec<Option<AttributeOrProperty>>,
}

impl OpenElement {
    /// An empty element.
    #[inline(never)]
    pub fn new(tag: Tag) -> OpenElement {
        let (name, classes, attributes) = tag.parts();
        let mut open = OpenElement {
            element: VTag::new(name),
            classes,
            more: String::new(),
            values: vec![None; ATTRIBUTES.len()],
        };
        for (attribute, value) in attributes {
            open.set(attribute, AttrValue::Static(value));
        }
        open
    }

    /// One more class.
    #[inline(never)]
    pub fn class(&mut self, class: Class) {
        self.more.push(' ');
        self.more.push_str(class.name());
    }

    /// An attribute.
    #[inline(never)]
    pub fn set(&mut self, attribute: Attribute, value: AttrValue) {
        if let Some(place) = self.values.get_mut(attribute.index()) {
            *place = Some(AttributeOrProperty::Attribute(value));
        }
    }

    /// A property of the element in the place of the attribute of that name.
    pub fn set_property(&mut self, attribute: Attribute, value: bool) {
        if let Some(place) = self.values.get_mut(attribute.index()) {
            *place = Some(AttributeOrProperty::Property(value.into()));
        }
    }

    /// The finished element.
    #[inline(never)]
    pub fn finish(mut self) -> Html {
        if !self.more.is_empty() {
            let classes = [self.classes, &self.more].concat();
            self.set(Attribute::CLASS, classes.into());
        } else if !self.classes.is_empty() {
            self.set(Attribute::CLASS, AttrValue::Static(self.classes));
        }
        let values = self.values.into_boxed_slice();
        self.element.set_attributes(Attributes::Dynamic {
            keys: ATTRIBUTES,
            values,
        });
        VNode::VTag(Rc::new(self.element))
    }
}
