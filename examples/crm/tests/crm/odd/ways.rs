//! How the code is said to servers that offer one way or another, and to those that offer none.

use app_password::Security;
use app_password_crm::failure::Failure;

use super::{Kind, LOGIN, PLAIN, imap_server, sign_in, sign_in_as, told};
use crate::mail::CODE;
use crate::script::Step;
use crate::script::Step::{Hears, Says, Tls};

/// The rest of a login that succeeded as the second command.
const IN: [Step; 7] = [
    Says(b"A0002 OK welcome\r\n"),
    Hears,
    Says(b"* CAPABILITY IMAP4rev1\r\nA0003 OK\r\n"),
    Hears,
    Says(b"A0004 OK\r\n"),
    Hears,
    Says(b"* BYE\r\nA0005 OK\r\n"),
];

#[tokio::test]
async fn imap_is_told_the_code_in_the_way_that_it_offers() {
    let with = |said: &[Step]| [said, &IN].concat();
    for (capabilities, then, expected) in [
        (
            &b"* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\nA0001 OK\r\n"[..],
            with(&[Hears]),
            vec![format!("A0002 AUTHENTICATE PLAIN {PLAIN}")],
        ),
        // In small letters, and in a list that is counted out.
        (
            b"* capability imap4rev1 sasl-ir auth=plain\r\n* ID (\"name\" {4}\r\nA0{9})\r\nA0001 ok done\r\n",
            with(&[Hears]),
            vec![format!("A0002 AUTHENTICATE PLAIN {PLAIN}")],
        ),
        // Without an initial response; the question need not be in Base64.
        (
            b"* CAPABILITY IMAP4rev1 AUTH=PLAIN LOGINDISABLED\r\nA0001 OK\r\n",
            with(&[Hears, Says(b"+ go ahead\r\n"), Hears]),
            vec!["A0002 AUTHENTICATE PLAIN".to_owned(), PLAIN.to_owned()],
        ),
        (
            b"* CAPABILITY IMAP4rev1 AUTH=CRAM-MD5\r\nA0001 OK\r\n",
            with(&[Hears]),
            vec![format!("A0002 LOGIN \"ola\" \"{CODE}\"")],
        ),
        (
            b"* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=LOGIN\r\nA0001 OK\r\n",
            with(&[
                Hears,
                Says(b"+ VXNlciBOYW1lAA==\r\n"),
                Hears,
                Says(b"+\r\n"),
                Hears,
            ]),
            ["A0002 AUTHENTICATE LOGIN", LOGIN[0], LOGIN[1]]
                .map(str::to_owned)
                .to_vec(),
        ),
    ] {
        let steps = imap_server(capabilities, &then);
        let (result, heard) = sign_in(Kind::Imap, Security::Tls, &steps).await;
        assert_eq!(result, Ok(()), "{heard:?}");
        assert_eq!(told(heard), expected);
    }
}

#[tokio::test]
async fn imap_login_takes_any_letters() {
    let old = b"* CAPABILITY IMAP4rev1\r\nA0001 OK\r\n";
    let asks = [Hears, Says(b"+\r\n"), Hears, Says(b"+ OK\r\n"), Hears];
    let steps = imap_server(old, &[&asks[..], &IN].concat());
    let (result, heard) =
        sign_in_as(("jörg", "blåbær-grøt"), Kind::Imap, Security::Tls, &steps).await;
    assert_eq!(result, Ok(()));
    assert_eq!(told(heard), ["A0002 LOGIN {5}", "jörg {14}", "blåbær-grøt"]);

    let steps = imap_server(old, &[&[Hears][..], &IN].concat());
    let (result, heard) =
        sign_in_as(("o\"la", r#"a\b"c d"#), Kind::Imap, Security::Tls, &steps).await;
    assert_eq!(result, Ok(()));
    assert_eq!(told(heard), [r#"A0002 LOGIN "o\"la" "a\\b\"c d""#]);
}

#[tokio::test]
async fn smtp_is_told_the_code_in_the_way_that_it_offers() {
    let welcome = Says(b"235 welcome\r\n");
    let login = ["AUTH LOGIN", LOGIN[0], LOGIN[1]];
    let plain = format!("AUTH PLAIN {PLAIN}");
    for (offers, then, expected) in [
        (
            &b"250-hello\r\n250 AUTH LOGIN PLAIN\r\n"[..],
            vec![Hears, welcome],
            vec![&*plain],
        ),
        (
            b"250-hello\r\n250-auth=login plain\r\n250 ok\r\n",
            vec![Hears, welcome],
            vec![&*plain],
        ),
        // The questions are "Benutzer" and nothing.
        (
            b"250-hello\r\n250 AUTH LOGIN CRAM-MD5\r\n",
            vec![
                Hears,
                Says(b"334 QmVudXR6ZXI=\r\n"),
                Hears,
                Says(b"334\r\n"),
                Hears,
                welcome,
            ],
            login.to_vec(),
        ),
    ] {
        let greets = [
            Tls,
            Says(b"220-hello\r\n220 there\r\n"),
            Hears,
            Says(offers),
        ];
        let steps = [&greets[..], &then].concat();
        let (result, heard) = sign_in(Kind::Smtp, Security::Tls, &steps).await;
        assert_eq!(result, Ok(()), "{heard:?}");
        assert_eq!(told(heard), expected);
    }
}

#[tokio::test]
async fn a_server_that_offers_no_way_gets_no_code() {
    let smtp = |offers| vec![Tls, Says(b"220 hello\r\n"), Hears, Says(offers)];
    for (kind, steps, expected) in [
        (
            Kind::Imap,
            imap_server(b"* CAPABILITY IMAP4rev1 LOGINDISABLED\r\nA0001 OK\r\n", &[]),
            Failure::NoPasswords,
        ),
        (
            Kind::Imap,
            imap_server(
                b"* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=XOAUTH2\r\nA0001 OK\r\n",
                &[],
            ),
            Failure::OauthOnly,
        ),
        (
            Kind::Imap,
            vec![Tls, Says(b"* PREAUTH hello\r\n")],
            Failure::Said("* PREAUTH hello".to_owned()),
        ),
        (Kind::Smtp, smtp(b"250 hello\r\n"), Failure::NoPasswords),
        (
            Kind::Smtp,
            smtp(b"250-hello\r\n250 AUTH GSSAPI\r\n"),
            Failure::NoPasswords,
        ),
        (
            Kind::Smtp,
            smtp(b"250-hello\r\n250 AUTH XOAUTH2 OAUTHBEARER\r\n"),
            Failure::OauthOnly,
        ),
    ] {
        let (result, heard) = sign_in(kind, Security::Tls, &steps).await;
        assert_eq!(result, Err(expected), "{heard:?}");
        assert_eq!(told(heard), [""; 0]);
    }
}
