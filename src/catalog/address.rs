//! What counts as an address of a mailbox: decided here, for the page and for whoever asks without one.

/// The address that this text is, if it is one that mail can be sent to as far as one can tell by looking:
/// without the spaces around it, and without a final dot, which is the sentence's around it or the root's of
/// all domains. Its domain may be international.
///
/// ```
/// use app_password::address_of;
/// assert_eq!(address_of(" ola@gmail.com. "), Some("ola@gmail.com"));
/// assert_eq!(address_of("ola@gmail.com/inbox"), None);
/// ```
pub fn address_of(text: &str) -> Option<&str> {
    parts(text).map(|(address, _)| address)
}

/// The domain of an address, as it is written there; none if this is no address.
pub fn domain_of(text: &str) -> Option<&str> {
    parts(text).map(|(_, domain)| domain)
}

/// The address and its domain.
#[inline(never)]
fn parts(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let address = text.strip_suffix('.').unwrap_or(text);
    let at = address.bytes().position(|byte| byte == b'@')?;
    let (local, domain) = (address.get(..at)?, address.get(at + 1..)?);
    (is_local(local) && is_domain(domain)).then_some((address, domain))
}

/// What stands before the `@`. A special character may stand there only in quotation marks, which nobody
/// types (RFC 5321, section 4.1.2); dots stand anywhere, as some providers allow.
fn is_local(local: &str) -> bool {
    let special = |letter| {
        matches!(
            letter,
            ',' | ':' | ';' | '<' | '>' | '(' | ')' | '[' | ']' | '\\'
        )
    };
    !local.is_empty()
        && !local
            .chars()
            .any(|letter| special(letter) || is_blank(letter))
}

/// Labels with dots between them. The last one is a name: what ends in a number is a machine's address.
/// Of the letters beyond ASCII the browser knows which may stand in a domain.
pub fn is_domain(domain: &str) -> bool {
    let (mut labels, mut empty, mut named) = (1, true, false);
    for letter in domain.chars() {
        match letter {
            '.' if empty => return false,
            '.' => (labels, empty, named) = (labels + 1, true, false),
            '0'..='9' => empty = false,
            'a'..='z' | 'A'..='Z' | '-' | '_' => (empty, named) = (false, true),
            _ if letter.is_ascii() || is_blank(letter) => return false,
            _ => (empty, named) = (false, true),
        }
    }
    labels > 1 && !empty && named
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}

/// A host name as it is looked up: small letters, no final dot.
pub fn host_name(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Whether `host` is `ending` or a name below it.
pub fn ends_at_label(host: &str, ending: &str) -> bool {
    host.strip_suffix(ending)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
