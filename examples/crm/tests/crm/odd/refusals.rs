//! Servers that say no in their own way, or do not stop.

use app_password::Security;
use app_password_crm::failure::Failure;

use super::{Kind, imap_server, sign_in};
use crate::script::Step;
use crate::script::Step::{Floods, HangsUp, Hears, Says, Tls};

#[tokio::test]
async fn a_server_says_no_in_its_own_way() {
    const IMAP: &[u8] = b"* CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN\r\nA0001 OK\r\n";
    const SMTP: [Step; 4] = [
        Tls,
        Says(b"220 hello\r\n"),
        Hears,
        Says(b"250-hello\r\n250 AUTH PLAIN\r\n"),
    ];
    let said = |words: &str| Failure::Said(words.to_owned());
    let smtp = |then: &[Step]| [&SMTP[..], then].concat();
    for (kind, steps, expected) in [
        (
            Kind::Imap,
            imap_server(
                IMAP,
                &[
                    Hears,
                    Says(b"* NO [ALERT] Make an app password\r\nA0002 NO failed\r\n"),
                ],
            ),
            said("* NO [ALERT] Make an app password\nA0002 NO failed"),
        ),
        // It hangs up without an answer to the command.
        (
            Kind::Imap,
            vec![Tls, Says(b"* BYE too many connections"), HangsUp],
            said("* BYE too many connections"),
        ),
        (
            Kind::Imap,
            imap_server(IMAP, &[Hears, Says(b"* BYE not you\r\n"), HangsUp]),
            said("* BYE not you"),
        ),
        (
            Kind::Smtp,
            smtp(&[Hears, HangsUp]),
            said("mail.acme.example: connection closed during AUTH"),
        ),
        // More is asked than there is to say.
        (
            Kind::Imap,
            imap_server(
                IMAP,
                &[
                    Hears,
                    Says(b"+ \r\n"),
                    Hears,
                    Says(b"A0002 BAD cancelled\r\n"),
                ],
            ),
            said("A0002 BAD cancelled"),
        ),
        // In another encoding than UTF-8.
        (
            Kind::Smtp,
            smtp(&[
                Hears,
                Says(b"535-Error: \xc7\xeb\xca\xb9\r\n535 code 7\r\n"),
            ]),
            said("535 Error: \u{fffd}\u{fffd}\u{2b9}\n535 code 7"),
        ),
        (Kind::Smtp, smtp(&[Hears, Says(b"334 \r\n")]), said("334")),
        (
            Kind::Smtp,
            vec![Tls, Says(b"421 busy\r\n")],
            said("421 busy"),
        ),
        (
            Kind::Smtp,
            smtp(&[Hears, Says(b"what?\r\n")]),
            said("mail.acme.example: connection closed during AUTH"),
        ),
    ] {
        let (result, heard) = sign_in(kind, Security::Tls, &steps).await;
        assert_eq!(result, Err(expected), "{heard:?}");
    }
}

#[tokio::test]
async fn a_server_that_does_not_stop_is_not_listened_to() {
    for (kind, step) in [
        (Kind::Imap, Floods(&[b'('; 1 << 14])),
        (Kind::Imap, Floods(b"* LIST () \"/\" x\r\n")),
        (Kind::Imap, Floods(b"+ more\r\n")),
        (Kind::Imap, Floods(b"* ID {3}\r\nabc\r\n")),
        (Kind::Imap, Says(b"* ID {99999999999}\r\n")),
        (Kind::Smtp, Floods(&[b'2'; 1 << 14])),
        (Kind::Smtp, Floods(b"250-x\r\n")),
    ] {
        let greets: &[u8] = match kind {
            Kind::Imap => b"* OK\r\n",
            Kind::Smtp => b"220 hello\r\n",
        };
        let steps = [Tls, Says(greets), Hears, step];
        let (result, heard) = sign_in(kind, Security::Tls, &steps).await;
        assert_eq!(result, Err(Failure::Network), "{step:.80?}");
        assert!(!heard.concat().contains("heard it all"), "{step:.80?}");
    }
}
