//! Lengths that only messages have: "full day", "two nights".

use super::ends;
use crate::dates::expression::{Length, Meaning};
use crate::language::en::dates::number::{Number, amount};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{DayPart, Unit};

/// A length of one of these kinds.
pub(super) fn length(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = whole(reader, at).or_else(|| nights(reader, at))?;
    Some((Meaning::Length(length), end))
}

/// "(for) full day", "whole week", "full-month", "the whole week": one.
fn whole(reader: &Reader, at: usize) -> Parsed<Length> {
    let start = reader.skip(at, The);
    let noun = reader.skip(start + 1, Hyphen);
    let Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year)) = reader.word(noun) else { return None };
    let placed = start > at || matches!(reader.before(at), Preposition | In) || at == reader.sentence().start;
    let fits = reader.word(start) == Whole && placed && ends::of_word(reader, noun + 1);
    fits.then_some((Length::new(Some(Number::ONE), unit), noun + 1))
}

/// "two nights", "for one night": as many days.
fn nights(reader: &Reader, at: usize) -> Parsed<Length> {
    let (number, end) = amount(reader, at)?;
    let fits = match reader.word(end) {
        Parts(DayPart::Night) => true,
        Part(DayPart::Night) => {
            number == Number::ONE && (reader.word(at) == Digits || reader.before(at) == Preposition)
        }
        _ => false,
    };
    (fits && ends::of_word(reader, end + 1)).then_some((Length::new(Some(number), Unit::Day), end + 1))
}
