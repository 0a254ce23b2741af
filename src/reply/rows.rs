//! The list of the rows: one line a file. A new file must be added here, and nowhere else.

use super::apple;
use super::elsewhere;
use super::general;
use super::google;
use super::microsoft;
use super::phrases;
use super::row::Row;
use super::tls;
use super::transport;
use super::yahoo;
use super::zoho;

/// All rows. Their order decides nothing: the tests make sure that no two rows contend.
pub const ROWS: &[&[Row]] = &[
    google::ROWS,
    apple::ROWS,
    yahoo::ROWS,
    zoho::ROWS,
    microsoft::ROWS,
    elsewhere::ROWS,
    general::ROWS,
    transport::ROWS,
    tls::ROWS,
    phrases::ROWS,
];
