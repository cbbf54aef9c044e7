//! Dates with the month in letters: "12 September 2023", "Sept. 12, 2023", "September 2023", "the third of May".

use super::{beside, message, names, offset};
use crate::calendar::Date;
use crate::dates::expression::{Day, Meaning, Part, When, Which, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::number::{cardinal, day_of_month, ordinal, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::relative;
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Shift, Unit};
use crate::text::TokenKind;

/// "Sept. 12, 2023", "September 2023", "September last year", "September".
pub(super) fn month_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let month = month_at(reader, at)?;
    if reader.convention.own_expressions
        && let Some(found) = message::month_first(reader, at)
    {
        return Some(found);
    }
    if let Some((day, end)) = day_behind_month(reader, at + 1) {
        if goes_on_to_impossible_day(reader, month, end) {
            return None;
        }
        if let Some(found) = with_year(reader, month, day, end) {
            return Some(found);
        }
    }
    if let Some((year, end)) = year_behind(reader, at + 1).filter(|_| !beside_impossible_day(reader, at)) {
        return Some((Day::Fixed(Period::Month(year, month)), end));
    }
    if !names::is_month(reader, at) || beside_impossible_day(reader, at) {
        return None;
    }
    let month = Yearly::Month(month);
    // "March after next"
    let after_next = (reader.word(at + 1), reader.word(at + 2)) == (After, Shift(Shift::Next));
    if reader.convention.casual_words && after_next && !matches!(reader.word(at + 3), Unit(_) | Units(_) | Weekday(_)) {
        return Some((Day::Yearly(month, Which::Year(1)), at + 3));
    }
    Some(in_other_year(reader, month, at + 1).unwrap_or((Day::Yearly(month, Which::Bare), at + 1)))
}

/// "12 September 2023", "12th of September", "the third of May".
pub(super) fn day_first(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.convention.own_expressions
        && let Some(found) = message::day_first(reader, at)
    {
        return Some(found);
    }
    let (day, end) = day_of_month(reader, at)?;
    let mut month_at_token = reader.skip(end, Of);
    if matches!(reader.word(end), Hyphen | Slash) && matches!(reader.word(end + 1), Month(_) | MonthShort(_)) {
        month_at_token = end + 1;
    }
    let month = month_at(reader, month_at_token)?;
    let end = reader.skip(month_at_token + 1, Hyphen);
    let lower_case_verb = matches!(reader.word(month_at_token), Month(3 | 5)) && !reader.capital(month_at_token);
    if lower_case_verb && ordinal(reader, at).is_none() && year(reader, end).is_none() {
        return None;
    }
    with_year(reader, month, day, if year(reader, end).is_some() { end } else { month_at_token + 1 })
}

/// "twenty five January nineteen eighty six"; without a year in messages only.
pub(super) fn day_in_words_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (day, end) = day_of_words(reader, at)?;
    let month_at_token = reader.skip(end, Of);
    let month = month_at(reader, month_at_token).filter(|_| reader.capital(month_at_token))?;
    with_year(reader, month, day, month_at_token + 1)
        .filter(|(day, _)| reader.convention.bare_names || matches!(day, Day::Fixed(_)))
}

/// "twenty five": a day of the month in words.
pub(super) fn day_of_words(reader: &Reader, at: usize) -> Parsed<u8> {
    let (day, end) = cardinal(reader, at).filter(|(day, _)| (1..=31).contains(day))?;
    matches!(reader.word(at), Cardinal(_)).then_some((day as u8, end))
}

/// "August 32", "32 August", "May 151998": no date, and no month either.
fn beside_impossible_day(reader: &Reader, month: usize) -> bool {
    let before = month.checked_sub(1).and_then(|at| reader.digits(at, 1..=2));
    let number = reader.digits(month + 1, 5..=9).is_some() && !names::is_time_preposition(reader.before(month));
    before.is_some() || number || reader.digits(month + 1, 1..=2).is_some_and(|day| day > 28)
}

