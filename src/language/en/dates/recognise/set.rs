//! What recurs: "every Monday", "each month", "twice a week", "daily", "Tuesday nights".

use super::{clock, counted, message, names};
use crate::dates::expression::{Recurs, Set, Time, Yearly};
use crate::dates::period::Clock;
use crate::language::en::dates::number::{amount, ordinal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{DayPart, Shift, Unit};
use crate::text::Shape;
use crate::timex::TimeOfDay;

/// How many tokens a time has at most before "every Sunday": "10:30 p.m. EST, ".
const LONGEST_TIME: usize = 7;

/// A set with the hour where one stands beside: "Tuesdays at 9 a.m.", "9 a.m. every Sunday".
pub(super) fn set(reader: &Reader, at: usize) -> Parsed<Set> {
    if let Digits | Cardinal(_) | ClockWord(_) = reader.word(at)
        && (at + 1..at + LONGEST_TIME).any(|at| matches!(reader.word(at), Every | Weekdays(_)))
        && let Some((Time::Clock(time), end)) = clock::clock(reader, at)
        && let Some((set, end)) = days(reader, reader.skip(reader.skip(end, Comma), On))
    {
        return Some((with_time(set, time)?, end));
    }
    let (set, end) = days(reader, at)?;
    let clock_at = reader.skip(reader.skip(end, Comma), At);
    let time = clock::clock(reader, clock_at).or_else(|| clock::digital(reader, clock_at));
    if let Some((Time::Clock(time), end)) = time
        && let Some(set) = with_time(set, time)
    {
        return Some((set, end));
    }
    if reader.convention.own_expressions
        && let Some(found) = message::set::at_hour(reader, set, end)
    {
        return Some(found);
    }
    Some((set, end))
}

/// A set of days with a time of the day.
fn with_time(set: Set, time: Clock) -> Option<Set> {
    let takes_time = set == Set::DAILY || matches!(set, Set { recurs: Recurs::Weekday(_), time: None });
    takes_time.then_some(Set { time: Some(TimeOfDay::Clock(time)), ..set })
}

/// Such a part of each day, or of such a day each week: "mornings", "Friday nights".
pub(super) fn in_part(set: Set, part: DayPart) -> Set {
    Set { time: Some(TimeOfDay::Part(part)), ..set }
}

fn days(reader: &Reader, at: usize) -> Parsed<Set> {
    if reader.convention.own_expressions
        && let Some(found) = message::set::days(reader, at)
    {
        return Some(found);
    }
    if matches!(reader.word(at), The | Ordinal(_) | Digits | Shift(Shift::Last))
        && let Some(found) = nth_of_every(reader, reader.skip(at, The))
    {
        return Some(found);
    }
    match reader.word(at) {
        Frequency(count, unit) => {
            // "The Daily Telegraph", but "the party's daily Granma"
            let name = reader.capital(at) && reader.capital(at + 1);
            if name { None } else { Some((Set::of(Recurs::Every(count.into(), unit)), at + 1)) }
        }
        Every => every(reader, at + 1),
        Weekdays(weekday) => {
            let set = Set::of(Recurs::Weekday(weekday));
            Some(match reader.word(at + 1) {
                Parts(part) => (in_part(set, part), at + 2),
                _ => (set, at + 1),
            })
        }
        Weekday(weekday) if names::is_weekday(reader, at) => match reader.word(at + 1) {
            Parts(part) => Some((in_part(Set::of(Recurs::Weekday(weekday)), part), at + 2)),
            _ => None,
        },
        // "in the mornings"
        The if reader.before(at) == In => match reader.word(at + 1) {
            Parts(part) => Some((in_part(Set::DAILY, part), at + 2)),
            _ => None,
        },
        Times => {
            let (unit, end) = per(reader, at + 1)?;
            Some((Set::of(Recurs::Every(1, unit)), end))
        }
        // "$500 million a year", "four flights a week"
        A if matches!(reader.word(at + 1), Unit(_))
            && is_rate(reader, at)
            && !counted::is_speed(reader, at, at + 1) =>
        {
            let (unit, end) = per(reader, at)?;
            Some((Set::of(Recurs::Every(1, unit)), end))
        }
        Cardinal(_) | Digits if reader.word(at + 1) == Times => {
            let (unit, end) = per(reader, at + 2)?;
            Some((Set::of(Recurs::Every(1, unit)), end))
        }
        _ => None,
    }
}

/// "(the) first Monday of every month", "(the) 15th of each month", "(the) last day of every quarter"
fn nth_of_every(reader: &Reader, at: usize) -> Parsed<Set> {
    let (number, end) = match reader.word(at) {
        Shift(Shift::Last) => (0, at + 1),
        _ => ordinal(reader, at)?,
    };
    let of = if matches!(reader.word(end), Weekday(_) | Unit(_)) { end + 1 } else { end };
    match (reader.word(of), reader.word(of + 1), reader.word(of + 2)) {
        (Of, Every, Unit(Unit::Month)) if of == end && (1..=31).contains(&number) => {
            Some((Set::of(Recurs::DayOfMonth(number)), of + 3))
        }
        (Of, Every, Unit(unit)) if unit > Unit::Day => Some((Set::of(Recurs::Every(1, unit)), of + 3)),
        _ => None,
    }
}

/// What stands behind "every": a unit, a weekday, a month, a season, a part of the day.
fn every(reader: &Reader, at: usize) -> Parsed<Set> {
    let (count, unit_at) = match reader.word(at) {
        _ if reader.is(at, "other") => (2, at + 1),
        _ => match ordinal(reader, at).map(|(number, end)| (u64::from(number), end)) {
            Some(found) => found,
            None => several(reader, at).unwrap_or((1, at)),
        },
    };
    let set = match reader.word(unit_at) {
        Unit(unit) | Units(unit) => Set::of(Recurs::Every(count, unit)),
        Weekday(weekday) => {
            // "every second Tuesday of the month"
            if unit_at > at
                && (reader.word(unit_at + 1), reader.word(unit_at + 2)) == (Of, The)
                && reader.word(unit_at + 3) == Unit(Unit::Month)
            {
                return Some((Set::of(Recurs::Every(1, Unit::Month)), unit_at + 4));
            }
            let set = Set::of(Recurs::Weekday(weekday));
            if let Part(part) = reader.word(unit_at + 1) {
                return Some((in_part(set, part), unit_at + 2));
            }
            set
        }
        DateWord::Month(month) if reader.capital(unit_at) => Set::of(Recurs::Yearly(Yearly::Month(month))),
        DateWord::Season(season) => Set::of(Recurs::Yearly(Yearly::Season(season))),
        Part(part) => in_part(Set::DAILY, part),
        _ => return None,
    };
    Some((set, unit_at + 1))
}

/// "four", "four to five": the lower number counts.
fn several(reader: &Reader, at: usize) -> Parsed<u64> {
    let (number, end) = amount(reader, at)?;
    let higher = if matches!(reader.word(end), To | Or | Hyphen | Dash) { amount(reader, end + 1) } else { None };
    Some((number.as_whole()?, higher.map_or(end, |(_, end)| end)))
}

/// Whether "a year" tells how often: behind an amount, or behind what a number counts.
fn is_rate(reader: &Reader, at: usize) -> bool {
    let amount = |at| {
        matches!(reader.word(at), Digits | Scale(_) | Cardinal(_))
            || ["million", "billion", "hundreds", "thousands", "dozens"].iter().any(|word| reader.is(at, word))
    };
    let before = at.wrapping_sub(1);
    let plural = reader.token(before).is_some_and(|token| token.shape == Shape::Lower)
        && (reader.text(before).ends_with('s') || reader.is(before, "people") || reader.is(before, "percent"));
    let counts = amount(before) || plural && (at.saturating_sub(4)..at).any(amount);
    let goes_on = match reader.word(at + 2) {
        And => matches!(reader.word(at + 3), A | Digits | Cardinal(_) | Half),
        word => matches!(word, Ago | Earlier | Later | Before | After | Hyphen | Old | Long | From | Half),
    };
    // "equals a quarter of the total"
    let fraction = reader.word(at + 1) == Unit(Unit::Quarter) && reader.word(at + 2) == Of;
    counts && !goes_on && !fraction
}

/// "a week", "per week", "each week" behind a number of times.
fn per(reader: &Reader, at: usize) -> Parsed<Unit> {
    let per = matches!(reader.word(at), A | Every) || reader.is(at, "per");
    match reader.word(at + 1) {
        Unit(unit) if per => Some((unit, at + 2)),
        _ => None,
    }
}
