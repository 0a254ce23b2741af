//! What the servers of providers with a few replies of their own say. A provider whose rows grow
//! past a handful gets its own file. Must never hold words that are shared: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const FASTMAIL: &[&str] = &["fastmail"];
const FORWARD_EMAIL: &[&str] = &["forward-email"];
const MAIL_RU: &[&str] = &["mail-ru"];
const NETEASE: &[&str] = &["netease"];
const NETEASE_QIYE: &[&str] = &["netease-qiye"];
const ORANGE_FR: &[&str] = &["orange-fr"];
const QQ: &[&str] = &["qq"];
const T_ONLINE: &[&str] = &["t-online"];
const YANDEX: &[&str] = &["yandex"];

const fn answer(
    providers: &'static [&'static str],
    needles: &'static [&'static str],
    cause: Cause,
) -> Row {
    Row::new(Evidence::Answer, providers, needles, cause)
}

/// Their rows, by provider.
pub const ROWS: &[Row] = &[
    answer(FASTMAIL, &["need to create an app password"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "Sorry, you need to create an app password to use this service",
            "idx 47881297373",
            "2026-11",
        ),
    answer(FASTMAIL, &["incorrect username, password or access token"], Cause::WrongCode)
        .unmistakable()
        .seen(
            "Incorrect username, password or access token.",
            "https://github.com/rustmailer/bichon/issues/152",
            "2026-02",
        ),
    answer(
        FORWARD_EMAIL,
        &["forwardemail.net/my account/domains", "generate password"],
        Cause::WrongCode,
    )
    .unmistakable()
    .seen(
        "535 5.7.8 Invalid username or password, please try again or go to https://forwardemail.net/my-account/domains/example.com/aliases and click \"Generate Password\"",
        "idx 70271076766",
        "2026-09",
    ),
    answer(MAIL_RU, &["neobhodim parol prilozheniya"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "535 5.7.0 NEOBHODIM parol prilozheniya https://help.mail.ru/mail/security/protection/external / Application password is REQUIRED",
            "idx 41616407265, 68413513852",
            "2026-08",
        ),
    answer(MAIL_RU, &["password is required"], Cause::AccountPasswordUsed).seen(
        "Aplication password is REQUIRED",
        "https://github.com/thunderbird/thunderbird-android/issues/9069",
        "2025-04",
    ),
    answer(NETEASE, &["login error or password error"], Cause::WrongCode).unmistakable().seen(
        "A1 NO LOGIN Login error or password error",
        "idx 68971650715, 68473326745",
        "2026-08",
    ),
    answer(NETEASE, &["user has no permission"], Cause::ImapOff).seen(
        "550 User has no permission",
        "https://github.com/testerSunshine/12306/issues/62",
        "2019-01",
    ),
    // The login itself went well: NetEase shuts out programs that do not say who they are (the ID command,
    // RFC 2971). Only the host can mend that. No cause says so, and each that comes near sends the person
    // to something that is all right: the code, the switch, an administrator whom they do not have.
    answer(NETEASE, &["unsafe login"], Cause::Unknown).unmistakable().seen(
        "NO SELECT Unsafe Login. Please contact kefu@188.com for help",
        "https://github.com/pimalaya/himalaya/issues/651",
        "2026-03",
    ),
    answer(NETEASE, &["smtp auth error limit exceed"], Cause::RateLimited).unmistakable().seen(
        "554 Ip is rejected, smtp auth error limit exceed,163 gzga-smtp-mtada-g0-4",
        "idx 68408293510",
        "2026-08",
    ),
    answer(NETEASE, &["mail from must equal authorized user"], Cause::SenderRefused)
        .unmistakable()
        .seen(
            "553 Mail from must equal authorized user",
            "https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/1",
            "2016-11",
        ),
    answer(NETEASE_QIYE, &["err.login.ipdeny"], Cause::AdminBlocked).unmistakable().seen(
        "ERR.LOGIN.IPDENY",
        "https://www.topmailsender.com/en/youxiang/204-wangyi-qiyeyouxiang-netease-enterprise-mailbox",
        "2026-11",
    ),
    answer(NETEASE_QIYE, &["err.login.domainnotexist"], Cause::WrongServer).unmistakable().seen(
        "ERR.LOGIN.DOMAINNOTEXIST",
        "https://www.topmailsender.com/en/youxiang/204-wangyi-qiyeyouxiang-netease-enterprise-mailbox",
        "2026-11",
    ),
    answer(ORANGE_FR, &["code d'authentification invalide"], Cause::WrongCode).unmistakable().seen(
        "550 5.7.0 Code d'authentification invalide OFR 305",
        "https://github.com/sisimai/p5-sisimai/issues/243",
        "2017-11",
    ),
    answer(QQ, &["enter your authorization code"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "535 Login Fail. Please enter your authorization code to login.",
            "facts/providers-tail.md, 1",
            "2026-11",
        ),
    // "Please log in with the authorization code" in GBK, which clients do not read: the address of the
    // page about it is what can be told by.
    answer(QQ, &["service.mail.qq.com", "1001256"], Cause::AccountPasswordUsed).unmistakable().seen(
        "535 Error: ÇëÊ¹ÓÃÊÚÈ¨ÂëµÇÂ¼¡£ÏêÇéÇë¿´: http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256",
        "https://github.com/DesertsP/Valine-Admin/issues/86",
        "2020-03",
    ),
    // One text for five causes; the code is the only one of them that a person has in hand.
    answer(QQ, &["login fail. account is abnormal"], Cause::WrongCode).unmistakable().seen(
        "535 Login fail. Account is abnormal, service is not open, password is incorrect, login frequency limited, or system is busy.",
        "idx 65769798196",
        "2026-09",
    ),
    answer(QQ, &["login frequency limited"], Cause::RateLimited).unmistakable().seen(
        "Login frequency limited",
        "idx 68369908813",
        "2026-08",
    ),
    answer(QQ, &["must be same as authorization user"], Cause::SenderRefused).unmistakable().seen(
        "501 mail from address must be same as authorization user",
        "https://github.com/nodeSolidServer/node-solid-server/issues/1281",
        "2019-08",
    ),
    answer(T_ONLINE, &["toid authentication disabled"], Cause::AccountPasswordUsed)
        .unmistakable()
        .seen(
            "Toid authentication disabled",
            "https://www.tiramigoof.de/de/?p=6025",
            "2026-11",
        ),
    // Yandex has one text for a wrong code and for its two switches; those who met it found the
    // switches off far more often, and no other reply of Yandex tells of them.
    answer(YANDEX, &["invalid credentials or imap is disabled"], Cause::ImapOff)
        .unmistakable()
        .seen(
            "[AUTHENTICATIONFAILED] LOGIN invalid credentials or IMAP is disabled sc=ebI8JB0ug4Y1_290737_53p",
            "idx 70142784715, 70085424575",
            "2026-09",
        ),
    answer(YANDEX, &["does not have access rights to this service"], Cause::ImapOff)
        .unmistakable()
        .seen(
            "535 5.7.8 Error: authentication failed: This user does not have access rights to this service",
            "https://github.com/Foundry376/Mailspring/issues/2111",
            "2026-08",
        ),
    answer(YANDEX, &["not owned by auth user"], Cause::SenderRefused).unmistakable().seen(
        "553 5.7.1 Sender address rejected: not owned by auth user.",
        "https://github.com/splitbrain/dokuwiki-plugin-smtp/issues/38",
        "2020-05",
    ),
];
