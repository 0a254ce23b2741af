//! The closed set of things that a person does on a provider's pages.
//!
//! A step carries what differs between providers, mainly the label. The sentence for its kind is written once
//! per language, the picture once in `view`.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::label::Label;
use super::page::PageKind;

/// An enum that is tagged by a field `kind` in JSON and TOML, and by a number in postcard. What is in brackets behind
/// a field is for `serde` in JSON and TOML; postcard leaves no field out.
macro_rules! tagged {
    (
        $(#[$about:meta])*
        pub enum Step {
            $($(#[$of:meta])* $kind:ident {
                $($(#[$at:meta])* $field:ident: $type:ty $([$($text:tt)*])?),*
            } = $name:literal,)*
        }
    ) => {
        $(#[$about])*
        #[allow(missing_docs, reason = "a field is what its type says")]
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(tag = "kind", deny_unknown_fields))]
        #[cfg_attr(feature = "schema", schemars(extend("expected" = "a step such as {kind: \"press\", label: \"Create\"}")))]
        pub enum Step {
            $($(#[$of])* #[cfg_attr(feature = "schema", schemars(rename = $name))] $kind { $($(#[$at])* $field: $type),* },)*
        }

        #[derive(Serialize, Deserialize)]
        #[serde(remote = "Step", tag = "kind", deny_unknown_fields)]
        enum Tagged {
            $(#[serde(rename = $name)] $kind { $($(#[serde($($text)*)])? $field: $type),* },)*
        }

        #[derive(Serialize, Deserialize)]
        #[serde(remote = "Step")]
        enum Numbered {
            $($kind { $($field: $type),* },)*
        }
    };
}

tagged! {
    /// One thing to do.
    pub enum Step {
        /// Ask the administrator to allow it (work accounts only). There is a message to copy for them.
        AskAdmin {} = "ask-admin",
        /// Check that two-step sign-in is on; the label is what the provider calls it.
        TwoStep { label: Label } = "two-step",
        /// Open this page in a new tab and sign in there.
        Open { page: PageKind } = "open",
        /// Choose this entry of a menu, a list or a section.
        Choose { label: Label } = "choose",
        /// Type the suggested name into this field.
        Type { label: Label } = "type",
        /// Think up a new password, and type it into this field.
        Invent { label: Label } = "invent",
        /// Press this button.
        Press { label: Label } = "press",
        /// Copy the code that is now shown, and then press this button. Its label is left out where nobody knows it.
        Copy {
            #[cfg_attr(feature = "schema", schemars(default, skip_serializing_if = "Label::is_empty"))]
            label: Label [default, skip_serializing_if = "Label::is_empty"]
        } = "copy",
        /// Switch this setting on, at this page.
        Switch { page: PageKind, label: Label } = "switch",
        /// Wait this many hours before the code works.
        Wait {
            #[cfg_attr(feature = "schema", schemars(extend("expected" = "a number of hours")))]
            hours: u8
        } = "wait",
    }
}

impl Step {
    /// The words on the provider's page that belong to the step, if there are any and they are known.
    pub fn label(&self) -> Option<&Label> {
        let label = match self {
            Step::TwoStep { label }
            | Step::Choose { label }
            | Step::Type { label }
            | Step::Invent { label }
            | Step::Press { label }
            | Step::Copy { label }
            | Step::Switch { label, .. } => label,
            Step::AskAdmin {} | Step::Open { .. } | Step::Wait { .. } => return None,
        };
        Some(label).filter(|label| !label.is_empty())
    }
}

impl Serialize for Step {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if to.is_human_readable() {
            Tagged::serialize(self, to)
        } else {
            Numbered::serialize(self, to)
        }
    }
}

impl<'de> Deserialize<'de> for Step {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Step, D::Error> {
        if from.is_human_readable() {
            Tagged::deserialize(from)
        } else {
            Numbered::deserialize(from)
        }
    }
}
