//! Weekdays and days of work: "the closest Monday to Oct 5th", "third Tuesday after Christmas", "next weekday",
//! "in four business days", "w/c Feb 4", "in 3 days on Friday".

use crate::dates::expression::{Day, Length, Origin, Part};
use crate::language::en::dates::number::{Number, amount, ordinal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{beside, counted, day, when};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Shift, Unit};
use crate::text::words::words;

/// A day of one of these kinds.
pub(super) fn day_of_work_or_week(reader: &Reader, at: usize) -> Parsed<Day> {
    nth_beside(reader, at)
        .or_else(|| closest(reader, at))
        .or_else(|| workday(reader, at))
        .or_else(|| counted_weekdays(reader, at))
        .or_else(|| week_commencing(reader, at))
        .or_else(|| weekday_of_counted(reader, at))
        .or_else(|| counted_on_weekday(reader, at))
}

/// "Saturday 3 days from now", "Thursday, two years from now": the weekday in the week of a day that is counted to.
fn weekday_of_counted(reader: &Reader, at: usize) -> Parsed<Day> {
    let weekday = weekday_at(reader, at)?;
    let (day, end) = counted_day(reader, reader.skip(at + 1, Comma))?;
    Some((Day::Within(Part::Weekday(weekday), Box::new(day)), end))
}

/// "(in) 3 days on Friday", "two months from today on Tuesday"
fn counted_on_weekday(reader: &Reader, at: usize) -> Parsed<Day> {
    let (day, end) = counted_day(reader, at).filter(|(_, end)| reader.word(*end) == On)?;
    Some((Day::Within(Part::Weekday(weekday_at(reader, end + 1)?), Box::new(day)), end + 2))
}

/// "two weeks ago", "in 3 days", "3 weeks after Christmas". The day behind is one of news, so that none is read in another.
fn counted_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let (Length { number: Some(number), unit, .. }, end) = counted::counted(reader, at)? else { return None };
    if unit < Unit::Day {
        return None;
    }
    let from_now = |forward, end| Some((Day::Offset { number, unit, forward, origin: Origin::Publication }, end));
    match (reader.word(end), reader.word(end + 1)) {
        (Ago, _) => from_now(false, end + 1),
        (From, Reference(Reference::Present)) => from_now(true, end + 2),
        (From | After | Before, _) => {
            let forward = reader.word(end) != Before;
            let (day, end) = day::day_of_news(reader, reader.skip(end + 1, The))?;
            Some((Day::Beside { number, unit, forward, day: Box::new(day) }, end))
        }
        _ if reader.before(at) == In => from_now(true, end),
        _ => None,
    }
}

/// "w/c Feb 4": the week that holds it.
fn week_commencing(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    if !(reader.is(start, "w") && reader.word(start + 1) == Slash && reader.is(start + 2, "c")) {
        return None;
    }
    let (day, end) = day::day_of_news(reader, reader.skip(start + 3, The)).filter(|(day, _)| when::is_day(day))?;
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
    if !reader.is_any(start, words!["closest", "nearest"]) || reader.word(start + 2) != To {
        return None;
    }
    let weekday = weekday_at(reader, start + 1)?;
    let (day, end) = day::day_of_news(reader, reader.skip(start + 3, The))?;
    let number = Number::whole(BEFORE_CLOSEST);
    let before = Day::Beside { number, unit: Unit::Day, forward: false, day: Box::new(day) };
    Some((Day::WeekdayBeside { weekday, forward: true, day: Box::new(before) }, end))
}

/// "next weekday", "the last business day"
fn workday(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    let forward = match reader.word(start) {
        Shift(Shift::Next) => true,
        Shift(Shift::Last) => false,
        _ => return None,
    };
    let end = work_day(reader, start + 1)?;
    (!matches!(reader.word(end), Of | In)).then_some((workdays_from_now(Number::ONE, forward), end))
}

/// "two Monday later", "in two Fridays", "in 3 weekdays", "2 weekdays ago"
fn counted_weekdays(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, end) = amount(reader, at)?;
    if reader.is_any(end, words!["weekdays", "workdays"]) {
        return match (reader.word(end + 1), reader.word(end + 2)) {
            (Ago, _) => Some((workdays_from_now(number, false), end + 2)),
            (From, Reference(Reference::Present)) => Some((workdays_from_now(number, true), end + 3)),
            _ => (reader.before(at) == In).then_some((workdays_from_now(number, true), end + 1)),
        };
    }
    let (weekday, behind) = match (reader.word(end), reader.word(end + 1)) {
        (Weekday(weekday), Later) => (weekday, end + 2),
        // "in two Fridays"
        (Weekdays(weekday), _) if reader.before(at) == In => (weekday, end + 1),
        _ => return None,
    };
    let weeks = number.as_whole().filter(|count| (2..=60).contains(count))? - 1;
    let day = Box::new(Day::Weekday { weekday, shift: Some(Shift::Coming), day: None });
    let number = Number::whole(weeks);
    Some((Day::Beside { number, unit: Unit::Week, forward: true, day }, behind))
}

fn workdays_from_now(number: Number, forward: bool) -> Day {
    Day::FromNow(Length { workdays: true, ..Length::new(Some(number), Unit::Day) }, forward)
}

/// The token behind "weekday", "business day", "working day".
pub(super) fn work_day(reader: &Reader, at: usize) -> Option<usize> {
    if reader.is_any(at, words!["weekday", "workday"]) {
        return Some(at + 1);
    }
    let of_work = reader.is_any(at, words!["business", "working", "work"]);
    (of_work && reader.word(at + 1) == Unit(Unit::Day)).then_some(at + 2)
}
