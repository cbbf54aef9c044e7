//! Times of the day in words: "seven thirty", "half past seven", "quarter to five", "ten past nine".

use super::clock::{hour_and_minute, meridiem, part_behind, twelve_hours};
use crate::dates::period::Clock;
use crate::language::en::dates::number::cardinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Shift, Unit};
use crate::text::TokenKind;

/// "seven thirty", "seven", "eight forty"
pub(super) fn in_words(reader: &Reader, at: usize) -> Parsed<Clock> {
    let Cardinal(hour @ 1..=12) = reader.word(at) else { return None };
    let mut clock = Clock { hour, minute: None, second: None };
    match cardinal(reader, reader.skip(at + 1, Hyphen)) {
        Some((minute @ 10..60, end)) => {
            clock.minute = Some(minute as u8);
            Some((clock, end))
        }
        _ => Some((clock, at + 1)),
    }
}

/// "(20) to eight", with nothing behind that the number may count
fn is_hour_alone(reader: &Reader, to: usize) -> bool {
    let ends =
        reader.token(to + 2).is_none_or(|token| token.kind != TokenKind::Word && token.kind != TokenKind::Symbol)
            || matches!(reader.word(to + 2), In | On | And | Tense(_));
    reader.word(to) == To && matches!(reader.word(to + 1), Cardinal(1..=12)) && ends && reader.word(to + 2) != Hyphen
}

/// "half past seven", "quarter to five", "ten past nine", "20 minutes past 3pm", "a quarter past noon".
pub(super) fn past_or_to(reader: &Reader, at: usize) -> Parsed<Clock> {
    let start = reader.skip(at, A);
    let (minutes, mut end) = match reader.word(start) {
        Half => (30, start + 1),
        Unit(Unit::Quarter) => (15, start + 1),
        Digits => (reader.digits(start, 1..=2)?, start + 1),
        _ => {
            let (minutes, end) = cardinal(reader, start)?;
            (u32::try_from(minutes).ok()?, end)
        }
    };
    // "at ten to three"; in news only where nothing is counted: "at 20 to 25 dollars"
    let is_placed = reader.before(at) == At
        && minutes < 30
        && minutes % 5 == 0
        && (reader.convention.bare_hours || is_hour_alone(reader, end));
    let in_minutes = matches!(reader.word(end), Units(Unit::Minute));
    end = reader.skip(end, Units(Unit::Minute));
    let past = match reader.word(end) {
        Shift(Shift::Past) | After => true,
        // "5 to 6 p.m." goes from five to six.
        // "four to five pm", too, to a calendar.
        To if reader.convention.bare_hours && minutes % 5 != 0 && !in_minutes => return None,
        To if reader.word(start) != Digits || end > start + 1 => false,
        // "20 to eight", which can be no hours.
        To if matches!(reader.word(end + 1), ClockWord(_))
            || is_placed
            || reader.convention.bare_hours && minutes > 12 =>
        {
            false
        }
        _ => return None,
    };
    // "Ten to noon" goes from ten to noon; "15 to noon" does not.
    if let (ClockWord(noon), true) = (reader.word(end + 1), minutes < 60 && (past || in_minutes || minutes > 12)) {
        let minute_of_day = u32::from(noon) * 60;
        let minute_of_day = if past { minute_of_day + minutes } else { minute_of_day - minutes };
        let (hour, minute) = ((minute_of_day / 60 % 24) as u8, (minute_of_day % 60) as u8);
        return Some((Clock { hour, minute: Some(minute), second: None }, end + 2));
    }
    let (hour, hour_end) = hour_and_minute(reader, end + 1)?;
    if hour.minute.is_some_and(|minute| minute > 0) || minutes > 59 || hour.hour == 0 {
        return None;
    }
    let (hour, end) = match meridiem(reader, end + 1, hour_end) {
        Some((afternoon, end)) => (twelve_hours(hour, afternoon)?, end),
        None => match part_behind(reader, hour, hour_end) {
            Some(found) => found,
            // "Ten to twelve", "15 to 20": numbers only, unless somebody says "past" or "quarter".
            None if past || reader.word(start) == Unit(Unit::Quarter) => (hour, hour_end),
            // "three minutes to eight"
            None if in_minutes && reader.convention.bare_hours || is_placed => (hour, hour_end),
            None => return None,
        },
    };
    let minute_of_day = u32::from(hour.hour) * 60 + if past { minutes } else { 1440 - minutes };
    let (hour, minute) = ((minute_of_day / 60 % 24) as u8, (minute_of_day % 60) as u8);
    Some((Clock { hour, minute: Some(minute), second: None }, end))
}
