//! Days and times as pages write them: ISO 8601, RFC 2822, seconds since 1970, "Sept. 13, 2023 at 8:00 a.m. EDT".

use crate::calendar::{Date, DateTime};
use crate::options::DateOrder;
use std::fmt;

/// A day, perhaps with a time, and how far the clock of that place is from UTC, where it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Moment {
    pub(super) at: DateTime,
    /// Minutes east of UTC.
    pub(super) zone: Option<i32>,
}

impl Moment {
    /// Seconds since 1970, where time and zone are known.
    fn instant(self) -> Option<i64> {
        let (hour, minute, second) = self.at.time?;
        let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
        Some(self.at.date.to_days() * 86_400 + seconds - i64::from(self.zone?) * 60)
    }

    /// Whether both are one moment, perhaps by clocks of two places, to a minute.
    pub(super) fn is_same_as(self, other: Moment) -> bool {
        matches!((self.instant(), other.instant()), (Some(one), Some(other)) if (one - other).abs() < 60)
    }
}

impl fmt::Display for Moment {
    /// Without seconds: nobody publishes to the second.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let time = self.at.time.map(|(hour, minute, _)| (hour, minute, 0));
        DateTime { date: self.at.date, time }.fmt(formatter)
    }
}

/// The first day in a text, with its time. A numeric date whose order nothing tells is not taken.
pub(super) fn read(text: &str, order: Option<DateOrder>) -> Option<Moment> {
    let text = text.trim();
    if text.len() > 200 || text.is_empty() {
        return None;
    }
    if let Some(moment) = since_1970(text) {
        return Some(moment).filter(is_sane);
    }
    let parts = parts(text);
    (0..parts.len()).find_map(|at| {
        let (date, used) =
            iso(&parts[at..]).or_else(|| written(&parts[at..])).or_else(|| numeric(&parts[at..], order))?;
        let rest = &parts[at + used..];
        let time = time(rest).or_else(|| time(&parts[..at]));
        let moment =
            Moment { at: DateTime { date, time }, zone: time.and_then(|_| zone(rest).or_else(|| zone(&parts[..at]))) };
        Some(moment).filter(is_sane)
    })
}

/// The day in a page's address: `/2023/09/13/`, `/2023-09-13-`, `/20230913/`.
pub(super) fn in_address(address: &str) -> Option<Moment> {
    let path = &address[address.find("://").map_or(0, |at| at + 3)..];
    let parts = parts(path);
    (1..parts.len()).find_map(|at| {
        let (date, _) = iso(&parts[at..])?;
        Some(Moment { at: DateTime { date, time: None }, zone: None }).filter(is_sane)
    })
}

/// Never the day on which a clock starts that was not set, nor a day of another age.
fn is_sane(moment: &Moment) -> bool {
    let Date { year, month, day } = moment.at.date;
    (1800..2100).contains(&year) && (year, month, day) != (1970, 1, 1) && (year, month, day) != (1900, 1, 1)
}

/// "1694593800", "1694593800000"
fn since_1970(text: &str) -> Option<Moment> {
    if !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let seconds = match text.len() {
        9 | 10 => text.parse::<i64>().ok()?,
        13 => text.parse::<i64>().ok()? / 1000,
        _ => return None,
    };
    let date = Date::from_days(seconds.div_euclid(86_400));
    let second = seconds.rem_euclid(86_400);
    let time = ((second / 3600) as u8, (second / 60 % 60) as u8, (second % 60) as u8);
    Some(Moment { at: DateTime { date, time: Some(time) }, zone: Some(0) })
}

