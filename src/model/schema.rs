//! What the schema requires of strings: their pattern, and what to call it in a message for the author.
//! These types are used only in `schemars(with = "…")`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::json;

use super::page::PageKind;

/// A string that matches this pattern; `expected` completes the message "found …, expected …".
macro_rules! text {
    ($name:ident, $form:literal, $expected:literal) => {
        #[doc = $expected]
        pub struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", "pattern": $form, "expected": $expected })
            }
        }
    };
}

text!(
    Id,
    "^[a-z0-9-]+$",
    "an id of small letters, digits and dashes"
);
text!(IdOrNothing, "^[a-z0-9-]*$", "an id, or nothing");
text!(Name, "\\S", "a name");
text!(Letters, "^\\S{0,2}$", "one or two letters");
text!(Wording, "\\S", "the label on the provider's page");
text!(Host, "^[^\\s/{}]+$", "a host name");
text!(
    ServerHost,
    "^(\\{mx\\}|([^\\s/{}]|\\{(region|work|domain)\\})+)$",
    "a host name, with {region}, {work} or {domain} at most, or {mx} alone"
);
text!(
    Exchangers,
    "^[a-z0-9_.-]+(\\*[a-z0-9_.-]*)?$",
    "the ending of a host name, or a whole one with a *"
);
text!(PartOfHost, "^[^\\s/]*$", "a part of a host name");
text!(Https, "^https://\\S+$", "an https address");
text!(
    Month,
    "^20[0-9]{2}-(0[1-9]|1[0-2])$",
    "a year and month such as \"2026-11\""
);
text!(
    MonthOrNothing,
    "^(20[0-9]{2}-(0[1-9]|1[0-2]))?$",
    "a year and month such as \"2026-11\", or nothing"
);
text!(
    Language,
    "^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$",
    "a language such as \"de\""
);
text!(
    LanguageOrNothing,
    "^([A-Za-z]{2,3}(-[A-Za-z0-9]+)*)?$",
    "a language such as \"de\", or nothing"
);

/// A domain in its ASCII form (punycode): labels separated by dots, the last one not a number.
pub struct Domain;

/// The same, or `*.` and a domain: everything below it.
pub struct MailDomain;

impl JsonSchema for Domain {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Domain".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        domain("^([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$")
    }
}

impl JsonSchema for MailDomain {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "MailDomain".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        domain("^(\\*\\.)?([a-z0-9_-]+\\.)+[a-z0-9_-]*[a-z_-][a-z0-9_-]*$")
    }
}

fn domain(ascii_pattern: &str) -> Schema {
    json_schema!({
        "type": "string",
        "pattern": "^[^\\s/@:?#%\\\\]+$",
        "asciiPattern": ascii_pattern,
        "expected": "a domain",
    })
}

/// The separator between the groups of a code.
pub struct Separator;

impl JsonSchema for Separator {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Separator".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "enum": [" ", "-"], "minLength": 1, "maxLength": 1 })
    }
}

/// Labels by language.
pub struct Known;

impl JsonSchema for Known {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Known".into()
    }

    fn json_schema(to: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": Language::json_schema(to),
            "additionalProperties": Wording::json_schema(to),
        })
    }
}

/// Addresses by what a page is for.
pub struct Pages;

impl JsonSchema for Pages {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Pages".into()
    }

    fn json_schema(to: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "propertyNames": to.subschema_for::<PageKind>(),
            "additionalProperties": Https::json_schema(to),
        })
    }
}

/// A label may be a plain string.
pub fn or_text(table: &mut Schema) {
    let described = table.remove("description");
    let text = json!({ "type": "string", "pattern": "\\S", "expected": "the label on the provider's page" });
    let mut either = json_schema!({ "anyOf": [text, table.clone()] });
    if let Some(described) = described {
        either.insert("description".to_owned(), described);
    }
    *table = either;
}
