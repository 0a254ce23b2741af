//! The edge: what JavaScript may call, and what leaves for it. Alone knows JavaScript.
//!
//! `element.js` owns the custom element and calls the functions in here; nothing below this room
//! knows that there is a page.

pub mod answers;
pub mod bridge;
pub mod entry;
pub mod fields;
pub mod object;
pub mod providers;
pub mod reader;
pub mod widget;
