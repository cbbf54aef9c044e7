//! Runs the case files of `tests/rust/cases/dates`, and the properties that hold for any text.
//!
//! A case is a line of three columns with tabs between: the text, the day of publication (`-` for none), and what must
//! be found, in order: `span=TYPE:value`, with `:modifier` where there is one, several parted by ` | `; by ` … ` where the two are the ends of a stretch. An empty last
//! column: nothing may be found. `¶` parts lines. `#` starts a comment.

mod shifted;

use super::*;
use crate::Genre;
use crate::analysis::{DateKind, DateModifier, DateRange};
use crate::language::Grammar;
use crate::language::en;
use crate::text::Document;
use crate::timex::Timex;
use proptest::prelude::*;
use shifted::{Row, Words, shifted};

/// Reads an English text for the first time.
fn find(document: &Document, options: &Options) -> Found {
    en::dates::find(document, options, &mut Kept::default())
}

/// Checks the cases of a file, in a language: as they are, and from other days where the answer moves by rule.
pub(crate) fn check(name: &str, cases: &str, genre: Genre, grammar: &'static Grammar) {
    let words = Words::of(grammar);
    let (mut rows, mut moved) = (0, 0);
    let mut failures = Vec::new();
    for (number, line) in cases.lines().enumerate() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let place = format!("{name}:{}", number + 1);
        let row = Row::read(line).unwrap_or_else(|| panic!("{place}: three columns"));
        rows += 1;
        let failed = failures.len();
        let mut check = |Row { text, reference, want }: &Row| {
            let got = found(text, reference, genre, grammar);
            if got != *want {
                failures.push(format!("{place}: {text} ({reference})\n    want {want}\n    got  {got}"));
            }
            got == *want
        };
        if check(&row) {
            let others = shifted(&row, &words);
            moved += others.len();
            others.iter().for_each(|other| {
                check(other);
            });
        }
        // Of what fails on many days, a few tell enough.
        failures.truncate(failed + 3);
    }
    println!("{name}: {rows} rows, {moved} times from other days");
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

/// What is found in a text, as case files write it.
fn found(text: &str, reference: &str, genre: Genre, grammar: &'static Grammar) -> String {
    let options = match reference {
        "-" => Options::new(),
        day => Options::new().with_date(day).unwrap_or_else(|error| panic!("{text}: {error}")),
    };
    let options = Options { genre, ..options };
    shown(text, &(grammar.dates)(&Document::read(text, grammar), &options, &mut Default::default()).dates)
}

fn shown(text: &str, dates: &[DateMention]) -> String {
    let show = |date: &DateMention| {
        let modifier = date.modifier.map_or(String::new(), |modifier| format!(":{}", modifier_name(modifier)));
        format!("{}={}:{}{modifier}", &text[date.span.range()], kind_name(date.kind), date.value)
    };
    let is_first =
        |(index, date): (usize, &DateMention)| date.range.as_ref().is_some_and(|range| range.partner > index);
    let parting = |date| if is_first(date) { " … " } else { " | " };
    let shown: String = dates.iter().enumerate().map(|(index, date)| show(date) + parting((index, date))).collect();
    shown.strip_suffix(" | ").unwrap_or_default().to_owned()
}

fn kind_name(kind: DateKind) -> &'static str {
    match kind {
        DateKind::Date => "DATE",
        DateKind::Time => "TIME",
        DateKind::Duration => "DURATION",
        DateKind::Set => "SET",
    }
}

fn modifier_name(modifier: DateModifier) -> &'static str {
    match modifier {
        DateModifier::Start => "START",
        DateModifier::Mid => "MID",
        DateModifier::End => "END",
        DateModifier::Approximate => "APPROX",
        DateModifier::MoreThan => "MORE_THAN",
        DateModifier::LessThan => "LESS_THAN",
        DateModifier::EqualOrMore => "EQUAL_OR_MORE",
        DateModifier::EqualOrLess => "EQUAL_OR_LESS",
        DateModifier::Before => "BEFORE",
        DateModifier::After => "AFTER",
    }
}

macro_rules! case_files {
    ($genre:ident: $($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() {
            let file = concat!(stringify!($name), ".tsv");
            let cases = include_str!(concat!("../../tests/rust/cases/dates/", stringify!($name), ".tsv"));
            check(file, cases, Genre::$genre, Grammar::fallback());
        })*
    };
}

