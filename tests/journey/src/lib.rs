//! A person's whole way through `<app-password>`, in a real browser against the built package.
//!
//! This is the ground that the tests stand on: a server for the package and for small pages that embed it,
//! a browser with its driver, and the page as a person and as the host sees it. It claims nothing itself,
//! but for the rules that every journey keeps: see [`host::Host::walk`].

pub mod browser;
pub mod collector;
pub mod desk;
pub mod engine;
pub mod files;
pub mod host;
pub mod lengths;
pub mod looks;
pub mod page;
pub mod person;
pub mod process;
pub mod pseudo;
pub mod recording;
pub mod row;
pub mod rules;
pub mod screens;
pub mod senses;
pub mod served;
pub mod server;
pub mod stop;
pub mod texts;
pub mod traces;
pub mod unpacked;
pub mod waiting;
pub mod walk;
pub mod way;
