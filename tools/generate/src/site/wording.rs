//! What the site says in other words than the widget: a page that somebody reads has no host around it, and nothing
//! to choose above the steps.

use std::sync::Arc;

use app_password::i18n::key::Key;
use app_password::i18n::texts::{Texts, Wording};
use app_password::key;
use app_password::model::account::Credential;

/// For a reader who wants to know what to do in whatever mail app they have.
const READER: &[(Key, &str)] = &[
    (key!("common.app"), "your mail app"),
    (
        key!("missing.other-region.do"),
        "Look at the address at the top of the browser. Use the servers of that one, further down.",
    ),
    (
        key!("caution.moving"),
        "{provider} is moving its mailboxes to {other}. If you read your mail there already, use the steps for {other}.",
    ),
    (
        key!("caution.bridge-only"),
        "{provider} opens only through Bridge, a program on your own computer. An app on the web can't reach that.",
    ),
    (
        key!("cause.wrong-server.1"),
        "Check the provider and the names of the servers. Then try again.",
    ),
];

/// What a refusal means where the password is no code: the usual one, or a second one of their own.
const PASSWORD: &[(Key, &str)] = &[
    (
        key!("cause.account-password-used"),
        "{provider} doesn't take this password",
    ),
    (
        key!("cause.account-password-used.1"),
        "Ask your provider which password other apps need.",
    ),
    (
        key!("cause.wrong-code.wait"),
        "A change may need some hours to work. Try again later.",
    ),
    (
        key!("cause.imap-off.1"),
        "Switch on IMAP in the settings of your mailbox. Then try again with the same password.",
    ),
    (
        key!("cause.oauth-only.1"),
        "It's not your password. Other apps get in only through {provider}'s own sign-in window.",
    ),
    (
        key!("cause.not-yet-active"),
        "The password doesn't work yet",
    ),
    (
        key!("cause.not-yet-active.1"),
        "A new password may need some hours to work. Try again later.",
    ),
    (
        key!("cause.network.1"),
        "It's not your password. Try again in a minute.",
    ),
    (
        key!("cause.tls.1"),
        "It's not your password. Please tell the people who run {app}.",
    ),
    (
        key!("cause.timeout.1"),
        "It's not your password. Try again in a minute.",
    ),
    (
        key!("cause.unknown.1"),
        "Try again. If it happens again, check your password.",
    ),
    (
        key!("detail.server-trouble.1"),
        "It's not your password. Try again in some minutes.",
    ),
    (
        key!("detail.foreign-character"),
        "The password contains a character that the server can't read",
    ),
    (
        key!("detail.foreign-character.1"),
        "Type it again, letter by letter.",
    ),
    (
        key!("detail.sending-stopped.1"),
        "It's not your password. Sign in to your mailbox in the browser. A message there says what to do. Or ask whoever manages your mail.",
    ),
];

/// Besides, where they have chosen a second one for other apps.
const OWN: &[(Key, &str)] = &[
    (
        key!("cause.account-password-used"),
        "{provider} wants your second password",
    ),
    (
        key!("cause.account-password-used.1"),
        "This looks like your usual one. Use the one that you chose for other apps.",
    ),
    (
        key!("cause.wrong-code"),
        "{provider} doesn't accept this password",
    ),
    (
        key!("cause.wrong-code.1"),
        "Is it the one that you chose for other apps? Type it again.",
    ),
    (
        key!("cause.wrong-code.changed"),
        "If you have changed your usual password since then, choose a new one for other apps.",
    ),
    (
        key!("cause.wrong-code.refuse"),
        "Perhaps {provider} no longer takes such a password for your account.",
    ),
    (
        key!("cause.link.create"),
        "Choose a second password at {provider}",
    ),
];

/// Besides, where no password opens the mailbox.
const WINDOW: &[(Key, &str)] = &[
    (
        key!("cause.account-password-used"),
        "{provider} takes no password",
    ),
    (
        key!("cause.account-password-used.1"),
        "None works here. Other apps get in only through the provider's own sign-in window.",
    ),
    (key!("cause.wrong-code"), "{provider} takes no password"),
    (
        key!("cause.wrong-code.1"),
        "None works here. Other apps get in only through the provider's own sign-in window.",
    ),
    (
        key!("cause.wrong-code.changed"),
        "A new password changes nothing.",
    ),
    (
        key!("cause.wrong-code.refuse"),
        "Another password changes nothing.",
    ),
    (
        key!("cause.imap-off.1"),
        "Switch on IMAP in the settings of your mailbox. Then sign in again.",
    ),
    (
        key!("cause.oauth-only.1"),
        "Other apps get in only through {provider}'s own sign-in window.",
    ),
    (key!("cause.network.1"), "Try again in a minute."),
    (key!("cause.tls.1"), "Please tell the people who run {app}."),
    (key!("cause.timeout.1"), "Try again in a minute."),
    (
        key!("detail.server-trouble.1"),
        "Try again in some minutes.",
    ),
    (
        key!("detail.sending-stopped.1"),
        "Sign in to your mailbox in the browser. A message there says what to do. Or ask whoever manages your mail.",
    ),
];

/// For the message to an administrator, which the reader sends.
const SENDER: &[(Key, &str)] = &[
    (key!("common.app"), "my mail app"),
    (key!("common.email"), "my mailbox"),
];

/// What the site's readers are told.
pub fn reader() -> Texts {
    texts(&[READER])
}

/// What they are told of a refusal, by the kind of password that the mailbox has.
pub fn answers(credential: Credential) -> Texts {
    texts(match credential {
        Credential::AppPassword | Credential::AppPasswordWith2fa => &[READER],
        Credential::MailboxPassword => &[READER, PASSWORD],
        Credential::OwnPassword => &[READER, PASSWORD, OWN],
        Credential::OauthOnly | Credential::None => &[READER, PASSWORD, WINDOW],
    })
}

/// What they tell their administrator.
pub fn sender() -> Texts {
    texts(&[SENDER])
}

/// English with these in its place; the later ones win.
fn texts(own: &[&[(Key, &str)]]) -> Texts {
    let mut wording = Wording::new("en");
    for (key, text) in own.iter().copied().flatten() {
        wording.put(key.index(), (*text).to_owned());
    }
    Texts::of(Arc::new(Wording::new("en")), Some(Arc::new(wording)))
}

#[cfg(test)]
mod tests {
    use super::{OWN, PASSWORD, READER, SENDER, WINDOW};
    use app_password::i18n::texts::{Piece, Texts, pieces};

    #[test]
    fn other_words_speak_of_nothing_that_the_widgets_do_not() {
        for (key, text) in [READER, SENDER, PASSWORD, OWN, WINDOW]
            .into_iter()
            .flatten()
        {
            let usual = Texts::ENGLISH.raw(*key).to_owned();
            for piece in pieces(text) {
                if let Piece::Slot(slot) = piece {
                    assert!(usual.contains(&format!("{{{slot}}}")), "{text}");
                }
            }
            assert_ne!(*text, usual);
        }
    }
}
