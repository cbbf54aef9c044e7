//! Times of the day: "10:30 p.m.", "5pm EST", "noon", "8 o'clock", "half past seven", "15:30 GMT", "eight in the morning".

use super::clock_words::{in_words, past_or_to};
use super::{message, names};
use crate::dates::expression::Time;
use crate::dates::period::Clock;
use crate::language::en::dates::number::cardinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{DayPart, Unit};
use crate::text::words::words;

/// A time that is one without anything around it.
pub(super) fn clock(reader: &Reader, at: usize) -> Parsed<Time> {
    match reader.word(at) {
        Half | A | Cardinal(_) | Unit(Unit::Quarter) | Digits => reader.clocks.of(at, || read(reader, at)),
        ClockWord(_) => read(reader, at),
        _ => None,
    }
}

fn read(reader: &Reader, at: usize) -> Parsed<Time> {
    let (clock, end) = match (sure(reader, at), reader.convention.bare_hours) {
        (news, true) => {
            message::clock(reader, at).filter(|(_, end)| news.is_none_or(|news| *end >= news.1)).or(news)?
        }
        (news, false) => news?,
    };
    Some((Time::Clock(clock), zone(reader, end)))
}

fn sure(reader: &Reader, at: usize) -> Parsed<Clock> {
    match reader.word(at) {
        // "High Noon"
        ClockWord(hour) if !(reader.capital(at) && reader.capital(at.wrapping_sub(1))) => {
            // The midnight of a calendar begins a day.
            Some((exact(if reader.convention.midnight_is_next_day { hour % 24 } else { hour }), at + 1))
        }
        Half | A | Cardinal(_) | Unit(Unit::Quarter) | Digits => {
            if let Some(found) = past_or_to(reader, at) {
                return Some(found);
            }
            let (clock, end) = hour_and_minute(reader, at)?;
            if let Some((afternoon, end)) = meridiem(reader, at, end) {
                return Some((twelve_hours(clock, afternoon)?, behind_part(reader, end)));
            }
            if let Some(found) = part_behind(reader, clock, end) {
                return Some(found);
            }
            // Only hours with minutes of two digits are a time by themselves.
            let zoned = clock.minute.is_some() && (is_zone(reader, end) || is_local_time(reader, end));
            let written_out = zoned
                || is_military(reader, at)
                || is_of_match(reader, at)
                || clock.minute.is_some() && reader.word(at) == Digits && stands_free(reader, at);
            written_out.then_some((clock, end))
        }
        _ => None,
    }
}

fn exact(hour: u8) -> Clock {
    Clock { hour, minute: None, second: None }
}

/// A bare hour, good only beside a day: "Friday at 8".
pub(super) fn bare_hour(reader: &Reader, at: usize) -> Parsed<Time> {
    let (number, end) = match reader.digits(at, 1..=2) {
        Some(number) => (u64::from(number), at + 1),
        None => cardinal(reader, at)?,
    };
    let counts = matches!(reader.word(end), Units(_) | Unit(_) | Month(_) | MonthShort(_) | Hyphen | Slash | Scale(_))
        || names::is_counted(reader, end);
    (number < 24 && !counts).then_some((Time::Clock(exact(number as u8)), zone(reader, end)))
}

/// "10", "10:30", "10.30", "10:30:15", "seven thirty", with letters that touch the digits left for [`meridiem`].
pub(super) fn hour_and_minute(reader: &Reader, at: usize) -> Parsed<Clock> {
    if reader.word(at) != Digits {
        return in_words(reader, at);
    }
    let text = reader.text(at);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    if let Some(clock) = run_together(reader, at, &text[..digits], rest) {
        let hours_apart = is_military(reader, at) && rest.is_empty();
        return Some((clock, if hours_apart { at + 2 } else { at + 1 }));
    }
    let hour = text.get(..digits).filter(|digits| digits.len() <= 2)?.parse::<u8>().ok()?;
    let mut clock = Clock { hour, minute: None, second: None };
    let mut end = at + 1;
    if let Some(minute) = rest.strip_prefix('.') {
        let minute_digits = minute.bytes().take_while(u8::is_ascii_digit).count();
        clock.minute = Some(minute[..minute_digits].parse().ok().filter(|_| minute_digits == 2)?);
    } else if let Some(minute) = rest.strip_prefix(['h', 'H']) {
        // "2H", "2H23" are the second half of a year.
        let is_half = rest == "H" && digits == 1 || matches!(hour, 1 | 2) && digits == 1 && rest.starts_with('H');
        if is_half && !reader.convention.bare_hours {
            return None;
        }
        clock.minute = Some(if minute.is_empty() { 0 } else { minute.parse().ok()? });
    } else if reader.word(end) == Colon && reader.glued(end) && reader.glued(end + 1) {
        clock.minute = Some(two_digits(reader.text(end + 1))?);
        end += 2;
        if reader.word(end) == Colon && reader.glued(end) && reader.glued(end + 1) {
            clock.second = Some(two_digits(reader.text(end + 1))?);
            end += 2;
        }
    }
    let fits = hour <= 24 && clock.minute.is_none_or(|m| m < 60) && clock.second.is_none_or(|s| s < 60);
    fits.then_some((clock, end))
}

