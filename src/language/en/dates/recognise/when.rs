//! A day and a time of the day, alone or side by side: "Friday night", "10 p.m. Wednesday", "tomorrow morning at 7".

use super::day::day;
use super::day_part::{in_part, part_first, part_of_a_day, with_hour};
use super::message::{self, part};
use super::{clock, relative};
use crate::dates::expression::{Day, Length, Part, Time, When, Which, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::number::year;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Bound, DayPart, Unit};
use crate::text::TokenKind;

/// A place in the calendar, a time of the day, or both.
pub(super) fn when(reader: &Reader, at: usize) -> Parsed<When> {
    let read = || time_first(reader, at).or_else(|| part_of_a_day(reader, at)).or_else(|| day_first(reader, at));
    // Only what messages have asks for the same again and again. Outside the sentence nothing is to be remembered.
    match reader.word(at) {
        Other => read(),
        _ if reader.convention.own_expressions => reader.whens.of(at, read),
        _ => read(),
    }
}

/// "10 p.m. Wednesday", "noon on Friday", "the morning of May 3", "9 tomorrow morning".
fn time_first(reader: &Reader, at: usize) -> Parsed<When> {
    if let Some((time, end)) = clock::clock(reader, at) {
        if let Some((day, end)) = day_of_clock(reader, end) {
            // "11:30 on Saturday night"
            let time = if let Part(part) = reader.word(end - 1) { in_part(time, part) } else { time };
            return Some((When { day: Some(day), time: Some(time) }, end));
        }
        // "8pm tonight", "7:15, this evening"
        if reader.convention.loose_joints
            && let Some((When { day, time: Some(Time::Part(part)) }, end)) =
                part_of_a_day(reader, reader.skip(end, Comma))
        {
            return Some((When { day, time: Some(in_part(time, part)) }, end));
        }
        // "10:35 a.m. (0735 GMT) Friday": three expressions, of one day.
        let day = other_zone(reader, end).and_then(|behind| day_of_clock(reader, behind)).map(|(day, _)| day);
        return Some((When { day, time: Some(time) }, end));
    }
    // "(at) 9 tomorrow morning", not "held 9 this morning"
    if reader.convention.bare_hours
        && let Some((clock, behind)) = message::placed_hour(reader, at)
        && let Some((When { day: Some(day), time }, end)) =
            part_of_a_day(reader, behind).or_else(|| day_first(reader, behind))
        && !matches!(time, Some(Time::Clock(_)))
    {
        let time = match time {
            Some(Time::Part(part)) => in_part(Time::Clock(clock), part),
            _ => Time::Clock(clock),
        };
        return Some((When { day: Some(day), time: Some(time) }, end));
    }
    let placed = matches!(reader.before(at), At | Preposition | Until | From | To | DateWord::Bound(_))
        || at == reader.sentence().start;
    if placed
        && let Some((time, end)) = clock::bare_hour(reader, at)
        && let Some((When { day: Some(day), time: Some(Time::Part(part)) }, end)) =
            part_of_a_day(reader, end).or_else(|| day_first(reader, end))
    {
        return Some((When { day: Some(day), time: Some(in_part(time, part)) }, end));
    }
    part_first(reader, at)
}

/// The day behind a clock time: "Wednesday", "on 3 May", "· Jul 9, 2023".
fn day_of_clock(reader: &Reader, end: usize) -> Parsed<Day> {
    let dot = matches!(reader.text(end), "·" | "•" | "∙" | "|");
    let joint = if dot { end + 1 } else { reader.skip(reader.skip(end, Comma), On) };
    let (day, end) = day(reader, joint).filter(|(day, _)| is_day(day))?;
    // "11 p.m. on Sunday night"
    Some((day, if let Part(_) = reader.word(end) { end + 1 } else { end }))
}

/// The token behind "(0735 GMT)".
fn other_zone(reader: &Reader, at: usize) -> Option<usize> {
    let (_, end) = clock::clock(reader, at + 1).filter(|_| reader.word(at) == OpenBracket)?;
    (reader.word(end) == CloseBracket).then_some(end + 1)
}

/// "Friday", "Friday night", "Friday at 8 p.m.", "Friday night at 8".
fn day_first(reader: &Reader, at: usize) -> Parsed<When> {
    let (day, end) = day(reader, at)?;
    if !is_day(&day) {
        return Some((When::day(day), end));
    }
    match time_behind(reader, end) {
        Some((Time::Part(part), end)) => {
            let (time, end) = with_hour(reader, part, end);
            let (day, end) = in_week(reader, day, end);
            Some((When { day: Some(day), time: Some(time) }, end))
        }
        Some((time, end)) => {
            let (day, end) = in_year(reader, day, end);
            Some((When { day: Some(day), time: Some(time) }, end))
        }
        None => Some((When::day(day), end)),
    }
}

