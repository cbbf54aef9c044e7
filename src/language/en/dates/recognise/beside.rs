//! Days told by another: "the day after Christmas", "the Monday before Easter", "two Sundays ago", "Friday after next".

use super::{counted, holiday, numeric, offset, relative, weekday, written, year};
use crate::dates::expression::{Day, Length, Meaning, Origin, When};
use crate::language::en::dates::number::{Number, amount};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Shift, Unit};
use crate::text::TokenKind;

/// "(the) day after Christmas", "(the) week before May 3", "(the) year after 1998", "(the) Monday before Easter".
pub(super) fn beside_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let forward = match reader.word(at + 1) {
        After => true,
        Before => false,
        _ => return None,
    };
    if reader.before(at) != The && !reader.convention.loose_joints {
        return None;
    }
    let inner = reader.skip(at + 2, The);
    let beside = |unit, day| Box::new(Day::Beside { number: Number::ONE, unit, forward, day: Box::new(day) });
    match reader.word(at) {
        Unit(Unit::Day) => {
            let (day, end) = known_day(reader, inner).or_else(|| a_weekday(reader, inner))?;
            Some((*beside(Unit::Day, day), end))
        }
        Unit(Unit::Year) => {
            let (day, end) = year::year_alone(reader, inner)?;
            Some((*beside(Unit::Year, day), end))
        }
        Unit(unit @ (Unit::Week | Unit::Weekend | Unit::Month)) => {
            let (day, end) = known_day(reader, inner)?;
            let step = if unit == Unit::Month { Unit::Month } else { Unit::Week };
            Some((Day::Holding(unit, beside(step, day)), end))
        }
        Weekday(weekday) => {
            let (day, end) = known_day(reader, inner)?;
            Some((Day::WeekdayBeside { weekday, forward, day: Box::new(day) }, end))
        }
        _ => None,
    }
}

/// "(the eve of) Christmas", "(the eve of) the Jewish New Year"
pub(super) fn eve_of(reader: &Reader, at: usize) -> Parsed<Day> {
    let (day, end) = known_day(reader, reader.skip(at, The))?;
    Some((Day::Beside { number: Number::ONE, unit: Unit::Day, forward: false, day: Box::new(day) }, end))
}

/// A day with a name or a date of its own.
fn known_day(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(at) {
        Holiday(_) => holiday::holiday_day(reader, at),
        Month(_) | MonthShort(_) => written::month_first(reader, at).filter(|(day, _)| super::when::is_day(day)),
        Digits | Ordinal(_) => written::day_first(reader, at).or_else(|| numeric::joined(reader, at)),
        _ => None,
    }
}

/// "Monday", "last Monday"
fn a_weekday(reader: &Reader, at: usize) -> Parsed<Day> {
    match relative::shift(reader, at) {
        Some((shift, inner)) => weekday::weekday(reader, inner, Some(shift)),
        None => weekday::weekday(reader, at, None),
    }
}

/// "(a year ago) Monday", "(two years ago) today", "(a decade ago) this month": so long before that day.
pub(super) fn ago_from(reader: &Reader, length: Length, at: usize) -> Parsed<Meaning> {
    let Length { number: Some(number), unit: unit @ (Unit::Week | Unit::Month | Unit::Year), .. } = length else {
        return None;
    };
    let inner = reader.skip(at, On);
    let (day, end) = match (reader.word(inner), reader.word(inner + 1)) {
        (Weekday(weekday), _) if reader.capital(inner) && !matches!(reader.word(inner + 1), Part(_)) => {
            (Day::Weekday { weekday, shift: Some(Shift::That), day: None }, inner + 1)
        }
        (Today(by), _) if inner == at => {
            (Day::Unit { unit: Unit::Day, by: by.into(), origin: Origin::Publication }, at + 1)
        }
        (Shift(shift @ (Shift::This | Shift::Next | Shift::Last)), Unit(this @ (Unit::Week | Unit::Month)))
            if inner == at && unit == Unit::Year =>
        {
            let by = match shift {
                Shift::Next => 1,
                Shift::Last => -1,
                _ => 0,
            };
            (Day::Unit { unit: this, by, origin: Origin::Publication }, at + 2)
        }
        _ => return None,
    };
    Some((Meaning::When(When::day(Day::Beside { number, unit, forward: false, day: Box::new(day) })), end))
}

