//! From one time to another, where news has two expressions or none: "from 2015 to May 5th, 2017", "from March to date",
//! "4 to 23 next month", "this week from Tue to Thur".

use super::hours_of_day;
use crate::calendar::Date;
use crate::dates::expression::{Day, Meaning, Origin, Part, Time, When, Which, Yearly};
use crate::dates::period::{Period, day_in};
use crate::language::en::dates::number::{Number, day_of_month, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::range::made;
use crate::language::en::dates::recognise::{
    bounded, clock, longest, numeric, offset, range, relative, when, within, written,
};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Unit};

/// A stretch between two times.
pub(super) fn from_to(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !reader.has_joint(at, reader.sentence().len()) {
        return None;
    }
    let found = longest([
        // "Tuesday at 2:00 - 2:30 pm": one half of the day, which two ends by themselves would not know.
        hours_of_day::hours_before_day(reader, at),
        hours_of_day::hours_behind_day(reader, at),
        days_of_month(reader, at),
        parts_of(reader, at),
        ends(reader, at),
    ])?;
    (!range::is_moved(reader, at)).then_some(found)
}

/// Whether a preposition stands before that announces two ends.
fn is_announced(reader: &Reader, at: usize) -> bool {
    matches!(reader.before(at), From | Between)
        || reader.before(at) == The && matches!(reader.before(at - 1), From | Between)
}

/// The token behind what joins two ends: "to", "-", "~", and "and" behind "between".
pub(super) fn joint(reader: &Reader, start: usize, at: usize) -> Option<usize> {
    range::joint_from(reader, start, at).or_else(|| (reader.text(at) == "~").then_some(at + 1))
}

/// Two ends of whatever kind: "from 2015 to May 5th, 2017", "between Jan 22 and now", "4pm today to 5pm tomorrow".
fn ends(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, first_end) = one_end(reader, at)?;
    let second = joint(reader, at, first_end)?;
    let announced = is_announced(reader, at) || reader.word(first_end) == Until;
    let numeric = |at| numeric::behind_dash(reader, at).map(|(day, end)| (When::day(day), end));
    let (last, end) = one_end(reader, second).or_else(|| to_date(reader, second)).or_else(|| numeric(second))?;
    let (mut first, mut last) = (first, last);
    match (first.day.clone(), last.day.clone()) {
        // "2pm till tomorrow 4pm": the first is of today.
        (None, Some(day)) if first.time.is_some() => {
            // "3:00 to 4:00 tomorrow"
            if clock::clock(reader, second).is_some() {
                first.day = Some(day);
            }
        }
        // "between 2:00 tomorrow and 4:00"
        (Some(day), None) if first.time.is_some() => last.day = Some(day),
        (Some(first_day), Some(last_day)) => {
            let days = [&first_day, &last_day].iter().all(|day| when::is_day(day));
            // "q1-2019", "next week - Monday" tell one time.
            let alike = range::grain(&first_day).is_some_and(|grain| range::grain(&last_day) == Some(grain));
            if !days && !alike && !announced || is_dash(reader, first_end) && !days && !alike && reader.glued(first_end)
            {
                return None;
            }
            let last_day = day_behind(&first_day, last_day);
            let first_day = day_before(first_day, &last_day);
            let new_first = range::with_year_of(first_day.clone(), &last_day, true);
            last.day = Some(range::with_year_of(last_day, &first_day, false));
            first.day = Some(new_first);
        }
        _ => return None,
    }
    made(first, last, end)
}

/// "(April 9th through) the 17th", "(April 27 to) the 3rd": of the first day's month, or the next.
fn day_behind(first: &Day, last: Day) -> Day {
    let Day::OfMonth(day) = last else { return last };
    match *first {
        Day::Yearly(Yearly::Date(month, first), which) => {
            Day::Yearly(Yearly::Date(if day > first { month } else { month % 12 + 1 }, day), which)
        }
        Day::Fixed(Period::Day(date)) => {
            let month = Date { day: 1, ..date }.plus_months(i64::from(day <= date.day));
            Day::Fixed(Period::Day(day_in(month.year, month.month, day)))
        }
        _ => last,
    }
}

/// "The 13th (to the 15th of July)", "the 27th (to the 3rd of April)": of the last day's month, or the one before.
fn day_before(first: Day, last: &Day) -> Day {
    let Day::OfMonth(day) = first else { return first };
    match last {
        Day::Yearly(Yearly::Date(month, last), which) => {
            let month = if day < *last { *month } else { (month + 10) % 12 + 1 };
            Day::Yearly(Yearly::Date(month, day), *which)
        }
        Day::Fixed(Period::Day(date)) => {
            let month = Date { day: 1, ..*date }.plus_months(-i64::from(day >= date.day));
            Day::Fixed(Period::Day(day_in(month.year, month.month, day)))
        }
        Day::Within(Part::DayOfMonth(last), month) => {
            let before = Day::Beside { number: Number::ONE, unit: Unit::Month, forward: false, day: month.clone() };
            Day::Within(Part::DayOfMonth(day), if day < *last { month.clone() } else { Box::new(before) })
        }
        _ => first,
    }
}

fn is_dash(reader: &Reader, at: usize) -> bool {
    matches!(reader.word(at), Hyphen | Dash) || reader.text(at) == "~"
}

