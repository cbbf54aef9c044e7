//! What recurs to values: `P1D`, `XXXX-WXX-1T09:00`, `XXXX-XX-XXTMO`.

use super::open::{SOME_DAY, yearly_value};
use crate::dates::convention::Convention;
use crate::dates::expression::{Recurs, Set};
use crate::dates::unit::Unit;
use crate::timex::{Amount, Calendar, Duration, DurationUnit, Point, Timex};

/// The TIMEX3 value of a set.
pub(super) fn value(set: Set, convention: &Convention) -> Timex {
    let calendar = match set.recurs {
        Recurs::Every(1, Unit::Day) if set.time.is_some() => (!convention.daily_is_time_alone).then_some(SOME_DAY),
        Recurs::Every(count, unit) => {
            let (unit, factor) = unit.in_value();
            let amount = Amount::whole(count.saturating_mul(u64::from(factor)));
            return Timex::Duration(Duration::of(Some(amount), unit));
        }
        // No word of TIMEX3 stands for them, so it is written as weekends are.
        Recurs::Workdays => return Timex::Duration(Duration::of(Some(Amount::whole(1)), DurationUnit::Workday)),
        Recurs::Weekday(weekday) => Some(Calendar::Weekday(None, None, weekday)),
        Recurs::DayOfMonth(day) => Some(Calendar::Day(None, None, Some(day))),
        Recurs::Yearly(yearly) => Some(yearly_value(yearly)),
    };
    Timex::Point(Point { calendar, time: set.time })
}
