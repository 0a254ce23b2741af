//! How many look-ups of mail exchangers are made for the page. Whoever may ask without end makes this
//! machine ask others without end.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::sync::{Semaphore, SemaphorePermit};

/// The time in which they are counted.
const WINDOW: Duration = Duration::from_secs(60);
/// How many are made at once.
const AT_ONCE: usize = 8;
/// How long whoever comes when all are busy waits.
const BUSY: Duration = Duration::from_secs(1);

/// The look-ups of the last while, of everybody together.
pub struct Lookups {
    most: usize,
    recent: Mutex<VecDeque<Instant>>,
    places: Semaphore,
}

impl Lookups {
    /// At most so many a minute.
    pub fn new(most: usize) -> Lookups {
        Lookups {
            most,
            recent: Mutex::default(),
            places: Semaphore::new(AT_ONCE),
        }
    }

    /// A place for one look-up, for as long as it is held.
    ///
    /// # Errors
    ///
    /// If there is none: then it is not counted, and this is how long to wait.
    pub fn enter(&self, now: Instant) -> Result<SemaphorePermit<'_>, Duration> {
        let place = self.places.try_acquire().map_err(|_| BUSY)?;
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        recent.retain(|&time| now.duration_since(time) < WINDOW);
        if recent.len() >= self.most {
            let oldest = recent.front().map(|&oldest| now.duration_since(oldest));
            return Err(WINDOW.saturating_sub(oldest.unwrap_or_default()));
        }
        recent.push_back(now);
        Ok(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_too_many_waits_until_the_oldest_is_forgotten() {
        let lookups = Lookups::new(2);
        let start = Instant::now();
        let wait = |seconds| {
            let entered = lookups.enter(start + Duration::from_secs(seconds));
            entered.map(drop).err().map(|wait| wait.as_secs())
        };
        let waits = [0, 10, 20, 59, 60, 61].map(wait);
        assert_eq!(waits, [None, None, Some(40), Some(1), None, Some(9)]);
        assert_eq!(Lookups::new(0).enter(start).map(drop), Err(WINDOW));
    }

    #[test]
    fn so_many_are_made_at_once() {
        let lookups = Lookups::new(100);
        let now = Instant::now();
        let mut held: Vec<_> = (0..AT_ONCE).map(|_| lookups.enter(now)).collect();
        assert!(held.iter().all(Result::is_ok));
        assert_eq!(lookups.enter(now).map(drop), Err(BUSY));
        held.pop();
        assert!(lookups.enter(now).is_ok());
    }
}
