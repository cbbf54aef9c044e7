//! Reckoning in the calendar: so far before or behind a stretch, and a part of a longer one.

use crate::calendar::{Date, days_in_month};
use crate::dates::amount::Number;
use crate::dates::expression::{Part, Yearly};
use crate::dates::holiday::nth_weekday;
use crate::dates::period::{Clock, Period, monday_of};
use crate::dates::unit::Unit;

/// So far from a stretch of the calendar, as exact as the unit: years from a day give a year.
pub(super) fn beside(period: Period, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let sign = if forward { 1 } else { -1 };
    let whole = number.as_whole().and_then(|whole| i64::try_from(whole).ok()).filter(|&whole| whole < 100_000);
    let start = period.first_day();
    if unit < Unit::Day {
        return match period {
            Period::Moment(date, clock) => Some(moment_beside(date, clock, number, unit, forward)),
            Period::Day(date) => Some(Period::Day(date)),
            _ => None,
        };
    }
    let months = |per_unit: u64| sign * (number.hundredths.min(10_000_000) * per_unit / 100) as i64;
    let found = match unit {
        Unit::Day => match period {
            Period::Day(_) | Period::Moment(..) | Period::Part(..) | Period::Weekend(_) => {
                Period::Day(start.plus_days(sign * whole?))
            }
            // "the eve of Ramadan", "two days after Hanukkah"
            Period::Days(..) if forward => Period::Day(period.day_behind().plus_days(whole? - 1)),
            Period::Days(..) => Period::Day(start.plus_days(-whole?)),
            _ => return None,
        },
        Unit::Week | Unit::Fortnight => {
            let weeks = whole? * if unit == Unit::Fortnight { 2 } else { 1 };
            Period::Day(start.plus_days(sign * weeks * 7))
        }
        Unit::Weekend => Period::Weekend(monday_of(start.plus_days(sign * whole? * 7))),
        Unit::Month => in_month(start.plus_months(months(1))),
        Unit::Quarter => Period::containing(Unit::Quarter, start.plus_months(months(3)))?,
        Unit::Half => in_month(start.plus_months(months(6))),
        Unit::Year if matches!(period, Period::Quarter(..)) => period.plus_years(sign * whole?),
        Unit::Year if number.as_whole().is_none() => in_month(start.plus_months(months(12))),
        Unit::Year => Period::Year(start.plus_months(months(12)).year),
        Unit::Decade => Period::Year(start.plus_months(months(120)).year),
        Unit::Century => Period::Year(start.plus_months(months(1200)).year),
        _ => return None,
    };
    // Values have years of four digits.
    (-9_998..=9_998).contains(&found.first_day().year).then_some(found)
}

fn in_month(date: Date) -> Period {
    Period::Month(date.year, date.month)
}

pub(super) fn moment_beside(date: Date, clock: Clock, number: Number, unit: Unit, forward: bool) -> Period {
    let unit_seconds = match unit {
        Unit::Hour => 3600,
        Unit::Minute => 60,
        _ => 1,
    };
    let by = (number.hundredths.min(1_000_000_000) * unit_seconds / 100) as i64;
    let now =
        i64::from(clock.hour) * 3600 + i64::from(clock.minute.unwrap_or(0)) * 60 + i64::from(clock.second.unwrap_or(0));
    let then = if forward { now + by } else { now - by };
    let (date, second) = (date.plus_days(then.div_euclid(86_400)), then.rem_euclid(86_400));
    let exact = (clock.second.is_some_and(|second| second > 0) || unit == Unit::Second).then_some((second % 60) as u8);
    Period::Moment(date, Clock { hour: (second / 3600) as u8, minute: Some((second / 60 % 60) as u8), second: exact })
}

/// A part of a longer stretch.
pub(super) fn within(part: Part, outer: Period) -> Option<Period> {
    let first = outer.first_day();
    let is_feast = matches!(outer, Period::Day(_) | Period::Days(..));
    Some(match part {
        Part::Yearly(Yearly::Date(2, 29)) if days_in_month(first.year, 2) < 29 => return None,
        Part::Yearly(yearly) => yearly.in_year(first.year),
        Part::Same(_) => return None,
        Part::Weekday(weekday) => Period::Day(monday_of(first).plus_days(i64::from(weekday) - 1)),
        Part::DayOfMonth(day) if is_feast => Period::Day(first.plus_days(i64::from(day) - 1)),
        Part::NthWeekday(number, weekday) if is_feast => Period::Day(weekday_of_feast(outer, number, weekday)),
        // "The 31st of next month" is none where that has thirty days.
        Part::DayOfMonth(day) => Period::Day(Date::new(first.year, first.month, day)?),
        Part::NthWeekday(number, weekday) => Period::Day(nth_weekday(first.year, first.month, number, weekday)),
        Part::NthUnit(number, unit) => {
            // The first week is ISO's, the one with the first Thursday; the first weekend has the first Saturday.
            let into = match unit {
                Unit::Week => 3,
                Unit::Weekend => 5,
                _ => 0,
            };
            match number {
                1.. => Period::containing(unit, monday_on_or_behind(first, into))?.shift(i64::from(number) - 1),
                _ => {
                    let last = outer.day_behind().plus_days(-1);
                    let day = if into > 0 { monday_of(last.plus_days(-into)) } else { last };
                    Period::containing(unit, day)?.shift(i64::from(number) + 1)
                }
            }
        }
    })
}

/// The nth such weekday from a feast's first day on; the last before its end, if −1.
fn weekday_of_feast(feast: Period, number: i8, weekday: u8) -> Date {
    let ahead = |date: Date| i64::from((weekday + 7 - date.weekday()) % 7);
    match number {
        1.. => feast.first_day().plus_days(ahead(feast.first_day()) + 7 * (i64::from(number) - 1)),
        _ => {
            let last_week = feast.day_behind().plus_days(7 * i64::from(number));
            last_week.plus_days(ahead(last_week))
        }
    }
}

/// The Monday of the first week whose day so many behind Monday is not before `first`; `first` itself for none.
fn monday_on_or_behind(first: Date, into: i64) -> Date {
    if into > 0 { monday_of(first.plus_days(6 - into)) } else { first }
}

/// The week, weekend or month that holds a day: the weekend of a Monday is the one before it.
pub(super) fn holding(unit: Unit, day: Date) -> Option<Period> {
    let before = unit == Unit::Weekend && day.weekday() == 1;
    Period::containing(unit, if before { day.plus_days(-1) } else { day })
}
