//! A value of TIMEX3 in its parts (TimeML Annotation Guidelines 1.2.1; ISO 8601 and its extensions).

use super::clock::Clock;
use super::duration::Duration;
use super::interval::Interval;
use super::period::{Period, monday_of};
use super::unit::{DayPart, Season};
use crate::analysis::DateKind;
use crate::calendar::Date;

/// A time as TIMEX3 tells it. [`Display`](std::fmt::Display) writes it, [`FromStr`](std::str::FromStr) reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Timex {
    /// A place in the calendar, or a time of the day: `2023-09-12`, `XXXX-WXX-2T09:00`, `TEV`.
    Point(Point),
    /// From one to another, both of them inside: `2023-09-12/2023-09-14` are three days, `2023-05/2023-07` three months. A clock
    /// time at the end is the moment at which it ends.
    Stretch(Point, Point),
    /// As a calendar program writes a stretch ("the next three days", "to the end of August"): from the first instant
    /// to the one behind, as `from` and `to` have it. It is spelt like a stretch, and read again as one.
    Bounds(Point, Point),
    /// A length, or in a set what recurs after each such length: `P4Y`, `PXD`.
    Duration(Duration),
    /// `PRESENT_REF`
    Reference(Reference),
}

/// Where a time without a place in the calendar lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reference {
    /// `PAST_REF`: "recently".
    Past,
    /// `PRESENT_REF`: "now".
    Present,
    /// `FUTURE_REF`: "soon".
    Future,
}

/// A place in the calendar, as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// `None`: a time of any day, `T09`.
    pub calendar: Option<Calendar>,
    /// `None`: the whole of it.
    pub time: Option<TimeOfDay>,
}

/// A day or a longer part of the calendar; what is `None` is written with `X`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// Year, month, day: `2023-09-12`, `XXXX-09-12`.
    Day(Option<i32>, Option<u8>, Option<u8>),
    /// `2023-09`
    Month(Option<i32>, Option<u8>),
    /// `2023`; 0 is 1 BC, `BC0001`.
    Year(Option<i32>),
    /// 199 is the 1990s: `199`.
    Decade(Option<i32>),
    /// 19 is the 20th century: `19`.
    Century(Option<i32>),
    /// An ISO week: `2023-W37`.
    Week(Option<i32>, Option<u8>),
    /// Saturday and Sunday of an ISO week: `2023-W37-WE`.
    Weekend(Option<i32>, Option<u8>),
    /// A day of an ISO week, 1 for Monday: `XXXX-WXX-1`.
    Weekday(Option<i32>, Option<u8>, u8),
    /// `2023-Q3`
    Quarter(Option<i32>, Option<u8>),
    /// `2023-H1`
    Half(Option<i32>, Option<u8>),
    /// `2023-FA`; a winter counts to the year in which it begins.
    Season(Option<i32>, Season),
    /// A year of business or school, whose days nobody tells: `FY2018`.
    Named(YearKind, Option<i32>),
}

/// Which kind of year that is none of the calendar's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearKind {
    /// `FY`
    Fiscal,
    /// `SY`
    School,
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TimeOfDay {
    /// `T09:30`
    Clock(Clock),
    /// `TMO`
    Part(DayPart),
}

impl From<Calendar> for Point {
    fn from(calendar: Calendar) -> Point {
        Point { calendar: Some(calendar), time: None }
    }
}

impl From<Point> for Timex {
    fn from(point: Point) -> Timex {
        Timex::Point(point)
    }
}

impl Calendar {
    /// A known day.
    pub(crate) fn of_day(Date { year, month, day }: Date) -> Calendar {
        Calendar::Day(Some(year), Some(month), Some(day))
    }

    /// The stretch of the calendar, where it is known.
    fn period(self) -> Option<Period> {
        let monday = |year: Option<i32>, week: Option<u8>| monday_of_week(year?, week?);
        Some(match self {
            Calendar::Day(year, month, day) => Period::Day(Date::new(year?, month?, day?)?),
            Calendar::Month(year, month) => Period::Month(year?, month?),
            Calendar::Year(year) => Period::Year(year?),
            Calendar::Decade(decade) => Period::Decade(decade?),
            Calendar::Century(century) => Period::Century(century?),
            Calendar::Week(year, week) => Period::Week(monday(year, week)?),
            Calendar::Weekend(year, week) => Period::Weekend(monday(year, week)?),
            Calendar::Weekday(year, week, day) => Period::Day(monday(year, week)?.plus_days(i64::from(day) - 1)),
            Calendar::Quarter(year, quarter) => Period::Quarter(year?, quarter?),
            Calendar::Half(year, half) => Period::Half(year?, half?),
            Calendar::Season(year, season) => Period::Season(year?, season),
            Calendar::Named(..) => return None,
        })
    }
}

