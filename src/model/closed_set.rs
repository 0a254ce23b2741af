//! Closed sets: enums whose variants have public names, each listed once.
//!
//! The names of a set are one string, because a table of strings costs eight bytes a name in the wasm and
//! compresses badly.

use core::fmt;

use serde::de::{Deserialize, Deserializer, Error, Unexpected, Visitor};

/// An enum together with the public name of each variant, by which serde reads and writes it in JSON and
/// TOML (in postcard it is a number): `ALL` variants, their `NAMES`, and the conversions between them.
macro_rules! closed_set {
    (
        $(#[$about:meta])*
        pub enum $set:ident {
            $(#[$first_about:meta])* $first:ident = $first_name:literal,
            $($(#[$next_about:meta])* $next:ident = $next_name:literal,)*
        }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $set {
            $(#[$first_about])* #[default] #[cfg_attr(feature = "schema", schemars(rename = $first_name))] $first,
            $($(#[$next_about])* #[cfg_attr(feature = "schema", schemars(rename = $next_name))] $next,)*
        }

        impl $set {
            /// All variants, in order.
            pub const ALL: &'static [$set] = &[$set::$first, $($set::$next),*];
            /// Their public names in the same order, separated by commas.
            pub const NAMES: &'static str = concat!($first_name, $(", ", $next_name),*);

            /// The public name; never renamed.
            pub fn id(self) -> &'static str {
                $crate::model::closed_set::name($set::NAMES, self as usize)
            }

            /// The variant with exactly this name, if there is one.
            pub fn from_id(id: &str) -> Option<$set> {
                let at = $crate::model::closed_set::place($set::NAMES, id)?;
                $set::ALL.get(at).copied()
            }
        }

        impl serde::Serialize for $set {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_unit_variant(stringify!($set), *self as u32, self.id())
            }
        }

        impl<'de> serde::Deserialize<'de> for $set {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<$set, D::Error> {
                let place = $crate::model::closed_set::read($set::NAMES, from)?;
                let found = $set::ALL.get(place).copied();
                found.ok_or_else(|| serde::de::Error::custom("a number that has no name"))
            }
        }
    };
}
pub(crate) use closed_set;

/// The index of the value that is read: JSON and TOML have the name, postcard the index. (What serde derives
/// would be a table of names and a visitor for each set: 0.9 kB more.)
pub(crate) fn read<'de, D: Deserializer<'de>>(
    names: &'static str,
    from: D,
) -> Result<usize, D::Error> {
    if from.is_human_readable() {
        return from.deserialize_str(Name(names));
    }
    u32::deserialize(from).map(|place| place as usize)
}

struct Name(&'static str);

impl Visitor<'_> for Name {
    type Value = usize;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "one of {}", self.0)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<usize, E> {
        place(self.0, name).ok_or_else(|| E::invalid_value(Unexpected::Str(name), &self))
    }
}

/// The name at this index in a comma-separated list; empty past the end.
pub(crate) fn name(names: &'static str, place: usize) -> &'static str {
    let mut rest = names;
    for _ in 0..place {
        rest = cut(rest).1;
    }
    cut(rest).0
}

/// The index of a name in a comma-separated list.
pub(crate) fn place(names: &str, name: &str) -> Option<usize> {
    let (mut rest, mut place) = (names, 0);
    while !rest.is_empty() {
        let (first, others) = cut(rest);
        if first == name {
            return Some(place);
        }
        rest = others;
        place += 1;
    }
    None
}

/// The first name, and the rest.
fn cut(names: &str) -> (&str, &str) {
    // By bytes: `split_once` takes four times as long, and every verdict writes two names.
    let end = names.bytes().position(|byte| byte == b',');
    let (first, others) = names.split_at(end.unwrap_or(names.len()));
    (first, others.get(2..).unwrap_or_default())
}