/// One end of a stretch: a time, an edge of one, a bare month or year, "now".
fn one_end(reader: &Reader, at: usize) -> Parsed<When> {
    let found = when::when(reader, at).or_else(|| {
        let edged = bounded::edged(reader, at)?;
        let ((Meaning::When(When { day: Some(day), time: None }), Some(modifier)), end) = edged else { return None };
        let edge = crate::dates::expression::edge_of(modifier)?;
        Some((When::day(Day::EdgeOf(edge, Box::new(day))), end))
    });
    let found = found.or_else(|| match offset::offset(reader, at)? {
        (Meaning::When(when), end) => Some((when, end)),
        _ => None,
    });
    found
        .or_else(|| bare_weekday(reader, at))
        .or_else(|| bare_month(reader, at))
        .or_else(|| bare_year(reader, at))
        .or_else(|| now(reader, at))
}

/// "Mon-Wed", "sat to sun": two of them are sure.
fn bare_weekday(reader: &Reader, at: usize) -> Parsed<When> {
    let WeekdayShort(weekday) = reader.word(at) else { return None };
    let is_joint = |at| matches!(reader.word(at), Hyphen | Dash | To | Until);
    let is_weekday = |at| matches!(reader.word(at), Weekday(_) | WeekdayShort(_));
    let fits = is_joint(at + 1) && is_weekday(at + 2) || at >= 2 && is_joint(at - 1) && is_weekday(at - 2);
    fits.then_some((When::day(Day::Weekday { weekday, shift: None, day: None }), at + 1))
}

fn bare_month(reader: &Reader, at: usize) -> Parsed<When> {
    match reader.word(at) {
        Month(month) | MonthShort(month) => Some((When::day(Day::Yearly(Yearly::Month(month), Which::Bare)), at + 1)),
        _ => None,
    }
}

fn bare_year(reader: &Reader, at: usize) -> Parsed<When> {
    let (year, end) = year(reader, at).filter(|(year, _)| (1800..2200).contains(year))?;
    let counts = matches!(reader.word(end), Units(_) | Unit(_) | Hyphen | Slash | Colon);
    (!counts).then_some((When::day(Day::Fixed(Period::Year(year))), end))
}

fn now(reader: &Reader, at: usize) -> Parsed<When> {
    let day = Day::Unit { unit: Unit::Day, by: 0, origin: Origin::Publication };
    matches!(reader.word(at), Reference(Reference::Present))
        .then_some((When { day: Some(day), time: Some(Time::Now) }, at + 1))
}

/// "(from March to) date", "(till) current date"
fn to_date(reader: &Reader, at: usize) -> Parsed<When> {
    let noun = if let Adjective(Reference::Present) = reader.word(at) { at + 1 } else { at };
    let day = Day::Unit { unit: Unit::Day, by: 0, origin: Origin::Publication };
    reader.is(noun, "date").then_some((When::day(day), noun + 1))
}

/// "4 to 23 next month", "between 4 and 22 this month", "4-23 in next month", "4 to January 22, 1995".
fn days_of_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, first_end) = day_of_month(reader, reader.skip(at, The))?;
    let second = reader.skip(joint(reader, at, first_end)?, The);
    if let Some((last, end)) = written::month_first(reader, second) {
        let from = range::same_month(&last, first)?;
        return made(When::day(from), When::day(last), end);
    }
    let (last, last_end) = day_of_month(reader, second).filter(|(last, _)| first < *last)?;
    let outer_at = if matches!(reader.word(last_end), Of | In) { last_end + 1 } else { last_end };
    let (outer, end) = within::stretch(reader, outer_at)?;
    let is_month = matches!(
        outer,
        Day::Unit { unit: Unit::Month, .. } | Day::Yearly(Yearly::Month(_), _) | Day::Fixed(Period::Month(..))
    );
    let day = |day| When::day(Day::Within(Part::DayOfMonth(day), Box::new(outer.clone())));
    if is_month { made(day(first), day(last), end) } else { None }
}

/// "November between 19 and 20", "this week from Tue to Thur", "next month from the 4th to the 9th".
fn parts_of(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let start = reader.skip(at, The);
    let (outer, end) = relative::shifted_unit(reader, start).or_else(|| {
        let (month, end) = bare_month(reader, start)?;
        Some((month.day?, end))
    })?;
    if !matches!(reader.word(end), From | Between) {
        return None;
    }
    let inner = reader.skip(end + 1, The);
    let (first, first_end) = part(reader, inner, &outer)?;
    let second = reader.skip(joint(reader, end + 1, first_end)?, The);
    let (last, end) = part(reader, second, &outer)?;
    let within = |part| When::day(Day::Within(part, Box::new(outer.clone())));
    made(within(first), within(last), end)
}

/// A weekday of a week, a day of a month.
fn part(reader: &Reader, at: usize, outer: &Day) -> Parsed<Part> {
    match (outer, reader.word(at)) {
        (Day::Unit { unit: Unit::Week, .. }, Weekday(weekday) | WeekdayShort(weekday)) => {
            Some((Part::Weekday(weekday), at + 1))
        }
        (Day::Unit { unit: Unit::Month, .. } | Day::Yearly(..), _) => {
            let (day, end) = day_of_month(reader, at)?;
            let counts = matches!(reader.word(end), Units(_) | Unit(_) | Meridiem(_) | Colon);
            (!counts).then_some((Part::DayOfMonth(day), end))
        }
        _ => None,
    }
}
