//! A small picture of what a step looks like on the provider's page, drawn from its kind and label.
//!
//! Decoration for people who see: hidden from screen readers, which have the sentence.

use yew::{Html, html};

use super::scene::Scene;
use crate::catalog::label::Label;
use crate::catalog::page::PageKind;
use crate::catalog::step::Step;
use crate::flow::Place;

/// The picture of a step.
pub fn picture(scene: &Scene<'_>, place: &Place, step: &Step) -> Html {
    let drawn = match step {
        Step::Open(kind) => browser(place, *kind),
        Step::Choose(label) => menu(scene, label),
        Step::Type(label) => field(scene, label),
        Step::Press(label) => button(scene, label),
        Step::Copy(label) => dialog(scene, place, label),
        Step::TwoStep(label) | Step::Switch(_, label) => switch(scene, label),
        Step::AskAdmin => html! { <span class="letter-paper"><i></i><i></i><i class="short"></i></span> },
        Step::Wait(_) => html! { <span class="clock"></span> },
    };
    html! { <div class="picture" part="picture" aria-hidden="true">{ drawn }</div> }
}

/// The label as the person sees it: in their language where that is known.
fn shown(scene: &Scene<'_>, label: &Label) -> &'static str {
    label.shown_in(scene.texts.lang())
}

fn browser(place: &Place, kind: PageKind) -> Html {
    let address = place.provider.page(kind).map(|page| page.readable(place.provider.ending(place.region)));
    html! {
        <span class="browser">
            <span class="bar"><i></i><i></i><i></i><span class="address" dir="ltr">{ address }</span></span>
            <span class="sheet"><i></i><i class="short"></i></span>
        </span>
    }
}

fn menu(scene: &Scene<'_>, label: &Label) -> Html {
    html! {
        <span class="menu"><i></i><span class="row marked">{ shown(scene, label) }</span><i class="short"></i></span>
    }
}

fn field(scene: &Scene<'_>, label: &Label) -> Html {
    html! {
        <span class="form"><span class="form-name">{ shown(scene, label) }</span>
            <span class="typed"><span>{ scene.app() }</span><i class="caret"></i></span></span>
    }
}

fn button(scene: &Scene<'_>, label: &Label) -> Html {
    html! { <span class="pressed"><span class="press marked">{ shown(scene, label) }</span></span> }
}

fn switch(scene: &Scene<'_>, label: &Label) -> Html {
    html! { <span class="setting"><span>{ shown(scene, label) }</span><i class="toggle"></i></span> }
}

/// The window with the code, in the groups in which the provider shows it.
fn dialog(scene: &Scene<'_>, place: &Place, label: &Label) -> Html {
    let shape = &place.provider.shape;
    let length = shape.lengths.first().copied().unwrap_or(12);
    let size = if shape.group == 0 { length } else { shape.group };
    let group = "•".repeat(size);
    let groups = (0..length.div_ceil(size.max(1))).map(|_| html! { <span class="group">{ group.clone() }</span> });
    html! {
        <span class="dialog">
            <span class="code" data-separator={(shape.separator == '-').then_some("dash")}>{ for groups }</span>
            <span class="press">{ shown(scene, label) }</span>
        </span>
    }
}
