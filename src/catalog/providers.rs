//! Every provider: the only place where a provider's name stands in this crate. One file each; those of
//! whom there is not much more to know than servers and domains stand together, in files named after
//! what they are.

pub mod aol;
pub mod apple;
pub mod autistici;
pub mod countermail;
pub mod fastmail;
pub mod forward_email;
pub mod aruba_pec;
pub mod frontier;
pub mod google;
pub mod hosting;
pub mod inbox_lv;
pub mod independent;
pub mod infomaniak;
pub mod libero;
pub mod mail_ee;
pub mod mailbox_org;
pub mod mailo;
pub mod hosting_europe;
pub mod hosting_germany;
pub mod hosting_north;
pub mod isp_americas;
pub mod isp_canada;
pub mod isp_east;
pub mod isp_germany;
pub mod isp_north;
pub mod isp_oceania;
pub mod isp_south;
pub mod isp_west;
pub mod jubii;
pub mod microsoft;
pub mod no_imap;
pub mod opensrs;
pub mod orange_fr;
pub mod pobox;
pub mod posteo;
pub mod purelymail;
pub mod runbox;
pub mod seznam;
pub mod sky_yahoo;
pub mod startmail;
pub mod thundermail;
pub mod tim;
pub mod turbify;
pub mod virgilio;
pub mod virgin_media;
pub mod rogers_yahoo;
pub mod swisscom_bluewin;
pub mod telus_google;
pub mod yahoo;
pub mod yandex;
pub mod zoho;
pub mod zone_ee;

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
    &autistici::AUTISTICI,
    &countermail::COUNTERMAIL,
    &fastmail::FASTMAIL,
    &forward_email::FORWARD_EMAIL,
    &inbox_lv::INBOX_LV,
    &infomaniak::INFOMANIAK,
    &libero::LIBERO,
    &mail_ee::MAIL_EE,
    &mailbox_org::MAILBOX_ORG,
    &mailo::MAILO,
    &opensrs::OPENSRS,
    &orange_fr::ORANGE_FR,
    &pobox::POBOX,
    &posteo::POSTEO,
    &purelymail::PURELYMAIL,
    &runbox::RUNBOX,
    &seznam::SEZNAM,
    &sky_yahoo::SKY_YAHOO,
    &startmail::STARTMAIL,
    &thundermail::THUNDERMAIL,
    &turbify::TURBIFY,
    &virgilio::VIRGILIO,
    &virgin_media::VIRGIN_MEDIA,
    &yandex::YANDEX,
    &zone_ee::ZONE_EE,
    &aruba_pec::ARUBA_PEC,
    &frontier::FRONTIER,
    &jubii::JUBII,
    &rogers_yahoo::ROGERS_YAHOO,
    &swisscom_bluewin::SWISSCOM_BLUEWIN,
    &telus_google::TELUS_GOOGLE,
];

/// All others that share a file.
pub static SHARED_FILE: &[&[Provider]] = &[
    hosting::HOSTING,
    independent::INDEPENDENT,
    no_imap::NO_IMAP,
    tim::TIM,
    hosting_europe::HOSTING_EUROPE,
    hosting_germany::HOSTING_GERMANY,
    hosting_north::HOSTING_NORTH,
    isp_americas::ISP_AMERICAS,
    isp_canada::ISP_CANADA,
    isp_east::ISP_EAST,
    isp_germany::ISP_GERMANY,
    isp_north::ISP_NORTH,
    isp_oceania::ISP_OCEANIA,
    isp_south::ISP_SOUTH,
    isp_west::ISP_WEST,
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Provider> {
    let shared = SHARED_FILE.iter().copied().flatten();
    CORE.iter().chain(OWN_FILE).copied().chain(shared)
}
