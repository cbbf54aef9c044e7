//! Days and times as pages write them: ISO 8601, RFC 2822, seconds since 1970, "Sept. 13, 2023 at 8:00 a.m. EDT".

mod day;
mod part;

pub(super) use day::is_month;
pub(super) use part::Part;

use super::clock::{time, zone};
use crate::calendar::{Date, DateTime};
use crate::options::DateOrder;
use day::{in_folders, is_padded, iso, numeric, short_year, written};
use part::parts;
use std::fmt;
use std::ops::Range;

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
        return Some(moment).filter(|moment| is_sane(moment.at.date));
    }
    let parts = parts(text);
    let (date, days) = first_day(&parts, order)?;
    let (before, rest) = (&parts[..days.start], &parts[days.end..]);
    let time_behind = time(rest);
    let time = time_behind.or_else(|| time(before));
    let zone = time.and_then(|_| zone(rest).or_else(|| zone(before)));
    Some(Moment { at: DateTime { date, time }, zone })
}

/// The first day that parts tell, and which of them do.
fn first_day(parts: &[Part], order: Option<DateOrder>) -> Option<(Date, Range<usize>)> {
    (0..parts.len()).find_map(|at| {
        let rest = &parts[at..];
        let is_alone = at == 0 || matches!(parts[at - 1], Part::Sign(sign) if sign != '.');
        let behind = parts.get(at + 5..).unwrap_or(&[]);
        let is_version = !is_alone && !is_padded(rest) && time(behind).is_none();
        let numeric = || numeric(rest, order).or_else(|| if is_version { None } else { short_year(rest, order) });
        let (date, used) = iso(rest).or_else(|| written(rest)).or_else(numeric)?;
        is_sane(date).then_some((date, at..at + used))
    })
}

/// Whether a text begins with a day, perhaps behind its weekday, and tells little else.
pub(super) fn is_day_line(text: &str, order: Option<DateOrder>) -> bool {
    /// How many words stand before the day, its weekday and a zone, and how many parts behind it at most.
    const BEFORE: usize = 2;
    const BEHIND: usize = 24;
    let parts = parts(text);
    let words = |parts: &[Part]| parts.iter().filter(|part| matches!(part, Part::Word(_))).count();
    first_day(&parts, order)
        .is_some_and(|(_, days)| words(&parts[..days.start]) <= BEFORE && parts.len() - days.end <= BEHIND)
}

/// The day in a page's address: `/2023/09/13/`, `/2023-09-13-`, `/20230913/`, `/2023/sep/13/`, `/2023/politics/09/13/`.
pub(super) fn in_address(address: &str) -> Option<Moment> {
    let path = &address[address.find("://").map_or(0, |at| at + 3)..];
    let parts = parts(path);
    (1..parts.len()).find_map(|at| {
        let date = iso(&parts[at..]).map(|(date, _)| date).or_else(|| in_folders(&parts[at..]))?;
        is_sane(date).then_some(Moment { at: DateTime { date, time: None }, zone: None })
    })
}

/// Never the day on which a clock starts that was not set, nor a day of another age.
fn is_sane(Date { year, month, day }: Date) -> bool {
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
            ("17.7.11", "2011-07-17"),
            ("von Ada Nwosu, 8.5.12", "2012-05-08"),
            ("Ada Nwosu 17.01.23", "2023-01-17"),
            ("Ada Nwosu 17.10.23 09:40", "2023-10-17T09:40"),
            ("Version 2.10.19", "nothing"),
            ("2.10.19.4", "nothing"),
            ("2023年9月13日 8:30", "2023-09-13T08:30"),
            ("2023년 9월 13일", "2023-09-13"),
            ("12 May '23", "2023-05-12"),
            ("12-May-23", "2023-05-12"),
            ("May 12, 17 comments", "nothing"),
            ("12 May, 17.30", "nothing"),
            ("12. mei 2023", "2023-05-12"),
            ("3 déc. 2023", "2023-12-03"),
            ("12 de ago. de 2023", "2023-08-12"),
            ("12 | May | 2023", "2023-05-12"),
            ("2 days ago", "nothing"),
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
        let dotted = |text, order| super::read(text, order).map(|moment| moment.to_string());
        assert_eq!(dotted("07.09.2023", None).as_deref(), Some("2023-09-07"));
        assert_eq!(dotted("07.09.2023", Some(DateOrder::MonthFirst)), None);
        assert_eq!(dotted("09.13.2023", Some(DateOrder::MonthFirst)).as_deref(), Some("2023-09-13"));
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
        assert_eq!(day("https://a.example/2023/POLITICS/09/13/bridge/index.html").as_deref(), Some("2023-09-13"));
        assert_eq!(day("https://a.example/world/2023/sep/13/bridge").as_deref(), Some("2023-09-13"));
        assert_eq!(day("https://a.example/2023/politics/09/bridge"), None);
        assert_eq!(day("https://a.example/news/12345678"), None);
    }
}
