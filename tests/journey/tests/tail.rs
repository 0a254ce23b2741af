//! The providers beyond the best known: of each kind one address, typed by a person, and where it leads.

use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::stop::{Handed, START, Server, Stop, TLS, begins_anew};
use app_password_journey::texts::{say, say_with};
use serde_json::{Value, json};

async fn put(page: &Page) {
    page.put(json!({ "app-name": "Acme CRM" }), json!({})).await;
}

#[test]
fn a_code_of_the_providers_own_is_made_and_handed_over() {
    let stops = [
        (
            Stop {
                address: "ola@fastmail.com",
                provider: "fastmail",
                name: "Fastmail",
                title: "guide.title",
                said: &["guide.intro"],
                labels: &[
                    &["ola@fastmail.com"],
                    &["New app password"],
                    &["Mail, Contacts & Calendars"],
                    &["Generate password"],
                    &["Done"],
                ],
            },
            Handed {
                pasted: "q7hx 2mzv 9kpr tb4w",
                code: "q7hx2mzv9kprtb4w",
                username: "ola@fastmail.com",
                imap: ("imap.fastmail.com", 993, TLS),
                smtp: ("smtp.fastmail.com", 465, TLS),
            },
        ),
        // A code that takes hours to work, and two switches.
        (
            Stop {
                address: "ola@yandex.ru",
                provider: "yandex",
                name: "Yandex",
                title: "guide.title",
                said: &["guide.known-personal"],
                labels: &[
                    &["ola@yandex.ru"],
                    &["Mail"],
                    &["Acme CRM", "Password name"],
                    &["Create"],
                    &[],
                    &[],
                    &["From the imap.yandex.com server via IMAP"],
                    &["App passwords and OAuth tokens"],
                ],
            },
            Handed {
                pasted: "qwertyuiopasdfgh",
                code: "qwertyuiopasdfgh",
                username: "ola@yandex.ru",
                imap: ("imap.yandex.com", 993, TLS),
                smtp: ("smtp.yandex.com", 465, TLS),
            },
        ),
        (
            Stop {
                address: "10001@qq.com",
                provider: "qq",
                name: "QQ Mail",
                title: "guide.title",
                said: &[],
                labels: &[
                    &["10001@qq.com"],
                    &["Settings"],
                    &["Account"],
                    &["Enable"],
                    &["Generate authorization code"],
                    &[],
                ],
            },
            Handed {
                pasted: "授权码：qwertyuiopasdfgh",
                code: "qwertyuiopasdfgh",
                username: "10001@qq.com",
                imap: ("imap.qq.com", 993, TLS),
                smtp: ("smtp.qq.com", 465, TLS),
            },
        ),
        // A password that the person thinks up, beside that of the account.
        (
            Stop {
                address: "ola@t-online.de",
                provider: "t-online",
                name: "T-Online",
                title: "guide.own-title",
                said: &["guide.own-intro"],
                labels: &[
                    &["ola@t-online.de"],
                    &["E-Mail-Passwort, für das Verwenden eines E-Mail-Programms"],
                    &["E-Mail-Passwort ändern"],
                    &["E-Mail-Passwort"],
                    &["Speichern"],
                ],
            },
            Handed {
                pasted: "nur fuer die Post 7",
                code: "nur fuer die Post 7",
                username: "ola@t-online.de",
                imap: ("secureimap.t-online.de", 993, TLS),
                smtp: ("securesmtp.t-online.de", 465, TLS),
            },
        ),
    ];
    host().walk(async |page| {
        put(page).await;
        for (stop, handed) in &stops {
            stop.is_reached(page).await;
            if stop.provider == "yandex" {
                page.says(".step", &say_with("step.wait.other", &[("n", "3")]))
                    .await;
            }
            stop.hands_over(page, handed).await;
        }
        assert_eq!(page.events("ap-error").await, [] as [Value; 0]);
    });
}

