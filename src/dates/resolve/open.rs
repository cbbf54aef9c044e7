//! Values of what nothing anchors: `XXXX-WXX-2`, `XXXX-09-12`, `XXXX-Q3`.

use crate::calendar::Date;
use crate::dates::expression::{Day, Part, Time, When, YearKind, YearNumber, Yearly};
use crate::dates::holiday::Holiday;
use crate::dates::unit::Unit;

/// The underspecified value of a day and a time.
pub(super) fn value(when: &When) -> String {
    let time = when.time.map(|time| match time {
        Time::Clock(clock) => clock.value(),
        Time::Part(part) => format!("T{}", part.code()),
        Time::Now => String::new(),
    });
    match (&when.day, time) {
        (None, Some(time)) => time,
        (None, None) => "XXXX-XX-XX".to_owned(),
        (Some(day), time) => day_value(day) + &time.unwrap_or_default(),
    }
}

fn day_value(day: &Day) -> String {
    match day {
        Day::Fixed(period) => period.value(),
        Day::Yearly(yearly, _) => yearly_value(*yearly),
        Day::Weekday { weekday, .. } | Day::WeekdayBeside { weekday, .. } => format!("XXXX-WXX-{weekday}"),
        Day::OfMonth(day) => format!("XXXX-XX-{day:02}"),
        Day::Unit { unit, .. } => unit_value(*unit).to_owned(),
        Day::Offset { unit, .. } | Day::Beside { unit, .. } => unit_value(*unit).to_owned(),
        Day::Within(part, _) => match part {
            Part::Yearly(yearly) => yearly_value(*yearly),
            Part::Weekday(weekday) | Part::NthWeekday(_, weekday) => format!("XXXX-WXX-{weekday}"),
            Part::DayOfMonth(day) => format!("XXXX-XX-{day:02}"),
            Part::Same(unit) | Part::NthUnit(_, unit) => unit_value(*unit).to_owned(),
        },
        Day::Holding(unit, _) => unit_value(*unit).to_owned(),
        Day::QuarterEnding(_) => "XXXX-QX".to_owned(),
        Day::EndOf(_) | Day::FromNow(..) => "XXXX-XX-XX".to_owned(),
        Day::EdgeOf(_, outer) => day_value(outer),
        Day::NamedYear { kind, year } => named_year(*kind, *year, None),
    }
}

/// "FY2018"; "FYXXXX" where neither the text nor the day it is read on tells which.
pub(super) fn named_year(kind: YearKind, year: YearNumber, today: Option<Date>) -> String {
    let year = match (year, today) {
        (YearNumber::Known(year), _) => Some(year),
        (YearNumber::FromThis(by), Some(today)) => Some(today.year + by as i32),
        _ => None,
    };
    kind.code().to_owned() + &year.map_or("XXXX".to_owned(), |year| year.to_string())
}

fn yearly_value(yearly: Yearly) -> String {
    match yearly {
        Yearly::Date(month, day) | Yearly::Holiday(Holiday::Fixed(month, day)) => format!("XXXX-{month:02}-{day:02}"),
        Yearly::Month(month) => format!("XXXX-{month:02}"),
        Yearly::Quarter(quarter) => format!("XXXX-Q{quarter}"),
        Yearly::Half(half) => format!("XXXX-H{half}"),
        Yearly::Season(season) => format!("XXXX-{}", season.code()),
        Yearly::Holiday(_) => "XXXX-XX-XX".to_owned(),
    }
}

fn unit_value(unit: Unit) -> &'static str {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
        Unit::Week | Unit::Fortnight => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
}
