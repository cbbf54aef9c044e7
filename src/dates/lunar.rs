//! The Islamic and the Jewish calendar, as far as holidays need them (Reingold and Dershowitz, "Calendrical
//! Calculations"). The Islamic one is the arithmetical; a sighted moon can shift a day by one.

use crate::calendar::Date;

/// Days from 1 January 1970 to the first day of the Islamic calendar, 16 July 622 (Julian).
const ISLAMIC_EPOCH: i64 = -492_148;
/// Days from 1 January 1970 to the first day of the Jewish calendar, 7 October 3761 BC (Julian).
const JEWISH_EPOCH: i64 = -2_092_590;

/// The day in a year of ours that has this Islamic month and day; the first where there are two.
pub(super) fn islamic(year: i32, month: u8, day: u8) -> Date {
    let first = i64::from((year - 622) * 33 / 32) - 1;
    let day_of = |islamic_year: i64| {
        let (month, day) = (i64::from(month), i64::from(day));
        let days =
            354 * (islamic_year - 1) + (3 + 11 * islamic_year).div_euclid(30) + 29 * (month - 1) + month / 2 + day;
        Date::from_days(ISLAMIC_EPOCH + days - 1)
    };
    (first..first + 4).map(day_of).find(|date| date.year == year).unwrap_or(day_of(first + 1))
}

/// The day in a year of ours that has this Jewish month and day; months count from Nisan, the first of spring.
pub(super) fn jewish(year: i32, month: u8, day: u8) -> Date {
    // Tishri, the seventh month, begins the year that spring ends.
    let jewish_year = i64::from(year) + if month >= 7 { 3761 } else { 3760 };
    Date::from_days(jewish_days(jewish_year, month.into()) + i64::from(day) - 1)
}

/// The first day of a month.
fn jewish_days(year: i64, month: i64) -> i64 {
    let months: Vec<i64> = match month {
        1..7 => (7..=last_month(year)).chain(1..month).collect(),
        _ => (7..month).collect(),
    };
    jewish_new_year(year) + months.into_iter().map(|month| month_length(year, month)).sum::<i64>()
}

fn is_leap(year: i64) -> bool {
    (7 * year + 1).rem_euclid(19) < 7
}

fn last_month(year: i64) -> i64 {
    if is_leap(year) { 13 } else { 12 }
}

fn month_length(year: i64, month: i64) -> i64 {
    let length = jewish_new_year(year + 1) - jewish_new_year(year);
    match month {
        2 | 4 | 6 | 10 | 13 => 29,
        12 if !is_leap(year) => 29,
        8 if length % 10 != 5 => 29,
        9 if length % 10 == 3 => 29,
        _ => 30,
    }
}

/// 1 Tishri of a year, with the postponements that keep holidays off some weekdays.
fn jewish_new_year(year: i64) -> i64 {
    let corrected = if elapsed(year + 1) - elapsed(year) == 356 {
        2
    } else if elapsed(year) - elapsed(year - 1) == 382 {
        1
    } else {
        0
    };
    JEWISH_EPOCH + elapsed(year) + corrected
}

/// Days from the calendar's beginning to the mean new moon of a year, without the later postponements.
fn elapsed(year: i64) -> i64 {
    let months = (235 * year - 234).div_euclid(19);
    let parts = 12_084 + 13_753 * months;
    let day = 29 * months + parts.div_euclid(25_920);
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u8, day: u8) -> Date {
        Date { year, month, day }
    }

    #[test]
    fn islamic_days_are_within_a_day_of_those_that_were_kept() {
        for (year, month, day) in
            [(1998, 12, 20), (2015, 6, 18), (2020, 4, 24), (2023, 3, 23), (2024, 3, 11), (2025, 3, 1)]
        {
            let ramadan = islamic(year, 9, 1);
            assert!((ramadan.to_days() - date(year, month, day).to_days()).abs() <= 1, "{year}: {ramadan}");
        }
    }

    #[test]
    fn jewish_days() {
        for (year, month, day) in [(2018, 9, 10), (2020, 9, 19), (2021, 9, 7), (2023, 9, 16), (2024, 10, 3)] {
            assert_eq!(jewish(year, 7, 1), date(year, month, day), "new year");
        }
        for (year, month, day) in [(2018, 3, 31), (2020, 4, 9), (2023, 4, 6), (2024, 4, 23)] {
            assert_eq!(jewish(year, 1, 15), date(year, month, day), "Passover");
        }
        for (year, month, day) in [(2018, 12, 3), (2020, 12, 11), (2023, 12, 8), (2024, 12, 26)] {
            assert_eq!(jewish(year, 9, 25), date(year, month, day), "Hanukkah");
        }
    }
}
