//! What the site says in other words than the widget: a page that somebody reads has no host around it, and nothing
//! to choose above the steps.

use std::sync::Arc;

use app_password::i18n::key::Key;
use app_password::i18n::texts::{Texts, Wording};
use app_password::key;

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
    (
        key!("missing.work-account.do"),
        "Only the administrator of your mail can allow it. Send them the message on this page.",
    ),
    (
        key!("missing.imap-forbidden.do"),
        "Only the administrator of your mail can allow it. Send them the message on this page.",
    ),
];

/// For the message to an administrator, which the reader sends.
const SENDER: &[(Key, &str)] = &[
    (key!("common.app"), "my mail app"),
    (key!("common.email"), "my mailbox"),
];

/// What the site's readers are told.
pub fn reader() -> Texts {
    texts(READER)
}

/// What they tell their administrator.
pub fn sender() -> Texts {
    texts(SENDER)
}

fn texts(own: &[(Key, &str)]) -> Texts {
    let mut wording = Wording::new("en");
    for (key, text) in own {
        wording.put(key.index(), (*text).to_owned());
    }
    Texts::of(Arc::new(Wording::new("en")), Some(Arc::new(wording)))
}

#[cfg(test)]
mod tests {
    use super::{READER, SENDER};
    use app_password::i18n::texts::{Piece, Texts, pieces};

    #[test]
    fn other_words_speak_of_nothing_that_the_widgets_do_not() {
        for (key, text) in READER.iter().chain(SENDER) {
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
