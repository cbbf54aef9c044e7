//! Words that blur or bound what stands behind them: "early September", "the end of the year", "more than four years".

use super::day::day;
use super::when::{is_day, when};
use super::{clock, offset, unbounded};
use crate::analysis::DateModifier;
use crate::dates::expression::{Day, Meaning, Origin, Part, Time, When, Yearly, edge_modifier};
use crate::dates::period::Period;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Bound, DayPart, Shift, Unit};

/// A meaning with its modifier.
pub(super) type Modified = (Meaning, Option<DateModifier>);

/// "early September", "the end of the year", "later this week", "mid-November".
pub(super) fn edged(reader: &Reader, at: usize) -> Parsed<Modified> {
    let start = reader.skip(at, The);
    let (modifier, inner) = match reader.word(start) {
        Edge(edge) => (Some(edge_modifier(edge)), reader.skip(start + 1, Hyphen)),
        // "At the end of the day, we must agree."
        EdgeNoun(_) if (reader.word(start + 3), reader.word(start + 4)) == (Unit(Unit::Day), Comma) => return None,
        // "end-December"
        EdgeNoun(edge)
            if reader.word(start + 1) == Hyphen && matches!(reader.word(start + 2), Month(_) | MonthShort(_)) =>
        {
            (Some(edge_modifier(edge)), start + 2)
        }
        EdgeNoun(edge) if reader.word(start + 1) == Of => (Some(edge_modifier(edge)), start + 2),
        // "Later in the day" says no more than "later".
        Earlier | Later if start == at && !(reader.word(at + 1) == In && reader.word(at + 3) == Unit(Unit::Day)) => {
            (None, reader.skip(start + 1, In))
        }
        Sometime if start == at => (None, reader.skip(start + 1, In)),
        _ => return half(reader, start),
    };
    // "the end of around next week"
    let about = DateWord::Bound(Bound::About);
    let inner =
        if reader.convention.casual_words && reader.word(inner - 1) == Of { reader.skip(inner, about) } else { inner };
    let plain = modifier.is_none();
    let of = reader.word(start + 1) == Of;
    if let (Part(part), true) = (reader.word(inner), modifier.is_some()) {
        let (when, end) = part_of_day(reader, part, inner + 1);
        return Some(((Meaning::When(when), modifier), end));
    }
    let (when, end) = match when(reader, inner) {
        Some(found) => found,
        None => told_after_the(reader, inner, of || plain)?,
    };
    // "end of day Friday"
    let is_today = matches!(when, When { day: Some(Day::Unit { unit: Unit::Day, by: 0, .. }), time: None });
    let (when, end) = match day(reader, reader.skip(end, On)).filter(|(day, _)| is_day(day)) {
        Some((day, end)) if reader.convention.loose_joints && of && is_today => (When::day(day), end),
        _ => (when, end),
    };
    // "early Christmas shopping", "late 19-year-old": only what is long enough to have an edge, and days.
    if start > at && reader.word(start + 1) == Hyphen && matches!(reader.word(start + 2), Month(_) | MonthShort(_)) {
        // "the late-November trip"
        return None;
    }
    let shown = !matches!(when, When { day: None, .. } if !of && !plain) || matches!(when.time, Some(Time::Part(_)));
    shown.then_some(((Meaning::When(when), modifier), end))
}

/// "(the) first half of November": what is no year has no halves of its own in TIMEX3.
fn half(reader: &Reader, start: usize) -> Parsed<Modified> {
    let modifier = match reader.word(start) {
        Ordinal(1) => DateModifier::Start,
        Ordinal(2) | Shift(Shift::Last) => DateModifier::End,
        _ => return None,
    };
    if reader.word(start + 1) != Half || reader.word(start + 2) != Of {
        return None;
    }
    let (day, end) = day(reader, start + 3)?;
    let has_halves = match &day {
        Day::Fixed(Period::Week(_) | Period::Month(..) | Period::Decade(_) | Period::Century(_)) => true,
        Day::Yearly(Yearly::Month(_), _) | Day::Within(Part::Yearly(Yearly::Month(_)), _) => true,
        Day::Unit { unit, .. } => matches!(unit, Unit::Week | Unit::Month),
        _ => false,
    };
    has_halves.then_some(((Meaning::When(When::day(day)), Some(modifier)), end))
}

/// "the year", "the month" behind "the end of": the one that publication lies in; a message spares the article.
fn told_after_the(reader: &Reader, at: usize, of: bool) -> Parsed<When> {
    if !of || reader.word(at) != The && !matches!(reader.word(at), Unit(Unit::Year)) && !reader.convention.loose_joints
    {
        return None;
    }
    let at = reader.skip(at, The);
    match reader.word(at) {
        Unit(unit) if unit >= Unit::Day => {
            Some((When::day(Day::Unit { unit, by: 0, origin: Origin::Publication }), at + 1))
        }
        _ => None,
    }
}

