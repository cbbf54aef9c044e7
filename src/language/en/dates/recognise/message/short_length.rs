//! Lengths as messages shorten them: "for 3 h", "10D", "-2hr5min", "3w later", "1/2 hour", "in 15", "in 15'".

use super::amount::of_digits;
use crate::dates::expression::Length;
use crate::language::en::dates::number::{Number, decimal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;

/// A length that news does not write so.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn short_length(reader: &Reader, at: usize) -> Parsed<Length> {
    lettered(reader, at).or_else(|| fraction(reader, at))
}

/// "1/2h", "3/4 h"
fn fraction(reader: &Reader, at: usize) -> Parsed<Length> {
    let denominator = reader.text(at + 2);
    let hundredths = of_digits(reader.text(at), denominator.get(..1)?)?;
    let (unit, end) = match &denominator[1..] {
        "" => (reader.text(at + 3), at + 4),
        letters => (letters, at + 3),
    };
    let is_hour = reader.word(at + 1) == Slash && reader.glued(at + 2) && unit_of(unit) == Some(Unit::Hour);
    is_hour.then_some((Length::new(Some(Number { hundredths, fraction: true }), Unit::Hour), end))
}

/// One or more numbers with letters for their units, in one token or in several: "3w", "2hr5min", "1d 21 h 25m".
fn lettered(reader: &Reader, at: usize) -> Parsed<Length> {
    // "low-50s"
    let is_part = reader.glued(at) && reader.before(at) == Hyphen && at > reader.sentence().start + 1;
    // "at 15h" is a time of the day.
    if is_part || matches!(reader.before(at), At | Weekday(_) | Today(_)) {
        return None;
    }
    let mut parts: [Option<(Number, Unit)>; 3] = [None; 3];
    let (mut count, mut end) = (0, at);
    let mut in_letter = true;
    while count < parts.len() {
        // "1d, 2hr, and 5min"
        let next = if count > 0 { reader.skip(reader.skip(end, Comma), And) } else { end };
        let mut rest = reader.text(next);
        if reader.word(next) != Digits || next > end && unit_behind(rest).is_none() {
            break;
        }
        end = next;
        let apart = rest.bytes().all(|byte| byte.is_ascii_digit());
        if apart {
            let Some(unit) = unit_of(reader.text(end + 1)).filter(|_| rest.len() <= 3) else { break };
            in_letter &= reader.text(end + 1).len() == 1;
            parts[count] = Some((decimal(rest)?, unit));
            (count, end) = (count + 1, end + 2);
            continue;
        }
        while !rest.is_empty() {
            let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
            let letters = rest[digits..].bytes().take_while(u8::is_ascii_alphabetic).count();
            let unit = unit_of(&rest[digits..digits + letters])?;
            in_letter &= letters == 1;
            *parts.get_mut(count)? = Some((decimal(&rest[..digits])?, unit));
            (count, rest) = (count + 1, &rest[digits + letters..]);
        }
        end += 1;
    }
    let (number, unit) = parts[0]?;
    let in_order = parts.windows(2).all(|pair| match (pair[0], pair[1]) {
        (Some((_, first)), Some((_, next))) => next < first,
        _ => true,
    });
    // "5 min" is one of news, too.
    if count == 1 && !in_letter && !reader.text(at).ends_with(['o', 's', 'k']) {
        return None;
    }
    // "3d" may be a film; "5m" is a sum, a way, months or minutes, unless a sign or another unit tells.
    let is_signed = is_sign(reader, at);
    let doubtful = unit <= Unit::Minute && in_letter && !is_signed;
    let placed = !in_letter || count > 1 || !doubtful && (is_signed || is_placed(reader, at) || points(reader, end));
    let goes_on = reader.glued(end) && reader.word(end) == Hyphen;
    let length = Length { more: [parts[1], parts[2], None], ..Length::new(Some(number), unit) };
    (in_order && placed && !goes_on).then_some((length, end))
}

/// The unit of "5min", "2h".
fn unit_behind(text: &str) -> Option<Unit> {
    unit_of(text.trim_start_matches(|c: char| c.is_ascii_digit()))
}

/// The unit that letters stand for; a small "m" is a minute, "mo" a month.
fn unit_of(letters: &str) -> Option<Unit> {
    Some(match letters.to_ascii_lowercase().as_str() {
        "s" | "sec" | "secs" => Unit::Second,
        "m" if letters == "m" => Unit::Minute,
        "min" | "mins" => Unit::Minute,
        "h" | "hr" | "hrs" => Unit::Hour,
        "d" => Unit::Day,
        "w" | "wk" | "wks" => Unit::Week,
        "m" | "mo" | "mos" | "mon" => Unit::Month,
        "y" | "yr" | "yrs" => Unit::Year,
        _ => return None,
    })
}

/// "+3y", "-5m"
fn is_sign(reader: &Reader, at: usize) -> bool {
    matches!(reader.text(at.wrapping_sub(1)), "+" | "-" | "−")
}

/// "for 3h", "within 2h", "in 10d", but not "in 3D"
fn is_placed(reader: &Reader, at: usize) -> bool {
    if reader.before(at) == In && reader.text(at).ends_with('D') {
        return false;
    }
    matches!(reader.before(at), In | Preposition) || reader.is(at.wrapping_sub(1), "lasted")
}

/// "(3w) later", "(5h) ago"
fn points(reader: &Reader, end: usize) -> bool {
    matches!(reader.word(end), Ago | Later | Earlier | Hence | From | Before | After)
}
