//! Sentences with marked labels in them.

use crate::i18n::subject::NOTHING;
use crate::i18n::texts::Phrase;
use crate::key;
use crate::model::label::Label;
use crate::view::context::Word;
use crate::view::element_builder::ElementBuilder;
use crate::view::notation::{Tag, attr, tag};
use crate::view::sentence_builder::NAME;

/// Around what a provider's page calls something, and what else is to be found word for word.
const LABEL: Tag = tag!("bdi.label translate=no");

/// A step's sentence, with its label, the address and the suggested name marked.
#[inline(never)]
pub fn rich_text(build: &mut ElementBuilder<'_>, phrase: Phrase<'_>, label: Option<&Label>) {
    let subject = build.context.subject();
    build.push_phrase(phrase, subject, NOTHING, &|build, slot| {
        let marked = match slot {
            "email" => build.context.email,
            "name" => build.context.name(),
            "label" => {
                if let Some(it) = label {
                    self::label(build, it);
                }
                return label.is_some();
            }
            _ => return false,
        };
        build.text(LABEL, marked);
        true
    });
}

/// What a provider's page calls something: in the person's language if that is known, and then in
/// English too, since their account may be set to it; and what else some people see there.
#[inline(never)]
fn label(build: &mut ElementBuilder<'_>, label: &Label) {
    let word = build.context.label(label);
    shown(build, LABEL, word);
    if word.text != label.en {
        build.el(tag!("span.also"), |build| {
            build.aside(|build| {
                shown(build, NAME, build.context.original(label));
            });
        });
    }
    if !label.or.is_empty() {
        build.el(tag!("span.also"), |build| {
            build.aside(|build| or(build, label));
        });
    }
}

/// What some people see there: on the same page, in the same language.
fn or(build: &mut ElementBuilder<'_>, label: &Label) {
    let (phrase, subject) = (
        build.context.texts.phrase(key!("common.or")),
        build.context.subject(),
    );
    build.push_phrase(phrase, subject, NOTHING, &|build, slot| {
        if slot != "or" {
            return false;
        }
        let word = Word {
            text: &label.or,
            ..build.context.original(label)
        };
        shown(build, NAME, word);
        true
    });
}

/// A label, marked with its language where that is another one than that of the words around it.
#[inline(never)]
pub fn shown(build: &mut ElementBuilder<'_>, tag: Tag, word: Word<'_>) {
    build.el(tag, |build| {
        build.set_if(!word.lang.is_empty(), attr!("lang"), word.lang);
        build.push_text(word.text);
    });
}