/// "(Sunday) in two weeks", "(Tuesday) in a week's time": so many weeks behind the next one.
pub(super) fn in_weeks(reader: &Reader, weekday: u8, at: usize) -> Parsed<Day> {
    let counted = if reader.word(at) == In { counted::counted(reader, at + 1)? } else { return None };
    let (Length { number: Some(number), unit: unit @ (Unit::Week | Unit::Fortnight), more: [None, ..], .. }, end) =
        counted
    else {
        return None;
    };
    let time = offset::times_behind(reader, end);
    let ends = reader.token(end).is_none_or(|token| token.kind != TokenKind::Word) || reader.word(end) == At;
    let end = time.or_else(|| ends.then_some(end))?;
    let day = Box::new(Day::Weekday { weekday, shift: Some(Shift::Coming), day: None });
    Some((Day::Beside { number, unit, forward: true, day }, end))
}

/// "two Sundays ago", "three Fridays from now"
pub(super) fn counted_weekdays(reader: &Reader, at: usize) -> Parsed<Day> {
    if !(at + 1..=at + 3).any(|at| matches!(reader.word(at), Weekdays(_))) {
        return None;
    }
    let (number, end) = amount(reader, at)?;
    let Weekdays(weekday) = reader.word(end) else { return None };
    let (forward, end) = direction(reader, end + 1)?;
    let weeks = number.as_whole().filter(|count| (1..=60).contains(count))? - 1;
    let shift = Some(if forward { Shift::Coming } else { Shift::Past });
    let day = Box::new(Day::Weekday { weekday, shift, day: None });
    Some((Day::Beside { number: Number::whole(weeks), unit: Unit::Week, forward, day }, end))
}

/// "ago", "from now", "hence"
fn direction(reader: &Reader, at: usize) -> Parsed<bool> {
    match (reader.word(at), reader.word(at + 1)) {
        (Ago, _) => Some((false, at + 1)),
        (Hence, _) => Some((true, at + 1)),
        (From, Reference(Reference::Present)) => Some((true, at + 2)),
        // "2 Thursdays back"
        _ if reader.convention.casual_words && reader.is(at, "back") => Some((false, at + 1)),
        _ => None,
    }
}

/// "two weeks ago", "a week from now" behind a weekday; "three years ago" behind what comes every year.
pub(super) fn counted_from_now(reader: &Reader, at: usize, unit: Unit) -> Parsed<Day> {
    let (Length { number: Some(number), unit: found, .. }, end) = counted::counted(reader, at)? else { return None };
    let (forward, end) = direction(reader, end).filter(|_| found == unit)?;
    Some((Day::Offset { number, unit, forward, origin: Origin::Publication }, end))
}

/// "(Thursday) week": as the British call the Thursday of next week.
pub(super) fn weekday_week(reader: &Reader, weekday: u8, at: usize) -> Parsed<Day> {
    let ends = reader.token(at + 1).is_none_or(|token| token.kind != TokenKind::Word) || reader.word(at + 1) != Other;
    let fits =
        reader.word(at) == Unit(Unit::Week) && ends && !matches!(reader.word(at + 1), Hyphen | Of | After | Before);
    let day = Box::new(Day::Weekday { weekday, shift: Some(Shift::Coming), day: None });
    fits.then_some((Day::Beside { number: Number::ONE, unit: Unit::Week, forward: true, day }, at + 1))
}

/// "(Friday) after next", "(Friday) before last"
pub(super) fn after_next(reader: &Reader, weekday: u8, at: usize) -> Parsed<Day> {
    let (forward, shift) = match (reader.word(at), reader.word(at + 1)) {
        (After, Shift(Shift::Next)) => (true, Shift::Coming),
        (Before, Shift(Shift::Last)) => (false, Shift::Past),
        _ => return None,
    };
    if matches!(reader.word(at + 2), Unit(_) | Units(_) | Weekday(_) | Month(_)) {
        return None;
    }
    let day = Box::new(Day::Weekday { weekday, shift: Some(shift), day: None });
    Some((Day::Beside { number: Number::ONE, unit: Unit::Week, forward, day }, at + 2))
}
