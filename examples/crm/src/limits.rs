//! How often one mailbox may be tried. Providers lock accounts that are tried too often, and somebody
//! else's mailbox is not for guessing.
//!
//! In memory, for one process: a CRM on several machines counts in its database, and also counts by
//! its own signed-in user, whom this example does not have.

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// The attempts of the last while, by mailbox.
pub struct Limits {
    most: usize,
    during: Duration,
    attempts: Mutex<HashMap<String, VecDeque<Instant>>>,
}

impl Limits {
    /// At most so many in this time.
    pub fn new(most: usize, during: Duration) -> Limits {
        Limits {
            most,
            during,
            attempts: Mutex::default(),
        }
    }

    /// Counts an attempt.
    ///
    /// # Errors
    ///
    /// If it is one too many: then it is not counted, and this is how long to wait.
    pub fn count(&self, mailbox: &str, now: Instant) -> Result<(), Duration> {
        let mut attempts = self.attempts.lock().unwrap_or_else(PoisonError::into_inner);
        // What is too old to count is forgotten, so that the list does not grow with every address.
        attempts.retain(|_, times| {
            times.retain(|&time| now.duration_since(time) < self.during);
            !times.is_empty()
        });
        let times = attempts.entry(mailbox.to_owned()).or_default();
        match times.front() {
            Some(&oldest) if times.len() >= self.most => {
                Err(self.during - now.duration_since(oldest))
            }
            _ => {
                times.push_back(now);
                Ok(())
            }
        }
    }

    /// Starts anew for a mailbox that was connected.
    pub fn clear(&self, mailbox: &str) {
        self.attempts
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .remove(mailbox);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_too_many_waits_until_the_oldest_is_forgotten() {
        let limits = Limits::new(2, Duration::from_secs(60));
        let start = Instant::now();
        let after = |seconds| start + Duration::from_secs(seconds);
        assert_eq!(limits.count("a@gmail.com", start), Ok(()));
        assert_eq!(limits.count("a@gmail.com", after(10)), Ok(()));
        assert_eq!(
            limits.count("a@gmail.com", after(20)),
            Err(Duration::from_secs(40))
        );
        assert_eq!(
            limits.count("b@gmail.com", after(20)),
            Ok(()),
            "another mailbox"
        );
        assert_eq!(limits.count("a@gmail.com", after(60)), Ok(()));
        assert_eq!(
            limits.count("a@gmail.com", after(61)),
            Err(Duration::from_secs(9))
        );
        limits.clear("a@gmail.com");
        assert_eq!(
            limits.count("a@gmail.com", after(62)),
            Ok(()),
            "it was connected"
        );
    }
}
