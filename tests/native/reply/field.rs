//! Claims about replies that were met in the field.

use app_password::model::cause::Cause;
use app_password::reply::explain::cause_of;

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
        ("google", "Connection closed unexpectedly", Cause::Unknown),
        (
            "google",
            "imap.gmail.com: connection closed after AUTHENTICATE",
            Cause::Unknown,
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
