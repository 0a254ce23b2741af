//! A shape of `model` as a JavaScript value, as JSON would have it.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;

/// The value; nothing fails that has a fixed shape.
pub fn value(of: &impl Serialize) -> JsValue {
    of.serialize(&Serializer::json_compatible())
        .unwrap_or(JsValue::NULL)
}
