//! Years and decades that news would not take for one: "year 247", "in one thousand seven hundred and eighty nine",
//! "14 a.d.", "1990 s".

use super::ends;
use crate::dates::expression::Day;
use crate::dates::period::Period;
use crate::language::en::dates::number::cardinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;

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
    ((1..2200).contains(&year) && ends::of_number(reader, end)).then_some((Day::Fixed(Period::Year(year as i32)), end))
}

/// "1990 s", "the two thousands", "the twenty-tens"
pub(super) fn decade(reader: &Reader, at: usize) -> Parsed<Day> {
    let (decade, end) = match reader.word(at) {
        Digits if reader.is(at + 1, "s") => {
            let year = reader.digits(at, 4..=4).filter(|year| (1000..2200).contains(year) && year % 10 == 0)?;
            (year as i32 / 10, at + 2)
        }
        The => {
            let noun = reader.skip(at + 2, Hyphen);
            match reader.word(at + 1) {
                Cardinal(2) if reader.is(noun, "thousands") => (200, noun + 1),
                Cardinal(20) if reader.is(noun, "tens") => (201, noun + 1),
                _ => return None,
            }
        }
        _ => return None,
    };
    ends::of_number(reader, end).then_some((Day::Fixed(Period::Decade(decade)), end))
}
