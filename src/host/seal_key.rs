//! The key that a host wants codes sealed with: what it may be, and what is wrong with it, in sentences for the
//! host's developer. Whatever is wrong, nothing is sent. Shows nothing of a key's values: it may be the private one.

use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::seal_numbers::{hexadecimal, is_on_curve, misfit};
use super::shell::{HostElement, Property};
use super::value::{described, excess, get, is_list, is_nothing, list, sentence, set};
use crate::model::bounds::MOST_TYPED;
use crate::seal::base64url::decoded;
use crate::seal::jwe::ENC;

/// A kind of key, in the words of JWK and in those of the browser.
pub struct Kind {
    kty: &'static str,
    crv: &'static str,
    /// What the header calls it.
    pub alg: &'static str,
    /// The numbers that make it a key.
    numbers: &'static [&'static str],
    /// What such a key may be for, if it says what.
    key_ops: [&'static str; 2],
    /// What the browser wants to know of it, and what for.
    algorithm: &'static [(&'static str, &'static str)],
    usages: &'static [&'static str],
}

const AGREED: [&str; 2] = ["deriveBits", "deriveKey"];
const KINDS: &[Kind] = &[
    Kind {
        kty: "EC",
        crv: "P-256",
        alg: "ECDH-ES",
        numbers: &["x", "y"],
        key_ops: AGREED,
        algorithm: &[("name", "ECDH"), ("namedCurve", "P-256")],
        usages: &[],
    },
    Kind {
        kty: "OKP",
        crv: "X25519",
        alg: "ECDH-ES",
        numbers: &["x"],
        key_ops: AGREED,
        algorithm: &[("name", "X25519")],
        usages: &[],
    },
    Kind {
        kty: "RSA",
        crv: "",
        alg: "RSA-OAEP-256",
        numbers: &["n", "e"],
        key_ops: ["encrypt", "wrapKey"],
        algorithm: &[("name", "RSA-OAEP"), ("hash", "SHA-256")],
        usages: &["encrypt"],
    },
];

/// The members that only a private or a symmetric key has.
const PRIVATE: &[&str] = &["d", "k", "p", "q", "dp", "dq", "qi", "oth"];

const AS_ATTRIBUTE: &str = " is an attribute; expected the property: element.sealKey = {…}.";
const IN_CRYPTO: &str =
    " is a CryptoKey; expected a JSON Web Key: await crypto.subtle.exportKey(\"jwk\", key).";
const IN_SECRET: &str = " has %: it is a private or symmetric key, which no page may have. Make a new one, and set its public half.";
const KINDS_EXPECTED: &str = " has another kty or crv; expected kty \"EC\" with crv \"P-256\", kty \"OKP\" with crv \"X25519\", or kty \"RSA\".";
const THROWS: &str = " cannot be read: a getter throws an error.";
const INSECURE: &str =
    " needs crypto.subtle, which browsers have on https pages and on localhost only.";
const UNSUPPORTED: &str =
    " is of a kind that this browser cannot use; crv \"P-256\" works in every one.";
const OFF_CURVE: &str = " has x and y that are no point of P-256.";
const NO_KEY: &str = " is refused by the browser: its numbers make no key.";

/// What is wrong with the key, with its name before it and what follows from it behind.
#[inline(never)]
pub fn wrong(text: &str, parts: &[&str]) -> String {
    let what = sentence(text, parts);
    sentence("sealKey% Until that is mended, nothing is sent.", &[&what])
}

/// A public key as it was when it was read, whatever becomes of the host's object.
pub struct SealKey {
    /// What kind it is.
    pub kind: &'static Kind,
    /// Its name, if it has one.
    pub kid: Option<String>,
    /// What tells it from others.
    pub id: String,
    jwk: Object,
}

/// The key that the host has set; none if it wants nothing sealed.
///
/// # Errors
/// What is wrong with it, in a sentence.
pub fn read(element: &HostElement) -> Result<Option<SealKey>, String> {
    let given = element.try_get(Property::SealKey);
    let given = given.map_err(|_| wrong(THROWS, &[]))?;
    if is_nothing(&given) {
        // Some frameworks write an attribute where they should set the property: it must not be passed over.
        let written = element.attribute_names().iter().any(|name| names_it(name));
        return if written {
            Err(wrong(AS_ATTRIBUTE, &[]))
        } else {
            Ok(None)
        };
    }
    if !given.is_object() || is_list(&given) {
        let text = " is %; expected a public key as a JSON Web Key, which is an object.";
        return Err(wrong(text, &[&described(&given)]));
    }
    let key = Reader(&given).key()?;
    subtle()?;
    Ok(Some(key))
}

/// Whether an attribute has the property's name, as HTML, XHTML, a template that nobody has compiled or a snake may
/// write it: `sealkey`, `sealKey`, `:seal-key`, `[sealKey]`, `prop:sealKey`. One of `data-` is the page's own.
fn names_it(attribute: &str) -> bool {
    let letters = attribute.chars().filter(char::is_ascii_alphabetic);
    let letters: String = letters.map(|it| it.to_ascii_lowercase()).collect();
    letters.ends_with("sealkey") && !letters.starts_with("data")
}

/// The browser's cryptography.
///
/// # Errors
/// If it has none here.
pub fn subtle() -> Result<SubtleCrypto, String> {
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let subtle = crypto.map(|crypto| crypto.subtle());
    // On a page without https there is none, whatever the types say.
    let there = subtle.filter(|subtle| subtle.is_object());
    there.ok_or_else(|| wrong(INSECURE, &[]))
}

