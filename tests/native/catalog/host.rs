//! Claims about what a host adds to the catalogue and changes in it, as `provider.js` hands it over.

use app_password::catalog::account::Credential;
use app_password::catalog::catalogue::{Catalogue, Changes};
use app_password::catalog::label::Label;
use app_password::catalog::page::{Page, PageKind};
use app_password::catalog::provider::Provider;
use app_password::catalog::server::{Security, Server, Username};
use app_password::catalog::step::Step;
use app_password::check::shape::{Alphabet, Case, Certainty, Shape};
use app_password::host::entry::kept;

use super::lookup::id;
use super::offered;

/// A line as `provider.js` writes it: `|` for the end of a field, `,` between the entries of a list.
fn line(readable: &str) -> String {
    readable.replace('|', "\u{1f}").replace(',', "\u{1d}")
}

#[test]
fn an_entry_of_a_hosts_has_every_field_that_it_says() {
    let said = line(
        "acme|name|Acme Mail|credential|app-password|also|Acme,ACME\tInc\
         |domains|acme.example,acme.no|mx|mx.acme.example|checked|2026-10\
         |pages|create https://acme.example/app,webmail https://acme.example\
         |steps|open create -,two-step - 2-step sign-in,press - Create a code,\
         copy - Close,switch imap IMAP access,wait 30 -\
         |imap|imap.acme.example 993 tls address|smtp|smtp.acme.example 587 starttls local-part\
         |alphabet|lower-digit|lengths|16,128|group|4|separator|-|sendsSeparator|yes\
         |dropsDashes|yes|case|lower|certainty|high|unheard-of|value",
    );
    const EXPECTED: Provider = Provider {
        id: "acme",
        name: "Acme Mail",
        also: &["Acme", "ACME\tInc"],
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
            backup_codes: false,
        },
        pages: &[
            Page::new(PageKind::Create, "https://acme.example/app"),
            Page::new(PageKind::Webmail, "https://acme.example"),
        ],
        steps: &[
            Step::Open(PageKind::Create),
            Step::TwoStep(Label::new("2-step sign-in")),
            Step::Press(Label::new("Create a code")),
            Step::Copy(Label::new("Close")),
            Step::Switch(PageKind::Imap, Label::new("IMAP access")),
            Step::Wait(30),
        ],
        imap: Some(Server::tls("imap.acme.example", 993)),
        smtp: Some(Server {
            host: "smtp.acme.example",
            port: 587,
            security: Security::StartTls,
            username: Username::LocalPart,
        }),
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
    let changed = kept(&line(
        "google|name|Acme Mail|smtp||steps|press - Create|lengths|12",
    ));
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
