//! One form for each name, so that one mailbox is one row and one count of attempts, however it was
//! typed: domains in ASCII (punycode), as DNS and mail servers want them, letters composed and small.

use app_password::address_of;
use idna::AsciiDenyList;
use idna::uts46::{DnsLength, Hyphens, Uts46};
use unicode_normalization::UnicodeNormalization;

/// The longest address (RFC 5321, section 4.5.3.1.3), and more than any name of a host has.
const LONGEST: usize = 254;

/// A domain that mail can be sent to: labels of letters, digits and hyphens (RFC 1123, section 2.1), at
/// least two of them, and the last one no number, so that it is no address.
pub fn domain(name: &str) -> Option<String> {
    // An international name is longer in bytes than in ASCII, but not five times.
    if name.len() > 5 * LONGEST {
        return None;
    }
    let ascii = Uts46::new().to_ascii(
        name.as_bytes(),
        AsciiDenyList::STD3,
        Hyphens::Allow,
        DnsLength::Verify,
    );
    let ascii = ascii.ok()?;
    let label = |label: &str| !label.starts_with('-') && !label.ends_with('-');
    let (_, last) = ascii.rsplit_once('.')?;
    let is_domain =
        ascii.split('.').all(label) && last.bytes().any(|byte| byte.is_ascii_alphabetic());
    is_domain.then(|| ascii.into_owned())
}

/// A host: a domain, or whatever else its operators call it.
pub fn host(name: &str) -> String {
    domain(name).unwrap_or_else(|| name.trim().to_lowercase())
}

/// The address of a mailbox.
pub fn mailbox(text: &str) -> Option<String> {
    let (local, name) = address_of(text)?.split_once('@')?;
    let email = [&small(local), "@", &domain(name)?].concat();
    is_plain(&email).then_some(email)
}

/// The address as people read it.
pub fn shown(email: &str) -> String {
    let (local, name) = email.split_once('@').unwrap_or(("", email));
    let (name, _) = Uts46::new().to_unicode(name.as_bytes(), AsciiDenyList::STD3, Hyphens::Allow);
    [local, "@", &name].concat()
}

/// A user name as it is sent: the domain of an address in ASCII, and the rest as it was typed.
pub fn username(text: &str) -> Option<String> {
    let text = composed(text.trim());
    let name = match address_of(&text).and_then(|address| address.split_once('@')) {
        Some((local, name)) if !name.is_ascii() => [local, "@", &domain(name)?].concat(),
        _ => text,
    };
    is_plain(&name).then_some(name)
}

/// Whether somebody who typed this meant the user name that follows from the address.
pub fn is_username(typed: &str, known: &str) -> bool {
    mailbox(typed).unwrap_or_else(|| small(typed.trim())) == known
}

/// A name or an address: nothing that ends a line or a word.
fn is_plain(text: &str) -> bool {
    let strange = |letter: char| letter.is_whitespace() || letter.is_control();
    !text.is_empty() && text.len() <= LONGEST && !text.contains(strange)
}

/// An `é` of one letter and one of two look the same (RFC 6532, section 3.1).
fn composed(text: &str) -> String {
    text.nfc().collect()
}

fn small(text: &str) -> String {
    composed(&text.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_domain_is_labels_and_nothing_else() {
        let long = format!("{}.example", "a".repeat(64));
        let longer = format!("{}example", "a.".repeat(130));
        for known in ["acme.example", "xn--bcher-kva.example", "a1.b-c.co"] {
            assert_eq!(domain(known).as_deref(), Some(known));
        }
        for wrong in [
            "",
            "localhost",
            "acme..example",
            ".example",
            "acme.example.",
            "-a.example",
            "a-.example",
            "127.0.0.1",
            "１２７。0.0.1",
            "xn--a.example",
            "a b.example",
            "a/b.example",
            "a_b.example",
            "a\u{200b}\u{200d}.example\u{0}",
            &long,
            &longer,
            &"ü".repeat(100_000),
        ] {
            assert_eq!(domain(wrong), None, "{wrong:.40}");
        }
    }

    #[test]
    fn one_mailbox_has_one_form() {
        let one = "jörg@xn--bcher-kva.example";
        for typed in [
            "jörg@bücher.example",
            " JÖRG@BÜCHER.Example. ",
            "jo\u{308}rg@bu\u{308}cher.example",
            "Jörg@xn--bcher-kva.example",
            "jörg@XN--BCHER-KVA.EXAMPLE",
        ] {
            assert_eq!(mailbox(typed).as_deref(), Some(one), "{typed}");
        }
        assert_eq!(shown(one), "jörg@bücher.example");
        assert_eq!(shown("a@acme.example"), "a@acme.example");
        for wrong in ["", "jörg", "a@bücher", "a\r\nb@acme.example", "a@127.0.0.1"] {
            assert_eq!(mailbox(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_user_name_is_sent_as_it_was_typed_but_for_the_domain() {
        for (typed, sent) in [
            (" Ola.N ", "Ola.N"),
            ("Ola@acme.example", "Ola@acme.example"),
            ("Jo\u{308}rg@BÜCHER.example", "Jörg@xn--bcher-kva.example"),
        ] {
            assert_eq!(username(typed).as_deref(), Some(sent));
        }
        for wrong in ["", "a b", "a\0b", "a\u{85}b"] {
            assert_eq!(username(wrong), None, "{wrong:?}");
        }
    }
}