case_files!(
    Message:
    message_ahead,
    message_clock,
    message_dates,
    message_days,
    message_direction,
    message_edge,
    message_edge_days,
    message_lengths,
    message_nothing,
    message_parts,
    message_placed,
    message_resolution,
    message_sets,
    message_short_length,
    message_stretch,
    message_words,
    message_words_nothing,
);

case_files!(
    News:
    ago_later,
    beside,
    clock,
    day_and_time,
    duration,
    edge_days,
    feast_days,
    holiday,
    nothing,
    numeric,
    publication,
    range,
    reference,
    relative,
    set,
    tense,
    weekday,
    written,
    year_part,
);

/// A numeric date follows the option, else the text's own unambiguous dates, else the month comes first.
#[test]
fn order_of_numeric_dates() {
    let value = |text: &str, order: &str| {
        let options = Options::new().with_order(order).unwrap();
        find(&Document::new(text), &options).dates[0].value.clone()
    };
    assert_eq!(value("It fell on 4/7/2023.", "auto"), "2023-04-07");
    assert_eq!(value("It fell on 4/7/2023 and rose on 25/7/2023.", "auto"), "2023-07-04");
    assert_eq!(value("It fell on 4/7/2023.", "day-first"), "2023-07-04");
    assert_eq!(value("It fell on 4/7/2023 and rose on 25/7/2023.", "month-first"), "2023-04-07");
    assert_eq!(value("It fell on 4.7.2023.", "auto"), "2023-07-04");
}

/// What a relative date was counted from, and its interval, are in the result.
#[test]
fn anchors_and_intervals() {
    let text = "He arrived on 11 September 2023. Two days later, he left. Last week, he returned.";
    let dates = find(&Document::new(text), &Options::new().with_date("2023-10-04").unwrap()).dates;
    let anchors: Vec<_> = dates.iter().map(|date| date.anchor.as_ref().map(|a| (a.value.as_str(), a.date))).collect();
    assert_eq!(anchors, [None, Some(("2023-09-11", Some(0))), Some(("2023-10-04", None))]);
    assert_eq!((dates[1].from.as_deref(), dates[1].to.as_deref()), (Some("2023-09-13"), Some("2023-09-14")));
    assert_eq!((dates[2].from.as_deref(), dates[2].to.as_deref()), (Some("2023-09-25"), Some("2023-10-02")));
}

/// Lengths that end or begin with the publication have their stretch; other lengths have none.
#[test]
fn lengths_with_a_place() {
    for (text, want) in [
        ("It has rained for the past two weeks in all of the country.", Some(("2024-07-19", "2024-08-02"))),
        ("Sales grew over the last five years, the company said.", Some(("2019-08-02", "2024-08-02"))),
        ("The population has doubled over the past two decades.", Some(("2004-08-02", "2024-08-02"))),
        ("The board will decide in the next three days.", Some(("2024-08-02", "2024-08-05"))),
        ("Exports fell in the last two quarters of the year, the bank said.", None),
        ("It had rained for the previous two weeks, the farmers said.", None),
        ("He spent his last two years in a village near the border.", None),
        ("Over the next two weeks they marched to the sea.", None),
        ("In 1994 the two sides had fought for the past six years.", None),
        ("It covers the past 12,000 years.", None),
        ("It lasted two weeks.", None),
    ] {
        let dates = find(
            &Document::new(text),
            &Options { genre: Genre::News, ..Options::new().with_date("2024-08-01").unwrap() },
        )
        .dates;
        let length = dates.iter().find(|date| date.kind == DateKind::Duration).unwrap();
        assert_eq!(length.from.as_deref().zip(length.to.as_deref()), want, "{text}");
    }
}

/// What lies between two ends: from the first instant of the first to the first behind the last.
#[test]
fn stretches() {
    for (text, from, to) in [
        ("It will run from Monday to Friday.", "2023-09-18", "2023-09-23"),
        ("He lived there between May 2015 and June 2018.", "2015-05-01", "2018-07-01"),
        ("It will be open from 9 a.m. on Monday until 5 p.m. on Tuesday.", "2023-09-18T09:00", "2023-09-19T17:00"),
        ("It will be shut from Monday until noon on Tuesday.", "2023-09-18T00:00", "2023-09-19T12:00"),
        ("It will be shut from noon on Monday until Tuesday.", "2023-09-18T12:00", "2023-09-20T00:00"),
        ("Much can happen between now and the end of 2024.", "2023-09-13", "2025-01-01"),
        ("She has been in office from 2015 until now.", "2015-01-01", "2023-09-14"),
        ("He lived from 100 BC until 44 BC.", "-0099-01-01", "-0042-01-01"),
    ] {
        let dates = find(&Document::new(text), &Options::new().with_date("2023-09-13").unwrap()).dates;
        let range = |partner| Some(DateRange { from: from.to_owned(), to: to.to_owned(), partner });
        assert_eq!((&dates[0].range, &dates[1].range), (&range(1), &range(0)), "{text}");
    }
}