/// "at 1400 hours", "0900hrs"
pub(super) fn is_military(reader: &Reader, at: usize) -> bool {
    let text = reader.text(at);
    // Cheaper than to look at what follows.
    if text.len() < 4 || !(text.starts_with('0') || reader.before(at) == At) {
        return false;
    }
    let suffix = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let hours = |text: &str| ["hours", "hrs"].iter().any(|word| text.eq_ignore_ascii_case(word));
    let counts = hours(suffix) || suffix.is_empty() && hours(reader.text(at + 1));
    text.len() - suffix.len() == 4 && counts
}

/// How many tokens from "v" to the time of a match: "Arsenal v Nottingham Forest (1130)".
const MATCH_REACH: usize = 8;

/// "Arsenal v Chelsea (1630)", a line of its own; but "Palko v Connecticut (1937) was overruled"
fn is_of_match(reader: &Reader, at: usize) -> bool {
    reader.digits(at, 4..=4).is_some()
        && (reader.before(at), reader.word(at + 1)) == (OpenBracket, CloseBracket)
        && reader.sentence().end == at + 2
        && (at.saturating_sub(MATCH_REACH)..at).any(|at| reader.is(at, "v") || reader.is(at, "vs"))
}

/// "1430 GMT", "340pm": hour and minute without a mark between, where what follows makes it a time.
fn run_together(reader: &Reader, at: usize, digits: &str, suffix: &str) -> Option<Clock> {
    if !(3..=4).contains(&digits.len()) {
        return None;
    }
    let zone = digits.len() == 4 && reader.word(at + 1) == Zone && reader.capital(at + 1) && suffix.is_empty();
    let apart = suffix.is_empty() && matches!(reader.word(at + 1), Meridiem(_));
    // "0915 local time"
    let local = digits.len() == 4 && is_local_time(reader, at + 1);
    let zone = zone || local || is_military(reader, at) || is_of_match(reader, at);
    let meridiem = suffix.eq_ignore_ascii_case("am") || suffix.eq_ignore_ascii_case("pm") || apart;
    if !(zone || meridiem) {
        return None;
    }
    let (hour, minute) = digits.split_at(digits.len() - 2);
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour < 24 && minute < 60).then_some(Clock { hour, minute: Some(minute), second: None })
}

/// The number of the first two characters, where they are digits.
fn pair(text: &str) -> Option<u8> {
    text.get(..2)?.parse().ok()
}

fn two_digits(text: &str) -> Option<u8> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (digits == 2).then(|| text[..2].parse().ok())?
}

/// "a.m.", "pm", "o'clock in the evening", also where it touches the digits ("5pm", "10:30pm").
pub(super) fn meridiem(reader: &Reader, start: usize, end: usize) -> Parsed<bool> {
    let last = reader.text(end - 1);
    let letters = last.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    if reader.word(start) == Digits && !letters.is_empty() {
        return match letters.to_ascii_lowercase().trim_end_matches('.') {
            "am" | "a.m" => Some((false, end)),
            "pm" | "p.m" => Some((true, end)),
            _ => None,
        };
    }
    let apart = reader.is(end + 1, "m");
    match reader.word(reader.skip(end, OClock)) {
        Meridiem(hours) => Some((hours == 12, reader.skip(end, OClock) + 1)),
        // "nine a m"
        A if apart => Some((false, end + 2)),
        Other if apart && reader.is(end, "p") => Some((true, end + 2)),
        // "p . m ."
        A | Other if reader.convention.casual_words && reader.text(end + 1) == "." && reader.is(end + 2, "m") => {
            let afternoon = reader.is(end, "p");
            (afternoon || reader.is(end, "a")).then_some((afternoon, end + 3))
        }
        _ => None,
    }
}

/// The token behind "in the evening", which says again what "8 p.m." has said.
fn behind_part(reader: &Reader, end: usize) -> usize {
    match (reader.word(end), reader.word(end + 1), reader.word(end + 2)) {
        (In, The, Part(_)) => end + 3,
        _ => end,
    }
}

/// "in the morning", "o'clock (in the evening)", "this morning" behind an hour.
pub(super) fn part_behind(reader: &Reader, clock: Clock, end: usize) -> Parsed<Clock> {
    let after = reader.skip(end, OClock);
    let (pm, behind) = match (reader.word(after), reader.word(after + 1), reader.word(after + 2)) {
        (In, The, Part(part)) => (part, after + 3),
        (At, Part(part @ DayPart::Night), _) => (part, after + 2),
        (In, Part(part), _) if reader.convention.loose_joints => (part, after + 2),
        (Part(part), ..) if reader.convention.loose_joints && (clock.minute.is_some() || after > end) => {
            (part, after + 1)
        }
        _ if after > end => return Some((clock, after)),
        _ => return None,
    };
    let afternoon = match pm {
        DayPart::Morning | DayPart::Dawn => false,
        DayPart::Night => (5..12).contains(&clock.hour),
        DayPart::Midday => (1..6).contains(&clock.hour) || clock.hour == 12,
        _ => true,
    };
    Some((twelve_hours(clock, afternoon)?, behind))
}

