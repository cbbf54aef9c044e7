//! A day and a time of the day, alone or side by side: "na noite de sábado", "às 19h de 6 de novembro", "ontem à noite",
//! "amanhã pela manhã às 7".

use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::{clock, day, relative};
use crate::dates::expression::{Day, Shift, Time, When, Yearly};
use crate::dates::period::Period;
use crate::dates::unit::{DayPart, Unit};
use crate::text::words::words;

/// A place in the calendar, a time of the day, or both; and whether its hour is of either half of the day.
pub(super) struct Found {
    pub when: When,
    pub is_open: bool,
}

/// A place in the calendar, a time of the day, or both.
pub(super) fn when(reader: &Reader, at: usize) -> Parsed<Found> {
    let time = time_first(reader, at);
    let day = day_first(reader, at);
    match (time, day) {
        (Some(time), Some(day)) => Some(if day.1 > time.1 { day } else { time }),
        (time, day) => time.or(day),
    }
}

/// "10 horas da noite de quarta", "meio-dia de sábado", "noite de ontem", "7 esta manhã", "esta noite às 8".
fn time_first(reader: &Reader, at: usize) -> Parsed<Found> {
    if let Some((told, end)) = clock::clock(reader, at) {
        let (when, end, is_open) = with_day(reader, told, end);
        return Some((Found { when, is_open }, end));
    }
    let (part, day_of_part, end) = part_of_day(reader, at)?;
    let (day, end) = match day_of_part {
        Some(day) => (Some(day), end),
        // "tarde ontem" needs its preposition.
        None => match day_behind(reader, end)
            .filter(|_| reader.convention.loose_joints || !matches!(reader.word(end), Today(_)))
        {
            Some((day, end)) => (Some(day), end),
            None => (None, end),
        },
    };
    if day.is_none() && !stands_alone(reader, at, end) {
        return None;
    }
    // "esta noite às 8"
    if let Some((told, end)) = clock_behind(reader, end) {
        let clock = clock::in_part(told.clock, part);
        return Some((Found { when: When { day, time: Some(Time::Clock(clock)) }, is_open: false }, end));
    }
    Some((Found { when: When { day, time: Some(Time::Part(part)) }, is_open: false }, end))
}

/// A clock time with the day that stands behind it: "19h de 6 de novembro", "8pm, domingo", "10 desta noite".
fn with_day(reader: &Reader, told: clock::Told, end: usize) -> (When, usize, bool) {
    let clock = told.clock;
    // "10 desta noite", "7 esta manhã", "7:00 no próximo domingo à tarde"
    let inner = if matches!(reader.word(end), Contracted(_)) { end + 1 } else { end };
    if let Some((part, Some(day), behind)) = part_of_day(reader, inner) {
        let time = Some(Time::Clock(clock::in_part(clock, part)));
        return (When { day: Some(day), time }, behind, false);
    }
    if let Some((part, behind)) = part_behind(reader, end).filter(|_| told.is_open) {
        let clock = clock::in_part(clock, part);
        let (day, end) = day_behind(reader, behind).map_or((None, behind), |(day, end)| (Some(day), end));
        return (When { day, time: Some(Time::Clock(clock)) }, end, false);
    }
    let Some((day, end)) = day_behind(reader, end) else {
        return (When { day: None, time: Some(Time::Clock(clock)) }, end, told.is_open);
    };
    match part_behind(reader, end) {
        Some((part, end)) => {
            (When { day: Some(day), time: Some(Time::Clock(clock::in_part(clock, part))) }, end, false)
        }
        None => (When { day: Some(day), time: Some(Time::Clock(clock)) }, end, told.is_open),
    }
}

/// A day with the time that stands behind it: "ontem à noite", "quarta-feira às 10h", "12/09/2023, 10h32".
fn day_first(reader: &Reader, at: usize) -> Parsed<Found> {
    let (day, end) = day::day(reader, at)?;
    let plain = |day, end| Some((Found { when: When::day(day), is_open: false }, end));
    if !is_day(&day) {
        return plain(day, end);
    }
    if let Some((part, behind)) = part_behind(reader, end) {
        let (time, behind) = match clock_behind(reader, behind) {
            Some((told, behind)) => (Time::Clock(clock::in_part(told.clock, part)), behind),
            None => (Time::Part(part), behind),
        };
        return Some((Found { when: When { day: Some(day), time: Some(time) }, is_open: false }, behind));
    }
    match clock_behind(reader, end) {
        Some((told, end)) => {
            let when = When { day: Some(day), time: Some(Time::Clock(told.clock)) };
            Some((Found { when, is_open: told.is_open }, end))
        }
        None => plain(day, end),
    }
}

/// Whether it is a day or may be one.
pub(super) fn is_day(day: &Day) -> bool {
    match day {
        Day::Fixed(period) => matches!(period, Period::Day(_)),
        Day::Yearly(yearly, _) => matches!(yearly, Yearly::Date(..) | Yearly::Holiday(_)),
        Day::Unit { unit, .. } | Day::Offset { unit, .. } => *unit == Unit::Day,
        Day::Within(part, _) => {
            use crate::dates::expression::Part::*;
            matches!(part, Weekday(_) | DayOfMonth(_) | NthWeekday(..) | NthUnit(_, Unit::Day))
        }
        Day::Weekday { .. } | Day::OfMonth(_) | Day::WeekdayBeside { .. } | Day::EndOf(_) => true,
        Day::Beside { unit, day, .. } => *unit == Unit::Day && is_day(day),
        _ => false,
    }
}

