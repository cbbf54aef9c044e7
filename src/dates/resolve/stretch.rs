//! From one time to another: which end is told, what the value is, and both ends put in order.

use super::{Answer, Resolved, Story, carried, open};
use crate::analysis::DateKind;
use crate::calendar::Date;
use crate::dates::expression::{Day, Time, When, Which};
use crate::dates::expression::{Edge, Tense};
use crate::dates::period::{Clock, Period};
use crate::timex::{Calendar, Interval, Point, TimeOfDay, Timex};

impl Story {
    /// Writes a stretch, and says which end is told: the last, but the first of "2022-23", one season in two years.
    pub(super) fn range(
        &mut self,
        from: &When,
        to: &When,
        tense: Option<Tense>,
        found: &mut Resolved,
    ) -> Option<Period> {
        let (first, last) = (self.when(from, tense), self.when(to, tense));
        match (first, last) {
            (Answer::Known(first, anchor), Answer::Known(last, _)) => {
                let (first, last) = if self.means.looks_ahead {
                    self.in_order((from, first), (to, last), tense)
                } else {
                    (first, carried::behind(first, last))
                };
                if self.means.stretches_by_days {
                    let is_time = |period| matches!(period, Period::Moment(..) | Period::Part(..));
                    found.kind = if is_time(first) || is_time(last) { DateKind::Time } else { DateKind::Date };
                    found.value = value(first, last);
                } else {
                    found.value = Timex::Stretch(first.first_point(), last.last_point());
                }
                found.anchor = anchor;
                // "May 1998 to March 1990" is no stretch, and neither is "8 to 8 p.m.".
                found.interval = Interval::between(first, last);
                // "To the end of August": the day behind is no part of it.
                if let When { day: Some(Day::EdgeOf(Edge::End, _)), time: None } = to {
                    found.value = Timex::Bounds(point(first), point(last));
                    found.interval = found.value.interval();
                }
                let season = matches!((first, last), (Period::Year(first), Period::Year(last)) if last == first + 1);
                Some(if season { first } else { last })
            }
            (first, last) => {
                let end = |answer, when| match answer {
                    Answer::Known(period, _) => period.first_point(),
                    Answer::Open(point) => point,
                    Answer::Lasting(_) => open::value(when),
                };
                found.value = Timex::Stretch(end(first, from), end(last, to));
                None
            }
        }
    }

    /// Both ends in one stretch: what recurs is put behind, or before, the other end; the stretch that today lies in comes first.
    fn in_order(
        &self,
        (from, first): (&When, Period),
        (to, last): (&When, Period),
        tense: Option<Tense>,
    ) -> (Period, Period) {
        let is_open = self.is_open;
        let (first_recurs, last_recurs) = (recurs(from), recurs(to));
        let (first, last) = (by_the_day(from, first, last), by_the_day(to, last, first));
        let last = match (first, last) {
            // "between now and 8"
            (Period::Moment(day, from), Period::Moment(same, to)) if day == same && to.is_before(from) && is_open => {
                afternoon(last).filter(|later| !is_earlier(*later, first)).unwrap_or(last)
            }
            _ => last,
        };
        let (mut first, mut last) = (first, carried::behind(first, last));
        if last.first_day() < first.first_day() {
            match (first_recurs, last_recurs) {
                (_, true) => last = last.plus_years(i64::from(first.first_day().year - last.first_day().year)),
                (true, false) => first = first.plus_years(i64::from(last.first_day().year - first.first_day().year)),
                _ => {}
            }
            if last.first_day() < first.first_day() {
                if last_recurs {
                    last = last.plus_years(1);
                } else if first_recurs {
                    first = first.plus_years(-1);
                }
            }
        }
        // "7 to 8" is in the evening, or tomorrow, when it is over.
        if let (None, None, Some((day, clock))) = (&from.day, &to.day, self.now())
            && is_earlier(last, Period::Moment(day, clock))
            && tense != Some(Tense::Past)
        {
            let later = afternoon(first).zip(afternoon(last)).filter(|_| is_open);
            return match later.filter(|(_, last)| !is_earlier(*last, Period::Moment(day, clock))) {
                Some(later) => later,
                None => (first.shift(1), last.shift(1)),
            };
        }
        let earlier = (first.plus_years(-1), last.plus_years(-1));
        let goes_on = self.today().is_some_and(|today| first.first_day() > today && earlier.1.day_behind() > today);
        if first_recurs && last_recurs && goes_on && tense != Some(Tense::Past) { earlier } else { (first, last) }
    }
}

/// The day at an edge of a stretch, as another stretch runs from or to it: its first, the one in its middle, the one behind it.
pub(super) fn day_at(edge: Edge, period: Period) -> Date {
    let first = period.first_day();
    match edge {
        Edge::Start => first,
        Edge::Mid => first.plus_days((period.day_behind().to_days() - first.to_days()) / 2),
        Edge::End => period.day_behind(),
    }
}

/// "From … to …" as a calendar writes it: the days as they are told, of what is longer the first day, hours in short.
fn value(first: Period, last: Period) -> Timex {
    Timex::Stretch(point(first), point(last))
}

fn point(period: Period) -> Point {
    match period {
        Period::Moment(date, clock) => {
            Point { calendar: Some(Calendar::of_day(date)), time: Some(TimeOfDay::Clock(clock)) }
        }
        Period::Part(..) => period.first_point(),
        _ => Calendar::of_day(period.first_day()).into(),
    }
}

/// The same hour in the other half of the day.
fn afternoon(morning: Period) -> Option<Period> {
    match morning {
        Period::Moment(date, clock) if clock.hour < 12 => {
            Some(Period::Moment(date, Clock { hour: clock.hour + 12, ..clock }))
        }
        _ => None,
    }
}

/// Whether one moment is before another.
fn is_earlier(one: Period, other: Period) -> bool {
    match (one, other) {
        (Period::Moment(day, clock), Period::Moment(other_day, other)) => {
            (day, clock.seconds()) < (other_day, other.seconds())
        }
        _ => false,
    }
}

/// Whether it comes every year and no year is told.
fn recurs(when: &When) -> bool {
    fn day_recurs(day: &Day) -> bool {
        match day {
            Day::Yearly(_, which) => matches!(which, Which::Bare | Which::Weekday(_)),
            Day::EdgeOf(_, outer) | Day::Within(_, outer) | Day::Beside { day: outer, .. } => day_recurs(outer),
            _ => false,
        }
    }
    when.day.as_ref().is_some_and(day_recurs)
}

/// "Now" is a day where the other end is no moment: "between Jan 22 and now".
fn by_the_day(end: &When, period: Period, other: Period) -> Period {
    match (end.time, period, other) {
        (_, _, Period::Moment(..)) => period,
        (Some(Time::Now), Period::Moment(date, _), _) => Period::Day(date),
        _ => period,
    }
}
