//! Names, each with the provider it belongs to.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::model::provider::Provider;

/// Names (lower case, ASCII) and their providers.
#[derive(Debug, Default)]
pub struct Index {
    names: HashMap<&'static str, &'static Provider, BuildHasherDefault<Fnv>>,
}

impl Index {
    /// Adds these names. One that is there already keeps its provider.
    pub fn add(&mut self, names: &'static [String], provider: &'static Provider) {
        for name in names {
            self.names.entry(name).or_insert(provider);
        }
    }

    /// The provider of exactly this name.
    pub fn find(&self, name: &str) -> Option<&'static Provider> {
        self.names.get(name).copied()
    }

    /// The provider of the longest name that this host name (no final dot) is or ends with. Only whole
    /// labels count: `mail.evilgoogle.com` does not end with `google.com`.
    pub fn find_ending(&self, host: &str) -> Option<&'static Provider> {
        let mut rest = host;
        loop {
            if let Some(found) = self.find(rest) {
                return Some(found);
            }
            rest = rest.split_once('.')?.1;
        }
    }
}

/// FNV-1a: names are short, and are the host's or ours. The standard library's hasher, which withstands
/// strangers, weighs a kilobyte and takes three times as long.
#[derive(Default)]
struct Fnv(u64);

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
