//! Every provider: the only place where a provider's name stands in this crate. One file each; those of
//! whom there is not much more to know than servers and domains stand together, in files named after
//! what they are.

pub mod aol;
pub mod apple;
pub mod google;
pub mod hosting;
pub mod microsoft;
pub mod yahoo;
pub mod yandex;
pub mod zoho;

use super::provider::Provider;

/// The ones most people have, in the order in which they are offered. They are part of the program.
pub static CORE: &[&Provider] = &[
    &google::GOOGLE,
    &microsoft::MICROSOFT,
    &apple::APPLE,
    &yahoo::YAHOO,
    &zoho::ZOHO,
    &aol::AOL,
];

/// All others with a file of their own. The widget loads these and the next when it needs them: see
/// [`super::catalogue::learn`].
pub static OWN_FILE: &[&Provider] = &[&yandex::YANDEX];

/// All others that share a file.
pub static SHARED_FILE: &[&[Provider]] = &[hosting::HOSTING];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Provider> {
    let shared = SHARED_FILE.iter().copied().flatten();
    CORE.iter().chain(OWN_FILE).copied().chain(shared)
}