/// A day behind a time of the day, with "de", "do", "em", "no" or a comma between.
fn day_behind(reader: &Reader, end: usize) -> Parsed<Day> {
    let inner = match reader.word(end) {
        Of | OfThe | In | InThe | Comma | Contracted(_) => {
            if reader.word(end) == Comma && matches!(reader.word(end + 1), InThe | Contracted(_) | In) {
                end + 2
            } else {
                end + 1
            }
        }
        _ => end,
    };
    // "19h de terça", but "às 19h. Terça"; a comma joins only what follows as a date.
    let (day, behind) = day::day(reader, inner).filter(|(day, _)| is_day(day))?;
    let joined = inner > end || reader.convention.loose_joints || matches!(day, Day::Unit { .. });
    let is_list = reader.word(end) == Comma
        && !reader.convention.loose_joints
        && !matches!(reader.word(end + 1), InThe | Contracted(_) | Digits);
    (joined && !is_list).then_some((day, behind))
}

/// A clock time behind a day: "às 10h", ", às 10h", " - 19h15", "por volta das 14h", "8pm".
fn clock_behind(reader: &Reader, end: usize) -> Parsed<clock::Told> {
    let mark = match reader.word(end) {
        Comma | Hyphen | Dash => end + 1,
        _ if matches!(reader.text(end), "|" | "•" | "·") => end + 1,
        _ => end,
    };
    let inner = match (reader.word(mark), reader.word(mark + 1)) {
        (AtThe | TheOrTo | ByThe, _) => mark + 1,
        // "por volta das 14:00", "cerca das 14h"
        (By, Around) if reader.word(mark + 2) == OfThe => mark + 3,
        (About, OfThe) => mark + 2,
        _ => mark,
    };
    let (told, behind) = clock::clock(reader, inner)?;
    // "terça-feira 12 às 10h" is read by its number; a bare number behind a day is no hour.
    let is_said =
        inner > mark || told.clock.minute.is_some() || reader.convention.bare_hours || reader.text(inner).contains('h');
    is_said.then_some((told, behind))
}

/// A part of the day behind a day: "à noite", "de manhã", "pela tarde", "ao meio-dia" is a clock time.
fn part_behind(reader: &Reader, end: usize) -> Parsed<DayPart> {
    let comma = reader.skip(end, Comma);
    match (reader.word(comma), reader.word(comma + 1)) {
        (AtThe | Of | ByThe | InThe | TheOrTo, Part(part)) => {
            // "na noite de" begins another.
            let own_day = matches!(reader.word(comma + 2), Of | OfThe | Contracted(_));
            (!own_day).then_some((part, comma + 2))
        }
        (Part(part), _) if reader.convention.loose_joints => Some((part, comma + 1)),
        _ => None,
    }
}

/// A part of the day, and the day that its own words tell: "esta manhã", "noite passada", "manhã seguinte", "tarde".
fn part_of_day(reader: &Reader, at: usize) -> Option<(DayPart, Option<Day>, usize)> {
    let (shift, name) = relative::shift_before(reader, at);
    let Part(part) = reader.word(name) else { return None };
    let end = name + 1;
    let (shift, end) = match relative::shift_behind(reader, end) {
        Some((shift, end)) => (Some(shift), end),
        None => (shift, end),
    };
    let unit = |by, origin| Day::Unit { unit: Unit::Day, by, origin };
    use crate::dates::expression::Origin::*;
    // "nesta manhã de terça" tells its day behind.
    let told_behind = day_behind(reader, end);
    let day = match shift {
        None => None,
        Some(_) if told_behind.is_some() => {
            let (day, end) = told_behind?;
            return Some((part, Some(day), end));
        }
        Some(Shift::This) => Some(unit(0, Publication)),
        Some(Shift::Last | Shift::Past) => Some(unit(-1, Publication)),
        Some(Shift::Next | Shift::Coming) => Some(unit(1, Publication)),
        Some(Shift::That) => Some(unit(0, Told)),
        Some(Shift::Following) => Some(unit(1, Told)),
        Some(Shift::Preceding) => Some(unit(-1, Told)),
    };
    Some((part, day, end))
}

/// Whether a part of the day with nothing beside it is meant as a time: "à noite", "pela manhã", "de madrugada", "durante a noite",
/// but not "boa noite", "mais tarde", "chegou tarde", "a noite de estreia".
fn stands_alone(reader: &Reader, at: usize, end: usize) -> bool {
    let goes_on = matches!(reader.word(end), Of | OfThe | That) || reader.is_name(end);
    let is_goodbye = reader.is_any(at.wrapping_sub(1), words!["boa", "boas", "muito", "demasiado"]);
    let is_placed = match reader.before(at) {
        AtThe | ByThe => true,
        InThe => !goes_on && !reader.is_other_lower(end) || reader.convention.bare_names,
        Of => {
            !matches!(reader.before(at - 1), Other)
                || !goes_on && !matches!(reader.token(end), Some(token) if token.kind == crate::text::TokenKind::Word)
        }
        TheOrTo => {
            matches!(reader.before(at - 1), During | Until | Since | All)
                || reader.convention.bare_names && reader.is_any(at - 1, words!["a"])
        }
        OfThe => reader.convention.bare_names && matches!(reader.before(at - 1), Other),
        Edge(_) => true,
        _ => reader.convention.bare_names && reader.is_alone(at..end),
    };
    is_placed && !is_goodbye && (!goes_on || reader.convention.bare_names || matches!(reader.before(at), AtThe | ByThe))
}
