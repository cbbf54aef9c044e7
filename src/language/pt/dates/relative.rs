//! What is counted from today or from what was told: "hoje", "na semana passada", "este ano", "no dia seguinte", "o mês que
//! vem", "no fim de semana".

use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{number, tense, weekday};
use crate::dates::expression::{Day, Edge, Origin, Shift, YearKind, YearNumber};
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// "hoje", "ontem", "depois de amanhã", "antes de ontem".
pub(super) fn today(reader: &Reader, at: usize) -> Parsed<Day> {
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        // "os dias de hoje", "o Brasil de hoje"; "(hoje) em dia" is no day
        (Today(0), In, Unit(Unit::Day)) => None,
        (Today(by), ..) => Some((day(by.into()), at + 1)),
        (Later, Of, Today(1)) => Some((day(2), at + 3)),
        (Before, Of, Today(-1)) => Some((day(-2), at + 3)),
        // "dia depois de amanhã"
        (Unit(Unit::Day), Later, Of) if reader.word(at + 3) == Today(1) => Some((day(2), at + 4)),
        _ => None,
    }
}

/// So many days from today.
pub(super) fn day(by: i64) -> Day {
    unit_from(Unit::Day, by, Origin::Publication)
}

fn unit_from(unit: Unit, by: i64, origin: Origin) -> Day {
    Day::Unit { unit, by, origin }
}

/// What stands behind a unit, a weekday or a month and places it: "passada", "que vem", "em curso", "próximo".
pub(super) fn shift_behind(reader: &Reader, at: usize) -> Parsed<Shift> {
    match (reader.word(at), reader.word(at + 1)) {
        // "julho próximo passado"
        (DateWord::Shift(Shift::Next), Behind(Shift::Last)) => Some((Shift::Last, at + 2)),
        (Behind(shift), _) => Some((shift, at + 1)),
        (That, Comes) => Some((Shift::Next, at + 2)),
        (In, Course) => Some((Shift::This, at + 2)),
        (Current, _) => Some((Shift::This, at + 1)),
        // "em janeiro último", "no domingo próximo": but "na terça último treino" is none.
        (DateWord::Shift(shift @ (Shift::Next | Shift::Last)), next) => {
            let is_word = reader.token(at + 1).is_some_and(|token| token.kind == TokenKind::Word);
            let is_noun = match next {
                Unit(_) | Units(_) | Weekday(_) | WeekdayOrdinal(_) | Month(_) | Season(_) | Cardinal(_) | Digits => {
                    true
                }
                Other => is_word,
                _ => false,
            };
            (!is_noun).then_some((shift, at + 1))
        }
        _ => None,
    }
}

/// Which of the units a word before it tells: "próxima", "este", "neste" outside the expression, "mesmo".
pub(super) fn shift_before(reader: &Reader, at: usize) -> (Option<Shift>, usize) {
    let (first, noun) = match reader.word(at) {
        DateWord::Shift(shift) => (Some(shift), at + 1),
        Same => (Some(Shift::That), at + 1),
        Current => (Some(Shift::This), at + 1),
        _ => (weekday::contracted(reader, at), at),
    };
    // "este último ano", "neste próximo mês"
    match reader.word(noun) {
        DateWord::Shift(second) if noun > at => (Some(second), noun + 1),
        _ => (first, noun),
    }
}

/// A unit in the singular, the weekend among them, and the token behind it.
pub(super) fn unit_name(reader: &Reader, at: usize) -> Parsed<Unit> {
    match reader.word(at) {
        Unit(unit) => Some((unit, at + 1)),
        // "fim de semana", "final de semana", "fim-de-semana"
        Edge(Edge::End) => {
            let of = reader.skip(at + 1, Hyphen);
            let week = reader.skip(of + 1, Hyphen);
            (reader.word(of) == Of && reader.word(week) == Unit(Unit::Week)).then_some((Unit::Weekend, week + 1))
        }
        _ => None,
    }
}