/// An hour of the twelve-hour clock on the one of twenty-four.
pub(super) fn twelve_hours(clock: Clock, afternoon: bool) -> Option<Clock> {
    let hour = match (clock.hour, afternoon) {
        (12, false) => 0,
        (hour @ 1..12, true) => hour + 12,
        (12, true) => 12,
        (hour @ 0..12, false) => hour,
        _ => return None,
    };
    Some(Clock { hour, ..clock })
}

/// Whether "10:30" is a time and not a result ("in 10:42"), a verse ("John 3:16") or a ratio.
fn stands_free(reader: &Reader, at: usize) -> bool {
    let marked = reader.word(at + 1) == Colon || reader.text(at).contains(['h', 'H']);
    // "for 3h" is a length.
    let lasts = reader.convention.bare_hours && reader.is_any(at.wrapping_sub(1), words!["for", "within", "in"]);
    let timed = matches!(reader.before(at), At | Preposition | Until | From | Between | To | Comma | Bound(_));
    let named = at > reader.sentence().start && reader.capital(at - 1);
    marked && !(lasts && reader.word(at + 1) != Colon) && !matches!(reader.before(at), In | Of) && (timed || !named)
}

/// A time zone behind a time: "EST", "GMT", "local time".
fn zone(reader: &Reader, end: usize) -> usize {
    match reader.word(end) {
        _ if is_zone(reader, end) => end + 1,
        // "9 am (BST)"
        OpenBracket
            if reader.convention.loose_joints && is_zone(reader, end + 1) && reader.word(end + 2) == CloseBracket =>
        {
            end + 3
        }
        _ if is_local_time(reader, end) => end + 2,
        _ => end,
    }
}

/// "local time"
fn is_local_time(reader: &Reader, at: usize) -> bool {
    reader.is(at, "local") && reader.is(at + 1, "time")
}

/// "EST"; in messages also "est", unless it is a word.
fn is_zone(reader: &Reader, at: usize) -> bool {
    let is_word = || reader.is_any(at, words!["eat", "cat", "wat"]);
    reader.word(at) == Zone && (reader.capital(at) || reader.convention.casual_words && !is_word())
}

/// An hour, perhaps with minutes, whose half of the day another time tells: the 3 of "3-4 p.m.".
pub(super) fn open_hour(reader: &Reader, at: usize) -> Parsed<Time> {
    let (clock, end) = hour_and_minute(reader, at)?;
    let plain = !reader.text(at).contains(['.', ',']) || clock.minute.is_some();
    (plain && clock.hour < 24).then_some((Time::Clock(clock), end))
}

/// The time behind the `T` of an ISO date, with its zone: "2014-04-18T13:00:15.5Z", "2014-04-18T13:00+02:00".
pub(super) fn iso(reader: &Reader, behind_date: usize) -> Parsed<Time> {
    let (_, digits) = reader.text(behind_date.checked_sub(1)?).split_once(['T', 't'])?;
    let hour = pair(digits)?;
    // "20160506T0930", "20160506T093000Z"
    if let Some((_, together)) =
        digits.split_at_checked(2).filter(|(_, rest)| rest.starts_with(|c: char| c.is_ascii_digit()))
    {
        let (minute, second) = (pair(together)?, together.get(2..).and_then(pair));
        let fits = hour < 24 && minute < 60 && second.is_none_or(|second| second < 60);
        return fits.then_some((Time::Clock(Clock { hour, minute: Some(minute), second }), behind_date));
    }
    let (minute, mut end) = minutes(reader, behind_date)?;
    let mut second = None;
    if let Some((seconds, behind)) = minutes(reader, end) {
        (second, end) = (Some(seconds), behind);
    }
    let zone = (reader.text(end) == "+" || reader.word(end) == Hyphen) && reader.glued(end) && reader.glued(end + 1);
    if zone && two_digits(reader.text(end + 1)).is_some() {
        end = minutes(reader, end + 2).map_or(end + 2, |(_, end)| end);
    }
    (hour < 24).then_some((Time::Clock(Clock { hour, minute: Some(minute), second }), end))
}

/// ":30", touching what stands before.
fn minutes(reader: &Reader, at: usize) -> Parsed<u8> {
    let glued = reader.word(at) == Colon && reader.glued(at) && reader.glued(at + 1);
    let minute = two_digits(reader.text(at + 1)).filter(|&minute| glued && minute < 60)?;
    Some((minute, at + 2))
}

/// "11:00", which is a time where a day stands before it; "17.30" may be a price there, unless the day recurs.
pub(super) fn digital(reader: &Reader, at: usize) -> Parsed<Time> {
    let colon = reader.digits(at, 1..=2).is_some() && reader.word(at + 1) == Colon;
    let recurs = matches!(reader.before(at), At) && matches!(reader.before(at - 1), Weekdays(_));
    let (clock, end) = hour_and_minute(reader, at).filter(|_| colon || recurs)?;
    clock.minute.is_some().then_some((Time::Clock(clock), zone(reader, end)))
}
