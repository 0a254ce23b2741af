//! Claims about what the library makes of mail servers' replies.

mod clients;
mod facts;

use app_password::catalog::catalogue::Catalogue;
use app_password::reply::cause::Cause;
use app_password::reply::explain::cause_of;
use app_password::reply::fold::{Folded, LOOKED_AT, fold};
use app_password::reply::row::{Evidence, Row};
use app_password::reply::rows::ROWS;

/// A provider that has no rows of its own.
const NOBODY: Option<&str> = Some("a-provider-without-rows");

fn rows() -> impl Iterator<Item = &'static Row> {
    ROWS.iter().copied().flatten()
}

/// Every provider under which a row may be asked.
fn providers_of(row: &Row) -> Vec<Option<&'static str>> {
    let mut providers: Vec<_> = row.providers.iter().copied().map(Some).collect();
    if row.providers.is_empty() || row.unmistakable {
        providers.push(None);
    }
    if row.providers.is_empty() {
        providers.push(NOBODY);
    }
    providers
}

fn mixed_case(text: &str) -> String {
    let swap = |(at, c): (usize, char)| {
        if at % 2 == 0 {
            c.to_ascii_uppercase()
        } else {
            c.to_ascii_lowercase()
        }
    };
    text.chars().enumerate().map(swap).collect()
}

fn json(text: &str) -> String {
    text.replace('\\', "\\\\")
        .replace('"', "\\\"")
        .replace('\r', "\\r")
        .replace('\n', "\\n")
}

/// The reply as client libraries hand it on. Where they take the SMTP code off, so is it here.
fn wrapped(reply: &str) -> Vec<(&'static str, String)> {
    let code = reply
        .get(..3)
        .filter(|code| code.bytes().all(|b| b.is_ascii_digit()));
    let text = code.map_or(reply, |_| reply.get(4..).unwrap_or_default());
    // smtplib and lettre take the code off every line.
    let text = code.map_or(text.to_string(), |code| {
        text.replace(&format!("\n{code}-"), "\n")
            .replace(&format!("\n{code} "), "\n")
    });
    let number = code.unwrap_or("535");
    let (short, long) = (json(&text), json(reply));
    vec![
        (
            "nodemailer",
            format!(
                "Error: Invalid login: {reply}\n    at SMTPConnection._formatError (smtp-connection/index.js:790:19)"
            ),
        ),
        (
            "nodemailer as JSON",
            format!(
                "{{\"code\":\"EAUTH\",\"response\":\"{long}\",\"responseCode\":{number},\"command\":\"AUTH PLAIN\"}}"
            ),
        ),
        (
            "imapflow",
            format!(
                "Command failed\n{{\n  response: '3 NO {reply}',\n  responseStatus: 'NO',\n  executedCommand: '3 LOGIN \"someone@example.com\" \"(* value hidden *)\"',\n  authenticationFailed: true\n}}"
            ),
        ),
        (
            "imapflow as JSON",
            format!(
                "{{\"message\":\"Command failed\",\"response\":\"2 NO {long}\",\"responseStatus\":\"NO\",\"authenticationFailed\":true}}"
            ),
        ),
        (
            "node-imap",
            format!(
                "{{\"textCode\":\"AUTHENTICATIONFAILED\",\"source\":\"authentication\",\"message\":\"{long}\"}}"
            ),
        ),
        (
            "smtplib",
            format!("smtplib.SMTPAuthenticationError: ({number}, b'{short}')"),
        ),
        ("imaplib", format!("imaplib.IMAP4.error: b'{long}'")),
        (
            "aiosmtplib",
            format!("aiosmtplib.errors.SMTPAuthenticationError: ({number}, '{short}')"),
        ),
        ("lettre", format!("permanent error ({number}): {text}")),
        ("async-imap", format!("no response: {reply}")),
        (
            "JavaMail",
            format!(
                "javax.mail.AuthenticationFailedException: {reply}\n\tat com.sun.mail.smtp.SMTPTransport$Authenticator.authenticate(SMTPTransport.java:965)"
            ),
        ),
        (
            "PHPMailer",
            format!(
                "SMTP ERROR: Password command failed: {reply}\nSMTP Error: Could not authenticate."
            ),
        ),
        (
            "Symfony",
            format!(
                "Failed to authenticate on SMTP server with username \"someone@example.com\" using 2 possible authenticators. Authenticator LOGIN returned Expected response code \"235\" but got code \"{number}\", with message \"{reply}\"."
            ),
        ),
        (
            "MailKit",
            format!(
                "MailKit.Security.AuthenticationException: {number}: {reply} ---> MailKit.Net.Smtp.SmtpCommandException: {reply}"
            ),
        ),
        ("go-imap", format!("failed to login: {reply}")),
        ("indented", reply.replace(' ', " \r\n\t ")),
    ]
}

