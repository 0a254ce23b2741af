//! Texts that are certainly something else, even where they would fit a shape: an address, a
//! link, the name given to the app password, an example.
//!
//! Each question stands alone and never looks at the shape. "SuperOffice Inbox" has sixteen
//! letters, so these questions are asked before any text is taken for a code.

use crate::check::normal::skeleton;

/// Examples that help pages print, as skeletons. The first is this widget's own, the second
/// Google's.
const SAMPLES: [&str; 2] = ["abcdefghijklmnop", "ohghuylvxkwdzgbz"];

/// Whether the whole text is one e-mail address: the mailbox's own, or anything that has the
/// form of one.
pub(super) fn address(text: &str, own: Option<&str>) -> bool {
    let text = after_prefix(text, "mailto:").unwrap_or(text);
    let own = own.unwrap_or_default().trim();
    if own.contains('@') && text.eq_ignore_ascii_case(own) {
        return true;
    }
    let Some((local, host)) = text.split_once('@') else {
        return false;
    };
    // "P@ssword.Something" is a password that someone chose, and must not be refused.
    if local.eq_ignore_ascii_case("p") && after_prefix(host, "ss").is_some() {
        return false;
    }
    let atom = |c: char| wordly(c) || c.is_ascii_digit() || "._%+-'".contains(c);
    !local.is_empty() && local.chars().all(atom) && is_host(host)
}

/// Whether the text is a link, or prose that begins with one.
pub(super) fn link(text: &str) -> bool {
    if after_prefix(text, "www.").is_some_and(|rest| rest.starts_with(host_letter)) {
        return true;
    }
    let Some((before, after)) = text.split_once("://") else {
        return false;
    };
    let scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let begins =
        before.starts_with(|c: char| c.is_ascii_alphabetic()) && before.chars().all(scheme);
    let inside = !broken(text) && before.ends_with(|c: char| c.is_ascii_alphabetic());
    (begins || inside) && after.starts_with(|c: char| c == '[' || c == '/' || host_letter(c))
}

/// Whether the text is a link without its scheme, such as `myaccount.google.com/apppasswords`.
/// A password may look like this too, so it is only asked where the shape is certain.
pub(super) fn bare_link(text: &str) -> bool {
    !broken(text) && text.split_once('/').is_some_and(|(host, _)| is_host(host))
}

/// Whether the text is the name, in any spelling.
pub(super) fn own_name(text: &str, name: Option<&str>) -> bool {
    let name = name.unwrap_or_default();
    skeleton(name).next().is_some() && skeleton(text).eq(skeleton(name))
}

/// Whether the text is a known example, or one letter over and over.
pub(super) fn sample(text: &str) -> bool {
    if SAMPLES
        .iter()
        .any(|sample| skeleton(text).eq(sample.chars()))
    {
        return true;
    }
    let mut letters = skeleton(text);
    match letters.next() {
        Some(first) if first.is_ascii_alphabetic() => {
            let mut more = 0;
            letters.inspect(|_| more += 1).all(|letter| letter == first) && more > 2
        }
        _ => false,
    }
}

/// Whether the text has white space in it.
pub(super) fn broken(text: &str) -> bool {
    text.contains([' ', '\n'])
}

/// A host name as people paste it: two labels or more, the last one a word.
fn is_host(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    let word = last.chars().all(wordly) || last.starts_with("xn--");
    host.len() > last.len()
        && word
        && last.chars().nth(1).is_some()
        && host
            .split('.')
            .all(|label| !label.is_empty() && label.chars().all(host_letter))
}

fn host_letter(letter: char) -> bool {
    wordly(letter) || letter.is_ascii_digit() || letter == '-'
}

/// A letter. Everything beyond ASCII counts as one, since addresses may be written in any script
/// and the table of scripts is large.
fn wordly(letter: char) -> bool {
    letter.is_ascii_alphabetic() || (!letter.is_ascii() && !letter.is_whitespace())
}

fn after_prefix<'a>(text: &'a str, prefix: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(prefix.len())?;
    head.eq_ignore_ascii_case(prefix).then_some(rest)
}
