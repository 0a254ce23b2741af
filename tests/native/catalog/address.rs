//! Claims about what counts as an address: one place decides it, for the widget and for `detect`.

use app_password::catalog::address::{address_of, domain_of};
use app_password::catalog::catalogue::Catalogue;

/// What is an address, and its domain.
const ADDRESSES: &[(&str, &str)] = &[
    ("ola@gmail.com", "gmail.com"),
    ("Ola.Nordmann+crm@Mail.GMail.COM", "Mail.GMail.COM"),
    ("o'la/x@gmail.com", "gmail.com"),
    ("a..b.@docomo.ne.jp", "docomo.ne.jp"),
    ("ola@bücher.example", "bücher.example"),
    ("ola@例え.テスト", "例え.テスト"),
    ("ola@xn--bcher-kva.example", "xn--bcher-kva.example"),
    ("ola@1and1.com", "1and1.com"),
    ("ola@163.com", "163.com"),
    ("ola@my_mail.example", "my_mail.example"),
];

/// What is none.
const OTHERS: &[&str] = &[
    "",
    " ",
    "@",
    "ola",
    "ola@",
    "@gmail.com",
    "gmail.com",
    "ola@gmail",
    "ola@localhost",
    "ola@.",
    "ola@.com",
    "ola@gmail..com",
    "ola@gmail.com..",
    "a@gmail.com/x",
    "a@gmail.com?x",
    "a@gmail.com:25",
    "a@gmail.com#x",
    "a@gmail.com,",
    "a@gmail.com;b@gmail.com",
    "a@b@gmail.com",
    "a@gmail.com@",
    "a@@gmail.com",
    "a@gmail%2ecom",
    "a b@gmail.com",
    "a@ gmail.com",
    "a@gmail. com",
    "a@gmail.com\n b",
    "a\u{0}@gmail.com",
    "a@gmail.com\u{7f}",
    "a\u{a0}b@gmail.com",
    "a@gm\u{3000}ail.com",
    "Ola <a@gmail.com>",
    "<a@gmail.com>",
    "mailto:a@gmail.com",
    "a@[1.2.3.4]",
    "a@1.2.3.4",
    "https://a@gmail.com",
    "a(b)@gmail.com",
    "a@gmail.com!",
    "a@gmail.com\\x",
];

#[test]
fn an_address_is_what_mail_can_be_sent_to_and_nothing_else_is_one() {
    for (address, domain) in ADDRESSES {
        // With what stands around it in a text.
        for text in [
            (*address).to_owned(),
            format!("  {address}\n"),
            format!("{address}."),
        ] {
            assert_eq!(address_of(&text), Some(*address), "{text:?}");
            assert_eq!(domain_of(&text), Some(*domain), "{text:?}");
        }
    }
    for text in OTHERS {
        assert_eq!(
            (address_of(text), domain_of(text)),
            (None, None),
            "{text:?}"
        );
    }
}

#[test]
fn what_is_no_address_belongs_to_nobody_whatever_the_exchangers_say() {
    let exchangers = ["aspmx.l.google.com"];
    for text in OTHERS {
        assert!(
            Catalogue::default().detect(text, &exchangers).is_none(),
            "{text:?}"
        );
    }
}
