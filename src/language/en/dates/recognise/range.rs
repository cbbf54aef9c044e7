//! Two times and the stretch between them: "13 to 15 July", "July 13-15", "3-4 p.m.", "2014-2018", "Aug. 10 - Nov. 12",
//! "Monday to Friday".

use super::joint::MOVED;
use super::{clock, ends, message, numeric, within, written};
use crate::calendar::Date;
use crate::dates::expression::{Day, Expression, Meaning, Part, Time, When, Which, Yearly};
use crate::dates::period::{Clock, Period};
use crate::language::en::dates::number::{day_of_month, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;

/// How many tokens the first end has at most: "Tuesday, September 12th, 2023, at 10:30 p.m. EST".
const LONGEST_END: usize = 14;

/// How many tokens the first year of two has at most: "the fiscal year 2022".
const LONGEST_YEAR: usize = 4;

/// How many tokens before "from" the verb is looked for that moves something from there.
const FAR_VERB: usize = 12;

/// Two ends with a word or a mark between that joins them.
pub(super) fn range(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !reader.has_joint(at, LONGEST_END) {
        // A slash joins nothing but years, and numbers with slashes often stand one behind the other.
        let slash = (at + 1..=at + LONGEST_YEAR).any(|at| reader.word(at) == Slash && reader.word(at + 1) == Digits);
        return if slash && !is_moved(reader, at) { years(reader, at) } else { None };
    }
    if is_moved(reader, at) {
        return None;
    }
    days_before_month(reader, at)
        .or_else(|| days_behind_month(reader, at))
        .or_else(|| years(reader, at))
        .or_else(|| hours(reader, at))
        .or_else(|| hours_of_day(reader, at))
        .or_else(|| whole(reader, at))
}

/// The meaning of two ends.
pub(super) fn made(from: When, to: When, end: usize) -> Parsed<Meaning> {
    Some((Meaning::Range(Box::new(from), Box::new(to)), end))
}

/// The token behind a word or mark that joins two ends.
fn joint(reader: &Reader, at: usize) -> Option<usize> {
    // "the June-to-November season"
    if (reader.word(at), reader.word(at + 1), reader.word(at + 2)) == (Hyphen, To, Hyphen) {
        return Some(at + 3);
    }
    matches!(reader.word(at), Hyphen | Dash | To | Until).then_some(at + 1)
}

/// The token behind what joins the ends of a range that began at `start`: also "and", behind "between".
pub(super) fn joint_from(reader: &Reader, start: usize, at: usize) -> Option<usize> {
    let and = reader.word(at) == And && matches!(reader.before(start), Between | The) && between(reader, start);
    if and { Some(at + 1) } else { joint(reader, at) }
}

fn between(reader: &Reader, start: usize) -> bool {
    reader.before(start) == Between || reader.before(start) == The && reader.before(start - 1) == Between
}

/// "13 to 15 July", "13-15 July 2023", "the 13th to the 15th of this month"
pub(super) fn days_before_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, end) = day_of_month(reader, reader.skip(at, The))?;
    let second = reader.skip(joint_from(reader, at, end)?, The);
    let (to, end) = written::day_first(reader, second).or_else(|| within::within(reader, second))?;
    let from = same_month(&to, first)?;
    made(When::day(from), When::day(to), end)
}

/// "13-15 July 2023", "July 13-15"
pub(super) fn of_days(reader: &Reader, at: usize) -> Parsed<Meaning> {
    days_before_month(reader, at).or_else(|| days_behind_month(reader, at))
}

/// "July 13-15", "July 13 to 15, 2023"
fn days_behind_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (Month(month) | MonthShort(month)) = reader.word(at) else { return None };
    let (first, end) = day_of_month(reader, reader.skip(at + 1, The))?;
    let second = reader.skip(joint_from(reader, at, end)?, The);
    let (last, end) = day_of_month(reader, second)?;
    let counts =
        matches!(reader.word(end), Month(_) | MonthShort(_) | Units(_) | Unit(_) | Meridiem(_) | Hyphen | Slash);
    if last <= first || counts {
        return None;
    }
    match year(reader, reader.skip(end, Comma)) {
        Some((year, end)) => {
            let day = |day| Some(When::day(Day::Fixed(Period::Day(Date::new(year, month, day)?))));
            made(day(first)?, day(last)?, end)
        }
        None => {
            let day = |day| When::day(Day::Yearly(Yearly::Date(month, day), Which::Bare));
            made(day(first), day(last), end)
        }
    }
}

