//! What counts as an address of a mailbox: decided here, for the page and for whoever asks without one.

/// No part of a local part, but for one in quotation marks, which nobody types here (RFC 5321, section 4.1.2).
const SPECIAL: &str = ",:;<>()[]\\";

/// The address that this text is, if it is one that mail can be sent to as far as one can tell by looking:
/// without the spaces around it, and without a final dot, which is the sentence's around it or the root's of
/// all domains. Its domain may be international.
///
/// ```
/// use app_password::catalog::address::address_of;
/// assert_eq!(address_of(" ola@gmail.com. "), Some("ola@gmail.com"));
/// assert_eq!(address_of("ola@gmail.com/inbox"), None);
/// ```
pub fn address_of(text: &str) -> Option<&str> {
    let text = text.trim();
    let address = text.strip_suffix('.').unwrap_or(text);
    let (local, domain) = address.split_once('@')?;
    let fits = |letter: char| !is_blank(letter) && !SPECIAL.contains(letter);
    let whole = !local.is_empty() && local.chars().all(fits) && is_domain(domain);
    whole.then_some(address)
}

/// The domain of an address, as it is written there; none if this is no address.
pub fn domain_of(text: &str) -> Option<&str> {
    let (_, domain) = address_of(text)?.split_once('@')?;
    Some(domain)
}

/// Labels with dots between them. The last one is a name: what ends in a number is a machine's address.
/// Of the letters beyond ASCII the browser knows which may stand in a domain.
fn is_domain(domain: &str) -> bool {
    let of_domain = |letter: char| match letter {
        '-' | '_' => true,
        _ if letter.is_ascii() => letter.is_ascii_alphanumeric(),
        _ => !is_blank(letter),
    };
    let is_label = |label: &str| !label.is_empty() && label.chars().all(of_domain);
    let named = |last: &str| !last.bytes().all(|byte| byte.is_ascii_digit());
    domain.split('.').all(is_label) && domain.rsplit_once('.').is_some_and(|(_, last)| named(last))
}

fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || letter.is_control()
}
