//! Lengths with a direction that reports do not have: "+15 minutes", "10 days out", "a min before", "now + 40 minutes",
//! "Tuesday +10 days".

use super::ends::is_alone;
use crate::dates::expression::{Day, Length, Meaning, Origin, When};
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{counted, day, offset, when};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Unit};
use crate::text::TokenKind;
use crate::text::words::words;

/// "(in) 15", "(in) 15'", "(in) 30\"": minutes and seconds from now.
pub(super) fn minutes_ahead(reader: &Reader, at: usize) -> Parsed<Meaning> {
    // "Los Angeles 7, Philadelphia 6 (in 12)"
    if reader.before(at) != In || reader.before(at - 1) == OpenBracket {
        return None;
    }
    let number = match reader.word(at) {
        // "back in ten", not "one in ten"
        Cardinal(number) if number % 5 == 0 && !matches!(reader.before(at - 1), Cardinal(_) | Digits) => number.into(),
        _ => reader.digits(at, 1..=2)?,
    };
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
    let (forward, _, end) = signed(reader, at)?;
    let (length, _) = counted::counted(reader, at + 1)?;
    let day = offset::with_more(reader, length, forward, Origin::Publication)?;
    (forward || at == 0).then_some((Meaning::When(When::day(day)), end))
}

/// "+15 minutes", "-10days", "- 3 days": the amount behind a sign.
fn signed(reader: &Reader, at: usize) -> Option<(bool, (Number, Unit), usize)> {
    let forward = match reader.text(at) {
        "+" => true,
        "-" | "−" => false,
        _ => return None,
    };
    let (Length { number: Some(number), unit, .. }, end) = counted::counted(reader, at + 1)? else { return None };
    Some((forward, (number, unit), end))
}

fn from_now(number: Number, unit: Unit, forward: bool) -> Meaning {
    Meaning::When(When::day(Day::Offset { number, unit, forward, origin: Origin::Publication }))
}

/// "now + 40 minutes", "next Tuesday +10 days", "2023-12-29 -10 days": so far from what stands before the sign.
pub(super) fn sum(reader: &Reader, at: usize) -> Parsed<Meaning> {
    // Cheaper than to read a day at each token.
    if !(at + 1..at + LONGEST_DAY).any(|at| reader.is_any(at, words!["+", "-", "−"])) {
        return None;
    }
    if reader.word(at) == Reference(Reference::Present) {
        let (forward, (number, unit), end) = signed(reader, at + 1)?;
        return Some((from_now(number, unit, forward), end));
    }
    let (day, end) = day::day(reader, at).filter(|(day, _)| when::is_day(day))?;
    let (forward, (number, unit), behind) = signed(reader, end)?;
    // "Monday - 3 days": a dash between two things.
    let is_sign = forward || !reader.glued(end) && reader.glued(end + 1);
    let day = Day::Beside { number, unit, forward, day: Box::new(day) };
    is_sign.then_some((Meaning::When(When::day(day)), behind))
}

/// How many tokens the day before a sign has at most: "Tuesday, September 12th, 2023".
const LONGEST_DAY: usize = 8;

/// "10 days out", "a min before", "15 minutes after", "2 days back": so far from now, where nothing else follows.
pub(super) fn from_here(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let found = counted::counted(reader, at);
    let (number, unit, end) = match found {
        Some((Length { number: Some(number), unit, .. }, end)) => (number, unit, end),
        // "the min before"
        _ => match (reader.word(at), reader.word(at + 1)) {
            (The, Unit(unit) | Units(unit)) if unit < Unit::Day && !reader.text(at + 1).ends_with('s') => {
                (Number::ONE, unit, at + 2)
            }
            _ => return None,
        },
    };
    let forward = match reader.word(end) {
        After => true,
        Before => false,
        _ if reader.is(end, "out") => true,
        _ if reader.is(end, "back") => false,
        _ => return None,
    };
    let is_day_or_less = unit <= Unit::Week;
    (is_day_or_less && is_last(reader, end + 1)).then_some((from_now(number, unit, forward), end + 1))
}

/// Whether nothing follows that the direction could start from.
fn is_last(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_none_or(|token| token.kind != TokenKind::Word)
}
