//! Events that are told by their day, years later: "the tenth anniversary of the May 3 fire", "a year after the Aug. 4 blast".

use super::counted;
use crate::dates::expression::{Day, Expression, Length, Meaning, When, Which, Yearly};
use crate::language::en::dates::number::ordinal;
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;
use crate::text::{Shape, TokenKind};

/// How many tokens before "after" the number of years is looked for: "twenty-five years".
const REACH: usize = 4;

/// Moves a day of the year as many years back as the words before it tell.
pub(super) fn tell(reader: &Reader, expression: &mut Expression) {
    if let Meaning::When(When {
        day: Some(Day::Yearly(Yearly::Date(..) | Yearly::Month(_), which @ Which::Bare)), ..
    }) = &mut expression.meaning
        && let Some(years) = years_since(reader, expression.tokens.start, expression.tokens.end)
    {
        *which = Which::Year(-years);
    }
}

/// How many years ago the event was that these tokens tell the day of.
fn years_since(reader: &Reader, start: usize, end: usize) -> Option<i64> {
    let the = start.checked_sub(1).filter(|&at| reader.word(at) == The);
    let before = the.unwrap_or(start).checked_sub(1)?;
    match reader.word(before) {
        Of => {
            // "the fifth anniversary of the fire of May 3"
            let mut back = (before.saturating_sub(REACH)..before).rev();
            let noun = back.find(|&at| {
                !matches!(reader.word(at), The | Of) && !is_event(reader, at) || is_anniversary(reader, at)
            });
            noun.filter(|&at| is_anniversary(reader, at)).and_then(|noun| number_before(reader, noun))
        }
        // "one year on from the Oct. 7 attack"
        From if the.is_some() && is_event(reader, end) && reader.before(before) == On => {
            (before.saturating_sub(REACH)..before).find_map(|at| years(reader, at, before - 1))
        }
        After | Preposition if the.is_some() && is_event(reader, end) && is_after(reader, before) => {
            (before.saturating_sub(REACH)..before).find_map(|at| years(reader, at, before))
        }
        _ => None,
    }
}

/// "a year (after the Aug. 4 blast)", "14 months": the day is the event's, and no part of the expression before it.
pub(super) fn is_of_event(reader: &Reader, unit: Unit, direction: usize, end: usize) -> bool {
    matches!(unit, Unit::Year | Unit::Month)
        && reader.word(direction) == After
        && reader.word(direction + 1) == The
        && is_event(reader, end)
}

fn is_anniversary(reader: &Reader, at: usize) -> bool {
    reader.is(at, "anniversary")
}

/// "after", "since"
fn is_after(reader: &Reader, at: usize) -> bool {
    reader.word(at) == After || reader.is(at, "since")
}

/// A noun in small letters: "blast".
fn is_event(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    reader.word(at) == Other && token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
}

/// "(the) tenth (anniversary)", "20th", "two-year"
fn number_before(reader: &Reader, noun: usize) -> Option<i64> {
    let of_ordinal = (noun.saturating_sub(2)..noun).find_map(|at| ordinal(reader, at).filter(|&(_, end)| end == noun));
    if let Some((number, _)) = of_ordinal {
        return Some(number.into());
    }
    (noun.saturating_sub(REACH)..noun).find_map(|at| years(reader, at, noun))
}

/// How many years lie between the event's day and the same day nearest to now, told by the tokens up to `end`.
fn years(reader: &Reader, at: usize, end: usize) -> Option<i64> {
    let (Length { number: Some(number), unit, .. }, found) = counted::counted(reader, at)? else { return None };
    let count = number.as_whole().filter(|_| found == end).and_then(|count| i64::try_from(count).ok())?;
    let years = match unit {
        Unit::Year => count,
        // Eleven months after it the day is nearly there again.
        Unit::Month => (count + 1) / 12,
        _ => return None,
    };
    (years < 5000).then_some(years)
}
