//! The clipboard. Never sees a code.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_futures::JsFuture;

#[wasm_bindgen]
extern "C" {
    /// Throws where there is no clipboard.
    #[wasm_bindgen(js_namespace = ["navigator", "clipboard"], js_name = writeText, catch)]
    fn write_text(text: &str) -> Result<Promise, JsValue>;
}

/// Puts a text on it at once; whether that has worked.
pub fn copy(text: &str) -> impl Future<Output = bool> + use<> {
    let copying = write_text(text);
    async move {
        match copying {
            Ok(copied) => JsFuture::from(copied).await.is_ok(),
            Err(_) => false,
        }
    }
}
