//! Claims about the pictures: each shows where on the provider's page its step is done.

use app_password::host::wording::of_file;
use app_password::i18n::texts::Texts;
use app_password::view::config::Config;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::person::Person;
use crate::shell::js;

fn at(provider: &str, email: &str) -> Config {
    Config {
        provider: provider.to_owned(),
        email: email.to_owned(),
        app_name: "Acme".to_owned(),
        ..Config::default()
    }
}

/// Before the steps of this provider, in English.
async fn before(provider: &str) -> Person {
    Person::before(at(provider, "ola@acme.example")).await
}

/// A part of the picture of the step of this number.
fn part(step: u32, selector: &str) -> String {
    format!(".step:nth-child({step}) .picture {selector}")
}

/// What the parts of each picture say, from the first step on; nothing where it has no such part.
fn said(person: &Person, selector: &str) -> Vec<String> {
    let words = |step| match part(step, selector) {
        part if person.count(&part) == 0 => String::new(),
        part => person.words(&part),
    };
    (1..=person.count(".step")).map(words).collect()
}

#[wasm_bindgen_test]
async fn the_address_is_that_of_the_page_that_was_opened_last() {
    let google = "myaccount.google.com";
    let made = format!("{google}/apppasswords");
    assert_eq!(
        said(&before("google").await, ".address"),
        [
            "", // A letter to the administrator.
            &format!("{google}/signinoptions/twosv"),
            &made,
            &made,
            &made,
            &made
        ]
    );
    // The address itself is what counts where it is opened.
    let person = before("google").await;
    assert_eq!(person.count(".address.marked"), 1);
    assert_eq!(person.count(&part(3, ".address.marked[dir=ltr]")), 1);
}

#[wasm_bindgen_test]
async fn the_address_is_that_of_the_persons_region() {
    for (email, region) in [
        ("ola@zoho.com", "zoho.com"),
        ("ola@zoho.eu", "zoho.eu"),
        ("ola@zohocloud.ca", "zohocloud.ca"),
    ] {
        let person = Person::before(at("zoho", email)).await;
        let (made, imap) = (
            format!("accounts.{region}/home"),
            format!("mail.{region}/zm"),
        );
        // What is chosen there leads on.
        let addresses = [&made, &made, "", "", "", "", "", &imap].map(str::to_owned);
        assert_eq!(said(&person, ".address"), addresses);
    }
}

#[wasm_bindgen_test]
async fn what_is_chosen_leads_to_an_address_that_nobody_knows_until_a_page_is_opened() {
    let (own, mail) = ("espace-client.orange.fr", "mail.orange.fr");
    assert_eq!(
        said(&before("orange-fr").await, ".address"),
        [own, own, "", "", mail, mail, "", "", "", "", ""]
    );
    // What is chosen in a form opens nothing.
    let form = "app.fastmail.com/settings/security/apps";
    assert_eq!(said(&before("fastmail").await, ".address"), [form; 5]);
}

#[wasm_bindgen_test]
async fn what_is_told_in_instructions_is_done_at_an_address_that_nobody_knows() {
    let shop = "www.gmx.net";
    assert_eq!(
        said(&before("gmx-net").await, ".address"),
        ["", shop, shop, "", "", "", "", ""]
    );
    // The instructions are a page to open all the same.
    assert_eq!(
        said(&before("autistici").await, ".address"),
        ["cavallette.noblogs.org/2015/12/8929", ""]
    );
}

#[wasm_bindgen_test]
async fn the_first_choice_stands_in_the_menu_the_next_beside_it_and_each_opens_what_follows() {
    let person = before("mailbox-org").await;
    assert_eq!(
        said(&person, ".menu > .marked"),
        ["", "All settings", "", "", "", "", "", ""]
    );
    assert_eq!(
        said(&person, ".onward.marked"),
        [
            "",
            "",
            "Security",
            "Mail app passwords",
            "",
            "IMAP, SMTP",
            "",
            ""
        ]
    );
    let made = "Mail app passwords";
    assert_eq!(
        said(&person, ".content > b"),
        // What is chosen in a form opens nothing.
        ["", "", "All settings", "Security", made, made, made, ""]
    );
}

