//! How much of what comes from outside is looked at. It is counted as JavaScript counts (`length`, `maxlength`): a
//! character beyond U+FFFF counts twice, and is never cut in two.

/// What is typed or pasted.
pub const MOST_TYPED: usize = 4_096;

/// A mail server's answer. A line of one has at most 512 characters (RFC 5321, section 4.5.3.1.5); the rest leaves room
/// for what a client library wraps around them, such as a log of the connection.
pub const MOST_OF_REPLY: usize = 16_384;

/// The beginning of a text up to this bound, and whether anything was cut off.
pub fn bounded(text: &str, most: usize) -> (&str, bool) {
    // No text has more of these characters than bytes.
    if text.len() <= most {
        return (text, false);
    }
    let mut count = 0;
    let beyond = |&(_, c): &(usize, char)| {
        count += c.len_utf16();
        count > most
    };
    let at = text.char_indices().find(beyond).map(|(at, _)| at);
    let end = at.unwrap_or(text.len());
    (text.get(..end).unwrap_or_default(), at.is_some())
}
