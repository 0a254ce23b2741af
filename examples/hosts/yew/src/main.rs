//! A CRM in Yew. Its page loads the widget's module beside it, as any other page does.

use gloo_events::EventListener;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Node, window};
use yew::prelude::*;

#[wasm_bindgen(raw_module = "../crm.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = connect)]
    static CONNECT: Function;
    fn hear(event: &Event);
}

const EVENTS: [&str; 9] = [
    "ap-ready",
    "ap-provider-change",
    "ap-step-change",
    "ap-verdict-change",
    "ap-submit",
    "ap-success",
    "ap-failure",
    "ap-feedback",
    "ap-error",
];

#[component]
fn Mailbox() -> Html {
    let open = use_state(|| true);
    let lang = use_state(|| "en");
    let provider = use_state(|| None::<&'static str>);
    let widget = use_node_ref();
    use_effect_with((widget.clone(), *open), |(widget, _)| {
        let listen = |widget: Node| EVENTS.map(|name| EventListener::new(&widget, name, hear));
        let listeners = widget.get().map(listen);
        move || drop(listeners)
    });
    html! {
        <>
            <button id="norwegian" onclick={sets(&lang, "nb")}>{ "Norsk" }</button>
            <button id="yahoo" onclick={sets(&provider, Some("yahoo"))}>{ "Yahoo" }</button>
            <button id="wrong" onclick={sets(&provider, Some("nowhere"))}>{ "Wrong" }</button>
            <button id="toggle" onclick={sets(&open, !*open)}>{ "Close or open" }</button>
            if *open {
                <app-password
                    ref={widget}
                    app-name="Acme CRM"
                    email="someone@gmail.com"
                    lang={*lang}
                    provider={*provider}
                    ~submitHandler={CONNECT.with(Function::clone)}
                />
            }
        </>
    }
}

fn sets<T: Copy + 'static>(state: &UseStateHandle<T>, value: T) -> Callback<MouseEvent> {
    let state = state.clone();
    Callback::from(move |_| state.set(value))
}

fn main() {
    let document = window().and_then(|window| window.document());
    if let Some(app) = document.and_then(|document| document.get_element_by_id("app")) {
        yew::Renderer::<Mailbox>::with_root(app).render();
    }
}
