//! What a host answers to a submission.

use serde::{Deserialize, Serialize, Serializer};

use super::cause::Cause;
use super::closed_set::closed_set;

closed_set! {
    /// Which of the two logins of a mailbox failed.
    pub enum Protocol {
        /// Reading mail.
        Imap = "imap",
        /// Sending mail.
        Smtp = "smtp",
        /// Both of them.
        Both = "both",
    }
}

/// How one of the two logins went: `{ok: true}`, or why it failed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProtocolOutcome {
    /// Whether this login worked.
    pub ok: bool,
    /// This server's raw answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// The cause, if the host knows it without a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
}

/// What a host answers to a submission: `{ok: true}` means that the login worked. The more the host knows
/// about a failure, the better the widget explains it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Outcome {
    /// Whether the login worked.
    pub ok: bool,
    /// How the login for reading mail went, if the host tried it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub imap: Option<ProtocolOutcome>,
    /// How the login for sending mail went, if the host tried it. What worked is said to work, and only what
    /// failed is explained.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smtp: Option<ProtocolOutcome>,
    /// The mail server's raw answer, such as `535-5.7.8 Username and Password not accepted`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<String>,
    /// The cause, if the host knows it without a reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cause: Option<Cause>,
    /// The host's own words, shown as they are: plain text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// Seconds until another try makes sense, shown as seconds, minutes, hours or days. If it is not a number
    /// or is longer than a week, the person reads "Please try again later."; with 0 there is no wait.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "number"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<f64>"))]
    pub retry_after: Option<f64>,
}

/// Writes whole seconds as `600`, not `600.0`: some languages read that as another type.
fn number<S: Serializer>(seconds: &Option<f64>, to: S) -> Result<S::Ok, S::Error> {
    match *seconds {
        Some(whole) if to.is_human_readable() && whole == f64::from(whole as u32) => {
            (whole as u32).serialize(to)
        }
        _ => seconds.serialize(to),
    }
}
