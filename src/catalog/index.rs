//! Sorted tables from a domain or an exchanger's ending to its provider, built by the compiler.

use super::providers::ALL;

/// A name and the place of its provider in [`ALL`].
type Entry = (&'static str, u16);

const DOMAIN_COUNT: usize = count(false);
const MX_COUNT: usize = count(true);

/// Every public mail domain, sorted, each once.
pub static DOMAINS: [Entry; DOMAIN_COUNT] = sorted(gather(false));
/// Every ending of a mail exchanger's name, sorted, each once.
pub static EXCHANGERS: [Entry; MX_COUNT] = sorted(gather(true));

/// The place in [`ALL`] of the provider with this public domain (lower case, ASCII).
pub fn by_domain(domain: &str) -> Option<usize> {
    find(&DOMAINS, domain)
}

/// The place in [`ALL`] of the provider whose ending this host name (lower case, no final dot) has:
/// the longest ending wins, and only whole labels count.
pub fn by_exchanger(host: &str) -> Option<usize> {
    let mut rest = host;
    loop {
        if let Some(found) = find(&EXCHANGERS, rest) {
            return Some(found);
        }
        rest = rest.split_once('.')?.1;
    }
}

fn find(table: &[Entry], name: &str) -> Option<usize> {
    let at = table
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    table.get(at).map(|&(_, provider)| usize::from(provider))
}

const fn names(provider: usize, mx: bool) -> &'static [&'static str] {
    if mx {
        ALL[provider].mx
    } else {
        ALL[provider].domains
    }
}

const fn count(mx: bool) -> usize {
    let (mut total, mut provider) = (0, 0);
    while provider < ALL.len() {
        total += names(provider, mx).len();
        provider += 1;
    }
    total
}

const fn gather<const N: usize>(mx: bool) -> [Entry; N] {
    let mut table: [Entry; N] = [("", 0); N];
    let (mut at, mut provider) = (0, 0);
    while provider < ALL.len() {
        let own = names(provider, mx);
        let mut i = 0;
        while i < own.len() {
            table[at] = (own[i], provider as u16);
            at += 1;
            i += 1;
        }
        provider += 1;
    }
    table
}

/// Insertion sort: the compiler runs it, and the providers' own lists are sorted already. A name that
/// stands twice is an error of the build.
const fn sorted<const N: usize>(mut table: [Entry; N]) -> [Entry; N] {
    let mut i = 1;
    while i < N {
        let mut j = i;
        while j > 0 && less(table[j].0, table[j - 1].0) {
            (table[j], table[j - 1]) = (table[j - 1], table[j]);
            j -= 1;
        }
        assert!(
            j == 0 || less(table[j - 1].0, table[j].0),
            "a domain or an exchanger's ending stands twice in the catalogue"
        );
        i += 1;
    }
    table
}

const fn less(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return a[i] < b[i];
        }
        i += 1;
    }
    a.len() < b.len()
}
