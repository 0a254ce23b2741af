//! Claims about what is asked where a domain's records do not simply name a provider.

use app_password::catalog::catalogue::Catalogue;
use app_password::key;
use app_password::model::config::ProviderConfig;
use app_password::model::provider::Provider;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::person::{ADDRESS, CODE, ON, Person};

const SAID: &str = ".said";
const CHOSEN: &str = ".tile:has(input:checked) .name";

fn texts(list: &[&str]) -> Vec<String> {
    list.iter().map(|text| (*text).to_owned()).collect()
}

/// The person has typed this address, and the host has found these records.
async fn typed(address: &str, mx: &[&str], txt: &[&str]) -> Person {
    let person = Person::before(Config {
        mx: true,
        ..Config::default()
    })
    .await;
    person.types(ADDRESS, address).await;
    person.leaves(ADDRESS).await;
    let (_, domain) = address.split_once('@').expect("an address");
    let found = Msg::Exchangers(domain.to_owned(), texts(mx), texts(txt));
    person.host_says(found).await;
    person
}

/// The tiles in their order: names and what stands below.
fn tiles(person: &Person) -> Vec<String> {
    (1..=person.count(".tile"))
        .map(|at| person.words(&format!(".tile:nth-child({at}) .names")))
        .collect()
}

#[wasm_bindgen_test]
async fn behind_a_filter_the_person_says_where_they_read_their_mail() {
    let person = typed(
        "ola@acme.example",
        &["eu-smtp-inbound-1.mimecast.com."],
        &[],
    )
    .await;
    person
        .reads(
            SAID,
            "Mail for acme.example first passes a filter (Mimecast). Where do you read it?",
        )
        .await;
    assert_eq!(
        tiles(&person),
        ["MicrosoftMicrosoft 365", "GoogleGoogle Workspace", "Other"]
    );
    assert_eq!(person.count("input:checked"), 0, "nobody guesses");
    assert_eq!(person.count(".seek"), 1, "all others are one search away");
    person.clicks(".tile:nth-child(2) input").await;
    assert_eq!(tiles(&person).len(), 3, "the question stays");
    person.clicks(".tile:nth-child(3) input").await;
    assert_eq!(person.words(CHOSEN), "Other");
    person.clicks(".tile:nth-child(2) input").await;
    person.clicks(ON).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Google"))
        .await;
}

#[wasm_bindgen_test]
async fn the_domains_senders_answer_in_the_persons_place() {
    let senders = ["v=spf1 include:_spf.google.com ~all"];
    let person = typed("ola@acme.example", &["mx1.pphosted.com"], &senders).await;
    person
        .reads(SAID, &english(key!("pick.found"), "Google"))
        .await;
    assert_eq!(person.words(CHOSEN), "Google");
    assert_eq!(person.count(".tile"), 6);
}

#[wasm_bindgen_test]
async fn of_several_that_share_an_exchanger_the_person_chooses() {
    let person = typed("ola@acme.example", &["mx-biz.mail.am0.yahoodns.net"], &[]).await;
    person
        .reads(SAID, "Mail for acme.example may be at one of these.")
        .await;
    let shown = tiles(&person);
    assert!(shown[0].starts_with("Turbify"), "{shown:?}");
    assert!(shown[1].starts_with("Yahoo"), "{shown:?}");
    assert_eq!(shown[2], "Other");
    person.clicks(".tile:nth-child(1) input").await;
    person.clicks(ON).await;
    person
        .reads("h2.title", &english(key!("guide.title"), "Turbify"))
        .await;
}

#[wasm_bindgen_test]
async fn an_address_that_only_forwards_gives_way_to_another() {
    let person = typed("ola@acme.example", &["route1.mx.cloudflare.net"], &[]).await;
    let forwards = "acme.example only forwards mail. Use the address where you read it.";
    person.reads(SAID, forwards).await;
    assert_eq!(person.count(".tile"), 6, "unsure blocks nobody");
    person.types(ADDRESS, "ola@gmail.com").await;
    person
        .reads(SAID, &english(key!("pick.found"), "Google"))
        .await;
}

#[wasm_bindgen_test]
async fn who_has_pressed_the_button_is_taken_to_the_address() {
    for (mx, said) in [
        (
            &["eforward3.registrar-servers.com"][..],
            "only forwards mail",
        ),
        (
            &["."],
            "acme.example can't receive mail. Is the address spelled right?",
        ),
    ] {
        let person = Person::before(Config {
            mx: true,
            ..Config::default()
        })
        .await;
        person.types(ADDRESS, "ola@acme.example").await;
        person.clicks(ON).await;
        let found = Msg::Exchangers("acme.example".to_owned(), texts(mx), Vec::new());
        person.host_says(found).await;
        person.reads(SAID, said).await;
        person.until("the focus", || person.is_at(ADDRESS)).await;
        assert_eq!(person.count(".nowhere"), 1, "never a dead end");
    }
}

#[wasm_bindgen_test]
async fn a_slip_is_corrected_only_if_the_person_says_so() {
    let person = typed("ola.n@gmial.com", &[], &[]).await;
    person
        .reads(
            SAID,
            "Is the address spelled right? Did you mean gmail.com?",
        )
        .await;
    assert_eq!(person.holds(ADDRESS), "ola.n@gmial.com");
    assert_eq!(person.words(".slip button"), "ola.n@gmail.com");
    person.clicks(".slip button").await;
    person
        .reads(SAID, &english(key!("pick.found"), "Google"))
        .await;
    assert_eq!(person.holds(ADDRESS), "ola.n@gmail.com");
    assert_eq!(person.count(".slip"), 0);
    person.until("the focus", || person.is_at(ADDRESS)).await;
}