#[test]
fn the_password_of_the_mailbox_is_handed_over_as_it_is() {
    let stops = [
        (
            Stop {
                address: "ola@bell.net",
                provider: "bell-ca",
                name: "Bell",
                title: "guide.password-title",
                said: &["guide.password-intro", "paste.label-mailbox"],
                labels: &[],
            },
            Handed {
                pasted: "  Fjord and 7 boats ",
                code: "Fjord and 7 boats",
                username: "ola@bell.net",
                imap: ("imap.bell.net", 993, TLS),
                smtp: ("smtphm.sympatico.ca", 587, START),
            },
        ),
        // The mailbox has to be opened to mail programs first.
        (
            Stop {
                address: "ola@freenet.de",
                provider: "freenet",
                name: "freenet",
                title: "guide.password-title",
                said: &["guide.password-intro"],
                labels: &[
                    &["ola@freenet.de"],
                    &["Einstellungen"],
                    &["POP3/IMAP/SMTP"],
                    &["Einrichtung POP3/IMAP"],
                    &["POP3, IMAP und SMTP aktivieren"],
                    &["Speichern"],
                ],
            },
            Handed {
                pasted: "Fjord-7",
                code: "Fjord-7",
                username: "ola@freenet.de",
                imap: ("mx.freenet.de", 993, TLS),
                smtp: ("mx.freenet.de", 465, TLS),
            },
        ),
        // The user name is the part before the @.
        (
            Stop {
                address: "ola@shaw.ca",
                provider: "shaw",
                name: "Shaw",
                title: "guide.password-title",
                said: &[],
                labels: &[],
            },
            Handed {
                pasted: "Fjord-7",
                code: "Fjord-7",
                username: "ola",
                imap: ("imap.shaw.ca", 993, TLS),
                smtp: ("mail.shaw.ca", 587, START),
            },
        ),
        // Nobody knows yet whether it has moved to Yahoo.
        (
            Stop {
                address: "ola@comcast.net",
                provider: "comcast-xfinity",
                name: "Xfinity",
                title: "guide.password-title",
                said: &[],
                labels: &[
                    &["ola@comcast.net"],
                    &["Settings"],
                    &["Security"],
                    &["Allow access to my Xfinity Email through third-party programs"],
                ],
            },
            Handed {
                pasted: "Fjord-7",
                code: "Fjord-7",
                username: "ola@comcast.net",
                imap: ("imap.comcast.net", 993, TLS),
                smtp: ("smtp.comcast.net", 465, TLS),
            },
        ),
    ];
    host().walk(async |page| {
        put(page).await;
        for (stop, handed) in &stops {
            stop.is_reached(page).await;
            if stop.provider == "comcast-xfinity" {
                let moving = [("provider", "Xfinity"), ("other", "Yahoo")];
                page.says(".note", &say_with("caution.moving", &moving))
                    .await;
            }
            stop.hands_over(page, handed).await;
        }
    });
}

const GMX: Stop = Stop {
    address: "ola@gmx.de",
    provider: "gmx-net",
    name: "GMX",
    title: "guide.title",
    said: &["guide.way", "caution.switch-lapses"],
    labels: &[
        &["Zwei-Faktor-Authentifizierung"],
        &["ola@gmx.de"],
        &["Mein Account"],
        &["Sicherheit"],
        &["Anwendungsspezifische Passwörter"],
        &["Jetzt anwendungsspezifisches Passwort einrichten"],
        &[],
        &["POP3- und IMAP-Zugriff erlauben"],
    ],
};

