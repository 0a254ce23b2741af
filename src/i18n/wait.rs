//! How long to wait, in the words of a person: the host says it in seconds, and may say anything.

use super::key::Key;
use super::plural::Plural;
use crate::key;
use crate::plural;

/// Who has to wait longer than a week is told no number: it is a mistake more likely than not.
const LONGEST: f64 = 604_800.0;

/// What is counted in, the longest first, and its seconds.
const UNITS: [(usize, Plural); 3] = [
    (86_400, plural!("refused.retry-after.days")),
    (3_600, plural!("refused.retry-after.hours")),
    (60, plural!("refused.retry-after.minutes")),
];

/// What to say for so many seconds, and the number in it (0 where it holds none); nothing if there is nothing
/// to wait for.
pub fn wait(seconds: f64) -> Option<(Key, usize)> {
    // What is no number is in no range either.
    if !(0.0..=LONGEST).contains(&seconds) {
        return Some((key!("refused.retry-after.later"), 0));
    }
    (seconds > 0.0).then(|| counted(seconds.ceil() as usize))
}

/// In the unit that a person would choose: one hour and one day are said so, and what is not much more
/// than one of a unit is said in the next shorter one, for rounding up would make it twice as long.
/// Up to a minute and a half are seconds.
fn counted(seconds: usize) -> (Key, usize) {
    let fits = |length: usize| seconds * 2 > length * 3 || seconds == length && length > 60;
    let unit = UNITS.iter().find(|(length, _)| fits(*length));
    let (count, forms) = unit.map_or(
        (seconds, plural!("refused.retry-after.seconds")),
        |(length, forms)| (seconds.div_ceil(*length), *forms),
    );
    (forms.of(count), count)
}