#[test]
fn every_row_has_a_sample_a_source_and_a_date() {
    for row in rows() {
        assert!(!row.sample.is_empty() && !row.source.is_empty(), "{row:?}");
        let date: Vec<_> = row.seen.split('-').collect();
        assert!(
            matches!(date[..], [year, month] if year.len() == 4
                && ("2000".."2100").contains(&year)
                && month.len() == 2
                && ("01"..="12").contains(&month)),
            "{row:?}"
        );
    }
    assert!(rows().count() >= 150);
}

#[test]
fn every_row_is_of_providers_that_there_are() {
    let catalogue = Catalogue::default();
    for row in rows() {
        for id in row.providers {
            assert!(catalogue.has(id), "{id}: {row:?}");
        }
    }
}

#[test]
fn every_needle_is_written_as_replies_are_folded_and_stands_in_its_sample() {
    for row in rows() {
        assert!(!row.needles.is_empty(), "{row:?}");
        for needle in row.needles {
            assert!(
                // They are looked for by their first two bytes.
                needle.len() >= 2 && fold(needle) == *needle,
                "{needle:?} of {row:?}"
            );
        }
        assert!(Folded::new(row.sample).holds(row.needles), "{row:?}");
    }
}

#[test]
fn every_sample_has_its_cause_in_any_case() {
    for row in rows() {
        for provider in providers_of(row) {
            for reply in [
                row.sample.to_string(),
                row.sample.to_uppercase(),
                row.sample.to_lowercase(),
                mixed_case(row.sample),
            ] {
                assert_eq!(
                    cause_of(provider, &reply),
                    row.cause,
                    "{provider:?} {reply}"
                );
            }
        }
    }
}

#[test]
fn what_a_client_library_wraps_around_a_sample_changes_nothing() {
    for row in rows() {
        let providers = providers_of(row);
        for provider in providers
            .first()
            .into_iter()
            .chain(providers.last())
            .copied()
        {
            for (client, reply) in wrapped(row.sample) {
                for reply in [mixed_case(&reply), reply] {
                    let cause = cause_of(provider, &reply);
                    assert_eq!(cause, row.cause, "{client}, {provider:?}: {reply}\n{row:?}");
                }
            }
        }
    }
}

#[test]
fn no_two_rows_contend_for_a_reply() {
    for row in rows() {
        let folded = Folded::new(row.sample);
        for provider in providers_of(row) {
            let asked: Vec<_> = rows()
                .filter(|other| other.concerns(provider) && folded.holds(other.needles))
                .collect();
            for one in &asked {
                for other in &asked {
                    let tie = one.rank() == other.rank() && one.cause != other.cause;
                    assert!(!tie, "{one:?}\n{other:?}\n{}", row.sample);
                }
            }
        }
    }
}

#[test]
fn no_row_is_written_twice() {
    let all: Vec<_> = rows().collect();
    for (at, one) in all.iter().enumerate() {
        for other in all.iter().skip(at + 1) {
            let same = one.needles == other.needles && one.providers == other.providers;
            assert!(!same, "{one:?}\n{other:?}");
        }
    }
}

