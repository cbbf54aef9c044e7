//! Parts counted inside a longer stretch: "a primeira sexta de julho", "a última semana do mês", "dia 15 do próximo mês",
//! "a semana de 6 de março", "no terceiro mês de 2021".

use super::number::{cardinal, day_of_month, ordinal, year};
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{relative, weekday, written, year as years};
use crate::dates::expression::{Day, Origin, Part, Shift, Yearly};
use crate::dates::period::Period;
use crate::dates::unit::Unit;

/// A part with the stretch it belongs to.
pub(super) fn within(reader: &Reader, at: usize) -> Parsed<Day> {
    numbered(reader, at)
        .or_else(|| day_of_stretch(reader, at))
        .or_else(|| holding(reader, at))
        .or_else(|| numbered_week(reader, at))
        .or_else(|| same(reader, at))
}

/// "primeira sexta de julho", "última semana do mês", "terceiro mês de 2021", "último dia do ano".
fn numbered(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, name) = match reader.word(at) {
        DateWord::Shift(Shift::Last) => (-1, at + 1),
        Penultimate => (-2, at + 1),
        _ => {
            let (number, end) = ordinal(reader, at)?;
            (i8::try_from(number).ok()?, end)
        }
    };
    let (part, end) = match weekday::read_name(reader, name) {
        Some(found) if number <= 5 => (Part::NthWeekday(number, found.weekday), found.end),
        _ => match relative::unit_name(reader, name)? {
            (unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month), end) if number <= 53 => {
                (Part::NthUnit(number, unit), end)
            }
            // "o último semestre de 1989"
            (unit @ (Unit::Quarter | Unit::Half), end) if number < 0 => (Part::NthUnit(number, unit), end),
            _ => return None,
        },
    };
    let (outer, end) = stretch(reader, end)?;
    Some((Day::Within(part, Box::new(outer)), end))
}

/// "dia 15 do próximo mês", "20 deste mês", "dia 3 do mês que vem", "dia 12".
fn day_of_stretch(reader: &Reader, at: usize) -> Parsed<Day> {
    let is_day = reader.word(at) == Unit(Unit::Day);
    let number = if is_day { at + 1 } else { at };
    let (day, end) = day_of_month(reader, number)?;
    // "dia 20 de junho" is told without its "dia".
    if written::day_first(reader, number).is_some() {
        return None;
    }
    // "voltarei no 15"
    let is_bare = reader.convention.bare_names
        && reader.word(at) == Digits
        && reader.before(at) == InThe
        && reader.token(end).is_none();
    match month_behind(reader, end) {
        Some((outer, end)) => Some((Day::Within(Part::DayOfMonth(day), Box::new(outer)), end)),
        None => {
            let counts = matches!(
                reader.word(end),
                Unit(_) | Units(_) | Colon | Slash | Hyphen | Month(_) | MonthShort(_) | Meridiem(_)
            ) || matches!(reader.text(end), "%");
            ((is_day || is_bare) && !counts && !reader.capital(at)).then_some((Day::OfMonth(day), end))
        }
    }
}

/// "do próximo mês", "deste mês", "este mês", "do mês passado".
fn month_behind(reader: &Reader, end: usize) -> Parsed<Day> {
    of_unit(reader, end, Unit::Month).or_else(|| {
        let is_shift = matches!(reader.word(end), DateWord::Shift(_));
        let found = if is_shift { relative::unit(reader, end) } else { None };
        found.filter(|(day, _)| matches!(day, Day::Unit { unit: Unit::Month, .. }))
    })
}

/// A unit of this size behind "de" or "deste": "(segunda) da próxima semana", "(no dia 3) deste mês".
pub(super) fn of_unit(reader: &Reader, end: usize, wanted: Unit) -> Parsed<Day> {
    let inner = match reader.word(end) {
        OfThe | Contracted(_) => end + 1,
        Of => reader.skip_article(end + 1),
        _ => return None,
    };
    relative::unit(reader, inner).filter(|(day, _)| matches!(day, Day::Unit { unit, .. } if *unit == wanted))
}

/// A year behind "de", or one that stands there without it: "(julho) do ano passado", "(maio) deste ano", "(junho) próximo ano".
pub(super) fn of_year(reader: &Reader, end: usize) -> Parsed<Day> {
    let found = of_unit(reader, end, Unit::Year);
    found.or_else(|| {
        // "o terceiro trimestre do ano"
        let is_told = reader.word(end) == OfThe && reader.word(end + 1) == Unit(Unit::Year);
        let alone = !matches!(reader.word(end + 2), Of | OfThe | That) && !reader.is_other_lower(end + 2);
        let this = Day::Unit { unit: Unit::Year, by: 0, origin: Origin::Publication };
        (is_told && alone).then_some((this, end + 2))
    })
}

