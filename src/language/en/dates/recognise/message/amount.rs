//! Amounts as messages write them: "1/2 hour", "three quarters of an hour", "a few days", "3.5 second".

use super::ends;
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;

/// How many a few are, to a calendar.
const FEW: u64 = 3;

/// "a few", "some", "several", but not "many"; "some day" is any.
pub(in crate::language::en::dates::recognise) fn few(reader: &Reader, at: usize) -> Parsed<Number> {
    let start = reader.skip(at, A);
    let any = reader.is(start, "some") && matches!(reader.word(start + 1), Unit(_));
    let many = any || reader.is(start, "many") || reader.is(at.wrapping_sub(1), "as");
    (reader.word(start) == Vague && !many).then_some((Number::whole(FEW), start + 1))
}

/// "½", "1/2", "a quarter of an", "three-quarters of an": before a unit.
pub(in crate::language::en::dates::recognise) fn fraction(reader: &Reader, at: usize) -> Parsed<Number> {
    let (hundredths, end) = match (reader.word(at), reader.word(at + 1)) {
        _ if reader.text(at) == "½" => (50, at + 1),
        (Digits, Slash) => (of_digits(reader.text(at), reader.text(at + 2))?, at + 3),
        (A, Unit(Unit::Quarter)) if reader.word(at + 2) == Of => (25, at + 3),
        (Cardinal(3), _) => {
            let noun = reader.skip(at + 1, Hyphen);
            (reader.word(noun) == Units(Unit::Quarter) && reader.word(noun + 1) == Of).then_some((75, noun + 2))?
        }
        _ => return None,
    };
    let unit = reader.skip(end, A);
    let counts =
        matches!(reader.word(unit), Unit(Unit::Minute | Unit::Hour | Unit::Day | Unit::Year) | Units(Unit::Hour));
    counts.then_some((Number { hundredths, fraction: true }, unit))
}

/// "1/2", "1/4", "3/4", in hundredths.
pub(super) fn of_digits(numerator: &str, denominator: &str) -> Option<u64> {
    Some(match (numerator, denominator) {
        ("1", "2") => 50,
        ("1", "4") => 25,
        ("3", "4") => 75,
        _ => return None,
    })
}

/// "3.5 second", "one second": not the second of a row.
pub(in crate::language::en::dates::recognise) fn counts_seconds(reader: &Reader, at: usize, unit: usize) -> bool {
    let number = matches!(reader.word(at), Digits | Cardinal(1)) && unit == at + 1;
    number && (reader.text(at).contains('.') || reader.word(at) == Cardinal(1) && ends::of_word(reader, unit + 1))
}
