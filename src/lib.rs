//! Helps someone connect a mailbox: find the provider, follow its steps, paste the code it gave, hand it
//! to the host page.
//!
//! This is what a backend needs of it, in Rust: the same rules that the page has, on any target, with no
//! dependency but serde and postcard. The page itself is the npm package; the feature `widget` is what that
//! is made of.
//!
//! ```
//! use app_password::{About, VerdictKind, Catalogue, Cause};
//!
//! // Whose mailbox is it? By its domain, or by the exchangers that your resolver has found for that.
//! let mx = ["in1-smtp.messagingengine.com."];
//! let found = app_password::detect("someone@acme.example", &mx);
//! assert_eq!(found.provider.as_deref(), Some("fastmail"));
//!
//! // Is it worth trying?
//! let fastmail = Catalogue::default().find("fastmail").expect("one of ours");
//! let verdict = app_password::check(fastmail, "q7hx 2mzv 9kpr tb4w", About::default());
//! assert_eq!(verdict.verdict, VerdictKind::Ok);
//! assert_eq!(verdict.code.expect("a code").expose(), "q7hx2mzv9kprtb4w");
//!
//! // What did the mail server mean? The reply may stand inside any client library's error.
//! let said = app_password::explain(Some(fastmail), "535 5.7.0 Incorrect username or password.");
//! assert_eq!(said.cause, Cause::WrongCode);
//! assert_eq!(said.title, "Fastmail doesn't accept this code");
//! ```
//!
//! # Providers of your own
//!
//! All shapes are read with serde; where people write them a wrong name or type is a mistake. With
//! `serde_path_to_error` a mistake is told with its path:
//!
//! ```
//! use app_password::ProviderConfig;
//!
//! let json = r#"{ "add": [{ "id": "acme", "name": "Acme", "credential": "app-password",
//!     "steps": [{ "kind": "press", "label": "Create" }, { "kind": "clik" }] }] }"#;
//! let mut json = serde_json::Deserializer::from_str(json);
//! let read: Result<ProviderConfig, _> = serde_path_to_error::deserialize(&mut json);
//! let mistake = read.expect_err("there is no such kind");
//! assert_eq!(mistake.path().to_string(), "add[0].steps[1].kind");
//! assert!(mistake.inner().to_string().starts_with("unknown variant `clik`, expected one of `ask-admin`"));
//! ```
//!
//! # The house, from the ground up
//!
//! - `model`: plain data, one definition of each shape, serde on all of them. Knows nothing else.
//! - `check`: what was pasted.
//! - `seal`: the forms that a sealed code has. Encrypts nothing itself.
//! - `catalog`: the providers; look-up by id, address, mail exchanger; the codec.
//! - `reply`: what a mail server answered, and why.
//! - `flow`: the machine. Decides everything, touches nothing.
//! - `i18n`: says everything, decides nothing.
//! - `view` (feature `widget`): one screen, one file. Data in, one action out.
//! - `host` (feature `widget`): the edge. Alone knows JavaScript, of which it has no more in `host/js` than must be:
//!   the element's class, the loader, the first screen, what keeps events from the page.
//!
//! An arrow only ever points down: `host → view → flow, i18n → reply → catalog → check, seal → model`. What is
//! public stands in this file; the rooms are the crate's own, and the feature `internals` opens them for
//! this project's tests and tools.
//!
//! # What is deliberately absent
//!
//! No network, no storage, no clock, no log, no analytics. The code leaves through the host's
//! `submitHandler` and through nothing else.
//!
//! # Where do I add …
//!
//! CONTRIBUTING.md shows each way with its commands.
//!
//! | Add | Write | The rest is checked by `make test` |
//! | --- | --- | --- |
//! | a provider | one file in `data/providers/`, then `make generate` | schema; id = file name; domains unique; pages https; a code of its form passes its own check; every step can be said in every language; source and date |
//! | a field of a provider | one line in `src/model/provider.rs` (and where it is shown), then `make generate` | schema, types, codec and the page's validator follow |
//! | a server reply | one row in `data/replies/`, then `make generate` | its sample maps to its cause; no other row takes it |
//! | a filter, a forwarder, a shared exchanger | one entry in `data/exchangers.toml`, then `make generate` | schema; ids are providers'; each ending says what it should |
//! | a language | one file in `locales/` | same keys and placeholders as `en.json`; every provider × step renders |
//! | a text | one line in `locales/en.json` and the other languages; `key!("…")` where it is said | a key that is missing does not compile; one that nobody says fails a test |
//! | a step kind | one variant in `src/model/step.rs` | the compiler names the sentence (`i18n/sentence.rs`) and the picture (`view/parts/picture.rs`) that are missing |
//! | a finding, a cause, a reason | one variant | a text that is missing does not compile |
//! | a screen | one variant of `flow::state::State`; the way there in `tests/journey/src/screens.rs` | the compiler names the places in `view` that do not know it |
//! | a theme property | one line in `styles/tokens.css`, then `make generate` | `package/custom-elements.json`, from which the reference is made |

