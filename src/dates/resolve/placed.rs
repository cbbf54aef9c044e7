//! Lengths with a place in the calendar: "the past two weeks", "within three days", "two weeks starting May 20th".

use super::reckon::moment_beside;
use super::{Answer, Resolved, Story, choose};
use crate::analysis::DateKind;
use crate::calendar::{Date, DateTime};
use crate::dates::amount::Number;
use crate::dates::expression::Tense;
use crate::dates::expression::{Length, Place, When};
use crate::dates::period::{Clock, Period, monday_of};
use crate::dates::unit::Unit;
use crate::timex::{Calendar, Interval, Point, TimeOfDay, Timex};

/// What nobody plans or remembers in one length.
const FAR: u64 = 100_000;

/// More are counted in months.
const MOST_WORKDAYS: u64 = 1_000;

/// A day, or a moment of it.
type End = (Date, Option<Clock>);

impl Story {
    /// Writes a length and the stretch that it is: in a message as its value, in news beside it.
    pub(super) fn placed(&mut self, length: Length, place: &Place, tense: Option<Tense>, found: &mut Resolved) {
        (found.kind, found.value) = (DateKind::Duration, length.value());
        self.compare_with(length);
        // "Over the next two weeks they marched on" goes on with the story, and is not counted from the publication.
        let is_told = matches!(place, Place::Behind) && tense == Some(Tense::Past) || self.is_long_past();
        if !self.means.stretches_by_days && (is_told || found.modifier.is_some()) {
            return;
        }
        let is_written = |end: &End| (-9_998..=9_998).contains(&end.0.year);
        let ends = self.ends(length, place, tense).filter(|(first, last)| is_written(first) && is_written(last));
        let Some((first, last)) = ends else { return };
        if !self.means.stretches_by_days {
            if first.0.year > 0 {
                found.interval = Interval::from_to(instant(first), instant(last));
                found.anchor = self.publication_anchor();
            }
            return;
        }
        let has_time = first.1.is_some() || last.1.is_some();
        found.kind = if has_time { DateKind::Time } else { DateKind::Date };
        found.value = Timex::Bounds(point(first), point(last));
        found.interval = Interval::from_to(instant(first), instant(last));
        found.anchor = self.publication_anchor();
    }

    /// Now, to the second where the length is counted by the clock; `None` where only the day is known.
    fn start_of(&self, length: Length) -> Option<End> {
        if length.has_clock() {
            let (date, clock) = self.now()?;
            return Some((date, Some(clock)));
        }
        Some((self.today()?, None))
    }

    /// So far from now.
    pub(super) fn so_far(&self, length: Length, forward: bool) -> Option<Period> {
        let (date, clock) = beside(self.start_of(length)?, length, forward)?;
        let short = |clock: Clock| Clock { second: clock.second.filter(|&second| second > 0), ..clock };
        Some(clock.map_or(Period::Day(date), |clock| Period::Moment(date, short(clock))))
    }

    /// Whether the sentence tells of a year long past: "in 1994, the two had fought for the past six years".
    fn is_long_past(&self) -> bool {
        let told = self.told.last.filter(|told| told.sentence == self.sentence);
        told.zip(self.today()).is_some_and(|(told, today)| told.period.first_day().year + 1 < today.year)
    }

    /// The two ends.
    fn ends(&mut self, length: Length, place: &Place, tense: Option<Tense>) -> Option<(End, End)> {
        match place {
            Place::From(when) => {
                let Answer::Known(period, _) = self.when(when, tense) else { return None };
                let start = match period {
                    Period::Moment(date, clock) => (date, Some(clock)),
                    _ => (period.first_day(), None),
                };
                return Some((start, beside(start, length, true)?));
            }
            Place::FirstOf(outer) | Place::LastOf(outer) => {
                let Answer::Known(outer, _) = self.when(&When::day((**outer).clone()), tense) else {
                    return None;
                };
                return part_of(outer, length, matches!(place, Place::FirstOf(_)));
            }
            _ => {}
        }
        let today = self.today()?;
        let in_calendar = self.means.stretches_by_days || length.unit < Unit::Decade;
        if let Some(ends) = whole(today, length, matches!(place, Place::Before)).filter(|_| in_calendar) {
            return Some(ends);
        }
        let has_clock = length.has_clock();
        let now = self.start_of(length)?;
        match place {
            Place::Behind if length.workdays => {
                let last = beside(now, length, true)?.0;
                Some(((choose::workday(1, today), None), (last.plus_days(1), None)))
            }
            // To news, the day of publication is the last of "the past two weeks".
            Place::Before if !self.means.stretches_by_days && !has_clock => {
                let tomorrow = (today.plus_days(1), None);
                Some((beside(tomorrow, length, false)?, tomorrow))
            }
            Place::Before => Some((beside(now, length, false)?, now)),
            Place::Behind if !has_clock => {
                let tomorrow = (today.plus_days(1), None);
                Some((tomorrow, beside(tomorrow, length, true)?))
            }
            _ => Some((now, beside(now, length, true)?)),
        }
    }
}

