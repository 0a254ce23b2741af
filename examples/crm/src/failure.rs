//! Why a login did not succeed.

use std::error::Error;
use std::io;

use app_password::{Cause, ProtocolOutcome};

/// Why a login did not succeed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// The server answered, in these words.
    Said(String),
    /// The server was not reached, or went away.
    Network,
    /// The server is not who it says, or does not speak TLS.
    Tls,
    /// The server did not answer in time.
    Timeout,
    /// The server offers no login with a password, but one with the provider's own window.
    OauthOnly,
    /// The server offers no login that is spoken here.
    NoPasswords,
}

/// As much of a server's words as anybody reads.
const LONGEST: usize = 4000;

impl Failure {
    /// The server's own words.
    pub fn said(lines: &[String]) -> Failure {
        let words = lines.join("\n");
        Failure::Said(words.trim().chars().take(LONGEST).collect())
    }

    /// What is behind a library's error: its sources are looked through for one that tells.
    pub fn of(error: &(dyn Error + 'static)) -> Failure {
        let mut next = Some(error);
        while let Some(error) = next {
            // The error inside of an `io::Error` is none of its sources, but stands in their place.
            let fault = error.downcast_ref::<io::Error>();
            let inside = fault.and_then(io::Error::get_ref);
            if error.is::<rustls::Error>()
                || inside.is_some_and(|inside| inside.is::<rustls::Error>())
            {
                return Failure::Tls;
            }
            if fault.is_some_and(|fault| fault.kind() == io::ErrorKind::TimedOut) {
                return Failure::Timeout;
            }
            next = inside
                .map(|inside| inside as &(dyn Error + 'static))
                .or(error.source());
        }
        Failure::Network
    }

    /// What the widget is told: the server's words as they are, or why there are none.
    pub fn outcome(self) -> ProtocolOutcome {
        let cause = match self {
            Failure::Said(reply) => {
                return ProtocolOutcome {
                    reply: Some(reply),
                    ..ProtocolOutcome::default()
                };
            }
            Failure::Network => Cause::Network,
            Failure::Tls | Failure::NoPasswords => Cause::Tls,
            Failure::OauthOnly => Cause::OauthOnly,
            Failure::Timeout => Cause::Timeout,
        };
        ProtocolOutcome {
            cause: Some(cause),
            ..ProtocolOutcome::default()
        }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::of(&error)
    }
}
