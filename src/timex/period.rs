//! A stretch of the calendar: what an expression of time comes to, with its interval.

pub(crate) use super::clock::Clock;
use super::interval::Interval;

use super::unit::{DayPart, Season, Unit};
use crate::calendar::{Date, DateTime, days_in_month};

/// A stretch of the calendar that has a name in TIMEX3.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Period {
    /// A second of a day, told to the hour, the minute or the second.
    Moment(Date, Clock),
    /// The morning, evening … of a day.
    Part(Date, DayPart),
    Day(Date),
    /// So many days from a day on: a feast.
    Days(Date, u8),
    /// The ISO week that begins on this Monday.
    Week(Date),
    /// Saturday and Sunday of the ISO week that begins on this Monday.
    Weekend(Date),
    Month(i32, u8),
    Quarter(i32, u8),
    Half(i32, u8),
    Season(i32, Season),
    Year(i32),
    /// 199 is the 1990s.
    Decade(i32),
    /// 19 is the 20th century.
    Century(i32),
}

impl Period {
    /// The period of this unit that holds a day; `None` for units shorter than a day.
    pub fn containing(unit: Unit, date: Date) -> Option<Period> {
        Some(match unit {
            Unit::Day => Period::Day(date),
            Unit::Week | Unit::Fortnight => Period::Week(monday_of(date)),
            Unit::Weekend => Period::Weekend(monday_of(date)),
            Unit::Month => Period::Month(date.year, date.month),
            Unit::Quarter => Period::Quarter(date.year, (date.month - 1) / 3 + 1),
            Unit::Half => Period::Half(date.year, (date.month - 1) / 6 + 1),
            Unit::Year => Period::Year(date.year),
            Unit::Decade => Period::Decade(date.year.div_euclid(10)),
            // The last century before Christ ends with the year 0, which is 1 BC.
            Unit::Century if date.year <= 0 => Period::Century((date.year - 1).div_euclid(100)),
            Unit::Century => Period::Century(date.year.div_euclid(100)),
            _ => return None,
        })
    }

    /// The period of the same kind so many later (earlier, if negative).
    pub fn shift(self, by: i64) -> Period {
        let year = |year: i32| bounded(i64::from(year) + by);
        let cyclic = |year: i32, part: u8, parts: i64| {
            let count = i64::from(year) * parts + i64::from(part) - 1 + by;
            (bounded(count.div_euclid(parts)), (count.rem_euclid(parts) + 1) as u8)
        };
        match self {
            Period::Moment(date, clock) => Period::Moment(date.plus_days(by), clock),
            Period::Part(date, part) => Period::Part(date.plus_days(by), part),
            Period::Day(date) => Period::Day(date.plus_days(by)),
            Period::Days(date, count) => Period::Days(date.plus_days(by), count),
            Period::Week(monday) => Period::Week(monday.plus_days(by * 7)),
            Period::Weekend(monday) => Period::Weekend(monday.plus_days(by * 7)),
            Period::Month(y, month) => {
                let (y, month) = cyclic(y, month, 12);
                Period::Month(y, month)
            }
            Period::Quarter(y, quarter) => {
                let (y, quarter) = cyclic(y, quarter, 4);
                Period::Quarter(y, quarter)
            }
            Period::Half(y, half) => {
                let (y, half) = cyclic(y, half, 2);
                Period::Half(y, half)
            }
            Period::Season(y, season) => Period::Season(year(y), season),
            Period::Year(y) => Period::Year(year(y)),
            Period::Decade(decade) => Period::Decade(year(decade)),
            Period::Century(century) => Period::Century(year(century)),
        }
    }

