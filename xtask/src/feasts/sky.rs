//! Where sun and moon stand: exact to a minute or two of time, which is enough to tell the day of a feast.
//!
//! The sun follows the greatest terms of VSOP87 (Bretagnon and Francou 1988), the moon those of ELP (Chapront 1983), both
//! as Jean Meeus gives them in "Astronomical Algorithms". Times are days since 1 January 1970, 0 h universal time; angles
//! are degrees.

use super::terms::{MOON_LATITUDE, MOON_LONGITUDE, SUN, SUN_RATE, SUN_RATE_2};

/// Days from 1970 to the epoch J2000.
const J2000: f64 = 10_957.5;
/// The mean length of a month from new moon to new moon.
pub const MONTH: f64 = 29.530_588_861;

/// A place on the earth; east and north count positive.
#[derive(Clone, Copy)]
pub struct Place {
    pub longitude: f64,
    pub latitude: f64,
}

/// Julian centuries of dynamical time since J2000.
fn centuries(time: f64) -> f64 {
    (time - J2000 + delta_t(time) / 86_400.0) / 36_525.0
}

/// Dynamical less universal time, in seconds (Espenak and Meeus, "Polynomial Expressions for Delta T", as a table).
fn delta_t(time: f64) -> f64 {
    const TABLE: [(f64, f64); 11] = [
        (1890.0, -6.0),
        (1900.0, -3.0),
        (1910.0, 10.0),
        (1920.0, 21.0),
        (1940.0, 24.0),
        (1960.0, 33.0),
        (1980.0, 51.0),
        (2000.0, 64.0),
        (2020.0, 69.0),
        (2050.0, 93.0),
        (2110.0, 215.0),
    ];
    let year = 1970.0 + time / 365.25;
    let at = TABLE.partition_point(|(from, _)| *from <= year).clamp(1, TABLE.len() - 1);
    let ((from, low), (to, high)) = (TABLE[at - 1], TABLE[at]);
    low + (high - low) * (year - from) / (to - from)
}

/// The sun's longitude, seen from the earth, from the mean equinox of the day.
pub fn sun_longitude(time: f64) -> f64 {
    let millennia = centuries(time) / 10.0;
    let sum =
        |terms: &[(f64, f64, f64)]| terms.iter().map(|(a, b, c)| a * (b + c * millennia).cos()).sum::<f64>() * 1e-8;
    let earth = sum(&SUN) + sum(&SUN_RATE) * millennia + sum(&SUN_RATE_2) * millennia * millennia;
    // The sun is seen where it was when its light left it.
    (earth.to_degrees() + 180.0 - 0.005_69).rem_euclid(360.0)
}

/// The moon's longitude from the mean equinox of the day.
pub fn moon_longitude(time: f64) -> f64 {
    let t = centuries(time);
    let mean = 218.316_447_7 + 481_267.881_234_21 * t - 0.001_578_6 * t * t;
    let flattening = 0.001_962 * (mean - arguments(t)[3]).to_radians().sin();
    let venus = 0.003_958 * (119.75 + 131.849 * t).to_radians().sin();
    let jupiter = 0.000_318 * (53.09 + 479_264.29 * t).to_radians().sin();
    (mean + moon_sum(&MOON_LONGITUDE, t) + flattening + venus + jupiter).rem_euclid(360.0)
}

fn moon_latitude(time: f64) -> f64 {
    moon_sum(&MOON_LATITUDE, centuries(time))
}

/// The moon's mean elongation, the sun's and the moon's mean anomaly, the moon's distance from its node.
fn arguments(t: f64) -> [f64; 4] {
    [
        297.850_192_1 + 445_267.111_403_4 * t - 0.001_881_9 * t * t,
        357.529_109_2 + 35_999.050_290_9 * t - 0.000_153_6 * t * t,
        134.963_396_4 + 477_198.867_505_5 * t + 0.008_741_4 * t * t,
        93.272_095_0 + 483_202.017_523_3 * t - 0.003_653_9 * t * t,
    ]
}

fn moon_sum(terms: &[([i8; 4], f64)], t: f64) -> f64 {
    let arguments = arguments(t);
    let eccentricity = 1.0 - 0.002_516 * t - 0.000_007_4 * t * t;
    let term = |(factors, size): &([i8; 4], f64)| {
        let angle: f64 = factors.iter().zip(arguments).map(|(&factor, argument)| f64::from(factor) * argument).sum();
        size * eccentricity.powi(factors[1].unsigned_abs().into()) * angle.to_radians().sin()
    };
    terms.iter().map(term).sum::<f64>() * 1e-6
}

/// How far the moon is ahead of the sun; 0 is new moon, 180 is full moon.
pub fn elongation(time: f64) -> f64 {
    (moon_longitude(time) - sun_longitude(time)).rem_euclid(360.0)
}

