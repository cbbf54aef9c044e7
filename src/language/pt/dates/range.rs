//! Two times and the stretch between them: "8 a 10 de junho", "2019-2021", "9h às 17h", "segunda a sexta", and what the first of
//! two ends takes from the second: "(de) maio (a dezembro de 2021)".

use super::number::{cardinal, day_of_month, year};
use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::{clock, day, when, within, written};
use crate::calendar::Date;
use crate::dates::expression::{Day, Meaning, Part as Within, Time, When, Which, Yearly};
use crate::dates::period::{Clock, Period};
use crate::dates::unit::Unit as Span;

/// Two ends with a word or a mark between that joins them.
pub(super) fn range(reader: &Reader, at: usize) -> Parsed<Meaning> {
    // "(de) 8 a 10": in messages, whose expression takes the opening word in.
    let inner = if reader.convention.stretch_is_one { opening(reader, at) } else { at };
    days_before_month(reader, inner)
        .or_else(|| days_behind_month(reader, inner))
        .or_else(|| years(reader, inner))
        .or_else(|| hours(reader, inner))
        .or_else(|| day_before_hours(reader, inner))
        .or_else(|| whole(reader, inner))
        .or_else(|| first_end(reader, at))
}

/// The token behind "de", "entre", "desde" and their article.
fn opening(reader: &Reader, at: usize) -> usize {
    match reader.word(at) {
        Of | OfThe | Between | Since => reader.skip_article(at + 1),
        _ => at,
    }
}

/// The token behind a word or mark that joins two ends, and behind the article there: "a", "até", "ao", "-", and "e" behind "entre".
fn joint(reader: &Reader, start: usize, end: usize) -> Option<usize> {
    let opens = |at: usize| matches!(reader.word(at), Between);
    let between = start >= 1 && (opens(start - 1) || start >= 2 && opens(start - 2));
    match reader.word(end) {
        Hyphen | Dash | AtThe => Some(end + 1),
        TheOrTo => Some(end + 1),
        Until => {
            let next = end + 1;
            Some(if matches!(reader.word(next), The | TheOrTo | AtThe) { next + 1 } else { next })
        }
        And if between => {
            let next = end + 1;
            Some(if matches!(reader.word(next), The | TheOrTo) { next + 1 } else { next })
        }
        _ => None,
    }
}

/// Whether "de", "entre" or "desde" stands before, with or without an article.
fn is_opened(reader: &Reader, at: usize) -> bool {
    let opening = if matches!(reader.before(at), The | TheOrTo) { reader.before(at - 1) } else { reader.before(at) };
    matches!(opening, Of | OfThe | Between | Since | Contracted(_))
}

fn made(from: When, to: When, end: usize) -> Parsed<Meaning> {
    Some((Meaning::Range(Box::new(from), Box::new(to)), end))
}

/// "8 a 10 de junho", "10-22 Agosto 2012", "(entre) 4 e 22 deste mês"
fn days_before_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, end) = day_of_month(reader, at)?;
    let second = joint(reader, at, end)?;
    let second = if reader.word(second) == Unit(Span::Day) { second + 1 } else { second };
    let (to, end) = written::day_first(reader, second).or_else(|| {
        let found = within::within(reader, second)?;
        matches!(found.0, Day::Within(Within::DayOfMonth(_), _)).then_some(found)
    })?;
    let from = same_month(&to, first)?;
    made(When::day(from), When::day(to), end)
}