    /// The same period so many years later: 12 May 2023 and 12 May 2022.
    pub fn plus_years(self, years: i64) -> Period {
        let day = |date: Date| date.plus_months(years * 12);
        let later = |year: i32| bounded(i64::from(year) + years);
        match self {
            Period::Moment(date, clock) => Period::Moment(day(date), clock),
            Period::Part(date, part) => Period::Part(day(date), part),
            Period::Day(date) => Period::Day(day(date)),
            Period::Days(date, count) => Period::Days(day(date), count),
            Period::Week(monday) => Period::Week(monday_of(day(monday.plus_days(3)))),
            Period::Weekend(monday) => Period::Weekend(monday_of(day(monday.plus_days(3)))),
            Period::Month(year, month) => Period::Month(later(year), month),
            Period::Quarter(year, quarter) => Period::Quarter(later(year), quarter),
            Period::Half(year, half) => Period::Half(later(year), half),
            Period::Season(year, season) => Period::Season(later(year), season),
            Period::Year(year) => Period::Year(later(year)),
            Period::Decade(decade) => Period::Decade(bounded(i64::from(decade) + years.div_euclid(10))),
            Period::Century(century) => Period::Century(bounded(i64::from(century) + years.div_euclid(100))),
        }
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        let first = |year: i32, month: u8| Date { year, month, day: 1 };
        match self {
            Period::Moment(date, _)
            | Period::Part(date, _)
            | Period::Day(date)
            | Period::Days(date, _)
            | Period::Week(date) => date,
            Period::Weekend(monday) => monday.plus_days(5),
            Period::Month(year, month) => first(year, month),
            Period::Quarter(year, quarter) => first(year, quarter * 3 - 2),
            Period::Half(year, half) => first(year, half * 6 - 5),
            Period::Season(year, season) => first(year, season.first_month()),
            Period::Year(year) => first(year, 1),
            Period::Decade(decade) => first(decade.saturating_mul(10), 1),
            Period::Century(century) => first(century.saturating_mul(100) + i32::from(century < 0), 1),
        }
    }

    /// The day behind its last.
    pub fn day_behind(self) -> Date {
        let first = self.first_day();
        match self {
            Period::Moment(..) | Period::Part(..) | Period::Day(_) => first.plus_days(1),
            Period::Days(_, count) => first.plus_days(count.into()),
            Period::Week(_) => first.plus_days(7),
            Period::Weekend(_) => first.plus_days(2),
            Period::Month(..) => first.plus_months(1),
            Period::Quarter(..) | Period::Season(..) => first.plus_months(3),
            Period::Half(..) => first.plus_months(6),
            Period::Year(_) => first.plus_months(12),
            Period::Decade(_) => first.plus_months(120),
            Period::Century(_) => first.plus_months(1200),
        }
    }

    /// The unit of the calendar it is one of.
    pub fn unit(self) -> Unit {
        match self {
            Period::Moment(..) => Unit::Hour,
            Period::Part(..) | Period::Day(_) => Unit::Day,
            Period::Days(..) => Unit::Week,
            Period::Week(_) => Unit::Week,
            Period::Weekend(_) => Unit::Weekend,
            Period::Month(..) => Unit::Month,
            Period::Quarter(..) | Period::Season(..) => Unit::Quarter,
            Period::Half(..) => Unit::Half,
            Period::Year(_) => Unit::Year,
            Period::Decade(_) => Unit::Decade,
            Period::Century(_) => Unit::Century,
        }
    }

    /// First instant and first instant behind.
    pub fn interval(self) -> Interval {
        let of_day = |date, from: i64, to: i64| Interval { from: instant(date, from), to: instant(date, to) };
        match self {
            Period::Moment(date, clock) => of_day(date, clock.seconds(), clock.seconds() + clock.length()),
            Period::Part(date, part) => {
                let (from, to) = part.hours();
                of_day(date, i64::from(from) * 3600, i64::from(to) * 3600)
            }
            _ => {
                let day = |date| DateTime { date, time: None };
                Interval { from: day(self.first_day()), to: day(self.day_behind()) }
            }
        }
    }
}

/// The Monday of a day's ISO week.
pub(crate) fn monday_of(date: Date) -> Date {
    date.plus_days(1 - i64::from(date.weekday()))
}

/// The moment so many seconds after a day's midnight.
fn instant(date: Date, seconds: i64) -> DateTime {
    let date = date.plus_days(seconds.div_euclid(86_400));
    let seconds = seconds.rem_euclid(86_400);
    let time = ((seconds / 3600) as u8, (seconds / 60 % 60) as u8, (seconds % 60) as u8);
    DateTime { date, time: Some(time) }
}

