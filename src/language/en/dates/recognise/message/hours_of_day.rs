//! Two hours and the day they are of: "6-8 next Monday", "Monday 12-4", "this evening from 7 to 9".

use super::beside_day::two_hours;
use super::from_to::joint;
use crate::dates::expression::{Day, Meaning, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::range::made;
use crate::language::en::dates::recognise::{day, day_part, range, when};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::DayPart;

/// "6-8 next Monday", "between 3 and 8 yesterday", "7 and 9:30 last night": hours that a day behind makes hours.
pub(super) fn hours_before_day(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, last, end) = range::two_times(reader, at).or_else(|| two_hours(reader, at))?;
    let day_at = reader.skip(reader.skip(reader.skip(end, Comma), On), Of);
    let times = at..end;
    let (When { day: Some(day), time }, end) = a_day(reader, day_at)? else { return None };
    // "9 to 5 Monday to Friday" is one stretch and another.
    if joint(reader, at, end).is_some() {
        return None;
    }
    on_day(day, time.filter(|_| !tells_half(reader, times)), (first, last), end)
}

/// "Monday 12-4", "today from 7 to 7:30", "this evening from 7 to 9", "1/1/2015 between 3 and 5".
pub(super) fn hours_behind_day(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (When { day: Some(day), time }, end) = a_day(reader, at)? else { return None };
    let comma = reader.skip(end, Comma);
    let times_at = if matches!(reader.word(comma), From | Between | At) { comma + 1 } else { end };
    let (first, last, end) = range::two_times(reader, times_at).or_else(|| two_hours(reader, times_at))?;
    // "Monday 8 - 12 May"
    let counts = matches!(reader.word(end), Month(_) | MonthShort(_) | Units(_) | Unit(_) | Slash | Hyphen);
    if counts { None } else { on_day(day, time.filter(|_| !tells_half(reader, times_at..end)), (first, last), end) }
}

/// A day, or a part of one, without a clock time.
fn a_day(reader: &Reader, at: usize) -> Parsed<When> {
    let found = day_part::part_of_a_day(reader, at).filter(|(when, _)| !matches!(when.time, Some(Time::Clock(_))));
    found.or_else(|| {
        let (day, end) = day::day(reader, at).filter(|(day, _)| when::is_day(day))?;
        match reader.word(end) {
            Part(part) => Some((When { day: Some(day), time: Some(Time::Part(part)) }, end + 1)),
            _ => Some((When::day(day), end)),
        }
    })
}

/// Whether one of the times says of which half of the day it is, as "8am-3" does.
fn tells_half(reader: &Reader, mut times: std::ops::Range<usize>) -> bool {
    times.any(|at| {
        matches!(reader.word(at), Meridiem(_) | ClockWord(_))
            || reader.text(at).ends_with(['m', 'M']) && reader.word(at) == Digits
    })
}

/// Both times on one day, in the half of it that the part of the day tells.
fn on_day(day: Day, part: Option<Time>, (first, last): (Time, Time), end: usize) -> Parsed<Meaning> {
    let (mut first, mut last) = (first, last);
    if let Some(Time::Part(part)) = part {
        (first, last) = (in_part(first, part), in_part(last, part));
    }
    made(When { day: Some(day.clone()), time: Some(first) }, When { day: Some(day), time: Some(last) }, end)
}

/// A clock time in a part of the day, unless it is told that it is not.
fn in_part(time: Time, part: DayPart) -> Time {
    match time {
        Time::Clock(Clock { hour: 12.., .. }) => time,
        _ => day_part::in_part(time, part),
    }
}
