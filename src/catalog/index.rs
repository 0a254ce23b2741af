//! Names, each with the provider it belongs to.

use super::provider::Provider;

/// Names (lower case, ASCII) and their providers. Each stands in the first free place from that which its
/// hash gives, so that a look-up costs the same among ten names and among ten thousand.
#[derive(Debug)]
pub struct Index {
    /// A power of two, at least twice as many as there are names.
    places: Vec<Option<(&'static str, &'static Provider)>>,
}

impl Index {
    /// These names of these providers. Where two have the same, the first keeps it.
    pub fn of(
        providers: &[&'static Provider],
        names: fn(&'static Provider) -> &'static [&'static str],
    ) -> Index {
        let count: usize = providers.iter().map(|provider| names(provider).len()).sum();
        let mut index = Index {
            places: vec![None; (2 * count + 1).next_power_of_two()],
        };
        for provider in providers {
            for name in names(provider) {
                let place = index.place(name);
                if let Some(place) = index.places.get_mut(place) {
                    place.get_or_insert((name, provider));
                }
            }
        }
        index
    }

    /// The provider of exactly this name.
    pub fn find(&self, name: &str) -> Option<&'static Provider> {
        let &(_, provider) = self.places.get(self.place(name))?.as_ref()?;
        Some(provider)
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

    /// Where the name stands, or would.
    #[inline(never)]
    fn place(&self, name: &str) -> usize {
        let last = self.places.len() - 1;
        let mut at = hash(name) & last;
        while let Some(Some((known, _))) = self.places.get(at)
            && *known != name
        {
            at = (at + 1) & last;
        }
        at
    }
}

/// FNV-1a: few instructions, and host names fall far enough apart.
fn hash(name: &str) -> usize {
    let mix = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    name.bytes().fold(0x811c_9dc5, mix) as usize
}
