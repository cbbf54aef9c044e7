//! Easter Sunday (Meeus, "Astronomical Algorithms").

use crate::calendar::Date;

/// Easter Sunday of the western churches (the anonymous Gregorian algorithm).
pub(super) fn western(year: i32) -> Date {
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

/// Easter Sunday of the eastern churches: reckoned in the Julian calendar, given in ours.
pub(super) fn eastern(year: i32) -> Date {
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
            assert_eq!(western(year), Date { year, month, day });
        }
        for (year, month, day) in
            [(1999, 4, 11), (2013, 5, 5), (2018, 4, 8), (2020, 4, 19), (2023, 4, 16), (2024, 5, 5)]
        {
            assert_eq!(eastern(year), Date { year, month, day });
        }
    }
}
