//! Dates with the name of a month as messages write them: "Oct2", "14april 2015", "jan first", "2016, nov", "Aug 96",
//! "twenty five January".

use super::ends;
use crate::calendar::Date;
use crate::dates::expression::Day;
use crate::dates::period::Period;
use crate::language::en::dates::number::{day_of_month, ordinal, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::written::{self, month_at};
use crate::language::en::dates::recognise::{names, numeric};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::WORDS;
use crate::text::hash;

/// "jan first", "January twenty two, 2018", "October, 1st", "Aug 96".
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn month_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let month = month_at(reader, at)?;
    // "I may second that"
    let may_be_verb = matches!(month, 3 | 5) && !reader.capital(at);
    let start = match reader.word(at + 1) {
        // "October, 1st", "October. 2"
        Comma if ordinal(reader, at + 2).is_some() => at + 2,
        _ if reader.text(at + 1) == "." && reader.digits(at + 2, 1..=2).is_some() => at + 2,
        _ => at + 1,
    };
    if let Some((number, end)) = two_digit_year(reader, start) {
        return Some((Day::Fixed(Period::Month(number, month)), end));
    }
    let (day, end) = match reader.digits(start, 1..=2).filter(|_| start > at + 1) {
        Some(day) => (day as u8, start + 1),
        // "January nineteen ninety-seven"
        None if year(reader, start).is_some() => return None,
        None => ordinal(reader, start).or_else(|| written::day_of_words(reader, start))?,
    };
    let (date, behind) = written::with_year(reader, month, day, end)?;
    let dated = behind > end;
    // "We march first"
    let placed =
        !may_be_verb || names::is_time_preposition(reader.before(at)) || month == 3 && at == reader.sentence().start;
    let in_order = dated || ends(reader, behind) && placed;
    in_order.then_some((date, behind))
}

/// "14th April 15", "6 may 24": a year of two digits that could be a day, at the end of the text.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn day_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (day, end) = day_of_month(reader, at)?;
    let month = month_at(reader, end)?;
    let year = reader.digits(end + 1, 2..=2).filter(|year| *year <= 31 && reader.token(end + 2).is_none())?;
    let date = Date::new(2000 + year as i32, month, day)?;
    Some((Day::Fixed(Period::Day(date)), end + 2))
}

/// "Oct2", "Dec31, 1994", "14april 2015", "06MAY24": the month touches the day.
pub(super) fn glued(reader: &Reader, at: usize) -> Parsed<Day> {
    let text = reader.text(at);
    let is_digit = |c: char| c.is_ascii_digit();
    let (digits, letters) = if text.starts_with(is_digit) {
        let letters = text.trim_start_matches(is_digit);
        (&text[..text.len() - letters.len()], letters)
    } else {
        let letters = text.trim_end_matches(is_digit);
        (&text[letters.len()..], letters)
    };
    // "06MAY24"
    let (letters, year) = match letters.find(is_digit) {
        Some(year) => letters.split_at(year),
        None => (letters, ""),
    };
    if !matches!(digits.len(), 1..=2) || letters.len() < 3 {
        return None;
    }
    let month = match WORDS.get(hash::of(letters.to_ascii_lowercase().as_bytes()))? {
        DateWord::Month(month) | MonthShort(month) => month,
        _ => return None,
    };
    let day: u32 = digits.parse().ok()?;
    if !year.is_empty() {
        let number = year.parse().ok().filter(|_| matches!(year.len(), 2 | 4))?;
        return Some((numeric::full(numeric::century_of(number), month.into(), day)?, at + 1));
    }
    written::with_year(reader, month, day.try_into().ok()?, at + 1)
}

/// "2016, nov", "2017 april"
pub(super) fn year_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (year, end) = year(reader, at).filter(|_| reader.word(at) == Digits)?;
    let month_at_token = reader.skip(end, Comma);
    let month = month_at(reader, month_at_token)?;
    ends(reader, month_at_token + 1).then_some((Day::Fixed(Period::Month(year, month)), month_at_token + 1))
}

/// "96" in "Aug 96": two digits that are far from a day, where they count nothing.
fn two_digit_year(reader: &Reader, at: usize) -> Parsed<i32> {
    let number = reader.digits(at, 2..=2).filter(|number| *number >= 50 && ends::of_number(reader, at + 1))?;
    Some((1900 + number as i32, at + 1))
}

/// Whether the date is over: nothing follows it, or a word or time that goes on with the sentence.
fn ends(reader: &Reader, at: usize) -> bool {
    ends::of_number(reader, at) || matches!(reader.word(at), Digits | Cardinal(_))
}
