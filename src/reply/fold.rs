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

/// Whether all the needles stand in a folded reply, one after the other, each as words of its own:
/// `535` does not stand in `15350`, nor `auth` in `oauth`.
pub fn stand_in<N: AsRef<str>>(needles: impl IntoIterator<Item = N>, folded: &str) -> bool {
    let mut rest = folded.as_bytes();
    needles.into_iter().all(|needle| {
        let after = after_whole(rest, needle.as_ref().as_bytes());
        rest = after.unwrap_or_default();
        after.is_some()
    })
}

/// What follows the first needle in the text over whose ends no word runs on. Bytes are compared one
/// by one: a text is short, and the search of `str` would cost 3 KB of wasm.
fn after_whole<'a>(text: &'a [u8], needle: &[u8]) -> Option<&'a [u8]> {
    let mut before = None;
    let mut rest = text;
    while let Some((first, others)) = rest.split_first() {
        if let Some(after) = rest.strip_prefix(needle)
            && !joined(before, needle.first())
            && !joined(needle.last(), after.first())
        {
            return Some(after);
        }
        before = Some(first);
        rest = others;
    }
    None
}

/// Whether two neighbouring bytes belong to one word.
fn joined(left: Option<&u8>, right: Option<&u8>) -> bool {
    left.is_some_and(u8::is_ascii_alphanumeric) && right.is_some_and(u8::is_ascii_alphanumeric)
}