#[test]
fn an_answer_outweighs_any_fault_and_a_fault_any_phrase() {
    assert!(Evidence::Answer > Evidence::Fault);
    assert!(Evidence::Fault > Evidence::Attempt);
    assert!(Evidence::Attempt > Evidence::Phrase);
    for (reply, cause) in [
        (
            "535-5.7.8 Username and Password not accepted. Connection unexpectedly closed",
            Cause::WrongCode,
        ),
        (
            "Connection closed unexpectedly; last reply: 534-5.7.9 Application-specific password required",
            Cause::AccountPasswordUsed,
        ),
        (
            "Authentication failed: connect ECONNREFUSED 10.0.0.1:993",
            Cause::Network,
        ),
        (
            "Login failed: Connection unexpectedly closed: timed out",
            Cause::Timeout,
        ),
        (
            "Could not connect to SMTP host: smtp.example.com, port: 465; nested exception is: javax.net.ssl.SSLHandshakeException: PKIX path building failed",
            Cause::Tls,
        ),
    ] {
        assert_eq!(cause_of(Some("google"), reply), cause, "{reply}");
    }
}

#[test]
fn replies_met_in_the_field_have_their_causes() {
    for (provider, reply, cause) in [
        // Gmail.
        (
            "google",
            "534-5.7.9 Application-specific password required. For more information, go to\n534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor a1 - gsmtp",
            Cause::AccountPasswordUsed,
        ),
        (
            "google",
            "a001 NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
            Cause::AccountPasswordUsed,
        ),
        (
            "google",
            "(535, b'5.7.8 Username and Password not accepted. For more information, go to\\n5.7.8  https://support.google.com/mail/?p=BadCredentials - gsmtp')",
            Cause::WrongCode,
        ),
        (
            "google",
            "2 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)",
            Cause::WrongCode,
        ),
        ("google", "Invalid credentials (Failure)", Cause::WrongCode),
        (
            "google",
            "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in via\r\n534-5.7.14 your web browser and then try again.\r\n534-5.7.14  Learn more at\r\n534 5.7.14  https://support.google.com/mail/answer/78754",
            Cause::WebSignInRequired,
        ),
        (
            "google",
            "534-5.7.9 Please log in with your web browser and then try again. For more\n534-5.7.9 information, go to\n534 5.7.9  https://support.google.com/mail/?p=WebLoginRequired",
            Cause::WebSignInRequired,
        ),
        (
            "google",
            "454-4.7.0 Too many login attempts, please try again later.",
            Cause::RateLimited,
        ),
        (
            "google",
            "421-4.7.0 Try again later, closing connection. (EHLO)",
            Cause::RateLimited,
        ),
        (
            "google",
            "[ALERT] Too many simultaneous connections. (Failure)",
            Cause::RateLimited,
        ),
        (
            "google",
            "Server disconnected during AUTH on smtp.gmail.com",
            Cause::WrongCode,
        ),
        (
            "google",
            "Connection closed during AUTH (smtp.gmail.com:465)",
            Cause::WrongCode,
        ),
        (
            "google",
            "{ code: 'ECONNECTION', message: 'Connection closed', command: 'AUTH PLAIN' }",
            Cause::WrongCode,
        ),
        ("google", "Connection closed unexpectedly", Cause::Network),
        (
            "google",
            "imap.gmail.com: connection closed after AUTHENTICATE",
            Cause::Network,
        ),
        // iCloud.
        (
            "apple",
            "NO [AUTHENTICATIONFAILED] Authentication Failed",
            Cause::WrongCode,
        ),
        (
            "apple",
            "535 5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
            Cause::WrongCode,
        ),
        (
            "apple",
            "550 5.7.0 From address is not one of your addresses.",
            Cause::SenderRefused,
        ),
        // Yahoo, AOL.
        (
            "yahoo",
            "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials",
            Cause::WrongCode,
        ),
        (
            "yahoo",
            "Invalid login: 535 5.7.0 (#AUTH005) Too many bad auth attempts.",
            Cause::AccountPasswordUsed,
        ),
        (
            "aol",
            "(535, b'5.7.0 (#AUTH005) Too many bad auth attempts.')",
            Cause::AccountPasswordUsed,
        ),
        (
            "aol",
            "NO [AUTHENTICATIONFAILED] AUTHENTICATE Invalid credentials",
            Cause::WrongCode,
        ),
        (
            "yahoo",
            "NO [UNAVAILABLE] UID FETCH Service is temporarily not available",
            Cause::Network,
        ),
        (
            "att",
            "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
            Cause::AccountPasswordUsed,
        ),
        // Zoho.
        (
            "zoho",
            "NO [AUTHENTICATIONFAILED] Invalid credentials(Failure)",
            Cause::WrongCode,
        ),
        (
            "zoho",
            "You are yet to enable IMAP for your account. Please contact your administrator",
            Cause::ImapOff,
        ),
        ("zoho", "535 Authentication Failed", Cause::WrongCode),
        ("zoho", "530 5.5.1 Authentication Required.", Cause::Unknown),
        // Microsoft.
        (
            "microsoft",
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. [BN0PR04CA0011.namprd04.prod.outlook.com]",
            Cause::OauthOnly,
        ),
        ("microsoft", "A2 NO LOGIN failed.", Cause::OauthOnly),
        (
            "microsoft",
            "imaplib.error: b'AUTHENTICATE failed.'",
            Cause::OauthOnly,
        ),
        (
            "microsoft",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.",
            Cause::AdminBlocked,
        ),
        (
            "microsoft",
            "535 5.7.3 Authentication unsuccessful [SN4PR0501CA0054.namprd05.prod.outlook.com]",
            Cause::WrongCode,
        ),
        (
            "microsoft",
            "LOGIN failed: connect ETIMEDOUT 40.99.10.50:993",
            Cause::Timeout,
        ),
        // Others.
        (
            "mail-ru",
            "(535, b'5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED')",
            Cause::AccountPasswordUsed,
        ),
        (
            "yandex",
            "535 5.7.8 Error: authentication failed: This user does not have access rights to this service",
            Cause::ImapOff,
        ),
        (
            "yandex",
            "2 NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials or IMAP is disabled sc=1_2_3",
            Cause::ImapOff,
        ),
        (
            "gmx-net",
            "535 Authentication credentials invalid",
            Cause::WrongCode,
        ),
        (
            "naver",
            "535 5.7.1 Username and Password not accepted c9 - nsmtp",
            Cause::WrongCode,
        ),
        (
            "fastmail",
            "[AUTHENTICATIONFAILED] Authentication failed",
            Cause::WrongCode,
        ),
        (
            "qq",
            "535 Error: authentication failed, system busy",
            Cause::WrongCode,
        ),
        (
            "netease",
            "NO SELECT Unsafe Login. Please contact kefu@188.com for help",
            Cause::Unknown,
        ),
        // The way there.
        (
            "google",
            "getaddrinfo ENOTFOUND imap.gmial.com",
            Cause::Network,
        ),
        (
            "google",
            "connect ETIMEDOUT 142.250.102.108:993",
            Cause::Timeout,
        ),
        ("google", "Greeting never received", Cause::Timeout),
        (
            "google",
            "Hostname/IP does not match certificate's altnames: Host: localhost. is not in the cert's altnames",
            Cause::Tls,
        ),
        (
            "google",
            "x509: certificate signed by unknown authority",
            Cause::Tls,
        ),
        (
            "google",
            "The remote certificate is invalid according to the validation procedure.",
            Cause::Tls,
        ),
        (
            "google",
            "invalid peer certificate: UnknownIssuer",
            Cause::Tls,
        ),
        (
            "google",
            "unable to get local issuer certificate",
            Cause::Tls,
        ),
        (
            "google",
            "tls: first record does not look like a TLS handshake",
            Cause::Tls,
        ),
        ("google", "write EPIPE", Cause::Network),
    ] {
        assert_eq!(
            cause_of(Some(provider), reply),
            cause,
            "{provider}: {reply}"
        );
    }
}

