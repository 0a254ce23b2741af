//! What is sealed: the widget writes it, a backend reads it.

use serde::de::Error;
use serde::{Deserialize, Deserializer};

use super::code::{Code, needed};
use super::json::{digits, longest, push_text};

/// What the `sealed` of a submission holds: the code, and what it may be used for. A backend that has decrypted it
/// compares `email` and `provider` with those of the submission, and `iat` with its clock.
///
/// ```
/// use app_password::Unsealed;
///
/// let decrypted = br#"{"code":"qwertyuiopasdfgh","email":"ola@gmail.com","provider":"google","iat":1796000000}"#;
/// let unsealed: Unsealed = serde_json::from_slice(decrypted)?;
/// assert_eq!((unsealed.email.as_str(), unsealed.iat), ("ola@gmail.com", 1_796_000_000));
/// assert_eq!(format!("{:?}", unsealed.code), "•••");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Deserialize)]
#[serde(remote = "Self")]
pub struct Unsealed {
    /// The app password, as [`Secret::Code`](super::submission::Secret) has it.
    #[serde(deserialize_with = "needed")]
    pub code: Code,
    /// The mailbox that it was entered for.
    pub email: String,
    /// The provider's id.
    pub provider: String,
    /// When it was sealed, by the clock of the person's device: seconds since 1970.
    pub iat: u64,
}

impl<'de> Deserialize<'de> for Unsealed {
    /// As with a submission: no message quotes what was there.
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Unsealed, D::Error> {
        let wrong = |_| {
            D::Error::custom("this is not what the widget seals: code, email, provider and iat")
        };
        Unsealed::deserialize(from).map_err(wrong)
    }
}

impl Unsealed {
    /// The same as JSON, written into memory that is asked for once and wiped when it is dropped.
    pub fn json(&self) -> Code {
        let iat = digits(self.iat);
        let texts = [
            ("{\"code\":", self.code.expose()),
            (",\"email\":", &self.email),
            (",\"provider\":", &self.provider),
        ];
        let room = texts.iter().map(|(name, text)| name.len() + longest(text));
        let mut json = String::with_capacity(room.sum::<usize>() + ",\"iat\":}".len() + iat.len());
        for (name, text) in texts {
            json.push_str(name);
            push_text(&mut json, text);
        }
        json.push_str(",\"iat\":");
        json.push_str(&iat);
        json.push('}');
        Code::new(json)
    }
}
