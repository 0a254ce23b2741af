//! The languages that the host offers, below everything: a list of the browser's own, which brings the keyboard and a
//! phone's wheel.

use yew::NodeRef;

use crate::key;
use crate::view::action::{Action, EventKind};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, tag};

/// The list, where there is a choice. Each language has its own name.
pub fn languages(build: &mut ElementBuilder<'_>, list: &NodeRef) {
    let offered = &build.context.config.languages;
    if !offered.contains('\n') {
        return build.nothing();
    }
    build.el(tag!("label.language"), |build| {
        build.text_key(tag!("span"), key!("common.language"));
        build.el(tag!("select.input"), |build| {
            build.node(list);
            build.on(EventKind::Change, Action::ChooseLanguage);
            for (tag, name) in offered.lines().filter_map(|line| line.split_once(' ')) {
                build.el(tag!("option translate=no"), |build| {
                    build.set(attr!("value"), tag);
                    build.set(attr!("lang"), tag);
                    build.selected(tag == build.context.texts.lang());
                    build.push_text(name);
                });
            }
        });
    });
}
