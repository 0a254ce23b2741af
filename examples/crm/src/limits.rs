//! How often one account may be tried, how often all of them together, and how many at once. Providers lock
//! accounts that are tried too often and machines that try too many, and somebody else's mailbox is not for
//! guessing.
//!
//! All of it is counted in the database and by its clock, so that several processes and machines that share
//! it share the limits. An attempt is a row: it waits, it is its process's next (and then no younger one of another
//! process overtakes it), its login is under way, and then it has ended. A wrong one is counted for a while; a right
//! one is forgotten, and only that one: whoever has a mailbox of their own must not be able to wipe out the count of
//! somebody else's. A process that dies loses its places when their leases end.
//!
//! There are never more rows than attempts that all together may make, and beyond them nobody is let in.
//!
//! A product also counts by its own signed-in user, whom this example does not have.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use sqlx::{query, query_scalar};
use tokio::runtime::Handle;
use tokio::sync::{Mutex, Notify, OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use crate::accounts::logins;
use crate::database::{Database, TIMEOUT};
use crate::opened::Opened;
use crate::submission::{Checked, Refusal};
use crate::vault::{Fingerprints, random};

/// When somebody may come again for whom there was no place.
const RETRY_AFTER: Duration = Duration::from_secs(5);
/// How long the database may take to note that a login has ended: a person waits.
const CLOSE_TIMEOUT: Duration = Duration::from_secs(2);
/// Between two looks whether another process has left a place.
const POLL_INTERVAL: Duration = Duration::from_millis(100);

/// How often, and how many.
#[derive(Clone, Copy)]
pub struct Rules {
    /// How many attempts one account may have in the time `during`.
    pub attempts: u32,
    /// How many attempts all accounts together may have in that time.
    pub all: u32,
    /// How long an attempt is counted.
    pub during: Duration,
    /// How many logins are made at once.
    pub logins: u32,
    /// How many attempts wait for their turn; all others are asked to come again.
    pub queue: u32,
    /// How long an attempt waits at most.
    pub wait: Duration,
    /// How long a login may take.
    pub patience: Duration,
}

/// Why an attempt is not made.
#[derive(Debug)]
pub enum Refused {
    /// Not now, but after this time; and what the log says.
    For(Duration, &'static str),
    /// What was sealed is not taken.
    Sealed(Refusal),
    /// It could not be counted.
    Uncounted(String),
}

impl From<sqlx::Error> for Refused {
    fn from(error: sqlx::Error) -> Refused {
        match error {
            sqlx::Error::PoolTimedOut => FULL,
            other => Refused::Uncounted(other.to_string()),
        }
    }
}

const FULL: Refused = Refused::For(RETRY_AFTER, "too many at once");

/// Who may try, and when.
pub struct Limits {
    database: Database,
    fingerprints: Fingerprints,
    rules: Rules,
    /// As many as there are places in all come as far as the database: a flood ends here.
    room: Arc<Semaphore>,
    /// One of those who wait looks for a place. The others stand behind, in the order in which they came.
    turn: Mutex<()>,
    /// A place was left in this process.
    left: Arc<Notify>,
}

/// One login may be made. Dropping it leaves the place, also where the person has gone away meanwhile.
pub struct Place {
    id: String,
    /// When it was taken, by the database's clock.
    began: f64,
    database: Database,
    left: Arc<Notify>,
    /// Whether the account may have been tried.
    tried: bool,
    /// Whether the database knows of it.
    known: bool,
    _room: OwnedSemaphorePermit,
}

impl Limits {
    /// Counts in this database.
    pub fn new(database: Database, fingerprints: Fingerprints, rules: Rules) -> Limits {
        Limits {
            database,
            fingerprints,
            rules,
            room: Arc::new(Semaphore::new((rules.logins + rules.queue) as usize)),
            turn: Mutex::default(),
            left: Arc::default(),
        }
    }

    /// Counts an attempt, takes what was opened for it, and waits for its turn.
    ///
    /// # Errors
    ///
    /// If it is one too many: then it is not counted.
    pub async fn enter(
        &self,
        mailbox: &Checked,
        opened: Option<&Opened>,
    ) -> Result<Place, Refused> {
        let entering = async {
            let mut place = self.admit(&logins(mailbox), opened).await?;
            self.wait(&mut place).await?;
            Ok(place)
        };
        timeout(self.rules.wait, entering)
            .await
            .unwrap_or(Err(FULL))
    }

    /// Takes a place in the queue.
    async fn admit(
        &self,
        logins: &BTreeSet<String>,
        opened: Option<&Opened>,
    ) -> Result<Place, Refused> {
        let room = Arc::clone(&self.room).try_acquire_owned();
        let mut place = Place {
            id: random().map_err(Refused::Uncounted)?,
            began: 0.0,
            database: self.database.clone(),
            left: Arc::clone(&self.left),
            tried: false,
            known: false,
            _room: room.map_err(|_| FULL)?,
        };
        let mut alone = self.database.alone().await?;
        let now = self.database.now(&mut alone).await?.seconds;
        if let Some(opened) = opened {
            opened
                .take(&mut alone, now)
                .await?
                .map_err(Refused::Sealed)?;
        }
        let since = now - self.rules.during.as_secs_f64();
        query("DELETE FROM attempt WHERE began <= $1 AND lease <= $2")
            .bind(since)
            .bind(now)
            .execute(&mut *alone)
            .await?;
        let room = self.rules.logins + self.rules.queue;
        let live = query_scalar::<_, i64>("SELECT count(*) FROM attempt WHERE lease > $1");
        if live.bind(now).fetch_one(&mut *alone).await? >= i64::from(room) {
            return Err(FULL);
        }
        // Of the last so many, as many as are allowed: when the first of them is forgotten, there is room for one more.
        let mut frees = query_scalar::<_, f64>(
            "SELECT began FROM attempt ORDER BY began DESC LIMIT 1 OFFSET $1",
        )
        .bind(i64::from(self.rules.all) - 1)
        .fetch_optional(&mut *alone)
        .await?;
        let logins: Vec<Vec<u8>> = logins
            .iter()
            .map(|login| self.fingerprints.of(login))
            .collect();
        for login in &logins {
            let one = query_scalar::<_, f64>(
                "SELECT began FROM attempt JOIN attempt_login ON attempt = id WHERE login = $1
                 ORDER BY began DESC LIMIT 1 OFFSET $2",
            );
            let one = one
                .bind(login.clone())
                .bind(i64::from(self.rules.attempts) - 1);
            let one = one.fetch_optional(&mut *alone).await?;
            frees = [frees, one].into_iter().flatten().reduce(f64::max);
        }
        if let Some(began) = frees {
            let wait = Duration::try_from_secs_f64(began - since).unwrap_or_default();
            return Err(Refused::For(wait, "tried too often"));
        }
        (place.known, place.began) = (true, now);
        query("INSERT INTO attempt (id, began, stage, lease) VALUES ($1, $2, 'waits', $3)")
            .bind(place.id.clone())
            .bind(now)
            .bind(now + (self.rules.wait + TIMEOUT).as_secs_f64())
            .execute(&mut *alone)
            .await?;
        for login in logins {
            query("INSERT INTO attempt_login (login, attempt) VALUES ($1, $2)")
                .bind(login)
                .bind(place.id.clone())
                .execute(&mut *alone)
                .await?;
        }
        alone.commit().await?;
        Ok(place)
    }

    async fn wait(&self, place: &mut Place) -> Result<(), Refused> {
        let _turn = self.turn.lock().await;
        let mut is_next = false;
        while !self.begin(place, &mut is_next).await? {
            let _ = timeout(POLL_INTERVAL, self.left.notified()).await;
        }
        Ok(())
    }

    /// Begins the login if there is a place that nobody has who came earlier; whether it did.
    async fn begin(&self, place: &mut Place, is_next: &mut bool) -> Result<bool, Refused> {
        let mut alone = self.database.alone().await?;
        let now = self.database.now(&mut alone).await?.seconds;
        let before = query_scalar::<_, i64>(BEFORE).bind(now).bind(place.began);
        if before.fetch_one(&mut *alone).await? >= i64::from(self.rules.logins) {
            if !*is_next {
                let next = query("UPDATE attempt SET stage = 'next' WHERE id = $1");
                next.bind(place.id.clone()).execute(&mut *alone).await?;
                alone.commit().await?;
                *is_next = true;
            }
            return Ok(false);
        }
        let began =
            query("UPDATE attempt SET stage = 'tries', lease = $1 WHERE id = $2 AND lease > $3")
                .bind(now + (self.rules.patience + TIMEOUT).as_secs_f64())
                .bind(place.id.clone())
                .bind(now)
                .execute(&mut *alone)
                .await?;
        if began.rows_affected() == 0 {
            return Err(FULL);
        }
        alone.commit().await?;
        place.tried = true;
        Ok(true)
    }
}

impl Place {
    /// The login was right: its attempt is not counted.
    pub async fn forgive(mut self) {
        self.tried = false;
        self.leave().await;
    }

    /// The login was wrong: its attempt is counted, and its place is free.
    pub async fn leave(mut self) {
        self.known = false;
        leave(&self.database, &self.id, self.tried).await;
        self.left.notify_one();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some(runtime) = Handle::try_current().ok().filter(|_| self.known) else {
            return;
        };
        let (database, left) = (self.database.clone(), Arc::clone(&self.left));
        let (id, tried) = (std::mem::take(&mut self.id), self.tried);
        runtime.spawn(async move {
            leave(&database, &id, tried).await;
            left.notify_one();
        });
    }
}

/// If the database cannot be told soon, the lease ends by itself.
async fn leave(database: &Database, id: &str, tried: bool) {
    let statement = match tried {
        true => "UPDATE attempt SET lease = 0 WHERE id = $1",
        false => "DELETE FROM attempt WHERE id = $1",
    };
    let told = query(statement)
        .bind(id.to_owned())
        .execute(database.pool());
    let _ = timeout(CLOSE_TIMEOUT, told).await;
}

/// How many have a place, or a right to the next one.
const BEFORE: &str = "SELECT count(*) FROM attempt WHERE lease > $1 AND (stage = 'tries' OR stage = 'next' AND began < $2)";
