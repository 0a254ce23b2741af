//! What a provider is: everything that the widget knows about one, as data.

use serde::{Deserialize, Serialize};

use super::account::Credential;
use super::code_format::CodeFormat;
use super::label::Label;
use super::map;
use super::page::PageKind;
use super::reason::{MissingReason, Revocation, Warning};
use super::server::{Region, Server};
use super::step::Step;

// A new field is a line here; the codec, the schema, the types of `shapes.d.ts` and the page's validator
// follow. `..Provider::default()` stands for all that is not known.
/// What is to be known about one mail provider: a file of `data/providers`, an entry of `providers.json`,
/// one of a host's own.
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
    /// The entry's public name; never renamed.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Id"))]
    pub id: String,
    /// The brand, never translated.
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::Name"))]
    pub name: String,
    /// The names under which people know its mail, the best known first.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Name>"))]
    pub also: Vec<String>,
    /// What the provider calls the code, on its own pages; left out where that is "App password".
    #[serde(default)]
    pub code_name: Label,
    /// What a mail program must show.
    pub credential: Credential,
    /// Public mail domains, in ASCII (punycode).
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub domains: Vec<String>,
    /// Endings of mail exchangers' host names, on label boundaries: a domain of one's own is recognised by them.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Domain>"))]
    pub mx: Vec<String>,
    /// What a code looks like.
    #[serde(default)]
    pub code: CodeFormat,
    /// Pages to send a person to, by what they are for. An address may hold `{region}` and, last of all and
    /// behind a question mark, `{email}`.
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
    /// How the mailbox is opened to mail programs at all: after the code, and all there is to do for
    /// whoever gives the mailbox password.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(length(max = 30)))]
    pub imap_steps: Vec<Step>,
    /// Why the option may be missing, the most frequent reason first.
    #[serde(default)]
    pub missing: Vec<MissingReason>,
    /// What ends a code's life.
    #[serde(default)]
    pub ends: Vec<Revocation>,
    /// What to know before beginning.
    #[serde(default)]
    pub cautions: Vec<Warning>,
    /// Since when (`YYYY-MM`) the provider refuses every password of mail programs; empty if it does not.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub ended: String,
    /// The id of the provider that the mailboxes are moving to: one whose exchangers are already the
    /// other's has moved. Empty if they stay.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::IdOrNothing"))]
    pub moves_to: String,
    /// The IMAP server; none where the provider has none.
    #[serde(default)]
    pub imap: Option<Server>,
    /// The submission server; none where the provider has none.
    #[serde(default)]
    pub smtp: Option<Server>,
    /// Data centres with servers of their own; the first is assumed. Empty where there is one only.
    #[serde(default)]
    pub regions: Vec<Region>,
    /// What stands for `{work}` in the host names of work accounts.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::PartOfHost"))]
    pub work: String,
    /// Year and month (`YYYY-MM`) in which all this was last held against its sources.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "super::schema::MonthOrNothing"))]
    pub checked: String,
    /// Where it was read. For who maintains it: what ships goes without.
    #[serde(default)]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<super::schema::Https>"))]
    pub sources: Vec<String>,
}
