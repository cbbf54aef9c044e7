//! What a time comes to in a message, where a calendar takes it more exactly than a newspaper means it.

use crate::calendar::Date;
use crate::dates::amount::Number;
use crate::dates::expression::Tense;
use crate::dates::period::{Clock, Period};
use crate::dates::unit::Unit;

/// How many years nobody plans ahead.
const FAR: u64 = 1_000;

/// "Two months ago" is a day: so many whole months or years from this one; `None` for the other units.
pub(super) fn day_beside(today: Date, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let months = match unit {
        Unit::Month => 1,
        Unit::Year => 12,
        _ => return None,
    };
    // Two and a half years are 30 months.
    let by = Number { hundredths: number.hundredths.checked_mul(months)?, fraction: false };
    let by = by.as_whole().filter(|&by| by < FAR * 12)? as i64;
    Some(Period::Day(today.plus_months(if forward { by } else { -by })))
}

/// The moment meant by a clock time of no told day: the next to come, or the last where the verb is in the past. An hour
/// without "a.m." that is over is one of the afternoon.
pub(super) fn next_clock(
    today: Date,
    clock: Clock,
    is_open: bool,
    now: Option<(Date, Clock)>,
    tense: Option<Tense>,
) -> Period {
    let midnight = clock.hour == 24;
    let moment = if midnight {
        Period::Moment(today.plus_days(1), Clock { hour: 0, ..clock })
    } else {
        Period::Moment(today, clock)
    };
    let Some((_, now)) = now.filter(|_| !midnight && tense != Some(Tense::Past)) else { return moment };
    let later = Clock { hour: (clock.hour + 12) % 24, ..clock };
    if !clock.is_before(now) {
        moment
    } else if is_open && clock.hour <= 12 && !later.is_before(now) {
        Period::Moment(today, later)
    } else if is_open && SMALL_HOURS.contains(&clock.hour) {
        // "At 3", said at 4 p.m., is tomorrow afternoon: nobody is up at 3 a.m.
        Period::Moment(today.plus_days(1), later)
    } else {
        moment.shift(1)
    }
}

/// Hours that are of the afternoon where nothing tells the half of the day.
const SMALL_HOURS: std::ops::RangeInclusive<u8> = 1..=6;

/// The same on a day that was told, with what was told last: "I'm on the 5:45 train, home by 7", "at 3 or 3:30".
pub(super) fn later_on(
    day: Date,
    clock: Clock,
    is_open: bool,
    now: Option<(Date, Clock)>,
    told: Option<Period>,
) -> Period {
    let later = Clock { hour: clock.hour + 12, ..clock };
    let is_between = |moment: (Date, Clock)| {
        moment.0 == day && clock.is_before(moment.1) && !later.is_before(moment.1) && moment.1.hour >= 12
    };
    let told = match told {
        Some(Period::Moment(day, clock)) => Some((day, clock)),
        _ => None,
    };
    let is_afternoon = is_open && clock.hour < 12 && [now, told].into_iter().flatten().any(is_between);
    Period::Moment(day, if is_afternoon { later } else { clock })
}
