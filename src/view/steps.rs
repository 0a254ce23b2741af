//! The numbered steps: a sentence and a small picture each, the current one marked.

use yew::{Callback, Html, classes, html};

use super::picture::picture;
use super::rich::{label, link_with, rich};
use super::scene::Scene;
use crate::catalog::page::PageKind;
use crate::catalog::step::Step;
use crate::flow::{Event, Place};
use crate::i18n::sentence;
use crate::key;

/// The steps of this place.
pub fn steps(scene: &Scene<'_>, place: &Place) -> Html {
    let current = place.step();
    html! {
        <ol class="steps" part="steps" aria-label={scene.about(key!("guide.steps"), place.provider)}>
            { for place.provider.steps_for(place.account).enumerate().map(|(at, step)| {
                let done = place.ticked & (1 << at) != 0;
                let class = classes!("step", done.then_some("ticked"), (at == current).then_some("current"));
                let number = (at + 1).to_string();
                let name = scene.texts.say(key!("guide.tick"), &[("n", &number)]);
                html! {
                    <li {class} part="step" aria-current={(at == current).then_some("step")}>
                        <input type="checkbox" class="tick" checked={done} aria-label={name} data-number={number}
                            onchange={scene.tell.reform(move |_| Event::Ticked(at))} />
                        <div class="deed">
                            <p class="sentence">{ said(scene, place, step) }</p>
                            { aid(scene, place, at, step) }
                        </div>
                        { picture(scene, place, step) }
                    </li>
                }
            }) }
        </ol>
    }
}

fn said(scene: &Scene<'_>, place: &Place, step: &Step) -> Html {
    let key = sentence::step(step, !scene.email.is_empty());
    let name = || ("name", html! { <b class="label">{ scene.app() }</b> });
    let email = ("email", html! { <bdi><b>{ scene.email }</b></bdi> });
    let provider = ("provider", html! { { place.provider.name } });
    match step {
        Step::TwoStep(it) | Step::Choose(it) | Step::Press(it) | Step::Copy(it) | Step::Switch(_, it) => {
            rich(scene, key, &[("label", label(scene, it)), provider])
        }
        Step::Type(it) => rich(scene, key, &[("label", label(scene, it)), name()]),
        Step::Wait(hours) => rich(scene, key, &[("n", html! { { *hours } })]),
        Step::Open(_) | Step::AskAdmin => rich(scene, key, &[email, provider]),
    }
}

/// What helps with a step: the link to its page, the message for the administrator.
fn aid(scene: &Scene<'_>, place: &Place, at: usize, step: &Step) -> Html {
    let opened = || Some(scene.tell.reform(move |_| Event::Opened(at)));
    match step {
        Step::Open(kind) => page(scene, place, *kind, key!("step.open-link"), "button primary big", opened()),
        Step::TwoStep(_) => page(scene, place, PageKind::TwoStep, key!("step.two-step-link"), "plain", None),
        Step::Switch(kind, _) => page(scene, place, *kind, key!("step.switch-link"), "plain", None),
        Step::AskAdmin => super::missing::admin(scene, place),
        _ => Html::default(),
    }
}

fn page(
    scene: &Scene<'_>,
    place: &Place,
    kind: PageKind,
    key: crate::i18n::key::Key,
    class: &'static str,
    followed: Option<Callback<yew::MouseEvent>>,
) -> Html {
    match scene.page(place, kind) {
        Some(url) => link_with(scene, &url, &scene.about(key, place.provider), class, followed),
        None => Html::default(),
    }
}
