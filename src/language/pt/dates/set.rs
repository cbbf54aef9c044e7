//! What recurs: "todos os dias", "cada dois anos", "às segundas-feiras", "diariamente", "duas vezes por semana".

use super::number::{self, cardinal, day_of_month};
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{clock, weekday, written};
use crate::dates::expression::{Recurs, Set, Yearly};
use crate::dates::unit::Unit;
use crate::timex::TimeOfDay;

/// What recurs, with the time of the day behind it.
pub(super) fn set(reader: &Reader, at: usize) -> Parsed<Set> {
    let (set, end) = time_first(reader, at).or_else(|| recurring(reader, at))?;
    if set.time.is_some() {
        return Some((set, end));
    }
    let inner = if matches!(reader.word(end), AtThe | TheOrTo) { end + 1 } else { end };
    if let Some((told, end)) = clock::clock(reader, inner).filter(|_| inner > end || reader.convention.loose_joints) {
        return Some((Set { time: Some(TimeOfDay::Clock(told.clock)), ..set }, end));
    }
    match (reader.word(end), reader.word(end + 1)) {
        (AtThe | Of | ByThe, Part(part)) => Some((Set { time: Some(TimeOfDay::Part(part)), ..set }, end + 2)),
        _ => Some((set, end)),
    }
}

/// "3pm todos os dias", "8h de cada segunda-feira"
fn time_first(reader: &Reader, at: usize) -> Parsed<Set> {
    if !matches!(reader.word(at), Digits | Cardinal(_) | Half) {
        return None;
    }
    let (told, end) = clock::clock(reader, at)?;
    let (set, end) = recurring(reader, reader.skip_of(end)).filter(|(set, _)| set.time.is_none())?;
    Some((Set { time: Some(TimeOfDay::Clock(told.clock)), ..set }, end))
}

fn recurring(reader: &Reader, at: usize) -> Parsed<Set> {
    match reader.word(at) {
        Frequency(count, unit) => Some((Set::of(Recurs::Every(count.into(), unit)), at + 1)),
        Every => every(reader, at + 1),
        Of => in_turn(reader, at),
        All => all(reader, at),
        Weekdays(_) if is_placed(reader, at) || goes_on_list(reader, at) => {
            weekdays(reader, at).map(|(weekday, end)| (Set::of(Recurs::Weekday(weekday)), end))
        }
        // "(às) manhãs", "(aos) fins de semana"
        Parts(part) if matches!(reader.before(at), AtThe | InThe) && !matches!(reader.word(at + 1), Of | OfThe) => {
            Some((Set { recurs: Recurs::Every(1, Unit::Day), time: Some(TimeOfDay::Part(part)) }, at + 1))
        }
        DateWord::Shift(_) | Ordinal(_) | WeekdayOrdinal(_) | Penultimate => of_each(reader, at),
        Unit(Unit::Day) => of_each(reader, at),
        // "3 mil reais por mês", "5% ao ano"
        By | AtThe => match reader.word(at + 1) {
            Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Quarter | Unit::Year)) if is_rate(reader, at) => {
                Some((Set::of(Recurs::Every(1, unit)), at + 2))
            }
            _ => None,
        },
        Cardinal(_) | Digits | Vague => times(reader, at).or_else(|| of_each(reader, at)),
        _ => None,
    }
}

/// "às segundas", "nos domingos", "nas terças-feiras"; but "nas quartas" are part of a cup.
fn is_placed(reader: &Reader, at: usize) -> bool {
    let is_sure = matches!(reader.word(at), Weekdays(6 | 7)) || reader.word(reader.skip(at + 1, Hyphen)) == Feira;
    match reader.before(at) {
        AtThe => true,
        InThe | The | TheOrTo => is_sure,
        _ => false,
    }
}

/// "(aos sábados) e domingos", "(às terças-feiras), quintas e sábados".
fn goes_on_list(reader: &Reader, at: usize) -> bool {
    let before = at.checked_sub(2).map(|before| reader.word(before));
    matches!(reader.before(at), And | Comma) && matches!(before, Some(Weekdays(_) | Feira))
}

/// "último domingo de cada mês", "dia 5 de cada mês".
fn of_each(reader: &Reader, at: usize) -> Parsed<Set> {
    let each = |end: usize| match (reader.word(end), reader.word(end + 1), reader.word(end + 2)) {
        (Of, Every, Unit(unit)) => Some((unit, end + 3)),
        _ => None,
    };
    let number = reader.skip(at, Unit(Unit::Day));
    if let Some((day, end)) = day_of_month(reader, number)
        && let Some((Unit::Month, end)) = each(end)
    {
        return Some((Set::of(Recurs::DayOfMonth(day)), end));
    }
    let name = match reader.word(at) {
        DateWord::Shift(_) | Penultimate => at + 1,
        _ => number::ordinal(reader, at)?.1,
    };
    let (unit, end) = each(weekday::read_name(reader, name)?.end)?;
    Some((Set::of(Recurs::Every(1, unit)), end))
}

/// Whether "por mês" or "ao ano" tells how much it comes to, and no way or direction: "passo ao dia seguinte".
fn is_rate(reader: &Reader, at: usize) -> bool {
    let goes_on = matches!(reader.word(at + 2), Of | OfThe | Behind(_) | That | Fiscal | School | Current);
    let counted =
        (at.saturating_sub(4)..at).any(|at| matches!(reader.word(at), Digits | Cardinal(_) | Thousand | Vague | Times));
    !goes_on && (counted || reader.word(at) == By)
}

