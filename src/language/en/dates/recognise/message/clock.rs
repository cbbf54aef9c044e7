//! Times of the day as messages write them: "at 7", "at 1030", "at 3 15", "11ish", "3p", "12 noon", "half three",
//! "0730-0930".

use super::ends::{self, is_alone};
use crate::dates::period::Clock;
use crate::language::en::dates::number::cardinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::clock::{hour_and_minute, meridiem, part_behind, twelve_hours};
use crate::language::en::dates::word::Bound;
use crate::language::en::dates::word::DateWord::*;
use crate::text::TokenKind;
use crate::text::words::words;

/// A time that news would not take for one.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn clock(reader: &Reader, at: usize) -> Parsed<Clock> {
    short_half(reader, at)
        .or_else(|| about(reader, at))
        .or_else(|| twelve(reader, at))
        .or_else(|| half_hour(reader, at))
        .or_else(|| in_the_half(reader, at))
        .or_else(|| of_a_stretch(reader, at))
        .or_else(|| placed(reader, at))
}

/// "3p", "9:20a": the letter alone, where minutes or the place tell that it is no room or price.
fn short_half(reader: &Reader, at: usize) -> Parsed<Clock> {
    let (clock, end) = hour_and_minute(reader, at)?;
    let letters = reader.text(end - 1).trim_start_matches(|c: char| c.is_ascii_digit());
    let afternoon = match letters {
        "a" | "A" => false,
        "p" | "P" => true,
        _ => return None,
    };
    let fits = clock.minute.is_some() || is_placed(reader, at);
    Some((twelve_hours(clock, afternoon).filter(|_| fits)?, end))
}

/// "11ish", "11-ish", "3ish pm", "7:30ish", "(at) 150ish".
fn about(reader: &Reader, at: usize) -> Parsed<Clock> {
    let (clock, end) = match reader.text(at).strip_suffix("ish") {
        Some(digits) if digits.len() <= 2 => (hour_of(digits.parse().ok()?), at + 1),
        Some(digits) => (run_together(digits).filter(|_| is_placed(reader, at))?, at + 1),
        None => hour_and_minute(reader, at)?,
    };
    let end = match reader.word(end) {
        _ if reader.text(end - 1).ends_with("ish") => end,
        Hyphen if reader.is(end + 1, "ish") => end + 2,
        _ => return None,
    };
    if let Meridiem(hours) = reader.word(end) {
        return Some((twelve_hours(clock, hours == 12)?, end + 1));
    }
    let is_hour = clock.minute.is_some() || (1..=12).contains(&clock.hour);
    (is_hour && ends::of_number(reader, end)).then_some((clock, end))
}

/// "12 noon", "twelve midnight"
fn twelve(reader: &Reader, at: usize) -> Parsed<Clock> {
    let twelve = reader.digits(at, 2..=2) == Some(12) || reader.word(at) == Cardinal(12);
    match reader.word(at + 1) {
        ClockWord(hour) if twelve => Some((hour_of(hour % 24), at + 2)),
        _ if twelve && reader.is(at + 1, "lunchtime") => Some((hour_of(12), at + 2)),
        _ => None,
    }
}

/// "half three", which is half past three.
fn half_hour(reader: &Reader, at: usize) -> Parsed<Clock> {
    let hour = match reader.word(at + 1) {
        Cardinal(hour @ 1..=12) => hour,
        _ => reader.digits(at + 1, 1..=2).filter(|hour| (1..=12).contains(hour))? as u8,
    };
    let placed = is_placed(reader, at) || is_alone(reader, at, at + 2);
    let fits = reader.word(at) == Half && placed && ends::of_number(reader, at + 2);
    fits.then_some((Clock { hour, minute: Some(30), second: None }, at + 2))
}

/// "3 in the AM"
fn in_the_half(reader: &Reader, at: usize) -> Parsed<Clock> {
    let (clock, end) = hour_and_minute(reader, at)?;
    match (reader.word(end), reader.word(end + 1), reader.word(end + 2)) {
        (In, The, Meridiem(hours)) => Some((twelve_hours(clock, hours == 12)?, end + 3)),
        _ => None,
    }
}

/// An end of "0730-0930": four digits of which the first ones begin with nought.
fn of_a_stretch(reader: &Reader, at: usize) -> Parsed<Clock> {
    let joins = |at: usize| matches!(reader.word(at), Hyphen | Dash | To | Until);
    let is_four = |at: usize| reader.digits(at, 4..=4).is_some();
    let nought = |at: usize| is_four(at) && reader.text(at).starts_with('0');
    let first = nought(at) && joins(at + 1) && is_four(at + 2);
    let last = at >= 2 && is_four(at) && joins(at - 1) && nought(at - 2);
    if !(first || last) {
        return None;
    }
    Some((run_together(reader.text(at))?, at + 1))
}

