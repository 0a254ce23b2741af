//! Every provider: the only place where a provider's name stands in this crate. One file each; those of
//! whom there is not much more to know than servers and domains stand together, in files named after
//! what they are.

pub mod aliyun_qiye;
pub mod aol;
pub mod apple;
pub mod aruba_pec;
pub mod att;
pub mod autistici;
pub mod china_mobile_139;
pub mod comcast_xfinity;
pub mod countermail;
pub mod cox_yahoo;
pub mod daum;
pub mod docomo;
pub mod fastmail;
pub mod forward_email;
pub mod freenet;
pub mod frontier;
pub mod gmx_com;
pub mod gmx_net;
pub mod google;
pub mod hosting;
pub mod hosting_europe;
pub mod hosting_germany;
pub mod hosting_north;
pub mod inbox_lv;
pub mod independent;
pub mod infomaniak;
pub mod isp_americas;
pub mod isp_canada;
pub mod isp_east;
pub mod isp_germany;
pub mod isp_north;
pub mod isp_oceania;
pub mod isp_south;
pub mod isp_west;
pub mod jubii;
pub mod kakao;
pub mod lark_feishu;
pub mod libero;
pub mod mail_com;
pub mod mail_ee;
pub mod mail_ru;
pub mod mailbox_org;
pub mod mailo;
pub mod microsoft;
pub mod naver;
pub mod naver_works;
pub mod netease;
pub mod netease_qiye;
pub mod no_imap;
pub mod opensrs;
pub mod orange_fr;
pub mod pobox;
pub mod portals_asia;
pub mod portals_east_europe;
pub mod posteo;
pub mod purelymail;
pub mod qq;
pub mod rogers_yahoo;
pub mod runbox;
pub mod seznam;
pub mod sina;
pub mod sky_yahoo;
pub mod sohu;
pub mod spectrum;
pub mod startmail;
pub mod swisscom_bluewin;
pub mod t_online;
pub mod telus_google;
pub mod tencent_exmail;
pub mod thundermail;
pub mod tim_it;
pub mod turbify;
pub mod ukr_net;
pub mod virgilio;
pub mod virgin_media;
pub mod web_de;
pub mod yahoo;
pub mod yahoo_jp;
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
    &aliyun_qiye::ALIYUN_QIYE,
    &aruba_pec::ARUBA_PEC,
    &att::ATT,
    &autistici::AUTISTICI,
    &china_mobile_139::CHINA_MOBILE_139,
    &comcast_xfinity::COMCAST_XFINITY,
    &countermail::COUNTERMAIL,
    &cox_yahoo::COX_YAHOO,
    &daum::DAUM,
    &docomo::DOCOMO,
    &fastmail::FASTMAIL,
    &forward_email::FORWARD_EMAIL,
    &freenet::FREENET,
    &frontier::FRONTIER,
    &gmx_com::GMX_COM,
    &gmx_net::GMX_NET,
    &inbox_lv::INBOX_LV,
    &infomaniak::INFOMANIAK,
    &jubii::JUBII,
    &kakao::KAKAO,
    &lark_feishu::LARK_FEISHU,
    &libero::LIBERO,
    &mail_com::MAIL_COM,
    &mail_ee::MAIL_EE,
    &mail_ru::MAIL_RU,
    &mailbox_org::MAILBOX_ORG,
    &mailo::MAILO,
    &naver::NAVER,
    &naver_works::NAVER_WORKS,
    &netease::NETEASE,
    &netease_qiye::NETEASE_QIYE,
    &opensrs::OPENSRS,
    &orange_fr::ORANGE_FR,
    &pobox::POBOX,
    &posteo::POSTEO,
    &purelymail::PURELYMAIL,
    &qq::QQ,
    &rogers_yahoo::ROGERS_YAHOO,
    &runbox::RUNBOX,
    &seznam::SEZNAM,
    &sina::SINA,
    &sky_yahoo::SKY_YAHOO,
    &sohu::SOHU,
    &startmail::STARTMAIL,
    &swisscom_bluewin::SWISSCOM_BLUEWIN,
    &t_online::T_ONLINE,
    &telus_google::TELUS_GOOGLE,
    &tencent_exmail::TENCENT_EXMAIL,
    &thundermail::THUNDERMAIL,
    &tim_it::TIM_IT,
    &turbify::TURBIFY,
    &ukr_net::UKR_NET,
    &virgilio::VIRGILIO,
    &virgin_media::VIRGIN_MEDIA,
    &web_de::WEB_DE,
    &yahoo_jp::YAHOO_JP,
    &yandex::YANDEX,
    &zone_ee::ZONE_EE,
];

/// All others that share a file.
pub static SHARED_FILE: &[&[Provider]] = &[
    hosting::HOSTING,
    hosting_europe::HOSTING_EUROPE,
    hosting_germany::HOSTING_GERMANY,
    hosting_north::HOSTING_NORTH,
    independent::INDEPENDENT,
    isp_americas::ISP_AMERICAS,
    isp_canada::ISP_CANADA,
    isp_east::ISP_EAST,
    isp_germany::ISP_GERMANY,
    isp_north::ISP_NORTH,
    isp_oceania::ISP_OCEANIA,
    isp_south::ISP_SOUTH,
    isp_west::ISP_WEST,
    no_imap::NO_IMAP,
    portals_asia::PORTALS_ASIA,
    portals_east_europe::PORTALS_EAST_EUROPE,
    spectrum::SPECTRUM,
];

/// All of them.
pub fn all() -> impl Iterator<Item = &'static Provider> {
    let shared = SHARED_FILE.iter().copied().flatten();
    CORE.iter().chain(OWN_FILE).copied().chain(shared)
}
