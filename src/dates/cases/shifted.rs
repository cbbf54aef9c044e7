//! Runs each row of the case files from other days too, wherever the answer moves by a rule that can be told from the row:
//!
//! * what is told outright ("13 September 2023"), has no place in the calendar ("for three days") or is nothing at all stays
//!   whatever the day of publication;
//! * what is counted in days ("yesterday", "three hours ago") moves with the day of publication;
//! * what is counted in weeks or by weekdays ("last Friday") moves along where it moves by whole weeks;
//! * months and what is longer ("last month", "this winter") stay on each day of the month, and move by whole years;
//! * everything is 28 years later where all years in the row are: in the years around ours, weekdays and leap days return then.
//!
//! What a row counts in is told by its words: `counting_words.tsv` beside the case files. Feasts without a day in the civil year
//! stay out, and so do decades and years of two digits, where years move.

use crate::calendar::{Date, DateTime, days_in_month};
use crate::language::Grammar;
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// The days of a year at which calendars are read wrongly.
const EDGES: [(u8, u8); 9] = [(1, 1), (1, 31), (2, 28), (2, 29), (3, 1), (4, 30), (6, 30), (12, 30), (12, 31)];

/// The years whose edges are tried: each weekday, each kind of year, with 52 weeks and with 53.
const YEARS: RangeInclusive<i32> = 2019..=2032;

/// After how many years weekdays and leap days return.
const CYCLE: i32 = 28;

/// The years in which they do, as long as the later ones are in it, too.
const YEARS_OF_CYCLES: RangeInclusive<i32> = 1901..=2099 - CYCLE;

/// A row of a case file: the text, the day of publication, what must be found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) text: String,
    pub(super) reference: String,
    pub(super) want: String,
}

impl Row {
    /// Reads a line of a case file: three columns.
    pub(super) fn read(line: &str) -> Option<Row> {
        let mut columns = line.splitn(3, '\t');
        let text = columns.next()?.replace('¶', "\n");
        Some(Row { text, reference: columns.next()?.to_owned(), want: columns.next()?.to_owned() })
    }
}

/// What must be found in a row: `span=TYPE:value`, the value perhaps with `:modifier`.
#[derive(Clone, Copy)]
struct Found<'r> {
    span: &'r str,
    kind: &'r str,
    value: &'r str,
}

/// By what the words of an expression count.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Unit {
    Day,
    Week,
    /// Words that move by no rule here, or stand for a year: "week 31", "the same", "the seventies", "nineteen ninety-six".
    Other,
    /// The names of months: without a verb that tells, the nearest is meant, which may change within a month.
    Month,
}

/// How an expression's value goes along with the day of publication.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Motion {
    /// It stays.
    Told,
    /// By days.
    Days,
    /// By whole weeks.
    Weeks,
    /// By whole years; on the days of a month it stays.
    MonthAndYears,
    /// By whole years.
    Years,
    /// On the days of a month it stays.
    Month,
    /// By no such rule.
    Other,
}

/// The words of a language that tell how an expression moves.
pub(super) struct Words {
    /// By what it counts.
    units: HashMap<&'static str, Unit>,
    /// What a number may stand before: "days", "p.m."
    counted: HashSet<&'static str>,
    /// Feasts that have no day in the civil year, with a space at both ends.
    feasts: Vec<String>,
}

impl Words {
    /// Those of a language.
    pub(super) fn of(grammar: &Grammar) -> Words {
        let (units, feasts) = match grammar.tag {
            "pt" => (
                include_str!("../../../tests/rust/cases/pt/dates/counting_words.tsv"),
                include_str!("../../../data/pt/dates/holidays.tsv"),
            ),
            _ => (
                include_str!("../../../tests/rust/cases/dates/counting_words.tsv"),
                include_str!("../../../data/dates/holidays.tsv"),
            ),
        };
        let counted = rows_of(units).filter(|(unit, _)| *unit == "counted").flat_map(|(_, words)| words.split(' '));
        Words { units: units_of(units), counted: counted.collect(), feasts: feasts_of(feasts) }
    }

