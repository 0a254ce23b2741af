//! The edge: what JavaScript may call, and what leaves for it. Alone knows JavaScript.
//!
//! What leaves as an object is written by serde-wasm-bindgen from the shapes in `model`. It has no place
//! for what comes in: reading a provider with it weighs 18.8 kB more, the outcome alone 8.2. So what a host
//! sets and answers is read by getters, and an entry of its own comes as postcard from the validator that is
//! made from the same shapes. `custom-element.js` owns the custom element.

pub mod api;
mod before;
pub mod calls;
pub mod clipboard;
pub mod config;
pub mod kept;
pub mod lookup;
pub mod oauth;
pub mod offer;
pub mod outbox;
pub mod outcome;
pub mod platform;
pub mod room;
mod seal;
pub mod seal_key;
pub mod seal_numbers;
pub mod shell;
pub mod submit;
pub mod value;
pub mod visibility;
pub mod widget;
pub mod wording;
