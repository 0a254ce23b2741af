//! What people find a provider by beside its name: the badge, or the host's own picture in its place; and the name,
//! which is not broken in two.

use app_password_journey::engine::Engine;
use app_password_journey::host::host;
use app_password_journey::page::Page;
use app_password_journey::server::package;
use app_password_journey::waiting::{begins, comes, holds, marks, nothing_has_moved, waiting};
use serde_json::{Value, json};

/// Gives the element a picture for this provider, with a name of its own, as pages have them. All pictures of this
/// page are as high as they like.
const PUTS: &str = "
    if (!host.sheet) {
        host.sheet = new CSSStyleSheet();
        host.sheet.replaceSync('svg { height: auto; inline-size: 300px; pointer-events: auto }');
        document.adoptedStyleSheets = [host.sheet];
    }
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    for (const [name, value] of Object.entries({ viewBox: '0 0 30 90', role: 'img', 'aria-label': 'Portrait', slot: `icon-${arguments[0]}` }))
        picture.setAttribute(name, value);
    host.element.append(picture);
    // What a page has around its pictures now and then.
    if (arguments[1]) {
        const link = Object.assign(document.createElement('a'), { href: '#elsewhere', slot: picture.getAttribute('slot') });
        picture.replaceWith(link);
        link.append(picture);
    }";

async fn puts_a_picture(page: &Page, provider: &str) {
    page.run(PUTS, &[json!(provider), json!(false)]).await;
}

/// What stands before the name of a provider: the badge's letters, or the size of the picture. And whether that is
/// inside its tile or option.
async fn before_the_name(page: &Page, place: &str, name: &str) -> Value {
    let look = "
        const around = host.all(arguments[0]).find((it) => host.text(it.querySelector('.name')) === arguments[1]);
        const badge = around.querySelector('.letter');
        const picture = around.querySelector('slot').assignedElements()[0];
        const { left, top, right, bottom, width, height } = (picture ?? badge).getBoundingClientRect();
        const edge = around.getBoundingClientRect();
        const inside = left >= edge.left && right <= edge.right && top >= edge.top && bottom <= edge.bottom;
        return [picture ? badge.getClientRects().length : host.text(badge), Math.round(width), Math.round(height), inside]";
    page.run(look, &[json!(place), json!(name)]).await
}

/// A click where the picture for this provider is. WebKit's driver clicks on nothing that a press goes through.
async fn clicks_on_the_picture(page: &Page, provider: &str) {
    let middle = "
        const picture = host.element.querySelector(`[slot=icon-${arguments[0]}]`);
        picture.scrollIntoView({ block: 'nearest' });
        const { x, y, width, height } = picture.getBoundingClientRect();
        return [Math.round(x + width / 2), Math.round(y + height / 2)]";
    let middle = page.run(middle, &[json!(provider)]).await;
    let [x, y] = [0, 1].map(|at| middle[at].as_i64().expect("a place"));
    let chain = page.browser.action_chain_with_delay(None, None);
    let chain = chain.move_to(x, y).click();
    chain.perform().await.expect("a click");
}

#[test]
fn a_picture_of_the_hosts_stands_for_the_badge_from_the_first_moment_and_a_click_on_it_chooses() {
    waiting().walk(async |page| {
        begins(page, json!({})).await;
        let badge = json!(["Go", 36, 36, true]);
        assert_eq!(before_the_name(page, ".tile", "Google").await, badge);
        puts_a_picture(page, "google").await;
        let picture = json!([0, 36, 36, true]);
        assert_eq!(before_the_name(page, ".tile", "Google").await, picture);
        assert_eq!(
            before_the_name(page, ".tile", "AOL").await,
            json!(["AO", 36, 36, true])
        );
        clicks_on_the_picture(page, "google").await;
        holds(page, "", "", Some("Google")).await;
        marks(page).await;
        comes(page, "pick").await;
        nothing_has_moved(page).await;
        holds(page, "", "", Some("Google")).await;
        assert_eq!(before_the_name(page, ".tile", "Google").await, picture);
        // The name says it already.
        if Engine::of_this_run().has_a_debugger() {
            let heard = page.heard().await.join("\n");
            assert!(heard.contains("radio \"Google"), "{heard}");
            assert!(!heard.contains("Portrait"), "{heard}");
        }
        page.press("pick.continue").await;
        page.reaches("guide").await;
        assert_eq!(before_the_name(page, ".mailbox", "Google").await, picture);
    });
}

#[test]
fn it_may_come_and_go_and_belong_to_a_provider_of_the_hosts_own() {
    host().walk(async |page| {
        let own = json!({ "id": "acme-mail-2", "name": "Acme Mail", "credential": "app-password",
            "badge": { "letters": "Am", "tone": "teal", "band": "sun" } });
        let plain = json!({ "id": "bare", "name": "Bare Mail", "credential": "app-password" });
        let about = json!({ "only": ["acme-mail-2", "bare", "posteo"], "add": [own, plain] });
        page.put(json!({}), json!({ "providers": about })).await;
        page.says(".tile .name", "Acme Mail").await;
        let tones = "return host.all('.tile .letter').map(({ dataset, textContent }) => [textContent, dataset.tone, dataset.band].join(' ')).sort()";
        let tones = page.run(tones, &[]).await;
        assert_eq!(tones, json!(["Am teal sun", "B plain plain", "Po cocoa plain"]));
        let badge = json!(["Am", 36, 36, true]);
        assert_eq!(before_the_name(page, ".tile", "Acme Mail").await, badge);
        page.run(PUTS, &[json!("acme-mail-2"), json!(true)]).await;
        let picture = json!([0, 36, 36, true]);
        assert_eq!(before_the_name(page, ".tile", "Acme Mail").await, picture);
        clicks_on_the_picture(page, "acme-mail-2").await;
        page.says(".tile.chosen .name", "Acme Mail").await;
        assert_eq!(page.run("return location.hash", &[]).await, "");
        page.run("host.element.replaceChildren()", &[]).await;
        assert_eq!(before_the_name(page, ".tile", "Acme Mail").await, badge);
    });
}

