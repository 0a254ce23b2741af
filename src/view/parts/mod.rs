//! What the screens are made of.

pub mod address_field;
pub mod aid;
pub mod code_field;
pub mod copy_button;
pub mod languages;
pub mod manual_servers;
pub mod oauth;
pub mod picture;
pub mod provider_combobox;
pub mod provider_name;
pub mod questions;
pub mod rich_text;
pub mod steps;
pub mod troubleshooting;
pub mod warnings;
