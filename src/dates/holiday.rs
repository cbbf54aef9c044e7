//! Holidays: the rule that tells their day in any year.

use super::period::day_in;
use crate::calendar::{Date, days_in_month};
use crate::text::words::WordMap;
use Holiday::*;

/// Name to rule, packed at build time from `data/dates/holidays.tsv`.
pub(super) static HOLIDAYS: WordMap<Holiday> = include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// How a holiday's day follows from the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// The so manieth (last, if −1) such weekday of a month: number, weekday, month.
    Nth(i8, u8, u8),
    /// So many days after the so manieth such weekday of a month.
    DayAfterNth(i8, u8, u8, u8),
    /// So many days after Easter Sunday of the western churches.
    Easter(i8),
}

impl Holiday {
    /// Its day in a year.
    pub fn date(self, year: i32) -> Date {
        match self {
            Fixed(month, day) => day_in(year, month, day),
            Nth(number, weekday, month) => nth_weekday(year, month, number, weekday),
            DayAfterNth(number, weekday, month, days) => {
                nth_weekday(year, month, number, weekday).plus_days(days.into())
            }
            Easter(days) => easter(year).plus_days(days.into()),
        }
    }
}

/// The so manieth (−1: the last) such weekday of a month.
pub(super) fn nth_weekday(year: i32, month: u8, number: i8, weekday: u8) -> Date {
    if number < 0 {
        let last = Date { year, month, day: days_in_month(year, month) };
        return last.plus_days(-i64::from((last.weekday() + 7 - weekday) % 7));
    }
    let first = Date { year, month, day: 1 };
    let ahead = i64::from((weekday + 7 - first.weekday()) % 7);
    first.plus_days(ahead + 7 * (i64::from(number) - 1))
}

/// Easter Sunday of the western churches (the anonymous Gregorian algorithm; Meeus, "Astronomical Algorithms").
fn easter(year: i32) -> Date {
    let (golden, century, of_century) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (leaps, rest) = (century / 4, century % 4);
    let moon = (century + 8) / 25;
    let correction = (century - moon + 1) / 3;
    let epact = (19 * golden + century - leaps - correction + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * rest + 2 * (of_century / 4) - epact - of_century % 4).rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * to_sunday) / 451;
    let days = epact + to_sunday - 7 * shift + 114;
    Date { year, month: (days / 31) as u8, day: (days % 31 + 1) as u8 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_days() {
        for (year, month, day) in
            [(1961, 4, 2), (1998, 4, 12), (2000, 4, 23), (2013, 3, 31), (2024, 3, 31), (2038, 4, 25)]
        {
            assert_eq!(easter(year), Date { year, month, day });
        }
    }

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
}
