//! The day of publication, where the text itself tells it: a header line, a dateline, a byline.

use super::expression::{Day, Expression, Meaning, Time, When};
use super::period::Period;
use super::reader::Reader;
use crate::analysis::Publication;
use crate::calendar::DateTime;
use crate::text::flag;
use std::ops::Range;

/// How many tokens from the start a header can reach.
const REACH: usize = 160;

/// The first full date that stands where newspapers put the day of publication.
pub(super) fn find(reader: &Reader, expressions: &[Expression]) -> Option<(DateTime, Publication)> {
    expressions
        .iter()
        .take_while(|expression| expression.tokens.start < REACH)
        .filter_map(|expression| Some((expression, moment(expression)?)))
        .find(|(expression, _)| in_header(reader, expression))
        .map(|(expression, moment)| {
            let span = Some(reader.document.span_of(expression.tokens.clone()));
            (moment, Publication { value: moment.to_string(), span })
        })
}

/// The day, perhaps with a time, when the expression tells all of it.
fn moment(expression: &Expression) -> Option<DateTime> {
    match &expression.meaning {
        Meaning::When(When { day: Some(Day::Fixed(Period::Day(date))), time }) => {
            let time = match time {
                Some(Time::Clock(clock)) if clock.hour < 24 => {
                    Some((clock.hour, clock.minute.unwrap_or(0), clock.second.unwrap_or(0)))
                }
                _ => None,
            };
            Some(DateTime { date: *date, time })
        }
        _ => None,
    }
}

/// Whether a date belongs to a header: behind a word such as "Published", alone on its line, or in a dateline.
fn in_header(reader: &Reader, expression: &Expression) -> bool {
    const WORDS: [&str; 12] = [
        "date",
        "dated",
        "published",
        "updated",
        "posted",
        "created",
        "issued",
        "modified",
        "publication",
        "released",
        "filed",
        "time",
    ];
    let tokens = &reader.document.tokens;
    let Range { start, end } = expression.tokens.clone();
    let line_start = (0..=start).rev().take(25).find(|&at| tokens[at].has(flag::LINE_START));
    let Some(line) = line_start else { return false };
    let behind = tokens.get(end);
    let alone = line == start && behind.is_none_or(|token| token.has(flag::LINE_START));
    let said = (line..start).any(|at| WORDS.iter().any(|word| reader.document.text_of(at).eq_ignore_ascii_case(word)))
        && start - line <= 6;
    // "LONDON, May 3, 2023 (Agency) —"
    let dateline = reader.document.text_of(line).chars().all(|c| c.is_uppercase() || c == '.')
        && (end..tokens.len().min(end + 8))
            .any(|at| matches!(reader.document.text_of(at), "—" | "–" | "-" | "--" | "("));
    // "By Jane Doe | 12 May 2023", "Jane Doe, May 12, 2023": a short line that ends with the date.
    let byline =
        start - line <= 12 && behind.is_none_or(|token| token.has(flag::LINE_START)) && line_is_first(line, tokens);
    alone || said || dateline || byline
}

fn line_is_first(line: usize, tokens: &[crate::text::Token]) -> bool {
    tokens[..line].iter().filter(|token| token.has(flag::LINE_START)).count() < 5
}
