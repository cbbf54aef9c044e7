//! Parts of a day: "tonight", "last night", "this morning at 7", "in the evening", "the night of May 3".

use super::day::day;
use super::when::{clock_behind, is_day};
use super::{clock, range};
use crate::dates::expression::{Day, Meaning, Origin, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::tense;
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Bound, DayPart, Shift, Tense, Unit};
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// "(in) the morning", "the afternoon, this Friday", "(the) morning of May 3", "the evening yesterday".
pub(super) fn part_first(reader: &Reader, at: usize) -> Parsed<When> {
    let start = reader.skip(at, The);
    let Part(part) = reader.word(start) else { return None };
    let time = Some(Time::Part(part));
    let behind = start + 1;
    let at_dawn = start == at && reader.before(at) == At && part == DayPart::Dawn;
    let placed = at_dawn || start > at && reader.before(at) == In;
    match reader.word(behind) {
        Today(_) => {
            let (day, end) = day(reader, behind)?;
            Some((When { day: Some(day), time }, end))
        }
        Of => {
            // "the night of April 14-15, 2014": it belongs to the first.
            let (day, end) = match range::of_days(reader, reader.skip(behind + 1, The)) {
                Some((Meaning::Range(first, _), end)) => (first.day?, end),
                _ => day(reader, behind + 1).filter(|(day, _)| is_day(day))?,
            };
            Some((When { day: Some(day), time }, end))
        }
        // "afternoon at 7", "early morning @ 3"
        _ if start == at && reader.convention.loose_joints && !placed => match with_hour(reader, part, behind) {
            (time @ Time::Clock(_), end) => Some((When { day: None, time: Some(time) }, end)),
            _ => None,
        },
        // "in the morning", not "the morning after"; "at dawn"
        word if placed && !matches!(word, Before | After) => {
            if let Some((day, end)) = day_behind(reader, behind) {
                return Some((When { day: Some(day), time }, end));
            }
            let (time, end) = with_hour(reader, part, behind);
            Some((When { day: None, time: Some(time) }, end))
        }
        _ => None,
    }
}

/// The day behind "in the afternoon": "on Friday", ", this Friday".
fn day_behind(reader: &Reader, at: usize) -> Parsed<Day> {
    let comma = reader.word(at) == Comma;
    if comma && !matches!(reader.word(at + 1), Shift(_) | Today(_) | On) {
        return None;
    }
    day(reader, reader.skip(reader.skip(at, Comma), On)).filter(|(day, _)| is_day(day))
}

/// "tonight", "last night", "this morning at 7", "the next morning".
pub(super) fn part_of_a_day(reader: &Reader, at: usize) -> Parsed<When> {
    use Origin::{Publication, Told};
    let start = reader.skip(at, The);
    let (by, origin, part, end) = match (reader.word(start), reader.word(start + 1)) {
        (Tonight, _) if start == at => (0, Publication, DayPart::Night, at + 1),
        // "Three died overnight", "Rain is expected overnight", but "an overnight train"
        (Overnight, behind) if start == at && !(behind == Other && is_lower_noun(reader, at + 1)) => {
            let by = if tense::around(reader, at..at + 1) == Some(Tense::Past) { -1 } else { 0 };
            (by, Publication, DayPart::Night, at + 1)
        }
        (Shift(Shift::Last), Part(DayPart::Night)) => (-1, Publication, DayPart::Night, start + 2),
        (Shift(Shift::This), Part(part)) => (0, Publication, part, start + 2),
        (Shift(Shift::Next | Shift::Following), Part(part)) => (1, Told, part, start + 2),
        (Shift(Shift::Preceding), Part(part)) => (-1, Told, part, start + 2),
        (Shift(Shift::That) | Same, Part(part)) => (0, Told, part, start + 2),
        // "the night before last"
        (Part(DayPart::Night), Before)
            if start > at && reader.word(start + 2) == Shift(Shift::Last) && !is_noun_of_time(reader, start + 3) =>
        {
            (-2, Publication, DayPart::Night, start + 3)
        }
        _ => return None,
    };
    // "CBS This Morning"
    if end == start + 2 && start > reader.sentence().start && reader.capital(start) && reader.capital(start + 1) {
        return None;
    }
    let (time, end) = with_hour(reader, part, end);
    Some((When { day: Some(Day::Unit { unit: Unit::Day, by, origin }), time: Some(time) }, end))
}

/// A part of the day, or the hour behind it: "(tonight) at 8".
pub(super) fn with_hour(reader: &Reader, part: DayPart, end: usize) -> (Time, usize) {
    let about = matches!(reader.word(end), DateWord::Bound(Bound::About)).then_some(end + 1);
    let found =
        clock_behind(reader, end).or_else(|| clock::bare_hour(reader, about?).filter(|(_, end)| ends(reader, *end)));
    match found {
        // "tonight at 12"
        Some((Time::Clock(clock), end))
            if reader.convention.midnight_is_next_day
                && clock.hour == 12
                && matches!(part, DayPart::Evening | DayPart::Night) =>
        {
            (Time::Clock(Clock { hour: 24, ..clock }), end)
        }
        Some((time, end)) => (in_part(time, part), end),
        None => (Time::Part(part), end),
    }
}

/// Whether no noun follows that a number would count.
fn ends(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_none_or(|token| token.kind != TokenKind::Word) || matches!(reader.word(at), In | At | On | And)
}

/// An hour that the part of the day puts in the afternoon: "tonight at 8".
pub(super) fn in_part(time: Time, part: DayPart) -> Time {
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

/// "(the night before last) Christmas"
fn is_noun_of_time(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.word(at),
        Unit(_) | Units(_) | Weekday(_) | Month(_) | MonthShort(_) | Season(_) | Holiday(_) | Part(_)
    )
}

/// Whether "overnight" tells what this word is: "an overnight train".
fn is_lower_noun(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && !reader.is_any(
            at,
            words!["when", "after", "as", "but", "with", "while", "where", "near", "because", "due", "that", "if"],
        )
}
