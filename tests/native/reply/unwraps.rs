//! Claims about what is taken off a reply before it is compared: escapes, references, wrong encodings, cuts.

use app_password::model::cause::Cause;
use app_password::model::reply::Detail;
use app_password::reply::explain::{cause_of, meaning_of};

use super::fold;

/// "Wrong password".
const CHINESE: &str = "密码错误";

fn bytes(text: &str, write: impl Fn(u8) -> String) -> String {
    text.bytes().map(write).collect()
}

#[test]
fn escapes_and_references_are_the_characters_that_they_stand_for() {
    for (wrapped, folded) in [
        (r"b'\xe7\x99\xbb'", "b'登'"),
        (r"b'\\xe7\\x99\\xbb'", "b'登'"),
        (r#"{"text":"\u767b\u5f55"}"#, r#"{"text":"登录"}"#),
        (r#"Some("\u{767b}\u{5f55}")"#, r#"some("登录")"#),
        (r"\x{767b}\x{5f55}", "登录"),
        (r"\347\231\273", "登"),
        (
            "&#30331;&#x5f55; &quot;no&quot; &amp;#30331;",
            "登录 \"no\" 登",
        ),
        ("R&D; AT&T &unknown; &", "r&d; at&t &unknown; &"),
        (
            "&#; &#x; &#30331 &#3033112345;",
            "&#; &#x; &#30331 &#3033112345;",
        ),
        ("=E7=99=BB", "登"),
        (
            "=?utf-8?Q?refus=C3=A9_par_Orange?=",
            "=?utf 8?q?refusé par orange?=",
        ),
        ("=?utf-8?Q?No=20luck=2E?=", "=?utf 8?q?no luck.?="),
        ("?p=BADCREDENTIALS&a=E7", "?p=badcredentials&a=e7"),
        (r"\udce7\udc99\udcbb", "登"),
        (r"a\xb \u12 \9 \u{} \u{x} \400", "axb u12 9 u{} u{x} 400"),
        ("\u{1b}$B%m%0%$%s\u{1b}(B", ""),
    ] {
        if !folded.is_empty() {
            assert_eq!(fold(wrapped), folded, "{wrapped}");
        }
        fold(wrapped);
    }
}

#[test]
fn a_reply_is_understood_in_whatever_encoding_it_was_taken_for() {
    let gbk = "\u{c3}\u{dc}\u{c2}\u{eb}\u{b4}\u{ed}\u{ce}\u{f3}";
    let utf8_as_windows = "å¯†ç\u{a0}\u{81}é”™è¯¯";
    let utf8_as_latin: String = CHINESE.bytes().map(char::from).collect();
    for reply in [
        CHINESE.to_owned(),
        gbk.to_owned(),
        utf8_as_windows.to_owned(),
        utf8_as_latin,
        bytes(CHINESE, |byte| format!("\\x{byte:02x}")),
        bytes(CHINESE, |byte| format!("={byte:02X}")),
        r"\xc3\xdc\xc2\xeb\xb4\xed\xce\xf3".to_owned(),
        r"\u00c3\u00dc\u00c2\u00eb\u00b4\u00ed\u00ce\u00f3".to_owned(),
        // As Go prints bytes of which some are UTF-8 by chance.
        "\\xc3\\xdc\\xc2\\xeb\\xb4\\xed\\xce\\xf3".to_owned(),
    ] {
        assert_eq!(cause_of(None, &reply), Cause::WrongCode, "{reply}");
    }
}

#[test]
fn a_reply_that_was_cut_off_within_a_word_is_still_understood() {
    for (before, cut, after) in [
        (
            "Can not authenticate to IMAP server: ",
            "Application-specific passw",
            "ord required",
        ),
        (
            "Can not authenticate to IMAP server: ",
            "Application-specific password requi",
            "red",
        ),
        (
            "NO [ALERT] A sentence of the server before it: ",
            "Please log in via your web brow",
            "ser",
        ),
    ] {
        let cause = cause_of(Some("google"), &[before, cut].concat());
        assert_ne!(cause, Cause::Unknown, "{cut}");
        let whole = [before, cut, after].concat();
        assert_eq!(cause, cause_of(Some("google"), &whole), "{cut}");
    }
    for reply in [
        "application specific pass",
        "Here is a long sentence about nothing at all that ends with: the connection",
        "Here is a long sentence about nothing at all that ends with: authentication mechanism",
    ] {
        assert_eq!(cause_of(None, reply), Cause::Unknown, "{reply}");
    }
}

#[test]
fn it_says_enough_with_sixty_characters_that_end_in_fourteen_of_a_sentence_or_five_of_its_second_part()
 {
    use Cause::{AccountPasswordUsed, Unknown, WrongCode};
    for (length, end, cause) in [
        (60, "application-sp", AccountPasswordUsed),
        (59, "application-sp", Unknown),
        (60, "application-s", Unknown),
        (60, "smtp.gmail.com: close", WrongCode),
        (59, "smtp.gmail.com: close", Unknown),
        (60, "smtp.gmail.com: clos", Unknown),
        // It is cut within a word.
        (60, "application-specific", Unknown),
    ] {
        let reply = ".".repeat(length - end.len()) + end;
        assert_eq!(cause_of(Some("google"), &reply), cause, "{reply}");
    }
}

#[test]
fn only_a_librarys_own_sentence_has_a_hint() {
    for reply in ["Command failed", "code: 'EAUTH'", "curl: (67) Login denied"] {
        let meaning = meaning_of(None, reply);
        assert_eq!(meaning.cause, Cause::Unknown, "{reply}");
        assert!(meaning.hint.ends_with('.'), "{reply}");
    }
    for reply in [
        "",
        "NO LOGIN failed.",
        "Command failed: NO LOGIN failed.",
        "* BYE See you",
    ] {
        assert_eq!(meaning_of(None, reply).hint, "", "{reply}");
    }
}

#[test]
fn what_a_server_breaks_into_lines_is_one_sentence() {
    for (provider, reply, cause) in [
        (
            "yandex",
            "535-5.7.8 Error: authentication failed: This user does not have\r\n535 5.7.8 access rights to this service",
            Cause::ImapOff,
        ),
        (
            "microsoft",
            "(535, b'5.7.139 Authentication unsuccessful, basic\\n5.7.139 authentication is disabled.')",
            Cause::OauthOnly,
        ),
        (
            "google",
            "534-5.7.14 Please log in via your web\n534-5.7.14 browser and then try again.",
            Cause::WebSignInRequired,
        ),
    ] {
        assert_eq!(cause_of(Some(provider), reply), cause, "{reply}");
    }
}

#[test]
fn a_number_counts_only_where_a_server_or_a_library_writes_a_code() {
    for reply in [
        "File \"/srv/app/mail.py\", line 535, in connect",
        "took 535 ms",
        "* 535 EXISTS",
        "at exec (/app/imap-flow.js:535:19)",
        "421 messages, release 4.7",
        "{ authenticationFailed: 1 }",
        "Invalid login: 554 xyzzy",
    ] {
        assert_eq!(cause_of(Some("google"), reply), Cause::Unknown, "{reply}");
    }
    let unwritable =
        "'ascii' codec can't encode character '\\xa0' in position 3: ordinal not in range(128)";
    assert_eq!(cause_of(None, unwritable), Cause::WrongCode);
    assert_eq!(
        meaning_of(None, unwritable).detail,
        Some(Detail::ForeignCharacter)
    );
}

#[test]
fn a_reference_of_html_is_one_in_any_letter_case() {
    for (reply, cause) in [
        (
            "<PRE>A1 NO &QUOT;AUTHENTICATIONFAILED&QUOT; Invalid&NBSP;credentials</PRE>",
            Cause::WrongCode,
        ),
        (
            "535 &AMP;QUOT;Authentication&AMP;NBSP;failed&AMP;QUOT;",
            Cause::WrongCode,
        ),
    ] {
        assert_eq!(cause_of(None, reply), cause, "{reply}");
        let other = reply.to_ascii_lowercase();
        assert_eq!(cause_of(None, &other), cause, "{other}");
    }
}
