//! The time from one instant to another.

use super::period::Period;
use crate::calendar::DateTime;

/// From an instant to the first behind, both as days or both with a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The first instant.
    pub from: DateTime,
    /// The first instant behind.
    pub to: DateTime,
}

impl Interval {
    /// From one instant to a later one, in one form; `None` where the second is not later.
    pub(crate) fn from_to(from: DateTime, to: DateTime) -> Option<Interval> {
        let has_time = from.time.is_some() || to.time.is_some();
        let instant = |moment: DateTime| match has_time {
            true => DateTime { time: Some(moment.time.unwrap_or_default()), ..moment },
            false => moment,
        };
        let (from, to) = (instant(from), instant(to));
        ((from.date, from.time) < (to.date, to.time)).then_some(Interval { from, to })
    }

    /// From the start of one place in the calendar to the end of another. A clock time's end is its own moment, a day's the
    /// day behind. `None` where they are not in the order of the calendar.
    pub(crate) fn between(first: Period, last: Period) -> Option<Interval> {
        let end = last.interval();
        let to = if let Period::Moment(..) = last { end.from } else { end.to };
        Interval::from_to(first.interval().from, to)
    }
}
