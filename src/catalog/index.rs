//! An index from names to providers.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::model::provider::Provider;

/// Names (lower case, ASCII), each with its provider.
#[derive(Debug, Default)]
pub struct Index {
    names: HashMap<&'static str, &'static Provider, BuildHasherDefault<Fnv>>,
}

impl Index {
    /// Adds these names. A name that already exists keeps its provider.
    pub fn add(&mut self, names: &'static [String], provider: &'static Provider) {
        for name in names {
            self.names.entry(name).or_insert(provider);
        }
    }

    /// The provider of this domain, or of a wildcard (`*.plus.com`) above it: the longest one wins.
    pub fn find_domain(&self, domain: &str) -> Option<&'static Provider> {
        let above = |(at, _): (usize, &str)| self.find(&["*", &domain[at..]].concat());
        self.find(domain)
            .or_else(|| domain.match_indices('.').find_map(above))
    }

    /// The provider with exactly this name.
    pub fn find(&self, name: &str) -> Option<&'static Provider> {
        self.names.get(name).copied()
    }

    /// The provider with the longest name that is a suffix of this host name (no final dot). Only whole labels
    /// count: `mail.evilgoogle.com` does not end with `google.com`. And how long that name is.
    pub fn find_ending(&self, host: &str) -> Option<(&'static Provider, usize)> {
        let mut rest = host;
        loop {
            if let Some(found) = self.find(rest) {
                return Some((found, rest.len()));
            }
            rest = rest.split_once('.')?.1;
        }
    }
}

/// FNV-1a: names are short and trusted (the host's or ours). The standard library's hasher, which resists
/// attacks, adds a kilobyte and takes three times as long.
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
