//! Claims about the errors that the facts name: each has its cause, or a reason why none is certain.

use app_password::model::cause::Cause;
use app_password::reply::explain::cause_of;

/// Provider, what its server says, cause.
const FACTS: &[(&str, &str, Cause)] = &[
    (
        "google",
        "[ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)",
        Cause::AccountPasswordUsed,
    ),
    (
        "google",
        "534-5.7.9 Application-specific password required. For more information, go to https://support.google.com/mail/?p=InvalidSecondFactor",
        Cause::AccountPasswordUsed,
    ),
    (
        "google",
        "[AUTHENTICATIONFAILED] Invalid credentials (Failure)",
        Cause::WrongCode,
    ),
    (
        "google",
        "535-5.7.8 Username and Password not accepted ?p=BadCredentials",
        Cause::WrongCode,
    ),
    (
        "google",
        "smtp.gmail.com: disconnected during AUTH",
        Cause::WrongCode,
    ),
    (
        "google",
        "[ALERT] Please log in via your web browser: https://support.google.com/mail/accounts/answer/78754 (Failure)",
        Cause::WebSignInRequired,
    ),
    (
        "google",
        "* NO [WEBALERT https://accounts.google.com/signin/continue?sarp=1] Web login required.",
        Cause::WebSignInRequired,
    ),
    (
        "google",
        "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in via your web browser",
        Cause::WebSignInRequired,
    ),
    (
        "google",
        "534 5.7.9 https://support.google.com/mail/?p=WebLoginRequired",
        Cause::WebSignInRequired,
    ),
    (
        "google",
        "[ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access.",
        Cause::ImapOff,
    ),
    (
        "google",
        "[ALERT] IMAP access is disabled for your domain. Please contact your domain administrator",
        Cause::AdminBlocked,
    ),
    (
        "google",
        "IMAP access is not allowed for this account.",
        Cause::AdminBlocked,
    ),
    (
        "google",
        "454-4.7.0 Too many login attempts, please try again later.",
        Cause::RateLimited,
    ),
    (
        "google",
        "[ALERT] Too many simultaneous connections",
        Cause::RateLimited,
    ),
    (
        "apple",
        "NO [AUTHENTICATIONFAILED] Authentication Failed",
        Cause::WrongCode,
    ),
    (
        "apple",
        "535 5.7.8 Error: authentication failed",
        Cause::WrongCode,
    ),
    (
        "apple",
        "550 5.7.0 From address is not one of your addresses",
        Cause::SenderRefused,
    ),
    (
        "yahoo",
        "NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials",
        Cause::WrongCode,
    ),
    (
        "yahoo",
        "NO [AUTHENTICATIONFAILED] AUTHENTICATE Invalid credentials",
        Cause::WrongCode,
    ),
    (
        "yahoo",
        "535 5.7.0 (#AUTH005) Too many bad auth attempts.",
        Cause::AccountPasswordUsed,
    ),
    (
        "yahoo",
        "[AUTHENTICATIONFAILED] (#AUTH012) Incorrect username or password.",
        Cause::WrongCode,
    ),
    (
        "yahoo",
        "[AUTHORIZATIONFAILED] LOGIN Invalid credentials (#MBR1212)",
        Cause::WrongCode,
    ),
    ("yahoo", "Login Rate Limit Hit", Cause::RateLimited),
    ("aol", "Invalid login or password", Cause::WrongCode),
    (
        "zoho",
        "NO [AUTHENTICATIONFAILED] Invalid credentials(Failure)",
        Cause::WrongCode,
    ),
    (
        "zoho",
        "NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)",
        Cause::ImapOff,
    ),
    (
        "zoho",
        "[ALERT] The server details you are using seems incorrect. For more details, check this announcement: https://help.zoho.com/portal/en/community/topic/zoho-mail-server-details",
        Cause::WrongServer,
    ),
    ("zoho", "535 Authentication Failed", Cause::WrongCode),
    // The client did not log in at all: no fault of the person's, and none that has a name.
    ("zoho", "530 5.5.1 Authentication Required.", Cause::Unknown),
    (
        "microsoft",
        "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
        Cause::OauthOnly,
    ),
    (
        "microsoft",
        "NO Basic authentication is disabled.",
        Cause::OauthOnly,
    ),
    ("microsoft", "NO LOGIN failed.", Cause::OauthOnly),
    ("microsoft", "NO AUTHENTICATE failed.", Cause::OauthOnly),
    (
        "microsoft",
        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
        Cause::AdminBlocked,
    ),
    (
        "microsoft",
        "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. Contact your administrator.",
        Cause::AdminBlocked,
    ),
    (
        "microsoft",
        "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated successfully. Contact your administrator.",
        Cause::AdminBlocked,
    ),
    (
        "microsoft",
        "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
        Cause::WrongCode,
    ),
    (
        "microsoft",
        "535 5.7.3 Authentication unsuccessful",
        Cause::WrongCode,
    ),
    (
        "microsoft",
        "504 5.7.4 Unrecognized authentication type",
        Cause::AdminBlocked,
    ),
    (
        "microsoft",
        "550 5.7.30 Basic authentication is not supported for Client Submission.",
        Cause::OauthOnly,
    ),
    (
        "qq",
        "535 Login Fail. Please enter your authorization code to login",
        Cause::AccountPasswordUsed,
    ),
    ("qq", "535 Error: authentication failed", Cause::WrongCode),
    (
        "qq",
        "NO Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy",
        Cause::WrongCode,
    ),
    (
        "netease",
        "535 Error: authentication failed",
        Cause::WrongCode,
    ),
    ("netease", "550 User has no permission", Cause::ImapOff),
    (
        "netease",
        "LOGIN Login error or password error",
        Cause::WrongCode,
    ),
    // The code is right; that the host's program says too little of itself has no cause of its own.
    (
        "netease",
        "NO SELECT Unsafe Login. Please contact kefu@188.com for help",
        Cause::Unknown,
    ),
    (
        "mail-ru",
        "NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED",
        Cause::AccountPasswordUsed,
    ),
    (
        "mail-ru",
        "535 5.7.0 NEOBHODIM parol prilozheniya / Aplication password is REQUIRED",
        Cause::AccountPasswordUsed,
    ),
    (
        "mail-ru",
        "535 5.7.0 Authentication failed",
        Cause::WrongCode,
    ),
    // Also what it says of a code that is less than three hours old: the advice speaks of that.
    (
        "yandex",
        "[AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=a",
        Cause::ImapOff,
    ),
    (
        "yandex",
        "535 5.7.8 Error: authentication failed: This user does not have access rights to this service",
        Cause::ImapOff,
    ),
    (
        "naver",
        "535 5.7.1 Username and Password not accepted",
        Cause::WrongCode,
    ),
    ("gmx-net", "NO Authentication failed", Cause::WrongCode),
    (
        "gmx-net",
        "535 Authentication credentials invalid",
        Cause::WrongCode,
    ),
    (
        "t-online",
        "Toid authentication disabled",
        Cause::AccountPasswordUsed,
    ),
    (
        "att",
        "[AUTHENTICATIONFAILED] LOGIN Invalid credentials",
        Cause::WrongCode,
    ),
    (
        "att",
        "535 5.7.0 (#AUTH005) Too many bad auth attempts",
        Cause::AccountPasswordUsed,
    ),
    (
        "seznam",
        "Login to server imap.seznam.cz failed",
        Cause::WrongCode,
    ),
    (
        "fastmail",
        "[AUTHENTICATIONFAILED] Authentication failed",
        Cause::WrongCode,
    ),
    (
        "fastmail",
        "535 5.7.0 Incorrect username or password",
        Cause::WrongCode,
    ),
    (
        "fastmail",
        "535 5.7.0 Sorry, you need to create an app password to use this service",
        Cause::AccountPasswordUsed,
    ),
    (
        "fastmail",
        "2 NO Incorrect username or password.",
        Cause::WrongCode,
    ),
    (
        "godaddy-workspace-or-professional",
        "535 Authentication failed: account disabled - secureserver.net",
        Cause::AdminBlocked,
    ),
];

#[test]
fn what_the_facts_name_has_its_cause_in_any_case() {
    for (provider, reply, cause) in FACTS {
        for reply in [
            (*reply).to_owned(),
            reply.to_uppercase(),
            reply.to_lowercase(),
        ] {
            assert_eq!(
                cause_of(Some(provider), &reply),
                *cause,
                "{provider}: {reply}"
            );
        }
    }
}