/// Another day of the same month.
pub(super) fn same_month(day: &Day, number: u8) -> Option<Day> {
    match day {
        Day::Fixed(Period::Day(date)) => {
            let first = Date::new(date.year, date.month, number)?;
            (first < *date).then_some(Day::Fixed(Period::Day(first)))
        }
        Day::Yearly(Yearly::Date(month, last), which) => {
            (number < *last).then_some(Day::Yearly(Yearly::Date(*month, number), *which))
        }
        Day::Within(Within::DayOfMonth(last), outer) => {
            let first = Within::DayOfMonth(number);
            (number < *last).then(|| Day::Within(first, outer.clone()))
        }
        Day::Within(Within::Yearly(Yearly::Date(month, last)), outer) => {
            let first = Within::Yearly(Yearly::Date(*month, number));
            (number < *last).then(|| Day::Within(first, outer.clone()))
        }
        _ => None,
    }
}

/// "novembro 19-20": in messages.
fn days_behind_month(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let month = written::month(reader, at).filter(|_| reader.convention.loose_joints)?;
    let (first, end) = day_of_month(reader, at + 1)?;
    let (last, end) = day_of_month(reader, joint(reader, at, end)?)?;
    let counts = matches!(reader.word(end), Month(_) | MonthShort(_) | Units(_) | Unit(_) | Hyphen | Slash);
    let day = |day| When::day(Day::Yearly(Yearly::Date(month, day), Which::Bare));
    (last > first && !counts).then(|| made(day(first), day(last), end)).flatten()
}

/// "2019-2021", "2019–20", "2019/2020"
fn years(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (first, end) = year(reader, at).filter(|_| reader.word(at) == Digits)?;
    let is_mark = matches!(reader.word(end), Hyphen | Dash | Slash) && reader.word(end + 1) == Digits;
    let touches = reader.glued(at) && matches!(reader.before(at), Hyphen | Slash | Digits);
    if !is_mark || touches || reader.glued(end) != reader.glued(end + 1) {
        return None;
    }
    let (last, behind) = match year(reader, end + 1) {
        Some(found) => found,
        None => {
            let short = reader.digits(end + 1, 2..=2)? as i32;
            (first / 100 * 100 + short, end + 2)
        }
    };
    let goes_on = matches!(reader.word(behind), Hyphen | Slash | Dash) && reader.glued(behind);
    let fits = last > first && last - first < 200 && first >= 1400 && last < 2100 && !goes_on;
    // "2023-12" is a month.
    let is_month = reader.word(end) != Slash && reader.text(end + 1).len() == 2 && last % 100 <= 12 && last - first > 1;
    let day = |year| When::day(Day::Fixed(Period::Year(year)));
    (fits && !is_month).then(|| made(day(first), day(last), behind)).flatten()
}

/// "9h às 17h", "4pm-5pm", "10h-12h de sábado"; in messages also "(de) 5 a 7 hoje".
fn hours(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !reader.convention.stretch_is_one && is_opened(reader, at) {
        return None;
    }
    let (first, end) = clock::clock(reader, at).or_else(|| bare_hour(reader, at))?;
    let second = joint(reader, at, end)?;
    let (last, end) = clock::clock(reader, second).or_else(|| bare_hour(reader, second))?;
    let (day, end) = match day_of_hours(reader, end) {
        Some((day, end)) => (Some(day), end),
        None => (None, end),
    };
    let mut from = first.clock;
    // "das 5 até as 6 pm"
    if first.is_open && !last.is_open && last.clock.hour > 12 && from.hour + 12 < last.clock.hour {
        from.hour += 12;
    }
    let time = |clock| When { day: day.clone(), time: Some(Time::Clock(clock)) };
    made(time(from), time(last.clock), end)
}

/// "7" between "de" and "a 9pm" in a message.
fn bare_hour(reader: &Reader, at: usize) -> Parsed<clock::Told> {
    let (hour, end) = cardinal(reader, at).filter(|(hour, _)| *hour <= 24 && reader.convention.bare_hours)?;
    let fits = matches!(reader.before(at), Of | OfThe | Between | TheOrTo | Until | AtThe | And)
        && !matches!(reader.word(end), Units(_) | Unit(_) | Of | Slash | Month(_) | MonthShort(_));
    let clock = Clock { hour: hour as u8, minute: None, second: None };
    fits.then_some((clock::Told { clock, is_open: hour <= 12 }, end))
}

