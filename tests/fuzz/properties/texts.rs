//! Texts of the kind that this widget meets: pieces that some rule is about, and any characters at all.

use proptest::collection::vec;
use proptest::prelude::{BoxedStrategy, Strategy, any, prop_oneof};
use proptest::sample::select;

/// Pieces that meet a rule of the code field somewhere, so that texts of them come near its edges.
#[rustfmt::skip]
pub const PASTED: &[&str] = &[
    "q", "w", "e", "a", "x", "i", "Q", "Z", "I", "0", "1", "9", "ø", "İ", "ı", "ß", "и", "字", "🦀", " ", "\n",
    "\r", "\t", "\0", "\u{85}", "\u{a0}", "\u{ad}", "\u{200b}", "\u{202e}", "\u{2028}", "\u{3000}", "\u{feff}",
    "-", "–", "−", "_", ".", ",", ";", ":", "=", "/", "//", "@", "!", "\"", "'", "`", "«", "」", "„", "(", ">",
    "[", "Ａ", "ｚ", "９", "－", "：", "qwer", "tyui", "opas", "dfgh", "Code", "qwertyuiopasdfgh",
    "qwer tyui opas dfgh", "qwer-tyui-opas-dfgh", "Qw3eRt6yUi9o", "abcd efgh ijkl mnop", "xxxx", "123456",
    "1234 5678", "12345678", "G-", "G-123456", "AB1C-", "AB1CD", "https://", "http", "www.", "mailto:", "xn--",
    ".com", "ola@example.no", "p@ss", "Acme CRM", "acme", "App password: ", "Passord:", "river ", "apple ",
    "instructions ", "12. ", "Done", "Summer2026", "Hunter2!",
];

/// What addresses, host names, servers and records are made of.
#[rustfmt::skip]
pub const NAMES: &[&str] = &[
    "a", "b", "me", "mail", "MX", "acme", "ola", "1", "127", "0", "-", "_", ".", ".", ".", "..", "@", "@", " ",
    "\t", "\n", "\u{a0}", "\u{200b}", "\"", "'", "<", ">", "(", ":", ":", ";", ",", "/", "//", "\\", "?", "#",
    "[", "]", "%", "+", "*", "*.", "é", "ü", "字", "İ", "。", "\0", "com", "no", "co.uk", "example",
    "example.com", "gmail.com", "Gmail.Com", "gmial.com", "googlemail.com", "icloud.com", "yahoo.co.uk",
    "xn--bcher-kva", "xn--", "bücher.example", "imaps://", "https://", "mailto:", ":993", ":0", ":65536", ":+1",
    "::1", "v=spf1 ", "include:", "redirect=", "~all", "{email}",
];

/// Pieces of what servers and libraries say.
#[rustfmt::skip]
pub const SAID: &[&str] = &[
    "535", "534", "421", "454", "5.7.8", "5.7.9", "-", " ", "\n", "\r\n", "* BYE ", "a1 NO ", "NO ",
    "[AUTHENTICATIONFAILED] ", "[ALERT] ", "authentication", "failed", "Invalid credentials",
    "application-specific password required", "Username and ", "password", "not accepted", "login", "too many",
    "connections", "timed out", "ECONNREFUSED", "ETIMEDOUT", "certificate", "self-signed", "IMAP", "disabled",
    "web login required", "\\n", "\\r\\n", "\\x4e", "\\xe4", "\\u00e4", "\\u{1f980}", "\\u{", "\\", "\\\\",
    "\\134", "\\303\\244", "&quot;", "&amp;", "&#228;", "&#x4e;", "&#xffffffff;", "&#99999999999;", "&",
    "=E4=BD", "=\r\n", "=", "=?utf-8?Q?", "b'", "'", "\"", "(", ")", "{", "}", "<", ">", ":", "é", "Ã©", "ï¿½",
    "密码", "授权码", "\u{1b}$B", "\u{1b}(B", "\u{1b}", "%20", "_", "\t", "\0", "https://", "x",
];

/// Pieces one after the other.
pub fn pieces(of: &'static [&'static str], most: usize) -> BoxedStrategy<String> {
    vec(select(of), 0..most)
        .prop_map(|all| all.concat())
        .boxed()
}

/// Any characters at all.
pub fn anything(most: usize) -> BoxedStrategy<String> {
    vec(any::<char>(), 0..most)
        .prop_map(String::from_iter)
        .boxed()
}

/// Mostly of these pieces, and sometimes of anything.
pub fn text(of: &'static [&'static str], most: usize) -> BoxedStrategy<String> {
    prop_oneof![
        8 => pieces(of, most),
        1 => anything(most),
        1 => (pieces(of, most), anything(4), pieces(of, 4)).prop_map(|(one, two, three)| [one, two, three].concat()),
    ]
    .boxed()
}

/// A text with its ASCII letters in the other case.
pub fn other_case(text: &str) -> String {
    let swap = |c: char| match c {
        'a'..='z' => c.to_ascii_uppercase(),
        _ => c.to_ascii_lowercase(),
    };
    text.chars().map(swap).collect()
}

/// An error unless it holds.
pub fn must(holds: bool, what: impl FnOnce() -> String) -> Result<(), String> {
    if holds { Ok(()) } else { Err(what()) }
}
