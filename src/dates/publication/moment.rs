//! The days told in a line, with the time that stands before or behind them: "4:34 PM PT, Wed May 12, 2021".

use super::line::Line;
use crate::calendar::{Date, DateTime};
use crate::dates::expression::{Day, Expression, Meaning, Origin, Time, When, Yearly};
use crate::dates::period::Period;
use crate::dates::unit::Unit;
use crate::text::words::WordMap;
use crate::text::{TokenKind, hash};
use std::ops::Range;

/// Hour, minute and second.
type ClockTime = (u8, u8, u8);

/// A day of the calendar in a line of the head, or how long ago one was.
#[derive(Clone, Debug)]
pub(crate) struct Moment {
    /// With its time and zone.
    pub tokens: Range<usize>,
    /// `None` where only one who knows today could tell it.
    pub value: Option<DateTime>,
    /// Where the day itself starts.
    pub day: usize,
}

/// How many tokens may stand between a day and its time, and how many behind a time tell its zone.
const GAP: usize = 3;

/// All that the line tells; the expressions are its own.
pub(super) fn moments(line: &Line, expressions: &[Expression]) -> Vec<Moment> {
    let mut moments = Vec::new();
    let mut taken = line.tokens.start;
    for (index, expression) in expressions.iter().enumerate() {
        let Some((date, time)) = told(expression) else { continue };
        // No newspaper is from before Christ.
        if date.is_some_and(|date| date.year < 1) {
            continue;
        }
        let (mut tokens, mut time) = (expression.tokens.clone(), time);
        tokens.start = line.weekday_before(tokens.start).unwrap_or(tokens.start);
        let before = index.checked_sub(1).and_then(|before| expressions.get(before));
        if let (None, Some(before)) = (time, before)
            && before.tokens.start >= taken
            && line.is_gap(before.tokens.end..tokens.start)
            && let Some(clock) = clock_of(before)
        {
            (time, tokens.start) = (Some(clock), before.tokens.start);
        }
        if let (None, Some(behind)) = (time, expressions.get(index + 1))
            && line.is_gap(tokens.end..behind.tokens.start)
            && let Some(clock) = clock_of(behind)
        {
            (time, tokens.end) = (Some(clock), behind.tokens.end);
        }
        if time.is_none()
            && let Some((clock, start)) = line.time_before(tokens.start)
        {
            (time, tokens.start) = (Some(clock), start);
        }
        if time.is_none()
            && let Some((clock, end)) = line.dotted_time(tokens.end)
        {
            (time, tokens.end) = (Some(clock), end);
        }
        if time.is_some() {
            tokens.end = line.behind_zone(tokens.end);
        }
        // "Today" alone is the name of a section.
        if date.is_none() && time.is_none() && is_near(expression) {
            continue;
        }
        tokens.end = tokens.end.min(line.tokens.end);
        taken = tokens.end;
        let value = date.map(|date| DateTime { date, time });
        moments.push(Moment { tokens, value, day: expression.tokens.start });
    }
    if moments.is_empty() {
        moments.extend(line.ago());
    }
    moments
}

/// The day, where one is told, and its time: of one of the calendar, "12 May 2023"; of one that counts from today, "yesterday",
/// or without its year, only the time.
fn told(expression: &Expression) -> Option<(Option<Date>, Option<ClockTime>)> {
    let Meaning::When(When { day: Some(day), time }) = &expression.meaning else { return None };
    let time = match time {
        Some(time) => Some(clock(*time)?),
        None => None,
    };
    match day {
        Day::Fixed(Period::Day(date)) => Some((Some(*date), time)),
        Day::Yearly(Yearly::Date(..), _) => Some((None, time)),
        Day::Offset { forward: false, origin: Origin::Publication, .. } | Day::FromNow(_, false) => Some((None, time)),
        Day::Unit { .. } if is_near(expression) => Some((None, time)),
        _ => None,
    }
}

/// "today", "yesterday"
fn is_near(expression: &Expression) -> bool {
    let Meaning::When(When { day: Some(day), .. }) = &expression.meaning else { return false };
    matches!(day, Day::Unit { unit: Unit::Day, by: -1..=0, origin: Origin::Publication })
}

/// The time of an expression that tells nothing else.
fn clock_of(expression: &Expression) -> Option<ClockTime> {
    match &expression.meaning {
        Meaning::When(When { day: None, time: Some(time) }) => clock(*time),
        _ => None,
    }
}

fn clock(time: Time) -> Option<ClockTime> {
    match time {
        Time::Clock(clock) if clock.hour < 24 => {
            Some((clock.hour, clock.minute.unwrap_or(0), clock.second.unwrap_or(0)))
        }
        _ => None,
    }
}

impl Line<'_, '_> {
    /// Whether nothing but marks, "at", "on" and a zone stand between a day and its time.
    fn is_gap(&self, between: Range<usize>) -> bool {
        between.len() <= GAP + 1
            && between.end <= self.tokens.end
            && between.clone().all(|at| self.is_mark(at) || self.is_zone(at) || self.is_any(at, self.words.at))
    }

