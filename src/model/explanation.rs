//! A failed login, explained.

use serde::Serialize;

use super::cause::Cause;

/// A mail server's answer, explained.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Explanation {
    /// Why it failed.
    pub cause: Cause,
    /// One sentence: what happened.
    pub title: String,
    /// What to do, one sentence each, the most helpful first.
    pub advice: Vec<String>,
    /// Where to do it; `null` if there is no page for it.
    pub link: Option<Link>,
    /// For the host's developer, never for the person: an English sentence that says what to hand over, if the text
    /// is a client library's own and the server's words are missing; otherwise `null`.
    pub hint: Option<String>,
}

/// A link of an explanation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Link {
    /// Its text.
    pub text: String,
    /// Its `https` address.
    pub url: String,
}
