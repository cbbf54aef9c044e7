//! Two mentions and the stretch between them: "from Monday to Friday", "between May 2015 and June 2018".

use super::resolve::Resolved;
use crate::analysis::DateKind;
use crate::calendar::Date;
use crate::timex::period::Period;
use crate::timex::{Interval, Point, Reference, TimeOfDay, Timex};

/// Gives the last two mentions the stretch between them, where both are in the calendar and in its order; "now" is on the
/// day of publication. There are so many mentions with those that stand before `dates`.
pub(super) fn tie(dates: &mut [Resolved], count: usize, today: Option<Date>) {
    let [.., first, last] = dates else { return };
    let interval = |date: &Resolved| match date.value {
        Timex::Reference(Reference::Present) => today.map(|today| Period::Day(today).interval()),
        _ => date.interval,
    };
    let (Some(start), Some(end)) = (interval(first), interval(last)) else { return };
    // A time's end is its own moment; a day's is the day behind.
    let to = if is_moment(last) { end.from } else { end.to };
    let Some(stretch) = Interval::from_to(start.from, to) else { return };
    first.range = Some((stretch, count - 1));
    last.range = Some((stretch, count - 2));
}

/// Whether it is a clock time: "5 p.m.", but not "Friday evening".
fn is_moment(date: &Resolved) -> bool {
    let has_clock = |point: &Point| matches!(point.time, Some(TimeOfDay::Clock(_)));
    date.kind == DateKind::Time
        && match &date.value {
            Timex::Point(point) => has_clock(point),
            Timex::Stretch(first, last) | Timex::Bounds(first, last) => has_clock(first) || has_clock(last),
            Timex::Duration(_) | Timex::Reference(_) => false,
        }
}
