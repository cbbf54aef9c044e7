//! The feasts of India and Nepal: by the moon's days (tithi) in months that end at new moon, and by the sun's entry into
//! the signs among the stars, as the Calendar Reform Committee of 1955 set them down and the almanacs keep them.
//!
//! A feast is kept on the day on which its moon's day runs at the hour that rules it: sunrise for most, dusk for Diwali,
//! midnight for Shivaratri. Schools differ where it runs on two days or on none; then a day can be off by one.

use super::sky::{self, MONTH, Place};
use newslens::Date;

/// The place that the national calendar reckons for.
const CENTRE: Place = Place { longitude: 82.5, latitude: 23.18 };
/// Indian time less universal time, in days.
const ZONE: f64 = 5.5 / 24.0;

/// The hour of a day that rules a feast.
#[derive(Clone, Copy)]
pub enum Hour {
    Sunrise,
    Forenoon,
    Midday,
    Afternoon,
    Evening,
    Sunset,
    Dusk,
    Moonrise,
    Midnight,
}
use Hour::*;

/// Name, month (Chaitra is 0), moon's day (16 to 30 are of the waning moon) and ruling hour, in the order of the year.
pub const FEASTS: [(&str, u8, u8, Hour); 38] = [
    ("Ugadi", 0, 1, Sunrise),
    ("RamaNavami", 0, 9, Midday),
    ("MahavirJayanti", 0, 13, Sunrise),
    ("HanumanJayanti", 0, 15, Sunrise),
    ("AkshayaTritiya", 1, 3, Midday),
    ("BuddhaPurnima", 1, 15, Sunrise),
    ("RathYatra", 3, 2, Sunrise),
    ("GuruPurnima", 3, 15, Sunrise),
    ("NagPanchami", 4, 5, Sunrise),
    ("RakshaBandhan", 4, 15, Forenoon),
    ("Janmashtami", 4, 23, Midnight),
    ("Teej", 5, 3, Sunrise),
    ("GaneshChaturthi", 5, 4, Midday),
    ("AnantChaturdashi", 5, 14, Sunrise),
    ("Mahalaya", 5, 30, Midday),
    ("Navaratri", 6, 1, Sunrise),
    ("DurgaShashthi", 6, 6, Sunrise),
    ("MahaSaptami", 6, 7, Sunrise),
    ("MahaAshtami", 6, 8, Sunrise),
    ("MahaNavami", 6, 9, Sunrise),
    ("Dussehra", 6, 10, Afternoon),
    ("SharadPurnima", 6, 15, Sunrise),
    ("KarvaChauth", 6, 19, Moonrise),
    ("Dhanteras", 6, 28, Dusk),
    ("Diwali", 6, 30, Dusk),
    ("GovardhanPuja", 7, 1, Sunrise),
    ("BhaiDooj", 7, 2, Afternoon),
    ("Chhath", 7, 6, Sunrise),
    ("KartikPurnima", 7, 15, Sunrise),
    ("GobindSinghJayanti", 9, 7, Sunrise),
    ("VasantPanchami", 10, 5, Forenoon),
    ("RavidasJayanti", 10, 15, Sunrise),
    ("DayanandJayanti", 10, 25, Sunrise),
    ("MahaShivaratri", 10, 29, Midnight),
    ("HolikaDahan", 11, 15, Evening),
    ("Onam", 12, 22, Sunrise),
    ("MakarSankranti", 12, 9, Sunset),
    ("MeshaSankranti", 12, 0, Sunset),
];

/// The day of each of [`FEASTS`] in the year whose spring lies in `year`.
pub fn days(year: i32) -> Vec<i64> {
    let months = months(year);
    let day = |&(name, month, tithi, hour): &(&str, u8, u8, Hour)| match name {
        "Onam" => onam(year),
        "MakarSankranti" => sankranti(year, 270.0),
        "MeshaSankranti" => sankranti(year, 0.0),
        // Magha and Phalguna come before the spring they are told with.
        _ => tithi_day(months[usize::from((month + 2) % 12)], tithi, hour),
    };
    FEASTS.iter().map(day).collect()
}

