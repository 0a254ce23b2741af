//! From a reply to its cause. Must never guess: what no row knows is unknown.

use super::cause::Cause;
use super::fold::Folded;
use super::packed::{Kind, OF, PACKED};
use super::row::rank;
use crate::catalog::pack::{BETWEEN, END};

/// What a mail server's answer means. The reply may be an IMAP or an SMTP answer, one line or
/// several, alone or inside a client library's error text, in any letter case; its first 4,000
/// characters count. `provider` is a provider's id, if the provider is known: then only its own rows
/// and the general ones are asked, otherwise the general ones and those that nobody can mistake.
///
/// ```
/// use app_password::reply::{cause::Cause, explain::cause_of};
/// let reply = "permanent error (535): 5.7.8 Error: authentication failed: \
///     This user does not have access rights to this service";
/// assert_eq!(cause_of(Some("yandex"), reply), Cause::ImapOff);
/// assert_eq!(cause_of(None, "connect ECONNREFUSED 127.0.0.1:993"), Cause::Network);
/// assert_eq!(cause_of(Some("posteo"), "* BYE See you"), Cause::Unknown);
/// ```
pub fn cause_of(provider: Option<&str>, reply: &str) -> Cause {
    let folded = Folded::new(reply);
    let (mut cause, mut best) = (Cause::Unknown, 0);
    let (mut general, mut own) = (true, false);
    for line in parts(PACKED, END) {
        let Some((&kind, texts)) = line.split_first() else {
            continue;
        };
        if kind == OF {
            let its = |id| provider.is_some_and(|provider| provider.as_bytes() == id);
            general = texts.is_empty();
            own = parts(texts, BETWEEN).any(its);
            continue;
        }
        let kind = Kind::of(kind);
        let rank = rank(kind.evidence, !general, texts.len());
        let concerns = general || own || (provider.is_none() && kind.unmistakable);
        if concerns && rank > best && folded.holds(parts(texts, BETWEEN)) {
            best = rank;
            cause = Cause::ALL
                .get(kind.cause)
                .copied()
                .unwrap_or(Cause::Unknown);
        }
    }
    cause
}

fn parts(packed: &[u8], mark: char) -> impl Iterator<Item = &[u8]> {
    packed.split(move |byte| *byte == mark as u8)
}
