//! Lengths of time: "four years", "four-year", "a few days", "two and a half hours", "the past two months", "weeks".

use crate::dates::expression::Length;
use crate::dates::number::{Number, amount};
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::{self, *};
use crate::dates::word::{Reference, Shift, Unit};
use crate::text::TokenKind;

/// A number and a unit, with what may stand between them, but without an article or a word of place in time.
pub(super) fn counted(reader: &Reader, at: usize) -> Parsed<Length> {
    let (number, end) = quantity(reader, at)?;
    let hyphen = reader.word(end) == Hyphen;
    let unit_at = between(reader, reader.skip(end, Hyphen));
    if let Some((unit, end)) = compact_unit(reader, at) {
        return Some((Length { number, unit }, end));
    }
    let (unit, mut end) = match reader.word(unit_at) {
        Units(unit) => (unit, unit_at + 1),
        Unit(unit) => (unit, unit_at + 1),
        // "30-second", "a second"
        Ordinal(2) if hyphen || reader.word(at) == A && !reader.capital(unit_at) => (Unit::Second, unit_at + 1),
        // "5 h"
        UnitLetter(unit) if reader.word(at) == Digits => (unit, unit_at + 1),
        _ => return None,
    };
    let single = matches!(reader.word(unit_at), Unit(_));
    // "a second quarter", "one day": a singular goes with one, or as an adjective with any number.
    if single && number.is_none() && !hyphen {
        return None;
    }
    let mut number = number;
    // "a year and a half"
    if reader.word(end) == And && reader.word(end + 1) == A && reader.word(end + 2) == Half {
        (number, end) = (number.map(Number::and_a_half), end + 3);
    }
    if is_age(reader, end) {
        return None;
    }
    Some((Length { number, unit }, end))
}

/// How many: a number, "a", or a word for few and many (`None` within).
fn quantity(reader: &Reader, at: usize) -> Parsed<Option<Number>> {
    match reader.word(at) {
        A if matches!(reader.word(at + 1), Vague) => Some((None, at + 2)),
        A if matches!(reader.word(at + 1), Group(12)) => Some((Some(Number::whole(12)), reader.skip(at + 2, Of))),
        A if matches!(reader.word(at + 1), Group(_) | Scale(_)) => number(reader, at),
        A if matches!(reader.word(at + 1), Half) => Some((Some(Number { hundredths: 50, fraction: true }), at + 2)),
        A if reader.is(at + 1, "single") || reader.is(at + 1, "full") || reader.is(at + 1, "whole") => {
            Some((Some(Number::ONE), at + 2))
        }
        A => Some((Some(Number::ONE), at + 1)),
        Vague => Some((None, at + 1)),
        Half => {
            let end = reader.skip(at + 1, A);
            Some((Some(Number { hundredths: 50, fraction: true }), end))
        }
        _ => number(reader, at),
    }
}

fn number(reader: &Reader, at: usize) -> Parsed<Option<Number>> {
    let (number, end) = amount(reader, at)?;
    // "two and a half hours"
    if reader.word(end) == And && reader.word(end + 1) == A && reader.word(end + 2) == Half {
        return Some((Some(number.and_a_half()), end + 3));
    }
    // "two to three weeks", "12-18 months": the lower number counts.
    if matches!(reader.word(end), To | Or | Hyphen | Dash)
        && let Some((_, end)) = amount(reader, end + 1)
        && matches!(reader.word(reader.skip(end, Hyphen)), Units(_))
    {
        return Some((Some(number), end));
    }
    Some((Some(number), end))
}

/// Adjectives between a number and its unit: "two more weeks", "three straight days", "eight trading days".
fn between(reader: &Reader, at: usize) -> usize {
    const ADJECTIVES: [&str; 16] = [
        "consecutive",
        "straight",
        "full",
        "additional",
        "trading",
        "business",
        "working",
        "calendar",
        "successive",
        "solid",
        "whole",
        "extra",
        "further",
        "long",
        "other",
        "entire",
    ];
    let adjective = reader.word(at) == More || ADJECTIVES.iter().any(|word| reader.is(at, word));
    if adjective { at + 1 } else { at }
}

