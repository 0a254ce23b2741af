//! What a provider's own page calls a button, a menu row or a field.
//!
//! Labels are facts, not translations: a language is listed only if a source shows the label in it. Only a
//! provider's notes, which are our own words in the same shape, are translated.

use core::fmt;

use serde::de::{
    Deserialize, Deserializer, Error, MapAccess, Visitor, value::MapAccessDeserializer,
};
use serde::ser::{Serialize, Serializer};

use super::map;

/// What the provider's own page says, word for word. In JSON and TOML a label that is known only in English
/// may be a plain string.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(remote = "Self", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(transform = super::schema::or_text))]
pub struct Label {
    /// The English wording; where the page has none, what it says.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Wording"))]
    pub en: String,
    /// The language of that (BCP 47), if it is not English.
    #[serde(default)]
    #[cfg_attr(
        feature = "schema",
        schemars(with = "super::schema::LanguageOrNothing")
    )]
    pub lang: String,
    /// Another wording that some people see in the same place, such as a `+` instead of the button.
    #[serde(default)]
    pub or: String,
    /// The wording in other languages of the provider's page, by BCP 47 tag.
    #[serde(default, with = "map")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Known"))]
    pub known: Vec<(String, String)>,
}

impl Label {
    /// Whether nobody knows what the page says, in any language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.or.is_empty() && self.known.is_empty()
    }
}

impl From<&str> for Label {
    fn from(en: &str) -> Label {
        Label {
            en: en.to_owned(),
            ..Label::default()
        }
    }
}

impl Serialize for Label {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let english = self.or.is_empty() && self.known.is_empty() && self.lang.is_empty();
        if to.is_human_readable() && english {
            return to.serialize_str(&self.en);
        }
        Label::serialize(self, to)
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Label, D::Error> {
        if from.is_human_readable() {
            return from.deserialize_any(TextOrTable);
        }
        Label::deserialize(from)
    }
}

struct TextOrTable;

impl<'de> Visitor<'de> for TextOrTable {
    type Value = Label;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a label: a text, or a table of en, or, known")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Label, E> {
        Ok(Label::from(text))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Label, A::Error> {
        Label::deserialize(MapAccessDeserializer::new(map))
    }
}
