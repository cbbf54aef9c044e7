//! What was told last, in another year: "the same quarter of 2022", "the same month last year".

use super::year_part;
use crate::dates::expression::{Day, Part};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord;
use crate::language::en::dates::word::Unit;

/// "same month last year"
pub(super) fn same_unit(reader: &Reader, at: usize) -> Parsed<Day> {
    let DateWord::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter)) = reader.word(at + 1) else { return None };
    let (year, end) = year_part::year_behind(reader, at + 2)?;
    Some((Day::Within(Part::Same(unit), Box::new(year)), end))
}
