//! What a host may set: the element's attributes, and its changes to the list of providers.

use serde::{Deserialize, Serialize};

use super::provider::Provider;

/// What an attribute's value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeKind {
    /// Any text.
    Text,
    /// A text whose property does not write the attribute: it does not belong in the page's markup.
    Address,
    /// An `https` address.
    Https,
    /// Present or absent, whatever its value.
    Flag,
    /// A positive number of milliseconds.
    Milliseconds,
    /// One of these names.
    OneOf(&'static str),
}

/// An attribute of the element.
#[derive(Clone, Copy, Debug)]
pub struct Attribute {
    /// Its name.
    pub name: &'static str,
    /// The property that reflects it; empty where every element has one already.
    #[cfg(feature = "schema")]
    pub property: &'static str,
    /// What its value is.
    pub kind: AttributeKind,
    /// What the property reads where the attribute is missing or invalid.
    #[cfg(feature = "schema")]
    pub default: &'static str,
    /// For the manifest: what happens without it, and what it is for.
    #[cfg(feature = "schema")]
    pub about: (&'static str, &'static str),
}

macro_rules! attributes {
    ($($name:literal $property:literal $kind:ident$(($names:literal))? $default:literal $without:literal $about:literal;)*) => {
        /// The element's attributes: all optional, all free to change at any time unless they say otherwise.
        pub const ATTRIBUTES: &[Attribute] = &[$(Attribute {
            name: $name,
            #[cfg(feature = "schema")]
            property: $property,
            kind: AttributeKind::$kind$(($names))?,
            #[cfg(feature = "schema")]
            default: $default,
            #[cfg(feature = "schema")]
            about: ($without, $about),
        }),*];
    };
}

/// How long a submit handler may take unless its host says otherwise, in milliseconds.
pub const DEFAULT_TIMEOUT: &str = "60000";

attributes! {
    "app-name" "appName" Text "" "\"this app\", in the language shown"
        "The host's name: used in the steps, and suggested as the name of the new app password.";
    "email" "email" Address "" "the widget asks"
        "The mailbox. Selects the provider; when set, it is shown and cannot be edited. The attribute sets the property, but the property leaves the attribute alone: so an address can stay out of the page's markup, where session recorders and other scripts read it.";
    "provider" "provider" Text "" "detected"
        "A provider id, such as `google` or `posteo`. Overrides the detected provider.";
    "theme" "theme" OneOf("auto, light, dark") "auto" "auto"
        "Light, dark, or whatever the person's system uses. Any other value counts as `auto`, also when the property is read.";
    "submit-timeout" "submitTimeout" Milliseconds "60000" "60000"
        "How many milliseconds the submit handler may take. Anything but a positive number counts as the default. At most 2147483647, about 24 days, the longest timer of a browser: there is no \"never\".";
    "support-url" "supportUrl" Https "" ""
        "An `https` address, offered as \"Get help\".";
    "disabled" "disabled" Flag "" "false"
        "Nothing can be changed or sent. Any value disables, `\"false\"` too, as for every boolean attribute of HTML; that is what React 18 makes of `disabled={false}`.";
    "reconnect" "reconnect" Flag "" "false"
        "The mailbox was connected and has stopped working: begins with that, and with the steps to a new code. A boolean, as `disabled` is.";
    "shadow-mode" "shadowMode" OneOf("closed, open") "closed" "closed"
        "Whether scripts of the page can look inside. Read once, when the element is first connected.";
    "wasm-src" "wasmSrc" Text "" "beside the module"
        "Address of the wasm file, if it lies elsewhere; `catalogue.bin` is expected beside it. Resolved against the page's base.";
    "locale-src" "localeSrc" Text "" "beside the module"
        "Address of the folder with the languages, if it lies elsewhere. Resolved against the page's base.";
    "languages" "languages" Text "" "no menu"
        "Tags of languages with spaces between them, or `all`: a menu below everything, in which the person chooses one. Each stands there in its own name. With `locale-src` it may name languages of your own.";
    "lang" "" Text "" "the closest `lang`, then the browser's, then `en`"
        "BCP 47. The closest of our languages is shown: `es-PE` gets `es`, and what nothing is close to gets `en`.";
}

/// The properties that hold more than a string: name, type, and for the manifest what they are for.
#[cfg(feature = "schema")]
pub const PROPERTIES: &[(&str, &str, &str)] = &[
    (
        "submitHandler",
        "SubmitHandler | null | undefined",
        "Sends the code to the host's backend: the only way the code leaves the widget. What it returns decides what the person sees.",
    ),
    (
        "oauthHandler",
        "OauthHandler | null | undefined",
        "If set, a provider that refuses app passwords offers \"Continue with …\". Gets the provider's id and the address, which is `null` if it is not known.",
    ),
    (
        "mxResolver",
        "MxResolver | null | undefined",
        "Looks up the mail exchangers of a domain, the preferred one first, and perhaps its TXT records, so that custom domains are recognised. If it fails, the person can still go on.",
    ),
    (
        "providers",
        "ProviderConfig | null | undefined",
        "Changes the catalogue: which providers are offered, in which order, and entries of your own. An invalid entry is reported in an `ap-error` and left out; the rest works.",
    ),
    (
        "messages",
        "Record<string, string> | null | undefined",
        "The host's own wording, by message key: plain text, never markup. A text with a number has a key for each plural form of the language (`.one`, `.few`, `.other`). An unknown slot such as `{foo}` is shown as written, and reported in an `ap-error`.",
    ),
    (
        "sealKey",
        "(JsonWebKey & { kid?: string }) | null | undefined",
        "A public key as a JSON Web Key: EC P-256, X25519, or RSA of 2048 bits or more. If set, the submission carries `sealed` (JWE compact, A256GCM) and no `code`. What cannot be sealed is not sent, and an `ap-error` says why.",
    ),
];

/// The number of entries that a host may add.
pub const MOST_ENTRIES: usize = 500;

/// Changes the catalogue. An invalid entry is reported and left out; the rest works.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProviderConfig {
    /// Offer only these ids, in this order. If none of them exists, only "another service" is offered.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub only: Option<Vec<String>>,
    /// Do not offer these ids.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub hide: Vec<String>,
    /// Offer these ids first, in this order.
    #[cfg_attr(feature = "schema", schemars(extend("expected" = "a list of ids")))]
    pub first: Vec<String>,
    /// The host's own entries; one with an existing id replaces that entry.
    // JavaScript's `change` has been merged by now. In Rust, clone an entry and change its fields.
    #[cfg_attr(feature = "schema", schemars(length(max = 500), extend("expected" = "a list of providers")))]
    pub add: Vec<Provider>,
}
