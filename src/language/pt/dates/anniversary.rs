//! Events that are told by their day, years later: "o primeiro aniversário do ataque de 7 de outubro", "dois anos após o incêndio
//! de 3 de maio".

use super::length::counted;
use super::reader::Reader;
use super::tense;
use super::word::DateWord::*;
use crate::dates::expression::{Day, Expression, Length, Meaning, When, Which, Yearly};
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// How many tokens before the day "aniversário" or "depois" is looked for.
const REACH: usize = 7;

/// How many tokens before these the number of years is looked for: "vinte e cinco anos".
const NUMBER_REACH: usize = 4;

/// Moves a day of the year as many years back as the words before it tell.
pub(super) fn tell(reader: &Reader, expression: &mut Expression) {
    if let Meaning::When(When { day: Some(Day::Yearly(Yearly::Date(..), which @ Which::Bare)), .. }) =
        &mut expression.meaning
        && let Some(years) = years_since(reader, expression.tokens.start)
    {
        *which = Which::Year(-years);
    }
}

/// How many years ago the event was whose day begins at a token.
fn years_since(reader: &Reader, day: usize) -> Option<i64> {
    let of = day.checked_sub(1).filter(|&at| matches!(reader.word(at), Of | OfThe))?;
    let in_phrase = |at: &usize| {
        let is_word = reader.token(*at).is_some_and(|token| token.kind == TokenKind::Word);
        is_word && !tense::is_verb(reader, *at)
    };
    (of.saturating_sub(REACH)..of).rev().take_while(in_phrase).find_map(|at| match reader.word(at) {
        _ if reader.is_any(at, words!["aniversário"]) => match reader.word(at.wrapping_sub(1)) {
            Ordinal(number) | WeekdayOrdinal(number) => Some(number.into()),
            _ => None,
        },
        Later | After => years_before(reader, at),
        // "os dez anos do ataque de 7 de outubro"
        OfThe if reader.word(at.wrapping_sub(1)) == Units(Unit::Year) => years_before(reader, at),
        _ => None,
    })
}

/// So many whole years, told right before a token.
fn years_before(reader: &Reader, end: usize) -> Option<i64> {
    let years = |at: usize| match counted(reader, at)? {
        (Length { number: Some(number), unit: Unit::Year, .. }, found) if found == end => number.as_whole(),
        _ => None,
    };
    (end.saturating_sub(NUMBER_REACH)..end)
        .find_map(years)
        .and_then(|years| i64::try_from(years).ok())
        .filter(|&years| years < 5000)
}
