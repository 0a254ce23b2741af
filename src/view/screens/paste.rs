//! The panel beside the steps: what was refused, the fields, the button.

use yew::NodeRef;

use super::refused::refused;
use super::sending::{progress, sending};
use crate::flow::state::{Blocker, State};
use crate::i18n::subject::{NOTHING, Subject};
use crate::key;
use crate::model::outcome::Outcome;
use crate::model::provider::Provider;
use crate::view::action::{Action, EventKind};
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{attr, tag};
use crate::view::parts::address_field::address_field;
use crate::view::parts::code_field::code_field;
use crate::view::parts::manual_servers::{ManualServers, servers, username};

/// What the panel shows beside the context.
pub struct Panel<'a> {
    /// Guide, paste, sending or refused.
    pub state: &'a State,
    /// Why the mailbox has stopped working, if it has.
    pub stopped: Option<&'a Outcome>,
    /// The field for the code.
    pub field: &'a NodeRef,
    /// The field for the address.
    pub address: &'a NodeRef,
    /// Whether the address has to be asked for: it was not known before.
    pub asks_address: bool,
    /// The provider of the address typed here, if it is another one.
    pub other: Option<&'static Provider>,
    /// Whether the code is shown.
    pub revealed: bool,
    /// The fields for what the catalogue does not know.
    pub manual_servers: &'a ManualServers,
}

/// What was refused, the fields beside the code where there are any, and the field for the code with its button.
/// Where the guide is narrow the last one stays in sight (`paste.css`).
pub fn panel(build: &mut ElementBuilder<'_>, shown: &Panel<'_>) {
    let busy = matches!(shown.state, State::Sending(..));
    let is_known = build.context.session.provider.is_known();
    build.el(tag!("div.column.paste"), |build| {
        build.el(tag!("div.outcome"), |build| {
            build.key("outcome");
            if let State::Refused(_, _, failure) = shown.state {
                refused(build, failure);
            }
        });
        build.el(tag!("div.panel.beside"), |build| {
            build.key("beside");
            if shown.asks_address {
                address(build, shown, busy);
            }
            username(build, shown.manual_servers, busy);
            if is_known {
                servers(build, shown.manual_servers, busy);
            }
        });
        build.el(tag!("div.panel.entry"), |build| {
            build.key("entry");
            build.el(tag!("h3.wanted"), |build| {
                build.key("title");
                build.push_key(if build.context.session.asks_password() {
                    key!("paste.title-password")
                } else {
                    key!("paste.title")
                });
            });
            code_field(build, shown.state, shown.field, shown.revealed);
            build.el(tag!("div.after"), |build| {
                build.key("after");
                progress(build, busy);
                if busy {
                    sending(build);
                } else {
                    actions(build, shown);
                }
            });
        });
        // Where nothing is known of them, they are for the few who know.
        if !is_known {
            servers(build, shown.manual_servers, busy);
        }
    });
}

fn address(build: &mut ElementBuilder<'_>, shown: &Panel<'_>, busy: bool) {
    let needed = build.context.session.blocker == Some(Blocker::Address);
    build.el(tag!("label.field"), |build| {
        build.key("address");
        build.text_key(tag!("span.field-name"), key!("paste.address"));
        let email = build.context.email;
        address_field(build, shown.address, email, needed, |build| {
            build.set_if(busy, attr!("readonly"), "");
            build.set(attr!("aria-describedby"), "ap-needed");
            build.on(EventKind::Keydown, Action::KeyInForm);
        });
    });
    // Not in the label: it is not part of the field's name.
    build.el(tag!("p.said.bad id=ap-needed role=alert"), |build| {
        build.key("needed");
        if needed {
            build.push_key(key!("paste.need-address"));
        }
    });
    if let Some(other) = shown.other {
        // The steps and the servers are another provider's: let the person go there.
        let subject = Subject {
            provider: &other.name,
            ..build.context.subject()
        };
        let found = build.context.texts.phrase(key!("pick.found"));
        build.el(tag!("p.note.warning role=alert"), |build| {
            build.key("other");
            build.push_filled(found, subject, NOTHING);
            build.button(
                tag!("button.button.quiet part=secondary-button"),
                key!("guide.change"),
                Action::Continue,
            );
        });
    }
}

fn actions(build: &mut ElementBuilder<'_>, shown: &Panel<'_>) {
    let doubt = build.context.session.blocker == Some(Blocker::Doubt);
    let key = match shown.state {
        _ if doubt => key!("paste.submit-anyway"),
        State::Refused(..) => key!("refused.again"),
        _ => key!("paste.submit"),
    };
    build.el(tag!("div.actions"), |build| {
        build.key("actions");
        let tag = if doubt {
            tag!("button.button.wide.secondary part=primary-button")
        } else {
            tag!("button.button.wide.primary part=primary-button")
        };
        build.button(tag, key, Action::Submit);
        build.text_key(tag!("p.hint"), key!("paste.private"));
    });
}