#[test]
fn a_row_of_another_provider_never_counts() {
    let named: Vec<&str> = rows().flat_map(|row| row.providers).copied().collect();
    for row in rows().filter(|row| !row.providers.is_empty()) {
        // What is left of the sample without that provider's rows must be what anybody would hear.
        let general = cause_of(NOBODY, row.sample);
        for other in named.iter().filter(|id| !row.providers.contains(id)) {
            let own = rows()
                .any(|r| r.providers.contains(other) && Folded::new(row.sample).holds(r.needles));
            if !own {
                assert_eq!(
                    cause_of(Some(other), row.sample),
                    general,
                    "{other}: {row:?}"
                );
            }
        }
    }
    for (provider, reply, cause) in [
        ("google", "NO LOGIN failed.", Cause::WrongCode),
        (
            "microsoft",
            "[ALERT] Application-specific password required",
            Cause::Unknown,
        ),
        (
            "apple",
            "You are yet to enable IMAP for your account.",
            Cause::Unknown,
        ),
        (
            "zoho",
            "535 5.7.0 (#AUTH005) Bad credentials",
            Cause::WrongCode,
        ),
    ] {
        assert_eq!(
            cause_of(Some(provider), reply),
            cause,
            "{provider}: {reply}"
        );
    }
}

#[test]
fn without_a_provider_only_unmistakable_words_tell_the_provider() {
    for (reply, cause) in [
        (
            "[ALERT] Application-specific password required (Failure)",
            Cause::AccountPasswordUsed,
        ),
        (
            "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
            Cause::AccountPasswordUsed,
        ),
        ("NO Basic authentication is disabled.", Cause::OauthOnly),
        (
            "IMAP access is disabled for your domain",
            Cause::AdminBlocked,
        ),
        ("disconnected during AUTH", Cause::Unknown),
        ("smtp.gmail.com: disconnected during AUTH", Cause::WrongCode),
        ("550 5.7.30 REQUIRETLS support required", Cause::Unknown),
        ("NO LOGIN failed.", Cause::WrongCode),
        ("504 5.7.4 Unrecognized authentication type", Cause::Unknown),
        ("550 User has no permission", Cause::Unknown),
    ] {
        assert_eq!(cause_of(None, reply), cause, "{reply}");
    }
    for row in rows().filter(|row| !row.providers.is_empty() && !row.unmistakable) {
        let known = rows().any(|r| r.unmistakable && Folded::new(row.sample).holds(r.needles));
        if !known {
            assert_eq!(
                cause_of(None, row.sample),
                cause_of(NOBODY, row.sample),
                "{row:?}"
            );
        }
    }
}

