//! So long before or behind an hour: "half an hour before 3pm", "15 minutes from noon", "two hours after 9:30 tomorrow".

use crate::dates::expression::{Length, Meaning, Time, When};
use crate::dates::period::Clock;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{counted, when};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;

/// The hour that is so far from the one told, on the same day.
pub(super) fn beside_hour(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = counted::counted(reader, at)?;
    let sign = match reader.word(end) {
        Before => -1,
        After | From => 1,
        _ => return None,
    };
    let (When { day, time: Some(Time::Clock(clock)) }, end) = when::when(reader, end + 1)? else { return None };
    let time = Some(Time::Clock(shifted(clock, sign * minutes(length)?)?));
    Some((Meaning::When(When { day, time }), end))
}

/// How many minutes a length has that is counted by the clock.
fn minutes(length: Length) -> Option<i64> {
    let Length { number: Some(number), unit, more: [None, ..], .. } = length else { return None };
    let hundredths = i64::try_from(number.hundredths).ok().filter(|&hundredths| hundredths < 100_000)?;
    match unit {
        Unit::Minute => Some(hundredths / 100),
        Unit::Hour => Some(hundredths * 60 / 100),
        _ => None,
    }
}

/// A clock time so many minutes later, where that is of the same day.
fn shifted(clock: Clock, by: i64) -> Option<Clock> {
    // "an hour before midnight"
    let day = if clock.hour == 0 && by < 0 { 24 * 60 } else { 0 };
    let minutes = day + clock.seconds() / 60 + by;
    let fits = (0..24 * 60).contains(&minutes);
    fits.then_some(Clock { hour: (minutes / 60) as u8, minute: Some((minutes % 60) as u8), second: None })
}
