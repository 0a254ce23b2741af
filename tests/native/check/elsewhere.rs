//! Claims about texts that are certainly something else: an address, a link, a name, an example.

use app_password::check::verdict::{About, check};
use app_password::model::code_format::CodeFormat;
use app_password::model::finding::Finding;
use app_password::model::verdict::VerdictKind;

use super::{
    ACME, APPLE, GOOGLE, GOOGLE_CODE, SHAPES, SIGNS, YAHOO, ZOHO, code, doubts, rejects, yields,
};

#[test]
fn white_space_alone_is_empty() {
    for shape in SHAPES.iter() {
        rejects(
            shape,
            Finding::Empty,
            &["", " ", "\n\r\t\u{a0}\u{3000}", "\u{200b}\u{feff}\0"],
        );
    }
    // Quotes alone are something, and nothing is lost from them.
    doubts(
        &GOOGLE,
        Finding::AccountPassword,
        &["\"\"", "--", ".", "''"],
    );
}

#[test]
fn an_address_is_rejected_by_every_shape() {
    for shape in SHAPES.iter() {
        let rows = [
            "someone@gmail.com",
            " Someone@Gmail.com ",
            "mailto:someone@gmail.com",
            "some.one+tag@mail.example.co.uk",
            "OLA@EXAMPLE.NO",
            "kåre@blåbær.no",
            "o'neil@example.com",
            "first_last-100%@example.com",
            "someone\u{200b}@gmail.com",
            "ola@xn--blbr-roah.xn--p1ai",
        ];
        rejects(shape, Finding::Address, &rows);
    }
    rejects(
        &GOOGLE,
        Finding::Address,
        &["<someone@gmail.com>", "\"someone@gmail.com\"."],
    );
    // Exactly as long as a code.
    rejects(
        &SIGNS,
        Finding::Address,
        &["someon@gmail.com", "mail: someon@gmail.com"],
    );
}

#[test]
fn a_password_with_an_at_sign_is_no_address() {
    let rows = [
        "p@ssword",
        "P@ssw0rd.Secret",
        "a@b@c.no",
        "@home.no",
        "ola@",
        "ola@home",
        "ola@home.",
        "ola@.no",
        "ola@home.n",
        "ola@home.n0",
        "my dog@home.no",
        "se#cret!@home.no",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        assert_eq!(
            check(&CodeFormat::FREE, pasted, ACME).verdict,
            VerdictKind::Ok,
            "row {row}"
        );
        let verdict = check(&GOOGLE, pasted, ACME);
        assert_eq!(verdict.finding, Some(Finding::AccountPassword), "row {row}");
    }
}

#[test]
fn a_link_is_rejected_by_every_shape() {
    for shape in SHAPES.iter() {
        let rows = [
            "https://myaccount.google.com/apppasswords",
            "HTTP://example.com",
            "www.example.com",
            "WWW.example.com/path",
            "view-source:https://example.com",
            "https://example.com and more of it",
            "https://a:qwertyuiopasdfgh",
        ];
        rejects(shape, Finding::Link, &rows);
    }
    rejects(
        &GOOGLE,
        Finding::Link,
        &["myaccount.google.com/apppasswords", "account.apple.com/"],
    );
}

#[test]
fn a_password_with_slashes_is_no_link() {
    let rows = [
        "://",
        "a://",
        "my pass://word",
        "www.",
        "www. is mine",
        "1://a",
        "secret//word",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        assert_eq!(
            check(&CodeFormat::FREE, pasted, ACME).verdict,
            VerdictKind::Ok,
            "row {row}"
        );
    }
    assert_eq!(
        check(&YAHOO, "my.pass/word", ACME).verdict,
        VerdictKind::Doubt
    );
}

#[test]
fn the_name_of_the_app_password_is_not_the_code() {
    let rows = [
        "Acme CRM",
        "acmecrm",
        "ACME-CRM",
        " acme  crm\n",
        "\"Acme CRM\"",
        "Acme CRM.",
    ];
    rejects(&GOOGLE, Finding::OwnName, &rows);
    rejects(&APPLE, Finding::OwnName, &rows);
    doubts(&YAHOO, Finding::OwnName, &rows);
    doubts(&ZOHO, Finding::OwnName, &rows);
}

#[test]
fn a_name_of_sixteen_letters_is_still_a_name() {
    let about = About {
        app_name: Some("SuperOffice Inbox"),
        email: None,
    };
    let rows = [
        "SuperOffice Inbox",
        "superofficeinbox",
        "Name: SuperOfficeInbox",
        "SuperOffice InboxSuperOffice Inbox",
    ];
    for (row, pasted) in rows.iter().enumerate() {
        let verdict = check(&GOOGLE, pasted, about);
        assert_eq!(verdict.finding, Some(Finding::OwnName), "row {row}");
        assert_eq!(verdict.verdict, VerdictKind::Reject, "row {row}");
        assert_eq!(
            check(&YAHOO, pasted, about).verdict,
            VerdictKind::Doubt,
            "row {row}"
        );
        // Without knowing the name it is any sixteen letters.
        let unknown = check(&GOOGLE, pasted, About::default());
        assert_eq!(unknown.verdict, VerdictKind::Ok, "row {row}");
    }
    // However its signs are written.
    let about = |name| About {
        app_name: Some(name),
        email: None,
    };
    for (name, pasted) in [
        ("Dr. Ola's Mail, Oslo", "dr olas mail oslo"),
        ("Dr Olas Mail Oslo", "Dr. Ola's \u{201c}Mail\u{201d}; Oslo"),
        ("Post-Office", "postoffice"),
    ] {
        let verdict = check(&GOOGLE, pasted, about(name));
        assert_eq!(verdict.finding, Some(Finding::OwnName), "{name}");
    }
    let about = about("SuperOffice Inbox");
    let both = check(&GOOGLE, "SuperOfficeInbox\nqwer tyui opas dfgh", about);
    assert!(code(&both) == Some(GOOGLE_CODE));
    for blank in ["", " ", "-"] {
        let about = About {
            app_name: Some(blank),
            email: Some(blank),
        };
        assert_eq!(
            check(&GOOGLE, "--", about).finding,
            Some(Finding::AccountPassword)
        );
        assert_eq!(check(&GOOGLE, GOOGLE_CODE, about).verdict, VerdictKind::Ok);
    }
}

#[test]
fn an_example_is_not_the_code() {
    let rows = [
        "abcd efgh ijkl mnop",
        "abcdefghijklmnop",
        "ABCD-EFGH-IJKL-MNOP",
        "xxxx xxxx xxxx xxxx",
        "xxxx-xxxx-xxxx-xxxx",
        "XXXXXXXXXXXX",
        "ohgh uylv xkwd zgbz",
        "aaaaaaaaaaaaaaaa",
        "\"abcd efgh ijkl mnop\".",
        "App password: abcd efgh ijkl mnop",
        "Your app password for your device\nabcd efgh ijkl mnop\nHow to use it",
        "abcd efgh ijkl mnop abcd efgh ijkl mnop",
    ];
    rejects(&GOOGLE, Finding::Sample, &rows);
    rejects(&APPLE, Finding::Sample, &rows);
    doubts(&YAHOO, Finding::Sample, &rows);
    doubts(
        &ZOHO,
        Finding::Sample,
        &["xxxxxxxxxxxx", "abcd efgh ijkl mnop"],
    );
    // A real code beside the example is the code.
    let both = "Example: abcd efgh ijkl mnop\nMine: qwer tyui opas dfgh";
    yields(&GOOGLE, GOOGLE_CODE, &[both]);
}