    /// The longest unit that an expression counts by; nothing where one of its words is none of ours, or a number counts nothing.
    fn unit(&self, span: &str) -> Option<Unit> {
        let counts = words(span).any(|word| self.counted.contains(word.as_str()));
        let unit = |word: &str| match is_number(word) {
            true => counts.then_some(Unit::Day),
            false => self.units.get(word).copied(),
        };
        let units: Option<Vec<Unit>> = words(span).map(|word| unit(&word)).collect();
        units?.into_iter().max()
    }

    /// Whether a word of an expression is of a unit.
    fn has(&self, span: &str, unit: Unit) -> bool {
        words(span).any(|word| self.units.get(word.as_str()) == Some(&unit))
    }

    /// Whether a text names a feast that has no day in the civil year.
    fn has_feast(&self, text: &str) -> bool {
        let text = spaced(text);
        self.feasts.iter().any(|feast| text.contains(feast))
    }
}

/// The rows of `counting_words.tsv`: a unit, and words.
fn rows_of(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    let rows = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| row.split_once('\t').expect("two columns"))
}

fn units_of(table: &'static str) -> HashMap<&'static str, Unit> {
    let unit = |name| match name {
        "day" | "counted" => Unit::Day,
        "week" => Unit::Week,
        "month" => Unit::Month,
        "other" => Unit::Other,
        _ => panic!("{name} is no unit"),
    };
    rows_of(table).flat_map(|(name, words)| words.split(' ').map(move |word| (word, unit(name)))).collect()
}

/// Reads which feasts of a table of holidays have another rule than a day of the civil year.
fn feasts_of(table: &str) -> Vec<String> {
    let rows = table.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split_once('\t'));
    let is_civil = |rule: &str| {
        !["Easter", "Days", "Islamic", "Jewish", "Listed", "Parsi", "From", "Since", "Sunday", "Working"]
            .iter()
            .any(|kind| rule.contains(kind))
    };
    rows.filter(|(_, rule)| !is_civil(rule)).flat_map(|(names, _)| names.split(" | ")).map(spaced).collect()
}

/// The words of a text in small letters, each with spaces around it.
fn spaced(text: &str) -> String {
    let joined: Vec<String> = words(&text.replace(['\'', '’'], "")).collect();
    format!(" {} ", joined.join(" "))
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The row as it is on other days, for all rules that it goes by.
pub(super) fn shifted(row: &Row, words: &Words) -> Vec<Row> {
    let motions: Vec<Motion> = founds(&row.want).map(|found| motion(found, words)).collect();
    let all = |some: &[Motion]| motions.iter().all(|motion| some.contains(motion));
    let has = |some: Motion| motions.contains(&some);
    let tells_year = founds(&row.want).any(|found| years_in(found.span).next().is_some());
    let date = date_of(&row.reference);
    let mut rows = Vec::new();
    if all(&[Motion::Told]) {
        rows.extend(edges().map(|to| Row { reference: at(&row.reference, to), ..row.clone() }));
    } else if let (Some(from), false) = (date, tells_year) {
        if all(&[Motion::Told, Motion::Days, Motion::Weeks]) {
            let is_far = |to: &Date| has(Motion::Weeks) && (to.to_days() - from.to_days()) % 7 != 0;
            rows.extend(edges().filter(|to| !is_far(to)).map(|to| by_days(row, from, to)));
        }
        if all(&[Motion::Told, Motion::MonthAndYears, Motion::Month]) {
            let days = 1..=days_in_month(from.year, from.month);
            let on = |day| Row { reference: at(&row.reference, Date { day, ..from }), ..row.clone() };
            rows.extend(days.map(on));
        }
        if all(&[Motion::Told, Motion::MonthAndYears, Motion::Years]) {
            rows.extend([-9, -2, -1, 1, 2, 3, 7].map(|years| by_years(row, from, years)));
        }
    }
    rows.extend([-CYCLE, CYCLE].into_iter().filter_map(|years| by_cycle(row, years, words)));
    rows
}

fn edges() -> impl Iterator<Item = Date> {
    YEARS.flat_map(|year| EDGES.into_iter().filter_map(move |(month, day)| Date::new(year, month, day)))
}

/// What must be found: spans with `TYPE:value`, perhaps with `:modifier`.
fn founds(want: &str) -> impl Iterator<Item = Found<'_>> {
    let founds = want.split(" | ").flat_map(|part| part.split(" … ")).filter(|found| !found.is_empty());
    founds.map(|found| {
        let (span, typed) = found.rsplit_once('=').expect("span=TYPE:value");
        let (kind, value) = typed.split_once(':').expect("TYPE:value");
        Found { span, kind, value }
    })
}

