//! Parts of the day that messages name without an article: "at lunch", "after dinner tomorrow", "in morning",
//! "afternoon at 7", "mid-day", "mornings", "business hours".

use super::ends::{self, is_alone};

use crate::analysis::DateModifier;
use crate::dates::expression::{Meaning, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::bounded::Modified;
use crate::language::en::dates::recognise::{day, day_part, when};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Bound, DayPart, Edge, Unit};
use crate::text::words::words;

/// "lunch", "lunchtime", "morning", "mid-day", "business hours" where they say when, with the day behind.
pub(super) fn part(reader: &Reader, at: usize) -> Parsed<Modified> {
    let modifier = match reader.word(at) {
        Before => Some(DateModifier::Before),
        After => Some(DateModifier::After),
        DateWord::Bound(Bound::About) => Some(DateModifier::Approximate),
        _ => None,
    };
    let start = if modifier.is_some() { at + 1 } else { at };
    let (time, end) = middle(reader, start)
        .or_else(|| office_hours(reader, start))
        .or_else(|| meal(reader, start).filter(|_| modifier.is_some() || placed(reader, start)))
        .or_else(|| bare(reader, start))?;
    let (day, end) = match day::day(reader, reader.skip(end, On)).filter(|(day, _)| when::is_day(day)) {
        Some((day, end)) => (Some(day), end),
        None => (None, end),
    };
    Some(((Meaning::When(When { day, time: Some(time) }), modifier), end))
}

/// Whether a word for when stands before: "at", "before", not "for".
fn placed(reader: &Reader, at: usize) -> bool {
    !reader.is(at.wrapping_sub(1), "for")
        && matches!(reader.before(at), At | In | Preposition | Until | Before | After | DateWord::Bound(Bound::About))
}

/// "lunch", "lunchtime", "dinner time": a part of the day. "Lunch was good" is none: a word for when stands before.
pub(in crate::language::en::dates::recognise) fn meal(reader: &Reader, at: usize) -> Parsed<Time> {
    match reader.word(at) {
        Meal(part) if reader.is(at + 1, "time") => Some((Time::Part(part), at + 2)),
        Meal(part) if ends::of_word(reader, at + 1) => Some((Time::Part(part), at + 1)),
        _ => None,
    }
}

/// "in morning", "during the afternoon", "afternoon at 7", "lunch time", "lunchtime".
fn bare(reader: &Reader, at: usize) -> Parsed<Time> {
    let start = if placed(reader, at) { reader.skip(at, The) } else { at };
    let (part, end) = match reader.word(start) {
        Part(part) => (part, start + 1),
        Meal(part) if reader.is(start + 1, "time") => (part, start + 2),
        _ => return None,
    };
    let (time, behind) = day_part::with_hour(reader, part, end);
    let names_when = matches!(part, DayPart::Midday) || is_alone(reader, at, at + 1) && !reader.is(at, "morning");
    let fits = behind > end || ends::of_word(reader, end) && (placed(reader, at) || names_when);
    (fits && reader.before(at) != Hyphen).then_some((time, behind))
}

/// "mid-day", "mid night", "mid-morning": the hour that a calendar puts there.
fn middle(reader: &Reader, at: usize) -> Parsed<Time> {
    if reader.word(at) != Edge(Edge::Mid) {
        return None;
    }
    let noun = reader.skip(at + 1, Hyphen);
    let hour = match reader.word(noun) {
        Unit(Unit::Day) => 12,
        Part(DayPart::Morning) => 10,
        Part(DayPart::Afternoon) => 14,
        Part(DayPart::Night) => 24,
        _ => return None,
    };
    ends::of_word(reader, noun + 1).then_some((Time::Clock(Clock { hour, minute: None, second: None }), noun + 1))
}

/// "(in the) business hours", "(during) office hours"
fn office_hours(reader: &Reader, at: usize) -> Parsed<Time> {
    let start = reader.skip(at, The);
    let office = reader.is_any(start, words!["business", "office", "working"]);
    let fits = office && reader.word(start + 1) == Units(Unit::Hour) && placed(reader, at);
    fits.then_some((Time::Part(DayPart::Daytime), start + 2))
}