/// A part of a date's text, and the sign behind it.
#[derive(Clone, Copy, Debug)]
enum Part<'t> {
    Number { digits: usize, value: u32, sign: char },
    Word(&'t str),
    Sign(char),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let run = |is: fn(char) -> bool| rest.find(|c: char| !is(c)).unwrap_or(rest.len());
        if first.is_ascii_digit() {
            let end = run(|c| c.is_ascii_digit());
            let sign = rest[end..].chars().next().unwrap_or(' ');
            parts.push(Part::Number { digits: end, value: rest[..end].parse().unwrap_or(u32::MAX), sign });
            rest = &rest[end..];
        } else if first.is_alphabetic() {
            let end = run(char::is_alphabetic);
            parts.push(Part::Word(&rest[..end]));
            rest = &rest[end..];
        } else {
            if !first.is_whitespace() {
                parts.push(Part::Sign(first));
            }
            rest = &rest[first.len_utf8()..];
        }
    }
    parts
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// "2023-09-13", "2023/9/13", "20230913"; and how many parts it has.
fn iso(parts: &[Part]) -> Option<(Date, usize)> {
    match *parts {
        [Part::Number { digits: 8, value, .. }, ..] => Some((date(value / 10_000, value / 100 % 100, value % 100)?, 1)),
        [
            Part::Number { digits: 4, value: year, sign: one },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: month, sign: other },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: day, .. },
            ..,
        ] if one == other && matches!(one, '-' | '/' | '.') => Some((date(year, month, day)?, 5)),
        _ => None,
    }
}

/// "13 September 2023", "13 de septiembre de 2023", "1er mars 2023", "13th of Sept., 2023", "September 13, 2023", "Sep 13 08:30:00 2023", "13-Sep-2023".
fn written(parts: &[Part]) -> Option<(Date, usize)> {
    let is_between = |part: &Part| match part {
        Part::Word(word) => {
            matches!(word.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "of" | "er" | "de")
        }
        Part::Sign(sign) => matches!(sign, ',' | '.' | '-' | '/'),
        Part::Number { .. } => false,
    };
    let mut at = 0;
    let mut next = || {
        while parts.get(at).is_some_and(is_between) && at > 0 {
            at += 1;
        }
        at += 1;
        parts.get(at - 1).copied().map(|part| (part, at))
    };
    let (first, _) = next()?;
    let (second, _) = next()?;
    let (third, used) = next()?;
    let (year, used) = match third {
        Part::Number { digits: 4, value: year, .. } => (year, used),
        // "Jan 28 15:28:56 CET 2020"
        Part::Number { sign: ':', .. } => {
            let rest = parts[used..].iter().take(9).position(|part| matches!(part, Part::Number { digits: 4, .. }))?;
            let Part::Number { value, .. } = parts[used + rest] else { return None };
            // The time is behind the day: it is to be read again.
            (value, used - 1)
        }
        _ => return None,
    };
    match (first, second) {
        (Part::Number { digits: 1..=2, value: day, .. }, Part::Word(word)) => {
            Some((date(year, month(word)?, day)?, used))
        }
        (Part::Word(word), Part::Number { digits: 1..=2, value: day, .. }) => {
            Some((date(year, month(word)?, day)?, used))
        }
        _ => None,
    }
}

/// "13/09/2023", "13.09.2023", "09-13-2023": in the order that the numbers or the outlet tell.
fn numeric(parts: &[Part], order: Option<DateOrder>) -> Option<(Date, usize)> {
    match *parts {
        [
            Part::Number { digits: 1..=2, value: first, sign: one },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: second, sign: other },
            Part::Sign(_),
            Part::Number { digits: digits @ (2 | 4), value: year, .. },
            ..,
        ] if one == other && (digits == 4 && matches!(one, '-' | '.') || one == '/') => {
            // "03/14/24" is of this century.
            let year = if digits == 2 { year + 2000 } else { year };
            let is_day_first = first > 12 || one == '.' || second <= 12 && order == Some(DateOrder::DayFirst);
            let is_month_first = second > 12 || order == Some(DateOrder::MonthFirst) || first == second;
            let found = if is_day_first {
                date(year, second, first)
            } else if is_month_first {
                date(year, first, second)
            } else {
                None
            };
            Some((found?, 5))
        }
        _ => None,
    }
}

