//! Holidays: the rule that tells their days in any year.

use super::lunar;
use super::period::day_in;
use crate::calendar::{Date, days_in_month};
use crate::text::words::WordMap;
use Holiday::*;

/// Name to rule, packed at build time from `data/dates/holidays.tsv`.
pub(super) static HOLIDAYS: WordMap<Holiday> = include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// How a holiday's first day follows from the year, and for some how many days it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// The nth (last, if −1) such weekday of a month: number, weekday, month.
    Nth(i8, u8, u8),
    /// So many days after the nth such weekday of a month.
    DayAfterNth(i8, u8, u8, u8),
    /// So many days after Easter Sunday of the western churches.
    Easter(i8),
    /// So many days after Easter Sunday of the eastern churches.
    OrthodoxEaster(i8),
    /// From Ash Wednesday to Easter.
    Lent,
    /// Month and day of the Islamic calendar, and how many days.
    Islamic(u8, u8, u8),
    /// Month (from Nisan) and day of the Jewish calendar, and how many days; the evening before is left out.
    Jewish(u8, u8, u8),
    ChineseNewYear,
    Diwali,
}

/// Chinese New Year, from 2000 on.
const CHINESE_NEW_YEAR: [(u8, u8); 36] = [
    (2, 5),
    (1, 24),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 9),
    (1, 29),
    (2, 18),
    (2, 7),
    (1, 26),
    (2, 14),
    (2, 3),
    (1, 23),
    (2, 10),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 16),
    (2, 5),
    (1, 25),
    (2, 12),
    (2, 1),
    (1, 22),
    (2, 10),
    (1, 29),
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
];

/// Diwali, from 2010 on.
const DIWALI: [(u8, u8); 21] = [
    (11, 5),
    (10, 26),
    (11, 13),
    (11, 3),
    (10, 23),
    (11, 11),
    (10, 30),
    (10, 19),
    (11, 7),
    (10, 27),
    (11, 14),
    (11, 4),
    (10, 24),
    (11, 12),
    (11, 1),
    (10, 20),
    (11, 8),
    (10, 29),
    (10, 17),
    (11, 5),
    (10, 26),
];

impl Holiday {
    /// Its first day in a year and how many days it lasts; `None` where the tables do not reach.
    pub fn days(self, year: i32) -> Option<(Date, u8)> {
        let table = |from: i32, days: &[(u8, u8)]| {
            let &(month, day) = days.get(usize::try_from(year - from).ok()?)?;
            Some((Date { year, month, day }, 1))
        };
        Some(match self {
            Fixed(month, day) => (day_in(year, month, day), 1),
            Nth(number, weekday, month) => (nth_weekday(year, month, number, weekday), 1),
            DayAfterNth(number, weekday, month, days) => {
                (nth_weekday(year, month, number, weekday).plus_days(days.into()), 1)
            }
            Easter(days) => (easter(year).plus_days(days.into()), 1),
            OrthodoxEaster(days) => (orthodox_easter(year).plus_days(days.into()), 1),
            Lent => (easter(year).plus_days(-46), 46),
            Islamic(month, day, days) => (lunar::islamic(year, month, day), days),
            Jewish(month, day, days) => (lunar::jewish(year, month, day), days),
            ChineseNewYear => return table(2000, &CHINESE_NEW_YEAR),
            Diwali => return table(2010, &DIWALI),
        })
    }
}

/// The nth (−1: the last) such weekday of a month.
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

/// Easter Sunday of the eastern churches: reckoned in the Julian calendar, given in ours (Meeus).
fn orthodox_easter(year: i32) -> Date {
    let moon = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    let to_sunday = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - moon + 34).rem_euclid(7);
    let days = moon + to_sunday + 114;
    let julian = Date { year, month: (days / 31) as u8, day: (days % 31 + 1) as u8 };
    let century = i64::from(year.div_euclid(100));
    julian.plus_days(century - century / 4 - 2)
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
        for (year, month, day) in
            [(1999, 4, 11), (2013, 5, 5), (2018, 4, 8), (2020, 4, 19), (2023, 4, 16), (2024, 5, 5)]
        {
            assert_eq!(orthodox_easter(year), Date { year, month, day });
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
