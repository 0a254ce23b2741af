//! Makes replies comparable: whatever wrapped, broke, escaped or shouted them, the words stay.
//!
//! Must never fail, and never look at more than the beginning of a long text.

/// How many characters of a reply are looked at. A server's line has at most 512 (RFC 5321, section
/// 4.5.3.1.5); the rest leaves room for several lines and for what a client library wraps around them.
pub const LOOKED_AT: usize = 4000;

/// The beginning of a reply, as needles are written: ASCII letters in lower case, and one space for
/// every run of white space, hyphens and underscores, so that `535-5.7.8` and `535 5.7.8`,
/// `SELF_SIGNED_CERT` and `self-signed cert` are the same. A line break that JSON or Python printed
/// as a backslash and a letter is white space too; any other backslash is left out.
pub fn fold(reply: &str) -> String {
    let mut folded = String::new();
    let (mut gap, mut escaped) = (false, false);
    for letter in reply.chars().take(LOOKED_AT) {
        let letter = letter.to_ascii_lowercase();
        let broken = escaped && matches!(letter, 'n' | 'r' | 't');
        escaped = letter == '\\';
        if broken || letter.is_whitespace() || letter == '-' || letter == '_' {
            gap = true;
        } else if !escaped {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            folded.push(letter);
        }
    }
    folded
}

/// A folded reply, with where its words begin: of the rows that may stand in it, nearly all are refused
/// at the first glance.
pub struct Folded {
    text: String,
    /// For each beginning of a word (see [`bucket`]) the first place, from 1; 0 if there is none.
    first: [u16; 256],
    /// For each place the next one of the same beginning.
    next: Vec<u16>,
}

impl Folded {
    /// The beginning of a reply.
    pub fn new(reply: &str) -> Folded {
        let text = fold(reply);
        let bytes = text.as_bytes();
        let (mut first, mut next) = ([0; 256], vec![0; bytes.len()]);
        // From the end on, so that the places are found in their order.
        for at in (0..bytes.len()).rev() {
            let rest = &bytes[at..];
            if at == 0 || !joined(bytes.get(at - 1), rest.first()) {
                let first = &mut first[bucket(rest)];
                next[at] = *first;
                *first = at as u16 + 1;
            }
        }
        Folded { text, first, next }
    }

    /// Whether all the needles stand in it, one after the other, each as words of its own: `535` does not
    /// stand in `15350`, nor `auth` in `oauth`.
    pub fn holds<N: AsRef<[u8]>>(&self, needles: impl IntoIterator<Item = N>) -> bool {
        let mut from = 0;
        needles.into_iter().all(|needle| {
            let end = self.end_of(needle.as_ref(), from);
            from = end.unwrap_or_default();
            end.is_some()
        })
    }

    /// The end of the first such words that begin there or later.
    #[inline(never)]
    fn end_of(&self, needle: &[u8], from: usize) -> Option<usize> {
        let mut place = self.first.get(bucket(needle));
        // Behind the last place stands 0, and no place is before that.
        while let Some(at) = usize::from(*place?).checked_sub(1) {
            let rest = self.text.as_bytes().get(at..)?;
            if at >= from
                && let Some(after) = rest.strip_prefix(needle)
                && !joined(needle.last(), after.first())
            {
                return Some(at + needle.len());
            }
            place = self.next.get(at);
        }
        None
    }
}

/// Where to look for words that begin like this: by their first two bytes.
fn bucket(words: &[u8]) -> usize {
    let [one, two] = *words.first_chunk().unwrap_or(&[0, 0]);
    usize::from(one.wrapping_mul(31) ^ two)
}

/// Whether two neighbouring bytes belong to one word.
fn joined(left: Option<&u8>, right: Option<&u8>) -> bool {
    left.is_some_and(u8::is_ascii_alphanumeric) && right.is_some_and(u8::is_ascii_alphanumeric)
}
