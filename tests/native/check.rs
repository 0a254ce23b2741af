//! Claims about what is pasted into the code field.
//!
//! Every code here is invented. A failure names the row, never what was pasted.

mod bounds;
mod doubted;
mod elsewhere;
mod promises;
mod taken;

use std::sync::LazyLock;

use app_password::check::verdict::{About, Assessment, check};
use app_password::model::code::Code;
use app_password::model::code_format::{Alphabet, Case, CodeFormat, Confidence};
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;

static GOOGLE: LazyLock<CodeFormat> = LazyLock::new(|| CodeFormat {
    alphabet: Alphabet::Lower,
    lengths: vec![16],
    group: 4,
    separator: ' ',
    sends_separator: false,
    drops_dashes: true,
    case: Case::Lower,
    certainty: Confidence::High,
    backup_codes: true,
});
static APPLE: LazyLock<CodeFormat> = LazyLock::new(|| CodeFormat {
    separator: '-',
    sends_separator: true,
    backup_codes: false,
    ..GOOGLE.clone()
});
static YAHOO: LazyLock<CodeFormat> = LazyLock::new(|| CodeFormat {
    alphabet: Alphabet::LowerDigit,
    certainty: Confidence::Medium,
    backup_codes: false,
    ..GOOGLE.clone()
});
static ZOHO: LazyLock<CodeFormat> = LazyLock::new(|| CodeFormat {
    alphabet: Alphabet::AlphaNumeric,
    lengths: vec![12, 16],
    case: Case::Keep,
    certainty: Confidence::Medium,
    ..CodeFormat::FREE
});
/// Not a provider's, but hosts may add one: signs are allowed, the length is known.
static SIGNS: LazyLock<CodeFormat> = LazyLock::new(|| CodeFormat {
    lengths: vec![16, 8],
    certainty: Confidence::High,
    ..CodeFormat::FREE
});
static SHAPES: LazyLock<Vec<CodeFormat>> = LazyLock::new(|| {
    let published = [&GOOGLE, &APPLE, &YAHOO, &ZOHO, &SIGNS];
    let published = published.into_iter().map(|shape| (*shape).clone());
    published.chain([CodeFormat::FREE]).collect()
});

const ACME: About<'static> = About {
    app_name: Some("Acme CRM"),
    email: Some("ola@example.no"),
};
const GOOGLE_CODE: &str = "qwertyuiopasdfgh";
const APPLE_CODE: &str = "qwer-tyui-opas-dfgh";
const ZOHO_CODE: &str = "Qw3eRt6yUi9o";

fn code(verdict: &Assessment) -> Option<&str> {
    verdict.code.as_ref().map(Code::expose)
}

/// Every row is this code, and so is the code itself.
#[track_caller]
fn yields(shape: &CodeFormat, expected: &str, rows: &[&str]) {
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(shape, pasted, ACME);
        assert_eq!(
            (verdict.verdict, verdict.finding),
            (VerdictKind::Ok, None),
            "row {row}"
        );
        assert!(code(&verdict) == Some(expected), "row {row}: another code");
        let again = check(shape, expected, ACME);
        assert!(
            code(&again) == Some(expected),
            "row {row}: its code is judged differently"
        );
        assert_eq!(
            (again.have, again.want),
            (verdict.have, verdict.want),
            "row {row}"
        );
    }
}

/// Every row is this finding; what may not be sent has no code, and everything else has one.
#[track_caller]
fn is(shape: &CodeFormat, finding: Finding, answer: VerdictKind, rows: &[&str]) {
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(shape, pasted, ACME);
        assert_eq!(
            (verdict.finding, verdict.verdict),
            (Some(finding), answer),
            "row {row}"
        );
        assert_eq!(
            verdict.code.is_none(),
            answer == VerdictKind::Reject,
            "row {row}"
        );
    }
}

#[track_caller]
fn rejects(shape: &CodeFormat, finding: Finding, rows: &[&str]) {
    is(shape, finding, VerdictKind::Reject, rows);
}

#[track_caller]
fn doubts(shape: &CodeFormat, finding: Finding, rows: &[&str]) {
    is(shape, finding, VerdictKind::Doubt, rows);
}

/// What would be sent on the second click.
#[track_caller]
fn would_send(shape: &CodeFormat, pasted: &str, expected: &str) {
    let verdict = check(shape, pasted, ACME);
    assert_eq!(verdict.verdict, VerdictKind::Doubt);
    assert!(
        code(&verdict) == Some(expected),
        "another text would be sent"
    );
}

#[test]
fn a_code_is_shown_as_the_provider_displays_it() {
    let shown = |shape: &CodeFormat, code: &str| {
        let code = Code::new(code.to_owned());
        shape.grouped(&code).expose().to_owned()
    };
    assert_eq!(shown(&GOOGLE, GOOGLE_CODE), "qwer tyui opas dfgh");
    assert_eq!(shown(&APPLE, GOOGLE_CODE), APPLE_CODE);
    assert_eq!(shown(&APPLE, APPLE_CODE), APPLE_CODE);
    assert_eq!(shown(&GOOGLE, "qwert"), "qwer t");
    assert_eq!(shown(&ZOHO, ZOHO_CODE), ZOHO_CODE);
    assert_eq!(shown(&CodeFormat::FREE, "two  words"), "two  words");
    assert_eq!(shown(&GOOGLE, ""), "");
}

#[test]
fn every_finding_has_its_own_public_name() {
    let ids: Vec<&str> = Finding::ALL.iter().map(|finding| finding.id()).collect();
    let expected = [
        "empty",
        "partial",
        "too-long",
        "foreign-character",
        "account-password",
        "sign-in-code",
        "backup-code",
        "recovery-key",
        "sample",
        "own-name",
        "address",
        "link",
    ];
    assert_eq!(ids, expected);
    let answers = [VerdictKind::Ok, VerdictKind::Doubt, VerdictKind::Reject].map(VerdictKind::id);
    assert_eq!(answers, ["ok", "doubt", "reject"]);
}

#[test]
fn a_secret_counts_characters_and_prints_none() {
    let code = Code::new(String::from("blåbær"));
    assert_eq!((code.len(), code.is_empty()), (6, false));
    assert_eq!(format!("{code:?} {code:#?}"), "••• •••");
    assert!(Code::new(String::new()).is_empty());
}

#[test]
fn a_doubtful_code_would_be_sent_as_the_provider_writes_it() {
    would_send(&GOOGLE, "Qwer tyu1 opas dfgh", "qwertyu1opasdfgh");
    would_send(&GOOGLE, "\"qwer tyui\"", "qwertyui");
    would_send(&APPLE, "Qwer tyu1 opas dfgh", "qwer-tyu1-opas-dfgh");
    would_send(&APPLE, "qwertyui", "qwer-tyui");
    would_send(&YAHOO, "123 456", "123456");
    would_send(&YAHOO, "Example: abcd efgh ijkl mnop", "abcdefghijklmnop");
    would_send(&ZOHO, "Qw3e Rt6y", "Qw3eRt6y");
}

#[test]
fn an_account_password_would_be_sent_as_it_was_typed() {
    would_send(&GOOGLE, "  Summer 2026! ", "Summer 2026!");
    would_send(&GOOGLE, "\"Secret-Word9\"", "\"Secret-Word9\"");
    would_send(&APPLE, "Summer-2026!", "Summer-2026!");
    would_send(&YAHOO, "Summer2026", "Summer2026");
    would_send(&ZOHO, "Summer\r\n2026!", "Summer 2026!");
}
