//! From a reply to its cause. Must never guess: a reply that no row matches is unknown.

use std::sync::{LazyLock, OnceLock};

use super::row::{self, Best, Row, Rows, read};
use super::unwrap::{Reading, folded, read_as};
use crate::catalog::catalogue::{Catalogue, is_complete, loaded};
use crate::model::cause::Cause;
use crate::model::reply::Detail;

/// The rows that any server's words may match, and those of the best-known providers.
static GENERAL: LazyLock<Rows> = LazyLock::new(|| read(include_bytes!("replies.bin")));

/// The rows of all other providers.
static OTHERS: LazyLock<Rows> = LazyLock::new(|| read(Catalogue::default().replies()));

/// The same in the widget, once they are loaded: its wasm has only the general ones.
static LOADED: OnceLock<Rows> = OnceLock::new();

/// What a reply means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Why it failed.
    pub cause: Cause,
    /// What the cause alone does not say.
    pub detail: Option<Detail>,
    /// For the host's developer: what to hand over instead of a library's own sentence; empty if there is nothing to
    /// say.
    pub hint: &'static str,
}

impl From<Cause> for Meaning {
    fn from(cause: Cause) -> Meaning {
        Meaning {
            cause,
            detail: None,
            hint: "",
        }
    }
}

impl From<&'static Row<'static>> for Meaning {
    fn from(row: &'static Row<'static>) -> Meaning {
        Meaning {
            cause: row.cause,
            detail: row.detail,
            hint: row.hint,
        }
    }
}

/// What a mail server's answer means. The reply may be an IMAP or an SMTP answer, one line or
/// several, alone or inside a client library's error text, escaped or wrongly decoded, in any letter case; only its
/// first 16,384 characters count. `provider` is the provider's id, if known: then only its own rows and the general
/// ones are tried, otherwise the general ones and those that identify a provider.
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
    meaning_of(provider, reply).cause
}

/// The same with all that is known, from all rows.
pub fn meaning_of(provider: Option<&str>, reply: &str) -> Meaning {
    meaning(provider, reply, Some(&OTHERS))
}

/// The same in the widget: from the general rows, and the others if they are loaded.
pub fn loaded_meaning_of(provider: Option<&str>, reply: &str) -> Meaning {
    let others = is_complete().then(|| LOADED.get_or_init(|| read(loaded().replies())));
    meaning(provider, reply, others)
}

/// What a reply means by the general rows and these.
fn meaning(provider: Option<&str>, reply: &str, others: Option<&'static Rows>) -> Meaning {
    let all = [Some(&*GENERAL), others];
    let mut best = row::best(all, folded(reply).bytes(), provider, Best::default());
    for reading in [Reading::Bytes, Reading::Lines] {
        if let Some(text) = read_as(reading, reply) {
            best = row::best(all, text.bytes(), provider, best);
        }
    }
    best.row.map_or(Cause::Unknown.into(), Meaning::from)
}

/// All rows that ship.
#[cfg(feature = "internals")]
pub fn all() -> impl Iterator<Item = &'static Row<'static>> {
    GENERAL.iter().chain(OTHERS.iter())
}
