//! Claims about what is not shown at once: steps where there is no room for all, questions that have an answer.

use app_password::key;
use app_password::view::config::Config;
use app_password::view::widget::Msg;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::english;
use crate::guide::{CORRECT, KNOWN, current};
use crate::person::{ADDRESS, Person};

#[wasm_bindgen_test]
async fn what_the_address_tells_is_said_in_a_line_and_what_it_leaves_open_is_asked() {
    for (email, provider, said, asked) in [
        ("ola@zoho.eu", "", 3, &[][..]),
        ("ola@acme.example", "zoho", 2, &["region"]),
        ("", "zoho", 1, &["account", "region"]),
        ("ola@gmx.de", "", 0, &["way"]),
        ("ola@gmail.com", "", 1, &[]),
        ("", "google", 0, &["account"]),
    ] {
        let config = Config {
            email: email.to_owned(),
            provider: provider.to_owned(),
            ..Config::default()
        };
        let person = Person::before(config).await;
        let names = ["way", "account", "region"];
        let asks = |name: &&&str| person.count(&format!(".question input[name={name}]")) > 0;
        let questions: Vec<&str> = names.iter().filter(asks).copied().collect();
        assert_eq!(questions, asked, "{email} at {provider}");
        let sentences = person
            .words(KNOWN)
            .replace("zoho.eu", "")
            .matches('.')
            .count();
        assert_eq!(sentences, said, "{email} at {provider}");
        assert_eq!(person.count(CORRECT), u32::from(said > 0), "{email}");
    }
    let person = Person::of("ola@zoho.eu").await;
    assert!(person.words(KNOWN).contains("zoho.eu"));
    person.clicks(CORRECT).await;
    assert_eq!(person.count(".question"), 3, "all of it can be changed");
    person.clicks(".question input[name=region]").await;
    assert_eq!(person.count(".choice:has([name=region]).chosen"), 1);
    assert!(
        person
            .attribute("a.big", "href")
            .unwrap_or_default()
            .contains("zoho.com")
    );
}

#[wasm_bindgen_test]
async fn a_step_that_is_not_current_opens_at_a_press_and_all_do_at_one() {
    let person = Person::of("ola@gmail.com").await;
    let open = || {
        let step = |at: &usize| person.count(&format!(".step.unfolded:nth-child({at})")) == 1;
        let said = |at: &usize| {
            let button = format!(".step:nth-child({at}) .unfold");
            let expanded = person.attribute(&button, "aria-expanded");
            assert_eq!(expanded.as_deref() == Some("true"), step(at), "step {at}");
            step(at)
        };
        (1..=5).filter(said).collect::<Vec<_>>()
    };
    assert_eq!(open(), [1]);
    person.clicks(".step:nth-child(4) .unfold").await;
    assert_eq!(open(), [1, 4]);
    person.clicks(".step:nth-child(1) .tick").await;
    assert_eq!(open(), [2, 4]);
    person.clicks(".step:nth-child(4) .unfold").await;
    person.clicks(".all-steps").await;
    assert_eq!(open(), [1, 2, 3, 4, 5]);
    person
        .reads(".all-steps", &english(key!("guide.fewer-steps"), "Google"))
        .await;
    person.clicks(".step:nth-child(2) .tick").await;
    assert_eq!(open(), [1, 2, 3, 4, 5]);
    person.clicks(".all-steps").await;
    assert_eq!(open(), [3]);
    assert_eq!(current(&person), "3");
}

#[wasm_bindgen_test]
async fn the_current_step_has_a_button_that_leads_on_and_the_focus_goes_along() {
    let person = Person::of("ola@gmail.com").await;
    let next = |at: usize| person.count(&format!(".step:nth-child({at}) .next"));
    let steps = || (1..=5).map(next).collect::<Vec<_>>();
    assert_eq!(steps(), [1, 0, 0, 0, 0]);
    person.clicks(".next").await;
    // The link of the second step ticks it.
    assert_eq!(steps(), [0; 5]);
    assert!(person.is_at(".step:nth-child(2) .sentence"));
    person.clicks("a.big").await;
    assert_eq!(steps(), [0, 0, 1, 0, 0]);
    person.clicks(".next").await;
    person.clicks(".next").await;
    assert_eq!((steps(), current(&person)), (vec![0; 5], "5".to_owned()));
}

#[wasm_bindgen_test]
async fn a_data_centre_that_the_person_has_said_is_not_taken_back_by_what_is_typed() {
    let config = Config {
        provider: "zoho".to_owned(),
        ..Config::default()
    };
    let region = |person: &Person| {
        let page = person.attribute("a.big", "href").unwrap_or_default();
        page.split('/').nth(2).map(str::to_owned)
    };
    let person = Person::before(config).await;
    person.types(ADDRESS, "ola@zoho.eu").await;
    assert_eq!(region(&person).as_deref(), Some("accounts.zoho.eu"));
    person.clicks(".choice:nth-child(3) [name=region]").await;
    assert_eq!(region(&person).as_deref(), Some("accounts.zoho.in"));
    person.types(ADDRESS, "ola@zoho.com").await;
    assert_eq!(region(&person).as_deref(), Some("accounts.zoho.in"));
}

#[wasm_bindgen_test]
async fn exchangers_tell_the_data_centre_of_a_provider_that_the_host_has_named_and_nothing_else() {
    let named = |provider: &str| Config {
        email: "ola@acme.example".to_owned(),
        provider: provider.to_owned(),
        mx: true,
        ..Config::default()
    };
    let found = |mx: &str| {
        let domain = "acme.example".to_owned();
        Msg::Exchangers(domain, vec![mx.to_owned()], Vec::new())
    };
    let person = Person::before(named("zoho")).await;
    assert!(
        person
            .heard()
            .contains(&"LookUp(\"acme.example\")".to_owned())
    );
    person.host_says(found("mx2.zoho.eu")).await;
    assert_eq!(person.words(".choice.chosen:has([name=region])"), "zoho.eu");
    person.host_says(found("aspmx.l.google.com")).await;
    assert!(person.words("h2.title").contains("Zoho"));
    // Another one's answer leads nowhere else.
    let person = Person::before(named("zoho")).await;
    person.host_says(found("aspmx.l.google.com")).await;
    assert!(person.words("h2.title").contains("Zoho"));
    // Where there is one place only, nobody is asked.
    let person = Person::before(named("google")).await;
    let heard = person.heard();
    assert!(
        !heard.iter().any(|it| it.starts_with("LookUp")),
        "{heard:?}"
    );
}
