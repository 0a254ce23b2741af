//! Providers that take no app password: why, and the way on.

use yew::{Html, html};

use super::scene::Scene;
use crate::catalog::account::Credential;
use crate::catalog::reason::Caution;
use crate::flow::{Event, Place};
use crate::key;

/// The screen of a provider that takes no password from a mail program.
pub fn refusal(scene: &Scene<'_>, place: &Place) -> Html {
    let provider = place.provider;
    if provider.credential == Credential::None {
        return html! { <p class="intro">{ scene.about(key!("guide.none-text"), provider) }</p> };
    }
    let since = provider.cautions.iter().find_map(|caution| match caution {
        Caution::Ended(since) => Some(*since),
        _ => None,
    });
    html! {
        <>
            <p class="intro">{
                scene.texts.say(key!("guide.oauth-since"), &[("provider", provider.name), ("date", since.unwrap_or_default())])
            }</p>
            { way_on(scene, place) }
            if !provider.steps.is_empty() {
                <details class="more">
                    <summary>{ scene.say(key!("guide.insist")) }</summary>
                    <p>{ scene.about(key!("guide.insist-warning"), provider) }</p>
                    <button type="button" class="button" part="secondary-button" onclick={scene.tell.reform(|_| Event::Insisted)}>
                        { scene.say(key!("guide.insist-show")) }
                    </button>
                </details>
            }
        </>
    }
}

/// The provider's own sign-in window, if the host has one.
pub fn way_on(scene: &Scene<'_>, place: &Place) -> Html {
    if !scene.settings.oauth {
        return html! { <p class="note">{ scene.about(key!("guide.oauth-none"), place.provider) }</p> };
    }
    let go = scene.tell.reform(|_| Event::Continued);
    html! {
        <div class="actions">
            <button type="button" class="button primary" part="primary-button" onclick={go}>
                { scene.about(key!("guide.oauth-continue"), place.provider) }
            </button>
            <p class="hint">{ scene.about(key!("guide.oauth-next"), place.provider) }</p>
        </div>
    }
}
