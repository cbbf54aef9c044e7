//! What is left of the units that a writer is in, and these as the writer's: "my week", "rest of the day", "for the hour".

use super::ends;
use crate::dates::expression::{Day, Length, Meaning, Origin, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Shift, Unit};
use crate::text::TokenKind;
use crate::text::words::words;

/// One of these.
pub(super) fn mine(reader: &Reader, at: usize) -> Parsed<Meaning> {
    rest(reader, at)
        .or_else(|| of_writer(reader, at))
        .or_else(|| day_after(reader, at))
        .or_else(|| behind_for(reader, at))
}

fn this(unit: Unit) -> Day {
    Day::Unit { unit, by: 0, origin: Origin::Publication }
}

fn unit_at(reader: &Reader, at: usize) -> Option<Unit> {
    match reader.word(at) {
        Unit(unit @ (Unit::Day | Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year)) => Some(unit),
        _ => None,
    }
}

fn is_mine(reader: &Reader, at: usize) -> bool {
    reader.is_any(at, words!["my", "our", "your"])
}

/// "my week", "my day": not "my day job".
fn of_writer(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let unit = unit_at(reader, at + 1).filter(|_| is_mine(reader, at))?;
    let looks = reader.is_any(at + 2, words!["look", "looks", "looking", "was", "for", "so"]);
    (looks || ends::of_word(reader, at + 2)).then_some((Meaning::When(When::day(this(unit))), at + 2))
}

/// "(blocked for) the day", "(offline for) the hour": the one that is now, or as long as one.
fn behind_for(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if reader.word(at) != The || !reader.is(at.wrapping_sub(1), "for") || !ends::of_word(reader, at + 2) {
        return None;
    }
    let meaning = match reader.word(at + 1) {
        Unit(Unit::Day) => Meaning::When(When::day(this(Unit::Day))),
        Unit(unit @ (Unit::Hour | Unit::Fortnight)) => Meaning::Length(Length::new(Some(Number::ONE), unit)),
        _ => return None,
    };
    (reader.word(at + 2) != Of).then_some((meaning, at + 2))
}

/// "the day after", where nothing follows.
fn day_after(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let fits = (reader.word(at), reader.word(at + 1), reader.word(at + 2)) == (The, Unit(Unit::Day), After);
    let last = reader.token(at + 3).is_none_or(|token| token.kind != TokenKind::Word);
    let day = Day::Unit { unit: Unit::Day, by: 1, origin: Origin::Told };
    (fits && last).then_some((Meaning::When(When::day(day)), at + 3))
}

/// The last second of a day.
const LAST_SECOND: Clock = Clock { hour: 23, minute: Some(59), second: Some(59) };

/// "the rest of the day", "rest of my week", "the remainder of this month": from now to its end.
fn rest(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let start = reader.skip(at, The);
    if !reader.is_any(start, words!["rest", "remainder", "remaining"]) {
        return None;
    }
    let of = reader.skip(start + 1, Of);
    let noun = match reader.word(of) {
        The | Shift(Shift::This) | Adjective(Reference::Present) => of + 1,
        _ if is_mine(reader, of) => of + 1,
        _ => of,
    };
    // "You should rest the day before."
    let told = of > start + 1 || noun > of && !matches!(reader.word(noun + 1), Before | After);
    let unit = unit_at(reader, noun).filter(|_| told)?;
    let (from, to) = match unit {
        Unit::Day => {
            let now = When { day: Some(this(Unit::Day)), time: Some(Time::Now) };
            (now, When { day: Some(this(Unit::Day)), time: Some(Time::Clock(LAST_SECOND)) })
        }
        _ => (When::day(this(Unit::Day)), When::day(Day::EndOf(Box::new(this(unit))))),
    };
    Some((Meaning::Range(Box::new(from), Box::new(to)), noun + 1))
}
