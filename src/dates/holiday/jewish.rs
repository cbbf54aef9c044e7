//! The Jewish calendar, as far as holidays need it (Reingold and Dershowitz, "Calendrical Calculations").

use crate::calendar::Date;

/// Days from 1 January 1970 to the first day of the Jewish calendar, 7 October 3761 BC (Julian).
const EPOCH: i64 = -2_092_590;

/// The day in a year of ours that has this Jewish month and day, if any; months count from Nisan, the first of spring, and
/// 12 is the last before the next Nisan.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    [3760, 3761].into_iter().find_map(|by| {
        let jewish_year = i64::from(year) + by;
        let month = if month == 12 { last_month(jewish_year) } else { month.into() };
        let date = Date::from_days(days(jewish_year, month) + i64::from(day) - 1);
        (date.year == year).then_some(date)
    })
}

/// The first day of a month.
fn days(year: i64, month: i64) -> i64 {
    let months: Vec<i64> = match month {
        1..7 => (7..=last_month(year)).chain(1..month).collect(),
        _ => (7..month).collect(),
    };
    new_year(year) + months.into_iter().map(|month| month_length(year, month)).sum::<i64>()
}

fn is_leap(year: i64) -> bool {
    (7 * year + 1).rem_euclid(19) < 7
}

fn last_month(year: i64) -> i64 {
    if is_leap(year) { 13 } else { 12 }
}

fn month_length(year: i64, month: i64) -> i64 {
    let length = new_year(year + 1) - new_year(year);
    match month {
        2 | 4 | 6 | 10 | 13 => 29,
        12 if !is_leap(year) => 29,
        8 if length % 10 != 5 => 29,
        9 if length % 10 == 3 => 29,
        _ => 30,
    }
}

/// 1 Tishri of a year, with the postponements that keep holidays off some weekdays.
fn new_year(year: i64) -> i64 {
    let corrected = if elapsed(year + 1) - elapsed(year) == 356 {
        2
    } else if elapsed(year) - elapsed(year - 1) == 382 {
        1
    } else {
        0
    };
    EPOCH + elapsed(year) + corrected
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

    #[test]
    fn jewish_days() {
        let is = |year, month, day, (our_month, our_day)| {
            assert_eq!(date(year, month, day), Date::new(year, our_month, our_day), "{year}");
        };
        for (year, day) in [(2018, (9, 10)), (2020, (9, 19)), (2021, (9, 7)), (2023, (9, 16)), (2024, (10, 3))] {
            is(year, 7, 1, day);
        }
        for (year, day) in [(2018, (3, 31)), (2020, (4, 9)), (2023, (4, 6)), (2024, (4, 23))] {
            is(year, 1, 15, day);
        }
        for (year, day) in [(2018, (12, 3)), (2020, (12, 11)), (2023, (12, 8)), (2024, (12, 26))] {
            is(year, 9, 25, day);
        }
        // In a leap year Purim is in the second Adar.
        for (year, day) in [(2013, (2, 24)), (2019, (3, 21)), (2022, (3, 17)), (2023, (3, 7)), (2024, (3, 24))] {
            is(year, 12, 14, day);
        }
    }
}
