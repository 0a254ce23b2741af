//! The host tries the code: what happens, and a way out.

use super::deed::Deed;
use super::page::Page;
use crate::key;

/// What happens, in words. Their place is there before them, so that they are heard.
pub fn progress(page: &mut Page<'_>, busy: bool) {
    page.el("p.progress role=status tabindex=-1", |page| {
        page.key("progress");
        if !busy {
            return;
        }
        page.leaf("span.spinner aria-hidden=true");
        page.el("span", |page| {
            page.line("b", key!("sending.title"));
            page.text(" ");
            page.say(key!("sending.text"));
        });
    });
}

/// What stands in the place of the button while the host tries the code.
pub fn sending(page: &mut Page<'_>) {
    page.el("div.sending", |page| {
        page.key("sending");
        page.button(
            "button.button part=secondary-button",
            key!("sending.cancel"),
            Deed::Cancelled,
        );
    });
}
