//! Makes replies comparable, whatever wrapped, escaped or capitalised them.
//!
//! Must never fail, and never read more than the beginning of a long text.

/// How many characters of a reply are read. A server's line has at most 512 (RFC 5321, section
/// 4.5.3.1.5); the rest leaves room for several lines and for what a client library wraps around them.
pub const LOOKED_AT: usize = 4000;

/// The beginning of a reply in the form that needles are written in: ASCII in lower case, and one space for
/// every run of white space, hyphens and underscores, so that `535-5.7.8` and `535 5.7.8`,
/// `SELF_SIGNED_CERT` and `self-signed cert` are the same. A line break that JSON or Python printed
/// as a backslash and a letter is white space too; any other backslash is dropped.
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

/// A folded reply with an index of where its words begin, so that nearly all rows are ruled out at once.
pub struct Folded {
    text: String,
    /// For each bucket (see [`bucket`]) the position of its first word, counted from 1; 0 if there is none.
    first: [u16; 256],
    /// For each position the next one in the same bucket.
    next: Vec<u16>,
}

impl Folded {
    /// The beginning of a reply.
    pub fn new(reply: &str) -> Folded {
        let text = fold(reply);
        let bytes = text.as_bytes();
        let (mut first, mut next) = ([0; 256], vec![0; bytes.len()]);
        // Backwards, so that each chain is in order.
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

    /// Whether it contains all the needles, one after the other, each as whole words: `15350` does not contain
    /// `535`, nor `oauth` `auth`.
    pub fn holds<N: AsRef<[u8]>>(&self, needles: impl IntoIterator<Item = N>) -> bool {
        let mut from = 0;
        needles.into_iter().all(|needle| {
            let end = self.end_of(needle.as_ref(), from);
            from = end.unwrap_or_default();
            end.is_some()
        })
    }

    /// The end of the first match that begins at `from` or later.
    #[inline(never)]
    fn end_of(&self, needle: &[u8], from: usize) -> Option<usize> {
        let mut place = self.first.get(bucket(needle));
        // The last position of a chain is followed by 0.
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

/// The bucket of words that begin like this: a hash of their first two bytes.
fn bucket(words: &[u8]) -> usize {
    let [one, two] = *words.first_chunk().unwrap_or(&[0, 0]);
    usize::from(one.wrapping_mul(31) ^ two)
}

/// Whether two adjacent bytes belong to the same word.
fn joined(left: Option<&u8>, right: Option<&u8>) -> bool {
    left.is_some_and(u8::is_ascii_alphanumeric) && right.is_some_and(u8::is_ascii_alphanumeric)
}
