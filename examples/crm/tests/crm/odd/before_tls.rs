//! STARTTLS, and what somebody on the way might make of it.

use app_password::Security;
use app_password_crm::failure::Failure;

use super::{Kind, LOGIN, PLAIN, sign_in, told};
use crate::mail::CODE;
use crate::script::Step;
use crate::script::Step::{Hears, Says, Tls};

#[tokio::test]
async fn what_is_said_before_tls_counts_for_nothing() {
    const IMAP: Step = Says(b"* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] hello\r\n");
    const SMTP: [Step; 3] = [
        Says(b"220 hello\r\n"),
        Hears,
        Says(b"250-hello\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n"),
    ];
    let smtp = |then: &[Step]| [&SMTP[..], then].concat();
    for (kind, steps, expected) in [
        // Not offered, refused, or something else instead.
        (
            Kind::Imap,
            vec![IMAP, Hears, Says(b"A0001 BAD what?\r\n")],
            Failure::Tls,
        ),
        (
            Kind::Imap,
            vec![IMAP, Hears, Says(b"A0001 NO\r\n")],
            Failure::Tls,
        ),
        (
            Kind::Imap,
            vec![Says(b"* PREAUTH hello\r\n")],
            Failure::Network,
        ),
        (
            Kind::Imap,
            vec![Says(b"* BYE call this number\r\n")],
            Failure::Network,
        ),
        (
            Kind::Smtp,
            vec![
                Says(b"220 hello\r\n"),
                Hears,
                Says(b"250-hello\r\n250 AUTH PLAIN\r\n"),
            ],
            Failure::Tls,
        ),
        (
            Kind::Smtp,
            smtp(&[Hears, Says(b"454 not now\r\n")]),
            Failure::Tls,
        ),
        (
            Kind::Smtp,
            smtp(&[Hears, Says(b"250 fine\r\n")]),
            Failure::Tls,
        ),
        (
            Kind::Smtp,
            vec![Says(b"554 call this number\r\n")],
            Failure::Network,
        ),
        // More than the answer, for a client to find inside of TLS.
        (
            Kind::Imap,
            vec![
                IMAP,
                Hears,
                Says(b"A0001 OK\r\n* CAPABILITY AUTH=PLAIN\r\nA0001 OK\r\nA0002 OK in\r\n"),
                Tls,
                Hears,
            ],
            Failure::Tls,
        ),
        (
            Kind::Smtp,
            smtp(&[
                Hears,
                Says(b"220 go\r\n250 AUTH PLAIN\r\n235 in\r\n"),
                Tls,
                Hears,
            ]),
            Failure::Tls,
        ),
        // No TLS where it was promised.
        (
            Kind::Imap,
            vec![
                IMAP,
                Hears,
                Says(b"A0001 OK\r\n"),
                Hears,
                Says(b"* OK plain\r\n"),
            ],
            Failure::Tls,
        ),
        (
            Kind::Smtp,
            smtp(&[Hears, Says(b"220 go\r\n"), Hears, Says(b"250 plain\r\n")]),
            Failure::Tls,
        ),
        // What was offered before is not offered inside.
        (
            Kind::Imap,
            vec![
                IMAP,
                Hears,
                Says(b"A0001 OK\r\n"),
                Tls,
                Hears,
                Says(b"* CAPABILITY LOGINDISABLED\r\nA0001 OK\r\n"),
            ],
            Failure::NoPasswords,
        ),
        (
            Kind::Smtp,
            smtp(&[
                Hears,
                Says(b"220 go\r\n"),
                Tls,
                Hears,
                Says(b"250 hello\r\n"),
            ]),
            Failure::NoPasswords,
        ),
    ] {
        let (result, heard) = sign_in(kind, Security::StartTls, &steps).await;
        assert_eq!(result, Err(expected), "{steps:?} {heard:?}");
        let all = heard.concat();
        for secret in [CODE, PLAIN, LOGIN[0], LOGIN[1], "ola"] {
            assert!(!all.contains(secret), "{steps:?}");
        }
    }
}

#[tokio::test]
async fn what_is_offered_inside_of_tls_is_taken() {
    let smtp = [
        Says(b"220 hello\r\n"),
        Hears,
        Says(b"250-hello\r\n250-STARTTLS\r\n250 AUTH LOGIN\r\n"),
        Hears,
        Says(b"220 go\r\n"),
        Tls,
        Hears,
        Says(b"250-hello\r\n250 AUTH PLAIN\r\n"),
        Hears,
        Says(b"235 welcome\r\n"),
    ];
    let (result, heard) = sign_in(Kind::Smtp, Security::StartTls, &smtp).await;
    assert_eq!(result, Ok(()));
    assert_eq!(told(heard), [format!("AUTH PLAIN {PLAIN}")]);
}
