//! The lunisolar calendar of China, Korea and Vietnam: months begin on the day of new moon, and the one that holds the
//! winter solstice is the eleventh (Aslaksen, "The Mathematics of the Chinese Calendar").

use super::sky::{self, MONTH};
use newslens::Date;

/// Name, month, day and hours ahead of universal time.
pub const FEASTS: [(&str, u8, u8, f64); 11] = [
    ("ChineseNewYear", 1, 1, 8.0),
    ("HungKings", 3, 10, 7.0),
    ("BuddhasBirthday", 4, 8, 8.0),
    ("DragonBoat", 5, 5, 8.0),
    ("Qixi", 7, 7, 8.0),
    ("MidAutumn", 8, 15, 8.0),
    ("DoubleNinth", 9, 9, 8.0),
    ("Laba", 12, 8, 8.0),
    ("Seollal", 1, 1, 9.0),
    ("Chuseok", 8, 15, 9.0),
    ("Tet", 1, 1, 7.0),
];

/// The day of each of [`FEASTS`] in the year that begins early in `year`.
pub fn days(year: i32) -> Vec<i64> {
    FEASTS
        .iter()
        .map(|&(_, month, day, zone)| {
            // The north of Vietnam kept Beijing's time until the end of 1967.
            let zone = if zone == 7.0 && year < 1968 { 8.0 } else { zone };
            month_start(year, month, zone / 24.0) + i64::from(day) - 1
        })
        .collect()
}

/// The day of a season's or a solar term's beginning, near a month and day.
pub fn solar_term(year: i32, month: u8, longitude: f64, zone: f64) -> i64 {
    let guess = Date { year, month, day: 21 }.to_days() as f64;
    (sky::reaches(sky::tropical_sun, longitude, 360.0 / 365.2422, guess) + zone / 24.0).floor() as i64
}

/// The first day of a month, leap months left out.
fn month_start(year: i32, month: u8, zone: f64) -> i64 {
    let solstice = |year| solar_term(year, 12, 270.0, zone * 24.0);
    let eleventh = |solstice: i64| {
        let near = |by: f64| (sky::new_moon_near(solstice as f64 + by) + zone).floor() as i64;
        [near(1.0), near(-14.0), near(-29.0)].into_iter().find(|start| *start <= solstice).expect("a moon in a month")
    };
    let (from, to) = if month >= 11 { (year, year + 1) } else { (year - 1, year) };
    let (first, last) = (eleventh(solstice(from)), eleventh(solstice(to)));
    let count = ((last - first) as f64 / MONTH).round() as usize;
    let start = |at: usize| (sky::new_moon_near(first as f64 + at as f64 * MONTH) + zone).floor() as i64;
    // The twelfth month may come behind the winter solstice that `year` ends with.
    let wanted = usize::from((month + 1) % 12);
    let mut leap = None;
    if count == 13 {
        let sign = |day: i64| (sky::tropical_sun(day as f64 - zone) / 30.0).floor();
        leap = (1..13).find(|&at| sign(start(at)) == sign(start(at + 1)));
    }
    start(if leap.is_some_and(|leap| leap <= wanted) { wanted + 1 } else { wanted })
}
