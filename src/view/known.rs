//! What the person may know of their mailbox and the catalogue does not: a user name, the servers.
//!
//! The fields keep what they hold; it is read when the code is handed over.

use yew::NodeRef;

use super::deed::Deed;
use super::field;
use super::out::Typed;
use super::page::{Page, When};
use crate::i18n::key::Key;
use crate::key;
use crate::model::server::Username;

/// The fields.
#[derive(Default)]
pub struct Known {
    username: NodeRef,
    imap: NodeRef,
    smtp: NodeRef,
}

impl Known {
    /// What they hold.
    pub fn typed(&self) -> Typed {
        Typed {
            username: field::text(&self.username).trim().to_owned(),
            imap: field::text(&self.imap),
            smtp: field::text(&self.smtp),
        }
    }

    /// Empties them: they were about another mailbox.
    pub fn wipe(&self) {
        for field in [&self.username, &self.imap, &self.smtp] {
            field::wipe(field);
        }
    }
}

/// The field for the user name, where it is not the address.
pub fn username(page: &mut Page<'_>, known: &Known, busy: bool) {
    let server = &page.scene.provider().imap;
    if server
        .as_ref()
        .is_some_and(|server| server.username == Username::Own)
    {
        page.el("div.field", |page| {
            page.key("username");
            input(page, &known.username, key!("paste.username"), busy);
            page.line("p.hint id=ap-known", key!("paste.username-hint"));
        });
    }
}

/// The fields for the servers, where nobody knows whose they are.
pub fn servers(page: &mut Page<'_>, known: &Known, busy: bool) {
    if page.scene.provider().is_known() {
        return;
    }
    page.el("details.more.servers", |page| {
        page.key("servers");
        page.line("summary", key!("paste.servers"));
        page.line("p.hint id=ap-known", key!("paste.servers-hint"));
        input(page, &known.imap, key!("paste.imap"), busy);
        input(page, &known.smtp, key!("paste.smtp"), busy);
    });
}

fn input(page: &mut Page<'_>, node: &NodeRef, name: Key, busy: bool) {
    page.el("label.field", |page| {
        page.line("span.field-name", name);
        page.el(
            "input.input type=text form=ap-own autocomplete=off autocapitalize=off autocorrect=off spellcheck=false dir=ltr",
            |page| {
                page.node(node);
                page.set("aria-describedby", "ap-known");
                page.set_if(busy, "readonly", "");
                page.on(When::Key, Deed::KeyInCode, 0);
            },
        );
    });
}