/// A unit that touches its digits: "5mins", "24hrs".
fn compact_unit(reader: &Reader, at: usize) -> Parsed<Unit> {
    if reader.word(at) != Digits {
        return None;
    }
    let letters = reader.text(at).trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let unit = match letters.to_ascii_lowercase().as_str() {
        "min" | "mins" | "minutes" => Unit::Minute,
        "h" | "hr" | "hrs" | "hours" | "hour" => Unit::Hour,
        "days" | "day" => Unit::Day,
        "weeks" | "week" => Unit::Week,
        "months" | "month" => Unit::Month,
        "yrs" | "yr" | "years" | "year" => Unit::Year,
        _ => return None,
    };
    Some((unit, at + 1))
}

/// "34 years old", "34-year-old", "34 years of age": ages are no times.
fn is_age(reader: &Reader, end: usize) -> bool {
    let next = reader.skip(end, Hyphen);
    reader.word(next) == Old || reader.word(next) == Of && reader.is(next + 1, "age") || reader.is(next, "olds")
}

/// A length beside words that place it: "the past two months", "the next few days", "recent weeks", "the first nine months".
pub(super) fn placed(reader: &Reader, at: usize) -> Parsed<Length> {
    let start = reader.skip(at, The);
    let behind = match reader.word(start) {
        Shift(Shift::This) if matches!(reader.word(start + 1), Shift(Shift::Past | Shift::Coming)) => start + 2,
        Shift(shift) if shift != Shift::That && shift != Shift::This => start + 1,
        Adjective(Reference::Past | Reference::Future) => start + 1,
        Ordinal(1) => start + 1,
        _ if start > at => start,
        _ => return None,
    };
    if let Some((length, end)) = counted(reader, behind)
        && matches!(reader.word(end - 1), Units(_)) | (reader.word(behind) != A && behind > start)
    {
        return Some((length, end));
    }
    let shifted = behind > start && reader.word(start) != Ordinal(1);
    match reader.word(behind) {
        Units(unit) if shifted => Some((Length { number: None, unit }, behind + 1)),
        _ => None,
    }
}

/// A unit in the plural without a number: "weeks of talks", "for years".
pub(super) fn bare(reader: &Reader, at: usize) -> Parsed<Length> {
    let DateWord::Units(unit) = reader.word(at) else { return None };
    let short = reader.text(at).len() < 4;
    let apostrophe = reader.word(at + 1) == Apostrophe && reader.glued(at + 1);
    let glued = reader.before(at) == Hyphen;
    let preceded = reader.token(at.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Number);
    if short || apostrophe || glued || preceded || is_age(reader, at + 1) || unit == Unit::Second {
        return None;
    }
    // "weeks or months"
    let end = match reader.word(at + 2) {
        Units(_) if matches!(reader.word(at + 1), Or | And) => at + 3,
        _ => at + 1,
    };
    Some((Length { number: None, unit }, end))
}

/// "or so", "or two", "or more": behind a length, and part of it.
pub(super) fn or_so(reader: &Reader, end: usize) -> usize {
    let behind = reader.word(end + 1);
    if reader.word(end) == Or && (matches!(behind, So | More | Less | Cardinal(_))) { end + 2 } else { end }
}

/// "day-long", "decades-long", "yearlong"
pub(super) fn long(reader: &Reader, at: usize) -> Parsed<Length> {
    let (Unit(unit) | Units(unit)) = reader.word(at) else { return None };
    let number = matches!(reader.word(at), Unit(_)).then_some(Number::ONE);
    (reader.word(at + 1) == Hyphen && reader.word(at + 2) == Long).then_some((Length { number, unit }, at + 3))
}
