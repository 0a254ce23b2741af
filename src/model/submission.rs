//! What a person submits: the only type in which a code leaves.

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::code::{Code, exposed, taken};
use super::server::Security;

/// What a person submits. Exactly one of `code` and `sealed` is present.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", remote = "Self")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Submission {
    /// The provider's id; `other` if the service is not in the catalogue.
    pub provider: String,
    /// The address of the mailbox.
    pub email: String,
    /// The app password, normalised: without the spaces or dashes that the provider shows but does not expect.
    #[serde(
        default,
        skip_serializing_if = "Option::is_none",
        serialize_with = "exposed",
        deserialize_with = "taken"
    )]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub code: Option<Code>,
    /// With `sealKey`: the code as JWE in compact form (A256GCM).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sealed: Option<String>,
    /// The IMAP server; `null` if none is known.
    pub imap: Option<Login>,
    /// The submission server; `null` if none is known.
    pub smtp: Option<Login>,
}

impl Serialize for Submission {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        Submission::serialize(self, to)
    }
}

impl<'de> Deserialize<'de> for Submission {
    /// Serde's messages quote a wrong value, and that may be the code. So this message only says that something
    /// is wrong; `serde_path_to_error` says where.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Submission, D::Error> {
        let wrong =
            |_| D::Error::custom("this is no submission, or one of its fields is of another type");
        Submission::deserialize(from).map_err(wrong)
    }
}

/// A mail server and the user name to log in with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Login {
    /// Host name.
    pub host: String,
    /// TCP port.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// The full address, or whatever this provider expects instead.
    pub username: String,
}
