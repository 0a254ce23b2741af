//! It worked: what happens now, how long it lasts, and whether this helped.

use yew::{Html, html};

use super::rich::link;
use super::scene::Scene;
use crate::catalog::page::PageKind;
use crate::flow::{Event, Place};
use crate::i18n::sentence;
use crate::key;

/// The last screen; `rated` is whether the person has answered the question.
pub fn done(scene: &Scene<'_>, place: &Place, rated: bool) -> Html {
    let provider = place.provider;
    let again = scene.settings.email.is_empty();
    html! {
        <section class="screen done">
            <span class="mark" aria-hidden="true"></span>
            <h2 class="title" tabindex="-1">{ scene.say(key!("done.title")) }</h2>
            <p class="intro" role="status">{ scene.about(key!("done.text"), provider) }</p>
            <ul class="facts">
                <li>{ scene.about(key!("done.once"), provider) }</li>
                { for provider.ends.iter().map(|&end| html! { <li>{ scene.about(sentence::end(end), provider) }</li> }) }
                <li>{ scene.say(key!("done.share")) }</li>
                if let Some(url) = scene.page(place, PageKind::Manage) {
                    <li>{ scene.about(key!("done.manage"), provider) }{ " " }
                        { link(scene, &url, &scene.about(key!("done.manage-link"), provider), "plain") }</li>
                }
            </ul>
            { helpful(scene, rated) }
            if again {
                <button type="button" class="button quiet" part="secondary-button" onclick={scene.tell.reform(|_| Event::Left)}>
                    { scene.say(key!("done.another")) }
                </button>
            }
        </section>
    }
}

fn helpful(scene: &Scene<'_>, rated: bool) -> Html {
    let answer = |helpful: bool, key| {
        html! {
            <button type="button" class="button" part="secondary-button" onclick={scene.tell.reform(move |_| Event::Rated(helpful))}>
                { scene.say(key) }
            </button>
        }
    };
    html! {
        <div class="helpful" role="group" aria-label={scene.say(key!("done.helpful"))}>
            if rated {
                <p role="status">{ scene.say(key!("done.thanks")) }</p>
            } else {
                <p>{ scene.say(key!("done.helpful")) }</p>
                { answer(true, key!("done.yes")) }
                { answer(false, key!("done.no")) }
            }
        </div>
    }
}
