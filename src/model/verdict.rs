//! The verdict on a pasted text, and the provider of an address: the answers of `check` and `detect`.

use serde::Serialize;

use super::account::Credential;
use super::closed_set::closed_set;
use super::code::{Code, exposed};
use super::finding::Finding;

closed_set! {
    /// What to do with a paste.
    pub enum VerdictKind {
        /// Send it.
        Ok = "ok",
        /// It does not look right, but only the provider can know: a second, deliberate press sends it.
        Doubt = "doubt",
        /// Certainly not an app password: not sent.
        Reject = "reject",
    }
}

closed_set! {
    /// How a provider was recognised.
    pub enum DetectedBy {
        /// By the address's own domain.
        Domain = "domain",
        /// By the mail exchanger of that domain.
        Mx = "mx",
    }
}

/// The verdict on a pasted text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Verdict {
    /// What to do with it.
    pub verdict: VerdictKind,
    /// What it is instead of a code; `null` exactly when the verdict is `ok`.
    pub finding: Option<Finding>,
    /// What would be sent; `null` exactly when the verdict is `reject`.
    #[serde(serialize_with = "exposed")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub code: Option<Code>,
    /// The same in words.
    pub text: String,
}

/// Which provider runs the mailbox of an address.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Detection {
    /// The provider's id; `null` if it is not known.
    pub provider: Option<String>,
    /// How it was recognised; `null` if it was not.
    pub by: Option<DetectedBy>,
}

/// A provider of the catalogue, in short.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProviderSummary<'a> {
    /// The provider's id.
    pub id: &'a str,
    /// The brand.
    pub name: &'a str,
    /// What a mail program must send to the mail server.
    pub credential: Credential,
    /// Public mail domains.
    pub domains: &'a [String],
    /// When its facts were last checked: `YYYY-MM`.
    pub checked: &'a str,
}