/// "próxima semana", "este ano", "mês passado", "ano que vem", "ano anterior", "ano fiscal de 1989".
pub(super) fn unit(reader: &Reader, at: usize) -> Parsed<Day> {
    let (before, name) = shift_before(reader, at);
    // "neste letivo ano"
    let kind_before = year_kind(reader, name);
    let name = if kind_before.is_some() { name + 1 } else { name };
    let (unit, end) = unit_name(reader, name)?;
    let kind = kind_before.or_else(|| year_kind(reader, end).filter(|_| unit == Unit::Year));
    let end = if kind.is_some() && kind_before.is_none() { end + 1 } else { end };
    // "no ano civil", "este ano todo"
    let end = if matches!(reader.word(end), Civil | Whole) { end + 1 } else { end };
    if let (Some(kind), Unit::Year) = (kind, unit) {
        return named_year(reader, kind, before, end);
    }
    if let (BeforeLast, None) = (reader.word(end), before) {
        return Some((unit_from(unit, -2, Origin::Publication), end + 1));
    }
    let (behind, end) = match shift_behind(reader, end) {
        Some((shift, end)) => (Some(shift), end),
        None => (None, end),
    };
    let shift = behind.or(before)?;
    // "o dia seguinte à eleição" is told by what happened.
    if shift == Shift::Following && matches!(reader.word(end), AtThe) {
        return None;
    }
    if unit < Unit::Day || is_other_sense(reader, at, unit, end) {
        return None;
    }
    let (by, origin) = match shift {
        Shift::Last | Shift::Past => (-1, Origin::Publication),
        Shift::This => (0, Origin::Publication),
        Shift::That => (0, Origin::Told),
        Shift::Next | Shift::Coming => (1, Origin::Publication),
        Shift::Following => (1, Origin::Told),
        Shift::Preceding => (-1, Origin::Told),
    };
    Some((unit_from(unit, by, origin), end))
}

/// What makes a year no year of the calendar.
fn year_kind(reader: &Reader, at: usize) -> Option<YearKind> {
    match reader.word(at) {
        Fiscal => Some(YearKind::Fiscal),
        School => Some(YearKind::School),
        _ => None,
    }
}

/// "ano fiscal de 1989", "último ano fiscal", "ano letivo", "ano letivo de 2023/2024".
fn named_year(reader: &Reader, kind: YearKind, before: Option<Shift>, end: usize) -> Parsed<Day> {
    let of = reader.skip_of(end);
    if let Some((year, end)) = number::year(reader, of).filter(|_| of > end) {
        return Some((Day::NamedYear { kind, year: YearNumber::Known(year) }, end));
    }
    let (shift, end) = match shift_behind(reader, end) {
        Some((shift, end)) => (Some(shift), end),
        None => (before, end),
    };
    let year = match shift {
        Some(Shift::Last | Shift::Past) => YearNumber::FromThis(-1),
        Some(Shift::This) => YearNumber::FromThis(0),
        Some(Shift::Next | Shift::Coming) => YearNumber::FromThis(1),
        _ => YearNumber::Any,
    };
    Some((Day::NamedYear { kind, year }, end))
}

/// "o último dia da feira", "o mesmo ano em que", "a próxima década" (ten years): what is meant is not a unit of the calendar.
fn is_other_sense(reader: &Reader, at: usize, unit: Unit, end: usize) -> bool {
    let of_something = matches!(reader.word(end), Of | OfThe) && unit == Unit::Day && !reader.convention.bare_names;
    // "o último ano do ensino médio"
    let of_school = unit == Unit::Year
        && matches!(reader.word(at), DateWord::Shift(Shift::Last | Shift::Next))
        && matches!(reader.word(end), OfThe)
        && reader.is_other_lower(end + 1);
    of_something || of_school
}

/// "a semana", "no ano", "do mês", "o trimestre", "fim de semana": the one told, or that today lies in.
pub(super) fn told_unit(reader: &Reader, at: usize) -> Parsed<Day> {
    let (unit, end) = unit_name(reader, at)?;
    let behind_article = matches!(reader.before(at), The | TheOrTo | InThe | OfThe | AtThe | ByThe);
    match unit {
        Unit::Weekend => Some((unit_from(unit, 0, Origin::Told), end)),
        Unit::Quarter if behind_article && (ends(reader, end) || reader.is_other_lower(end)) => {
            Some((unit_from(unit, 0, Origin::Told), end))
        }
        Unit::Year | Unit::Month | Unit::Week if behind_article && ends(reader, end) => {
            Some((unit_from(unit, 0, Origin::Publication), end))
        }
        _ => None,
    }
}

/// Whether the unit is no part of something: "no ano," but not "o ano de", "a semana santa", "no ano em que".
fn ends(reader: &Reader, end: usize) -> bool {
    let goes_on = matches!(reader.word(end), Of | OfThe | That | In | Ordinal(_) | Hyphen | Digits | Before | Later)
        || reader.is_other_lower(end)
            && !tense::is_verb(reader, end)
            && !reader.is_any(end, words!["não", "com", "mas", "sem", "contra", "quando"])
        || reader.capital(end);
    !goes_on
}
