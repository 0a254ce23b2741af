//! Helps someone connect a mailbox.
pub mod catalog;
pub mod check;
pub mod flow;
#[cfg(feature = "widget")]
pub mod host;
pub mod i18n;
pub mod reply;
#[cfg(feature = "widget")]
pub mod view;
