//! What the person may know of their mailbox and the catalogue does not: a user name, the servers.
//!
//! The fields keep what they hold; it is read when the code is handed over.

use yew::{Callback, NodeRef};

use crate::catalog::typed_server::{ServerMistake, TypedServer, typed_server};
use crate::i18n::key::Key;
use crate::i18n::sentence;
use crate::key;
use crate::model::server::{Server, Username};
use crate::view::action::{Action, EventKind};
use crate::view::command::ManualEntry;
use crate::view::element_builder::ElementBuilder;
use crate::view::field;
use crate::view::notation::{Tag, attr, tag};

/// The fields.
#[derive(Default)]
pub struct ManualServers {
    username: NodeRef,
    imap: ServerField,
    smtp: ServerField,
}

/// The field of one server, and what is wrong with what it holds, once that was checked.
#[derive(Default)]
struct ServerField {
    node: NodeRef,
    mistake: Option<ServerMistake>,
}

impl ServerField {
    /// The server, its name in ASCII.
    fn read(
        &self,
        to_ascii: &Callback<String, String>,
    ) -> Result<Option<TypedServer>, ServerMistake> {
        let server = typed_server(&field::text(&self.node))?;
        match server {
            Some(server) if !server.host.is_ascii() => {
                let host = to_ascii.emit(server.host);
                if host.is_empty() {
                    return Err(ServerMistake::Name);
                }
                Ok(Some(TypedServer { host, ..server }))
            }
            server => Ok(server),
        }
    }
}

impl ManualServers {
    /// What the fields hold.
    pub fn typed(&self, to_ascii: &Callback<String, String>) -> ManualEntry {
        ManualEntry {
            username: field::text(&self.username).trim().to_owned(),
            imap: self.imap.read(to_ascii).ok().flatten(),
            smtp: self.smtp.read(to_ascii).ok().flatten(),
        }
    }

    /// Checks the servers. Returns whether each was understood, or left empty.
    pub fn check(&mut self, to_ascii: &Callback<String, String>) -> bool {
        self.imap.mistake = self.imap.read(to_ascii).err();
        self.smtp.mistake = self.smtp.read(to_ascii).err();
        self.imap.mistake.is_none() && self.smtp.mistake.is_none()
    }

    /// One of them is being typed: what was wrong may not be any more.
    pub fn forget_mistakes(&mut self) {
        (self.imap.mistake, self.smtp.mistake) = (None, None);
    }

    /// Puts the focus on the first server that was not understood.
    pub fn focus_mistake(&self) {
        let wrong = [&self.imap, &self.smtp]
            .into_iter()
            .find(|it| it.mistake.is_some());
        if let Some(wrong) = wrong {
            field::unfold_and_focus(&wrong.node);
        }
    }

    /// Empties the fields: they were about another mailbox.
    pub fn wipe(&mut self) {
        for node in [&self.username, &self.imap.node, &self.smtp.node] {
            field::wipe(node);
        }
        self.forget_mistakes();
    }
}

/// The field for the user name, where it is not the address.
pub fn username(build: &mut ElementBuilder<'_>, manual: &ManualServers, busy: bool) {
    let server = build.context.provider().imap.as_ref();
    if server.is_some_and(|server| server.username == Username::Own) {
        build.el(tag!("div.field"), |build| {
            build.key("username");
            input(
                build,
                key!("paste.username"),
                &manual.username,
                busy,
                |_| {},
            );
            build.text_key(tag!("p.hint id=ap-known"), key!("paste.username-hint"));
        });
    }
}

/// The fields for the servers, where nobody knows whose they are, or which of the provider's.
pub fn servers(build: &mut ElementBuilder<'_>, manual: &ManualServers, busy: bool) {
    let context = build.context;
    let provider = context.provider();
    let imap = provider.imap.as_ref();
    let missing = context.exchanger.is_empty() && imap.is_some_and(Server::is_exchanger);
    if provider.is_known() && !missing {
        return;
    }
    let likely = context.likely_server;
    let guessed = !provider.is_known() && !likely.is_empty();
    build.el(tag!("details.more.servers"), |build| {
        build.key("servers");
        build.set_if(missing || guessed, attr!("open"), "");
        let (title, hint) = if guessed {
            (
                key!("paste.servers-guess"),
                key!("paste.servers-guess-hint"),
            )
        } else {
            (key!("paste.servers"), key!("paste.servers-hint"))
        };
        build.text_key(tag!("summary"), title);
        build.text_key(tag!("p.hint id=ap-known"), hint);
        server(
            build,
            key!("paste.imap"),
            &manual.imap,
            "ap-imap-wrong",
            busy,
        );
        server(
            build,
            key!("paste.smtp"),
            &manual.smtp,
            "ap-smtp-wrong",
            busy,
        );
    });
}

/// A server's field, and below it what is wrong with what it holds.
fn server(
    build: &mut ElementBuilder<'_>,
    name: Key,
    field: &ServerField,
    wrong_id: &'static str,
    busy: bool,
) {
    let context = build.context;
    input(build, name, &field.node, busy, |build| {
        // What it begins with: whatever is typed there stays.
        if !context.provider().is_known() && !context.likely_server.is_empty() {
            build.set(attr!("value"), context.likely_server);
        }
        build.set(attr!("aria-describedby"), &["ap-known ", wrong_id].concat());
        build.set_if(field.mistake.is_some(), attr!("aria-invalid"), "true");
        build.on(EventKind::Input, Action::EditServer);
    });
    // Not in the label: it is not part of the field's name.
    build.el(tag!("p.said.bad role=alert"), |build| {
        build.set(attr!("id"), wrong_id);
        if let Some(mistake) = field.mistake {
            build.push_key(sentence::server_mistake(mistake));
        }
    });
}

const INPUT: Tag = tag!(
    "input.input type=text form=ap-own autocomplete=off autocapitalize=off autocorrect=off \
    spellcheck=false dir=ltr maxlength=4096 aria-describedby=ap-known"
);

fn input(
    build: &mut ElementBuilder<'_>,
    name: Key,
    node: &NodeRef,
    busy: bool,
    more: impl FnOnce(&mut ElementBuilder<'_>),
) {
    build.el(tag!("label.field"), |build| {
        build.text_key(tag!("span.field-name"), name);
        build.el(INPUT, |build| {
            build.node(node);
            build.set_if(busy, attr!("readonly"), "");
            build.on(EventKind::Keydown, Action::KeyInForm);
            more(build);
        });
    });
}
