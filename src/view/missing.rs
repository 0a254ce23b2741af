//! "I don't see this": why the option may be missing, who can mend it and how, in place.

use yew::{Html, html};

use super::rich::link;
use super::scene::Scene;
use crate::catalog::page::PageKind;
use crate::catalog::reason::{Fixer, Reason};
use crate::flow::Place;
use crate::i18n::sentence;
use crate::key;

/// The reasons at this provider.
pub fn missing(scene: &Scene<'_>, place: &Place) -> Html {
    if place.provider.missing.is_empty() {
        return Html::default();
    }
    html! {
        <details class="more missing">
            <summary>{ scene.say(key!("guide.missing")) }</summary>
            <p>{ scene.say(key!("guide.missing-intro")) }</p>
            <ul class="reasons">
                { for place.provider.missing.iter().map(|&reason| html! { <li>{ entry(scene, place, reason) }</li> }) }
            </ul>
        </details>
    }
}

fn entry(scene: &Scene<'_>, place: &Place, reason: Reason) -> Html {
    let said = sentence::reason(reason);
    let page = reason.page().and_then(|kind| scene.page(place, kind));
    html! {
        <>
            <b class="reason">{ scene.about(said.what, place.provider) }</b>
            <p>{ scene.about(said.advice, place.provider) }</p>
            if let Some(url) = page {
                { link(scene, &url, &scene.about(key!("step.open-link"), place.provider), "plain") }
            }
            if reason.fixer() == Fixer::Admin { { admin(scene, place) } }
        </>
    }
}

/// A message to copy for whoever can allow it.
pub fn admin(scene: &Scene<'_>, place: &Place) -> Html {
    let message = admin_message(scene, place);
    let copy = {
        let message = message.clone();
        scene.copy.reform(move |_| message.clone())
    };
    let said = match scene.copied {
        None => String::new(),
        Some(true) => scene.say(key!("guide.admin-copied")),
        Some(false) => scene.say(key!("guide.admin-failed")),
    };
    html! {
        <div class="admin">
            <textarea class="message" readonly=true rows="5" aria-label={scene.say(key!("guide.admin-copy"))} value={message} />
            <button type="button" class="button" part="secondary-button" onclick={copy}>
                { scene.say(key!("guide.admin-copy")) }
            </button>
            <p class="said calm" role="status">{ said }</p>
        </div>
    }
}

/// The message, in the language shown.
fn admin_message(scene: &Scene<'_>, place: &Place) -> String {
    let help = scene.page(place, PageKind::Help).unwrap_or_default();
    let said = [key!("guide.admin-hello"), key!("guide.admin-ask"), key!("guide.admin-thanks")]
        .map(|key| scene.about(key, place.provider));
    let [hello, ask, thanks] = said;
    [hello, ask, help, thanks].join("\n")
}
