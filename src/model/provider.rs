//! A provider: everything that the widget knows about one, as data.

use serde::{Deserialize, Serialize};

use super::account::Credential;
use super::badge::Badge;
use super::code_format::CodeFormat;
use super::label::Label;
use super::map;
use super::page::PageKind;
use super::reason::{MissingReason, Revocation, Warning};
use super::server::{Region, Server};
use super::step::Step;

// A new field is a line here; the codec, the schema, the types of `shapes.d.ts` and the page's validator
// follow. `..Provider::default()` stands for all that is not known.
/// Everything known about one mail provider: a file of `data/providers`, an entry of `providers.json`,
/// or an entry of the host's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
// The machine counts the ticks in the bits of one number, so the steps of all three lists count together.
#[cfg_attr(feature = "schema", schemars(extend(
    "expected" = "a provider",
    "maxBytes" = 65536,
    "together" = { "properties": ["workSteps", "steps", "imapSteps"], "maxItems": 30 },
)))]
pub struct Provider {
    /// The entry's id; never renamed.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Id"))]
    pub id: String,
    /// The brand, never translated.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Name"))]
    pub name: String,
    /// Other names by which people know its mail, the best known first.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Name>"))]
    pub also: Vec<String>,
    /// What it is told from others by at a glance, beside its name.
    #[serde(default)]
    pub badge: Badge,
    /// What the provider calls the code, on its own pages; left out where that is "App password".
    #[serde(default)]
    pub code_name: Label,
    /// What a mail program must send to the mail server.
    pub credential: Credential,
    /// Public mail domains, in ASCII (punycode). `*.plus.com` is every domain below `plus.com`.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::MailDomain>"))]
    pub domains: Vec<String>,
    /// Suffixes of mail exchangers' host names, on label boundaries: custom domains are recognised by them.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub mx: Vec<String>,
    /// Domains that this provider tells its customers to name in the SPF record of a domain of their own
    /// (RFC 7208, `include:`). They say whose mailboxes stand behind a filter.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub spf: Vec<String>,
    /// What a code looks like.
    #[serde(default)]
    pub code: CodeFormat,
    /// Pages to send a person to, by purpose. An address may contain `{region}` and, at the very end and after
    /// a question mark, `{email}`.
    #[serde(default, with = "map")]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Pages"))]
    pub pages: Vec<(PageKind, String)>,
    /// Whether personal and work accounts differ, so that it is worth asking.
    #[serde(default)]
    pub asks_account: bool,
    /// What comes first for a work account.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub work_steps: Vec<Step>,
    /// The way to a code, in order.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub steps: Vec<Step>,
    /// How the mailbox is opened to mail programs at all. These come after the steps to a code; for people who use
    /// the mailbox password, they are the only steps.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub imap_steps: Vec<Step>,
    /// Why the option may be missing, the most frequent reason first.
    #[serde(default)]
    pub missing: Vec<MissingReason>,
    /// What makes a code stop working.
    #[serde(default)]
    pub ends: Vec<Revocation>,
    /// What to know before beginning.
    #[serde(default)]
    pub cautions: Vec<Warning>,
    /// What else to know here, in plain words, and in other languages in `known`: what is said at no other
    /// provider. For what several have in common there are `cautions`, `missing` and `ends`. Where the kind of
    /// account is asked for, it is for work accounts.
    #[serde(default)]
    pub note: Label,
    /// Since when (`YYYY-MM`) the provider refuses every password of mail programs; empty if it does not.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub ended: String,
    /// The id of the provider that the mailboxes are moving to; empty if they stay. A domain whose mail
    /// exchangers already belong to the other provider has moved.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::IdOrNothing"))]
    pub moves_to: String,
    /// The IMAP server, if there is one.
    #[serde(default)]
    pub imap: Option<Server>,
    /// The submission server, if there is one.
    #[serde(default)]
    pub smtp: Option<Server>,
    /// Data centres with their own servers, the default first. Empty if there is only one.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// What replaces `{work}` in the host names of work accounts.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::PartOfHost"))]
    pub work: String,
    /// Year and month (`YYYY-MM`) in which all this was last checked against its sources; empty if nobody has read
    /// it at the provider yet.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub checked: String,
    /// Where it was read. For maintainers: the wasm and `catalogue.bin` do not have it.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Https>"))]
    pub sources: Vec<String>,
    /// Year and month (`YYYY-MM`) in which refusals in this provider's own words were looked for and none was
    /// found; empty if `data/replies` has some, or nobody has looked. For maintainers, like the sources.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub replies_searched: String,
}
