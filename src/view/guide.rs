//! The steps at one provider and the field for the code, together on one screen: whoever has a code
//! already pastes it at once.

use yew::{Html, classes, html};

use super::missing::missing;
use super::oauth;
use super::paste::{Panel, panel};
use super::rich::link;
use super::scene::Scene;
use super::steps::steps;
use crate::catalog::account::{Account, Credential};
use crate::catalog::page::PageKind;
use crate::flow::{Event, Place};
use crate::i18n::sentence;
use crate::key;

/// The screen for this place.
pub fn guide(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>) -> Html {
    html! {
        <section class="screen guide" key={place.provider.id}>
            { heading(scene, place) }
            if place.takes_code() {
                { way(scene, place, shown) }
            } else {
                { oauth::refusal(scene, place) }
            }
            { footer(scene, place) }
        </section>
    }
}

/// Which mailbox this is about, with a way back.
fn heading(scene: &Scene<'_>, place: &Place) -> Html {
    let provider = place.provider;
    let fixed = !scene.settings.email.is_empty() && !scene.settings.provider.is_empty();
    let left = scene.tell.reform(|_| Event::Left);
    let letter = provider.name.chars().next().map(String::from).unwrap_or_default();
    let title = match (place.takes_code(), provider.credential) {
        (true, _) => key!("guide.title"),
        (false, Credential::None) => key!("guide.none-title"),
        (false, _) => key!("guide.oauth-title"),
    };
    html! {
        <>
            <div class="mailbox">
                <span class="letter" data-letter={provider.id} aria-hidden="true">{ letter }</span>
                <span class="names">
                    <span class="name">{ provider.name }</span>
                    if !scene.email.is_empty() { <bdi class="also">{ scene.email }</bdi> }
                </span>
                if !fixed {
                    <button type="button" class="button quiet" part="secondary-button" onclick={left}
                        aria-label={scene.say(key!("guide.change-long"))}>{ scene.say(key!("guide.change")) }</button>
                }
            </div>
            <h2 class="title" tabindex="-1">{ scene.about(title, provider) }</h2>
        </>
    }
}

fn way(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>) -> Html {
    html! {
        <>
            <p class="intro">{ scene.about(key!("guide.intro"), place.provider) }</p>
            { what(scene, place) }
            { for place.provider.cautions.iter().filter_map(|&caution| {
                let key = sentence::caution(caution)?;
                Some(html! { <p class="note warning">{ scene.about(key, place.provider) }</p> })
            }) }
            if place.insisted {
                <p class="note warning">{ scene.about(key!("guide.insist-warning"), place.provider) }</p>
            }
            { questions(scene, place) }
            <div class="columns">
                <div class="column">
                    { steps(scene, place) }
                    { missing(scene, place) }
                </div>
                { panel(scene, place, shown) }
            </div>
        </>
    }
}

fn what(scene: &Scene<'_>, place: &Place) -> Html {
    let said = [key!("guide.what-is"), key!("guide.what-why"), key!("guide.what-power")];
    html! {
        <details class="more">
            <summary>{ scene.say(key!("guide.what")) }</summary>
            { for said.map(|key| html! { <p>{ scene.about(key, place.provider) }</p> }) }
        </details>
    }
}

fn questions(scene: &Scene<'_>, place: &Place) -> Html {
    let provider = place.provider;
    let account = |account: Account, key| {
        let chosen = scene.tell.reform(move |_| Event::Placed(account));
        choice("account", place.account == account, scene.say(key), chosen)
    };
    let region = |(at, region): (usize, &crate::catalog::server::Region)| {
        let chosen = scene.tell.reform(move |_| Event::Moved(at));
        choice("region", place.region == at, region.ending.to_owned(), chosen)
    };
    html! {
        <div class="questions">
            if provider.asks_account {
                <fieldset class="question">
                    <legend class="field-name">{ scene.say(key!("guide.account")) }</legend>
                    <div class="choices">
                        { account(Account::Personal, key!("guide.account-personal")) }
                        { account(Account::Work, key!("guide.account-work")) }
                    </div>
                </fieldset>
            }
            if !provider.regions.is_empty() {
                <fieldset class="question">
                    <legend class="field-name">{ scene.about(key!("guide.region"), provider) }</legend>
                    <div class="choices">{ for provider.regions.iter().enumerate().map(region) }</div>
                </fieldset>
            }
        </div>
    }
}

fn choice(name: &'static str, checked: bool, text: String, chosen: yew::Callback<yew::Event>) -> Html {
    html! {
        <label class={classes!("choice", checked.then_some("chosen"))}>
            <input type="radio" class="radio" {name} {checked} onchange={chosen} /><span>{ text }</span>
        </label>
    }
}

fn footer(scene: &Scene<'_>, place: &Place) -> Html {
    let pages = [(PageKind::Help, key!("guide.official")), (PageKind::SignInHelp, key!("guide.sign-in-help"))];
    html! {
        <p class="links">
            { for pages.iter().filter_map(|&(kind, key)| {
                let url = scene.page(place, kind)?;
                Some(link(scene, &url, &scene.about(key, place.provider), "plain"))
            }) }
            if !scene.settings.support_url.is_empty() {
                { link(scene, &scene.settings.support_url, &scene.say(key!("common.get-help")), "plain") }
            }
        </p>
    }
}
