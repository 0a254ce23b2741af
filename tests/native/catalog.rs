//! Claims about the catalogue: what every entry must be.

mod address;
mod damaged;
#[cfg(feature = "widget")]
mod host;
mod lookup;
mod schema;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use app_password::catalog::account::{Account, Credential};
use app_password::catalog::catalogue::{By, Catalogue};
use app_password::catalog::label::Label;
use app_password::catalog::page::{Page, PageKind};
use app_password::catalog::provider::Provider;
use app_password::catalog::providers::{CORE, OWN_FILE, all};
use app_password::catalog::reason::{Caution, End, Reason};
use app_password::catalog::server::{Security, Server, Username};
use app_password::catalog::step::{Step, StepKind};
use app_password::check::code::Code;
use app_password::check::shape::{Alphabet, Case, Certainty, Shape};
use app_password::check::verdict::{About, Answer, check};

/// The entry as it is offered, read back from the packed catalogue.
#[track_caller]
fn offered(id: &str) -> &'static Provider {
    let found = Catalogue::default().find(id);
    assert!(found.is_some(), "nobody has the id {id}");
    found.unwrap_or(&Provider::BLANK)
}

/// Everything that a step of this provider shows or opens.
fn steps(provider: &Provider) -> impl Iterator<Item = &'static Step> + use<> {
    let ways = provider.work_steps.iter().chain(provider.steps);
    ways.chain(provider.imap_steps)
}

fn labels(provider: &Provider) -> Vec<Label> {
    let label = |step: &'static Step| match step {
        Step::TwoStep(label)
        | Step::Choose(label)
        | Step::Type(label)
        | Step::Invent(label)
        | Step::Press(label)
        | Step::Copy(label)
        | Step::Switch(_, label) => Some(*label),
        Step::AskAdmin | Step::Open(_) | Step::Wait(_) => None,
    };
    let mut labels: Vec<Label> = steps(provider).filter_map(label).collect();
    labels.push(provider.code_name);
    labels
}

/// The names in braces.
fn slots(text: &str) -> Vec<&str> {
    let after = text.split('{').skip(1);
    after
        .map(|part| part.split('}').next().unwrap_or(part))
        .collect()
}

fn is_domain(name: &str) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let label = |label: &str| {
        !label.is_empty()
            && label.chars().all(letter)
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    name.contains('.') && name.split('.').all(label)
}

/// A language, perhaps a script, perhaps a region (RFC 5646, as far as pages of providers need it).
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    let script = |part: &str| {
        part.len() == 4
            && part.starts_with(|c: char| c.is_ascii_uppercase())
            && part.chars().skip(1).all(|c| c.is_ascii_lowercase())
    };
    let region = |part: &str| {
        (part.len() == 2 && part.chars().all(|c| c.is_ascii_uppercase()))
            || (part.len() == 3 && part.chars().all(|c| c.is_ascii_digit()))
    };
    (2..=3).contains(&language.len())
        && language.chars().all(|c| c.is_ascii_lowercase())
        && parts.all(|part| script(part) || region(part))
}

fn is_month(text: &str) -> bool {
    let month = text.split_once('-');
    month.is_some_and(|(year, month)| {
        year.len() == 4
            && ("2000".."2100").contains(&year)
            && month.len() == 2
            && ("01"..="12").contains(&month)
    })
}

#[test]
fn each_provider_has_a_file_of_its_name_and_stands_in_the_list_once() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/catalog/providers");
    let mut files = BTreeSet::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = path.file_stem().unwrap_or_default().to_string_lossy();
        // A file of a list is shared by several, and its name is what they are.
        let text = fs::read_to_string(&path).unwrap_or_default();
        if !text.contains(": &[Provider] = ") {
            assert!(files.insert(name.replace('_', "-")));
        }
    }
    let all_ids: BTreeSet<&str> = all().map(|provider| provider.id).collect();
    assert_eq!(all_ids.len(), all().count(), "an id stands twice");
    let names: BTreeSet<String> = all().map(|it| it.name.to_lowercase()).collect();
    assert_eq!(names.len(), all().count(), "a name stands twice");
    let own = CORE.iter().chain(OWN_FILE).map(|it| it.id.to_owned());
    assert_eq!(own.collect::<BTreeSet<String>>(), files);
}

#[test]
fn an_id_is_a_slug_and_a_name_is_there() {
    for provider in all() {
        let slug = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        assert!(!provider.id.is_empty() && provider.id.chars().all(slug));
        let names = provider.also.iter().chain([&provider.name]);
        for name in names {
            assert!(!name.is_empty() && name.trim() == *name, "{}", provider.id);
        }
        assert!(!provider.also.contains(&provider.name), "{}", provider.id);
    }
}