/// "June 10 - 31", "February 20 - 29, 2022": a stretch whose end is no day.
fn goes_on_to_impossible_day(reader: &Reader, month: u8, end: usize) -> bool {
    let last = reader.digits(end + 1, 2..=2).filter(|_| matches!(reader.word(end), Hyphen | Dash | To | Until));
    let year = year(reader, reader.skip(end + 2, Comma)).map_or(2000, |(year, _)| year);
    last.is_some_and(|day| (29..=31).contains(&day) && Date::new(year, month, day as u8).is_none())
}

/// The month that a token names, alone or short.
pub(super) fn month_at(reader: &Reader, at: usize) -> Option<u8> {
    match reader.word(at) {
        DateWord::Month(month) | MonthShort(month) => Some(month),
        _ => None,
    }
}

/// The day behind a month: "12", "12th", "the 12th".
fn day_behind_month(reader: &Reader, at: usize) -> Parsed<u8> {
    let at = reader.skip(at, The);
    let (day, end) = day_of_month(reader, at).or_else(|| day_in_words(reader, at))?;
    let in_words = matches!(reader.word(at), Ordinal(_));
    // "May second thoughts", "March 3 percent"
    let weekday = |at| matches!(reader.before(at), Weekday(_) | WeekdayShort(_));
    let after_weekday = weekday(at - 1) || reader.before(at - 1) == Comma && weekday(at.saturating_sub(2));
    if in_words && !names::is_month(reader, at - 1) && reader.before(at) != The && !after_weekday {
        return None;
    }
    let counts = matches!(reader.word(end), Units(_)) || reader.text(end) == "%" || reader.is(end, "percent");
    (!counts).then_some((day, end))
}

/// "twenty-nine", at the end of a phrase: "May twenty-nine", not "May two people".
fn day_in_words(reader: &Reader, at: usize) -> Parsed<u8> {
    let (day, end) = cardinal(reader, at).filter(|(day, _)| (1..=31).contains(day))?;
    let ends = reader.token(end).is_none_or(|token| token.kind != TokenKind::Word) && reader.word(end) != Hyphen
        || year(reader, end).is_some();
    (ends && reader.capital(at - 1)).then_some((day as u8, end))
}

/// A day of a month with its year, where one follows.
pub(super) fn with_year(reader: &Reader, month: u8, day: u8, end: usize) -> Parsed<Day> {
    if let Some((year, end)) = year_behind(reader, end) {
        let date = Date::new(year, month, day)?;
        return Some((Day::Fixed(Period::Day(date)), end));
    }
    Date::new(2000, month, day)?;
    let date = Yearly::Date(month, day);
    Some(in_other_year(reader, date, end).unwrap_or((Day::Yearly(date, Which::Bare), end)))
}

/// A year behind a month or a day: "2023", ", 2023", "of 2023", "'23", "44 BC".
fn year_behind(reader: &Reader, at: usize) -> Parsed<i32> {
    let after_comma = reader.skip(at, Comma);
    let at = if after_comma > at { after_comma } else { reader.skip(at, Of) };
    // "June 28 in 2020", but "in June in 2020" is rare and "June in 1500 words" is not a year.
    let at =
        if reader.word(at) == In && reader.word(at + 1) == Digits && reader.before(at) != Of { at + 1 } else { at };
    if let Some(found) = before_christ(reader, at).or_else(|| anno_domini(reader, at)) {
        return Some(found);
    }
    let (year, end) = year(reader, at).or_else(|| short_year(reader, at)).or_else(|| two_digits(reader, at))?;
    // "May 12, 2000 people": a number that counts something.
    if after_comma > at - 1 && year % 100 == 0 && names::is_counted(reader, end) {
        return None;
    }
    Some((year, reader.skip(end, AnnoDomini)))
}

/// "44 BC"
pub(super) fn before_christ(reader: &Reader, at: usize) -> Parsed<i32> {
    let number = reader.digits(at, 1..=4)?;
    (reader.word(at + 1) == BeforeChrist).then_some((1 - number as i32, at + 2))
}

/// "88 AD"
fn anno_domini(reader: &Reader, at: usize) -> Parsed<i32> {
    let number = reader.digits(at, 1..=4)?;
    (reader.word(at + 1) == AnnoDomini).then_some((number as i32, at + 2))
}