/// A year that stays within what the calendar's arithmetic and four digits can hold.
fn bounded(year: i64) -> i32 {
    year.clamp(-9_999, 9_999) as i32
}

/// The day of a month, or the month's last where it has no such day.
pub(crate) fn day_in(year: i32, month: u8, day: u8) -> Date {
    Date { year, month, day: day.clamp(1, days_in_month(year, month)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days from 1600 to 2400, five weeks and two days apart: all weekdays, all parts of months.
    fn days() -> impl Iterator<Item = Date> {
        let first = Date { year: 1600, month: 1, day: 1 }.to_days();
        let last = Date { year: 2400, month: 1, day: 1 }.to_days();
        (first..last).step_by(37).map(Date::from_days)
    }

    fn jiff_day(date: Date) -> jiff::civil::Date {
        jiff::civil::date(date.year as i16, date.month as i8, date.day as i8)
    }

    #[test]
    fn units_follow_each_other_without_gap() {
        use Unit::*;
        for day in days() {
            for unit in [Day, Week, Month, Quarter, Half, Year, Decade, Century] {
                let period = Period::containing(unit, day).unwrap();
                assert!(period.first_day() <= day && day < period.day_behind(), "{period:?} {day}");
                assert_eq!(period.shift(1).first_day(), period.day_behind(), "{period:?}");
                assert_eq!(period.shift(1).shift(-1), period);
            }
        }
    }

    #[test]
    fn shifts_agree_with_jiff() {
        use jiff::ToSpan;
        for day in days() {
            for by in [-13_i32, -1, 2, 29] {
                let first_of_month = jiff_day(day).first_of_month();
                let month = Period::Month(day.year, day.month).shift(by.into()).first_day();
                assert_eq!(jiff_day(month), first_of_month.checked_add(by.months()).unwrap());
                let week = Period::Week(monday_of(day)).shift(by.into()).first_day();
                assert_eq!(jiff_day(week), jiff_day(monday_of(day)).checked_add(by.weeks()).unwrap());
                let year_later = Period::Day(day).plus_years(by.into()).first_day();
                assert_eq!(jiff_day(year_later), jiff_day(day).checked_add(by.years()).unwrap());
            }
        }
    }

    #[test]
    fn values_and_intervals() {
        let day = Date { year: 2023, month: 9, day: 12 };
        let clock = |hour| Clock { hour, minute: None, second: None };
        let ides = Date { year: -43, month: 3, day: 15 };
        let second = Clock { hour: 10, minute: Some(30), second: Some(20) };
        for (period, value, from, to) in [
            (Period::Day(day), "2023-09-12", "2023-09-12", "2023-09-13"),
            (Period::Week(monday_of(day)), "2023-W37", "2023-09-11", "2023-09-18"),
            (Period::Weekend(monday_of(day)), "2023-W37-WE", "2023-09-16", "2023-09-18"),
            (Period::Quarter(2023, 3), "2023-Q3", "2023-07-01", "2023-10-01"),
            (Period::Season(2023, Season::Winter), "2023-WI", "2023-12-01", "2024-03-01"),
            (Period::Decade(199), "199", "1990-01-01", "2000-01-01"),
            (Period::Century(19), "19", "1900-01-01", "2000-01-01"),
            (Period::Century(-5), "BC04", "-0499-01-01", "-0399-01-01"),
            (Period::Year(-43), "BC0044", "-0043-01-01", "-0042-01-01"),
            (Period::Part(day, DayPart::Night), "2023-09-12TNI", "2023-09-12T20:00", "2023-09-13T06:00"),
            (Period::Moment(day, clock(22)), "2023-09-12T22:00", "2023-09-12T22:00", "2023-09-12T23:00"),
            (Period::Moment(day, clock(24)), "2023-09-12T24", "2023-09-13T00:00", "2023-09-13T01:00"),
            (Period::Moment(ides, second), "BC0044-03-15T10:30:20", "-0043-03-15T10:30:20", "-0043-03-15T10:30:21"),
        ] {
            let interval = period.interval();
            let got = (period.value().to_string(), interval.from.to_string(), interval.to.to_string());
            assert_eq!(got, (value.to_owned(), from.to_owned(), to.to_owned()));
        }
    }
}
