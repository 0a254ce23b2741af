//! Yahoo! JAPAN Mail, which has nothing to do with Yahoo's elsewhere.

use crate::catalog::label::Label;
use crate::catalog::page::{Page, PageKind};
use crate::catalog::provider::Provider;
use crate::catalog::reason::{Caution, Reason};
use crate::catalog::server::{Server, Username};
use crate::catalog::step::Step;

/// Yahoo! JAPAN: the account's password, after a switch; whoever signs in without a password needs one
/// first, and another switch keeps servers outside Japan out.
pub static YAHOO_JP: Provider = Provider {
    id: "yahoo-jp",
    name: "Yahoo! JAPAN",
    also: &["Yahoo!メール", "Yahoo Japan Mail", "ヤフーメール"],
    domains: &["yahoo.co.jp", "ymail.ne.jp"],
    pages: &[
        Page::new(
            PageKind::Help,
            "https://support.yahoo-net.jp/PccMail/s/article/H000007321",
        ),
        Page::new(PageKind::Webmail, "https://mail.yahoo.co.jp/"),
    ],
    imap_steps: &[
        Step::Open(PageKind::Webmail),
        Step::Choose(Label::new("設定・利用規約")),
        Step::Choose(Label::new("メールの設定")),
        Step::Choose(Label::new("IMAP/POP/SMTPアクセスとメール転送")),
        Step::Choose(Label::new(
            "Yahoo! JAPAN公式サービス以外からのアクセスも有効にする",
        )),
        Step::Choose(Label::new("IMAP")),
        Step::Choose(Label::new("SMTP")),
    ],
    missing: &[Reason::NoPasswordYet],
    cautions: &[Caution::OwnNetwork],
    // Yahoo! JAPAN takes its ID, which is the part before the @, or the address.
    imap: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("imap.mail.yahoo.co.jp", 993)
    }),
    smtp: Some(Server {
        username: Username::LocalPart,
        ..Server::tls("smtp.mail.yahoo.co.jp", 465)
    }),
    checked: "2026-11",
    sources: &[
        "https://support.yahoo-net.jp/PccMail/s/article/H000007321",
        "https://support.yahoo-net.jp/PccMail/s/article/H000014864",
        "https://announcemail.yahoo.co.jp/info/support/",
        "https://github.com/M66B/FairEmail/blob/master/app/src/main/res/xml/providers.xml",
    ],
    ..Provider::BLANK
};
