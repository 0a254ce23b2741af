//! Helps someone connect a mailbox: find the provider, follow its steps, paste the code it gave, hand it
//! to the host page.
//!
//! # The house, from the ground up
//!
//! - [`check`]: what was pasted. Knows nothing else.
//! - [`catalog`]: the providers, as data; look-up by id, address, mail exchanger.
//! - [`reply`]: what a mail server answered, and why.
//! - [`flow`]: the machine. Decides everything, touches nothing.
//! - [`i18n`]: says everything, decides nothing.
//! - `view` (feature `widget`): one screen, one file. Data in, one deed out.
//! - `host` (feature `widget`): the edge and `element.js`. Alone knows JavaScript.
//!
//! An arrow only ever points down: `host → view → flow, i18n → reply → catalog → check`. Without the
//! feature `widget` the crate is the bare core: no dependency but `std`, on any target, so that a
//! backend checks what it is sent with the same rules as the page.
//!
//! ```
//! use app_password::catalog::catalogue::Catalogue;
//! use app_password::check::verdict::{About, Answer, check};
//! use app_password::i18n::{explanation::{Mailbox, explain}, texts::Texts};
//! use app_password::reply::{cause::Cause, explain::cause_of};
//!
//! // Whose mailbox is it? By its domain, or by the exchangers that your resolver has found for that.
//! let mx = ["in1-smtp.messagingengine.com."];
//! let (provider, _) = Catalogue::default().detect("someone@acme.example", &mx).expect("a known exchanger");
//! assert_eq!(provider.id, "fastmail");
//!
//! // Is it worth trying?
//! let shape = provider.shape_for(provider.credential.way());
//! let verdict = check(shape, "q7hx 2mzv 9kpr tb4w", About::default());
//! assert_eq!(verdict.answer, Answer::Ok);
//! assert_eq!(verdict.code.expect("a code").expose(), "q7hx2mzv9kprtb4w");
//!
//! // What did the mail server mean? The reply may stand inside any client library's error.
//! let cause = cause_of(Some(provider.id), "535 5.7.0 Incorrect username or password.");
//! assert_eq!(cause, Cause::WrongCode);
//! let mailbox = Mailbox { provider: Some(provider), email: "someone@acme.example", ..Mailbox::default() };
//! assert_eq!(explain(cause, mailbox, &Texts::default()).title, "Fastmail doesn't accept this code");
//! ```
//!
//! # What is deliberately absent
//!
//! No network, no storage, no clock, no log, no analytics. The code leaves through the host's
//! `submitHandler` and through nothing else.
//!
//! # Where do I add …
//!
//! | Add | Write | The rest is checked by `make test` |
//! | --- | --- | --- |
//! | a provider | one file in `catalog/providers/`, its line in `catalog/providers.rs` | id = file name; domains unique; pages https; every step can be said in every language; source and date present |
//! | a language | one file in `locales/` | same keys and placeholders as `en.json`; every provider × step renders |
//! | a text | one line in `locales/en.json` and the other languages; `key!("…")` where it is said | a key that is missing does not compile; one that nobody says fails a test. Of what is counted: a line for each form, `….one` and `….other`, and `plural!("…")` |
//! | a step kind | one variant in `catalog/step.rs` | the compiler names the sentence (`i18n/sentence.rs`) and the picture (`view/picture.rs`) that are missing |
//! | a field of a provider | `catalog/provider.rs`, `packed.rs`, `unpack.rs`; `host/provider.js`; `package/provider.schema.json`, `app-password.d.ts`; `tools/dataset/src/form.rs` | what is packed is what the files say; an entry of the data set that a host gives back is the same entry |
//! | a server reply | one row in `reply/` | its sample maps to its cause; no other row takes it |
//! | a finding, a cause, a reason | one variant | the compiler names the texts that are missing |
//! | a screen | one variant of `flow::state::State`; the way there in `tests/journey/src/screens.rs` | `view/<word>.rs`, `styles/<word>.css` and texts of that name must exist |
//! | a theme property | one line in `styles/tokens.css` | README, `package/custom-elements.json` |

pub mod catalog;
pub mod check;
pub mod flow;
#[cfg(feature = "widget")]
pub mod host;
pub mod i18n;
pub mod reply;
#[cfg(feature = "widget")]
pub mod view;

#[cfg(all(feature = "widget", target_arch = "wasm32"))]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
