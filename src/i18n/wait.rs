//! How long to wait, in words. The host gives seconds, and may give anything.

use super::key::Key;
use super::plural::Plural;
use crate::key;
use crate::plural;

/// More than a week is shown without a number: it is probably a mistake.
const LONGEST: f64 = 604_800.0;

/// The units, the longest first, with their seconds.
const UNITS: [(usize, Plural); 3] = [
    (86_400, plural!("refused.retry-after.days")),
    (3_600, plural!("refused.retry-after.hours")),
    (60, plural!("refused.retry-after.minutes")),
];

/// The text for this number of seconds, and the number to put into it (0 if it has none); `None` if there is
/// nothing to wait for.
pub fn wait(seconds: f64) -> Option<(Key, usize)> {
    // NaN is in no range.
    if !(0.0..=LONGEST).contains(&seconds) {
        return Some((key!("refused.retry-after.later"), 0));
    }
    (seconds > 0.0).then(|| counted(seconds.ceil() as usize))
}

/// In the unit that a person would choose: exactly one hour is "1 hour", but little more than one hour is given
/// in minutes, because rounding up would double it. Up to a minute and a half is given in seconds.
fn counted(seconds: usize) -> (Key, usize) {
    let fits = |length: usize| seconds * 2 > length * 3 || seconds == length && length > 60;
    let unit = UNITS.iter().find(|(length, _)| fits(*length));
    let (count, forms) = unit.map_or(
        (seconds, plural!("refused.retry-after.seconds")),
        |(length, forms)| (seconds.div_ceil(*length), *forms),
    );
    (forms.of(count), count)
}
