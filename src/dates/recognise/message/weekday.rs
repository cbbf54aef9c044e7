//! Weekdays and days of work: "the closest Monday to Oct 5th", "third Tuesday after Christmas",
//! "next weekday", "in four business days", "w/c Feb 4".

use crate::dates::expression::Day;
use crate::dates::number::{Number, amount, ordinal};
use crate::dates::reader::{Parsed, Reader};
use crate::dates::recognise::{beside, day, when};
use crate::dates::word::DateWord::{self, *};
use crate::dates::word::{Reference, Shift, Unit};

/// A day of one of these kinds.
pub(super) fn day_of_work_or_week(reader: &Reader, at: usize) -> Parsed<Day> {
    nth_beside(reader, at)
        .or_else(|| closest(reader, at))
        .or_else(|| workday(reader, at))
        .or_else(|| workdays(reader, at))
        .or_else(|| week_commencing(reader, at))
}

/// "w/c Feb 4": the week that holds it.
fn week_commencing(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    if !(reader.is(start, "w") && reader.word(start + 1) == Slash && reader.is(start + 2, "c")) {
        return None;
    }
    let (day, end) = day::day(reader, reader.skip(start + 3, The)).filter(|(day, _)| when::is_day(day))?;
    Some((Day::Holding(Unit::Week, Box::new(day)), end))
}

fn weekday_at(reader: &Reader, at: usize) -> Option<u8> {
    match reader.word(at) {
        Weekday(weekday) | WeekdayShort(weekday) => Some(weekday),
        _ => None,
    }
}

/// "third Tuesday after Christmas 2014"
fn nth_beside(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, end) = ordinal(reader, reader.skip(at, The)).filter(|(number, _)| (1..=10).contains(number))?;
    let (first @ Day::WeekdayBeside { forward, .. }, end) = beside::beside_day(reader, end)? else { return None };
    let number = Number::whole(u64::from(number) - 1);
    Some((Day::Beside { number, unit: Unit::Week, forward, day: Box::new(first) }, end))
}

/// How many days before a day the search for the weekday closest to it begins.
const BEFORE_CLOSEST: u64 = 4;

/// "the closest Monday to Oct 5th"
fn closest(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    if !reader.is(start, "closest") && !reader.is(start, "nearest") || reader.word(start + 2) != To {
        return None;
    }
    let weekday = weekday_at(reader, start + 1)?;
    let (day, end) = day::day(reader, reader.skip(start + 3, The))?;
    let number = Number::whole(BEFORE_CLOSEST);
    let before = Day::Beside { number, unit: Unit::Day, forward: false, day: Box::new(day) };
    Some((Day::WeekdayBeside { weekday, forward: true, day: Box::new(before) }, end))
}

/// "next weekday", "the last business day"
fn workday(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    let by = match reader.word(start) {
        Shift(Shift::Next) => 1,
        Shift(Shift::Last) => -1,
        _ => return None,
    };
    let end = work_day(reader, start + 1, "weekday", "workday", Unit(Unit::Day))?;
    (!matches!(reader.word(end), Of | In)).then_some((Day::Workday(by), end))
}

/// "(in) four business days", "two working days ago"
fn workdays(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, end) = amount(reader, at)?;
    let days = number.as_whole().filter(|&days| days <= 1_000)? as i64;
    let end = work_day(reader, end, "weekdays", "workdays", Units(Unit::Day))?;
    match (reader.word(end), reader.word(end + 1)) {
        (Ago, _) => Some((Day::Workday(-days), end + 1)),
        (From, Reference(Reference::Present)) => Some((Day::Workday(days), end + 2)),
        _ => (reader.before(at) == In).then_some((Day::Workday(days), end)),
    }
}

/// The token behind "weekday", "business day", "working day" or the plural of these.
pub(super) fn work_day(reader: &Reader, at: usize, weekday: &str, workday: &str, day: DateWord) -> Option<usize> {
    if reader.is(at, weekday) || reader.is(at, workday) {
        return Some(at + 1);
    }
    let of_work = ["business", "working", "work"].iter().any(|word| reader.is(at, word));
    (of_work && reader.word(at + 1) == day).then_some(at + 2)
}
