//! What counts as the address of a mailbox, for the page and for backends alike.

/// The e-mail address in this text, if the text is one as far as its form can tell. Spaces around it are
/// dropped, and so is a final dot, which ends a sentence or names the DNS root. Its domain may be international.
///
/// ```
/// use app_password::address_of;
/// assert_eq!(address_of(" ola@gmail.com. "), Some("ola@gmail.com"));
/// assert_eq!(address_of("ola@gmail.com/inbox"), None);
/// ```
pub fn address_of(text: &str) -> Option<&str> {
    parts(text).map(|(address, _)| address)
}

/// The domain of an address, as written; `None` if the text is not an address.
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

/// The part before the `@`. Special characters would need quotation marks there, which nobody types
/// (RFC 5321, section 4.1.2); dots are accepted anywhere, as some providers do.
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

/// Labels separated by dots. The last one is not a number, or it would be an IP address. Which letters beyond
/// ASCII a domain may contain is left to the browser.
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

/// A host name as it is looked up: lower case, no final dot.
pub fn host_name(name: &str) -> String {
    name.trim().trim_end_matches('.').to_ascii_lowercase()
}

/// Whether `host` is `ending` or a subdomain of it.
pub fn ends_at_label(host: &str, ending: &str) -> bool {
    host.strip_suffix(ending)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}