    /// The weekday that stands before a day and is not part of it: "Sat 03/04/2023".
    fn weekday_before(&self, day: usize) -> Option<usize> {
        let at = day.checked_sub(1)?;
        let at = if self.text(at) == "," { at.checked_sub(1)? } else { at };
        self.is_any(at, self.words.weekdays).then_some(at)
    }

    /// "EST", "PT", "MYT", "UTC": a few capitals.
    fn is_zone(&self, at: usize) -> bool {
        let word = self.text(at);
        (2..=5).contains(&word.len())
            && word.bytes().all(|byte| byte.is_ascii_uppercase())
            && ZONES.get(self.document.tokens[at].hash).is_some()
    }

    /// The token behind the zone of a time that ends here: "PT", "(UTC)", "GMT+1", "local time".
    fn behind_zone(&self, end: usize) -> usize {
        let bracket = usize::from(self.text(end) == "(");
        if self.is_zone(end + bracket) {
            let mut behind = end + bracket + 1;
            if matches!(self.text(behind), "+" | "-") && self.is_number(behind + 1) {
                behind += 2;
            }
            return if bracket == 1 && self.text(behind) == ")" { behind + 1 } else { behind };
        }
        let (local, time) = self.words.local_time;
        if self.is_any(end, local) && self.is_any(end + 1, time) { end + 2 } else { end }
    }

    /// "- 4.34pm", "@17:19", "• 16.34": a time with a mark before it that is none by itself.
    fn dotted_time(&self, behind_day: usize) -> Option<(ClockTime, usize)> {
        let start = (behind_day..behind_day + GAP).find(|&at| self.is_number(at))?;
        let is_parted = (behind_day..start).all(|at| self.is_mark(at) || self.is_any(at, self.words.at));
        self.time(start).filter(|_| is_parted)
    }

    /// "09:31 August 20, 2019": a time in front of a day that is none by itself.
    fn time_before(&self, day: usize) -> Option<(ClockTime, usize)> {
        let start = day.checked_sub(3).filter(|&start| self.is_number(start))?;
        self.time(start).filter(|&(_, end)| end == day).map(|(clock, _)| (clock, start))
    }

    /// The hour and minute that begin at a token.
    fn time(&self, start: usize) -> Option<(ClockTime, usize)> {
        let mut end = start + 1;
        let mut digits = self.text(start).to_ascii_lowercase();
        if matches!(self.text(end), ":" | ".") && self.is_number(end + 1) {
            digits = digits + "." + &self.text(end + 1).to_ascii_lowercase();
            end += 2;
        }
        let numbers = digits.trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == '.');
        let mut half = digits[numbers.len()..].replace('.', "");
        let (morning, evening) = self.words.halves;
        if half.is_empty() && (self.is_any(end, morning) || self.is_any(end, evening)) {
            half = self.text(end).to_ascii_lowercase().replace('.', "");
            end += 1;
        }
        let (hour, minute) = numbers.split_once(['.', ':', 'h'])?;
        let (hour, minute): (u8, u8) =
            (hour.parse().ok()?, Some(minute).filter(|minute| minute.len() == 2)?.parse().ok()?);
        let is_any = |words: &[u32]| words.contains(&hash::of(half.as_bytes()));
        let hour = if half.is_empty() || half == "h" || is_any(self.words.hours) {
            hour
        } else if is_any(morning) && (1..=12).contains(&hour) {
            hour % 12
        } else if is_any(evening) && (1..=12).contains(&hour) {
            hour % 12 + 12
        } else {
            return None;
        };
        (hour < 24 && minute < 60).then_some(((hour, minute, 0), end))
    }

    /// "3 hours ago", "2h ago", "5 mins ago", "just now"
    fn ago(&self) -> Option<Moment> {
        let ago = self.tokens.clone().find(|&at| self.is_any(at, self.words.ago))?;
        let number = (ago.saturating_sub(2).max(self.tokens.start)..ago).find(|&at| self.is_number(at))?;
        let short = self.text(number).trim_start_matches(|digit: char| digit.is_ascii_digit()).to_ascii_lowercase();
        let unit = if number + 1 == ago { short } else { self.text(number + 1).to_ascii_lowercase() };
        let unit = unit.trim_end_matches('.');
        let is_unit = self.words.units.contains(&hash::of(unit.as_bytes()));
        is_unit.then(|| Moment { tokens: number..ago + 1, value: None, day: number })
    }

    fn is_number(&self, at: usize) -> bool {
        self.tokens.contains(&at) && self.document.tokens[at].kind == TokenKind::Number
    }
}

/// Zones as newspapers of all languages write them behind a time: `data/dates/time_zones.tsv`.
static ZONES: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/dates/time_zones.rs"));
