//! Lengths with a direction that reports do not have: "+15 minutes", "in a few hours", "10 days out".

use super::is_alone;
use crate::dates::expression::{Day, Length, Meaning, Origin, When};
use crate::dates::number::Number;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::recognise::counted;
use crate::dates::word::DateWord::In;
use crate::dates::word::Unit;

/// "(in) 15", "(in) 15'", "(in) 30\"": minutes and seconds from now.
pub(super) fn minutes_ahead(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let number = reader.digits(at, 1..=2).filter(|_| reader.before(at) == In)?;
    let (unit, end) = match reader.text(at + 1) {
        "'" | "’" | "′" => (Unit::Minute, at + 2),
        "\"" | "”" | "″" => (Unit::Second, at + 2),
        _ => (Unit::Minute, at + 1),
    };
    let number = Number::whole(number.into());
    let ends = is_alone(reader, reader.sentence().start, end);
    ends.then_some((
        Meaning::When(When::day(Day::Offset { number, unit, forward: true, origin: Origin::Publication })),
        end,
    ))
}

/// "+15 minutes": so far from now.
pub(super) fn behind_now(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let forward = match reader.text(at) {
        "+" => true,
        "-" | "−" if at == 0 => false,
        _ => return None,
    };
    let (Length { number: Some(number), unit, .. }, end) = counted::counted(reader, at + 1)? else { return None };
    Some((Meaning::When(When::day(Day::Offset { number, unit, forward, origin: Origin::Publication })), end))
}
