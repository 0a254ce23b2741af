//! An element and its script as the edge sees them: what a host has set is an object, the validator is the real one.

use app_password::host::shell::Shell;
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::{Closure, wasm_bindgen};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

// Each that another one imports is named, or it would not be there.
#[wasm_bindgen(module = "/package/rules.js")]
extern "C" {
    #[wasm_bindgen(thread_local_v2, js_name = Provider)]
    static RULES: JsValue;
}
#[wasm_bindgen(module = "/src/host/js/validate.js")]
extern "C" {
    fn describe(value: &JsValue) -> String;
    #[wasm_bindgen(js_name = isObject)]
    fn is_object(value: &JsValue) -> bool;
    fn entry(value: &JsValue, path: &str, ours: &JsValue) -> JsValue;
}

/// What an expression of JavaScript gives.
pub fn js(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).expect("an expression")
}

/// The script's side of a widget.
pub fn shell() -> Shell {
    // Without them esbuild's part, the file that `validate.js` imports would not be there.
    RULES.with(|rules| assert!(rules.is_object()));
    let shell = Object::new();
    let put = |name: &str, value: JsValue| {
        Reflect::set(&shell, &name.into(), &value).expect("a field");
    };
    put(
        "describe",
        Closure::<dyn Fn(JsValue) -> String>::new(|value| describe(&value)).into_js_value(),
    );
    put(
        "isObject",
        Closure::<dyn Fn(JsValue) -> bool>::new(|value| is_object(&value)).into_js_value(),
    );
    put("languages", js("() => ''"));
    let written = |value, path: String, ours| entry(&value, &path, &ours);
    put(
        "entry",
        Closure::<dyn Fn(JsValue, String, JsValue) -> JsValue>::new(written).into_js_value(),
    );
    shell.unchecked_into()
}

/// An element on which this is set; whatever an element has besides.
pub fn element(set: &str) -> Element {
    js(&format!(
        "Object.defineProperties(document.createElement('p'), Object.getOwnPropertyDescriptors({{
            appName: '', email: '', provider: '', supportUrl: '', disabled: false, submitTimeout: 60000, ...({set})
        }}))"
    ))
    .unchecked_into()
}