/// The same month, and year, on an earlier day.
pub(super) fn same_month(day: &Day, other: u8) -> Option<Day> {
    match day {
        Day::Yearly(Yearly::Date(month, last), which) if other < *last => {
            Some(Day::Yearly(Yearly::Date(*month, other), *which))
        }
        Day::Fixed(Period::Day(date)) if other < date.day => {
            Some(Day::Fixed(Period::Day(Date { day: other, ..*date })))
        }
        Day::Within(Part::Yearly(Yearly::Date(month, last)), year) if other < *last => {
            Some(Day::Within(Part::Yearly(Yearly::Date(*month, other)), year.clone()))
        }
        Day::Within(Part::DayOfMonth(last), month) if other < *last => {
            Some(Day::Within(Part::DayOfMonth(other), month.clone()))
        }
        _ => None,
    }
}

/// "2014-2018", "1998-99", "2008-09", "2014/15", "the fiscal year 2022/23"
fn years(reader: &Reader, at: usize) -> Parsed<Meaning> {
    // "the fiscal year 2022/23"
    let fiscal = reader.skip(at, The);
    let at = if reader.word(fiscal) == Fiscal { reader.skip(fiscal + 1, Unit(Unit::Year)) } else { at };
    // "FY2023/24"
    let first = match reader.word(at) {
        FiscalYear(year) => i32::from(year),
        _ => reader.digits(at, 4..=4).filter(|year| (1000..2200).contains(year))? as i32,
    };
    let glued_before = reader.glued(at) && at > reader.sentence().start && reader.before(at) != OpenBracket;
    if !matches!(reader.word(at + 1), Hyphen | Dash | Slash) || glued_before {
        return None;
    }
    let last = match reader.digits(at + 2, 4..=4) {
        Some(year) => year as i32,
        None => first / 100 * 100 + reader.digits(at + 2, 2..=2).filter(|_| reader.glued(at + 2))? as i32,
    };
    // "2014-08" is a month.
    let alone = reader.sentence() == (at..at + 3);
    // In running text, "2008-09" are two years.
    // "Inter (2010-12)"
    let in_brackets = reader.before(at) == OpenBracket && reader.word(at + 3) == CloseBracket;
    let month_like = !in_brackets
        && reader.text(at + 2).len() == 2
        && (last % 100 <= 12 && last != first + 1 || last - first > 20 || alone);
    let end = at + 3;
    let goes_on = reader.glued(end) && matches!(reader.word(end), Hyphen | Slash);
    if last <= first || last - first > 150 || month_like && reader.word(at + 1) == Hyphen || goes_on {
        return None;
    }
    // "the 2022-23 fiscal year"
    let of_business = reader.word(end) == Fiscal && reader.word(end + 1) == Unit(Unit::Year);
    let end = if of_business { end + 2 } else { end };
    let year = |year| When::day(Day::Fixed(Period::Year(year)));
    made(year(first), year(last), end)
}

/// "3-4 p.m.", "9:30 to 11 a.m.", "3pm-5pm tomorrow"
fn hours(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, last, end) = two_times(reader, at)
        .or_else(|| message::two_hours(reader, at).filter(|(.., end)| day_follows(reader, *end)))?;
    let day_at = reader.skip(reader.skip(reader.skip(end, Comma), On), Of);
    let (day, end) = match super::day::day(reader, day_at).filter(|(day, _)| super::when::is_day(day)) {
        // "9am to 5pm Monday to Friday" is one stretch and another.
        Some((day, end)) if joint(reader, end).is_none() => (Some(day), end),
        _ => (None, end),
    };
    made(When { day: day.clone(), time: Some(first) }, When { day, time: Some(last) }, end)
}

/// "Friday 8-9 a.m.", "tomorrow from 3pm to 5pm"
fn hours_of_day(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (day, end) = super::day::day(reader, at).filter(|(day, _)| super::when::is_day(day))?;
    let comma = reader.skip(end, Comma);
    let times_at = if matches!(reader.word(comma), From | Between | At) { comma + 1 } else { comma };
    let (first, last, end) = two_times(reader, times_at).or_else(|| message::two_hours(reader, times_at))?;
    made(When { day: Some(day.clone()), time: Some(first) }, When { day: Some(day), time: Some(last) }, end)
}