#[wasm_bindgen_test]
async fn the_label_is_marked_in_its_place_in_the_language_shown() {
    let file = js(
        "{ 'label.apple.Sign-In and Security': 'Pålogging og sikkerhet',
           'label.apple.App-Specific Passwords': 'App-spesifikke passord',
           'label.google.App password': 'App-passord',
           'label.google.2-Step Verification': 'Totrinnsbekreftelse' }",
    );
    let texts = || Texts::of(of_file("nb", &file, &|_| ()), None);
    let apple = Person::reading(at("apple", "ola@acme.example"), texts()).await;
    assert_eq!(
        said(&apple, ".marked"),
        [
            "account.apple.com/account/manage",
            "Pålogging og sikkerhet",
            "App-spesifikke passord",
            // Nobody knows it in Norwegian.
            "Generate an app-specific password",
            "Acme",
            "Create",
            "abcd-efgh-ijkl-mnop",
        ]
    );
    let field = ".content > b + span:not(.marked)";
    assert_eq!(
        said(&apple, field),
        ["", "", "", "", "App name", "", ""],
        "the name of the field stands above it"
    );
    let google = Person::reading(at("google", "ola@acme.example"), texts()).await;
    assert_eq!(
        google.words(&part(2, ".onward.marked")),
        "Totrinnsbekreftelse"
    );
    assert_eq!(google.words(&part(5, ".content > b")), "App-passord");
}

#[wasm_bindgen_test]
async fn the_code_has_the_providers_length_groups_and_kinds_of_characters() {
    for (provider, code) in [
        ("google", "abcd efgh ijkl mnop"),
        ("apple", "abcd-efgh-ijkl-mnop"),
        ("yahoo", "a1b2 c3d4 e5f6 g7h8"),
        ("yandex", "abcdefghijklmnop"),
        ("zoho", "a1B2c3D4e5F6"),
    ] {
        let person = before(provider).await;
        let code_part = ".picture .dialog > .code.marked[dir=ltr]";
        assert_eq!(person.words(code_part), code, "{provider}");
        assert_eq!(person.count(".picture .sheet.dim"), 1, "{provider}");
    }
}

#[wasm_bindgen_test]
async fn a_code_of_unknown_length_is_a_bar_and_a_button_of_unknown_name_is_none() {
    let person = before("gmx-net").await;
    assert_eq!(person.words(".picture .dialog"), "");
    assert_eq!(person.count(".picture .dialog > i.marked"), 1);
    assert_eq!(person.count(".picture .dialog > .press"), 0);
    let sentence = person.words(".step:nth-child(7) .sentence");
    assert_eq!(
        sentence,
        "Copy the code that appears. You may not see it again."
    );
    // The length alone is known.
    let person = before("yandex").await;
    assert_eq!(person.count(".picture .dialog > .code.marked"), 1);
    assert_eq!(person.count(".picture .dialog > .press"), 0);
}

#[wasm_bindgen_test]
async fn a_switch_is_shown_only_where_one_is_switched_on() {
    // Its two-step sign-in may be on already; who goes there, sees it.
    assert_eq!(before("google").await.count(".picture .toggle"), 0);
    let person = before("gmx-net").await;
    assert_eq!(person.count(&part(1, ".onward.marked")), 1);
    assert_eq!(person.count(".picture .toggle"), 1);
    assert_eq!(person.count(&part(8, ".row.marked > .toggle")), 1);
}

#[wasm_bindgen_test]
async fn a_password_of_ones_own_a_letter_and_a_time_to_wait_have_pictures_of_their_own() {
    let person = before("china-mobile-139").await;
    assert_eq!(person.words(&part(5, ".typed.marked")), "••••••••");
    let person = before("yandex").await;
    assert_eq!(person.count(&part(1, "> .envelope")), 1);
    assert_eq!(person.count(&part(7, "> .clock")), 1);
    assert_eq!(person.count(".picture > :is(.envelope, .clock)"), 2);
}

#[wasm_bindgen_test]
async fn nothing_in_a_picture_can_be_heard_or_pressed() {
    for provider in ["google", "apple", "mailbox-org", "yandex"] {
        let person = before(provider).await;
        let steps = person.count(".step");
        assert_eq!(person.count(".picture[aria-hidden=true]"), steps);
        let pressed = ".picture :is(a, button, input, [tabindex], [role], [id])";
        assert_eq!(person.count(pressed), 0, "{provider}");
    }
}
