//! Lengths with a direction that reports do not have: "+15 minutes", "in a few hours", "10 days out".

use crate::dates::expression::{Day, Length, Meaning, Origin, When};
use crate::dates::reader::{Parsed, Reader};
use crate::dates::recognise::counted;

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
