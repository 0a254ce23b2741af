//! The verdict on a pasted text, and the provider of an address: the answers of `check` and `detect`.

use serde::Serialize;

use super::account::Credential;
use super::closed_set::closed_set;
use super::code::{Code, exposed};
use super::code_format::Confidence;
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
        /// By the services that may send in that domain's name: its SPF record (RFC 7208).
        Txt = "txt",
    }
}

closed_set! {
    /// What else an address and its domain's records say.
    pub enum DetectionNote {
        /// Mail first passes a filter. The mailbox is elsewhere.
        Gateway = "gateway",
        /// The domain only forwards mail: there is no mailbox at this address.
        Forwarder = "forwarder",
        /// The exchanger is part of the domain itself, or of hosting that works alike.
        OwnServer = "own-server",
        /// Several providers, or several products of one, may have the mailbox.
        Ambiguous = "ambiguous",
        /// The domain takes no mail (RFC 7505).
        NoMail = "no-mail",
        /// It looks like a slip of a well-known domain.
        Misspelt = "misspelt",
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Detection {
    /// The provider's id; `null` if it is not known.
    pub provider: Option<String>,
    /// How it was recognised; `null` if it was not.
    pub by: Option<DetectedBy>,
    /// How sure that is; `low` where no provider is known.
    pub confidence: Confidence,
    /// What else is to be said of it.
    pub note: Option<DetectionNote>,
    /// With the note `own-server` the likely mail server, with `misspelt` the likely domain.
    pub suggestion: Option<String>,
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
    /// When its facts were last checked: `YYYY-MM`; empty if nobody has read them at the provider yet.
    pub checked: &'a str,
}