/// "Wednesday evening next week": the week behind the time.
fn in_week(reader: &Reader, day: Day, end: usize) -> (Day, usize) {
    match (day, relative::shifted_unit(reader, end)) {
        (Day::Weekday { weekday, shift: None, day: None }, Some((week @ Day::Unit { unit: Unit::Week, .. }, end))) => {
            (Day::Within(Part::Weekday(weekday), Box::new(week)), end)
        }
        (day, _) => (day, end),
    }
}

/// "Thu Oct 26 11:00:09 2023": the year behind the time, as computers write it.
fn in_year(reader: &Reader, day: Day, end: usize) -> (Day, usize) {
    match (day, year(reader, end)) {
        (Day::Yearly(date @ Yearly::Date(..), Which::Bare | Which::Weekday(_)), Some((year, behind)))
            if reader.word(end) == Digits && reader.token(behind).is_none_or(|token| token.kind != TokenKind::Word) =>
        {
            (Day::Fixed(date.in_year(year)), behind)
        }
        (day, _) => (day, end),
    }
}

/// Whether it is one day, which can have a time.
pub(super) fn is_day(day: &Day) -> bool {
    matches!(
        day,
        Day::Fixed(Period::Day(_))
            | Day::Weekday { .. }
            | Day::OfMonth(_)
            | Day::FromNow(Length { workdays: true, .. }, _)
            | Day::Yearly(Yearly::Date(..) | Yearly::Holiday(_), _)
            | Day::Unit { unit: Unit::Day, .. }
            | Day::Within(
                Part::Weekday(_)
                    | Part::DayOfMonth(_)
                    | Part::NthWeekday(..)
                    | Part::Yearly(Yearly::Date(..) | Yearly::Holiday(_)),
                _
            )
    )
}

/// A time behind a day: "night", "in the evening", "at 8 p.m.", ", 5 p.m. EST".
fn time_behind(reader: &Reader, end: usize) -> Parsed<Time> {
    // "night", "early-morning"
    let edge = reader.skip(end, Hyphen);
    let part_at = if let Edge(_) = reader.word(edge) { reader.skip(edge + 1, Hyphen) } else { edge };
    if let Part(part) = reader.word(part_at) {
        return Some((Time::Part(part), part_at + 1));
    }
    // ", in the morning", "early in the morning"
    let comma = reader.skip(end, Comma);
    let inner = if let Edge(_) = reader.word(comma) { comma + 1 } else { comma };
    if (reader.word(inner), reader.word(inner + 1)) == (In, The)
        && let Part(part) = reader.word(inner + 2)
    {
        return Some((Time::Part(part), inner + 3));
    }
    // "Tuesday PM"
    if let Meridiem(hours) = reader.word(end) {
        return Some((Time::Part(if hours == 0 { DayPart::Morning } else { DayPart::Afternoon }), end + 1));
    }
    // "tomorrow lunch", "Friday at dinner time"
    if let Some(found) = part::meal(reader, reader.skip(end, At)) {
        return Some(found);
    }
    clock::iso(reader, end).or_else(|| clock_behind(reader, end))
}

/// A clock time behind a day or a part of it; a bare hour only behind "at".
pub(super) fn clock_behind(reader: &Reader, end: usize) -> Parsed<Time> {
    // "13/09/2023 - 08:30", "05/31/2024-14:15", "05/31/2024:14:15"
    let joins = matches!(reader.word(end), Hyphen | Dash) || reader.word(end) == Colon && reader.glued(end + 1);
    let dash = joins && reader.word(end + 2) == Colon;
    let start = if dash { end + 1 } else { reader.skip(end, Comma) };
    let at = if reader.text(start) == "@" { start + 1 } else { reader.skip(start, At) };
    let hour = if matches!(reader.word(at), DateWord::Bound(Bound::About)) { at + 1 } else { at };
    clock::clock(reader, hour)
        .or_else(|| clock::digital(reader, hour))
        .or_else(|| if reader.convention.bare_hours { message::clock_behind(reader, start) } else { None })
        .or_else(|| {
            if at > start || hour > at && reader.convention.bare_hours { clock::bare_hour(reader, hour) } else { None }
        })
}
