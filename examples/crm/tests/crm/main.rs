//! A real CRM and real servers: the CRM as it is shipped, Dovecot, Postfix and PostgreSQL as a distribution
//! ships them, the package that `make package` wrote, and a browser. Everything is started by the test
//! that needs it, listens on free ports of the loopback interface, and ends with the test.
//!
//! The codes and passwords here are invented.

#![allow(clippy::expect_used, clippy::panic)]

mod browser;
mod crm;
mod dns;
mod guard;
mod international;
mod journeys;
mod killed;
mod limits;
mod line;
mod load;
mod logins;
mod mail;
mod odd;
mod postgres;
mod recipe;
mod replay;
mod script;
mod sealer;
mod sealing;
mod servers;
mod sites;
mod starting;
mod stored;
mod submissions;
mod turns;