/// "(at) 7", "(at) seven", "(at) 1030", "(at) 3 15", "(around) 1030", "(for) eight forty".
fn placed(reader: &Reader, at: usize) -> Parsed<Clock> {
    let (clock, end) = match reader.before(at) {
        // "around 1030", which is no year.
        Bound(Bound::About) if !is_at(reader, at - 1) => {
            let clock = digits_together(reader, at)?;
            let round = (1..=12).contains(&clock.hour) && clock.minute.is_some_and(|minute| minute % 5 == 0);
            // "about 300 of them", "of about 1030"
            let of = reader.before(at - 1) == Of || reader.text(at).len() == 3 && clock.minute == Some(0);
            return (round && !of && is_last(reader, at + 1)).then_some((clock, at + 1));
        }
        // "an alarm for eight forty"
        Preposition if reader.is(at - 1, "for") => in_words(reader, at).filter(|(clock, _)| clock.minute.is_some())?,
        Until => bare(reader, at)?,
        // "no later than 7"
        Than if reader.before(at - 1) == Later && is_over(reader, at) => bare(reader, at)?,
        // "after 5", "by 6", "from 3"
        Before | After | Preposition if is_over(reader, at) => bare(reader, at)?,
        // "free from 3", but not "six from nine"
        From if is_over(reader, at) && !matches!(reader.before(at - 1), Cardinal(_) | Digits) => bare(reader, at)?,
        _ if is_at(reader, at) => digits_together(reader, at)
            .map(|clock| (clock, at + 1))
            .or_else(|| two_numbers(reader, at))
            .or_else(|| in_words(reader, at))
            .or_else(|| bare(reader, at))?,
        _ => return None,
    };
    if let Some(found) = part_behind(reader, clock, end) {
        return Some(found);
    }
    // "ten fifty five p m", "fifteen thirty pm"
    if let Some((afternoon, end)) = meridiem(reader, at, end) {
        return Some((twelve_hours(clock, afternoon).unwrap_or(clock), end));
    }
    // "at 17" is an age or a number of something.
    let fits = clock.minute.is_some() || (1..=12).contains(&clock.hour);
    (fits && clock.hour < 24 && ends::of_number(reader, end)).then_some((clock, end))
}

/// "7", "6.45", "7:30", without letters that touch them.
pub(super) fn bare(reader: &Reader, at: usize) -> Parsed<Clock> {
    let is_letter = |byte: u8| byte.is_ascii_alphabetic() && byte != b'h' || byte == b',';
    hour_and_minute(reader, at)
        .filter(|(_, end)| reader.word(at) != Digits || !reader.text(end - 1).bytes().any(is_letter))
}

/// Whether nothing but a day follows the hour, and no verb stands before that tells by how much: "up by 6".
fn is_over(reader: &Reader, at: usize) -> bool {
    let Some((_, end)) = bare(reader, at) else { return false };
    let measures = (2..=4).any(|by| {
        reader.is_any(
            at.wrapping_sub(by),
            words![
                "up",
                "down",
                "rose",
                "rise",
                "fell",
                "fall",
                "grew",
                "grow",
                "increase",
                "increased",
                "raise",
                "reduce",
                "cut",
                "won",
                "win",
                "lost",
                "lose",
                "beat",
                "multiply",
                "multiplied",
                "divide",
                "divided"
            ],
        )
    });
    let fits = !reader.is_any(at - 1, words!["since", "during", "within", "for"]);
    is_last(reader, end) && !measures && fits
}

/// Whether nothing follows but a day.
fn is_last(reader: &Reader, at: usize) -> bool {
    match reader.token(at) {
        None => true,
        Some(token) if token.kind == TokenKind::Terminal => true,
        _ => matches!(reader.word(at), Comma | On | Today(_) | Tonight | Weekday(_) | WeekdayShort(_)),
    }
}

/// "3 15"
fn two_numbers(reader: &Reader, at: usize) -> Parsed<Clock> {
    let hour = reader.digits(at, 1..=2).filter(|hour| *hour < 24)? as u8;
    let minute = reader.digits(at + 1, 2..=2).filter(|minute| *minute < 60 && !reader.glued(at + 1))? as u8;
    Some((Clock { hour, minute: Some(minute), second: None }, at + 2))
}

/// "three twenty", "eleven five", "fifteen thirty"
pub(super) fn in_words(reader: &Reader, at: usize) -> Parsed<Clock> {
    let Cardinal(hour @ 1..24) = reader.word(at) else { return None };
    let (minute, end) = cardinal(reader, reader.skip(at + 1, Hyphen)).filter(|(minute, _)| (1..60).contains(minute))?;
    Some((Clock { hour, minute: Some(minute as u8), second: None }, end))
}

pub(super) fn digits_together(reader: &Reader, at: usize) -> Option<Clock> {
    reader.digits(at, 3..=4)?;
    run_together(reader.text(at))
}

/// "730", "1030": the last two digits are minutes.
fn run_together(digits: &str) -> Option<Clock> {
    if !matches!(digits.len(), 3..=4) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let (hour, minute) = digits.split_at(digits.len() - 2);
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(Clock { hour, minute: Some(minute), second: None })
}

pub(super) fn hour_of(hour: u8) -> Clock {
    Clock { hour, minute: None, second: None }
}

/// Whether the word before tells that a time follows.
fn is_placed(reader: &Reader, at: usize) -> bool {
    let ends_between = reader.before(at) == And && reader.before(at.wrapping_sub(2)) == Between;
    is_at(reader, at)
        || ends_between
        || matches!(
            reader.before(at),
            Until
                | From
                | To
                | Between
                | Hyphen
                | Preposition
                | Bound(Bound::About)
                | Today(_)
                | Weekday(_)
                | WeekdayShort(_)
                | Before
                | After
        )
}

/// "at", "@", "at about", but not "look at".
fn is_at(reader: &Reader, at: usize) -> bool {
    let Some(word) = at.checked_sub(1) else { return false };
    match reader.word(word) {
        // "I'm at 10" tells a place.
        At => {
            let verb = reader.text(word.wrapping_sub(1));
            let to_be = verb.ends_with("'m") || verb.ends_with("’m");
            !to_be
                && !reader.is_any(
                    word.wrapping_sub(1),
                    words![
                        "look", "looked", "looking", "laugh", "laughed", "price", "priced", "sell", "selling", "sold",
                        "valued", "capped", "limited", "level"
                    ],
                )
        }
        Bound(Bound::About) => is_at(reader, word),
        _ => reader.text(word) == "@",
    }
}