/// The Monday of an ISO week, where the year has so many.
pub(super) fn monday_of_week(year: i32, week: u8) -> Option<Date> {
    let monday = monday_of(Date { year, month: 1, day: 4 }).plus_days((i64::from(week) - 1) * 7);
    (monday.iso_week() == (year, week)).then_some(monday)
}

impl Point {
    /// The stretch of the calendar, where it is known.
    fn period(self) -> Option<Period> {
        match (self.calendar?.period()?, self.time) {
            (period, None) => Some(period),
            (Period::Day(date), Some(TimeOfDay::Clock(clock))) => Some(Period::Moment(date, clock)),
            (Period::Day(date), Some(TimeOfDay::Part(part))) => Some(Period::Part(date, part)),
            _ => None,
        }
    }
}

impl Timex {
    /// The first instant and the first behind, where the value tells them: half-open, whatever the spelling.
    pub fn interval(&self) -> Option<Interval> {
        match *self {
            Timex::Point(point) => Some(point.period()?.interval()),
            Timex::Stretch(first, last) => Interval::between(first.period()?, last.period()?),
            Timex::Bounds(first, behind) => {
                Interval::from_to(first.period()?.interval().from, behind.period()?.interval().from)
            }
            Timex::Duration(_) | Timex::Reference(_) => None,
        }
    }

    /// What kind of time it is, for all that the value alone tells: what recurs looks like a length or a place.
    pub fn kind(&self) -> DateKind {
        match self {
            Timex::Duration(_) => DateKind::Duration,
            _ if self.has_time() => DateKind::Time,
            _ => DateKind::Date,
        }
    }

    /// Whether a time of the day is among what it tells.
    pub fn has_time(&self) -> bool {
        match self {
            Timex::Point(point) => point.time.is_some(),
            Timex::Stretch(first, last) | Timex::Bounds(first, last) => first.time.is_some() || last.time.is_some(),
            Timex::Duration(_) | Timex::Reference(_) => false,
        }
    }
}

impl Period {
    /// The TIMEX3 value.
    pub fn value(self) -> Timex {
        if let Period::Days(..) = self {
            return Timex::Stretch(self.first_point(), self.last_point());
        }
        Timex::Point(self.first_point())
    }

    /// The point that a stretch which begins with it is written from.
    pub fn first_point(self) -> Point {
        let calendar = match self {
            Period::Moment(date, clock) => {
                // A full hour is told by its minutes too, but for the midnight that ends a day.
                let minute = clock.minute.or((clock.hour < 24).then_some(0));
                let time = Some(TimeOfDay::Clock(Clock { minute, ..clock }));
                return Point { calendar: Some(Calendar::of_day(date)), time };
            }
            Period::Part(date, part) => {
                return Point { calendar: Some(Calendar::of_day(date)), time: Some(TimeOfDay::Part(part)) };
            }
            Period::Day(date) | Period::Days(date, _) => Calendar::of_day(date),
            Period::Week(monday) => {
                let (year, week) = monday.iso_week();
                Calendar::Week(Some(year), Some(week))
            }
            Period::Weekend(monday) => {
                let (year, week) = monday.iso_week();
                Calendar::Weekend(Some(year), Some(week))
            }
            Period::Month(year, month) => Calendar::Month(Some(year), Some(month)),
            Period::Quarter(year, quarter) => Calendar::Quarter(Some(year), Some(quarter)),
            Period::Half(year, half) => Calendar::Half(Some(year), Some(half)),
            Period::Season(year, season) => Calendar::Season(Some(year), season),
            Period::Year(year) => Calendar::Year(Some(year)),
            Period::Decade(decade) => Calendar::Decade(Some(decade)),
            Period::Century(century) => Calendar::Century(Some(century)),
        };
        calendar.into()
    }

    /// The point that a stretch which ends with it is written to.
    pub fn last_point(self) -> Point {
        match self {
            Period::Days(..) => Calendar::of_day(self.day_behind().plus_days(-1)).into(),
            _ => self.first_point(),
        }
    }
}
