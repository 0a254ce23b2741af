//! What a person submits: the only type in which a code leaves.

use serde::de::Error;
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::code::{Code, taken};
use super::server::Security;

/// What a person submits: with the code, or, if the host has set a `sealKey`, with the code sealed to that.
#[derive(Debug)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Submission {
    /// The provider's id; `other` if the service is not in the catalogue.
    pub provider: String,
    /// The address of the mailbox.
    pub email: String,
    /// The app password, in the clear or sealed.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub secret: Secret,
    /// The IMAP server; `null` if none is known.
    pub imap: Option<Login>,
    /// The submission server; `null` if none is known.
    pub smtp: Option<Login>,
}

/// The app password of a submission, in the clear or sealed. In JSON it is a field of the submission itself.
#[derive(Debug)]
#[cfg_attr(
    feature = "schema",
    derive(schemars::JsonSchema),
    schemars(rename_all = "camelCase")
)]
pub enum Secret {
    /// The app password, normalised: without the spaces or dashes that the provider shows but does not expect.
    Code(#[cfg_attr(feature = "schema", schemars(with = "String"))] Code),
    /// The app password sealed to `sealKey`: a JWE in compact form (A256GCM) of `{"code","email","provider","iat"}`.
    Sealed(String),
}

/// Written by hand: a flattened field would be kept in a buffer that nobody wipes.
impl Serialize for Submission {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut fields = to.serialize_struct("Submission", 5)?;
        fields.serialize_field("provider", &self.provider)?;
        fields.serialize_field("email", &self.email)?;
        match &self.secret {
            Secret::Code(code) => fields.serialize_field("code", code.expose())?,
            Secret::Sealed(sealed) => fields.serialize_field("sealed", sealed)?,
        }
        fields.serialize_field("imap", &self.imap)?;
        fields.serialize_field("smtp", &self.smtp)?;
        fields.end()
    }
}

/// The fields as they are read: which of the two secrets is there is not known before the last of them.
#[derive(Deserialize)]
struct Fields {
    provider: String,
    email: String,
    #[serde(default, deserialize_with = "taken")]
    code: Option<Code>,
    #[serde(default)]
    sealed: Option<String>,
    imap: Option<Login>,
    smtp: Option<Login>,
}

impl<'de> Deserialize<'de> for Submission {
    /// Serde's messages quote a wrong value, and that may be the code. So these messages only say that something
    /// is wrong; `serde_path_to_error` says where.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Submission, D::Error> {
        let fields = Fields::deserialize(from).map_err(|_| {
            D::Error::custom("this is no submission, or one of its fields is of another type")
        })?;
        let secret = match (fields.code, fields.sealed) {
            (Some(code), None) => Secret::Code(code),
            (None, Some(sealed)) => Secret::Sealed(sealed),
            (Some(_), Some(_)) => {
                let both = "this is no submission: it has both code and sealed";
                return Err(D::Error::custom(both));
            }
            (None, None) => {
                let neither = "this is no submission: it has neither code nor sealed";
                return Err(D::Error::custom(neither));
            }
        };
        Ok(Submission {
            provider: fields.provider,
            email: fields.email,
            secret,
            imap: fields.imap,
            smtp: fields.smtp,
        })
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