// Much of it only the widget uses.
#![cfg_attr(not(feature = "widget"), allow(dead_code))]
// What is public is named here.
#![allow(clippy::pub_use)]

// cargo-mutants takes a module for two that is declared twice, and would try every change of it twice.
#[cfg(feature = "internals")]
pub mod catalog;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod catalog;
#[cfg(feature = "internals")]
pub mod check;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod check;
#[cfg(feature = "internals")]
pub mod flow;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod flow;
#[cfg(all(feature = "internals", feature = "widget"))]
pub mod host;
#[cfg(all(not(feature = "internals"), feature = "widget"))]
#[cfg_attr(false, mutants::skip)]
mod host;
#[cfg(feature = "internals")]
pub mod i18n;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod i18n;
#[cfg(feature = "internals")]
pub mod model;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod model;
#[cfg(feature = "internals")]
pub mod reply;
#[cfg(not(feature = "internals"))]
#[cfg_attr(false, mutants::skip)]
mod reply;
#[cfg(feature = "internals")]
pub mod seal;
#[cfg(not(feature = "internals"))]
mod seal;
#[cfg(all(feature = "internals", feature = "widget"))]
pub mod view;
#[cfg(all(not(feature = "internals"), feature = "widget"))]
#[cfg_attr(false, mutants::skip)]
mod view;

pub use catalog::address::{address_of, domain_of};
pub use catalog::catalogue::Catalogue;
pub use catalog::provider::OTHER;
pub use check::verdict::{About, Assessment, check as assess};
pub use i18n::explanation::{Mailbox, explain_cause};
pub use i18n::texts::Texts;
pub use model::account::{Account, Credential, PasswordKind};
pub use model::cause::Cause;
pub use model::code::Code;
pub use model::code_format::{Alphabet, Case, CodeFormat, Confidence};
pub use model::config::ProviderConfig;
pub use model::event::{ErrorReason, PublicEvent};
pub use model::explanation::{Explanation, Link};
pub use model::finding::Finding;
pub use model::label::Label;
pub use model::outcome::{Outcome, Protocol, ProtocolOutcome};
pub use model::page::PageKind;
pub use model::provider::Provider;
pub use model::reason::{MissingReason, Revocation, Warning};
pub use model::reply::{Detail, Evidence, Reply};
pub use model::server::{Region, Security, Server, Username};
pub use model::step::Step;
pub use model::submission::{Login, Secret, Submission};
pub use model::unsealed::Unsealed;
pub use model::verdict::{DetectedBy, Detection, DetectionNote, Verdict, VerdictKind};
pub use reply::explain::cause_of;

/// Which provider runs the mailbox of an address, by its domain or else by its mail exchangers, the preferred one
/// first. `["."]` are those of a domain that takes no mail; none say nothing.
pub fn detect(address: &str, mx: &[&str]) -> Detection {
    detect_with_txt(address, mx, &[])
}

/// The same with the TXT records of the address's domain: its SPF record tells whose mailboxes stand behind a filter.
///
/// ```
/// use app_password::{DetectionNote, detect, detect_with_txt};
///
/// let mx = ["mxa-00000001.gslb.pphosted.com."];
/// let found = detect("someone@acme.example", &mx);
/// assert_eq!((found.provider, found.note), (None, Some(DetectionNote::Gateway)));
/// let found = detect_with_txt("someone@acme.example", &mx, &["v=spf1 include:spf.protection.outlook.com -all"]);
/// assert_eq!(found.provider.as_deref(), Some("microsoft"));
///
/// let found = detect("someone@gmial.com", &[]);
/// assert_eq!((found.note, found.suggestion.as_deref()), (Some(DetectionNote::Misspelt), Some("gmail.com")));
/// ```
pub fn detect_with_txt(address: &str, mx: &[&str], txt: &[&str]) -> Detection {
    Catalogue::default().detection_with_txt(address, mx, txt)
}

/// What was pasted in the place of this provider's code, in English. [`assess`] does the same for a form of
/// codes, without words.
pub fn check(provider: &Provider, pasted: &str, about: About<'_>) -> Verdict {
    i18n::verdict::verdict(provider, pasted, about, &Texts::ENGLISH)
}

/// What a mail server's answer means, in English. [`cause_of`] answers the cause alone, and [`explain_cause`]
/// explains one in any language.
pub fn explain(provider: Option<&Provider>, reply: &str) -> Explanation {
    let id = provider.map(|provider| provider.id.as_str());
    i18n::explanation::explain_reply(
        provider,
        reply::explain::meaning_of(id, reply),
        None,
        &Texts::ENGLISH,
    )
}
