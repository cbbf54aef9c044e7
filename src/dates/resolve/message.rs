//! What a time comes to in a message, where a calendar takes it more exactly than a newspaper means it.

use crate::calendar::Date;
use crate::dates::expression::{Day, Time, When, Which};
use crate::dates::number::Number;
use crate::dates::period::{Clock, Period};
use crate::dates::reader::Reader;
use crate::dates::word::DateWord::{ClockWord, Digits, Meridiem, Part, Zone};
use crate::dates::word::{Edge, Tense, Unit};
use std::ops::Range;

/// How many years nobody plans ahead.
const FAR: u64 = 1_000;

/// "Two months ago" is a day: so many whole months or years from this one; `None` for the other units.
pub(super) fn day_beside(today: Date, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let months = match unit {
        Unit::Month => 1,
        Unit::Year => 12,
        _ => return None,
    };
    let whole = number.as_whole().filter(|&whole| whole < FAR)? as i64;
    Some(Period::Day(today.plus_months(whole * months * if forward { 1 } else { -1 })))
}

/// The day at an edge of a stretch, as another stretch runs from or to it: its first, the one in its middle, the one behind it.
pub(super) fn day_at(edge: Edge, period: Period) -> Date {
    let first = period.first_day();
    match edge {
        Edge::Start => first,
        Edge::Mid => first.plus_days((period.day_behind().to_days() - first.to_days()) / 2),
        Edge::End => period.day_behind(),
    }
}

/// "From … to …" as a calendar writes it: the days as they are told, of what is longer the first day, hours in short.
pub(super) fn stretch_value(first: Period, last: Period) -> String {
    format!("{}/{}", point(first), point(last))
}

fn point(period: Period) -> String {
    match period {
        Period::Moment(date, clock) => Period::Day(date).value() + &clock.value(),
        Period::Part(..) => period.value(),
        _ => Period::Day(period.first_day()).value(),
    }
}

/// Both ends in one stretch: what recurs is put behind, or before, the other end; the stretch that today lies in comes first.
pub(super) fn in_order(
    from: &When,
    to: &When,
    first: Period,
    last: Period,
    today: Option<Date>,
    now: Option<(Date, Clock)>,
    tense: Option<Tense>,
) -> (Period, Period) {
    let (first_recurs, last_recurs) = (recurs(from), recurs(to));
    let (first, last) = (by_the_day(from, first, last), by_the_day(to, last, first));
    let (mut first, mut last) = (first, super::carried::behind(first, last));
    if last.first_day() < first.first_day() {
        match (first_recurs, last_recurs) {
            (_, true) => last = last.plus_years(i64::from(first.first_day().year - last.first_day().year)),
            (true, false) => first = first.plus_years(i64::from(last.first_day().year - first.first_day().year)),
            _ => {}
        }
        if last.first_day() < first.first_day() {
            if last_recurs {
                last = last.plus_years(1);
            } else if first_recurs {
                first = first.plus_years(-1);
            }
        }
    }
    // "7 to 8" is tomorrow when it is over.
    if let (None, None, Period::Moment(date, clock), Some((day, now))) = (&from.day, &to.day, last, now)
        && (date, clock.seconds()) < (day, now.seconds())
        && tense != Some(Tense::Past)
    {
        return (first.shift(1), last.shift(1));
    }
    let earlier = (first.plus_years(-1), last.plus_years(-1));
    let goes_on = today.is_some_and(|today| first.first_day() > today && earlier.1.day_behind() > today);
    if first_recurs && last_recurs && goes_on && tense != Some(Tense::Past) { earlier } else { (first, last) }
}

/// Whether it comes every year and no year is told.
fn recurs(when: &When) -> bool {
    fn day_recurs(day: &Day) -> bool {
        match day {
            Day::Yearly(_, which) => matches!(which, Which::Bare | Which::Weekday(_)),
            Day::EdgeOf(_, outer) | Day::Within(_, outer) => day_recurs(outer),
            _ => false,
        }
    }
    when.day.as_ref().is_some_and(day_recurs)
}

/// "Now" is a day where the other end is no moment: "between Jan 22 and now".
fn by_the_day(end: &When, period: Period, other: Period) -> Period {
    match (end.time, period, other) {
        (_, _, Period::Moment(..)) => period,
        (Some(Time::Now), Period::Moment(date, _), _) => Period::Day(date),
        _ => period,
    }
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
    } else {
        moment.shift(1)
    }
}

/// Whether an hour of one to twelve is told without a word for the half of the day: "3:30", not "3:30 p.m.", "03:30".
pub(super) fn is_open_hour(reader: &Reader, mut tokens: Range<usize>) -> bool {
    let tells_half = |at: usize| {
        let text = reader.text(at);
        match reader.word(at) {
            // "03:30" is of the clock of 24 hours, "3p" of the afternoon.
            Digits => {
                let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                !is_number || text.starts_with('0') && !reader.glued(at)
            }
            Meridiem(_) | ClockWord(_) | Part(_) | Zone => true,
            _ => false,
        }
    };
    !tokens.any(tells_half)
}