/// Whether a word is the name of a month, perhaps cut short.
pub(super) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// The month of a name or its first letters.
fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    /// Those of other languages that differ, written out: the page may be in any.
    const OTHERS: [(&str, u32); 38] = [
        ("januar", 1),
        ("jänner", 1),
        ("janvier", 1),
        ("enero", 1),
        ("gennaio", 1),
        ("februar", 2),
        ("février", 2),
        ("febrero", 2),
        ("febbraio", 2),
        ("märz", 3),
        ("mars", 3),
        ("marzo", 3),
        ("avril", 4),
        ("abril", 4),
        ("aprile", 4),
        ("mai", 5),
        ("mayo", 5),
        ("maggio", 5),
        ("juni", 6),
        ("juin", 6),
        ("junio", 6),
        ("giugno", 6),
        ("juli", 7),
        ("juillet", 7),
        ("julio", 7),
        ("luglio", 7),
        ("août", 8),
        ("agosto", 8),
        ("septembre", 9),
        ("septiembre", 9),
        ("settembre", 9),
        ("oktober", 10),
        ("octobre", 10),
        ("octubre", 10),
        ("ottobre", 10),
        ("noviembre", 11),
        ("dezember", 12),
        ("décembre", 12),
    ];
    let word = word.to_lowercase();
    let is_month =
        |name: &str| name.starts_with(&word) && (word.len() == 3 || word.len() == name.len() || word == "sept");
    let english = MONTHS.iter().position(|name| is_month(name)).map(|at| at as u32 + 1);
    english.or_else(|| OTHERS.iter().find(|(name, _)| *name == word).map(|(_, month)| *month))
}

/// "8:30", "08:30:15", "8.30am", "8 p.m."
fn time(parts: &[Part]) -> Option<(u8, u8, u8)> {
    if let [Part::Word("T"), Part::Number { digits: digits @ (4 | 6), value, .. }, ..] = *parts {
        let value = if digits == 4 { value * 100 } else { value };
        return Some(((value / 10_000) as u8, (value / 100 % 100) as u8, (value % 100) as u8)).filter(is_time);
    }
    for at in 0..parts.len().min(12) {
        let Part::Number { digits: 1..=2, value: hour, sign } = parts[at] else { continue };
        let number = |at: usize| match parts.get(at) {
            Some(Part::Number { digits: 2, value, .. }) => Some(*value),
            _ => None,
        };
        let (minute, second, behind) = match sign {
            ':' => match (number(at + 2), parts.get(at + 2)) {
                (Some(minute), Some(Part::Number { sign: ':', .. })) => (minute, number(at + 4).unwrap_or(0), at + 5),
                (Some(minute), _) => (minute, 0, at + 3),
                _ => continue,
            },
            '.' if half(&parts[(at + 3).min(parts.len())..]).is_some() => (number(at + 2)?, 0, at + 3),
            _ if half(&parts[at + 1..]).is_some() => (0, 0, at + 1),
            _ => continue,
        };
        let hour = match half(parts.get(behind..).unwrap_or(&[])) {
            Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
            _ => hour,
        };
        let time = (hour as u8, minute as u8, second as u8);
        if is_time(&time) {
            return Some(time);
        }
    }
    None
}

fn is_time(&(hour, minute, second): &(u8, u8, u8)) -> bool {
    hour < 24 && minute < 60 && second < 60
}

/// The hours that "a.m." and "p.m." add.
fn half(parts: &[Part]) -> Option<u32> {
    let (Part::Word(word), rest) = parts.split_first()? else { return None };
    match (word.to_ascii_lowercase().as_str(), rest) {
        ("am", _) | ("a", [Part::Sign('.'), Part::Word("m" | "M"), ..]) => Some(0),
        ("pm", _) | ("p", [Part::Sign('.'), Part::Word("m" | "M"), ..]) => Some(12),
        _ => None,
    }
}

/// "Z", "+02:00", "-0400", "GMT", "EDT": minutes east of UTC.
fn zone(parts: &[Part]) -> Option<i32> {
    let mut found = None;
    for (at, part) in parts.iter().enumerate().take(14) {
        match part {
            Part::Word(word) => found = found.or(named_zone(word)),
            Part::Sign(sign @ ('+' | '-' | '−')) if at > 0 => {
                let minutes = match parts.get(at + 1..) {
                    Some([Part::Number { digits: 4, value, .. }, ..]) => value / 100 * 60 + value % 100,
                    Some(
                        [
                            Part::Number { digits: 2, value, sign: ':' },
                            _,
                            Part::Number { digits: 2, value: minute, .. },
                            ..,
                        ],
                    ) => value * 60 + minute,
                    Some([Part::Number { digits: 2, value, .. }]) => value * 60,
                    _ => continue,
                };
                if minutes <= 14 * 60 {
                    return Some(if *sign == '+' { minutes as i32 } else { -(minutes as i32) });
                }
            }
            _ => {}
        }
    }
    found
}

