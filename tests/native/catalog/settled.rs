//! Claims about whose mailbox it is without a question, and when a person has to say.

use app_password::catalog::catalogue::Catalogue;
use app_password::catalog::detect::Found;
use app_password::catalog::provider::OTHER;
use app_password::flow::state::Session;
use app_password::model::account::{Account, PasswordKind};
use app_password::model::provider::Provider;
use app_password::model::verdict::DetectionNote;

use crate::data::of;

fn found(mx: &str, txt: &str) -> Found {
    let list = |text: &str| [text.to_owned()].into_iter().filter(|it| !it.is_empty());
    let (mx, txt) = (list(mx).collect::<Vec<_>>(), list(txt).collect::<Vec<_>>());
    Catalogue::default().find_mailbox("acme.example", &mx, &txt)
}

#[test]
fn a_person_is_asked_only_where_it_may_be_one_of_several() {
    let google = "v=spf1 include:_spf.google.com ~all";
    for (mx, txt, settled) in [
        ("mx.zoho.eu", "", Some("zoho")),
        ("mx.unknown.example", google, Some("google")),
        // A filter, and who is behind it.
        ("mx1.mimecast.com", "", None),
        ("mx1.mimecast.com", google, Some("google")),
        // One provider's products are told apart beside its steps.
        ("mx1.mail.ovh.net", "", Some("ovh")),
        ("mx-biz.mail.am0.yahoodns.net", "", None),
        (
            "mx.unknown.example",
            "v=spf1 include:_spf.google.com include:zoho.eu ~all",
            None,
        ),
        ("mail.acme.example", "", None),
        ("", "", None),
    ] {
        let provider = found(mx, txt).settled();
        assert_eq!(provider.map(|it| it.id.as_str()), settled, "{mx} {txt}");
    }
    // The only one of several that is on offer, and it has no products.
    let only: Vec<(&'static Provider, &'static str)> = vec![(of("google"), "")];
    let mut one = found("mx.zoho.eu", "");
    (one.candidates, one.note) = (only, Some(DetectionNote::Ambiguous));
    assert_eq!(one.settled(), None);
}

#[test]
fn it_asks_for_a_password_only_where_there_is_no_code_or_the_person_has_none() {
    for (provider, kind, password) in [
        (of("google"), PasswordKind::Code, false),
        (of("online-no"), PasswordKind::Code, true),
        (&*OTHER, PasswordKind::Code, false),
        (&*OTHER, PasswordKind::Password, true),
    ] {
        let mut session = Session::start(provider, Account::Personal, 0);
        session.kind = kind;
        assert_eq!(session.asks_password(), password, "{}", provider.id);
    }
}

#[test]
fn where_only_the_mailboxs_own_password_works_it_is_asked_for_at_once() {
    for (provider, password) in [
        (of("1blu"), true),
        (of("google"), false),
        // What works for everybody, until the person says that they have no second factor.
        (of("zoho"), false),
        (&*OTHER, false),
    ] {
        let session = Session::start(provider, Account::Personal, 0);
        assert_eq!(session.asks_password(), password, "{}", provider.id);
    }
}
