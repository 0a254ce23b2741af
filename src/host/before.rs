//! What `first-screen.js` has kept of what the person did before the wasm was there.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::view::begun::{Begun, Pressed};

#[wasm_bindgen]
extern "C" {
    /// The fields of [`Begun`]; `pressed` is empty or the name of a button.
    pub type Before;

    #[wasm_bindgen(method, getter)]
    fn email(this: &Before) -> String;

    #[wasm_bindgen(method, getter)]
    fn provider(this: &Before) -> String;

    #[wasm_bindgen(method, getter)]
    fn chosen(this: &Before) -> bool;

    #[wasm_bindgen(method, getter)]
    fn query(this: &Before) -> String;

    #[wasm_bindgen(method, getter)]
    fn pressed(this: &Before) -> String;
}

/// What was begun.
pub fn begun(before: Before) -> Begun {
    Begun {
        email: before.email(),
        provider: before.provider(),
        chosen: before.chosen(),
        query: before.query(),
        pressed: match before.pressed().as_str() {
            "continue" => Some(Pressed::Continue),
            "other" => Some(Pressed::Other),
            _ => None,
        },
    }
}