/// "(six to eight) on Friday", "(6-8) next Monday"
fn day_follows(reader: &Reader, end: usize) -> bool {
    super::day::day(reader, reader.skip(end, On)).is_some_and(|(day, _)| super::when::is_day(&day))
}

pub(super) fn two_times(reader: &Reader, at: usize) -> Option<(Time, Time, usize)> {
    let (first, first_end, sure) = match clock::clock(reader, at) {
        Some((first, end)) => (first, end, true),
        None => {
            let (first, end) = clock::open_hour(reader, at)?;
            (first, end, false)
        }
    };
    let second = joint_from(reader, at, first_end)?;
    let (last, end) = match clock::clock(reader, second) {
        Some(found) => found,
        // "8pm - 11"
        None if sure => clock::bare_hour(reader, second)?,
        None => return None,
    };
    let (Time::Clock(mut first), Time::Clock(mut last)) = (first, last) else { return None };
    match (tells_half(reader, at, first_end), tells_half(reader, second, end)) {
        (false, true) => first.hour = hour_before(first, last),
        // "1pm-3", "8 a.m. to 6", "11:30-1:30"
        (_, false) if (1..12).contains(&last.hour) && last.is_before(first) => {
            let later = Clock { hour: last.hour + 12, ..last };
            last = if first.is_before(later) { later } else { last };
        }
        _ => {}
    }
    Some((Time::Clock(first), Time::Clock(last), end))
}

/// Whether a clock time says of which half of the day it is: "3 p.m.", "noon", "15:00".
fn tells_half(reader: &Reader, start: usize, end: usize) -> bool {
    let digits = reader.digits(start, 1..=2).is_some_and(|hour| (1..=12).contains(&hour));
    let open = end == start + 1 && (digits || matches!(reader.word(start), Cardinal(_)))
        || end == start + 3
            && digits
            && reader.word(start + 1) == Colon
            && reader.word(start + 2) == Digits
            && reader.text(start + 2).len() == 2;
    !open
}

/// The hour of an open time before a told one: "3-4 p.m." is in the afternoon, "12-3 a.m." from midnight, "11-2 a.m."
/// from the evening.
fn hour_before(first: Clock, last: Clock) -> u8 {
    let later = Clock { hour: first.hour + 12, ..first };
    match (first.hour, last.hour) {
        (12, 0..12) => 0,
        (0..12, 12..) if later.is_before(last) => later.hour,
        (6..12, 0..6) if last.is_before(first) => later.hour,
        (hour, _) => hour,
    }
}

/// "Aug. 10 - Nov. 12", "May to June 2023", "Monday to Friday", "2014 to 2018": both ends are expressions of one kind.
/// Behind "from" and "between" news has two expressions, as TimeBank; a message has one stretch.
fn whole(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if ends::opens_stretch(reader, at) && !reader.convention.stretch_is_one {
        return None;
    }
    let (first, _, last, end) = two_ends(reader, at)?;
    made(first, last, end)
}

/// "Move the call from Monday to Friday" names two days and no stretch.
pub(super) fn is_moved(reader: &Reader, at: usize) -> bool {
    let before = at.saturating_sub(FAR_VERB).max(reader.sentence().start)..at;
    reader.convention.stretch_is_one
        && reader.before(at) == From
        && before.into_iter().any(|at| reader.is_any(at, MOVED))
}

/// Both ends, and the tokens behind them.
pub(super) fn two_ends(reader: &Reader, at: usize) -> Option<(When, usize, When, usize)> {
    if let Some(found) = numeric_ends(reader, at) {
        return Some(found);
    }
    let (first, first_end) = super::when::when(reader, at).or_else(|| month_of_range(reader, at))?;
    let second = joint_from(reader, at, first_end)?;
    let (mut last, mut end) = super::when::when(reader, second).or_else(|| month_of_range(reader, second))?;
    // "Tuesday to Sunday, 10am-6pm"
    if first.time.is_none() && last.time.is_some() && last.day.is_some() {
        let (day, behind) = super::day::day(reader, second)?;
        (last, end) = (When::day(day), behind);
    }
    let first_day = first.day?;
    let last_day = last.day?;
    if grain(&first_day)? != grain(&last_day)? || first.time.is_some() != last.time.is_some() {
        return None;
    }
    let first_day = with_year_of(first_day, &last_day, true);
    let last_day = with_year_of(last_day, &first_day, false);
    let first = When { day: Some(first_day), time: first.time };
    let last = When { day: Some(last_day), time: last.time };
    Some((first, first_end, last, end))
}

