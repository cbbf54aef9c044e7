//! Lengths of time beside other words: "the past two months", "the first nine months", "weeks", "decades-long".

use super::counted::{counted, is_age};
use super::{relative, told};
use crate::dates::expression::{Length, Meaning, Place};
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Reference, Shift, Unit};
use crate::text::TokenKind;

/// A length beside words that place it: "the past two months", "the next few days", "recent weeks", "the first nine months".
pub(super) fn placed(reader: &Reader, at: usize) -> Parsed<Length> {
    let start = reader.skip(at, The);
    let behind = match reader.word(start) {
        Shift(Shift::This) if matches!(reader.word(start + 1), Shift(Shift::Past | Shift::Coming)) => start + 2,
        Shift(Shift::Last) if start == at && relative::is_verb(reader, at) => return None,
        Shift(shift) if shift != Shift::That && shift != Shift::This => start + 1,
        Adjective(Reference::Past | Reference::Future) => start + 1,
        Ordinal(1) => start + 1,
        // "the year-earlier nine months"
        Unit(Unit::Year) if reader.word(start + 1) == Hyphen && matches!(reader.word(start + 2), Ago | Earlier) => {
            start + 3
        }
        _ if start > at => start,
        _ => return None,
    };
    if let Some((length, end)) = counted(reader, behind)
        && matches!(reader.word(end - 1), Units(_)) | (reader.word(behind) != A && behind > start)
    {
        return Some((length, end));
    }
    let shifted = behind > start && !matches!(reader.word(start), Ordinal(1) | Unit(_));
    match reader.word(behind) {
        // "the past decade", "in the next hour"
        Unit(Unit::Minute | Unit::Second) if reader.word(start) == Shift(Shift::Last) => None,
        Unit(unit)
            if unit < Unit::Day && behind > start
                || unit == Unit::Century && reader.word(start) == Shift(Shift::Past)
                || unit == Unit::Decade
                    && matches!(reader.word(start), Shift(Shift::Past | Shift::Next | Shift::Coming)) =>
        {
            Some((Length::new(Some(Number::ONE), unit), behind + 1))
        }
        // "the recent SEC filing"
        Units(unit) if shifted && (reader.text(behind).len() > 3 || !reader.capital(behind)) => {
            // "recent weeks and months"
            let two = matches!(reader.word(behind + 1), And | Or) && matches!(reader.word(behind + 2), Units(_));
            Some((Length::new(None, unit), if two { behind + 3 } else { behind + 1 }))
        }
        _ => None,
    }
}

/// The same, and whether it ends or begins with the publication.
pub(super) fn in_place(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = placed(reader, at)?;
    let start = reader.skip(at, The);
    let shift = match (reader.word(start), reader.word(start + 1)) {
        (Shift(Shift::This), Shift(shift)) | (Shift(shift), _) => place_of(shift),
        _ => None,
    };
    // "The last two weeks of the campaign", "his last two years" and "the previous two weeks" are not counted from now.
    let is_own = reader.word(end) == Of
        || reader.token(at.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Possessive)
        || ["his", "her", "its", "their", "our", "my"].iter().any(|word| reader.is(at.wrapping_sub(1), word))
        || matches!(reader.word(start), Shift(Shift::Preceding | Shift::Following));
    let shift = shift.filter(|_| reader.convention.stretches_by_days || !is_own);
    Some((shift.map_or(Meaning::Length(length), |place| Meaning::Placed(length, place)), end))
}

/// Where a length lies that is "last" or "next".
pub(super) fn place_of(shift: Shift) -> Option<Place> {
    match shift {
        Shift::Last | Shift::Past | Shift::Preceding => Some(Place::Before),
        Shift::Next | Shift::Coming | Shift::Following => Some(Place::Behind),
        Shift::This | Shift::That => None,
    }
}

/// What hours are of that last as long as a shop or a market is open.
const HOURS: [&str; 12] = [
    "small", "wee", "business", "market", "office", "opening", "peak", "rush", "school", "trading", "visiting",
    "working",
];

/// A unit in the plural without a number: "weeks of talks", "for years".
pub(super) fn bare(reader: &Reader, at: usize) -> Parsed<Length> {
    let DateWord::Units(unit) = reader.word(at) else { return None };
    let short = reader.text(at).len() < 4;
    let apostrophe = reader.word(at + 1) == Apostrophe && reader.glued(at + 1);
    let glued = matches!(reader.before(at), Hyphen | Half);
    // "the minutes of the meeting", "three quarters of the town", "market hours", "the days of the empire"
    let of_meeting = matches!(reader.before(at), Edge(_))
        || unit == Unit::Hour && HOURS.iter().any(|word| reader.is(at.wrapping_sub(1), word))
        || unit == Unit::Day && reader.before(at) == The && reader.word(at + 1) == Of
        || unit == Unit::Minute && reader.before(at) == The
        || unit == Unit::Quarter && matches!(reader.before(at), Cardinal(_));
    let preceded = reader.token(at.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::Number);
    // "two goals in as many minutes"
    let as_many = reader.before(at) == Vague && reader.is(at.wrapping_sub(2), "as");
    if short
        || as_many
        || of_meeting
        || apostrophe
        || glued
        || preceded
        || is_age(reader, at + 1)
        || unit == Unit::Second
    {
        return None;
    }
    // "weeks or months"
    let end = match reader.word(at + 2) {
        Units(_) if matches!(reader.word(at + 1), Or | And) => at + 3,
        _ => at + 1,
    };
    Some((Length::new(None, unit), end))
}

/// "or so", "or two", "or more": behind a length, and part of it.
pub(super) fn or_so(reader: &Reader, end: usize) -> usize {
    let behind = reader.word(end + 1);
    if reader.word(end) == Or && (matches!(behind, So | More | Less | Cardinal(_))) { end + 2 } else { end }
}

/// "day-long", "decades-long", "yearlong", "decades-old"
pub(super) fn long(reader: &Reader, at: usize) -> Parsed<Length> {
    let (Unit(unit) | Units(unit)) = reader.word(at) else { return None };
    let single = matches!(reader.word(at), Unit(_));
    let number = single.then_some(Number::ONE);
    let fits = reader.word(at + 2) == Long
        || reader.word(at + 2) == Old && !single && unit >= Unit::Month && reader.before(at) != Hyphen;
    (reader.word(at + 1) == Hyphen && fits).then_some((Length::new(number, unit), at + 3))
}

/// "the year (ended Sept. 30)", "the fiscal year": a year that is no calendar year.
pub(super) fn business_year(reader: &Reader, at: usize) -> Parsed<Length> {
    let fiscal = reader.skip(at + 1, Fiscal);
    let DateWord::Unit(unit @ (Unit::Year | Unit::Quarter)) = reader.word(fiscal) else { return None };
    let ends = told::ends(reader, fiscal + 1);
    let fits = reader.word(at) == The && (unit == Unit::Year && (ends || fiscal > at + 1));
    fits.then_some((Length::new(Some(Number::ONE), unit), fiscal + 1))
}