struct Reader<'a>(&'a JsValue);

impl Reader<'_> {
    #[inline(never)]
    fn field(&self, name: &str) -> Result<JsValue, String> {
        get(self.0, name).map_err(|_| wrong(THROWS, &[]))
    }

    /// A text, unless it is far longer than that of any key: the wasm's memory never shrinks.
    fn text(&self, name: &str) -> Result<Option<String>, String> {
        let value = self.field(name)?;
        match excess(name, &value, MOST_TYPED) {
            Some(long) => Err(wrong(": %", &[long.trim_end()])),
            None => Ok(value.as_string()),
        }
    }

    fn key(&self) -> Result<SealKey, String> {
        for name in PRIVATE {
            if !is_nothing(&self.field(name)?) {
                return Err(wrong(IN_SECRET, &[name]));
            }
        }
        if self.field("extractable")?.as_bool().is_some() {
            return Err(wrong(IN_CRYPTO, &[]));
        }
        let (kty, crv) = (self.text("kty")?, self.text("crv")?);
        let fits = |kind: &&Kind| {
            kty.as_deref() == Some(kind.kty)
                && (kind.crv.is_empty() || crv.as_deref() == Some(kind.crv))
        };
        let kind = KINDS.iter().find(fits);
        let kind = kind.ok_or_else(|| wrong(KINDS_EXPECTED, &[]))?;
        for (name, expected) in [("use", "enc"), ("alg", kind.alg), ("enc", ENC)] {
            let said = self.field(name)?;
            if !is_nothing(&said) && said.as_string().as_deref() != Some(expected) {
                let text = " has another %; expected \"%\" or none.";
                return Err(wrong(text, &[name, expected]));
            }
        }
        self.may_seal(kind)?;
        let (given, kid) = (self.field("kid")?, self.text("kid")?);
        if !is_nothing(&given) && kid.is_none() {
            let text = " has % as kid; expected a string or none.";
            return Err(wrong(text, &[&described(&given)]));
        }
        let (jwk, mut id, mut digits) = (Object::new(), String::new(), Vec::new());
        set(&jwk, "kty", &kind.kty.into());
        if !kind.crv.is_empty() {
            set(&jwk, "crv", &kind.crv.into());
        }
        for name in kind.numbers {
            let number = self.text(name)?.unwrap_or_default();
            let bytes = decoded(&number).unwrap_or_default();
            if let Some(expected) = misfit(name, &bytes) {
                return Err(wrong(" needs %, in base64url: %.", &[name, expected]));
            }
            set(&jwk, name, &number.as_str().into());
            id.push_str(&number);
            digits.push(hexadecimal(&bytes));
        }
        if let ("P-256", [x, y]) = (kind.crv, &digits[..])
            && !is_on_curve(x, y)
        {
            return Err(wrong(OFF_CURVE, &[]));
        }
        Ok(SealKey { kind, kid, id, jwk })
    }

    /// Whether it may be used for this, if it says what for. The public half of a key that others agree with has
    /// nothing to do itself, and a browser writes an empty list there.
    fn may_seal(&self, kind: &Kind) -> Result<(), String> {
        let given = self.field("key_ops")?;
        if is_nothing(&given) {
            return Ok(());
        }
        let named = |op: &JsValue| {
            op.as_string()
                .is_some_and(|op| kind.key_ops.contains(&&*op))
        };
        let fits = list(&given)
            .is_some_and(|ops| ops.iter().any(named) || ops.is_empty() && kind.usages.is_empty());
        let [one, other] = kind.key_ops;
        let text = " has other key_ops; expected \"%\" or \"%\" among them, or none.";
        fits.then_some(()).ok_or_else(|| wrong(text, &[one, other]))
    }
}

impl SealKey {
    /// What the browser wants to know of such a key.
    pub fn algorithm(&self) -> Object {
        let algorithm = Object::new();
        for (name, value) in self.kind.algorithm {
            set(&algorithm, name, &(*value).into());
        }
        algorithm
    }

    /// Whether a new key is agreed on with it; otherwise one is encrypted for it.
    pub fn agrees(&self) -> bool {
        self.kind.usages.is_empty()
    }

    /// The public half of another key of this kind as JSON, from its members.
    pub fn public_json(&self, member: &dyn Fn(&str) -> Option<String>) -> Option<String> {
        let Kind { kty, crv, .. } = self.kind;
        let mut json = sentence("{\"kty\":\"%\",\"crv\":\"%\"", &[kty, crv]);
        for name in self.kind.numbers {
            json.push_str(&sentence(",\"%\":\"%\"", &[name, &member(name)?]));
        }
        json.push('}');
        Some(json)
    }

    /// The key as the browser uses it.
    ///
    /// # Errors
    /// Why the browser does not take it.
    pub async fn import(&self) -> Result<CryptoKey, String> {
        let usages: js_sys::Array = self
            .kind
            .usages
            .iter()
            .copied()
            .map(JsValue::from_str)
            .collect();
        let importing =
            subtle()?.import_key_with_object("jwk", &self.jwk, &self.algorithm(), false, &usages);
        let imported = match importing {
            Ok(importing) => JsFuture::from(importing).await,
            Err(error) => Err(error),
        };
        imported.map(JsCast::unchecked_into).map_err(|error| {
            let name = get(&error, "name").ok().and_then(|name| name.as_string());
            let unsupported = name.as_deref() == Some("NotSupportedError");
            wrong(if unsupported { UNSUPPORTED } else { NO_KEY }, &[])
        })
    }
}
