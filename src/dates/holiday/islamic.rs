//! The Islamic calendar: the months of Umm al-Qura from `data/dates/islamic_months.tsv` (`xtask feasts` reckons them), outside
//! of them the arithmetical calendar (Reingold and Dershowitz, "Calendrical Calculations"). A sighted moon can shift a day.

use super::Days;
use crate::calendar::Date;

// The table's first year and its first day, and for each year one bit a month that has 30 days.
include!(concat!(env!("OUT_DIR"), "/dates/islamic_months.rs"));

/// Days from 1 January 1970 to the first day of the Islamic calendar, 16 July 622 (Julian).
const EPOCH: i64 = -492_148;

/// The months of this number whose day of this number is in a year of ours: first day and length.
pub(super) fn months(year: i32, month: u8, day: u8) -> [Option<Days>; 2] {
    let first = (year - 622) * 33 / 32 - 1;
    let mut found = (first..first + 4)
        .map(|islamic_year| at(islamic_year, month))
        .filter(|(date, _)| date.plus_days(i64::from(day) - 1).year == year);
    [found.next(), found.next()]
}

/// The first day of a month and how many it has.
fn at(year: i32, month: u8) -> Days {
    let before = i64::from(month) - 1;
    let row = usize::try_from(year - FIRST_YEAR).ok().filter(|row| *row < LONG_MONTHS.len());
    let Some(row) = row else {
        let of_year = i64::from(year);
        let days = 354 * (of_year - 1) + (3 + 11 * of_year).div_euclid(30) + 29 * before + (before + 1) / 2;
        return (Date::from_days(EPOCH + days), 29 + month % 2);
    };
    let long = |months: u16| i64::from(months.count_ones());
    let years: i64 = LONG_MONTHS[..row].iter().map(|&months| 29 * 12 + long(months)).sum();
    let months = LONG_MONTHS[row];
    let start = FIRST_DAY.plus_days(years + 29 * before + long(months & ((1 << before) - 1)));
    (start, 29 + (months >> before & 1) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_and_arithmetic_agree_within_two_days() {
        for year in FIRST_YEAR..FIRST_YEAR + LONG_MONTHS.len() as i32 {
            let of_year = i64::from(year);
            let arithmetical = EPOCH + 354 * (of_year - 1) + (3 + 11 * of_year).div_euclid(30);
            assert!((at(year, 1).0.to_days() - arithmetical).abs() <= 2, "{year}");
        }
        let far = months(1000, 9, 1)[0].unwrap();
        assert_eq!((far.0.year, far.1), (1000, 30));
    }
}
