//! Lengths that a message places in the calendar: "within two weeks", "3 next weeks", "the last three weeks of this year",
//! "two weeks starting May 20th", "4pm for 30 minutes".

use crate::dates::expression::{Length, Meaning, Place, Time, When};
use crate::language::en::dates::number::amount;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{counted, length, longest, relative, when, within};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Bound, Shift, Unit};
use crate::text::TokenKind;

/// A length with its place.
pub(super) fn placed(reader: &Reader, at: usize) -> Parsed<Meaning> {
    longest([
        within_length(reader, at),
        number_first(reader, at),
        of_something(reader, at),
        starting(reader, at),
        from_time_on(reader, at),
    ])
}

fn made(length: Length, place: Place, end: usize) -> Parsed<Meaning> {
    Some((Meaning::Placed(length, place), end))
}

/// "(within) two weeks", "(within) the next 5 hours", "4 weeks in the future"
fn within_length(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if reader.is(at.wrapping_sub(1), "within") {
        // "within around 3 hours"
        let inner = if let Bound(Bound::About) = reader.word(at) { at + 1 } else { at };
        // "within 3 to 5 business days": the later counts.
        let later = amount(reader, inner)
            .filter(|&(_, end)| matches!(reader.word(end), To | Or | Hyphen | Dash))
            .and_then(|(_, end)| counted::counted(reader, end + 1));
        let (length, end) =
            later.or_else(|| length::placed(reader, inner)).or_else(|| counted::counted(reader, inner))?;
        let end = if let (From, Today(0)) = (reader.word(end), reader.word(end + 1)) { end + 2 } else { end };
        return made(length, Place::Within, end);
    }
    let (length, end) = counted::counted(reader, at)?;
    let future = reader.word(end) == In && reader.word(end + 1) == The && reader.is(end + 2, "future");
    if future { made(length, Place::Behind, end + 3) } else { None }
}

/// "3 next weeks", "the 10 previous days"
fn number_first(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (number, end) = amount(reader, reader.skip(at, The))?;
    let Shift(shift) = reader.word(end) else { return None };
    let Units(unit) = reader.word(end + 1) else { return None };
    made(Length::new(Some(number), unit), length::place_of(shift)?, end + 2)
}

/// "the first ten days of last year", "the last three weeks of this year"
fn of_something(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let start = reader.skip(at, The);
    let first = match reader.word(start) {
        Ordinal(1) => true,
        Shift(Shift::Last) if !relative::is_verb(reader, start) => false,
        _ => return None,
    };
    let (length, end) = counted::counted(reader, start + 1)?;
    if !matches!(reader.word(end), Of | In) || length.unit < Unit::Day {
        return None;
    }
    let (outer, end) = within::stretch(reader, end + 1)?;
    let outer = Box::new(outer);
    made(length, if first { Place::FirstOf(outer) } else { Place::LastOf(outer) }, end)
}

/// "two weeks starting May 20th", "(for) 3 days from today", "1 week, from 20th dec", "(for) 2 hours from 2pm"
fn starting(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = counted::counted(reader, at)?;
    let comma = reader.skip(end, Comma);
    let begins = ["starting", "beginning", "commencing"].iter().any(|word| reader.is(comma, word));
    // "Three days from today" is a day; "for three days from today" are three.
    let from = reader.word(comma) == From && (comma > end || reader.is(at.wrapping_sub(1), "for"));
    if !begins && !from {
        return None;
    }
    let start = if begins && matches!(reader.word(comma + 1), From | On | At) { comma + 2 } else { comma + 1 };
    let (when, end) = when::when(reader, start)?;
    made(length, Place::From(Box::new(when)), end)
}

/// "4pm for 30 minutes", "14th Feb from 9:30am for 7 hours"
fn from_time_on(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (mut when, mut end) = when::when(reader, at)?;
    if let (From | At, When { day: Some(_), time: None }) = (reader.word(end), &when)
        && let Some((When { day: None, time }, behind)) = when::when(reader, end + 1)
    {
        (when.time, end) = (time, behind);
    }
    // "Book Friday for a week": only a clock time makes it sure that the length begins there.
    if !reader.is(end, "for") {
        return None;
    }
    let (length, mut end) = counted::counted(reader, end + 1)?;
    // "14th Feb for 7 hours from 9:30am"
    if let (From | At, None, true) = (reader.word(end), when.time, length.has_clock())
        && let Some((When { day: None, time: time @ Some(Time::Clock(_)) }, behind)) = when::when(reader, end + 1)
    {
        (when.time, end) = (time, behind);
    }
    if !matches!(when.time, Some(Time::Clock(_))) {
        return None;
    }
    // "3pm for a one-hour call"
    let describes = reader.word(end - 1) == Unit(length.unit)
        && reader.word(end) == Other
        && reader.token(end).is_some_and(|token| token.kind == TokenKind::Word);
    if describes { None } else { made(length, Place::From(Box::new(when)), end) }
}