/// What parts are counted in: "de julho", "de 2021", "do próximo ano", "deste mês", "do ano", "do mês".
pub(super) fn stretch(reader: &Reader, end: usize) -> Parsed<Day> {
    let inner = match reader.word(end) {
        OfThe | Contracted(_) => end + 1,
        Of | In => reader.skip_article(end + 1),
        _ => return None,
    };
    if let Some(found) = written::month_alone(reader, inner).or_else(|| written::shifted_month(reader, inner)) {
        return Some(found);
    }
    if let Some((year, end)) = year(reader, inner) {
        return Some((Day::Fixed(Period::Year(year)), end));
    }
    let long = |found: &(Day, usize)| matches!(found.0, Day::Unit { unit: Unit::Month | Unit::Year, .. });
    relative::unit(reader, inner).filter(long).or_else(|| match reader.word(inner) {
        Unit(unit @ (Unit::Month | Unit::Year)) if reader.word(end) == OfThe => {
            Some((Day::Unit { unit, by: 0, origin: Origin::Publication }, inner + 1))
        }
        _ => None,
    })
}

/// "semana de 6 de março", "fim de semana de 8 de julho", "mês de maio", "ano de 1998".
fn holding(reader: &Reader, at: usize) -> Parsed<Day> {
    let (unit, end) = relative::unit_name(reader, at)?;
    if !matches!(reader.word(end), Of | OfThe) {
        return None;
    }
    let inner = if reader.word(end + 1) == Unit(Unit::Day) { end + 2 } else { end + 1 };
    let (day, end) = match unit {
        Unit::Week | Unit::Weekend => {
            written::day_first(reader, inner).or_else(|| super::holiday::holiday(reader, inner))?
        }
        Unit::Month => written::month_alone(reader, inner)?,
        Unit::Year => {
            let (year, end) = year(reader, inner)?;
            return Some((Day::Fixed(Period::Year(year)), end));
        }
        _ => return None,
    };
    let is_itself = unit == Unit::Month;
    Some((if is_itself { day } else { Day::Holding(unit, Box::new(day)) }, end))
}

/// "semana 31", "semana 3 de 2027".
fn numbered_week(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.word(at) != Unit(Unit::Week) {
        return None;
    }
    let (number, end) = cardinal(reader, at + 1).filter(|(number, _)| (1..=53).contains(number))?;
    let (year, end) = years::behind_of(reader, end)?;
    let week = Part::NthUnit(number as i8, Unit::Week);
    Some((Day::Within(week, Box::new(Day::Fixed(Period::Year(year)))), end))
}

/// "mesmo trimestre do ano passado", "período homólogo de 2022", "mesmo mês de 2021", "período de 1988".
fn same(reader: &Reader, at: usize) -> Parsed<Day> {
    let is_before = reader.word(at) == Same || matches!(reader.before(at), Contracted(Shift::That));
    let name = if reader.word(at) == Same { at + 1 } else { at };
    let unit = match reader.word(name) {
        Unit(unit @ (Unit::Quarter | Unit::Half | Unit::Month | Unit::Week | Unit::Day)) => unit,
        Period => Unit::Quarter,
        _ => return None,
    };
    let is_behind = reader.word(name + 1) == SameBehind;
    let end = if is_behind { name + 2 } else { name + 1 };
    let is_period = reader.word(name) == Period;
    if !is_before && !is_behind && !is_period {
        return None;
    }
    let (outer, end) = stretch(reader, end)?;
    let is_year = matches!(outer, Day::Fixed(Period::Year(_)) | Day::Unit { unit: Unit::Year, .. });
    is_year.then(|| (Day::Within(Part::Same(unit), Box::new(outer)), end))
}

/// A part of every year in the year that stands behind it: "terceiro trimestre de 1988", "verão do ano passado".
pub(super) fn in_year(reader: &Reader, yearly: Yearly, end: usize) -> Parsed<Day> {
    if let Some((year, end)) = years::behind_of(reader, end) {
        return Some((Day::Fixed(yearly.in_year(year)), end));
    }
    let (outer, end) = of_year(reader, end)?;
    Some((Day::Within(Part::Yearly(yearly), Box::new(outer)), end))
}