/// "'98": a year of two digits behind an apostrophe.
pub(super) fn short_year(reader: &Reader, at: usize) -> Parsed<i32> {
    if reader.word(at) != Apostrophe || !reader.glued(at + 1) {
        return None;
    }
    let number = reader.digits(at + 1, 2..=2)? as i32;
    Some((if number < 50 { 2000 + number } else { 1900 + number }, at + 2))
}

/// "96" in "3 Aug 96": two digits that can be no day.
fn two_digits(reader: &Reader, at: usize) -> Parsed<i32> {
    let number = reader.digits(at, 2..=2).filter(|number| *number > 31)? as i32;
    let counts = names::is_counted(reader, at + 1) || matches!(reader.word(at + 1), Units(_) | Scale(_));
    (!counts).then_some((1900 + number, at + 1))
}

/// "2021", "last year" behind what comes every year.
pub(super) fn in_some_year(reader: &Reader, yearly: Yearly, at: usize) -> Parsed<Day> {
    match year_behind(reader, at) {
        Some((year, end)) => Some((Day::Fixed(yearly.in_year(year)), end)),
        None => in_other_year(reader, yearly, at),
    }
}

/// "last year", "of that year" behind what comes every year.
pub(super) fn in_other_year(reader: &Reader, yearly: Yearly, at: usize) -> Parsed<Day> {
    let of = reader.skip(reader.skip(at, Comma), Of);
    let (day, end) = relative::shifted_unit(reader, reader.skip(of, The))
        .or_else(|| beside::counted_from_now(reader, at, Unit::Year))
        .or_else(|| if reader.convention.loose_joints { in_years(reader, at) } else { None })?;
    match day {
        Day::Unit { unit: Unit::Year, .. } | Day::Offset { .. } => {
            Some((Day::Within(Part::Yearly(yearly), Box::new(day)), end))
        }
        _ => None,
    }
}

/// "(March) in a year", "(10 May) in two years"
fn in_years(reader: &Reader, at: usize) -> Parsed<Day> {
    match (reader.word(at) == In).then(|| offset::ahead(reader, at + 1))?? {
        (Meaning::When(When { day: Some(day @ Day::Offset { unit: Unit::Year, .. }), time: None }), end) => {
            Some((day, end))
        }
        _ => None,
    }
}

/// "2018 March 18", "2024 August"
pub(super) fn year_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (year, end) = year(reader, at)?;
    let month = month_at(reader, end).filter(|_| reader.capital(end))?;
    match day_of_month(reader, end + 1) {
        Some((day, end)) => Some((Day::Fixed(Period::Day(Date::new(year, month, day)?)), end)),
        None => Some((Day::Fixed(Period::Month(year, month)), end + 1)),
    }
}

/// The 16 of "July 15 and 16".
pub(super) fn further_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let (month, first) = (month_at(reader, at.checked_sub(3)?)?, reader.digits(at - 2, 1..=2)?);
    let day = reader.digits(at, 1..=2).filter(|_| reader.before(at) == And)? as u8;
    let ends = reader.token(at + 1).is_none_or(|token| token.kind != TokenKind::Word && !reader.glued(at + 1))
        || matches!(reader.text(at + 1), "," | "." | ";")
        || matches!(reader.word(at + 1), In | On | At | And | To | Preposition | Tense(_));
    let date = Date::new(2000, month, day).filter(|date| u32::from(date.day) > first && ends)?;
    Some((Day::Yearly(Yearly::Date(date.month, date.day), Which::Bare), at + 1))
}

/// The 15 of "on 15 and 20 December", "between 15 and 20 December 2023".
pub(super) fn earlier_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let placed = reader.convention.loose_joints
        || matches!(reader.before(at), On | Between | From | Until | Preposition | The | Comma);
    let day = reader.digits(at, 1..=2).filter(|_| placed && matches!(reader.word(at + 1), And | Or))? as u8;
    reader.digits(at + 2, 1..=2).filter(|last| *last > u32::from(day))?;
    let (last, _) = day_first(reader, at + 2)?;
    let date = match last {
        Day::Fixed(Period::Day(date)) => Day::Fixed(Period::Day(Date::new(date.year, date.month, day)?)),
        Day::Yearly(Yearly::Date(month, _), which) => Day::Yearly(Yearly::Date(month, day), which),
        _ => return None,
    };
    Some((date, at + 1))
}
