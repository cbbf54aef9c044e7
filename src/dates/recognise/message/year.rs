//! Years that news would not take for one: "year 247", "in one thousand seven hundred and eighty nine", "14 a.d.".

use super::phrase_ends;
use crate::dates::expression::Day;
use crate::dates::number::cardinal;
use crate::dates::period::Period;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::*;
use crate::dates::word::Unit;

/// A year by its number; the years of a school ("year 7") have no hundreds.
pub(super) fn numbered(reader: &Reader, at: usize) -> Parsed<Day> {
    let number = |at| match reader.digits(at, 1..=4) {
        Some(number) => Some((u64::from(number), at + 1)),
        None => cardinal(reader, at),
    };
    let (year, end) = match reader.word(at) {
        Unit(Unit::Year) => number(at + 1).filter(|(year, _)| *year >= 100)?,
        Digits if reader.word(at + 1) == AnnoDomini => number(at).map(|(year, end)| (year, end + 1))?,
        Cardinal(_) if reader.before(at) == In => number(at).filter(|(year, _)| *year >= 1000)?,
        _ => return None,
    };
    ((1..2200).contains(&year) && phrase_ends(reader, end)).then_some((Day::Fixed(Period::Year(year as i32)), end))
}