#[wasm_bindgen_test]
async fn who_means_the_odd_domain_goes_on_with_it() {
    let person = typed("ola@gmial.com", &["."], &[]).await;
    person.clicks(".nowhere").await;
    person
        .reads("h2.title", &english(key!("guide.other-title"), ""))
        .await;
    // Where nothing can be looked up, a slip is noticed all the same.
    let person = Person::before(Config::default()).await;
    person.types(ADDRESS, "ola@hotmial.com").await;
    person.leaves(ADDRESS).await;
    person.reads(SAID, "Did you mean hotmail.com?").await;
}

#[wasm_bindgen_test]
async fn a_server_of_ones_own_is_suggested_and_handed_over() {
    let person = typed("ola@acme.example", &["mx.acme.example"], &[]).await;
    person
        .reads(SAID, "acme.example seems to run its own mail.")
        .await;
    assert_eq!(person.words(CHOSEN), "Other");
    person.clicks(ON).await;
    person.sees(".servers[open]").await;
    let fields = [1, 2].map(|at| format!(".servers .field:nth-of-type({at}) input"));
    let typed: Vec<String> = fields.iter().map(|it| person.holds(it)).collect();
    assert_eq!(typed, ["mail.acme.example"; 2]);
    person.types(&fields[1], "").await;
    person.types(CODE, "an invented password").await;
    person.heard();
    person.clicks(ON).await;
    let (_, sent) = person.handed_over();
    let imap = sent.imap.map(|login| (login.host, login.port));
    assert_eq!(imap, Some(("mail.acme.example".to_owned(), 993)));
    assert_eq!(sent.smtp, None, "what the person has emptied stays empty");
}

/// A host's own provider whose server is the exchanger itself.
fn with_exchanger_as_server() -> Config {
    let server = |host: &str, port| {
        Some(app_password::model::server::Server {
            host: host.to_owned(),
            port,
            ..Default::default()
        })
    };
    let own = Provider {
        id: "hoster".to_owned(),
        name: "Hoster".to_owned(),
        credential: app_password::model::account::Credential::MailboxPassword,
        mx: vec!["hoster.example".to_owned()],
        imap: server("{mx}", 993),
        smtp: server("mail.{domain}", 465),
        ..Provider::default()
    };
    Config {
        mx: true,
        catalogue: Catalogue::new(ProviderConfig {
            first: vec!["hoster".to_owned()],
            add: vec![own],
            ..ProviderConfig::default()
        }),
        ..Config::default()
    }
}

#[wasm_bindgen_test]
async fn a_server_may_be_the_exchanger_itself() {
    let person = Person::before(with_exchanger_as_server()).await;
    person.types(ADDRESS, "ola@bücher.example").await;
    person.leaves(ADDRESS).await;
    let mx = texts(&["backup.example", "W0123.Hoster.example."]);
    let domain = "xn--bcher-kva.example";
    person
        .host_says(Msg::Exchangers(domain.to_owned(), mx, Vec::new()))
        .await;
    person.clicks(ON).await;
    person.sees(CODE).await;
    assert_eq!(person.count(".servers"), 0, "nothing has to be asked");
    person.types(CODE, "an invented password").await;
    person.heard();
    person.clicks(ON).await;
    let (_, sent) = person.handed_over();
    let hosts = [sent.imap, sent.smtp].map(|login| login.expect("a server").host);
    assert_eq!(
        hosts,
        ["w0123.hoster.example", "mail.xn--bcher-kva.example"]
    );
}

#[wasm_bindgen_test]
async fn without_an_exchanger_the_server_is_asked_for() {
    let person = Person::before(with_exchanger_as_server()).await;
    person.types(ADDRESS, "ola@acme.example").await;
    person.leaves(ADDRESS).await;
    person
        .host_says(Msg::Exchangers(
            "acme.example".to_owned(),
            Vec::new(),
            Vec::new(),
        ))
        .await;
    person.clicks(".tile:nth-child(1) input").await;
    person.clicks(ON).await;
    person.sees(".servers[open]").await;
    person
        .types(".servers .field input", "w0123.hoster.example")
        .await;
    person.types(CODE, "an invented password").await;
    person.heard();
    person.clicks(ON).await;
    let (_, sent) = person.handed_over();
    let hosts = [sent.imap, sent.smtp].map(|login| login.expect("a server").host);
    assert_eq!(hosts, ["w0123.hoster.example", "mail.acme.example"]);
}

#[wasm_bindgen_test]
async fn a_mailbox_that_the_host_gives_is_asked_about_and_not_corrected() {
    let given = |email: &str| Config {
        email: email.to_owned(),
        mx: true,
        ..Config::default()
    };
    let person = Person::before(given("ola@acme.example")).await;
    let found = |mx: &[&str]| Msg::Exchangers("acme.example".to_owned(), texts(mx), Vec::new());
    person.host_says(found(&["mx1.pphosted.com"])).await;
    assert_eq!(tiles(&person)[2], "Other");
    let person = Person::before(given("ola@gmial.com")).await;
    let nothing = Msg::Exchangers("gmial.com".to_owned(), Vec::new(), Vec::new());
    person.host_says(nothing).await;
    person.reads(SAID, "Did you mean gmail.com?").await;
    assert_eq!(person.count(".slip"), 0, "the host's address is the host's");
    // One of its own server goes to the steps at once.
    let person = Person::before(given("ola@acme.example")).await;
    person.host_says(found(&["mail.acme.example"])).await;
    person.sees(".servers[open]").await;
}
