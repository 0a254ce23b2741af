//! Claims about what is shown of an entry beside its steps.

use app_password::catalog::provider::OTHER;
use app_password::catalog::reason::Fixer;
use app_password::model::page::PageKind;
use app_password::model::provider::Provider;
use app_password::model::reason::MissingReason;

use crate::data::of;

#[test]
fn a_missing_option_says_who_can_fix_it_and_on_which_page() {
    use Fixer::{Admin, Nobody, Person};
    use MissingReason::*;
    use PageKind::{Create, Manage, TwoStep};
    for (reason, fixer, page) in [
        // What is off is switched on where two-step sign-in is, and what is hidden stands where codes are made.
        (TwoStepOff, Person, Some(TwoStep)),
        (SecurityKeysOnly, Person, Some(TwoStep)),
        (LinkHidden, Person, Some(Create)),
        (OtherAccount, Person, Some(Create)),
        (TooManyCodes, Person, Some(Manage)),
        // Somebody else has to do something.
        (WorkAccount, Admin, None),
        (ImapForbidden, Admin, None),
        // There is nothing to be done.
        (AdvancedProtection, Nobody, None),
        (ChildAccount, Nobody, None),
        (ManagedAccount, Nobody, None),
        (NewAccount, Person, None),
    ] {
        assert_eq!((reason.fixer(), reason.page()), (fixer, page), "{reason:?}");
    }
}

#[test]
fn two_other_names_of_a_provider_are_shown() {
    for (also, shown) in [
        (&[][..], ""),
        (&["Gmail"], "Gmail"),
        (&["Gmail", "Googlemail"], "Gmail, Googlemail"),
        (&["One", "Two", "Three"], "One, Two"),
    ] {
        let also = also.iter().map(|name| (*name).to_owned()).collect();
        let provider = Provider {
            also,
            ..Provider::default()
        };
        assert_eq!(provider.also_shown(), shown);
    }
}

#[test]
fn a_service_that_nobody_knows_is_no_entry_and_has_a_public_name() {
    assert_eq!(OTHER.id, "other");
    assert!(!OTHER.is_known() && of("google").is_known());
    assert!(!OTHER.is_moving() && of("google").imap.is_some());
}