/// "10/1 - 11/2/2023", "5/22 to 5/28", "10/1/2023-11/2/2023": what may be no date alone is one beside another.
fn numeric_ends(reader: &Reader, at: usize) -> Option<(When, usize, When, usize)> {
    if reader.word(at + 1) != Slash || reader.word(at) != Digits {
        return None;
    }
    let (first, first_end) = numeric::end_of_range(reader, at)?;
    let second = joint_from(reader, at, first_end)?;
    let (last, end) = numeric::end_of_range(reader, second)?;
    let is_told = matches!(last, Day::Fixed(_)) || matches!(reader.before(at), From | Between);
    if !is_told && numeric::are_fractions(reader, at, second) {
        return None;
    }
    let first = with_year_of(first, &last, true);
    Some((When::day(first), first_end, When::day(last), end))
}

/// Gives the start of a stretch the year that its end tells, where the two are expressions of their own: "between January and
/// September last year".
pub(super) fn take_year_of_end(reader: &Reader, start: &mut Expression) {
    let Meaning::When(When { day: Some(day @ Day::Yearly(_, Which::Bare)), time: None }) = &mut start.meaning else {
        return;
    };
    if !matches!(reader.before(start.tokens.start), From | Between) {
        return;
    }
    let end = joint_from(reader, start.tokens.start, start.tokens.end).and_then(|at| super::day::day(reader, at));
    if let Some((end, _)) = end {
        *day = with_year_of(day.clone(), &end, true);
    }
}

/// A month that stands for itself only as the end of a range: "May to June".
pub(super) fn month_of_range(reader: &Reader, at: usize) -> Parsed<When> {
    match reader.word(at) {
        Month(month) | MonthShort(month) if reader.capital(at) => {
            Some((When::day(Day::Yearly(Yearly::Month(month), Which::Bare)), at + 1))
        }
        _ => None,
    }
}

/// What kind of stretch a day is; `None` for what makes no range.
pub(super) fn grain(day: &Day) -> Option<u8> {
    Some(match day {
        day if super::when::is_day(day) => 0,
        Day::Yearly(Yearly::Month(_), _) | Day::Fixed(Period::Month(..)) => 1,
        Day::Yearly(Yearly::Quarter(_), _) | Day::Within(Part::Yearly(Yearly::Quarter(_)), _) => 2,
        Day::Fixed(Period::Year(_)) => 3,
        _ => return None,
    })
}

/// The year that the other end tells: "Aug. 10 to Nov. 12, 2011", "December to May 2022".
pub(super) fn with_year_of(day: Day, other: &Day, is_first: bool) -> Day {
    let told = match (other, &day) {
        (Day::Fixed(told @ (Period::Day(_) | Period::Month(..))), _) => told,
        // "(Monday) through Wednesday of last week"
        (Day::Within(Part::Weekday(_), week), Day::Weekday { weekday, shift: None, day: None }) if is_first => {
            return Day::Within(Part::Weekday(*weekday), week.clone());
        }
        // "(January) to September last year", "(November) to March last year"
        (Day::Within(Part::Yearly(last), year), Day::Yearly(first, Which::Bare)) if is_first => {
            let over_new_year = first.in_year(1).first_day() > last.in_year(1).first_day();
            let year = match &**year {
                Day::Unit { unit, by, origin } if over_new_year => {
                    Box::new(Day::Unit { unit: *unit, by: by - 1, origin: *origin })
                }
                _ if over_new_year => return day,
                _ => year.clone(),
            };
            return Day::Within(Part::Yearly(*first), year);
        }
        _ => return day,
    };
    match day {
        Day::Yearly(yearly, Which::Bare) => {
            let found = yearly.in_year(told.first_day().year);
            let over_new_year = is_first && found.first_day() > told.first_day();
            Day::Fixed(if over_new_year { found.plus_years(-1) } else { found })
        }
        other => other,
    }
}
