//! The list of the providers: one line each, in the order in which they are offered.

use super::provider::Provider;

pub mod aol;
pub mod apple;
pub mod google;
pub mod microsoft;
pub mod yahoo;
pub mod zoho;

/// Every provider, the ones that most people have first.
pub static ALL: [&Provider; 6] = [
    &google::GOOGLE,
    &microsoft::MICROSOFT,
    &apple::APPLE,
    &yahoo::YAHOO,
    &zoho::ZOHO,
    &aol::AOL,
];
