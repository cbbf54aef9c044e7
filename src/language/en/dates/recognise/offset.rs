//! Places so far from another: "two weeks ago", "a year earlier", "three days later", "two days after Christmas",
//! "a week from Friday", "in two weeks".

use super::{anniversary, beside, counted, length, message, relative, when};
use crate::dates::expression::{Day, Length, Meaning, Origin, When};
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::tense;
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Bound, Reference, Tense, Unit};
use crate::text::TokenKind;

/// A length and the direction behind it.
pub(super) fn offset(reader: &Reader, at: usize) -> Parsed<Meaning> {
    of_length(reader, counted::counted(reader, at).or_else(|| length::bare(reader, at)))
}

/// The direction behind a length that has been read.
pub(super) fn of_length(reader: &Reader, length: Parsed<Length>) -> Parsed<Meaning> {
    let (length, end) = length?;
    let end = length::or_so(reader, end);
    let Length { number, unit, .. } = length;
    let (forward, origin, end) = match (reader.word(end), reader.word(end + 1)) {
        (Ago, _) => {
            if let Some(found) = beside::ago_from(reader, length, end + 1) {
                return Some(found);
            }
            (false, Origin::Publication, end + 1)
        }
        // "three months later than planned" is a length.
        (Earlier | Later, Than) => return None,
        (Earlier, _) => (false, Origin::Told, end + 1),
        // "30 minutes later this week"
        (Later, Shift(_)) if reader.convention.loose_joints => return None,
        (Later, _) => (true, Origin::Told, end + 1),
        (Hence, _) | (From, Reference(Reference::Present)) => {
            (true, Origin::Publication, if reader.word(end) == Hence { end + 1 } else { end + 2 })
        }
        (From, _) if reader.is(end + 1, "right") && reader.word(end + 2) == Reference(Reference::Present) => {
            (true, Origin::Publication, end + 3)
        }
        (Before, Reference(Reference::Present)) => (false, Origin::Publication, end + 2),
        (From | After | Before, _) => return from_day(reader, number?, unit, end),
        _ => return None,
    };
    match with_more(reader, length, forward, origin) {
        Some(day) => Some(at_time(reader, day, end)),
        // "Minutes later he was dead.": nobody counts them.
        None if origin == Origin::Told => Some((Meaning::Length(length), end)),
        None => Some((Meaning::Reference(if forward { Reference::Future } else { Reference::Past }), end)),
    }
}

/// "two days after Christmas", "a week from Friday"
fn from_day(reader: &Reader, number: Number, unit: Unit, direction: usize) -> Parsed<Meaning> {
    let forward = reader.word(direction) != Before;
    let start = reader.skip(direction + 1, The);
    let (day, end) = super::day::day(reader, start)?;
    // "Two years after 1990" needs no reckoning of its own in news; a day, a holiday, a weekday does.
    let fits = !matches!(day, Day::Offset { .. } | Day::Beside { .. })
        && !matches!(reader.word(end), Hyphen)
        && !anniversary::is_of_event(reader, unit, direction, end);
    fits.then_some((Meaning::When(When::day(Day::Beside { number, unit, forward, day: Box::new(day) })), end))
}

/// "(in) two weeks", when the sentence looks ahead.
pub(super) fn ahead(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let about = matches!(reader.before(at), Bound(Bound::About)) && reader.before(at - 1) == In;
    // "in less than an hour"
    let less =
        (reader.before(at), reader.convention.loose_joints) == (Than, true) && at >= 3 && reader.word(at - 3) == In;
    if !(reader.before(at) == In || about || less) || relative::shift(reader, at).is_some() {
        return None;
    }
    let (length, end) = counted::counted(reader, at)?;
    let number = length.number?;
    let end = length::or_so(reader, end);
    let day = with_more(reader, length, true, Origin::Publication)?;
    if let Some(end) = times_behind(reader, end).filter(|_| reader.convention.loose_joints) {
        return Some((Meaning::When(When::day(day)), end));
    }
    let looks_ahead = tense::around(reader, at - 1..end) != Some(Tense::Past);
    // "in five days a week": so often.
    if matches!((reader.word(end), reader.word(end + 1)), (A | Every, Unit(_))) {
        return None;
    }
    let single = matches!(reader.word(end - 1), Unit(_)) && number != Number::ONE && !number.fraction;
    // Messages have "in 2 minute".
    let noun_follows = single && !(reader.convention.casual_words && message::ends::of_word(reader, end));
    (looks_ahead && !noun_follows && !ranks(reader, at)).then(|| at_time(reader, day, end))
}

/// "(in a fortnight)'s time", "(in three weeks)' time", "(in two days) time"
pub(super) fn times_behind(reader: &Reader, end: usize) -> Option<usize> {
    let possessive = reader.token(end).is_some_and(|token| token.kind == TokenKind::Possessive);
    let noun = if possessive { end + 1 } else { reader.skip(end, Apostrophe) };
    reader.is(noun, "time").then_some(noun + 1)
}

/// A day so far away, with the clock time that a message has behind it: "in 7 days at 5pm".
pub(super) fn at_time(reader: &Reader, day: Day, end: usize) -> (Meaning, usize) {
    let is_day = match day {
        Day::Offset { unit, .. } => unit >= Unit::Day,
        _ => false,
    };
    let may_have_time = reader.convention.loose_joints && is_day && reader.word(end) == At;
    match if may_have_time { when::clock_behind(reader, end) } else { None } {
        Some((time, end)) => (Meaning::When(When { day: Some(day), time: Some(time) }), end),
        None => (Meaning::When(When::day(day)), end),
    }
}

/// One amount, or several that are added: "1 day 2 hours ago". Several are exact to the day in news, to the second in a
/// message. `None` where nobody counts.
pub(super) fn with_more(reader: &Reader, length: Length, forward: bool, origin: Origin) -> Option<Day> {
    let Length { number, unit, more, workdays } = length;
    let number = number?;
    if reader.convention.months_to_the_day && (workdays || more[0].is_some() && length.has_clock()) {
        return Some(Day::FromNow(length, forward));
    }
    if more[0].is_none() || unit < Unit::Day {
        return Some(Day::Offset { number, unit, forward, origin });
    }
    let start = Day::Unit { unit: Unit::Day, by: 0, origin };
    let parts = std::iter::once((number, unit)).chain(more.into_iter().flatten());
    let beside = |day, (number, unit)| Day::Beside { number, unit, forward, day: Box::new(day) };
    Some(parts.fold(start, beside))
}

/// "the first time in ten years", "the worst storm in 20 years", "twice in two days": lengths that lie behind.
fn ranks(reader: &Reader, at: usize) -> bool {
    let start = at.saturating_sub(12).max(reader.sentence().start);
    (start..at).any(|at| {
        matches!(reader.word(at), Ordinal(_) | Most | Least | Times)
            || reader.text(at).ends_with("est") && reader.text(at).len() > 4
            || reader.is(at, "only")
            || reader.convention.casual_words
                && ["haven't", "haven’t", "hasn't", "hasn’t"].iter().any(|word| reader.is(at, word))
    })
}