/// "more than four years", "nearly two weeks ago", "around 7:15 p.m.", "at least the past 18 months".
pub(super) fn bounded(reader: &Reader, at: usize) -> Parsed<Modified> {
    let (modifier, inner) = bound(reader, at)?;
    let ahead = offset::ahead(reader, inner).filter(|_| reader.before(at) == In);
    let (meaning, end) = ahead.or_else(|| unbounded(reader, inner))?;
    let (modifier, fits) = match &meaning {
        Meaning::Length(_) | Meaning::Placed(..) => {
            // "Over the past year" is a preposition; "at least the past year" a bound.
            let placed = matches!(reader.word(inner), The | Shift(_) | Adjective(_)) || is_preposition(reader, at);
            (modifier, !placed || matches!(reader.word(inner - 1), Than | Least | Most))
        }
        // "In less than an hour" is before its end.
        Meaning::When(When { day: Some(Day::Offset { forward: true, .. }), .. }) if reader.before(at) == In => {
            (of_point_ahead(modifier), true)
        }
        // "More than four years ago" is before, "less than" after.
        Meaning::When(When { day: Some(Day::Offset { .. } | Day::Beside { .. }), .. }) => (of_point(modifier), true),
        Meaning::When(When { time: Some(Time::Clock(_)), .. }) => (of_point(modifier), true),
        Meaning::When(When { day: Some(Day::Yearly(..) | Day::EndOf(_)), .. }) => {
            (of_point(modifier), modifier == DateModifier::Approximate && reader.is(at, "around"))
        }
        _ => (modifier, false),
    };
    fits.then_some(((meaning, Some(modifier)), end))
}

/// "It grew over three years": during them. "It lasted over three years", "for over three years": more than them.
fn is_preposition(reader: &Reader, at: usize) -> bool {
    const MEASURES: [&str; 15] = [
        "lost", "last", "lasts", "lasted", "lasting", "take", "takes", "took", "taken", "taking", "spent", "waited",
        "served", "just", "well",
    ];
    let before = at.wrapping_sub(1);
    let measured = matches!(reader.before(at), Preposition | After | In | Of | From | A | Until)
        || MEASURES.iter().any(|word| reader.is(before, word))
        || ["is", "are", "was", "were", "be", "been"].iter().any(|word| reader.is(before, word));
    reader.is(at, "over") && !measured
}

fn of_point(modifier: DateModifier) -> DateModifier {
    match modifier {
        DateModifier::MoreThan | DateModifier::EqualOrMore => DateModifier::Before,
        DateModifier::LessThan | DateModifier::EqualOrLess => DateModifier::After,
        other => other,
    }
}

fn of_point_ahead(modifier: DateModifier) -> DateModifier {
    match of_point(modifier) {
        DateModifier::Before => DateModifier::After,
        DateModifier::After => DateModifier::Before,
        other => other,
    }
}

/// How many tokens a day has at most before "after 4 p.m.": "Tuesday, Sept. 12, 2023".
const LONGEST_DAY: usize = 7;

/// "tomorrow before 4 p.m.", "Friday after 10:30 a.m.": no other than the hour is told.
pub(super) fn side_of_hour(reader: &Reader, at: usize) -> Parsed<Modified> {
    if !(at + 1..at + LONGEST_DAY).any(|at| matches!(reader.word(at), Before | After)) {
        return None;
    }
    let (day, end) = day(reader, at).filter(|(day, _)| is_day(day))?;
    let modifier = match reader.word(end) {
        Before => DateModifier::Before,
        After => DateModifier::After,
        _ => return None,
    };
    let (time, end) = clock::clock(reader, end + 1)?;
    Some(((Meaning::When(When { day: Some(day), time: Some(time) }), Some(modifier)), end))
}

/// Words before a length that bound it.
fn bound(reader: &Reader, at: usize) -> Parsed<DateModifier> {
    use DateModifier::*;
    Some(match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        (No, More, Than) => (EqualOrLess, at + 3),
        (No, Less, Than) => (EqualOrMore, at + 3),
        (More, Than, _) => (MoreThan, at + 2),
        (Less, Than, _) => (LessThan, at + 2),
        (At, Least, _) => (EqualOrMore, at + 2),
        (At, Most, _) => (EqualOrLess, at + 2),
        (Up, To, _) => (EqualOrLess, at + 2),
        (DateWord::Bound(Bound::About), _, _) => (Approximate, at + 1),
        (DateWord::Bound(Bound::Nearly | Bound::Under), _, _) => (LessThan, at + 1),
        (DateWord::Bound(Bound::Over), _, _) => (MoreThan, at + 1),
        _ => return None,
    })
}

/// "(late) afternoon", "(mid-)afternoon yesterday"
fn part_of_day(reader: &Reader, part: DayPart, end: usize) -> (When, usize) {
    let time = Some(Time::Part(part));
    match day(reader, reader.skip(end, On)).filter(|(day, _)| is_day(day)) {
        Some((day, end)) => (When { day: Some(day), time }, end),
        None => (When { day: None, time }, end),
    }
}
