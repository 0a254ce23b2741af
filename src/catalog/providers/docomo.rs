//! docomo mail.

use crate::catalog::account::Credential;
use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::server::{Server, Username};
use crate::catalog::step::Step;

/// docomo: a password that docomo makes for IMAP; other lists say that people choose it. The pages want
/// a phone on docomo's own network, and the user name is the ID of the d ACCOUNT.
pub static DOCOMO: Provider = Provider {
    id: "docomo",
    name: "docomo mail",
    also: &["ドコモメール", "NTT docomo"],
    code_name: Label::new("IMAP専用パスワード"),
    credential: Credential::AppPassword,
    domains: &["docomo.ne.jp"],
    pages: &[
        Page::new(PageKind::Create, "https://www.docomo.ne.jp/mydocomo/"),
        Page::new(
            PageKind::Help,
            "https://www.docomo.ne.jp/service/spmode/function/mail/usage/",
        ),
        Page::new(PageKind::Manage, "https://www.docomo.ne.jp/mydocomo/"),
    ],
    steps: &[
        Step::Open(PageKind::Create),
        Step::Choose(Label::new("メール設定(迷惑メール・SMS対策など)")),
        Step::Choose(Label::new("IMAP専用ID・パスワードの確認")),
        Step::Press(Label::new("認証する")),
        Step::Copy(Label::new("Close")),
    ],
    imap: Some(Server {
        username: Username::Own,
        ..Server::tls("imap.spmode.ne.jp", 993)
    }),
    smtp: Some(Server {
        username: Username::Own,
        ..Server::tls("smtp.spmode.ne.jp", 465)
    }),
    checked: "2026-11",
    sources: &[
        "https://www.nttdocomo.co.jp/service/docomo_mail/security/index.html",
        "https://www.docomo.ne.jp/service/spmode/function/mail/usage/",
        "https://qiita.com/garupon/items/4e7c26607d70cdd55333",
        "https://www.choge-blog.com/programming/dmail-imappwd",
    ],
    ..Provider::BLANK
};
