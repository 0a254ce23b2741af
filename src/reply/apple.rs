//! What iCloud Mail's servers say. A refused login is worded there as everywhere: see `phrases`.
//! Must never hold words that iCloud shares with others: those are general.

use super::cause::Cause;
use super::row::{Evidence, Row};

const APPLE: &[&str] = &["apple"];

/// iCloud's rows.
pub const ROWS: &[Row] = &[Row::new(
    Evidence::Answer,
    APPLE,
    &["from address is not one of your addresses"],
    Cause::SenderRefused,
)
.unmistakable()
.seen(
    "550 5.7.0 From address is not one of your addresses",
    "idx 70977666646",
    "2026-09",
)];
