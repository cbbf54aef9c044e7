//! Words that blur or bound what stands behind them: "início de setembro", "meados dos anos 90", "o fim do ano", "mais de quatro
//! anos", "por volta das 19h".

use super::offset::{Modified, bound, of_point, offset};
use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::{day, length, relative, when};
use crate::analysis::DateModifier;
use crate::dates::expression::{
    Day, Edge as End, Meaning, Origin, Part as Within, Shift, Time, When, Yearly, edge_modifier,
};
use crate::dates::period::Period as Stretch;
use crate::dates::unit::Unit;
use crate::text::words::words;

/// "início de setembro", "fim do ano", "meados dos anos 90", "meio da tarde", "primeira metade do século XX".
pub(super) fn edged(reader: &Reader, at: usize) -> Parsed<Modified> {
    if relative::unit_name(reader, at).is_some() {
        return None;
    }
    let (edge, of) = match reader.word(at) {
        Edge(End::Mid) if reader.is_any(at, words!["metade"]) => return None,
        Edge(edge) => (edge, at + 1),
        Half if reader.is_any(at, words!["meio"]) && reader.word(at + 1) == OfThe => (End::Mid, at + 1),
        _ => return half(reader, at),
    };
    let inner = match reader.word(of) {
        Of | OfThe | Contracted(_) => of + 1,
        _ => return None,
    };
    let modifier = Some(edge_modifier(edge));
    if let Part(part) = reader.word(inner) {
        return Some(part_of_day(reader, part, inner + 1, modifier));
    }
    if let Some((found, end)) = when::when(reader, inner).filter(|(found, _)| found.when.day.is_some()) {
        return Some(((Meaning::When(found.when), modifier), end));
    }
    match reader.word(inner) {
        // "fim do dia", "final do mês", "fim da década": the one that publication lies in
        Unit(unit) if unit >= Unit::Day && reader.word(of) == OfThe && ends(reader, inner + 1) => {
            let day = Day::Unit { unit, by: 0, origin: Origin::Publication };
            Some(((Meaning::When(When::day(day)), modifier), inner + 1))
        }
        _ => None,
    }
}

/// "o fim do ano" but not "o fim do ano letivo", "o fim da semana de moda".
fn ends(reader: &Reader, end: usize) -> bool {
    !matches!(reader.word(end), Of | OfThe) && !reader.is_other_lower(end) && !reader.is_name(end)
}

/// "(início) da noite", "(final) da tarde desta terça", "(meio) da tarde de ontem".
fn part_of_day(
    reader: &Reader,
    part: crate::dates::unit::DayPart,
    end: usize,
    modifier: Option<DateModifier>,
) -> (Modified, usize) {
    let time = Some(Time::Part(part));
    let inner = match reader.word(end) {
        Of | OfThe | Contracted(_) => end + 1,
        _ => end,
    };
    match day::day(reader, inner).filter(|(day, _)| inner > end && when::is_day(day)) {
        Some((day, end)) => ((Meaning::When(When { day: Some(day), time }), modifier), end),
        None => ((Meaning::When(When { day: None, time }), modifier), end),
    }
}

/// "primeira metade de setembro", "última metade dos anos 80": what is no year has no halves of its own in TIMEX3.
fn half(reader: &Reader, at: usize) -> Parsed<Modified> {
    let modifier = match reader.word(at) {
        Ordinal(1) => DateModifier::Start,
        WeekdayOrdinal(1) | Shift(Shift::Last) => DateModifier::End,
        _ => return None,
    };
    // A fortnight is half a month.
    let is_half = (reader.is_any(at + 1, words!["metade"]) || reader.word(at + 1) == Unit(Unit::Fortnight))
        && matches!(reader.word(at + 2), Of | OfThe | Contracted(_));
    let (day, end) = if is_half { day::day(reader, at + 3)? } else { return None };
    let has_halves = match &day {
        Day::Fixed(Stretch::Week(_) | Stretch::Month(..) | Stretch::Decade(_) | Stretch::Century(_)) => true,
        Day::Yearly(Yearly::Month(_), _) | Day::Within(Within::Yearly(Yearly::Month(_)), _) => true,
        Day::Unit { unit, .. } => matches!(unit, Unit::Week | Unit::Month),
        _ => false,
    };
    has_halves.then_some(((Meaning::When(When::day(day)), Some(modifier)), end))
}

/// "mais de quatro anos", "cerca de duas semanas depois", "por volta das 19h15", "pelo menos os últimos dois anos".
pub(super) fn bounded(reader: &Reader, at: usize) -> Parsed<Modified> {
    let (modifier, inner) = bound(reader, at)?;
    let inner = reader.skip_article(inner);
    let length = length::length(reader, inner);
    let when = when::when(reader, inner);
    if let Some(((meaning, None), end)) = offset(reader, inner)
        && length.as_ref().is_none_or(|(_, other)| end > *other)
    {
        return Some(((meaning, Some(of_point(modifier))), end));
    }
    if let Some((meaning, end)) = length
        && when.as_ref().is_none_or(|(found, other)| end > *other || end == *other && found.when.time.is_none())
    {
        return Some(((meaning, Some(modifier)), end));
    }
    let is_about = modifier == DateModifier::Approximate && !matches!(reader.word(at), About);
    match when {
        // "até 19h30" is no bound, but an end.
        Some((found, end)) if found.when.time.is_some() && reader.word(at) != Until => {
            Some(((Meaning::When(found.when), Some(of_point(modifier))), end))
        }
        Some((found, end)) if is_about => Some(((Meaning::When(found.when), Some(modifier)), end)),
        // "em torno do final do ano"
        None if is_about => {
            let ((meaning, inner_modifier), end) = edged(reader, inner)?;
            Some(((meaning, inner_modifier), end))
        }
        _ => None,
    }
}
