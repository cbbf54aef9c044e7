//! Two times and the stretch between them: "13 to 15 July", "July 13-15", "3-4 p.m.", "2014-2018", "Aug. 10 - Nov. 12".

use super::{clock, written};
use crate::dates::expression::{Day, Meaning, When, Which, Yearly};
use crate::dates::number::{day_of_month, year};
use crate::dates::period::Period;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::*;

/// A range whose ends share a part.
pub(super) fn range(reader: &Reader, at: usize) -> Parsed<Meaning> {
    days_before_month(reader, at)
        .or_else(|| days_behind_month(reader, at))
        .or_else(|| years(reader, at))
        .or_else(|| hours(reader, at))
        .or_else(|| months(reader, at))
}

fn made(from: When, to: When, end: usize) -> Parsed<Meaning> {
    Some((Meaning::Range(Box::new(from), Box::new(to)), end))
}

/// The token behind a word or mark that joins two ends.
fn joint(reader: &Reader, at: usize) -> Option<usize> {
    let joins = matches!(reader.word(at), Hyphen | Dash | To)
        || matches!(reader.word(at), And) && reader.before(at - 1) == Between
        || reader.is(at, "through")
        || reader.is(at, "until")
        || reader.is(at, "till");
    joins.then_some(at + 1)
}

/// "13 to 15 July", "13-15 July 2023"
fn days_before_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, end) = day_of_month(reader, at)?;
    let second = reader.skip(joint(reader, end)?, The);
    let (to, end) = written::day_first(reader, second)?;
    let from = same_month(&to, first)?;
    made(When::day(from), When::day(to), end)
}

/// "July 13-15", "July 13 to 15, 2023"
fn days_behind_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (Month(month) | MonthShort(month)) = reader.word(at) else { return None };
    let (first, end) = day_of_month(reader, reader.skip(at + 1, The))?;
    let joint = joint(reader, end)?;
    if reader.word(joint - 1) == To && reader.before(at) == From {
        // "from May 3 to 12 countries" is rare; "from July 13 to 15" is the rule.
    }
    let second = reader.skip(joint, The);
    let (last, end) = day_of_month(reader, second)?;
    if last <= first || matches!(reader.word(end), Month(_) | MonthShort(_) | Units(_) | Unit(_)) {
        return None;
    }
    let day = |day| Day::Yearly(Yearly::Date(month, day), Which::Bare);
    let year_at = reader.skip(end, Comma);
    match year(reader, year_at) {
        Some((year, end)) => {
            let fixed = |day| Some(Day::Fixed(Period::Day(crate::calendar::Date::new(year, month, day)?)));
            made(When::day(fixed(first)?), When::day(fixed(last)?), end)
        }
        None => made(When::day(day(first)), When::day(day(last)), end),
    }
}

/// The same month, and year, on another day.
fn same_month(day: &Day, other: u8) -> Option<Day> {
    match day {
        Day::Yearly(Yearly::Date(month, last), which) if other < *last => {
            Some(Day::Yearly(Yearly::Date(*month, other), *which))
        }
        Day::Fixed(Period::Day(date)) if other < date.day => {
            Some(Day::Fixed(Period::Day(crate::calendar::Date { day: other, ..*date })))
        }
        _ => None,
    }
}

/// "2014-2018", "1998-99", "2014/15"
fn years(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let first = reader.digits(at, 4..=4).filter(|year| (1000..2200).contains(year))? as i32;
    if !matches!(reader.word(at + 1), Hyphen | Dash | Slash)
        || reader.glued(at) && at > 0 && reader.before(at) != OpenBracket
    {
        return None;
    }
    let last = match reader.digits(at + 2, 4..=4) {
        Some(year) => year as i32,
        None => first / 100 * 100 + reader.digits(at + 2, 2..=2).filter(|_| reader.glued(at + 2))? as i32,
    };
    let month_like = reader.text(at + 2).len() == 2 && last % 100 <= 12 && reader.word(at + 1) == Hyphen;
    let end = at + 3;
    if last <= first
        || last - first > 150
        || month_like
        || reader.glued(end) && matches!(reader.word(end), Hyphen | Slash)
    {
        return None;
    }
    let year = |year| When::day(Day::Fixed(Period::Year(year)));
    made(year(first), year(last), end)
}

/// "3-4 p.m.", "9:30 to 11 a.m.", "3pm-5pm"
fn hours(reader: &Reader, at: usize) -> Parsed<Meaning> {
    use crate::dates::expression::Time;
    let (first, end, sure) = match clock::clock(reader, at) {
        Some((first, end)) => (first, end, true),
        None => {
            let (first, end) = clock::open_hour(reader, at)?;
            (first, end, false)
        }
    };
    let second = joint(reader, end)?;
    let (last, end) = clock::clock(reader, second)?;
    let (Time::Clock(mut first), Time::Clock(last_clock)) = (first, last) else { return None };
    // "3-4 p.m.": the first hour is of the same half of the day.
    if !sure && last_clock.hour >= 12 && first.hour < 12 && first.hour + 12 <= last_clock.hour {
        first.hour += 12;
    }
    let time = |time| When { day: None, time: Some(Time::Clock(time)) };
    made(time(first), time(last_clock), end)
}

/// "Aug. 10 - Nov. 12", "May-June 2023", "January to March"
fn months(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (Month(_) | MonthShort(_)) = reader.word(at) else { return None };
    let (first, end) = written::month_first(reader, at).or_else(|| {
        let (Month(month) | MonthShort(month)) = reader.word(at) else { return None };
        Some((Day::Yearly(Yearly::Month(month), Which::Bare), at + 1))
    })?;
    if !matches!(reader.word(end), Hyphen | Dash) {
        return None;
    }
    let (last, end) = match reader.word(end + 1) {
        Month(_) | MonthShort(_) => written::month_first(reader, end + 1)?,
        _ => return None,
    };
    let first = match (&first, &last) {
        (Day::Yearly(Yearly::Month(month), Which::Bare), Day::Fixed(Period::Month(year, _))) => {
            Day::Fixed(Period::Month(*year, *month))
        }
        (Day::Yearly(Yearly::Date(month, day), Which::Bare), Day::Fixed(Period::Day(date))) => {
            Day::Fixed(Period::Day(crate::calendar::Date::new(date.year, *month, *day)?))
        }
        _ => first,
    };
    made(When::day(first), When::day(last), end)
}
