//! Names in order, each with the provider it belongs to.

use super::provider::Provider;

/// Names (lower case, ASCII) and their providers, sorted by name.
#[derive(Debug, Default)]
pub struct Index {
    names: Vec<(&'static str, &'static Provider)>,
}

impl Index {
    /// Adds these names. One that is there already keeps its provider.
    pub fn add(&mut self, names: &[&'static str], provider: &'static Provider) {
        for &name in names {
            if let Err(at) = self.place(name) {
                self.names.insert(at, (name, provider));
            }
        }
    }

    /// The provider of exactly this name.
    pub fn find(&self, name: &str) -> Option<&'static Provider> {
        let at = self.place(name).ok()?;
        self.names.get(at).map(|&(_, provider)| provider)
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

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.names.binary_search_by(|(known, _)| (*known).cmp(name))
    }
}
