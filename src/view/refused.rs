//! It did not work: why, and what to do now. What was pasted is still in the field below.

use yew::{Html, html};

use super::oauth::way_on;
use super::rich::link;
use super::scene::Scene;
use crate::flow::{Failure, Place};
use crate::i18n::explanation::{Mailbox, explain};
use crate::key;
use crate::reply::cause::Cause;

/// The explanation above the field.
pub fn refused(scene: &Scene<'_>, place: &Place, failure: &Failure) -> Html {
    let provider = place.provider;
    let mailbox = Mailbox {
        provider: Some(provider),
        email: scene.email,
        app: &scene.settings.app_name,
        region: provider.ending(place.region),
    };
    let said = explain(failure.cause, mailbox, scene.texts);
    let wait = failure.retry_after.map(|seconds| {
        scene.texts.say(key!("refused.retry-after"), &[("n", &seconds.to_string())])
    });
    let support = scene.settings.support_url.as_str();
    html! {
        <div class="alert refused" part="alert" role="alert">
            <h3 class="title" tabindex="-1">{ said.title }</h3>
            if let Some(message) = &failure.message { <p class="message">{ message }</p> }
            { for said.advice.into_iter().map(|advice| html! { <p>{ advice }</p> }) }
            if let Some(wait) = wait { <p>{ wait }</p> }
            if let Some((text, url)) = said.link { { link(scene, &url, &text, "plain") } }
            if failure.cause == Cause::OauthOnly && scene.settings.oauth { { way_on(scene, place) } }
            if !support.is_empty() { { link(scene, support, &scene.say(key!("common.get-help")), "plain") } }
            <p class="hint">{ scene.say(key!("refused.kept")) }</p>
        </div>
    }
}
