//! The host tries the code: what happens, and a way out.

use super::deed::Deed;
use super::page::Page;
use crate::key;

/// What stands below the field while the host tries the code.
pub fn sending(page: &mut Page<'_>) {
    page.el("div.sending", |page| {
        page.el("p.progress role=status", |page| {
            page.leaf("span.spinner aria-hidden=true");
            page.el("span", |page| {
                page.line("b", key!("sending.title"));
                page.text(" ");
                page.say(key!("sending.text"));
            });
        });
        page.button(
            "button.button part=secondary-button",
            key!("sending.cancel"),
            Deed::Cancelled,
        );
    });
}