#[test]
fn what_nobody_knows_stays_unknown() {
    let long = "nothing to see here ".repeat(50_000);
    for reply in [
        "",
        " ",
        "\n",
        "\\",
        "\\n",
        "-",
        "OK",
        "NO",
        "Command failed",
        "250 2.0.0 OK",
        "235 2.7.0 Authentication successful",
        "* BYE Server shutting down.",
        "Order 15350 was sent from 10.5.7.8 to port 5357",
        "oauth disclosed",
        "unlimited [limits]",
        "a backauthenticationfailedness",
        "授权码",
        "пароль",
        "🦀🦀🦀",
        "the authors closed it",
        &long,
    ] {
        for provider in [None, NOBODY, Some("google"), Some("microsoft"), Some("")] {
            let shown = reply.get(..40).unwrap_or(reply);
            assert_eq!(
                cause_of(provider, reply),
                Cause::Unknown,
                "{provider:?} {shown}"
            );
        }
    }
}

#[test]
fn only_the_first_4000_characters_count() {
    let answer = "535-5.7.8 Username and Password not accepted";
    let room = LOOKED_AT - answer.len() - 1;
    let before = |letters: usize| format!("{} {answer}", "é".repeat(letters));
    assert_eq!(LOOKED_AT, 4000);
    assert_eq!(cause_of(None, &before(room)), Cause::WrongCode);
    assert_eq!(cause_of(None, &before(LOOKED_AT)), Cause::Unknown);
    assert_eq!(
        cause_of(None, &(answer.to_string() + &"x".repeat(1 << 20))),
        Cause::WrongCode
    );
}