fn motion(Found { span, kind, value }: Found, words: &Words) -> Motion {
    let ends = || value.split('/');
    let is_outright = ends().all(|end| years_in(span).any(|year| end.starts_with(year)));
    let is_nowhere = kind == "SET" || value.starts_with('P') || value.starts_with("FUTURE");
    if words.has(span, Unit::Other) {
        return Motion::Other;
    }
    if is_outright || is_nowhere {
        return Motion::Told;
    }
    if ends().all(|end| is_day(end) || is_week(end)) {
        return match words.unit(span) {
            Some(Unit::Day) if ends().all(is_day) => Motion::Days,
            Some(Unit::Day | Unit::Week) => Motion::Weeks,
            _ => Motion::Other,
        };
    }
    let is_century = || value.len() >= 2 && !value.contains('-') && value.starts_with(|c: char| c.is_ascii_digit());
    if span.contains(|c: char| c.is_ascii_digit()) || words.has_feast(span) {
        Motion::Other
    } else if ends().all(is_month) {
        if words.has(span, Unit::Month) { Motion::Years } else { Motion::MonthAndYears }
    } else if is_century() {
        Motion::Month
    } else {
        Motion::Other
    }
}

/// The numbers of four digits in an expression.
fn years_in(span: &str) -> impl Iterator<Item = &str> {
    numbers_in(span).filter(|number| number.len() == 4)
}

fn numbers_in(span: &str) -> impl Iterator<Item = &str> {
    span.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty())
}

/// "2023-09-13", "2023-09-13T08:30"
fn is_day(value: &str) -> bool {
    date_of(value).is_some()
}

/// "2023-W37", "2023-W37-WE"
fn is_week(value: &str) -> bool {
    monday_of(value).is_some()
}

/// "2023", "2023-09", "2023-Q3", "2023-SU", "2023:END"
fn is_month(value: &str) -> bool {
    let (value, _) = value.split_once(':').unwrap_or((value, ""));
    value.len() <= 7 && value.get(..4).is_some_and(is_number) && !is_week(value)
}

/// The day that a value starts with.
fn date_of(value: &str) -> Option<Date> {
    Some(value.get(..10)?.parse::<DateTime>().ok()?.date)
}

/// The first day of the week that a value starts with.
fn monday_of(value: &str) -> Option<Date> {
    let (year, week) = (value.get(..4)?.parse().ok()?, value.get(4..8)?.strip_prefix("-W")?.parse::<i64>().ok()?);
    // The fourth of January is in the first week.
    let fourth = Date::new(year, 1, 4)?;
    Some(fourth.plus_days((week - 1) * 7 - i64::from(fourth.weekday() - 1)))
}

/// The reference on another day, at the same time of day.
fn at(reference: &str, to: Date) -> String {
    format!("{to}{}", reference.get(10..).unwrap_or(""))
}

/// What is to be found with each value changed.
fn with_values(want: &str, change: impl Fn(&str) -> String) -> String {
    let mut want = want.to_owned();
    let mut from = 0;
    while let Some(at) = want[from..].find('=').map(|at| from + at) {
        let end =
            [" | ", " … "].iter().filter_map(|sign| want[at..].find(sign)).min().map_or(want.len(), |end| at + end);
        let start = at + want[at..end].find(':').map_or(0, |colon| colon + 1);
        let changed: Vec<String> = want[start..end].split('/').map(&change).collect();
        let changed = changed.join("/");
        from = start + changed.len();
        want.replace_range(start..end, &changed);
    }
    want
}