/// The sun's longitude among the stars, as India's calendars count it (Lahiri).
pub fn sidereal_sun(time: f64) -> f64 {
    (sun_longitude(time) - 23.857_09 - 50.290_97 / 3_600.0 * 100.0 * centuries(time)).rem_euclid(360.0)
}

/// The sun's longitude from the true equinox, which the solar terms and seasons count from.
pub fn tropical_sun(time: f64) -> f64 {
    let node = 125.044_52 - 1_934.136_261 * centuries(time);
    (sun_longitude(time) - 0.004_78 * node.to_radians().sin()).rem_euclid(360.0)
}

/// When an angle that grows reaches `target`, near a guess that is less than half a turn off.
pub fn reaches(angle: impl Fn(f64) -> f64, target: f64, per_day: f64, guess: f64) -> f64 {
    let mut time = guess;
    for _ in 0..8 {
        let ahead = (angle(time) - target + 180.0).rem_euclid(360.0) - 180.0;
        time -= ahead / per_day;
    }
    time
}

/// The new moon nearest to a time.
pub fn new_moon_near(time: f64) -> f64 {
    reaches(elongation, 0.0, 360.0 / MONTH, time)
}

/// When the sun rises or sets on a day at a place: the upper edge, lifted by the air.
pub fn sunrise(day: i64, place: Place) -> f64 {
    crossing(day, place, -0.833, -1.0, |time| (sun_longitude(time), 0.0))
}

/// See [`sunrise`].
pub fn sunset(day: i64, place: Place) -> f64 {
    crossing(day, place, -0.833, 1.0, |time| (sun_longitude(time), 0.0))
}

/// When the moon sets on a day at a place, after noon.
pub fn moonset(day: i64, place: Place) -> f64 {
    crossing(day, place, 0.125, 1.0, |time| (moon_longitude(time), moon_latitude(time)))
}

/// When a body with this longitude and latitude is so high; `side` is −1 in the east and 1 in the west.
fn crossing(day: i64, place: Place, height: f64, side: f64, body: impl Fn(f64) -> (f64, f64)) -> f64 {
    let tilt = 23.439_3_f64.to_radians();
    let mut time = day as f64 + 0.5 - place.longitude / 360.0 + side * 0.25;
    for _ in 0..6 {
        let (longitude, latitude) = body(time);
        let (longitude, latitude) = (longitude.to_radians(), latitude.to_radians());
        let ascension = (longitude.sin() * tilt.cos() - latitude.tan() * tilt.sin()).atan2(longitude.cos());
        let declination = (latitude.sin() * tilt.cos() + latitude.cos() * tilt.sin() * longitude.sin()).asin();
        let north = place.latitude.to_radians();
        let cosine = (height.to_radians().sin() - north.sin() * declination.sin()) / (north.cos() * declination.cos());
        let wanted = side * cosine.clamp(-1.0, 1.0).acos().to_degrees();
        let star_time = 280.460_618_37 + 360.985_647_366_29 * (time - J2000);
        let hour_angle = star_time + place.longitude - ascension.to_degrees();
        time -= ((hour_angle - wanted + 180.0).rem_euclid(360.0) - 180.0) / 360.0;
    }
    time
}

#[cfg(test)]
mod tests {
    use super::*;
    use newslens::Date;

    /// A moment of universal time as days since 1970.
    fn at(year: i32, month: u8, day: u8, hour: f64, minute: f64) -> f64 {
        Date { year, month, day }.to_days() as f64 + hour / 24.0 + minute / 1440.0
    }

    #[test]
    fn moons_and_seasons_within_three_minutes() {
        let new_moons = [
            at(2000, 1, 6, 18.0, 14.0),
            at(1999, 8, 11, 11.0, 9.0),
            at(2024, 4, 8, 18.0, 21.0),
            at(1919, 5, 29, 13.0, 12.0),
        ];
        for known in new_moons {
            assert!((new_moon_near(known + 0.7) - known).abs() < 3.0 / 1440.0);
        }
        let seasons = [
            (at(2024, 3, 20, 3.0, 6.0), 0.0),
            (at(2000, 6, 21, 1.0, 48.0), 90.0),
            (at(2023, 12, 22, 3.0, 27.0), 270.0),
        ];
        for (known, longitude) in seasons {
            let found = reaches(tropical_sun, longitude, 360.0 / 365.2422, known + 2.0);
            assert!((found - known).abs() < 3.0 / 1440.0, "{longitude}");
        }
    }

    #[test]
    fn the_sun_rises_in_delhi_on_time() {
        let delhi = Place { longitude: 77.21, latitude: 28.61 };
        let day = Date { year: 2024, month: 1, day: 26 }.to_days();
        // 07:12 and 17:55 by Indian time, five and a half hours ahead.
        assert!((sunrise(day, delhi) - at(2024, 1, 26, 1.0, 42.0)).abs() < 3.0 / 1440.0);
        assert!((sunset(day, delhi) - at(2024, 1, 26, 12.0, 25.0)).abs() < 3.0 / 1440.0);
    }
}
