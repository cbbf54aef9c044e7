//! The names of holidays, the words they begin with, and the tables of days that follow sun and moon.

use crate::{hash, source, values::Values, words};
use std::{collections::BTreeMap, fmt::Write, fs};

/// The hashes of words or names, and their values.
type Words = BTreeMap<u32, String>;

/// The table of the holidays that are more than a month and a day.
const RULES: &str = "dates/holiday_rules";

/// The names of holidays: those of a mere month and day apart, as they are many.
#[derive(Default)]
struct Names {
    dates: Words,
    rules: Words,
}

impl Names {
    fn add(&mut self, place: &str, key: &str, rule: &str, needs: &str) {
        assert!(!self.has(key), "{place}: {key:?}, or a name of its hash, stands twice");
        match rule.strip_prefix("Fixed").filter(|_| needs == "Nothing") {
            Some(date) => self.dates.insert(hash(key), date.to_owned()),
            None => self.rules.insert(hash(key), format!("Name {{ holiday: {rule}, needs: Needs::{needs} }}")),
        };
    }

    fn has(&self, key: &str) -> bool {
        self.dates.contains_key(&hash(key)) || self.rules.contains_key(&hash(key))
    }
}

/// Packs `dates/holidays.tsv` and `dates/national_days.tsv` for `src/dates/holiday/name.rs`, and `dates/date_words.tsv`
/// with the words that begin a holiday's name.
pub fn pack() {
    let mut names = Names::default();
    let mut firsts = BTreeMap::new();
    let mut rules = Values::new("Holiday", RULES);
    for source::Fact { place, word, value } in source::facts("dates/holidays.tsv") {
        let (rule, needs) = value.split_once('\t').unwrap_or((&value, ""));
        rules.check(&place, rule);
        let needs = match needs {
            "" => "Nothing",
            "name" => "Capital",
            "year" => "Year",
            other => panic!("{place}: {other:?} is neither \"name\" nor \"year\""),
        };
        for name in word.split(" | ") {
            names.add(&place, &key(name), rule, needs);
            note_first(&mut firsts, name, &key(name));
        }
    }
    let mut countries = Words::new();
    for source::Fact { place, word, value } in source::facts("dates/national_days.tsv") {
        let (name, rule) = value.split_once('\t').unwrap_or_else(|| panic!("{place}: a line is three columns"));
        assert!(names.has(&key(name)), "{place}: {name:?} is not in holidays.tsv");
        rules.check(&place, rule);
        let words: Vec<String> = word.split(" | ").map(key).collect();
        countries.extend(words.iter().map(|word| (hash(word), format!("{:?}", words[0]))));
        let whole = format!("{} of {}", key(name), words[0]);
        names.add(&place, &whole, rule, "Nothing");
        note_first(&mut firsts, name, &whole);
    }
    let mut date_words = words::read("dates/date_words.tsv", "DateWord", "dates/date_words");
    for (word, longest) in firsts {
        date_words.entry(hash(&word)).or_insert(format!("Holiday({longest})"));
    }
    words::write("dates/holiday_dates", &names.dates, "(u8, u8)");
    words::write(RULES, &names.rules, "Name");
    words::write("dates/countries", &countries, "&str");
    words::write("dates/date_words", &date_words, "DateWord");
}

fn hash(key: &str) -> u32 {
    hash::of(key.as_bytes())
}

/// Notes the words that begin a name, with how many words the longest of their names has.
fn note_first(firsts: &mut BTreeMap<String, usize>, name: &str, key: &str) {
    for first in first_words(name) {
        let longest = firsts.entry(first).or_default();
        *longest = (*longest).max(key.split(' ').count());
    }
}

/// A name as it is looked up (`name::Key` of the library makes the same of a text).
fn key(name: &str) -> String {
    name.replace('-', " ").replace('\'', "").to_lowercase()
}

/// The first token that a name can have in a text: "mother" and "mothers" for "mother's day".
fn first_words(name: &str) -> Vec<String> {
    let word = name.split([' ', '-']).next().unwrap();
    match word.strip_suffix("'s") {
        Some(stem) => vec![stem.to_owned(), format!("{stem}s")],
        None => vec![word.trim_end_matches('\'').to_owned()],
    }
}