/// "hoje das 8h às 10h": in messages.
fn day_before_hours(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (day, end) = day::day(reader, at).filter(|(day, _)| reader.convention.loose_joints && when::is_day(day))?;
    let inner = opening(reader, end);
    let (Meaning::Range(from, to), end) = hours(reader, inner).filter(|_| inner > end)? else { return None };
    let of_day = |when: When| When { day: Some(day.clone()), ..when };
    made(of_day(*from), of_day(*to), end)
}

/// The day behind a stretch of hours: "de amanhã", "em 22 de abril", "hoje".
fn day_of_hours(reader: &Reader, end: usize) -> Parsed<Day> {
    let inner = match reader.word(end) {
        Of | OfThe | In | InThe | Contracted(_) | Comma => end + 1,
        _ => end,
    };
    day::day(reader, inner).filter(|(day, _)| when::is_day(day) && (inner > end || reader.convention.loose_joints))
}

/// "terça a quinta-feira", "maio a setembro", "10 Agosto - 12 Setembro 2013"; in news only where no "de" opens it, for then
/// they are two expressions.
fn whole(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !reader.convention.stretch_is_one && (is_opened(reader, at) || reader.glued(at)) {
        return None;
    }
    let (first, end) = when::when(reader, at)?;
    let second = joint(reader, at, end)?;
    // "terça à noite", "domingo a tarde", "2023 - 12 mortos"
    if matches!(reader.word(second), Part(_)) {
        return None;
    }
    let (last, end) = when::when(reader, second)?;
    let first_day = with_year_of(first.when.day.clone()?, last.when.day.as_ref()?);
    let is_alike = kind(&first_day) == kind(last.when.day.as_ref()?);
    let is_day_pair = is_alike || reader.convention.stretch_is_one;
    let spaced = matches!(reader.word(second - 1), Hyphen | Dash)
        && !reader.convention.stretch_is_one
        && !reader.glued(second - 1);
    if !is_day_pair || spaced && !matches!(first_day, Day::Yearly(..) | Day::Fixed(Period::Day(_))) {
        return None;
    }
    made(When { day: Some(first_day), time: first.when.time }, last.when, end)
}

/// What sort of a day it is: ends of a stretch are of one sort.
fn kind(day: &Day) -> u8 {
    match day {
        Day::Weekday { .. } => 0,
        Day::Yearly(Yearly::Month(_), _) | Day::Fixed(Period::Month(..)) => 1,
        Day::Yearly(Yearly::Date(..), _) | Day::Fixed(Period::Day(_)) => 2,
        Day::Fixed(Period::Year(_)) => 3,
        Day::Unit { .. } => 4,
        _ => 5,
    }
}

/// The first of two ends, where the second tells its year: "(de) maio (a dezembro de 2021)".
fn first_end(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if reader.convention.stretch_is_one || !is_opened(reader, at) {
        return None;
    }
    let (first, end) = when::when(reader, at)?;
    let (last, _) = when::when(reader, joint(reader, at, end)?)?;
    let day = first.when.day.clone()?;
    let dated = with_year_of(day.clone(), last.when.day.as_ref()?);
    (dated != day).then_some((Meaning::When(When { day: Some(dated), ..first.when }), end))
}

/// A day or month of the year that the other end has, or of the year before where it would lie behind that end.
fn with_year_of(first: Day, last: &Day) -> Day {
    let Day::Yearly(yearly @ (Yearly::Date(..) | Yearly::Month(_)), Which::Bare) = first else { return first };
    let Day::Fixed(end @ (Period::Day(_) | Period::Month(..))) = last else { return first };
    let year = end.first_day().year;
    let own = yearly.in_year(year);
    let own = if own.first_day() > end.first_day() { yearly.in_year(year - 1) } else { own };
    Day::Fixed(own)
}
