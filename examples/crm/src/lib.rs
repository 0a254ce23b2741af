//! A small CRM that lets people connect their mailbox with `<app-password>`.
//!
//! It is the example of a backend: what it does with a submission is what yours must do too. The way
//! of one, from the page to the database:
//!
//! - [`web`]: the routes, the page and its policy.
//! - [`guard`]: who may ask: no other site's page, and none under another name.
//! - [`serve`]: how requests are read, in the time there is.
//! - [`submission`]: what the page sent, checked again with the widget's own core.
//! - [`names`]: one form for each domain, address and user name.
//! - [`sealing`], [`jwe`]: codes that the page seals to a key of this CRM, if the operators want that;
//!   [`opened`]: each once, and now.
//! - [`accounts`]: under which names it is counted.
//! - [`limits`]: how often one account may be tried, and how many at once.
//! - [`dialer`]: which addresses may be connected to.
//! - [`tls_trust`]: which certificates are believed.
//! - [`imap`], [`smtp`]: one login each; [`lines`] is what both are spoken in, [`sasl`] how the code is said.
//! - [`attempt`]: both at once, in the time there is, and what is answered.
//! - [`failure`]: why a login did not succeed.
//! - [`vault`], [`store`]: the code encrypted, the mailboxes.
//! - [`database`]: SQLite or PostgreSQL.
//! - [`resolver`]: the look-ups of names, for the widget's `mxResolver` and for [`dialer`];
//!   [`lookups`]: how many of the former.
//! - [`settings`]: all that comes from the environment.
//!
//! The code is an [`app_password::Code`] from the moment it is read: a type that cannot
//! be printed or copied, and that is wiped when it is dropped. Nothing here installs a logger,
//! because libraries tell theirs what they read and send: [`web`] prints one line an attempt, and the
//! line is made of words that stand in the program.

pub mod accounts;
pub mod attempt;
pub mod database;
pub mod dialer;
pub mod failure;
pub mod guard;
pub mod imap;
pub mod jwe;
pub mod limits;
pub mod lines;
pub mod lookups;
pub mod names;
pub mod opened;
pub mod resolver;
pub mod sasl;
pub mod sealing;
pub mod serve;
pub mod settings;
pub mod smtp;
pub mod store;
pub mod submission;
pub mod tls_trust;
pub mod vault;
pub mod web;
