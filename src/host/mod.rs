//! The edge: what JavaScript may call, and what leaves for it. Alone knows JavaScript.
//!
//! What leaves as an object is written by serde-wasm-bindgen from the shapes in `model`. It has no place
//! for what comes in: reading a provider with it weighs 18.8 kB more, the outcome alone 8.2. So the
//! outcome is read by getters, a host's providers come as postcard (see `rules.js`), and the rest are
//! lines of text ([`wire`]). `element.js` owns the custom element.

pub mod answers;
pub mod bridge;
pub mod outcome;
pub mod value;
pub mod widget;
pub mod wire;
