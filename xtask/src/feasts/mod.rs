//! The chore `feasts`: reckons the days that move with sun and moon, and writes them as the tables in `data/dates/`.

mod chinese;
mod hindu;
mod islamic;
mod sky;
mod terms;

use newslens::Date;
use std::{fmt::Write, fs, io, ops::RangeInclusive};

const YEARS: RangeInclusive<i32> = 1940..=2060;
const ISLAMIC_YEARS: RangeInclusive<i32> = 1318..=1524;

const HEAD: &str = "# The days of feasts that follow the sun and the moon, a year a line, a feast a column; reckoned by
# `cargo run --release -p xtask -- feasts`, whose files in xtask/src/feasts tell the methods and their sources.
# A day is MM-DD, with its year before it where that is not the line's.
";
const ISLAMIC_HEAD: &str = "# The Islamic calendar as Umm al-Qura has it: a year, its first day, and how many days its months have; reckoned by
# `cargo run --release -p xtask -- feasts` (xtask/src/feasts/islamic.rs tells the method and its source).
";

/// Writes `data/dates/feast_days.tsv` and `data/dates/islamic_months.tsv`.
pub fn run() -> io::Result<()> {
    let mut table = HEAD.to_owned() + "year";
    let seasons = ["MarchEquinox", "Nowruz", "Qingming", "JuneSolstice", "SeptemberEquinox", "DecemberSolstice"];
    let names = hindu::FEASTS.iter().map(|feast| feast.0).chain(chinese::FEASTS.iter().map(|feast| feast.0));
    for name in names.chain(seasons) {
        write!(table, "\t{name}").unwrap();
    }
    table.push('\n');
    for year in YEARS {
        write!(table, "{year}").unwrap();
        for day in [hindu::days(year), chinese::days(year), seasons_of(year)].concat() {
            let date = Date::from_days(day);
            let text = date.to_string();
            write!(table, "\t{}", if date.year == year { &text[5..] } else { &text }).unwrap();
        }
        table.push('\n');
    }
    fs::write("data/dates/feast_days.tsv", table)?;

    let mut table = ISLAMIC_HEAD.to_owned();
    for year in ISLAMIC_YEARS {
        let months = islamic::months(year);
        let lengths: Vec<String> = months.windows(2).map(|pair| (pair[1] - pair[0]).to_string()).collect();
        writeln!(table, "{year}\t{}\t{}", Date::from_days(months[0]), lengths.join(" ")).unwrap();
    }
    fs::write("data/dates/islamic_months.tsv", table)
}

/// The days of the equinoxes and solstices (universal time), of Iran's new year, and of the Chinese Qingming.
fn seasons_of(year: i32) -> Vec<i64> {
    let season = |month, longitude| chinese::solar_term(year, month, longitude, 0.0);
    // Nowruz is the day of the equinox, the next when it comes after noon in Tehran.
    let nowruz = chinese::solar_term(year, 3, 0.0, 3.5 + 12.0);
    let qingming = chinese::solar_term(year, 4, 15.0, 8.0);
    vec![season(3, 0.0), nowruz, qingming, season(6, 90.0), season(9, 180.0), season(12, 270.0)]
}
