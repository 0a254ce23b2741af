//! Claims about facts that were wrong once and sent people the wrong way: each holds the right value. Its source
//! stands in the provider's file. Servers and names are in `reached.rs`.

use app_password::model::account::{Account, Credential, PasswordKind};
use app_password::model::code_format::Confidence;
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;
use app_password::model::reason::{MissingReason, Revocation, Warning};
use app_password::model::step::Step;

use super::offered;
use crate::data::of;

/// The words of the steps, in order, whichever wording.
fn says(provider: &Provider, kind: PasswordKind, words: &[&str]) -> bool {
    let steps = provider.steps_for(Account::Personal, kind);
    let mut labels = steps.filter_map(Step::label);
    words
        .iter()
        .all(|word| labels.any(|label| label.en == *word || label.or == *word))
}

#[test]
fn who_has_two_step_sign_in_is_asked_for_an_app_password_and_shown_the_way_to_it() {
    for (id, words) in [
        (
            "orange-fr",
            &["Connexion et sécurité", "Mot de passe dédié"][..],
        ),
        ("wp-pl", &["Logowanie dwuetapowe", "Utwórz hasło"]),
        ("o2-pl", &["Logowanie dwuetapowe"]),
        (
            "titan",
            &[
                "Two-Factor Authentication",
                "Manage",
                "Generate App Password",
            ],
        ),
        (
            "godaddy-workspace-or-professional",
            &["Two-Factor Authentication", "Generate App Password"],
        ),
        (
            "namecheap-private-email",
            &["Settings", "Security", "Application Passwords"],
        ),
        ("hostinger", &[]),
        ("rackspace", &["App Passwords"]),
    ] {
        let provider = offered(id);
        assert_eq!(provider.credential, Credential::AppPasswordWith2fa, "{id}");
        assert!(says(provider, PasswordKind::Code, words), "{id}");
        assert!(
            !provider.cautions.contains(&Warning::TwoStepShutsOut),
            "{id}"
        );
        // Nothing is refused for its looks where nobody publishes them.
        assert_ne!(provider.code.certainty, Confidence::High, "{id}");
    }
    for id in ["wp-pl", "o2-pl"] {
        assert_eq!(offered(id).ends, [Revocation::TwoStepOff], "{id}");
    }
}

#[test]
fn a_mailbox_that_is_shut_to_mail_programs_has_the_switch_in_its_steps() {
    for (id, words) in [
        (
            "orange-fr",
            &["Protocoles POP ou IMAP", "Activer POP/IMAP"][..],
        ),
        ("wp-pl", &["Opcje", "IMAP/POP", "IMAP"]),
        ("o2-pl", &["Opcje", "IMAP/POP", "IMAP"]),
        ("interia", &["Parametry", "Korzystam z programu pocztowego"]),
        (
            "freenet",
            &["Einrichtung POP3/IMAP", "POP3, IMAP und SMTP aktivieren"],
        ),
        ("titan", &["Enable Titan on other apps"]),
        (
            "godaddy-workspace-or-professional",
            &["Enable Titan on other apps"],
        ),
        ("uol", &["Activate IMAP"]),
    ] {
        assert!(says(offered(id), PasswordKind::Password, words), "{id}");
    }
}

#[test]
fn where_only_a_paid_plan_opens_the_mailbox_people_know_before_they_begin() {
    for id in ["onet", "sapo", "terra-br", "tpg-au", "uol", "bol-br"] {
        let provider = offered(id);
        assert!(provider.cautions.contains(&Warning::PaidPlan), "{id}");
        assert_eq!(provider.missing, [MissingReason::PlanWithoutImap], "{id}");
    }
}

#[test]
fn where_two_step_sign_in_shuts_programs_out_people_know() {
    assert_eq!(offered("interia").cautions, [Warning::TwoStepShutsOut]);
}

#[test]
fn a_password_that_people_may_have_to_think_up_comes_with_its_rule() {
    let posteo = offered("posteo");
    assert_eq!(posteo.credential, Credential::AppPassword);
    assert!(posteo.note.en.contains("16 characters"));
    // It may be longer, or have any sign: nothing is refused for its looks.
    assert!(posteo.code.lengths.is_empty());
}

#[test]
fn new_codes_may_still_be_made_where_the_sources_disagree() {
    let rogers = offered("rogers-yahoo");
    assert_eq!(rogers.cautions, [Warning::NoNewCodes]);
    assert!(rogers.page(PageKind::Create).is_some());
    assert_eq!(rogers.steps, offered("yahoo").steps);
}

#[test]
fn who_moves_or_has_more_than_one_product_says_so() {
    for (id, words) in [
        ("kpn", "in 2026"),
        ("ovh", "OVHcloud Control Panel"),
        ("godaddy-workspace-or-professional", "Microsoft"),
        ("hostinger", "Titan"),
        ("amazon-workmail", "31 March 2027"),
        ("aol", "verizon.net"),
        ("riseup", "special characters"),
        ("mail-com", "first"),
        ("netease", "text message"),
        ("sina", "two switches"),
        ("naver", "on again"),
        ("web-de", "puzzle"),
        ("purelymail", "user they belong to"),
        ("migadu", "password of the mailbox itself"),
        ("fastmail", "Mail, Contacts & Calendars"),
        ("infomaniak", "device password"),
    ] {
        assert!(offered(id).note.en.contains(words), "{id}: {words}");
    }
    for (id, words) in [
        ("google", "Allow any mail client"),
        ("google", "account that owns the mailbox"),
        ("zoho", "through your company"),
    ] {
        assert!(offered(id).note.en.contains(words), "{id}: {words}");
    }
    assert_eq!(offered("runbox").cautions, [Warning::MainAddress]);
}

#[test]
fn no_source_is_a_file_that_nobody_can_open() {
    // What these pages say was read in a public file of a name, which stands beside them.
    for id in ["orange-fr", "onet", "sapo", "titan", "ovh", "kpn", "riseup"] {
        let sources = &of(id).sources;
        assert!(
            sources.iter().any(|it| it.contains("/MCPEmails/blob/")),
            "{id}"
        );
        assert!(sources.iter().any(|it| !it.contains("github.com")), "{id}");
    }
}