#[test]
fn an_option_of_the_search_has_it_too() {
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        puts_a_picture(page, "posteo").await;
        page.click(".seek", None).await;
        page.keys("posteo").await;
        page.says(".option .name", "Posteo").await;
        let picture = json!([0, 36, 36, true]);
        assert_eq!(before_the_name(page, ".option", "Posteo").await, picture);
        clicks_on_the_picture(page, "posteo").await;
        page.says(".tile.chosen .name", "Posteo").await;
        assert_eq!(before_the_name(page, ".tile", "Posteo").await, picture);
    });
}

#[test]
fn a_badge_that_does_not_fit_is_named_and_the_entry_left_out() {
    for (badge, said) in [
        (json!({ "tone": "pink" }), ["badge.tone", "orchid"]),
        (
            json!({ "letters": "Acm" }),
            ["badge.letters", "one or two letters"],
        ),
        (json!("Ac"), ["badge", "letters"]),
    ] {
        host().walk(async |page| {
            let own = json!({ "id": "acme", "name": "Acme Mail", "credential": "app-password", "badge": badge });
            page.put(json!({}), json!({ "providers": { "add": [own] } })).await;
            assert_eq!(page.complains(&said).await, "configuration");
        });
    }
}

#[test]
fn a_change_of_a_badge_keeps_the_rest_of_it() {
    host().walk(async |page| {
        let change = json!({ "google": { "badge": { "letters": "GW" } } });
        page.put(json!({}), json!({ "providers": { "change": change } }))
            .await;
        page.says(".tile .letter", "GW").await;
        let tones =
            "const { tone, band } = host.find('.letter', 'GW').dataset; return [tone, band]";
        assert_eq!(page.run(tones, &[]).await, json!(["teal", "orchid"]));
    });
}

/// The providers with a page for app passwords.
fn with_a_page_of_their_own() -> Vec<Value> {
    let file = std::fs::read(package().join("providers.json")).expect("the data");
    let data: Value = serde_json::from_slice(&file).expect("JSON");
    let providers = data["providers"].as_array().expect("a list").iter();
    let own = providers.filter(|provider| provider["pages"]["create"].is_string());
    own.map(|provider| provider["id"].clone()).collect()
}

#[test]
fn no_name_of_a_tile_is_broken_inside_a_word() {
    let ids = with_a_page_of_their_own();
    assert!(ids.len() > 60, "{}", ids.len());
    // Scripts without spaces break anywhere.
    let broken = "
        const tiles = [];
        for (const width of [280, 320, 400, 480, 735, 880]) {
            document.getElementById('place').style.inlineSize = `${width}px`;
            for (const text of host.all('.tile :is(.name, .also)').map((it) => it.firstChild))
                for (const { index, 0: word } of text?.data.matchAll(/[^\\s-]+/g) ?? []) {
                    if (/[\\p{sc=Han}\\p{sc=Hangul}\\p{sc=Hiragana}\\p{sc=Katakana}]/u.test(word)) continue;
                    const range = document.createRange();
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    if (range.getClientRects().length !== 1) tiles.push(`${word} at ${width}`);
                }
        }
        return tiles";
    host().walk(async |page| {
        page.put(json!({}), json!({})).await;
        assert_eq!(page.run(broken, &[]).await, json!([]));
        for some in ids.chunks(8) {
            page.run(
                "host.element.providers = { only: arguments[0] }",
                &[json!(some)],
            )
            .await;
            page.until_with(
                "they have their tiles",
                "const slots = host.all('.tile slot').map(({ name }) => name.slice(5));
                    return arguments[0].every((id) => slots.includes(id))",
                &[json!(some)],
            )
            .await;
            assert_eq!(page.run(broken, &[]).await, json!([]), "{some:?}");
        }
        // Whoever cannot have room has all letters, and the tile is not wider.
        let long = "document.getElementById('place').style.inlineSize = '280px';
            const name = host.find('.tile .name').firstChild;
            name.data = 'Donaudampfschifffahrtsgesellschaft';
            const { scrollWidth, clientWidth } = host.find('.frame');
            return scrollWidth <= clientWidth";
        assert_eq!(page.run(long, &[]).await, true);
    });
}

#[test]
fn the_recipe_of_the_docs_puts_pictures_on_tiles() {
    let recipe = include_str!("../../../examples/hosts/icons.html");
    let page = include_str!("../pages/host.html").replace("</body>", &format!("{recipe}</body>"));
    // The policy of this page has no pictures: they have their place all the same.
    host()
        .in_trouble()
        .at("/icons.html")
        .with("/icons.html", &page)
        .walk(async |page| {
            let stands = "
                const [google, acme] = document.querySelectorAll('app-password img');
                return google.assignedSlot === null && acme.assignedSlot === null
                    && google.getBoundingClientRect().width === 36 && acme.getClientRects().length === 0";
            page.until("the picture of a provider on offer is on its tile", stands)
                .await;
        });
}