#[test]
fn each_domain_is_lower_case_ascii_and_belongs_to_one_provider() {
    let mut seen = BTreeSet::new();
    for provider in all() {
        assert!(
            provider.domains.is_sorted_by(|a, b| a < b),
            "{}",
            provider.id
        );
        for domain in provider.domains {
            assert!(is_domain(domain), "{}: {domain}", provider.id);
            assert!(seen.insert(*domain), "{domain} stands twice");
        }
    }
}

#[test]
fn each_ending_of_an_exchanger_is_lower_case_ascii_and_belongs_to_one_provider() {
    let mut seen = BTreeSet::new();
    for provider in all() {
        assert!(provider.mx.is_sorted_by(|a, b| a < b), "{}", provider.id);
        for ending in provider.mx {
            assert!(is_domain(ending), "{}: {ending}", provider.id);
            assert!(seen.insert(*ending), "{ending} stands twice");
        }
    }
}

#[test]
fn each_page_is_an_https_address_with_known_placeholders() {
    for provider in all() {
        let mut kinds = Vec::new();
        for page in provider.pages {
            let Page { kind, url } = page;
            assert!(!kinds.contains(kind), "{}: two of {kind:?}", provider.id);
            kinds.push(*kind);
            assert!(url.starts_with("https://"), "{url}");
            assert!(!url.contains(char::is_whitespace), "{url}");
            for slot in slots(url) {
                let fits = match slot {
                    "region" => !provider.regions.is_empty(),
                    // Last of all, so that the page opens without it as well.
                    "email" => url.contains('?') && url.ends_with("={email}"),
                    _ => false,
                };
                assert!(fits, "{url}: {slot}");
            }
        }
    }
}

#[test]
fn a_step_opens_a_page_that_the_provider_has() {
    for provider in all() {
        for step in steps(provider) {
            if let Step::Open(kind) | Step::Switch(kind, _) = step {
                assert!(provider.page(*kind).is_some(), "{}: {step:?}", provider.id);
            }
        }
        let has = |wanted: fn(&Step) -> bool| provider.steps.iter().any(wanted);
        let got = match provider.credential {
            // Where no new ones are made, there is no way to show.
            Credential::AppPassword if provider.cautions.contains(&Caution::NoNewCodes) => true,
            Credential::AppPassword => has(|step| matches!(step, Step::Copy(_))),
            // Either the provider makes it or the person thinks it up.
            Credential::AppPasswordWith2fa | Credential::OwnPassword => {
                has(|step| matches!(step, Step::Copy(_) | Step::Invent(_)))
            }
            Credential::MailboxPassword => provider.steps.is_empty(),
            Credential::OauthOnly | Credential::None => true,
        };
        assert!(got, "{}: how does one get the code?", provider.id);
    }
}

#[test]
fn each_entry_says_when_and_where_it_was_read() {
    for provider in all() {
        assert!(is_month(provider.checked), "{}", provider.id);
        assert!(!provider.sources.is_empty(), "{}", provider.id);
        for source in provider.sources {
            assert!(source.starts_with("https://"), "{}: {source}", provider.id);
        }
    }
}

#[test]
fn what_has_moved_or_ended_says_where_to_and_since_when() {
    for provider in all() {
        let id = provider.id;
        let moves = provider.cautions.contains(&Caution::Moving);
        assert_eq!(moves, !provider.moves_to.is_empty(), "{id}");
        assert!(!moves || offered(provider.moves_to).id != id, "{id}");
        // Of a provider that takes no passwords it is known since when, and of the others there is no such month.
        let ended = provider.credential == Credential::OauthOnly;
        assert_eq!(ended, is_month(provider.ended), "{id}: {}", provider.ended);
        assert!(ended || provider.ended.is_empty(), "{id}");
    }
}

#[test]
fn the_catalogue_is_not_smaller_than_was_promised() {
    let domains: usize = all().map(|provider| provider.domains.len()).sum();
    assert!(all().count() >= 150 && domains >= 1_200, "{domains}");
    for credential in Credential::ALL {
        let one = all().any(|provider| provider.credential == *credential);
        assert!(one, "nobody has {}", credential.id());
    }
}

