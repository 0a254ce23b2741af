//! From a reply to its cause. Must never guess: what no row knows is unknown.

use super::cause::Cause;
use super::fold::{fold, stand_in};
use super::packed::{OF, PACKED};
use super::row::rank;
use crate::catalog::pack::{BETWEEN, END, ZERO};

/// What a mail server's answer means. The reply may be an IMAP or an SMTP answer, one line or
/// several, alone or inside a client library's error text, in any letter case; its first 4,000
/// characters count. `provider` is a provider's id, if the provider is known: then only its own rows
/// and the general ones are asked, otherwise the general ones and those that nobody can mistake.
pub fn cause_of(provider: Option<&str>, reply: &str) -> Cause {
    let folded = fold(reply);
    let (mut cause, mut best) = (Cause::Unknown, 0);
    let (mut general, mut own) = (true, false);
    for row in PACKED.split(END) {
        if let Some(ids) = row.strip_prefix(OF) {
            general = ids.is_empty();
            own = ids.split(BETWEEN).any(|id| provider == Some(id));
            continue;
        }
        let Some((&[evidence, place, unmistakable], _)) = row.as_bytes().split_first_chunk() else {
            continue;
        };
        let needles = row.get(3..).unwrap_or_default();
        let rank = rank(usize::from(evidence), !general, needles.len());
        let concerns = general || own || (provider.is_none() && unmistakable != ZERO);
        if concerns && rank > best && stand_in(needles.split(BETWEEN), &folded) {
            best = rank;
            cause = Cause::ALL
                .get(usize::from(place - ZERO))
                .copied()
                .unwrap_or(Cause::Unknown);
        }
    }
    cause
}
