//! The field for the code, with what it holds in words.
//!
//! The browser's field is the only place that holds what was pasted: nothing here keeps it.

use yew::{Callback, Html, InputEvent, KeyboardEvent, NodeRef, classes, html};

use super::refused::refused;
use super::scene::Scene;
use super::sending::sending;
use crate::catalog::account::Credential;
use crate::catalog::provider::Provider;
use crate::check::shape::Alphabet;
use crate::check::verdict::Answer;
use crate::flow::{Look, Nudge, Place, State};
use crate::i18n::sentence;
use crate::key;

/// What the panel shows beside the scene.
pub struct Panel<'a> {
    /// Guide, paste, sending or refused.
    pub state: &'a State,
    /// The field for the code.
    pub field: &'a NodeRef,
    /// The field for the address, where it is not known yet.
    pub address: &'a NodeRef,
    /// Whether the address still has to be asked for.
    pub asks_address: bool,
    /// Whether the code is shown.
    pub revealed: bool,
    /// The field changed; says whether the person has finished (a paste, the field left).
    pub changed: Callback<bool>,
    /// The address was typed.
    pub typed: Callback<String>,
    /// The code is to be shown or hidden.
    pub reveal: Callback<()>,
    /// The button.
    pub press: Callback<()>,
}

/// The panel with the field.
pub fn panel(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>) -> Html {
    let busy = matches!(shown.state, State::Sending(..));
    let failure = match shown.state {
        State::Refused(_, _, failure) => Some(failure),
        _ => None,
    };
    html! {
        <div class="column paste" role="group" aria-label={scene.say(key!("paste.title"))}>
            <div class="panel">
                <div class="outcome">if let Some(failure) = failure { { refused(scene, place, failure) } }</div>
                if shown.asks_address { { address(scene, place, shown, busy) } }
                { code(scene, place, shown, busy) }
                <div class="after">
                    if busy { { sending(scene, place) } } else { { actions(scene, place, shown) } }
                </div>
            </div>
        </div>
    }
}

fn address(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>, busy: bool) -> Html {
    let typed = shown.typed.reform(|event: InputEvent| {
        use yew::TargetCast;
        event.target_dyn_into::<web_sys::HtmlInputElement>().map(|field| field.value()).unwrap_or_default()
    });
    let needed = place.nudge == Some(Nudge::Address);
    html! {
        <label class="field" key="address">
            <span class="field-name">{ scene.say(key!("paste.address")) }</span>
            <input ref={shown.address.clone()} class="input" type="email" inputmode="email" autocomplete="email"
                autocapitalize="off" spellcheck="false" dir="ltr" placeholder="name@example.com"
                readonly={busy} aria-invalid={needed.then_some("true")} oninput={typed} />
            <span class="said bad" role="alert">{ needed.then(|| scene.say(key!("paste.need-address"))) }</span>
        </label>
    }
}

fn code(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>, busy: bool) -> Html {
    let look = look_of(shown.state);
    let changed = shown.changed.clone();
    let input = Callback::from(move |event: InputEvent| changed.emit(event.input_type().starts_with("insertFrom")));
    let left = shown.changed.reform(|_| true);
    let press = shown.press.clone();
    let enter = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !event.is_composing() {
            press.emit(());
        }
    });
    let reveal = shown.reveal.reform(|_| ());
    let kind = if shown.revealed { "text" } else { "password" };
    let tone = tone(place, look);
    html! {
        <div class="field" key="code">
            <label class="field-name" for="ap-code">{ name(scene, place.provider) }</label>
            <span class={classes!("code-box", tone)}>
                <input ref={shown.field.clone()} id="ap-code" class="input code-input" part="code-field" type={kind}
                    autocomplete="off" autocapitalize="off" autocorrect="off" spellcheck="false" enterkeyhint="done"
                    dir="ltr" readonly={busy} aria-describedby="ap-verdict ap-shape"
                    aria-invalid={(tone == "bad").then_some("true")}
                    data-lpignore="true" data-bwignore="true" data-protonpass-ignore="true"
                    data-form-type="other" oninput={input} onchange={left} onkeydown={enter} />
                <button type="button" class="button quiet reveal" part="secondary-button" onclick={reveal}
                    aria-pressed={shown.revealed.to_string()} aria-label={scene.say(key!("paste.reveal-long"))}>
                    { scene.say(if shown.revealed { key!("paste.hide") } else { key!("paste.reveal") }) }
                </button>
            </span>
            <p id="ap-verdict" class={classes!("verdict", tone)} part="verdict" role="status">{ verdict(scene, place, look) }</p>
            <p id="ap-shape" class="hint">{ hint(scene, place, look) }</p>
        </div>
    }
}

