//! The Islamic months of Umm al-Qura, the civil calendar of Saudi Arabia, which most of the world's news follows (van Gent,
//! "The Umm al-Qura Calendar of Saudi Arabia"). Where the crescent must be sighted, a feast can be a day later.

use super::sky::{self, MONTH, Place};
use newslens::Date;

const MECCA: Place = Place { longitude: 39.826, latitude: 21.4225 };
/// The new moon nearest to the first month of 1318, and that year.
const FIRST_YEAR: (i32, i64) = (1318, -25_448);

/// The first days of the twelve months of an Islamic year, and of the next year's first.
pub fn months(year: i32) -> Vec<i64> {
    let months = i64::from(year - FIRST_YEAR.0) * 12;
    (months..=months + 12).map(|month| month_start(FIRST_YEAR.1 as f64 + month as f64 * MONTH)).collect()
}

/// The first day of the month that begins with the new moon near a time.
fn month_start(near: f64) -> i64 {
    let moon = sky::new_moon_near(near);
    let rule_changed = |year, month, day| Date { year, month, day }.to_days() as f64;
    // Until 1999 what counted was whether the moon was new before three hours after midnight in Mecca.
    if moon < rule_changed(1999, 4, 10) {
        return moon.floor() as i64 + 1;
    }
    let day = (moon + 3.0 / 24.0).floor() as i64;
    let set = sky::sunset(day, MECCA);
    let is_seen = sky::moonset(day, MECCA) > set && (moon < set || moon < rule_changed(2002, 3, 10));
    if is_seen { day + 1 } else { day + 2 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_begin_as_umm_al_qura_has_them() {
        // First days of Ramadan, and of the month behind it.
        for (year, first, behind) in [
            (1408, (1988, 4, 17), (1988, 5, 16)),
            (1435, (2014, 6, 28), (2014, 7, 28)),
            (1436, (2015, 6, 18), (2015, 7, 17)),
            (1439, (2018, 5, 16), (2018, 6, 15)),
            (1444, (2023, 3, 23), (2023, 4, 21)),
            (1445, (2024, 3, 11), (2024, 4, 10)),
            (1446, (2025, 3, 1), (2025, 3, 30)),
        ] {
            let day = |(year, month, day)| Date { year, month, day }.to_days();
            let months = months(year);
            assert_eq!((months[8], months[9]), (day(first), day(behind)), "{year}");
        }
    }
}