/// The new moons that begin Magha and Phalguna before a year's spring and its months from Chaitra to Pausha; each of the
/// second month where there are two of a name.
fn months(year: i32) -> Vec<f64> {
    let january = Date { year, month: 1, day: 1 }.to_days() as f64;
    let sign = |time: f64| (sky::sidereal_sun(time) / 30.0).floor() as i64;
    let mut moon = sky::new_moon_near(january - 25.0);
    let mut starts: Vec<Option<f64>> = vec![None; 12];
    for _ in 0..15 {
        let next = sky::new_moon_near(moon + MONTH);
        let entered = (sign(next) - sign(moon)).rem_euclid(12);
        // A month in which the sun enters two signs stands for two.
        for name in (1..=entered).map(|by| (sign(moon) + by).rem_euclid(12)) {
            let place = ((name + 2) % 12) as usize;
            let first_of_year = starts[0].is_some() || place == 0;
            if first_of_year && starts[place].is_none() {
                starts[place] = Some(moon);
            }
        }
        moon = next;
    }
    starts.into_iter().map(|start| start.expect("fifteen moons hold every month of a year")).collect()
}

/// The day on which a moon's day of the month that begins at a new moon is kept.
fn tithi_day(new_moon: f64, tithi: u8, hour: Hour) -> i64 {
    let reach = |degrees: f64| {
        let guess = new_moon + degrees / 360.0 * MONTH;
        sky::reaches(sky::elongation, degrees.rem_euclid(360.0), 360.0 / MONTH, guess)
    };
    let (start, end) = (reach(f64::from(tithi - 1) * 12.0), reach(f64::from(tithi) * 12.0));
    let first = (start + ZONE).floor() as i64 - 1;
    let mut days = (first..first + 4).filter(|day| (start..end).contains(&moment(*day, hour)));
    // Some wait for the later of two days.
    let waits = matches!((tithi, hour), (10, Afternoon) | (15, Evening) | (23, Midnight));
    let found = if waits { days.next_back() } else { days.next() };
    // A moon's day that misses its hour belongs to the day in whose course it begins; in the afternoon, to the next.
    let next = i64::from(matches!(hour, Afternoon));
    found.unwrap_or_else(|| (first..first + 3).rfind(|day| moment(*day, hour) <= start).unwrap_or(first) + next)
}

/// The ruling hour of a day.
fn moment(day: i64, hour: Hour) -> f64 {
    let (rise, set) = (sky::sunrise(day, CENTRE), sky::sunset(day, CENTRE));
    match hour {
        Sunrise => rise,
        Forenoon => rise + (set - rise) * 0.2,
        Midday => (rise + set) / 2.0,
        Afternoon => rise + (set - rise) * 0.7,
        Evening => set - 1.0 / 24.0,
        Sunset => set,
        Dusk => set + 0.4 / 24.0,
        Moonrise => set + 2.0 / 24.0,
        Midnight => (set + sky::sunrise(day + 1, CENTRE)) / 2.0,
    }
}

/// The day on which the sun enters a sign; the next when it does so after sunset.
fn sankranti(year: i32, longitude: f64) -> i64 {
    let guess = Date { year, month: if longitude == 0.0 { 4 } else { 1 }, day: 14 }.to_days() as f64;
    let entry = sky::reaches(sky::sidereal_sun, longitude, 360.0 / 365.2564, guess);
    let day = (entry + ZONE).floor() as i64;
    if entry > sky::sunset(day, CENTRE) { day + 1 } else { day }
}

/// Thiruvonam: the moon in Shravana at sunrise while the sun is in Leo, as Kerala keeps it.
fn onam(year: i32) -> i64 {
    let kerala = Place { longitude: 76.9, latitude: 8.5 };
    let first = Date { year, month: 8, day: 14 }.to_days();
    let kept = |day: &i64| {
        let time = sky::sunrise(*day, kerala);
        let moon = (sky::moon_longitude(time) - sky::sun_longitude(time) + sky::sidereal_sun(time)).rem_euclid(360.0);
        (280.0..293.333_3).contains(&moon) && (120.0..150.0).contains(&sky::sidereal_sun(time))
    };
    (first..first + 40).rfind(kept).unwrap_or(first + 14)
}