/// In a message `from` and `to` have the whole of a stretch, both as days or both with a time, whatever its value names.
#[test]
fn stretches_of_messages() {
    for (text, from, to) in [
        ("I'm in the office Mon-Wed", "2024-05-20", "2024-05-23"),
        ("I'm on leave from 2021 to 2023", "2021-01-01", "2024-01-01"),
        ("I'll be away from November to February", "2024-11-01", "2025-03-01"),
        ("I'll stay from the middle of June to the end of August", "2024-06-16", "2024-09-01"),
        ("I need the room from 2022 to the end of 2024.", "2022-01-01", "2025-01-01"),
        ("I need you from today to 5pm tomorrow", "2024-05-15T00:00", "2024-05-16T17:00"),
        ("I'll be out the next 3 days", "2024-05-16", "2024-05-19"),
        ("I'm out the rest of the week", "2024-05-15", "2024-05-20"),
        ("I'll pay you at the end of the month", "2024-05-21", "2024-06-01"),
        ("I'll send it by end of day Friday", "2024-05-15", "2024-05-18"),
        ("When is Ramadan 2025?", "2025-03-01", "2025-03-30"),
        ("Set an away message for 2 hours starting May 20th", "2024-05-20T00:00", "2024-05-20T02:00"),
    ] {
        let options = Options { genre: Genre::Message, ..Options::new().with_date("2024-05-15").unwrap() };
        let dates = find(&Document::new(text), &options).dates;
        assert_eq!((dates[0].from.as_deref(), dates[0].to.as_deref()), (Some(from), Some(to)), "{text}");
    }
}

proptest! {
    /// Any text gives an answer: spans lie on character boundaries, hold something, are in order and do not overlap.
    #[test]
    fn any_text_has_an_answer(
        text in r#"(\PC|[ \n,.:/’'-]|[0-9]{1,4}| of | the | (May|March|Monday|last|next|two|first|year|weeks|ago|after|p\.m\.|from|to|between|within|for|rest|end|now|days|-|pm|Jan) ){0,60}"#,
        day in 0_i64..40_000,
    ) {
        let day = crate::calendar::Date::from_days(day).to_string();
        let options = Options::new().with_date(&day).unwrap();
        let message = Options { genre: Genre::Message, ..Options::new().with_date(&format!("{day}T16:12")).unwrap() };
        for options in [Options::new(), options, message] {
            let mut end = 0;
            for (index, date) in find(&Document::new(&text), &options).dates.iter().enumerate() {
                prop_assert!(date.span.start >= end);
                prop_assert!(text.get(date.span.range()).is_some_and(|inside| !inside.is_empty()));
                let value: Timex = date.value.parse().map_err(|error| TestCaseError::fail(format!("{}: {error}", date.value)))?;
                prop_assert_eq!(&value.to_string(), &date.value);
                // Where the value is one place in the calendar, it begins with `from`; a day or longer ends with `to` too. ("At 9" is
                // written T09:00 and lasts an hour.)
                if let (Timex::Point(_), Some(interval), true) = (&value, value.interval(), date.from.is_some()) {
                    let (from, to) = (interval.from.to_string(), interval.to.to_string());
                    prop_assert_eq!(date.from.as_ref(), Some(&from));
                    prop_assert!(date.to.as_ref() == Some(&to) || value.has_time());
                }
                prop_assert_eq!(date.from.is_some(), date.to.is_some());
                if let (Some(from), Some(to)) = (&date.from, &date.to) {
                    prop_assert_eq!(from.contains('T'), to.contains('T'), "{} {}", from, to);
                    // Years before Christ and behind 9999 do not sort as texts.
                    let four_digits = |text: &str| text.as_bytes().get(4) == Some(&b'-') && !text.starts_with('-');
                    prop_assert!(!four_digits(from) || !four_digits(to) || from <= to, "{} {}", from, to);
                }
                if let Some(range) = &date.range {
                    prop_assert!(range.partner == index + 1 || range.partner + 1 == index);
                }
                end = date.span.end;
            }
        }
    }
}
