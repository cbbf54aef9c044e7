//! Years that are none of the calendar's, and short forms of years: "fiscal year 2008", "this school year", "FY18", "cy18".

use crate::dates::expression::{Day, Meaning, When, YearKind, YearNumber};
use crate::dates::period::Period;
use crate::language::en::dates::number::year;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::relative;
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Shift, Unit};
use crate::text::words::words;

/// A year of business, of school or of the calendar.
pub(super) fn named_year(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (day, end) = short(reader, reader.skip(at, The)).or_else(|| written_out(reader, reader.skip(at, The)))?;
    Some((Meaning::When(When::day(day)), end))
}

/// "FY18", "FY 2018", "sy18", "cy18"
fn short(reader: &Reader, at: usize) -> Parsed<Day> {
    let (letters, digits) = reader.text(at).split_at_checked(2)?;
    let (number, end) = if digits.is_empty() { (reader.text(at + 1), at + 2) } else { (digits, at + 1) };
    if !matches!(number.len(), 2 | 4) || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let year = number.parse::<i32>().ok()? + if number.len() == 2 { 2000 } else { 0 };
    let named = |kind| Day::NamedYear { kind, year: YearNumber::Known(year) };
    let day = match letters.to_ascii_lowercase().as_str() {
        "fy" => named(YearKind::Fiscal),
        "sy" => named(YearKind::School),
        "cy" => Day::Fixed(Period::Year(year)),
        _ => return None,
    };
    Some((day, end))
}

/// "fiscal year 2008", "the school year", "last fiscal year"
fn written_out(reader: &Reader, at: usize) -> Parsed<Day> {
    let (by, start) = match relative::shift(reader, at) {
        Some((Shift::Last | Shift::Past, end)) => (Some(-1), end),
        Some((Shift::This, end)) => (Some(0), end),
        Some((Shift::Next | Shift::Coming, end)) => (Some(1), end),
        Some(_) => return None,
        None => (None, at),
    };
    let kind = match reader.word(start) {
        Fiscal => YearKind::Fiscal,
        _ if reader.is_any(start, words!["school", "academic"]) => YearKind::School,
        _ => return None,
    };
    let numbered = year(reader, start + 1).filter(|_| kind == YearKind::Fiscal && by.is_none());
    if let Some((year, end)) = numbered {
        return Some((Day::NamedYear { kind, year: YearNumber::Known(year) }, end));
    }
    if reader.word(start + 1) != Unit(Unit::Year) {
        return None;
    }
    let end = start + 2;
    Some(match (by, year(reader, end)) {
        (Some(by), _) => (Day::NamedYear { kind, year: YearNumber::FromThis(by) }, end),
        (None, Some((year, end))) => (Day::NamedYear { kind, year: YearNumber::Known(year) }, end),
        (None, None) => (Day::NamedYear { kind, year: YearNumber::Any }, end),
    })
}
