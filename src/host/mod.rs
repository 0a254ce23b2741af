//! The edge: what JavaScript may call, and what leaves for it. Alone knows JavaScript.
//!
//! Both sides speak in lines of text ([`wire`]): objects are made, read and judged in JavaScript, where
//! that takes a tenth of the bytes. `element.js` owns the custom element.

pub mod answers;
pub mod bridge;
pub mod entry;
pub mod widget;
pub mod wire;
