//! The events that the page receives. None of them contains anything that was typed.

use serde::Serialize;

use super::cause::Cause;
use super::closed_set::closed_set;
use super::finding::Finding;
use super::outcome::Protocol;
use super::verdict::VerdictKind;

closed_set! {
    /// What an `ap-error` is about.
    pub enum ErrorReason {
        /// An attribute, a property or an answer from the host is invalid. The rest works.
        Configuration = "configuration",
        /// The widget did not load.
        Load = "load",
        /// A language did not load. English is used instead.
        Locale = "locale",
        /// The widget has crashed, and offers the person a fresh start.
        Panic = "panic",
    }
}

/// The events by name, each with its `detail`. All bubble and are composed; none ever carries the code.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "detail")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum PublicEvent {
    /// The widget can be used: the wasm is there.
    #[serde(rename = "ap-ready")]
    Ready {},
    /// Another provider, or none, is the current one.
    #[serde(rename = "ap-provider-change")]
    ProviderChange {
        /// The provider's id; `null` when none is chosen.
        provider: Option<String>,
    },
    /// Another step is the current one. Not sent where a provider has no steps.
    #[serde(rename = "ap-step-change")]
    StepChange {
        /// The provider's id.
        provider: String,
        /// Counts from 1.
        step: u32,
        /// The number of steps.
        of: u32,
    },
    /// The verdict on the content of the code field has changed.
    #[serde(rename = "ap-verdict-change")]
    VerdictChange {
        /// What to do with it.
        verdict: VerdictKind,
        /// What it is instead of a code.
        finding: Option<Finding>,
    },
    /// The code is handed to the submit handler. The event itself does not have it.
    #[serde(rename = "ap-submit")]
    Submit {
        /// The provider's id.
        provider: String,
    },
    /// The host answered `{ok: true}`: the login worked.
    #[serde(rename = "ap-success")]
    Success {
        /// The provider's id.
        provider: String,
    },
    /// The host answered with a failure, or not in time; or it has called `fail`.
    #[serde(rename = "ap-failure")]
    Failure {
        /// The provider's id.
        provider: String,
        /// Why; where both logins failed, why reading mail did.
        cause: Cause,
        /// Which login failed; `null` if the host did not say.
        protocol: Option<Protocol>,
    },
    /// The person's answer to "Did this help?".
    #[serde(rename = "ap-feedback")]
    Feedback {
        /// The provider's id.
        provider: String,
        /// Whether it did.
        helpful: bool,
    },
    /// The person has chosen another language in the menu. Set it as `lang` the next time.
    #[serde(rename = "ap-language-change")]
    LanguageChange {
        /// The language that is shown now.
        lang: String,
    },
    /// An invalid configuration, a load failure, a crash.
    #[serde(rename = "ap-error")]
    Error {
        /// What it is about.
        reason: ErrorReason,
        /// A sentence for the host's developer.
        message: String,
    },
}
