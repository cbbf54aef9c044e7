//! Values read and written, as lines of `tests/rust/cases/timex.tsv` and for any value.

use super::clock::Clock;
use super::unit::{DayPart, Season};
use super::*;
use crate::calendar::{Date, days_in_month};
use proptest::prelude::*;

#[test]
fn cases() {
    let mut failures = Vec::new();
    for line in include_str!("../../tests/rust/cases/timex.tsv").lines().filter(|line| !line.starts_with('#')) {
        let columns: Vec<&str> = line.split('\t').collect();
        let [value, kind, from, to] = columns[..] else { panic!("four columns: {line}") };
        let (value, written) = value.split_once(" → ").unwrap_or((value, value));
        let got = match value.parse::<Timex>() {
            Ok(read) => {
                let text =
                    |instant: Option<crate::calendar::DateTime>| instant.map_or("-".to_owned(), |at| at.to_string());
                let (from, to) = read.interval().map(|interval| (interval.from, interval.to)).unzip();
                let kind = read.kind().name().to_uppercase();
                format!("{read}\t{kind}\t{}\t{}", text(from), text(to))
            }
            Err(error) if kind == "ERROR" && error.expected.starts_with(to) => {
                format!("{written}\tERROR\t{}\t{to}", error.at)
            }
            Err(error) => format!("{error}"),
        };
        if got != format!("{written}\t{kind}\t{from}\t{to}") {
            failures.push(format!("{line}\n    got {got}"));
        }
    }
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// Something known or not.
fn maybe<T: Clone + std::fmt::Debug>(known: impl Strategy<Value = T>) -> impl Strategy<Value = Option<T>> {
    prop_oneof![known.prop_map(Some), Just(None)]
}

fn year() -> impl Strategy<Value = Option<i32>> {
    maybe(-9_998..=9_999_i32)
}

fn calendar() -> impl Strategy<Value = Calendar> {
    let day = (year(), maybe(1..=12_u8), maybe(1..=31_u8)).prop_map(|(year, month, day)| {
        let most = days_in_month(year.unwrap_or(2000), month.unwrap_or(1));
        Calendar::Day(year, month, day.map(|day| day.min(most)))
    });
    let week = || (year(), maybe(1..=52_u8));
    prop_oneof![
        day,
        (year(), maybe(1..=12_u8)).prop_map(|(year, month)| Calendar::Month(year, month)),
        year().prop_map(Calendar::Year),
        maybe(-999..=999_i32).prop_map(Calendar::Decade),
        maybe(-99..=99_i32).prop_map(Calendar::Century),
        week().prop_map(|(year, week)| Calendar::Week(year, week)),
        week().prop_map(|(year, week)| Calendar::Weekend(year, week)),
        (week(), 1..=7_u8).prop_map(|((year, week), day)| Calendar::Weekday(year, week, day)),
        (year(), maybe(1..=4_u8)).prop_map(|(year, quarter)| Calendar::Quarter(year, quarter)),
        (year(), maybe(1..=2_u8)).prop_map(|(year, half)| Calendar::Half(year, half)),
        (year(), proptest::sample::select(&Season::ALL[..])).prop_map(|(year, season)| Calendar::Season(year, season)),
        (proptest::sample::select(&YearKind::ALL[..]), year()).prop_map(|(kind, year)| Calendar::Named(kind, year)),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    let minutes = maybe((0..60_u8, maybe(0..60_u8)));
    let clock = (0..=24_u8, minutes).prop_map(|(hour, minutes)| {
        let (minute, second) = minutes.unzip();
        TimeOfDay::Clock(Clock { hour, minute, second: second.flatten() })
    });
    let part = proptest::sample::select(&DayPart::ALL[..]).prop_map(TimeOfDay::Part);
    (maybe(calendar()), maybe(prop_oneof![clock, part])).prop_filter_map("nothing", |(calendar, time)| {
        (calendar.is_some() || time.is_some()).then_some(Point { calendar, time })
    })
}

fn timex() -> impl Strategy<Value = Timex> {
    let unit = proptest::sample::select(&DurationUnit::ALL[..]);
    let amount = maybe((0..1_000_000_000_u64).prop_map(Amount));
    prop_oneof![
        point().prop_map(Timex::Point),
        (point(), point()).prop_map(|(first, last)| Timex::Stretch(first, last)),
        proptest::collection::vec((amount, unit), 1..6).prop_map(|amounts| Timex::Duration(Duration::sum(&amounts))),
        proptest::sample::select(&Reference::ALL[..]).prop_map(Timex::Reference),
    ]
}

proptest! {
    /// What is written is read again as the same.
    #[test]
    fn values_come_back(value in timex()) {
        prop_assert_eq!(value.to_string().parse(), Ok(value));
    }

    /// Any text is read or refused, at a place in it; what is read is written as it was read, or in one other way.
    #[test]
    fn any_text_is_read_or_refused(text in r"(\PC|[0-9X]{1,4}|-|/|T|W|Q|H|P|BC|FY|WE|EV|FA|:|\.|_REF|PAST){0,8}") {
        match text.parse::<Timex>() {
            Ok(value) => prop_assert_eq!(value.to_string().parse(), Ok(value)),
            Err(TimexError { at, .. }) => prop_assert!(at <= text.len()),
        }
    }

    /// An interval is not empty, and what holds a day or more begins and ends with a day.
    #[test]
    fn intervals_are_in_order(value in timex()) {
        if let Some(Interval { from, to }) = value.interval() {
            prop_assert!((from.date, from.time) < (to.date, to.time));
            prop_assert_eq!(from.time.is_some(), to.time.is_some());
            prop_assert_eq!(from.time.is_some(), value.has_time());
        }
    }

    /// A day, its week and its month, as TIMEX3 spells them, hold it.
    #[test]
    fn parts_hold_their_days(days in -500_000..500_000_i64) {
        use super::period::Period;
        use super::unit::Unit;
        let date = Date::from_days(days);
        for unit in [Unit::Day, Unit::Week, Unit::Month, Unit::Quarter, Unit::Half, Unit::Year, Unit::Decade, Unit::Century] {
            let period = Period::containing(unit, date).unwrap();
            let read: Timex = period.value().to_string().parse().unwrap();
            prop_assert_eq!(read.interval(), Some(period.interval()));
        }
    }
}
