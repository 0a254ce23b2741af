//! What the person sees: one screen, one file. Data in, one message out.
//!
//! Knows the page's elements but nothing of the host page: what leaves goes through [`out::Out`].

mod acting;
pub mod deed;
pub mod done;
pub mod element;
pub mod field;
pub mod finder;
pub mod guide;
pub mod known;
mod looking;
pub mod missing;
pub mod oauth;
pub mod others;
pub mod out;
pub mod pace;
pub mod page;
pub mod paste;
pub mod pick;
pub mod picture;
pub mod refused;
pub mod rich;
pub mod scene;
pub mod search;
mod seeking;
pub mod sending;
pub mod settings;
pub mod steps;
pub mod widget;
mod wishing;
