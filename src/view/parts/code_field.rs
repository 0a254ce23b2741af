//! The field for the code, with what it holds in words.
//!
//! The browser's field is the only place that holds what was pasted: nothing here keeps it.

use yew::NodeRef;

use crate::flow::state::{Blocker, CodeStatus, Session, State};
use crate::i18n::explanation::judged;
use crate::i18n::key::Key;
use crate::i18n::subject::NOTHING;
use crate::i18n::texts::digits;
use crate::key;
use crate::model::account::PasswordKind;
use crate::model::code_format::Alphabet;
use crate::model::finding::Finding;
use crate::model::verdict::VerdictKind;
use crate::plural;
use crate::view::action::{Action, EventKind};
use crate::view::config::Pasting;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Class, Tag, attr, class, tag};
use crate::view::parts::rich_text::shown;
use crate::view::sentence_builder::NAME;

/// No password manager, no spelling, no capital letters. Chromium fills in and saves nothing in a field for a
/// one-time code; it ignores "off". What is longer than it takes is seen to be: two characters more have room.
const INPUT: Tag = tag!(
    "input.input.code-input id=ap-code part=code-field autocomplete=one-time-code autocapitalize=off \
    autocorrect=off spellcheck=false enterkeyhint=done dir=ltr data-1p-ignore=true data-lpignore=true \
    data-bwignore=true data-protonpass-ignore=true data-form-type=other maxlength=4098"
);

/// What the field holds is no good.
const BAD: Class = class!("bad");

/// The field with its label, the verdict and the hint.
pub fn code_field(build: &mut ElementBuilder<'_>, state: &State, field: &NodeRef, revealed: bool) {
    let busy = matches!(state, State::Sending(..));
    let status = status_of(state);
    let tone = tone(build.context.session, status);
    build.el(tag!("div.field"), |build| {
        build.key("code");
        build.el(tag!("label.field-name for=ap-code"), name);
        build.el(tag!("span.code-box"), |build| {
            build.class(tone);
            build.el(INPUT, |build| {
                build.node(field);
                build.set(attr!("type"), if revealed { "text" } else { "password" });
                build.set(attr!("aria-describedby"), "ap-verdict ap-shape");
                build.set_if(tone == BAD, attr!("aria-invalid"), "true");
                if !build.context.session.asks_password() {
                    build.set_text(attr!("placeholder"), here(build.context.config.pasting));
                }
                build.set_if(busy, attr!("readonly"), "");
                build.on(EventKind::Input, Action::EditCode);
                build.on(EventKind::Change, Action::CommitCode);
                build.on(EventKind::Keydown, Action::KeyInForm);
            });
            build.el(
                tag!("button.button.quiet.reveal part=secondary-button type=button"),
                |build| {
                    let (name, word) = if revealed {
                        (key!("paste.hide-long"), key!("paste.hide"))
                    } else {
                        (key!("paste.reveal-long"), key!("paste.reveal"))
                    };
                    build.set_text(attr!("aria-label"), name);
                    build.on(EventKind::Click, Action::ToggleCode);
                    build.push_key(word);
                },
            );
        });
        build.el(
            tag!("p.verdict id=ap-verdict part=verdict role=status"),
            |build| {
                build.class(tone);
                verdict(build, status);
            },
        );
        build.el(tag!("p.hint id=ap-shape"), |build| hint(build, status));
    });
}

/// What one does in the field, as one does it on this machine.
fn here(pasting: Pasting) -> Key {
    match pasting {
        Pasting::Control => key!("paste.here"),
        Pasting::Command => key!("paste.here-mac"),
        Pasting::Finger => key!("paste.here-touch"),
    }
}

/// What the provider calls the code, in the language shown.
fn name(build: &mut ElementBuilder<'_>) {
    let context = build.context;
    if context.session.kind == PasswordKind::Password {
        return build.push_key(key!("paste.label-mailbox"));
    }
    let word = context.label(context.provider().code_name());
    let phrase = context.texts.phrase(key!("paste.label"));
    build.push_phrase(phrase, context.subject(), NOTHING, &|build, slot| {
        match slot {
            // What the provider calls it in this language is not known: then by its common name.
            "label" if !word.lang.is_empty() => build.push_key(key!("common.code-name")),
            "label" => shown(build, NAME, word),
            _ => return false,
        }
        true
    });
}

/// What there is to say of what the field holds, if anything.
fn status_of(state: &State) -> Option<&CodeStatus> {
    match state {
        // That it looks right helps nobody any more.
        State::Refused(_, status, _) if status.verdict == VerdictKind::Ok => None,
        State::Paste(_, status) | State::Sending(_, status, _) | State::Refused(_, status, _) => {
            Some(status)
        }
        State::Pick | State::Guide(_) | State::Done(_) | State::Received(_) => None,
    }
}

/// Whether it is time to speak of it: not while the person is still typing the first letters.
fn speaks(session: &Session, status: &CodeStatus) -> bool {
    status.settled || session.blocker.is_some() || status.finding != Some(Finding::Partial)
}

fn tone(session: &Session, status: Option<&CodeStatus>) -> Class {
    match status {
        None if session.blocker == Some(Blocker::Code) => BAD,
        Some(status) if status.verdict == VerdictKind::Ok => class!("good"),
        Some(status) if speaks(session, status) && status.verdict == VerdictKind::Reject => BAD,
        Some(status) if speaks(session, status) => class!("doubtful"),
        _ => class!("calm"),
    }
}

/// The verdict in words.
fn verdict(build: &mut ElementBuilder<'_>, status: Option<&CodeStatus>) {
    let context = build.context;
    let Some(status) = status else {
        if context.session.blocker == Some(Blocker::Code) {
            let needed = if context.session.kind == PasswordKind::Password {
                key!("paste.need-password")
            } else {
                key!("paste.need-code")
            };
            build.text_key(tag!("b"), needed);
        }
        return;
    };
    let Some(finding) = status.finding else {
        return build.push_key(key!("paste.ok"));
    };
    if speaks(context.session, status) {
        let [what, advice] = judged(finding, status.have, context.session.kind);
        let (have, want) = (digits(status.have), digits(status.want));
        let counted = &[("n", have.as_str()), ("of", want.as_str())];
        build.el(tag!("b"), |build| build.push_said(what, counted));
        build.gap();
        build.push_said(advice, counted);
        if context.session.blocker == Some(Blocker::Doubt) {
            build.gap();
            build.push_key(key!("paste.sure"));
        }
    } else {
        // While the letters come in: counted for the eye, silent for the ear.
        let letters = context.format().alphabet == Alphabet::Lower;
        let forms = if letters {
            plural!("paste.count-letters")
        } else {
            plural!("paste.count-characters")
        };
        build.el(tag!("span aria-hidden=true"), |build| {
            build.push_counted(forms, status.want, "of", &digits(status.have));
        });
    }
}

/// What a code looks like, as long as the field is empty.
pub fn hint(build: &mut ElementBuilder<'_>, status: Option<&CodeStatus>) {
    let format = build.context.format();
    if let (Some(want), None) = (format.lengths.first(), status) {
        let forms = match format.alphabet {
            Alphabet::AlphaNumeric => return build.push_key(key!("paste.shape-characters")),
            Alphabet::Lower => plural!("paste.shape-letters"),
            Alphabet::LowerDigit | Alphabet::Any => plural!("paste.shape-any"),
        };
        build.push_counted(forms, *want, "of", "");
    }
}