#[test]
fn no_text_makes_it_fail() {
    let pieces = [
        "535",
        "-",
        "_",
        "5.7.8",
        "\\",
        "\\n",
        "\u{0}",
        "\u{a0}",
        "\u{2028}",
        "é",
        "🦀",
        "(",
        "[",
        "auth",
        "closed",
        "[AUTHENTICATIONFAILED]",
        "login failed",
        "\u{fffd}",
        "ß",
        "İ",
        " ",
    ];
    let mut seed: u64 = 0x9e37_79b9_7f4a_7c15;
    for _ in 0..3_000 {
        let mut text = String::new();
        for _ in 0..12 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let at = usize::try_from(seed >> 40).unwrap_or_default() % pieces.len();
            text.push_str(pieces.get(at).copied().unwrap_or_default());
        }
        let folded = fold(&text);
        assert_eq!(
            fold(&folded.replace('\\', "")),
            folded.replace('\\', ""),
            "{text:?}"
        );
        let (one, again) = (
            cause_of(Some("google"), &text),
            cause_of(Some("google"), &text),
        );
        assert_eq!(one, again);
    }
    for row in rows() {
        for (at, _) in row.sample.char_indices() {
            cause_of(None, row.sample.get(..at).unwrap_or_default());
            cause_of(None, row.sample.get(at..).unwrap_or_default());
        }
    }
}

#[test]
fn folding_keeps_words_and_drops_what_wraps_them() {
    for (reply, folded) in [
        (
            "  535-5.7.8  Username\r\n535 5.7.8\u{a0}and",
            "535 5.7.8 username 535 5.7.8 and",
        ),
        ("go to\\r\\n5.7.8", "go to 5.7.8"),
        ("GO TO\\R\\N5.7.8", "go to 5.7.8"),
        ("a\\\\nb", "a b"),
        ("code \\\"535\\\"", "code \"535\""),
        ("DEPTH_ZERO_SELF_SIGNED_CERT", "depth zero self signed cert"),
        ("Ünter İ ß", "Ünter İ ß".to_ascii_lowercase().as_str()),
    ] {
        assert_eq!(fold(reply), folded);
    }
}

#[test]
fn needles_stand_as_whole_words_in_their_order() {
    for (needles, folded, stands) in [
        (&["535", "5.7.8"][..], "(535, b'5.7.8 no')", true),
        (&["5.7.8", "535"], "(535, b'5.7.8 no')", false),
        (&["535"], "15350 5350 1535", false),
        (&["535"], "5350 535", true),
        (&["auth"], "oauth authenticate", false),
        (&["auth", "auth"], "auth", false),
        (&["[limit]"], "no [limit]x", true),
        (&[], "", true),
    ] {
        assert_eq!(
            Folded::new(folded).holds(needles),
            stands,
            "{needles:?} {folded}"
        );
    }
}

#[test]
fn the_ids_are_the_contracts_and_lead_back() {
    let ids: Vec<_> = Cause::ALL.iter().map(|cause| cause.id()).collect();
    assert_eq!(
        ids.join(" "),
        "account-password-used wrong-code imap-off oauth-only admin-blocked not-yet-active \
         rate-limited web-sign-in-required wrong-username wrong-server plan-needed sender-refused \
         network tls timeout unknown"
    );
    for cause in Cause::ALL {
        assert_eq!(Cause::from_id(cause.id()), Some(*cause));
    }
    for id in ["", "Unknown", "wrong_code", " tls", "wrong-code "] {
        assert_eq!(Cause::from_id(id), None, "{id:?}");
    }
}