/// The row some days later, up to a day.
fn by_days(row: &Row, from: Date, to: Date) -> Row {
    let days = to.to_days() - from.to_days();
    let later = |value: &str| match (date_of(value), monday_of(value)) {
        (Some(date), _) => format!("{}{}", date.plus_days(days), &value[10..]),
        (_, Some(monday)) => {
            let (year, week) = monday.plus_days(days).iso_week();
            format!("{year:04}-W{week:02}{}", &value[8..])
        }
        _ => value.to_owned(),
    };
    Row { reference: at(&row.reference, to), want: with_values(&row.want, later), ..row.clone() }
}

/// The row some whole years later; behind a leap day on the last of February.
fn by_years(row: &Row, from: Date, years: i32) -> Row {
    let year = from.year + years;
    let to = Date { year, day: from.day.min(days_in_month(year, from.month)), ..from };
    let later = |value: &str| match value.get(..4).and_then(|year| year.parse::<i32>().ok()) {
        Some(year) => format!("{:04}{}", year + years, &value[4..]),
        None => value.to_owned(),
    };
    let moved = with_values(&row.want, later);
    Row { reference: at(&row.reference, to), want: moved, ..row.clone() }
}

/// The row with all years in it 28 later, or earlier; nothing where not all of them are among those that return so.
fn by_cycle(row: &Row, years: i32, words: &Words) -> Option<Row> {
    let from = date_of(&row.reference);
    let is_in_cycle = |year: i32| YEARS_OF_CYCLES.contains(&year) && YEARS_OF_CYCLES.contains(&(year + years));
    let has_year = |value: &str| value.get(..4).and_then(|year| year.parse().ok()).is_some_and(is_in_cycle);
    let is_placeless = |value: &str| value.starts_with(['P', 'X', 'T']) || value.starts_with("FUTURE");
    let can_move = |value: &str| value.split('/').all(|end| has_year(end) || is_placeless(end));
    // "'98", "9/13/23", "1998-99", "the 1960s": part of the year is left out.
    let is_short = |Found { span, kind, value }: Found| {
        let short = |end: &str| numbers_in(span).any(|number| number.len() == 2 && Some(number) == end.get(2..4));
        let is_part = |year: &str| {
            let behind = span.split_once(year).map_or("", |(_, behind)| behind).trim_start();
            let sign = behind.strip_prefix(['-', '–', '/']).unwrap_or("");
            behind.starts_with('s') || numbers_in(sign).next().is_some_and(|number| number.len() == 2)
        };
        let is_long = numbers_in(span).any(|number| number.len() > 4 || number.len() == 4 && kind == "TIME");
        value.split('/').any(short) || years_in(span).any(is_part) || is_long || words.has(span, Unit::Other)
    };
    // "9/11"
    let is_name = |Found { span, value, .. }: Found| {
        let year = value.get(..4).and_then(|year| year.parse::<i32>().ok());
        let far = year.zip(from).is_some_and(|(year, from)| (year - from.year).abs() > 1);
        far && numbers_in(span).count() == 2 && span.contains('/')
    };
    let is_out = words.has_feast(&row.text)
        || founds(&row.want).any(|found| !can_move(found.value) || is_short(found) || is_name(found));
    if is_out || from.is_none_or(|date| !is_in_cycle(date.year)) {
        return None;
    }
    let moved = |text: &str| with_years(text, |year| if is_in_cycle(year) { year + years } else { year });
    Some(Row { text: moved(&row.text), reference: moved(&row.reference), want: moved(&row.want) })
}

/// A text with each number of four digits changed.
fn with_years(text: &str, change: impl Fn(i32) -> i32) -> String {
    let mut changed = String::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let end = rest[start..].find(|c: char| !c.is_ascii_digit()).map_or(rest.len(), |end| start + end);
        changed.push_str(&rest[..start]);
        match rest[start..end].parse() {
            Ok(year) if end - start == 4 => changed.push_str(&format!("{:04}", change(year))),
            _ => changed.push_str(&rest[start..end]),
        }
        rest = &rest[end..];
    }
    changed + rest
}
