//! Which text belongs to which finding, cause, reason and step. The keys are built from the public names, so
//! a variant without its sentences does not compile.

use super::key::Key;
use super::plural::Plural;
use crate::catalog::typed_server::ServerMistake;
use crate::key;
use crate::model::cause::Cause;
use crate::model::finding::Finding;
use crate::model::page::PageKind;
use crate::model::reason::{MissingReason, Revocation, Warning};
use crate::model::reply::Detail;
use crate::model::step::Step;
use crate::plural;

/// Two sentences that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// What it is.
    pub what: Key,
    /// What to do now.
    pub advice: Key,
}

/// The keys of a closed set, in its order: each is its name with a prefix and a suffix.
macro_rules! keys {
    ($set:ident, $before:literal, $behind:literal) => {{
        const KEYS: [Key; $set::ALL.len()] = Key::of_set($set::NAMES, $before, $behind);
        &KEYS
    }};
}

/// The key at this index.
fn one(keys: &[Key], place: usize) -> Key {
    keys.get(place).copied().unwrap_or(key!("common.app"))
}

/// What was pasted, and what to copy instead.
pub fn finding(finding: Finding) -> Pair {
    Pair {
        what: one(keys!(Finding, "finding.", ""), finding as usize),
        advice: one(keys!(Finding, "finding.", ".do"), finding as usize),
    }
}

/// Why the login failed, and what helps at any provider.
pub fn cause(cause: Cause) -> Pair {
    Pair {
        what: one(keys!(Cause, "cause.", ""), cause as usize),
        advice: one(keys!(Cause, "cause.", ".1"), cause as usize),
    }
}

/// What is not known, of the login for reading mail.
pub const UNKNOWN_READING: Pair = Pair {
    what: key!("cause.unknown.imap"),
    advice: key!("cause.unknown.1"),
};

/// The same of that for sending.
pub const UNKNOWN_SENDING: Pair = Pair {
    what: key!("cause.unknown.smtp"),
    advice: key!("cause.unknown.1"),
};

/// The same where the reply says more than the cause.
pub fn detail(detail: Detail) -> Pair {
    Pair {
        what: one(keys!(Detail, "detail.", ""), detail as usize),
        advice: one(keys!(Detail, "detail.", ".1"), detail as usize),
    }
}

/// The same for a code that is the mailbox password itself.
pub const WRONG_PASSWORD: Pair = Pair {
    what: key!("cause.wrong-password"),
    advice: key!("cause.wrong-password.1"),
};

/// Why the option is missing, and what to do about it.
pub fn missing_reason(reason: MissingReason) -> Pair {
    Pair {
        what: one(keys!(MissingReason, "missing.", ""), reason as usize),
        advice: one(keys!(MissingReason, "missing.", ".do"), reason as usize),
    }
}

/// What makes a code stop working.
pub fn revocation(revocation: Revocation) -> Key {
    one(keys!(Revocation, "end.", ""), revocation as usize)
}

/// The same once it has stopped: what may have happened.
pub fn happened(revocation: Revocation) -> Key {
    one(keys!(Revocation, "stopped.", ""), revocation as usize)
}

/// What to know before beginning.
pub fn warning(warning: Warning) -> Key {
    one(keys!(Warning, "caution.", ""), warning as usize)
}

/// Why the typed text is not a server.
pub fn server_mistake(mistake: ServerMistake) -> Key {
    match mistake {
        ServerMistake::Email => key!("paste.server-email"),
        ServerMistake::WebPage => key!("paste.server-page"),
        ServerMistake::Port => key!("paste.server-port"),
        ServerMistake::Number => key!("paste.server-number"),
        ServerMistake::Name => key!("paste.server-name"),
    }
}

/// How long a code needs to work.
pub const WAIT: Plural = plural!("step.wait");

/// What to do in this step; for hours to wait see [`WAIT`]. `known` says whether the address of the mailbox is known.
pub fn step(step: &Step, known: bool) -> Key {
    match step {
        Step::AskAdmin {} => key!("step.ask-admin"),
        Step::TwoStep { .. } => key!("step.two-step"),
        Step::Open {
            page: PageKind::Help,
        } => key!("step.open-help"),
        Step::Open { .. } if known => key!("step.open-as"),
        Step::Open { .. } => key!("step.open"),
        Step::Choose { .. } => key!("step.choose"),
        Step::Type { .. } => key!("step.type"),
        Step::Invent { .. } => key!("step.invent"),
        Step::Press { .. } => key!("step.press"),
        Step::Copy { label } if label.is_empty() => key!("step.copy-plain"),
        Step::Copy { .. } => key!("step.copy"),
        Step::Switch { .. } => key!("step.switch"),
        Step::Wait { .. } => WAIT.other,
    }
}
