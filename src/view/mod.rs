//! What the person sees: one screen, one file. Data in, one action out.
//!
//! Knows the page's elements but nothing of the host page: what leaves goes through [`command::Command`].

pub mod action;
pub mod address_lookup;
mod apply_config;
pub mod begun;
pub mod combobox;
pub mod command;
pub mod config;
pub mod context;
mod effects;
pub mod element_builder;
pub mod field;
mod found_mailbox;
pub mod gesture;
pub mod intl;
pub mod listeners;
pub mod notation;
pub mod open_element;
pub mod parts;
pub mod press_timing;
mod resume;
mod screen_data;
pub mod screens;
pub mod sentence_builder;
mod update;
mod update_code;
mod update_combobox;
pub mod vocabulary;
pub mod widget;
