//! A day and a time of the day, alone or side by side: "Friday night", "10 p.m. Wednesday", "tomorrow morning at 7".

use super::clock;
use super::day::day;
use crate::dates::expression::{Day, Origin, Part, Time, When, Yearly};
use crate::dates::period::Period;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::{self, *};
use crate::dates::word::{Bound, DayPart, Shift, Unit};

/// A place in the calendar, a time of the day, or both.
pub(super) fn when(reader: &Reader, at: usize) -> Parsed<When> {
    time_first(reader, at).or_else(|| part_of_a_day(reader, at)).or_else(|| day_first(reader, at))
}

/// "10 p.m. Wednesday", "noon on Friday", "the morning of May 3", "9 tomorrow morning".
fn time_first(reader: &Reader, at: usize) -> Parsed<When> {
    if let Some((time, end)) = clock::clock(reader, at) {
        let joint = reader.skip(reader.skip(end, Comma), On);
        return Some(match day(reader, joint).filter(|(day, _)| is_day(day)) {
            Some((day, end)) => (When { day: Some(day), time: Some(time) }, end),
            None => (When { day: None, time: Some(time) }, end),
        });
    }
    if let Some((time, end)) = clock::bare_hour(reader, at)
        && let Some((When { day: Some(day), time: Some(Time::Part(part)) }, end)) =
            part_of_a_day(reader, end).or_else(|| day_first(reader, end))
    {
        return Some((When { day: Some(day), time: Some(in_part(time, part)) }, end));
    }
    let start = reader.skip(at, The);
    let Part(part) = reader.word(start) else { return None };
    let time = Some(Time::Part(part));
    match reader.word(start + 1) {
        Today(_) => {
            let (day, end) = day(reader, start + 1)?;
            Some((When { day: Some(day), time }, end))
        }
        // "in the morning", not "the morning after"
        word if start > at && reader.before(at) == In && !matches!(word, Of | Before | After) => {
            let (time, end) = with_hour(reader, part, start + 1);
            Some((When { day: None, time: Some(time) }, end))
        }
        _ => None,
    }
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
            Some((When { day: Some(day), time: Some(time) }, end))
        }
        Some((time, end)) => Some((When { day: Some(day), time: Some(time) }, end)),
        None => Some((When::day(day), end)),
    }
}

/// "tonight", "last night", "this morning at 7", "the next morning".
fn part_of_a_day(reader: &Reader, at: usize) -> Parsed<When> {
    use Origin::{Publication, Told};
    let start = reader.skip(at, The);
    let (by, origin, part, end) = match (reader.word(start), reader.word(start + 1)) {
        (Tonight, _) if start == at => (0, Publication, DayPart::Night, at + 1),
        (Shift(Shift::Last), Part(DayPart::Night)) => (-1, Publication, DayPart::Night, start + 2),
        (Shift(Shift::This), Part(part)) => (0, Publication, part, start + 2),
        (Shift(Shift::Next | Shift::Following), Part(part)) => (1, Told, part, start + 2),
        (Shift(Shift::Preceding), Part(part)) => (-1, Told, part, start + 2),
        (Shift(Shift::That) | Same, Part(part)) => (0, Told, part, start + 2),
        _ => return None,
    };
    let (time, end) = with_hour(reader, part, end);
    Some((When { day: Some(Day::Unit { unit: Unit::Day, by, origin }), time: Some(time) }, end))
}

/// A part of the day, or the hour behind it: "(tonight) at 8".
fn with_hour(reader: &Reader, part: DayPart, end: usize) -> (Time, usize) {
    match clock_behind(reader, end) {
        Some((time, end)) => (in_part(time, part), end),
        None => (Time::Part(part), end),
    }
}

/// An hour that the part of the day puts in the afternoon: "tonight at 8".
fn in_part(time: Time, part: DayPart) -> Time {
    match time {
        Time::Clock(mut clock) if clock.hour < 12 && clock.hour > 0 => {
            let afternoon = matches!(part, DayPart::Afternoon | DayPart::Evening);
            if afternoon || part == DayPart::Night && clock.hour > 4 {
                clock.hour += 12;
            }
            Time::Clock(clock)
        }
        other => other,
    }
}

/// Whether it is one day, which can have a time.
pub(super) fn is_day(day: &Day) -> bool {
    matches!(
        day,
        Day::Fixed(Period::Day(_))
            | Day::Weekday { .. }
            | Day::OfMonth(_)
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
    if (reader.word(end), reader.word(end + 1)) == (In, The)
        && let Part(part) = reader.word(end + 2)
    {
        return Some((Time::Part(part), end + 3));
    }
    clock::iso(reader, end).or_else(|| clock_behind(reader, end))
}

/// A clock time behind a day or a part of it; a bare hour only behind "at".
fn clock_behind(reader: &Reader, end: usize) -> Parsed<Time> {
    // "13/09/2023 - 08:30"
    let dash = matches!(reader.word(end), Hyphen | Dash) && reader.word(end + 2) == Colon && !reader.glued(end + 1);
    let start = if dash { end + 1 } else { reader.skip(end, Comma) };
    let at = if reader.text(start) == "@" { start + 1 } else { reader.skip(start, At) };
    let hour = if matches!(reader.word(at), DateWord::Bound(Bound::About)) { at + 1 } else { at };
    clock::clock(reader, hour)
        .or_else(|| clock::digital(reader, hour))
        .or_else(|| if at > start { clock::bare_hour(reader, hour) } else { None })
}