/// "de quinze em quinze dias", "de dois em dois anos".
fn in_turn(reader: &Reader, at: usize) -> Parsed<Set> {
    let (count, end) = cardinal(reader, at + 1).filter(|&(_, end)| reader.word(end) == In)?;
    let (again, end) = cardinal(reader, end + 1)?;
    match reader.word(end) {
        Unit(unit) | Units(unit) if again == count => Some((Set::of(Recurs::Every(count.into(), unit)), end + 1)),
        _ => None,
    }
}

/// "(cada) dois anos", "(cada) segunda-feira", "(cada) verão".
fn every(reader: &Reader, at: usize) -> Parsed<Set> {
    let (count, unit_at) = cardinal(reader, at).unwrap_or((1, at));
    match reader.word(unit_at) {
        Unit(unit) | Units(unit) => Some((Set::of(Recurs::Every(count.into(), unit)), unit_at + 1)),
        Part(part) => {
            Some((Set { recurs: Recurs::Every(1, Unit::Day), time: Some(TimeOfDay::Part(part)) }, unit_at + 1))
        }
        _ => of_year_or_week(reader, unit_at),
    }
}

/// A weekday, a month, a season or a day of the month that recurs.
fn of_year_or_week(reader: &Reader, at: usize) -> Parsed<Set> {
    if let Some((day, end)) = written::day_first(reader, at)
        && let crate::dates::expression::Day::Yearly(yearly @ Yearly::Date(..), _) = day
    {
        return Some((Set::of(Recurs::Yearly(yearly)), end));
    }
    match reader.word(at) {
        Month(month) => Some((Set::of(Recurs::Yearly(Yearly::Month(month))), at + 1)),
        Season(season) | Seasons(season) => Some((Set::of(Recurs::Yearly(Yearly::Season(season))), at + 1)),
        _ => {
            let name =
                weekday::read_name(reader, at).filter(|name| name.is_sure || !reader.is_other_lower(name.end))?;
            Some((Set::of(Recurs::Weekday(name.weekday)), name.end))
        }
    }
}

/// "todos os dias", "todas as segundas-feiras", "toda semana", "todo dia 15", "todos os dias úteis".
fn all(reader: &Reader, at: usize) -> Parsed<Set> {
    let is_plural = reader.text(at).ends_with(['s', 'S']);
    let name = reader.skip_article(at + 1);
    if is_plural != (name > at + 1) {
        return None;
    }
    match (reader.word(name), reader.word(name + 1)) {
        (Units(Unit::Day), Working) => Some((Set::of(Recurs::Workdays), name + 2)),
        (Unit(Unit::Day) | Units(Unit::Day), _) if day_of_month(reader, name + 1).is_some() => {
            let (day, end) = day_of_month(reader, name + 1)?;
            Some((Set::of(Recurs::DayOfMonth(day)), end))
        }
        // "todos os anos 80" is no set, "todas as horas do dia" neither.
        (Units(unit), next) if is_plural && unit >= Unit::Hour && !matches!(next, Digits | Of | OfThe) => {
            Some((Set::of(Recurs::Every(1, unit)), name + 1))
        }
        (Unit(unit), next) if !is_plural && unit >= Unit::Hour && !matches!(next, Of | OfThe) => {
            Some((Set::of(Recurs::Every(1, unit)), name + 1))
        }
        (Part(part) | Parts(part), _) => {
            Some((Set { recurs: Recurs::Every(1, Unit::Day), time: Some(TimeOfDay::Part(part)) }, name + 1))
        }
        // "todos os fins de semana"
        (Edge(_), Of) if reader.word(name + 2) == Unit(Unit::Week) => {
            Some((Set::of(Recurs::Every(1, Unit::Weekend)), name + 3))
        }
        _ => match weekdays(reader, name) {
            Some((weekday, end)) => Some((Set::of(Recurs::Weekday(weekday)), end)),
            None => of_year_or_week(reader, name),
        },
    }
}

/// "segundas-feiras", "sábados", "sextas".
fn weekdays(reader: &Reader, at: usize) -> Parsed<u8> {
    let weekday = match reader.word(at) {
        Weekdays(weekday) => weekday,
        _ => return None,
    };
    let feira = reader.skip(at + 1, Hyphen);
    if reader.word(feira) == Feira {
        return Some((weekday, feira + 1));
    }
    // "as quartas de final", "as segundas intenções"
    let is_counted = weekday < 6
        && (reader.is_other_lower(at + 1)
            || matches!(reader.word(at + 1), Of) && !matches!(reader.word(at + 2), Part(_)));
    (!is_counted).then_some((weekday, at + 1))
}

/// "duas vezes por semana", "uma vez ao dia", "três vezes a cada ano".
fn times(reader: &Reader, at: usize) -> Parsed<Set> {
    let end = match reader.word(at) {
        Vague => at + 1,
        _ => cardinal(reader, at)?.1,
    };
    if reader.word(end) != Times {
        return None;
    }
    let unit_at = match (reader.word(end + 1), reader.word(end + 2)) {
        (By | AtThe | InThe, Unit(_)) => end + 2,
        (TheOrTo, Every) => end + 3,
        (By, Every) => end + 3,
        _ => return None,
    };
    let (count, unit_at) = cardinal(reader, unit_at).unwrap_or((1, unit_at));
    match reader.word(unit_at) {
        Unit(unit) | Units(unit) => Some((Set::of(Recurs::Every(count.into(), unit)), unit_at + 1)),
        _ => None,
    }
}
