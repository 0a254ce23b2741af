//! The field for the address of the mailbox.

use yew::NodeRef;

use crate::key;
use crate::view::action::{Action, EventKind};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, attr, tag};

const INPUT: Tag = tag!(
    "input.input type=email form=ap-own inputmode=email autocomplete=email autocapitalize=off \
    spellcheck=false enterkeyhint=go dir=ltr maxlength=4096"
);

/// The field with this address in it, and whatever else the screen wants of it.
pub fn address_field(
    build: &mut ElementBuilder<'_>,
    field: &NodeRef,
    email: &str,
    wrong: bool,
    more: impl FnOnce(&mut ElementBuilder<'_>),
) {
    build.el(INPUT, |build| {
        build.node(field);
        build.value(email.to_owned());
        build.set_text(attr!("placeholder"), key!("pick.address-example"));
        build.set_if(wrong, attr!("aria-invalid"), "true");
        build.on(EventKind::Input, Action::EditAddress);
        more(build);
    });
}
