//! Parts counted inside a longer stretch: "the first Monday of May", "the last week of July", "the 20th of next month".

use super::{holiday, numeric, range, relative, written};
use crate::dates::expression::{Day, Meaning, Origin, Part, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::number::{ordinal, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Shift, Unit};

/// A part with the stretch it belongs to.
pub(super) fn within(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, end) = match reader.word(at) {
        Shift(Shift::Last) => (-1, at + 1),
        _ => {
            let (number, end) = ordinal(reader, at)?;
            let number = i8::try_from(number).ok()?;
            // "the second last week"
            if reader.word(end) == Shift(Shift::Last) { (-number, end + 1) } else { (number, end) }
        }
    };
    let (part, end) = match reader.word(end) {
        Weekday(weekday) if number <= 5 => (Part::NthWeekday(number, weekday), end + 1),
        Unit(unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month)) if number <= 53 => {
            (Part::NthUnit(number, unit), end + 1)
        }
        Of | Shift(_) if number > 0 && number <= 31 => (Part::DayOfMonth(number as u8), end),
        _ => return None,
    };
    let (outer, end) = match reader.word(end) {
        Of | In => stretch(reader, end + 1)?,
        // "the third week next year", "the 21st this month"
        Shift(_) => stretch(reader, end)?,
        _ => return None,
    };
    if let (Part::DayOfMonth(_), Day::Unit { unit: Unit::Year, .. }) = (part, &outer) {
        return None;
    }
    Some((Day::Within(part, Box::new(outer)), end))
}

/// A month, a year or a feast: what parts are counted in.
pub(super) fn stretch(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    match reader.word(start) {
        DateWord::Month(_) | MonthShort(_) => written::month_first(reader, start)
            .filter(|(day, _)| !matches!(day, Day::Fixed(Period::Day(_)) | Day::Yearly(Yearly::Date(..), _))),
        Digits | Cardinal(_) => {
            let (year, end) = year(reader, start)?;
            Some((Day::Fixed(Period::Year(year)), end))
        }
        Shift(_) | Same | Adjective(_) => relative::shifted_unit(reader, start)
            .filter(|(day, _)| matches!(day, Day::Unit { unit: Unit::Month | Unit::Year, .. })),
        Unit(unit @ (Unit::Month | Unit::Year)) if start > at => {
            Some((Day::Unit { unit, by: 0, origin: Origin::Publication }, start + 1))
        }
        // "the last Friday of Ramadan", "the second day of Eid"
        Holiday(_) => holiday::holiday_day(reader, start).filter(|(day, _)| !matches!(day, Day::Holding(..))),
        _ => None,
    }
}

/// "week 31", "week 31 of 2019"
pub(super) fn numbered_week(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.word(at) != Unit(Unit::Week) {
        return None;
    }
    let number = reader.digits(at + 1, 1..=2).filter(|number| (1..=53).contains(number))? as i8;
    let year = |outer| Day::Within(Part::NthUnit(number, Unit::Week), Box::new(outer));
    let end = at + 2;
    match if reader.word(end) == Of { stretch(reader, end + 1) } else { None } {
        Some((outer @ (Day::Fixed(Period::Year(_)) | Day::Unit { unit: Unit::Year, .. }), end)) => {
            Some((year(outer), end))
        }
        _ => Some((year(this_year()), end)),
    }
}

fn this_year() -> Day {
    Day::Unit { unit: Unit::Year, by: 0, origin: Origin::Publication }
}

/// The 8 of "(the weekend of) 8-9 March".
fn first_of_days(reader: &Reader, at: usize) -> Parsed<Day> {
    match range::days_before_month(reader, at)? {
        (Meaning::Range(from, _), end) => Some((from.day?, end)),
        _ => None,
    }
}

/// "the week of March 6", "the weekend of July 4", "the month of May".
pub(super) fn holding(reader: &Reader, at: usize) -> Parsed<Day> {
    let Unit(unit @ (Unit::Week | Unit::Weekend | Unit::Month)) = reader.word(at) else { return None };
    let begins = ["beginning", "starting", "commencing"].iter().any(|word| reader.is(at + 1, word));
    if reader.word(at + 1) != Of && !(begins && unit == Unit::Week) {
        return None;
    }
    let inner = reader.skip(reader.skip(at + 2, On), The);
    let (day, end) = match reader.word(inner) {
        DateWord::Month(_) | MonthShort(_) => {
            let (day, end) = written::month_first(reader, inner)?;
            // "the weekend of May 24-25"
            let last = reader.digits(end + 1, 1..=2).is_some_and(|last| last <= 31);
            let ends = matches!(reader.word(end), Hyphen | Dash) && last && unit != Unit::Month;
            (day, if ends { end + 2 } else { end })
        }
        Digits => first_of_days(reader, inner)
            .or_else(|| written::day_first(reader, inner))
            .or_else(|| numeric::joined(reader, inner))
            .or_else(|| {
                let (day, end) = ordinal(reader, inner)?;
                Some((Day::OfMonth(day), end))
            })?,
        _ => holiday::holiday_day(reader, inner)?,
    };
    Some((Day::Holding(unit, Box::new(day)), end))
}
