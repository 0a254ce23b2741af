//! The host tries the code: what happens, and a way out.

use super::deed::Deed;
use super::page::Page;
use crate::key;

/// What stands below the field while the host tries the code. The place for the words is there before
/// them, so that they are heard.
pub fn sending(page: &mut Page<'_>, busy: bool) {
    page.el("div.sending", |page| {
        page.el("p.progress role=status tabindex=-1", |page| {
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
        if busy {
            page.button(
                "button.button part=secondary-button",
                key!("sending.cancel"),
                Deed::Cancelled,
            );
        }
    });
}
