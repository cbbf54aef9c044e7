//! Weekdays: "Monday", "last Monday", "Monday (11)", "Monday, 11 September", "Monday of next week".

use super::{beside, message, names, numeric, range, relative, written};
use crate::dates::expression::{Day, Part, Which, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::number::{day_of_month, ordinal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Shift, Unit};
use crate::text::TokenKind;

/// A weekday, with the date that explains it, where one stands beside.
pub(super) fn weekday(reader: &Reader, at: usize, shift: Option<Shift>) -> Parsed<Day> {
    let (Weekday(weekday) | WeekdayShort(weekday)) = reader.word(at) else { return None };
    if !names::is_weekday(reader, at) || is_any_such_day(reader, at) {
        return None;
    }
    let end = at + 1;
    if let Some((day, end)) = day_in_brackets(reader, end) {
        return Some((Day::Weekday { weekday, shift, day: Some(day) }, end));
    }
    if let Some((day, end)) = date_behind(reader, end).or_else(|| day_of_shared_month(reader, end)) {
        return Some(match day {
            Day::Yearly(date, Which::Bare) => (Day::Yearly(date, Which::Weekday(weekday)), end),
            other => (other, end),
        });
    }
    if let Some((day, end)) = day_behind(reader, end) {
        return Some((Day::Weekday { weekday, shift, day: Some(day) }, end));
    }
    if shift.is_none()
        && let Some((Day::Unit { unit: Unit::Week, by, origin }, end)) = of_week(reader, end)
    {
        let week = Day::Unit { unit: Unit::Week, by, origin };
        return Some((Day::Within(Part::Weekday(weekday), Box::new(week)), end));
    }
    if let Some((week, end)) = beside::counted_from_now(reader, end, Unit::Week) {
        return Some((Day::Within(Part::Weekday(weekday), Box::new(week)), end));
    }
    if shift.is_none()
        && let Some(found) = beside::in_weeks(reader, weekday, end)
    {
        return Some(found);
    }
    if let Some(found) = beside::after_next(reader, weekday, end).or_else(|| beside::weekday_week(reader, weekday, end))
    {
        return Some(found);
    }
    Some((Day::Weekday { weekday, shift, day: None }, end))
}

/// "(of) last week", "(from) last week"
fn of_week(reader: &Reader, end: usize) -> Parsed<Day> {
    let joint = if matches!(reader.word(end), Comma | Of | From) { end + 1 } else { end };
    // "(video on Monday) of last week's shooting"
    let possessive =
        |(_, end): &(Day, usize)| reader.token(*end).is_some_and(|token| token.kind == TokenKind::Possessive);
    relative::shifted_unit(reader, joint).filter(|found| joint == end || !possessive(found))
}

/// "(12)" or "(12th)": the day of the month, as many news agencies write.
fn day_in_brackets(reader: &Reader, at: usize) -> Parsed<u8> {
    if reader.word(at) != OpenBracket {
        return None;
    }
    let (day, end) = day_of_month(reader, at + 1)?;
    (reader.word(end) == CloseBracket).then_some((day, end + 1))
}

/// ", September 11", "11 September", "9/11", "(11 September)": the whole date.
pub(super) fn date_behind(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.word(at) == OpenBracket {
        let (day, end) = whole_date(reader, at + 1)?;
        return (reader.word(end) == CloseBracket).then_some((day, end + 1));
    }
    whole_date(reader, reader.skip(reader.skip(reader.skip(at, Comma), On), The))
}

/// "(Monday) 12 and Tuesday 13 February": the month stands with the last.
fn day_of_shared_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let (first, end) = day_of_month(reader, at)?;
    let next = reader.skip(reader.skip(end, Comma), And);
    let next = if next == end { reader.skip(end, To) } else { next };
    if next == end || !matches!(reader.word(next), Weekday(_)) {
        return None;
    }
    let (last, _) = date_behind(reader, next + 1)?;
    Some((range::same_month(&last, first)?, end))
}

fn whole_date(reader: &Reader, at: usize) -> Parsed<Day> {
    let found = match reader.word(at) {
        Month(_) | MonthShort(_) => written::month_first(reader, at),
        Digits => written::day_first(reader, at).or_else(|| numeric::joined(reader, at)),
        Ordinal(_) | Cardinal(_) => written::day_first(reader, at),
        _ => None,
    };
    let found = found.or_else(|| if reader.convention.own_expressions { message::day(reader, at) } else { None });
    found.filter(|(day, _)| {
        matches!(day, Day::Fixed(Period::Day(_)) | Day::Within(..) | Day::Yearly(Yearly::Date(..), _))
    })
}

/// "the 11th", ", the 11th", "11th"
fn day_behind(reader: &Reader, at: usize) -> Parsed<u8> {
    if reader.convention.own_expressions
        && let Some(found) = message::day_behind_weekday(reader, at)
    {
        return Some(found);
    }
    let at = reader.skip(at, Comma);
    let inner = reader.skip(at, The);
    let (day, end) = ordinal(reader, inner)?;
    let in_words = reader.word(inner) != Digits;
    let noun_follows =
        matches!(reader.word(end), Unit(_) | Units(_)) || in_words && (inner == at || goes_on(reader, end));
    (!noun_follows && (1..=31).contains(&day)).then_some((day, end))
}

/// Whether a word follows that the ordinal before it may belong to.
fn goes_on(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Word)
        && !matches!(reader.word(at), At | In | Tense(_))
}

/// How many tokens the article of "a cold Friday night" is before the weekday.
const ADJECTIVES: usize = 2;

/// "a Sunday night in November", "on a cold Friday in 2020": one of many, which nobody could tell; but "a Friday deadline".
fn is_any_such_day(reader: &Reader, at: usize) -> bool {
    let has_article = (1..=ADJECTIVES).any(|by| by <= at && reader.word(at - by) == A);
    let behind = if let Part(_) = reader.word(at + 1) { at + 2 } else { at + 1 };
    has_article
        && reader.word(behind) == In
        && (matches!(reader.word(behind + 1), Month(_) | MonthShort(_) | Digits | Season(_) | Edge(_))
            || reader.word(behind + 1) == The && matches!(reader.word(behind + 2), Season(_)))
}
