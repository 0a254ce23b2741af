//! What the browser knows of numbers and times in a language. Chromium can count in Icelandic and in Nynorsk, and would
//! tell a time in English.

use js_sys::Array;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    type PluralRules;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(lang: &str) -> PluralRules;

    #[wasm_bindgen(method)]
    fn select(this: &PluralRules, number: f64) -> String;

    type RelativeTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl)]
    fn new(lang: &str) -> RelativeTimeFormat;

    #[wasm_bindgen(static_method_of = RelativeTimeFormat, js_namespace = Intl, js_name = supportedLocalesOf)]
    fn supported(lang: &str) -> Array;

    #[wasm_bindgen(method)]
    fn format(this: &RelativeTimeFormat, number: f64, unit: &str) -> String;
}

/// The plural category of a number; that of English where there is no browser (`tools/generate` draws without one).
pub fn category(lang: &str, number: usize) -> String {
    if cfg!(target_arch = "wasm32") {
        return PluralRules::new(lang).select(number as f64);
    }
    ["other", "one"][usize::from(number == 1)].to_owned()
}

/// When it is after so many of a unit, "in 20 minutes", if the browser knows the language.
pub fn time_until(lang: &str, number: usize, unit: &str) -> Option<String> {
    let known = RelativeTimeFormat::supported(lang).length() > 0;
    known.then(|| RelativeTimeFormat::new(lang).format(number as f64, unit))
}