/// The zones that news outlets name; those with two meanings are left out.
fn named_zone(word: &str) -> Option<i32> {
    let hours = match word {
        "Z" | "UTC" | "GMT" | "z" => 0,
        "EDT" => -4,
        "EST" | "CDT" => -5,
        "CST" | "MDT" => -6,
        "MST" | "PDT" => -7,
        "PST" => -8,
        "AEST" => 10,
        "AEDT" => 11,
        "CET" | "WAT" => 1,
        "CEST" | "SAST" => 2,
        "EAT" => 3,
        _ => return None,
    };
    Some(hours * 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_as(text: &str) -> String {
        read(text, None).map_or_else(|| "nothing".to_owned(), |moment| moment.to_string())
    }

    #[test]
    fn dates_as_pages_write_them() {
        for (text, expected) in [
            ("Publié le 29 juin 2019", "2019-06-29"),
            ("1er août 2019 à 8:30", "2019-08-01T08:30"),
            ("13 de septiembre de 2023", "2023-09-13"),
            ("Montag, 3. März 2014", "2014-03-03"),
            ("Mitte März 2014", "nothing"),
            ("2023-09-13", "2023-09-13"),
            ("2023-09-13T08:30:05.123Z", "2023-09-13T08:30"),
            ("2023-09-13T08:30:05+02:00", "2023-09-13T08:30"),
            ("2023-09-13 08:30", "2023-09-13T08:30"),
            ("2023/9/3", "2023-09-03"),
            ("20230913", "2023-09-13"),
            ("20230913T083005Z", "2023-09-13T08:30"),
            ("2023-09-13T0830Z", "2023-09-13T08:30"),
            ("1694593800", "2023-09-13T08:30"),
            ("1694593800000", "2023-09-13T08:30"),
            ("Wed, 13 Sep 2023 08:30:00 GMT", "2023-09-13T08:30"),
            ("Wed Sep 13 2023 08:30:00 GMT+0000 (Coordinated Universal Time)", "2023-09-13T08:30"),
            ("Wed Sep 13 15:28:56 CET 2023", "2023-09-13T15:28"),
            ("Sept. 13, 2023 at 8:05 p.m. EDT", "2023-09-13T20:05"),
            ("Updated 12:15 AM EST, Wed September 13, 2023", "2023-09-13T00:15"),
            ("13th of September, 2023", "2023-09-13"),
            ("13-Sep-2023", "2023-09-13"),
            ("13 September 2023, 8.30am", "2023-09-13T08:30"),
            ("13.09.2023", "2023-09-13"),
            ("13/09/2023", "2023-09-13"),
            ("09/13/2023", "2023-09-13"),
            ("07/09/2023", "nothing"),
            ("by Ada Nwosu - 03/14/24 6:02 PM ET", "2024-03-14T18:02"),
            ("1970-01-01T00:00:00Z", "nothing"),
            ("0000-00-00", "nothing"),
            ("2023-02-30", "nothing"),
            ("Maybe 13, 2023", "nothing"),
            ("12 articles of 2023", "nothing"),
        ] {
            assert_eq!(read_as(text), expected, "{text}");
        }
    }

    #[test]
    fn the_outlet_tells_the_order() {
        let read = |order| read("07/09/2023", Some(order)).map(|moment| moment.to_string());
        assert_eq!(read(DateOrder::DayFirst).as_deref(), Some("2023-09-07"));
        assert_eq!(read(DateOrder::MonthFirst).as_deref(), Some("2023-07-09"));
    }

    #[test]
    fn two_clocks_can_show_one_moment() {
        let (utc, local) = (read("2023-09-14T00:30:00Z", None), read("2023-09-13T20:30:00-04:00", None));
        assert!(utc.unwrap().is_same_as(local.unwrap()));
        assert!(!utc.unwrap().is_same_as(read("2023-09-14T00:30", None).unwrap()));
    }

    #[test]
    fn days_in_addresses() {
        let day = |address| in_address(address).map(|moment| moment.to_string());
        assert_eq!(day("https://a.example/news/2023/09/13/bridge").as_deref(), Some("2023-09-13"));
        assert_eq!(day("https://a.example/bridge-2023-09-13-x").as_deref(), Some("2023-09-13"));
        assert_eq!(day("https://a.example/news/12345678"), None);
    }
}
