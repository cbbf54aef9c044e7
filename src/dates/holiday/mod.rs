//! Holidays: the rule that tells their days in any year.

mod easter;
pub(crate) mod feast;
mod islamic;
mod jewish;

use super::period::day_in;
use crate::calendar::{Date, days_in_month};
use Holiday::*;
use feast::Feast;

/// How a holiday's days follow from the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// The nth (last, if −1) such weekday of a month: number, weekday, month.
    Nth(i8, u8, u8),
    /// The first such weekday from a month and day on.
    From(u8, u8, u8),
    /// Month and day; the day before where that is a Sunday.
    NotSunday(u8, u8),
    /// Month and day; Friday or Monday where that is on a weekend.
    Working(u8, u8),
    /// So many days after Easter Sunday of the western churches.
    Easter(i8),
    /// So many days after Easter Sunday of the eastern churches.
    OrthodoxEaster(i8),
    /// So many days after a feast in the tables of sun and moon.
    Listed(Feast, i8),
    /// Month and day of the Islamic calendar.
    Islamic(u8, u8),
    /// A month of the Islamic calendar.
    IslamicMonth(u8),
    /// The last Friday of a month of the Islamic calendar.
    LastFriday(u8),
    /// Month (from Nisan) and day of the Jewish calendar; the evening before is left out. Month 12 is the last of the year.
    Jewish(u8, u8),
    /// The same, moved by so many days where it falls on a weekday.
    JewishMoved(u8, u8, &'static [(u8, i8)]),
    /// New year of the Parsis, whose years have 365 days.
    Parsi,
    /// So many days after another.
    After(&'static Holiday, i8),
    /// So many days from another on.
    Days(&'static Holiday, u8),
    /// From a year on one rule, before it another.
    Since(i32, &'static Holiday, &'static Holiday),
    /// Countries differ (`data/dates/national_days.tsv`): the rule where none is named.
    ByCountry(&'static Holiday),
    /// No day: a name of something else, or one that only a country gives a day.
    Nowhere,
}

/// A holiday's first day and how many days it lasts.
pub(crate) type Days = (Date, u8);

impl Holiday {
    /// The holiday's days in a year: two where the moon brings it twice, none where the tables do not reach.
    pub fn days(self, year: i32) -> [Option<Days>; 2] {
        let one = |date: Date| [Some((date, 1)), None];
        let any = |date: Option<Date>| [date.map(|date| (date, 1)), None];
        match self {
            Fixed(month, day) => one(day_in(year, month, day)),
            Nth(number, weekday, month) => one(nth_weekday(year, month, number, weekday)),
            From(weekday, month, day) => one(weekday_from(day_in(year, month, day), weekday)),
            NotSunday(month, day) => one(moved(day_in(year, month, day), &[(7, -1)])),
            Working(month, day) => one(moved(day_in(year, month, day), &[(6, -1), (7, 1)])),
            Easter(days) => one(easter::western(year).plus_days(days.into())),
            OrthodoxEaster(days) => one(easter::eastern(year).plus_days(days.into())),
            Listed(feast, days) => feast.days(year).map(|date| date.map(|date| (date.plus_days(days.into()), 1))),
            Islamic(month, day) => {
                islamic::months(year, month, day).map(|month| Some((month?.0.plus_days(i64::from(day) - 1), 1)))
            }
            IslamicMonth(month) => islamic::months(year, month, 1),
            LastFriday(month) => islamic::months(year, month, 22).map(|month| {
                let (first, length) = month?;
                let last = first.plus_days(i64::from(length) - 1);
                Some((last.plus_days(-i64::from((last.weekday() + 2) % 7)), 1))
            }),
            Jewish(month, day) => any(jewish::date(year, month, day)),
            JewishMoved(month, day, moves) => any(jewish::date(year, month, day).map(|date| moved(date, moves))),
            // 17 August 2018 was one.
            Parsi => one(Date { year: 2018, month: 8, day: 17 }.plus_days(365 * i64::from(year - 2018))),
            After(other, days) => {
                other.days(year).map(|found| found.map(|(date, length)| (date.plus_days(days.into()), length)))
            }
            Days(other, length) => other.days(year).map(|found| found.map(|(date, _)| (date, length))),
            Since(from, now, before) => if year >= from { now } else { before }.days(year),
            ByCountry(holiday) => holiday.days(year),
            Nowhere => [None, None],
        }
    }
}

/// A day, moved by so many days where it falls on one of these weekdays.
fn moved(date: Date, moves: &[(u8, i8)]) -> Date {
    let by = moves.iter().find(|(weekday, _)| *weekday == date.weekday()).map_or(0, |(_, by)| *by);
    date.plus_days(by.into())
}

/// The nth (−1: the last) such weekday of a month.
pub(super) fn nth_weekday(year: i32, month: u8, number: i8, weekday: u8) -> Date {
    if number < 0 {
        let last = Date { year, month, day: days_in_month(year, month) };
        return last.plus_days(-i64::from((last.weekday() + 7 - weekday) % 7));
    }
    let first = Date { year, month, day: 1 };
    weekday_from(first, weekday).plus_days(7 * (i64::from(number) - 1))
}

/// The first such weekday from a day on.
fn weekday_from(date: Date, weekday: u8) -> Date {
    date.plus_days(i64::from((weekday + 7 - date.weekday()) % 7))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nth_weekdays_agree_with_jiff() {
        for year in [1999, 2000, 2023, 2024] {
            for month in 1..=12 {
                for weekday in 1..=7 {
                    for number in [1, 2, 3, 4, -1] {
                        let first = jiff::civil::date(year, month, 1);
                        let day = jiff::civil::Weekday::from_monday_one_offset(weekday).unwrap();
                        let theirs = first.nth_weekday_of_month(number, day).unwrap();
                        let ours = nth_weekday(year.into(), month as u8, number, weekday as u8);
                        assert_eq!(ours.to_string(), theirs.to_string());
                    }
                }
            }
        }
    }

    #[test]
    fn a_year_can_have_a_feast_twice() {
        let days = Islamic(10, 1).days(2000).map(|found| found.unwrap().0.to_string());
        assert_eq!(days, ["2000-01-08", "2000-12-27"]);
    }
}