/// Packs `dates/feast_days.tsv` for `src/dates/holiday/feast.rs`: for each feast, year by year, the days since the feast of
/// the column before, or since New Year where that one is not always shortly before.
pub fn pack_days() {
    let lines = source::facts("dates/feast_days.tsv");
    let (head, years) = lines.split_first().expect("a line of names");
    let names: Vec<&str> = head.value.split('\t').collect();
    let columns: Vec<Vec<i64>> = (0..names.len())
        .map(|column| {
            let day = |year: &source::Fact| {
                let cell = year.value.split('\t').nth(column).unwrap_or_else(|| panic!("{}: too few days", year.place));
                day_of_year(&year.word, cell, &year.place)
            };
            years.iter().map(day).collect()
        })
        .collect();
    let (mut starts, mut bytes): (Vec<usize>, Vec<u8>) = (Vec::new(), Vec::new());
    for (at, own) in columns.iter().enumerate() {
        let steps = |before: &Vec<i64>| own.iter().zip(before).map(|(own, before)| own - before).collect::<Vec<_>>();
        let steps = at.checked_sub(1).map(|before| steps(&columns[before]));
        let follows = steps.filter(|steps| steps.iter().all(|step| (0..256).contains(step)));
        starts.push(if follows.is_some() { starts[at - 1] } else { at });
        let days = follows.as_ref().unwrap_or(own);
        bytes.extend(days.iter().map(|&day| u8::try_from(day).expect("a chain of feasts begins before September")));
    }
    let mut code = String::from("#[derive(Clone, Copy, Debug, PartialEq, Eq)]\npub(crate) enum Feast {\n");
    for name in names {
        writeln!(code, "    {name},").unwrap();
    }
    writeln!(code, "}}\nconst FIRST_YEAR: i32 = {};\nconst YEARS: usize = {};", years[0].word, years.len()).unwrap();
    writeln!(code, "static CHAIN_STARTS: [u8; {}] = {starts:?};", starts.len()).unwrap();
    fs::write(source::output("dates/feast_days.rs"), code).unwrap();
    fs::write(source::output("dates/feast_days.bin"), bytes).unwrap();
    fs::write(source::output("dates/islamic_months.rs"), islamic_months()).unwrap();
}

/// Days since 1 January of the line's year.
fn day_of_year(line_year: &str, cell: &str, place: &str) -> i64 {
    let (year, day) = if cell.len() == 10 { cell.split_at(5) } else { (line_year, cell) };
    let number = |text: &str| text.trim_end_matches('-').parse::<i64>().unwrap_or_else(|_| panic!("{place}: {cell:?}"));
    let (line_year, year) = (number(line_year), number(year));
    let (month, day) = (number(&day[..2]), number(&day[3..]));
    let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let february = 28 + i64::from(leap(year));
    let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let of_year = months[..month as usize - 1].iter().sum::<i64>() + day - 1;
    of_year + if year > line_year { 365 + i64::from(leap(line_year)) } else { 0 }
}

/// The Islamic years of `dates/islamic_months.tsv`: one bit a month, set where it has 30 days.
fn islamic_months() -> String {
    fn columns(line: &source::Fact) -> (&str, &str) {
        line.value.split_once('\t').unwrap_or_else(|| panic!("{}: a line is three columns", line.place))
    }
    let lines = source::facts("dates/islamic_months.tsv");
    let long_months =
        |line| columns(line).1.split(' ').enumerate().map(|(at, days)| u16::from(days == "30") << at).sum();
    let years: Vec<u16> = lines.iter().map(long_months).collect();
    let first = columns(&lines[0]).0;
    let number = |from: usize, to: usize| first[from..to].parse::<u16>().expect("the first line has an ISO date");
    format!(
        "const FIRST_YEAR: i32 = {};\nconst FIRST_DAY: Date = Date {{ year: {}, month: {}, day: {} }};\n\
         static LONG_MONTHS: [u16; {}] = {years:?};\n",
        lines[0].word,
        number(0, 4),
        number(5, 7),
        number(8, 10),
        years.len()
    )
}
