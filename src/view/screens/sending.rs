//! The host tries the code: what happens, and a button that cancels.

use crate::key;
use crate::view::action::Action;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::tag;

/// What happens, in words. Their place is there before them, so that they are heard.
pub fn progress(build: &mut ElementBuilder<'_>, busy: bool) {
    build.el(tag!("p.progress role=status tabindex=-1"), |build| {
        build.key("progress");
        if !busy {
            return;
        }
        build.empty(tag!("span.spinner aria-hidden=true"));
        build.el(tag!("span"), |build| {
            build.text_key(tag!("b"), key!("sending.title"));
            build.gap();
            build.push_key(key!("sending.text"));
        });
    });
}

/// What stands in the place of the button while the host tries the code.
pub fn sending(build: &mut ElementBuilder<'_>) {
    build.el(tag!("div.sending"), |build| {
        build.key("sending");
        build.button(
            tag!("button.button part=secondary-button"),
            key!("sending.cancel"),
            Action::Cancel,
        );
    });
}
