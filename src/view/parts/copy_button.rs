//! A button that puts something on the clipboard and says whether that has worked, and the field to do it by hand.

use crate::i18n::key::Key;
use crate::view::action::{Action, Copied};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, attr, tag};

/// The button, and the place where it is said. The texts: the button's, that it has worked, that it has not.
#[inline(never)]
pub fn copy_button(
    build: &mut ElementBuilder<'_>,
    tag: Tag,
    what: Copied,
    [name, copied, failed]: [Key; 3],
) {
    build.button(tag, name, Action::Copy(what));
    build.el(tag!("p.said.calm role=status"), |build| {
        match build.context.copied {
            Some((it, worked)) if it == what => {
                build.push_key(if worked { copied } else { failed })
            }
            _ => {}
        }
    });
}

/// A field that holds it, under this name.
#[inline(never)]
pub fn to_copy_by_hand(build: &mut ElementBuilder<'_>, tag: Tag, name: Key, text: String) {
    build.el(tag, |build| {
        build.set_text(attr!("aria-label"), name);
        build.value(text);
    });
}
