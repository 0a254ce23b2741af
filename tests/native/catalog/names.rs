//! Claims about public names and about labels.

use app_password::model::account::{Credential, PasswordKind};
use app_password::model::cause::Cause;
use app_password::model::code_format::{Alphabet, Case, Confidence};
use app_password::model::event::ErrorReason;
use app_password::model::finding::Finding;
use app_password::model::label::Label;
use app_password::model::page::PageKind;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::reply::Evidence;
use app_password::model::server::{Security, Username};
use app_password::model::verdict::{DetectedBy, VerdictKind};

use super::labels;
use crate::data::all;

#[test]
fn a_public_name_leads_back_to_what_it_names() {
    macro_rules! lead_back {
        ($($set:ident)+) => {$(
            assert_eq!($set::NAMES.split(", ").count(), $set::ALL.len());
            for (name, one) in $set::NAMES.split(", ").zip($set::ALL) {
                assert_eq!(one.id(), name);
                assert_eq!($set::from_id(name), Some(*one));
            }
            for name in ["", " ", ",", "none of them", &$set::NAMES.to_uppercase()] {
                assert_eq!($set::from_id(name), None, "{name:?}");
            }
        )+};
    }
    lead_back!(Credential PasswordKind PageKind Security Username Alphabet Case Confidence Cause Finding);
    lead_back!(MissingReason Revocation Warning DetectedBy VerdictKind Evidence ErrorReason);
}
#[test]
fn a_label_is_shown_in_the_persons_language_where_that_is_known() {
    let known = [("nl", "Maken"), ("pt-BR", "Criar")];
    let label = Label {
        known: known
            .map(|(tag, text)| (tag.to_owned(), text.to_owned()))
            .into(),
        ..Label::from("Create")
    };
    for (lang, shown) in [
        ("nl", "Maken"),
        ("nl-BE", "Maken"),
        ("NL", "Maken"),
        ("pt-BR", "Criar"),
        ("pt", "Create"),
        ("en", "Create"),
        ("", "Create"),
    ] {
        assert_eq!(label.shown_in(lang), shown, "{lang}");
    }
}

/// The name of a set's variant is what data files say, and its place is what ships.
#[test]
fn a_public_name_is_what_json_says_and_any_other_is_refused_with_those_there_are() {
    macro_rules! written {
        ($($set:ident)+) => {$(
            for one in $set::ALL {
                let json = serde_json::to_string(one).unwrap();
                assert_eq!(json, format!("{:?}", one.id()));
                assert_eq!(serde_json::from_str::<$set>(&json).unwrap(), *one);
                let bytes = postcard::to_allocvec(one).unwrap();
                assert_eq!(bytes, [*one as u8]);
                assert_eq!(postcard::from_bytes::<$set>(&bytes).unwrap(), *one);
            }
            let wrong = serde_json::from_str::<$set>("\"nobody\"").unwrap_err();
            let said = format!("\"nobody\", expected one of {}", $set::NAMES);
            assert!(wrong.to_string().contains(&said), "{wrong}");
            let behind = [$set::ALL.len() as u8];
            assert!(postcard::from_bytes::<$set>(&behind).is_err());
        )+};
    }
    written!(Credential PasswordKind PageKind Security Username Alphabet Case Confidence Cause Finding);
    written!(MissingReason Revocation Warning DetectedBy VerdictKind Evidence ErrorReason);
}

/// The file of a language has a label by its English words, so that those must not mean two things.
#[test]
fn labels_of_one_provider_that_read_the_same_in_english_do_so_in_every_language() {
    for provider in all() {
        for one in labels(provider) {
            for other in labels(provider).filter(|other| other.en == one.en) {
                for (lang, _) in &one.known {
                    let (one, other) = (one.shown_in(lang), other.shown_in(lang));
                    assert_eq!(one, other, "{} {lang}", provider.id);
                }
            }
        }
    }
}
