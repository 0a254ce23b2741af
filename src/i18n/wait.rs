//! How long to wait, in the unit that a person would choose. The host gives seconds, and may give anything.

/// More than a week is said without a number: it is probably a mistake.
const LONGEST: f64 = 604_800.0;

/// The units, the longest first, with their seconds. Their names are those of `Intl.RelativeTimeFormat`.
const UNITS: [(usize, &str); 3] = [(86_400, "day"), (3_600, "hour"), (60, "minute")];

/// For how long to wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// Nobody knows.
    Later,
    /// So many of a unit.
    In(usize, &'static str),
}

/// What to wait after this number of seconds; `None` if there is nothing to wait for.
pub fn wait(seconds: f64) -> Option<Wait> {
    // NaN is in no range.
    if !(0.0..=LONGEST).contains(&seconds) {
        return Some(Wait::Later);
    }
    (seconds > 0.0).then(|| counted(seconds.ceil() as usize))
}

/// In the unit that a person would choose: exactly one hour is "1 hour", but little more than one hour is given
/// in minutes, because rounding up would double it. Up to a minute and a half is given in seconds.
fn counted(seconds: usize) -> Wait {
    let fits = |length: usize| seconds * 2 > length * 3 || seconds == length && length > 60;
    let unit = UNITS.iter().find(|(length, _)| fits(*length));
    unit.map_or(Wait::In(seconds, "second"), |&(length, unit)| {
        Wait::In(seconds.div_ceil(length), unit)
    })
}
