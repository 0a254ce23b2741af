//! Every provider: the only place where a provider's name stands in this crate. One file each; those of
//! whom there is not much more to know than servers and domains stand together, in files named after
//! what they are.

pub mod aol;
pub mod apple;
pub mod fastmail;
pub mod google;
pub mod hosting;
pub mod infomaniak;
pub mod libero;
pub mod mailbox_org;
pub mod microsoft;
pub mod orange_fr;
pub mod posteo;
pub mod seznam;
pub mod sky_yahoo;
pub mod tim;
pub mod virgilio;
pub mod virgin_media;
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
pub static OWN_FILE: &[&Provider] = &[
    &fastmail::FASTMAIL,
    &infomaniak::INFOMANIAK,
    &libero::LIBERO,
    &mailbox_org::MAILBOX_ORG,
    &orange_fr::ORANGE_FR,
    &posteo::POSTEO,
    &seznam::SEZNAM,
    &sky_yahoo::SKY_YAHOO,
    &virgilio::VIRGILIO,
    &virgin_media::VIRGIN_MEDIA,
    &yandex::YANDEX,
];

/// All others that share a file.
pub static SHARED_FILE: &[&[Provider]] = &[hosting::HOSTING, tim::TIM];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Provider> {
    let shared = SHARED_FILE.iter().copied().flatten();
    CORE.iter().chain(OWN_FILE).copied().chain(shared)
}
