//! From a reply to its cause. Must never guess: a reply that no row matches is unknown.

use super::fold::Folded;
use super::row::ROWS;
use crate::model::cause::Cause;

/// What a mail server's answer means. The reply may be an IMAP or an SMTP answer, one line or
/// several, alone or inside a client library's error text, in any letter case; only its first 4,000
/// characters count. `provider` is the provider's id, if known: then only its own rows and the general ones
/// are tried, otherwise the general ones and those that identify a provider.
///
/// ```
/// use app_password::{Cause, cause_of};
/// let reply = "permanent error (535): 5.7.8 Error: authentication failed: \
///     This user does not have access rights to this service";
/// assert_eq!(cause_of(Some("yandex"), reply), Cause::ImapOff);
/// assert_eq!(cause_of(None, "connect ECONNREFUSED 127.0.0.1:993"), Cause::Network);
/// assert_eq!(cause_of(Some("posteo"), "* BYE See you"), Cause::Unknown);
/// ```
pub fn cause_of(provider: Option<&str>, reply: &str) -> Cause {
    let folded = Folded::new(reply);
    let (mut cause, mut best) = (Cause::Unknown, 0);
    for row in ROWS.iter() {
        let rank = row.rank();
        if rank > best && row.concerns(provider) && folded.holds(&row.words) {
            (cause, best) = (row.cause, rank);
        }
    }
    cause
}