fn actions(scene: &Scene<'_>, place: &Place, shown: &Panel<'_>) -> Html {
    let doubt = place.nudge == Some(Nudge::Doubt);
    let key = match shown.state {
        _ if doubt => key!("paste.submit-anyway"),
        State::Refused(..) => key!("refused.again"),
        _ => key!("paste.submit"),
    };
    html! {
        <div class="actions">
            <button type="button" class={classes!("button", "wide", if doubt { "secondary" } else { "primary" })}
                part="primary-button" onclick={shown.press.reform(|_| ())}>{ scene.say(key) }</button>
            <p class="hint">{ scene.say(key!("paste.private")) }</p>
        </div>
    }
}

/// What the provider calls the code, in the language shown.
fn name(scene: &Scene<'_>, provider: &Provider) -> String {
    if provider.credential == Credential::MailboxPassword {
        return scene.say(key!("paste.label-mailbox"));
    }
    let label = provider.code_name.shown_in(scene.texts.lang());
    scene.texts.say(key!("paste.label"), &[("label", label), ("provider", provider.name)])
}

/// What the field holds, if anything.
fn look_of(state: &State) -> Option<&Look> {
    match state {
        State::Paste(_, look) | State::Sending(_, look, _) | State::Refused(_, look, _) => Some(look),
        State::Pick | State::Guide(_) | State::Done(_) => None,
    }
}

/// Whether it is time to speak of it: not while the person is still typing the first letters.
fn speaks(place: &Place, look: &Look) -> bool {
    use crate::check::finding::Finding;
    look.settled || place.nudge.is_some() || look.finding != Some(Finding::Partial)
}

fn tone(place: &Place, look: Option<&Look>) -> &'static str {
    match look {
        None if place.nudge == Some(Nudge::Code) => "bad",
        Some(look) if look.answer == Answer::Ok => "good",
        Some(look) if speaks(place, look) && look.answer == Answer::Reject => "bad",
        Some(look) if speaks(place, look) => "doubtful",
        _ => "calm",
    }
}

/// The verdict in words.
fn verdict(scene: &Scene<'_>, place: &Place, look: Option<&Look>) -> Html {
    let Some(look) = look else {
        let needed = place.nudge == Some(Nudge::Code);
        return html! { if needed { { scene.say(key!("paste.need-code")) } } };
    };
    let (have, want) = (look.have.to_string(), look.want.to_string());
    let with = [("n", have.as_str()), ("of", want.as_str()), ("provider", place.provider.name)];
    match look.finding {
        None => html! { { scene.say(key!("paste.ok")) } },
        Some(finding) if speaks(place, look) => {
            let said = sentence::finding(finding);
            html! { <><b>{ scene.texts.say(said.what, &with) }</b>{ " " }{ scene.texts.say(said.advice, &with) }</> }
        }
        // While the letters come in: counted for the eye, silent for the ear.
        Some(_) => {
            let key = match place.provider.shape.alphabet {
                Alphabet::Lower => key!("paste.count-letters"),
                _ => key!("paste.count-characters"),
            };
            html! { <span aria-hidden="true">{ scene.texts.say(key, &with) }</span> }
        }
    }
}

/// What a code looks like, as long as the field is empty.
fn hint(scene: &Scene<'_>, place: &Place, look: Option<&Look>) -> String {
    let shape = &place.provider.shape;
    let Some(want) = shape.lengths.first().filter(|_| look.is_none()) else { return String::new() };
    match shape.alphabet {
        Alphabet::AlphaNumeric => scene.about(key!("paste.shape-characters"), place.provider),
        _ => scene.texts.say(key!("paste.shape-letters"), &[("of", &want.to_string())]),
    }
}
