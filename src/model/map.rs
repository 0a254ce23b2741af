//! A map as a list of pairs, in the order in which it was written.
//!
//! A `BTreeMap` would add two kilobytes to the wasm, and no map here has more than a dozen entries.

use core::fmt;
use core::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};
use serde::ser::{Serialize, Serializer};

/// Writes the pairs as a map.
pub fn serialize<K: Serialize, V: Serialize, S: Serializer>(
    pairs: &[(K, V)],
    to: S,
) -> Result<S::Ok, S::Error> {
    to.collect_map(pairs.iter().map(|(key, value)| (key, value)))
}

/// Reads a map. A duplicate key is an error.
pub fn deserialize<'de, K, V, D>(from: D) -> Result<Vec<(K, V)>, D::Error>
where
    K: Deserialize<'de> + PartialEq,
    V: Deserialize<'de>,
    D: Deserializer<'de>,
{
    from.deserialize_map(Pairs(PhantomData))
}

struct Pairs<K, V>(PhantomData<(K, V)>);

impl<'de, K, V> Visitor<'de> for Pairs<K, V>
where
    K: Deserialize<'de> + PartialEq,
    V: Deserialize<'de>,
{
    type Value = Vec<(K, V)>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a table")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs: Self::Value = Vec::new();
        while let Some((key, value)) = map.next_entry::<K, V>()? {
            if pairs.iter().any(|(known, _)| *known == key) {
                return Err(A::Error::custom("a name stands here twice"));
            }
            pairs.push((key, value));
        }
        Ok(pairs)
    }
}
