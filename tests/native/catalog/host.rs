//! Claims about what a host adds to the catalogue and changes in it, as `provider.js` hands it over.

use app_password::catalog::account::Credential;
use app_password::catalog::catalogue::{Catalogue, Changes};
use app_password::catalog::label::Label;
use app_password::catalog::page::{Page, PageKind};
use app_password::catalog::provider::Provider;
use app_password::catalog::reason::{Caution, End, Reason};
use app_password::catalog::server::{Region, Security, Server, Username};
use app_password::catalog::step::Step;
use app_password::check::shape::{Alphabet, Case, Certainty, Shape};
use app_password::host::entry::kept;

use super::lookup::id;
use super::offered;

/// A line as `provider.js` writes it: `|` for the end of a text, `,` between the texts of a list.
fn line(readable: &str) -> String {
    readable.replace('|', "\u{1f}").replace(',', "\u{1d}")
}

#[test]
fn an_entry_of_a_hosts_has_every_field_that_it_says() {
    let said = line(
        "|iacme|nAcme Mail|aAcme,ACME\tInc|NApp code,Key,de,App-Code|c0dacme.example,acme.no|mmx.acme.example|\
         A1l+00@+020.g004--S1D1C1h0B1p+0https://acme.example/app|+6https://acme.example|.q1\
         s+2000|+10002-step sign-in|+6000Create a code,|+7000Close,Done,nb,Lukk|+8004IMAP access|+900N|.\
         w+0000|.t+8004IMAP|.x+0+?.e+4.y+1.z2026-05|Mzoho|Iimap.{region}|0?Q00Osmtp.acme.example|09;12\
         r+acme.example|Home|acme.example,acme.no|in.acme.example|0?Q02|+acme.no|||||.Wpro|v2026-10|",
    );
    const EXPECTED: Provider = Provider {
        id: "acme",
        name: "Acme Mail",
        also: &["Acme", "ACME\tInc"],
        code_name: Label::new("App code")
            .or("Key")
            .known(&[("de", "App-Code")]),
        credential: Credential::AppPassword,
        domains: &["acme.example", "acme.no"],
        mx: &["mx.acme.example"],
        shape: Shape {
            alphabet: Alphabet::LowerDigit,
            lengths: &[16, 128],
            group: 4,
            separator: '-',
            sends_separator: true,
            drops_dashes: true,
            case: Case::Lower,
            certainty: Certainty::High,
            backup_codes: true,
        },
        pages: &[
            Page::new(PageKind::Create, "https://acme.example/app"),
            Page::new(PageKind::Webmail, "https://acme.example"),
        ],
        steps: &[
            Step::Open(PageKind::Create),
            Step::TwoStep(Label::new("2-step sign-in")),
            Step::Press(Label::new("Create a code")),
            Step::Copy(Label::new("Close").or("Done").known(&[("nb", "Lukk")])),
            Step::Switch(PageKind::Imap, Label::new("IMAP access")),
            Step::Wait(30),
        ],
        asks_account: true,
        work_steps: &[Step::AskAdmin],
        imap_steps: &[Step::Switch(PageKind::Imap, Label::new("IMAP"))],
        missing: &[Reason::TwoStepOff, Reason::OtherRegion],
        ends: &[End::Expires],
        cautions: &[Caution::MainAddress],
        ended: "2026-05",
        moves_to: "zoho",
        imap: Some(Server::tls("imap.{region}", 993)),
        smtp: Some(Server {
            host: "smtp.acme.example",
            port: 587,
            security: Security::StartTls,
            username: Username::Own,
        }),
        regions: &[
            Region {
                name: "Home",
                domains: &["acme.example", "acme.no"],
                imap: Some(Server {
                    username: Username::Own,
                    ..Server::tls("in.acme.example", 993)
                }),
                ..Region::new("acme.example")
            },
            Region::new("acme.no"),
        ],
        work: "pro",
        checked: "2026-10",
        ..Provider::BLANK
    };
    assert_eq!(format!("{:?}", kept(&said)), format!("{EXPECTED:?}"));
    // The same line is the same entry, or each setting of the host's would start the widget anew.
    assert_eq!(kept(&said), kept(&said));
}

#[test]
fn a_change_of_ours_keeps_the_rest() {
    const STEPS: &[Step] = &[Step::Press(Label::new("Create"))];
    let google = offered("google");
    let changed = kept(&line("google|igoogle|nAcme Mail|O|s+6000Create|.l+00<."));
    let expected = Provider {
        name: "Acme Mail",
        smtp: None,
        // A host's steps are for every account.
        work_steps: &[],
        steps: STEPS,
        shape: Shape {
            lengths: &[12],
            ..google.shape
        },
        ..*google
    };
    assert_eq!(format!("{changed:?}"), format!("{expected:?}"));
    let catalogue = Catalogue::new(&Changes {
        own: vec![changed],
        ..Changes::default()
    });
    let found = id(catalogue.detect("someone@gmail.com", &[]));
    assert_eq!(found, Some(("google", "domain")));
    assert_eq!(catalogue.find("google"), Some(changed));
}

#[test]
fn a_whole_entry_with_an_id_of_ours_takes_nothing_from_it() {
    let own = kept(&line("|igoogle|nAcme Mail|c3"));
    let expected = Provider {
        id: "google",
        name: "Acme Mail",
        ..Provider::BLANK
    };
    assert_eq!(format!("{own:?}"), format!("{expected:?}"));
}

#[test]
fn a_change_may_say_what_comes_first_for_work() {
    let changed = kept(&line("yandex|s+6000Create|.w+0000|."));
    assert_eq!(changed.work_steps, [Step::AskAdmin]);
    assert_eq!(changed.imap_steps, offered("yandex").imap_steps);
}
