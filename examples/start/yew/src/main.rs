//! A page in Yew on which people connect their mailbox.

use js_sys::Function;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

#[wasm_bindgen(module = "/src/connect.js")]
extern "C" {
    /// Takes the app password to the backend, and its answer back to the person.
    #[wasm_bindgen(thread_local_v2, js_name = connect)]
    static CONNECT: Function;
}

#[component]
fn App() -> Html {
    html! {
        <app-password app-name="Acme CRM" ~submitHandler={CONNECT.with(Function::clone)} />
    }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
