//! The field for the code, with what it holds in words.
//!
//! The browser's field is the only place that holds what was pasted: nothing here keeps it.

use super::deed::Deed;
use super::known::{Known, servers, username};
use super::page::{Page, When};
use super::pick::{self, ADDRESS};
use super::refused::refused;
use super::sending::{progress, sending};
use crate::flow::state::{Look, Nudge, Place, State};
use crate::i18n::explanation::judged;
use crate::i18n::subject::{NOTHING, Subject};
use crate::i18n::texts::digits;
use crate::key;
use crate::model::account::{Credential, PasswordKind};
use crate::model::code_format::Alphabet;
use crate::model::finding::Finding;
use crate::model::provider::Provider;
use crate::model::verdict::VerdictKind;
use crate::plural;
use yew::NodeRef;

/// What the panel shows beside the scene.
pub struct Panel<'a> {
    /// Guide, paste, sending or refused.
    pub state: &'a State,
    /// The field for the code.
    pub field: &'a NodeRef,
    /// The field for the address.
    pub address: &'a NodeRef,
    /// Whether the address has to be asked for: it was not known on the way here.
    pub asks_address: bool,
    /// The provider of the address typed here, if it is another one.
    pub other: Option<&'static Provider>,
    /// Whether the code is shown.
    pub revealed: bool,
    /// The fields for what the catalogue does not know.
    pub known: &'a Known,
}

/// The panel with the field.
pub fn panel(page: &mut Page<'_>, shown: &Panel<'_>) {
    let busy = matches!(shown.state, State::Sending(..));
    page.el("div.column.paste", |page| {
        page.el("div.panel", |page| {
            page.el("div.outcome", |page| {
                page.key("outcome");
                if let State::Refused(_, _, failure) = shown.state {
                    refused(page, failure);
                }
            });
            if shown.asks_address {
                address(page, shown, busy);
            }
            username(page, shown.known, busy);
            page.el("h3.wanted", |page| {
                page.key("title");
                page.say(if is_password(page.scene.place) {
                    key!("paste.title-password")
                } else {
                    key!("paste.title")
                });
            });
            code(page, shown, busy);
            servers(page, shown.known, busy);
            page.el("div.after", |page| {
                page.key("after");
                progress(page, busy);
                if busy {
                    sending(page);
                } else {
                    actions(page, shown);
                }
            });
        });
    });
}

fn address(page: &mut Page<'_>, shown: &Panel<'_>, busy: bool) {
    let needed = page.scene.place.nudge == Some(Nudge::Address);
    page.el("label.field", |page| {
        page.key("address");
        page.line("span.field-name", key!("paste.address"));
        page.el(ADDRESS, |page| {
            pick::address(page, shown.address, page.scene.email, needed);
            page.set_if(busy, "readonly", "");
            page.set("aria-describedby", "ap-needed");
            page.on(When::Key, Deed::KeyInCode, 0);
        });
    });
    // Not in the label: it is no part of the field's name.
    page.el("p.said.bad id=ap-needed role=alert", |page| {
        page.key("needed");
        if needed {
            page.say(key!("paste.need-address"));
        }
    });
    if let Some(other) = shown.other {
        // The steps and the servers are another provider's: let the person go there.
        let subject = Subject {
            provider: &other.name,
            ..page.scene.subject()
        };
        let found = subject.say(page.scene.texts, key!("pick.found"), NOTHING);
        page.el("p.note.warning role=alert", |page| {
            page.key("other");
            page.text(&found);
            page.button(
                "button.button.quiet part=secondary-button",
                key!("guide.change"),
                Deed::Go,
            );
        });
    }
}

/// Nobody's affair but the person's: no password manager, no spelling, no capital letters. Of a field with a
/// code that is good for one sign-in Chromium fills in nothing and saves nothing; "off" it passes over.
const CODE: &str = "input.input.code-input id=ap-code part=code-field autocomplete=one-time-code autocapitalize=off \
    autocorrect=off spellcheck=false enterkeyhint=done dir=ltr data-1p-ignore=true data-lpignore=true \
    data-bwignore=true data-protonpass-ignore=true data-form-type=other";

fn code(page: &mut Page<'_>, shown: &Panel<'_>, busy: bool) {
    let look = look_of(shown.state);
    let tone = tone(page.scene.place, look);
    page.el("div.field", |page| {
        page.key("code");
        let name = name(page);
        page.words("label.field-name for=ap-code", &name);
        page.el("span.code-box", |page| {
            page.class(tone);
            page.el(CODE, |page| {
                page.node(shown.field);
                page.set("type", if shown.revealed { "text" } else { "password" });
                page.set("aria-describedby", "ap-verdict ap-shape");
                page.set_if(tone == "bad", "aria-invalid", "true");
                page.set_if(busy, "readonly", "");
                page.on(When::Input, Deed::Pasted, 0);
                page.on(When::Change, Deed::CodeDone, 0);
                page.on(When::Key, Deed::KeyInCode, 0);
            });
            page.el(
                "button.button.quiet.reveal part=secondary-button type=button",
                |page| {
                    let (name, word) = if shown.revealed {
                        (key!("paste.hide-long"), key!("paste.hide"))
                    } else {
                        (key!("paste.reveal-long"), key!("paste.reveal"))
                    };
                    page.set_text("aria-label", name);
                    page.on(When::Click, Deed::Reveal, 0);
                    page.say(word);
                },
            );
        });
        page.el("p.verdict id=ap-verdict part=verdict role=status", |page| {
            page.class(tone);
            verdict(page, look);
        });
        page.el("p.hint id=ap-shape", |page| hint(page, look));
    });
}

