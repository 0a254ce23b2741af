//! The host tries the code: what happens, and a way out.

use yew::{Html, html};

use super::scene::Scene;
use crate::flow::{Event, Place};
use crate::key;

/// What stands below the field while the host tries the code.
pub fn sending(scene: &Scene<'_>, place: &Place) -> Html {
    html! {
        <div class="sending">
            <p class="progress" role="status">
                <span class="spinner" aria-hidden="true"></span>
                <span><b>{ scene.say(key!("sending.title")) }</b>{ " " }{ scene.about(key!("sending.text"), place.provider) }</span>
            </p>
            <button type="button" class="button" part="secondary-button" onclick={scene.tell.reform(|_| Event::Cancelled)}>
                { scene.say(key!("sending.cancel")) }
            </button>
        </div>
    }
}
