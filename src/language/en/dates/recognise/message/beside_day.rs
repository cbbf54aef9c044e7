//! Hours that only the day beside them tells: "Monday 3-8", "9 tomorrow", "10, tonight", "tomorrow 1530",
//! "Saturday for 9am", "at 7 in 3 weeks".

use super::clock::{bare, digits_together, hour_of, in_words};
use super::ends;
use crate::dates::expression::{Day, Meaning, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::number::cardinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{clock, offset};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;
use crate::text::words::words;

/// Two hours beside a day, of one half of it: "(Monday) 3-8", "five to seven (today)", "12-4".
pub(in crate::language::en::dates::recognise) fn two_hours(reader: &Reader, at: usize) -> Option<(Time, Time, usize)> {
    if !reader.convention.bare_hours {
        return None;
    }
    let hour = |at| bare(reader, at).filter(|(clock, _)| (1..=12).contains(&clock.hour));
    let (first, end) = hour(at)?;
    let joined = matches!(reader.word(end), Hyphen | Dash | To | Until)
        || reader.word(end) == And && reader.before(at) == Between;
    let (mut last, end) = hour(end + 1).filter(|_| joined)?;
    if !first.is_before(last) && last.hour < 12 {
        last.hour += 12;
    }
    let ends = ends::of_number(reader, end) || matches!(reader.word(end), Of | Part(_));
    ends.then_some((Time::Clock(first), Time::Clock(last), end))
}

/// An hour that stands between a word that places it and a day or a part of one: "9 tomorrow", "10, tonight".
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn placed_hour(reader: &Reader, at: usize) -> Parsed<Clock> {
    let (hour, end) = match reader.digits(at, 1..=2) {
        Some(hour) => (u64::from(hour), at + 1),
        None => cardinal(reader, at)?,
    };
    let joint = reader.skip(end, Comma);
    let alone = at == reader.sentence().start;
    let follows = match (reader.word(joint), reader.word(joint + 1)) {
        (Tonight, _) | (Shift(_), Part(_)) => joint > end || alone,
        (Today(_) | Weekday(_), _) => alone,
        _ => false,
    };
    (follows && (1..=12).contains(&hour)).then_some((hour_of(hour as u8), joint))
}

/// A time behind a day: "Saturday for 9am", "march eighteenth nine thirty", "tomorrow 1530", "Thu 12.30".
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn clock_behind(reader: &Reader, at: usize) -> Parsed<Time> {
    if reader.is_any(at, words!["for", "by"]) {
        return clock::clock(reader, at + 1);
    }
    let weekday = matches!(reader.before(at), Weekday(_) | WeekdayShort(_) | Today(_));
    let in_digits = || digits_together(reader, at).filter(|_| weekday && reader.text(at).len() == 4);
    let with_stop = || bare(reader, at).filter(|_| weekday && reader.text(at).contains('.'));
    // "tomorrow 8"
    let hour = || {
        let today = matches!(reader.before(at), Today(_) | Tonight);
        bare(reader, at).filter(|(clock, _)| today && (1..=12).contains(&clock.hour))
    };
    let (found, end) =
        in_words(reader, at).or_else(|| in_digits().map(|clock| (clock, at + 1))).or_else(with_stop).or_else(hour)?;
    ends::of_number(reader, end).then_some((Time::Clock(found), end))
}

/// "(at) 7 in 3 weeks": a time on a day that is counted from now.
pub(super) fn on_counted_day(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (time, end) = clock::clock(reader, at).filter(|(_, end)| reader.word(*end) == In)?;
    match offset::ahead(reader, end + 1)? {
        (Meaning::When(When { day: Some(day), time: None }), end) if counts_days(&day) => {
            Some((Meaning::When(When { day: Some(day), time: Some(time) }), end))
        }
        _ => None,
    }
}

fn counts_days(day: &Day) -> bool {
    matches!(day, Day::Offset { unit, .. } if *unit >= Unit::Day)
}