fn actions(page: &mut Page<'_>, shown: &Panel<'_>) {
    let doubt = page.scene.place.nudge == Some(Nudge::Doubt);
    let key = match shown.state {
        _ if doubt => key!("paste.submit-anyway"),
        State::Refused(..) => key!("refused.again"),
        _ => key!("paste.submit"),
    };
    page.el("div.actions", |page| {
        page.key("actions");
        let notation = if doubt {
            "button.button.wide.secondary part=primary-button"
        } else {
            "button.button.wide.primary part=primary-button"
        };
        page.button(notation, key, Deed::Press);
        page.line("p.hint", key!("paste.private"));
    });
}

/// Whether it is a password that the person knows, and no code that the provider shows.
pub fn is_password(place: &Place) -> bool {
    place.way == PasswordKind::Password || place.provider.credential == Credential::OwnPassword
}

/// What the provider calls the code, in the language shown.
fn name(page: &Page<'_>) -> String {
    let scene = page.scene;
    if scene.place.way == PasswordKind::Password {
        return scene.say(key!("paste.label-mailbox"));
    }
    let code_name = scene.provider().code_name();
    let english = &code_name.en;
    let label = match scene.label(code_name) {
        // What the provider calls it in this language is not known: then by its common name.
        label if label == english && scene.texts.lang() != "en" => {
            scene.texts.raw(key!("common.code-name"))
        }
        label => label,
    };
    scene.say_with(key!("paste.label"), "label", label)
}

/// What there is to say of what the field holds, if anything.
fn look_of(state: &State) -> Option<&Look> {
    match state {
        // That it looks right helps nobody any more.
        State::Refused(_, look, _) if look.answer == VerdictKind::Ok => None,
        State::Paste(_, look) | State::Sending(_, look, _) | State::Refused(_, look, _) => {
            Some(look)
        }
        State::Pick | State::Guide(_) | State::Done(_) => None,
    }
}

/// Whether it is time to speak of it: not while the person is still typing the first letters.
fn speaks(place: &Place, look: &Look) -> bool {
    look.settled || place.nudge.is_some() || look.finding != Some(Finding::Partial)
}

fn tone(place: &Place, look: Option<&Look>) -> &'static str {
    match look {
        None if place.nudge == Some(Nudge::Code) => "bad",
        Some(look) if look.answer == VerdictKind::Ok => "good",
        Some(look) if speaks(place, look) && look.answer == VerdictKind::Reject => "bad",
        Some(look) if speaks(place, look) => "doubtful",
        _ => "calm",
    }
}

/// The verdict in words.
fn verdict(page: &mut Page<'_>, look: Option<&Look>) {
    let scene = page.scene;
    let Some(look) = look else {
        if scene.place.nudge == Some(Nudge::Code) {
            let needed = if scene.place.way == PasswordKind::Password {
                key!("paste.need-password")
            } else {
                key!("paste.need-code")
            };
            page.line("b", needed);
        }
        return;
    };
    let Some(finding) = look.finding else {
        return page.say(key!("paste.ok"));
    };
    if speaks(scene.place, look) {
        let counted = (look.have, look.want);
        let [what, advice] = judged(
            finding,
            counted,
            scene.place.way,
            scene.subject(),
            scene.texts,
        );
        page.words("b", &what);
        page.text(" ");
        page.text(&advice);
        if scene.place.nudge == Some(Nudge::Doubt) {
            page.text(" ");
            page.say(key!("paste.sure"));
        }
    } else {
        // While the letters come in: counted for the eye, silent for the ear.
        let letters = scene.shape().alphabet == Alphabet::Lower;
        let key = if letters {
            key!("paste.count-letters")
        } else {
            key!("paste.count-characters")
        };
        let (have, want) = (digits(look.have), digits(look.want));
        let with = [("n", have.as_str()), ("of", want.as_str())];
        let said = scene.subject().say(scene.texts, key, with);
        page.words("span aria-hidden=true", &said);
    }
}

/// What a code looks like, as long as the field is empty.
fn hint(page: &mut Page<'_>, look: Option<&Look>) {
    let shape = page.scene.shape();
    if let (Some(want), None) = (shape.lengths.first(), look) {
        let letters = shape.alphabet != Alphabet::AlphaNumeric;
        let key = if letters {
            plural!("paste.shape-letters").of(*want)
        } else {
            key!("paste.shape-characters")
        };
        let said = page.scene.say_with(key, "of", &digits(*want));
        page.text(&said);
    }
}