#[test]
fn a_label_in_another_language_has_a_tag_that_browsers_know() {
    for provider in all() {
        for label in labels(provider) {
            let wordings = label.known.iter().map(|(_, wording)| wording);
            for wording in wordings.chain([&label.en]).chain(&label.or) {
                assert!(!wording.is_empty() && wording.trim() == *wording);
                assert!(!wording.contains(char::is_control), "{wording:?}");
            }
            let mut tags = BTreeSet::new();
            for (tag, _) in label.known {
                assert!(is_tag(tag), "{}: {tag}", provider.id);
                assert!(*tag != "en" && tags.insert(*tag), "{}: {tag}", provider.id);
            }
        }
    }
}

#[test]
fn a_label_is_shown_in_the_persons_language_where_that_is_known() {
    const LABEL: Label = Label::new("Create").known(&[("nl", "Maken"), ("pt-BR", "Criar")]);
    for (lang, shown) in [
        ("nl", "Maken"),
        ("nl-BE", "Maken"),
        ("NL", "Maken"),
        ("pt-BR", "Criar"),
        ("pt", "Create"),
        ("en", "Create"),
        ("", "Create"),
    ] {
        assert_eq!(LABEL.shown_in(lang), shown, "{lang}");
    }
}

#[test]
fn a_server_has_a_name_and_a_port() {
    for provider in all() {
        for server in provider.imap.iter().chain(&provider.smtp) {
            let Server { host, port, .. } = server;
            assert!([993, 143, 465, 587].contains(port), "{host}: {port}");
            for slot in slots(host) {
                let fits = match slot {
                    "region" => !provider.regions.is_empty(),
                    "work" => !provider.work.is_empty(),
                    _ => false,
                };
                assert!(fits, "{host}: {slot}");
            }
            for account in [Account::Personal, Account::Work] {
                let filled = server.host_for(provider.ending(0), account, provider.work);
                assert!(is_domain(&filled), "{}: {filled}", provider.id);
            }
        }
        let none = provider.credential == Credential::None;
        assert_eq!(provider.imap.is_none(), none, "{}", provider.id);
    }
}

#[test]
fn a_region_has_an_ending_and_public_domains_of_its_provider() {
    for provider in all() {
        for region in provider.regions {
            assert!(is_domain(region.ending), "{}", region.ending);
            for domain in region.domains {
                assert!(provider.domains.contains(domain), "{domain}");
            }
        }
    }
}

#[test]
fn a_code_of_each_provider_passes_its_own_check() {
    for provider in all() {
        let Shape { alphabet, .. } = provider.shape;
        for &length in provider.shape.lengths {
            let letters = match alphabet {
                Alphabet::Lower => "qhxmzvkprtbwnfds",
                Alphabet::LowerDigit => "q7hx2mzv9kprtb4w",
                Alphabet::AlphaNumeric | Alphabet::Any => "q7Hx2mZv9kPrTb4w",
            };
            let code: String = letters.chars().cycle().take(length).collect();
            for pasted in [
                code.clone(),
                provider.shape.grouped(&Code::new(code)).expose().to_owned(),
            ] {
                let verdict = check(&provider.shape, &pasted, About::default());
                assert_eq!(verdict.answer, Answer::Ok, "{}: {length}", provider.id);
            }
        }
    }
}

#[test]
fn what_is_packed_is_what_the_files_say() {
    let catalogue = Catalogue::default();
    assert_eq!(catalogue.providers().len(), all().count());
    for source in all() {
        let unpacked = offered(source.id);
        let shown = Provider {
            sources: &[],
            ..*source
        };
        assert_eq!(format!("{unpacked:?}"), format!("{shown:?}"));
    }
}

#[test]
fn a_public_domain_is_a_persons_and_any_other_an_organisations() {
    for (provider, email, account) in [
        ("google", "someone@gmail.com", Account::Personal),
        ("google", "Someone@GMail.com", Account::Personal),
        ("google", "someone@acme.example", Account::Work),
        ("zoho", "someone@zohomail.eu", Account::Personal),
        ("google", "", Account::Personal),
        ("google", "someone", Account::Personal),
    ] {
        assert_eq!(offered(provider).account_of(email), account, "{email}");
    }
}

