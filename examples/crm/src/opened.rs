//! What was opened is taken once, and now. The database remembers it, for all instances that share it and by its
//! clock, until it is too old anyway; what is too old goes.

use app_password::Cause;
use sha2::{Digest, Sha256};
use sqlx::{query, query_scalar};

use crate::database::Alone;
use crate::submission::Refusal;

/// So far the clock of a person's device may be from the database's, with the time that it was on its way: seconds.
const MAX_SKEW: f64 = 5.0 * 60.0;

/// So many are remembered. Whoever wants more of them has to wait.
const MAX_REMEMBERED: i64 = 10_000;

const ANOTHER_TIME: Refusal = (
    Cause::Unknown,
    "Your device's clock says another time than ours. Please set it right, then try again.",
);
const BEFORE: Refusal = (Cause::Unknown, "This was sent before. Please try again.");
const TOO_MANY: Refusal = (
    Cause::RateLimited,
    "Too many are connecting right now. Please try again in some minutes.",
);

/// One that was opened, and when it was sealed.
pub struct Opened {
    hash: Vec<u8>,
    sealed_at: f64,
}

impl Opened {
    /// The JWE, and its `iat`. Its last three parts tell it from all others, and [`crate::jwe`] reads them in one
    /// spelling only. The key before them says nothing more, and not all readers of RSA mind zeros in front of it.
    pub fn new(sealed: &str, iat: u64) -> Opened {
        let parts = sealed.splitn(3, '.').nth(2).unwrap_or(sealed);
        Opened {
            hash: Sha256::digest(parts).to_vec(),
            sealed_at: iat as f64,
        }
    }

    /// Remembers it. Who calls this and does not commit has not taken it.
    ///
    /// # Errors
    ///
    /// If the database cannot be used; inside, why it is refused.
    pub async fn take(&self, alone: &mut Alone, now: f64) -> sqlx::Result<Result<(), Refusal>> {
        if (now - self.sealed_at).abs() > MAX_SKEW {
            return Ok(Err(ANOTHER_TIME));
        }
        query("DELETE FROM opened WHERE until < $1")
            .bind(now)
            .execute(&mut **alone)
            .await?;
        let many = query_scalar::<_, i64>("SELECT count(*) FROM opened");
        if many.fetch_one(&mut **alone).await? >= MAX_REMEMBERED {
            return Ok(Err(TOO_MANY));
        }
        let taken =
            query("INSERT INTO opened (sealed, until) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(self.hash.clone())
                .bind(self.sealed_at + MAX_SKEW)
                .execute(&mut **alone)
                .await?;
        Ok(match taken.rows_affected() {
            0 => Err(BEFORE),
            _ => Ok(()),
        })
    }
}