#[test]
fn who_signs_in_with_a_password_alone_gives_that() {
    const IMAP: Server = ("imap.gmx.net", 993, TLS);
    const SMTP: Server = ("mail.gmx.net", 465, TLS);
    let handed = |pasted, code| Handed {
        pasted,
        code,
        username: "ola@gmx.de",
        imap: IMAP,
        smtp: SMTP,
    };
    host().walk(async |page| {
        put(page).await;
        GMX.is_reached(page).await;
        GMX.hands_over(page, &handed("Fjord7boats", "Fjord7boats"))
            .await;

        GMX.is_reached(page).await;
        let password = Stop {
            title: "guide.password-title",
            said: &["guide.password-intro", "paste.label-mailbox"],
            labels: &[&["POP3- und IMAP-Zugriff erlauben"]],
            ..GMX
        };
        page.click("label.choice", Some(&say("guide.way-password")))
            .await;
        password.is_here(page).await;
        password
            .hands_over(page, &handed("Fjord and 7 boats", "Fjord and 7 boats"))
            .await;

        let seznam = Stop {
            address: "ola@seznam.cz",
            provider: "seznam",
            name: "Seznam",
            title: "guide.title",
            said: &["guide.way"],
            labels: &[
                &["ola@seznam.cz"],
                &["Account security"],
                &["Two-Factor Authentication"],
                &["Application Password"],
                &["Set"],
                &["New password for IMAP/POP3, SMTP, and CalDAV"],
                &["Save changes"],
            ],
        };
        seznam.is_reached(page).await;
        let alone = Stop {
            title: "guide.password-title",
            said: &[],
            labels: &[],
            ..seznam
        };
        page.click("label.choice", Some(&say("guide.way-password")))
            .await;
        alone.is_here(page).await;

        begins_anew(page).await;
        let paid = Stop {
            address: "ola@usa.com",
            provider: "mail-com",
            name: "mail.com",
            said: &["guide.way", "caution.paid-plan"],
            labels: &[
                &["Two-factor authentication"],
                &["ola@usa.com"],
                &["Security Options"],
                &["Manage application-specific passwords"],
                &["Create new application-specific password"],
                &[],
                &["Enable access to this account via POP3 and IMAP"],
            ],
            ..GMX
        };
        paid.is_reached(page).await;
    });
}

#[test]
fn a_mailbox_that_opens_to_nobody_is_named_and_why_and_no_code_is_asked_for() {
    const NONE: Stop = Stop {
        address: "ola@tuta.com",
        provider: "tuta",
        name: "Tuta",
        title: "guide.none-title",
        said: &["guide.none-text", "caution.own-apps-only"],
        labels: &[],
    };
    let stops = [
        NONE,
        Stop {
            address: "ola@proton.me",
            provider: "proton",
            name: "Proton Mail",
            said: &["guide.none-text", "caution.bridge-only", "guide.official"],
            ..NONE
        },
        Stop {
            address: "ola@hey.com",
            provider: "hey",
            name: "HEY",
            ..NONE
        },
        Stop {
            address: "ola@hotmail.no",
            provider: "microsoft",
            name: "Microsoft",
            title: "guide.oauth-title",
            said: &["guide.oauth-text", "guide.oauth-none"],
            ..NONE
        },
    ];
    host().walk(async |page| {
        put(page).await;
        for stop in &stops {
            stop.is_reached(page).await;
            assert_eq!(page.count(".code-input").await, 0, "{}", stop.address);
            page.press("guide.change").await;
            page.reaches("pick").await;
        }
        assert_eq!(page.recorded("submissions").await, [] as [Value; 0]);
    });
}

#[test]
fn what_the_address_does_not_tell_is_asked() {
    host().walk(async |page| {
        put(page).await;
        let roadrunner = Stop {
            address: "ola@rr.com",
            provider: "spectrum-rr",
            name: "Spectrum (Roadrunner)",
            title: "guide.password-title",
            said: &["guide.region-name"],
            labels: &[],
        };
        roadrunner.is_reached(page).await;
        assert_eq!(
            page.texts("label.choice").await,
            ["Time Warner Cable", "Bright House", "Charter"]
        );
        page.click("label.choice", Some("Charter")).await;
        let handed = Handed {
            pasted: "Fjord-7",
            code: "Fjord-7",
            username: "ola@rr.com",
            imap: ("mobile.charter.net", 993, TLS),
            smtp: ("mobile.charter.net", 587, TLS),
        };
        roadrunner.hands_over(page, &handed).await;
    });
}