/// Quarters, decades and centuries are those of the calendar: "the last two quarters".
fn whole(today: Date, length: Length, is_before: bool) -> Option<(End, End)> {
    if !matches!(length.unit, Unit::Quarter | Unit::Half | Unit::Decade | Unit::Century) || length.more[0].is_some() {
        return None;
    }
    let count = length.number?.as_whole().filter(|&count| (1..1000).contains(&count))? as i64;
    let this = Period::containing(length.unit, today)?;
    let (first, behind) = if is_before { (-count, 0) } else { (1, count + 1) };
    Some(((this.shift(first).first_day(), None), (this.shift(behind).first_day(), None)))
}

/// The first or last so many units of a stretch; weeks are those of the calendar.
fn part_of(outer: Period, length: Length, is_first: bool) -> Option<(End, End)> {
    let (first, behind) = (outer.first_day(), outer.day_behind());
    let in_weeks = length.unit == Unit::Week;
    let start = if is_first {
        if in_weeks { monday_of(first.plus_days(3)) } else { first }
    } else if in_weeks {
        monday_of(behind.plus_days(-4)).plus_days(7)
    } else {
        behind
    };
    let start = (start, None);
    let end = beside(start, length, is_first)?;
    Some(if is_first { (start, end) } else { (end, start) })
}

/// So long behind or before a point: units of the calendar by the calendar, hours by the clock.
fn beside(start: End, length: Length, forward: bool) -> Option<End> {
    if length.workdays {
        let count = length.number?.as_whole().filter(|&count| count <= MOST_WORKDAYS)? as i64;
        return Some((choose::workday(if forward { count } else { -count }, start.0), start.1));
    }
    let parts = std::iter::once((length.number?, length.unit)).chain(length.more.into_iter().flatten());
    let mut point = start;
    for (number, unit) in parts {
        point = step(point, number, unit, forward)?;
    }
    Some(point)
}

fn step((date, clock): End, number: Number, unit: Unit, forward: bool) -> Option<End> {
    let sign = if forward { 1 } else { -1 };
    let (months, days) = match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            let start = clock.unwrap_or(Clock { hour: 0, minute: None, second: None });
            let Period::Moment(date, clock) = moment_beside(date, start, number, unit, forward) else { return None };
            return Some((date, Some(as_told(clock, start))));
        }
        Unit::Day => (0, 1),
        Unit::Week => (0, 7),
        Unit::Fortnight => (0, 14),
        Unit::Weekend => return None,
        Unit::Month => (1, 0),
        Unit::Quarter => (3, 0),
        Unit::Half => (6, 0),
        Unit::Year => (12, 0),
        Unit::Decade => (120, 0),
        Unit::Century => (1_200, 0),
        Unit::Millennium => (12_000, 0),
    };
    if number.hundredths > FAR * 100 {
        return None;
    }
    let times = |per_unit: i64| sign * (number.hundredths as i64 * per_unit / 100);
    Some((date.plus_months(times(months)).plus_days(times(days)), clock))
}

/// A clock time as exactly as the one it is counted from: to the second from now, to the hour from "2pm" where it is one.
fn as_told(clock: Clock, start: Clock) -> Clock {
    Clock {
        minute: clock.minute.filter(|&minute| minute > 0 || start.minute.is_some() || clock.second.is_some()),
        second: clock.second.or(start.second.map(|_| 0)),
        ..clock
    }
}

/// A point as a message has it: the day, or the second, or the hour as it was told.
fn point((date, clock): End) -> Point {
    Point { calendar: Some(Calendar::of_day(date)), time: clock.map(TimeOfDay::Clock) }
}

fn instant((date, clock): End) -> DateTime {
    match clock {
        Some(clock) => Period::Moment(date, clock).interval().from,
        None => Period::Day(date).interval().from,
    }
}
