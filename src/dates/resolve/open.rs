//! Values of what nothing anchors: `XXXX-WXX-2`, `XXXX-09-12`, `XXXX-Q3`.

use crate::calendar::Date;
use crate::dates::expression::{Day, Part, Time, When, YearKind, YearNumber, Yearly};
use crate::dates::holiday::Holiday;
use crate::dates::unit::Unit;
use crate::timex::{Calendar, Point, TimeOfDay};

/// The underspecified value of a day and a time.
pub(super) fn value(when: &When) -> Point {
    let time = match when.time {
        Some(Time::Clock(clock)) => Some(TimeOfDay::Clock(clock)),
        Some(Time::Part(part)) => Some(TimeOfDay::Part(part)),
        Some(Time::Now) | None => None,
    };
    let day = when.day.as_ref().map(day_value);
    Point { calendar: day.or(time.is_none().then_some(SOME_DAY)), time }
}

pub(super) const SOME_DAY: Calendar = Calendar::Day(None, None, None);

fn day_value(day: &Day) -> Calendar {
    match day {
        Day::Fixed(period) => period.first_point().calendar.unwrap_or(SOME_DAY),
        Day::Yearly(yearly, _) => yearly_value(*yearly),
        Day::Weekday { weekday, .. } | Day::WeekdayBeside { weekday, .. } => Calendar::Weekday(None, None, *weekday),
        Day::OfMonth(day) => Calendar::Day(None, None, Some(*day)),
        Day::Unit { unit, .. } | Day::Offset { unit, .. } | Day::Beside { unit, .. } => unit_value(*unit),
        Day::Within(part, _) => match part {
            Part::Yearly(yearly) => yearly_value(*yearly),
            Part::Weekday(weekday) | Part::NthWeekday(_, weekday) => Calendar::Weekday(None, None, *weekday),
            Part::DayOfMonth(day) => Calendar::Day(None, None, Some(*day)),
            Part::Same(unit) | Part::NthUnit(_, unit) => unit_value(*unit),
        },
        Day::Holding(unit, _) => unit_value(*unit),
        Day::QuarterEnding(_) => Calendar::Quarter(None, None),
        Day::EndOf(_) | Day::FromNow(..) => SOME_DAY,
        Day::EdgeOf(_, outer) => day_value(outer),
        Day::NamedYear { kind, year } => named_year(*kind, *year, None),
    }
}

/// `FY2018`; `FYXXXX` where neither the text nor the day it is read on tells which.
pub(super) fn named_year(kind: YearKind, year: YearNumber, today: Option<Date>) -> Calendar {
    let year = match (year, today) {
        (YearNumber::Known(year), _) => Some(year),
        (YearNumber::FromThis(by), Some(today)) => Some(today.year + by as i32),
        _ => None,
    };
    Calendar::Named(kind, year)
}

pub(super) fn yearly_value(yearly: Yearly) -> Calendar {
    match yearly {
        Yearly::Date(month, day) | Yearly::Holiday(Holiday::Fixed(month, day)) => {
            Calendar::Day(None, Some(month), Some(day))
        }
        Yearly::Month(month) => Calendar::Month(None, Some(month)),
        Yearly::Quarter(quarter) => Calendar::Quarter(None, Some(quarter)),
        Yearly::Half(half) => Calendar::Half(None, Some(half)),
        Yearly::Season(season) => Calendar::Season(None, season),
        Yearly::Holiday(_) => SOME_DAY,
    }
}

fn unit_value(unit: Unit) -> Calendar {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => SOME_DAY,
        Unit::Week | Unit::Fortnight => Calendar::Week(None, None),
        Unit::Weekend => Calendar::Weekend(None, None),
        Unit::Month => Calendar::Month(None, None),
        Unit::Quarter => Calendar::Quarter(None, None),
        Unit::Half => Calendar::Half(None, None),
        Unit::Year => Calendar::Year(None),
        Unit::Decade => Calendar::Decade(None),
        Unit::Century | Unit::Millennium => Calendar::Century(None),
    }
}
