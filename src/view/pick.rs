//! The first screen: whose mailbox is it?
//!
//! The address is enough for most people; the tiles are there for everyone else.

use yew::{Callback, Html, InputEvent, KeyboardEvent, NodeRef, TargetCast, classes, html};

use super::scene::Scene;
use crate::catalog::provider::Provider;
use crate::key;

/// What this screen shows beside the scene.
pub struct Pick<'a> {
    /// The provider that is chosen or recognised.
    pub picked: Option<&'static Provider>,
    /// How far the recognising is.
    pub recognised: Recognised,
    /// The field for the address.
    pub field: &'a NodeRef,
    /// The list of the tiles.
    pub tiles: &'a NodeRef,
    /// Something was typed.
    pub typed: Callback<String>,
    /// The address is complete: the field was left.
    pub left: Callback<()>,
    /// A tile was chosen.
    pub chose: Callback<&'static Provider>,
    /// On to the steps.
    pub go: Callback<()>,
}

/// How far the recognising of the address is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recognised {
    /// Nothing to say.
    Nothing,
    /// It is the provider picked.
    Found,
    /// The host looks up the domain's mail exchangers.
    Looking,
    /// Nobody knows: the person has to say it.
    Unknown,
    /// What was typed is no address.
    NoAddress,
    /// The button was pressed and no provider is chosen.
    Needed,
}

/// The screen.
pub fn pick(scene: &Scene<'_>, pick: &Pick<'_>) -> Html {
    let fixed = !scene.settings.email.is_empty();
    let go = pick.go.reform(|_| ());
    html! {
        <section class="screen pick">
            <h2 class="title" tabindex="-1">{ scene.say(key!("pick.title")) }</h2>
            <p class="intro">{ scene.say(key!("pick.intro")) }</p>
            if fixed {
                <p class="mailbox">{ scene.email }</p>
            } else {
                { address(scene, pick) }
            }
            <p class={classes!("said", said_class(pick.recognised))} role="status">{ said(scene, pick) }</p>
            { tiles(scene, pick) }
            <div class="actions">
                <button type="button" class="button primary" part="primary-button" onclick={go}>
                    { scene.say(key!("pick.continue")) }
                </button>
            </div>
        </section>
    }
}

fn address(scene: &Scene<'_>, pick: &Pick<'_>) -> Html {
    let typed = pick.typed.reform(|event: InputEvent| {
        event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
    });
    let left = pick.left.reform(|_| ());
    let go = pick.go.clone();
    let enter = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            go.emit(());
        }
    });
    let wrong = pick.recognised == Recognised::NoAddress;
    html! {
        <label class="field">
            <span class="field-name">{ scene.say(key!("pick.address")) }</span>
            <input ref={pick.field.clone()} class="input" type="email" inputmode="email" autocomplete="email"
                autocapitalize="off" spellcheck="false" enterkeyhint="go" dir="ltr"
                placeholder="name@example.com" aria-invalid={wrong.then_some("true")}
                value={scene.email.to_owned()} oninput={typed} onchange={left} onkeydown={enter} />
        </label>
    }
}

fn said(scene: &Scene<'_>, pick: &Pick<'_>) -> String {
    match (pick.recognised, pick.picked) {
        (Recognised::Found, Some(provider)) => scene.about(key!("pick.found"), provider),
        (Recognised::Looking, _) => scene.say(key!("pick.looking")),
        (Recognised::Unknown, None) => scene.say(key!("pick.unknown")),
        (Recognised::NoAddress, _) => scene.say(key!("pick.address-wrong")),
        (Recognised::Needed, None) => scene.say(key!("pick.need")),
        _ => String::new(),
    }
}

const fn said_class(recognised: Recognised) -> &'static str {
    match recognised {
        Recognised::Found => "good",
        Recognised::NoAddress | Recognised::Needed => "bad",
        Recognised::Nothing | Recognised::Looking | Recognised::Unknown => "calm",
    }
}

/// Native radio buttons: the browser brings arrow keys, names and the one tab stop. Type-ahead is
/// ours: a letter goes to the next provider with a name that begins so.
fn tiles(scene: &Scene<'_>, pick: &Pick<'_>) -> Html {
    let providers = scene.settings.catalogue.providers().to_vec();
    let (picked, chose) = (pick.picked, pick.chose.clone());
    let ahead = {
        let (providers, chose) = (providers.clone(), chose.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            if let Some(next) = type_ahead(&providers, picked, &event.key()) {
                chose.emit(next);
            }
        })
    };
    html! {
        <fieldset class="providers" part="provider-list" onkeydown={ahead} ref={pick.tiles.clone()}>
            <legend class="field-name">{ scene.say(key!("pick.choose")) }</legend>
            <div class="tiles">
                { for providers.iter().map(|provider| tile(provider, picked, &chose)) }
            </div>
        </fieldset>
    }
}

fn tile(provider: &&'static Provider, picked: Option<&'static Provider>, chose: &Callback<&'static Provider>) -> Html {
    let provider = *provider;
    let checked = picked.is_some_and(|picked| picked.id == provider.id);
    let chosen = chose.reform(move |_| provider);
    let letter = provider.name.chars().next().map(String::from).unwrap_or_default();
    let also = provider.also.iter().take(2).copied().collect::<Vec<_>>().join(", ");
    html! {
        <label class={classes!("tile", checked.then_some("chosen"))} part="provider" key={provider.id}>
            <input type="radio" class="radio" name="provider" value={provider.id} {checked} onchange={chosen} />
            <span class="letter" data-letter={provider.id} aria-hidden="true">{ letter }</span>
            <span class="names">
                <span class="name">{ provider.name }</span>
                <span class="also">{ also }</span>
            </span>
        </label>
    }
}

/// The next provider after the one picked of which a name begins with the letter typed.
fn type_ahead(
    providers: &[&'static Provider],
    picked: Option<&'static Provider>,
    typed: &str,
) -> Option<&'static Provider> {
    let mut letters = typed.chars();
    let (letter, None) = (letters.next()?, letters.next()) else { return None };
    let begins = |name: &str| {
        name.chars().next().is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
    };
    let at = picked.and_then(|picked| providers.iter().position(|known| known.id == picked.id));
    let start = at.map_or(0, |at| at + 1);
    let (before, after) = providers.split_at_checked(start)?;
    let named = |provider: &&&'static Provider| begins(provider.name) || provider.also.iter().any(|name| begins(name));
    after.iter().chain(before).find(named).copied()
}
