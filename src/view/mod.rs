//! What the person sees: one screen, one file. Data in, one action out.
//!
//! Knows the page's elements but nothing of the host page: what leaves goes through [`command::Command`].

// Without a browser there is only the notation: native tests prove that it refuses what is wrong.
#[cfg(feature = "widget")]
pub mod action;
#[cfg(feature = "widget")]
pub mod address_lookup;
#[cfg(feature = "widget")]
mod apply_config;
#[cfg(feature = "widget")]
pub mod begun;
#[cfg(feature = "widget")]
pub mod combobox;
#[cfg(feature = "widget")]
pub mod command;
#[cfg(feature = "widget")]
pub mod config;
#[cfg(feature = "widget")]
pub mod context;
#[cfg(feature = "widget")]
mod effects;
#[cfg(feature = "widget")]
pub mod element_builder;
#[cfg(feature = "widget")]
pub mod field;
#[cfg(feature = "widget")]
pub mod gesture;
#[cfg(feature = "widget")]
pub mod listeners;
pub mod notation;
#[cfg(feature = "widget")]
pub mod open_element;
#[cfg(feature = "widget")]
pub mod parts;
#[cfg(feature = "widget")]
pub mod press_timing;
#[cfg(feature = "widget")]
mod resume;
#[cfg(feature = "widget")]
pub mod screens;
#[cfg(feature = "widget")]
mod update;
#[cfg(feature = "widget")]
mod update_code;
#[cfg(feature = "widget")]
mod update_combobox;
pub mod vocabulary;
#[cfg(feature = "widget")]
pub mod widget;
