//! What docs/hosts.md shows about languages, as a page has it.

use app_password_journey::host::host;
use serde_json::{Value, json};

/// Whether a widget of the recipe shows this: its language, its direction, the languages on offer, its heading.
const SHOWS: &str = "
    const { shadowRoot } = document.querySelectorAll('app-password[languages]')[arguments[0]];
    const { lang, dir } = shadowRoot.querySelector('[dir][lang]');
    const offered = [...shadowRoot.querySelectorAll('select option')].map(({ value }) => value);
    const shown = [lang, dir, offered, shadowRoot.querySelector('h2')?.textContent];
    return JSON.stringify(shown) === JSON.stringify(arguments[1]);";

#[test]
fn the_recipe_of_the_docs_speaks_the_language_around_it_and_one_of_the_hosts_own() {
    let recipe = include_str!("../../../examples/hosts/languages.html")
        .replace("<app-password ", "<app-password shadow-mode=open ");
    let page = include_str!("../pages/host.html").replace("</body>", &format!("{recipe}</body>"));
    let arabic: Value =
        serde_json::from_str(include_str!("../../../locales/ar.json")).expect("our own file");
    let welsh = json!({ "pick.title": "Cysylltwch eich blwch post" });
    let title = "pick.title";
    let around = json!(["ar", "rtl", ["ar", "en", "fr", "tr"], arabic[title]]);
    let own = json!(["cy", "ltr", ["cy", "en", "nb"], welsh[title]]);
    host()
        .at("/languages.html")
        .with("/languages.html", &page)
        .with("/static/languages/cy.json", &welsh.to_string())
        .walk(async |page| {
            for (what, at, shown) in [("Arabic", 0, around), ("Welsh", 1, own)] {
                page.until_with(what, SHOWS, &[json!(at), shown]).await;
            }
        });
}
