//! From a reply to its cause. Must never guess: what no row knows is unknown.

use super::cause::Cause;
use super::fold;
use super::rows;

/// What a mail server's answer means. The reply may be an IMAP or an SMTP answer, one line or
/// several, alone or inside a client library's error text, in any letter case; its first 4,000
/// characters count. `provider` is a provider's id, if the provider is known: then only its own rows
/// and the general ones are asked, otherwise the general ones and those that nobody can mistake.
pub fn cause_of(provider: Option<&str>, reply: &str) -> Cause {
    let folded = fold::fold(reply);
    let mut cause = Cause::Unknown;
    let mut best = None;
    for row in rows::ROWS.iter().copied().flatten() {
        let rank = Some(row.rank());
        if rank > best && row.concerns(provider) && fold::stand_in(row.needles, &folded) {
            best = rank;
            cause = row.cause;
        }
    }
    cause
}