#[test]
fn zohos_servers_follow_data_centre_and_account() {
    let zoho = offered("zoho");
    for (email, mx, imap, smtp) in [
        ("a@zohomail.com", &[][..], "imap.zoho.com", "smtp.zoho.com"),
        ("a@zoho.eu", &[], "imap.zoho.eu", "smtp.zoho.eu"),
        ("a@ZohoMail.eu.", &[], "imap.zoho.eu", "smtp.zoho.eu"),
        ("a@zohomail.in", &[], "imap.zoho.in", "smtp.zoho.in"),
        (
            "a@zohomailcloud.ca",
            &[],
            "imap.zohocloud.ca",
            "smtp.zohocloud.ca",
        ),
        (
            "a@acme.example",
            &["mx.zoho.eu."],
            "imappro.zoho.eu",
            "smtppro.zoho.eu",
        ),
        (
            "a@acme.example",
            &["MX2.ZOHO.COM.AU"],
            "imappro.zoho.com.au",
            "smtppro.zoho.com.au",
        ),
        (
            "a@acme.example",
            &["mx.acme.example", "mx.zohocloud.ca"],
            "imappro.zohocloud.ca",
            "smtppro.zohocloud.ca",
        ),
        (
            "a@acme.example",
            &["mail.evilzoho.eu"],
            "imappro.zoho.com",
            "smtppro.zoho.com",
        ),
        (
            "a@acme.example",
            &[],
            "imappro.zoho.com",
            "smtppro.zoho.com",
        ),
    ] {
        let region = zoho.ending(zoho.region_of(email, mx));
        let account = zoho.account_of(email);
        let host = |server: Option<Server>| {
            server.map(|server| server.host_for(region, account, zoho.work))
        };
        assert_eq!(host(zoho.imap).as_deref(), Some(imap), "{email} {mx:?}");
        assert_eq!(host(zoho.smtp).as_deref(), Some(smtp), "{email} {mx:?}");
    }
}

#[test]
fn a_region_may_have_servers_of_its_own_and_the_longer_ending_wins() {
    for (id, email, mx, imap, smtp) in [
        ("tim-it", "a@tim.it", &[][..], "imap.tim.it", "smtp.tim.it"),
        ("tim-it", "a@alice.it", &[], "in.alice.it", "out.alice.it"),
        (
            "opensrs",
            "a@acme.example",
            &["mx.acme.example.cust.b.hostedemail.com"],
            "mail.b.hostedemail.com",
            "mail.b.hostedemail.com",
        ),
        (
            "opensrs",
            "a@acme.example",
            &["mx.acme.example.cust.a.hostedemail.com"],
            "mail.hostedemail.com",
            "mail.hostedemail.com",
        ),
    ] {
        let provider = offered(id);
        let region = provider.region_of(email, mx);
        let host = |server: Option<&Server>| {
            let ending = provider.ending(region);
            server.map(|server| server.host_for(ending, Account::Personal, ""))
        };
        assert_eq!(
            host(provider.imap_in(region)).as_deref(),
            Some(imap),
            "{email}"
        );
        assert_eq!(
            host(provider.smtp_in(region)).as_deref(),
            Some(smtp),
            "{email}"
        );
    }
}

#[test]
fn a_page_opens_for_the_mailbox_and_reads_as_in_the_address_bar() {
    const CREATE: &str = "https://a.example/app?authuser={email}";
    for (url, email, region, opened, read) in [
        (
            CREATE,
            "a+b@c.no",
            "",
            "https://a.example/app?authuser=a%2Bb%40c.no",
            "a.example/app",
        ),
        (CREATE, "", "", "https://a.example/app", "a.example/app"),
        (
            CREATE,
            "{region}@c.no",
            "",
            "https://a.example/app?authuser=%7Bregion%7D%40c.no",
            "a.example/app",
        ),
        (
            "https://a.{region}/home#x",
            "a@c.no",
            "zoho.eu",
            "https://a.zoho.eu/home#x",
            "a.zoho.eu/home",
        ),
        (
            "https://a.example/?a=1",
            "",
            "",
            "https://a.example/?a=1",
            "a.example",
        ),
    ] {
        let page = Page::new(PageKind::Create, url);
        assert_eq!(page.address(email, region), opened);
        assert_eq!(page.readable(region), read);
    }
}

#[test]
fn a_public_name_leads_back_to_what_it_names() {
    macro_rules! lead_back {
        ($($set:ident)+) => {$(
            assert_eq!($set::NAMES.split(", ").count(), $set::ALL.len());
            for (name, one) in $set::NAMES.split(", ").zip($set::ALL) {
                assert_eq!(one.id(), name);
                assert_eq!($set::from_id(name), Some(*one));
            }
            for name in ["", " ", ",", "none of them", &$set::NAMES.to_uppercase()] {
                assert_eq!($set::from_id(name), None, "{name:?}");
            }
        )+};
    }
    lead_back!(Credential PageKind StepKind Security Username Alphabet Case Certainty);
    lead_back!(Reason End By Answer);
}
