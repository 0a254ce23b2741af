//! Small pieces of markup that several screens share: sentences with marked labels, links, labels.

use yew::{Classes, Html, classes, html};

use super::scene::Scene;
use crate::catalog::label::Label;
use crate::i18n::key::Key;
use crate::i18n::texts::{Piece, pieces};
use crate::key;

/// A text whose placeholders are markup.
pub fn rich(scene: &Scene<'_>, key: Key, with: &[(&str, Html)]) -> Html {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Words(words) => html! { { words } },
        Piece::Slot(name) => with.iter().find(|(slot, _)| *slot == name).map(|(_, html)| html.clone()).unwrap_or_default(),
    };
    pieces(scene.texts.raw(key)).map(piece).collect()
}

/// What a provider's page calls something: in the person's language if that is known, and then in
/// English too, since their account may be set to it; and what else some people see there.
pub fn label(scene: &Scene<'_>, label: &Label) -> Html {
    let shown = label.shown_in(scene.texts.lang());
    let english = (shown != label.en).then(|| html! { <span class="also">{ " (" }{ label.en }{ ")" }</span> });
    let or = label.or.map(|or| {
        let or = rich(scene, key!("common.or"), &[("or", html! { <b class="label">{ or }</b> })]);
        html! { <span class="also">{ " (" }{ or }{ ")" }</span> }
    });
    html! { <><b class="label">{ shown }</b>{ english }{ or }</> }
}

/// A link to a page outside, in a new tab that cannot reach back.
pub fn link(scene: &Scene<'_>, url: &str, text: &str, class: impl Into<Classes>) -> Html {
    link_with(scene, url, text, class, None)
}

/// The same, telling when it is followed.
pub fn link_with(
    scene: &Scene<'_>,
    url: &str,
    text: &str,
    class: impl Into<Classes>,
    followed: Option<yew::Callback<yew::MouseEvent>>,
) -> Html {
    let class: Classes = class.into();
    let new_tab = scene.say(key!("common.new-tab"));
    html! {
        <a class={classes!("link", class)} part="link" href={url.to_owned()} target="_blank"
            rel="noopener noreferrer external" onclick={followed}>
            { text }<span class="out" aria-hidden="true"></span><span class="unseen">{ ", " }{ new_tab }</span>
        </a>
    }
}
