//! The day of publication, where the text itself tells it: a header line, a dateline, a byline.

use super::expression::{Day, Expression, Meaning, Time, When};
use super::period::Period;
use super::reader::Reader;
use crate::analysis::{Publication, PublicationSource};
use crate::calendar::DateTime;
use crate::text::{Document, flag};
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
            (moment, Publication { span, ..Publication::told(moment, PublicationSource::Text) })
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

/// Words of a header line before its date.
const HEADER_WORDS: [&str; 12] = [
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

/// Whether a date stands where newspapers put the day of publication.
fn in_header(reader: &Reader, expression: &Expression) -> bool {
    let tokens = &reader.document.tokens;
    let Range { start, end } = expression.tokens.clone();
    let Some(line) = (0..=start).rev().take(25).find(|&at| tokens[at].has(flag::LINE_START)) else { return false };
    let line = Line { document: reader.document, before: line..start, behind: end };
    line.names_publication() || line.is_dateline() || line.has_bars() || line.ends_with_date()
}

/// The line that a date stands in.
struct Line<'d> {
    document: &'d Document<'d>,
    /// The tokens before the date.
    before: Range<usize>,
    /// The token behind it.
    behind: usize,
}

impl Line<'_> {
    fn is(&self, at: usize, words: &[&str]) -> bool {
        at < self.document.tokens.len() && words.iter().any(|word| self.document.text_of(at).eq_ignore_ascii_case(word))
    }

    /// "Published on 12 May 2023"
    fn names_publication(&self) -> bool {
        self.before.len() <= 6 && self.before.clone().any(|at| self.is(at, &HEADER_WORDS))
    }

    /// "LONDON, May 3, 2023 (Agency) —", "Paris, 3 May 2023 -", "(Agency) - 2023-05-03 -": names, the date, a dash.
    fn is_dateline(&self) -> bool {
        let name =
            |at: usize| self.document.tokens[at].is_capitalised() || self.is(at, &[",", "(", ")", "-", "–", "—", "/"]);
        let dash = (self.behind..self.behind + 8).any(|at| self.is(at, &["-", "–", "—", "--", "("]));
        !self.before.is_empty() && self.before.len() <= 8 && self.before.clone().all(name) && dash
    }

    /// "News | 12 May 2023 | 3 min read"
    fn has_bars(&self) -> bool {
        let bars = ["|", "•", "·"];
        self.before.end.checked_sub(1).is_some_and(|at| self.is(at, &bars)) || self.is(self.behind, &bars)
    }

    /// "By Jane Doe, May 12, 2023": one of the first lines, short, with the date at its end.
    fn ends_with_date(&self) -> bool {
        let tokens = &self.document.tokens;
        let ends = tokens.get(self.behind).is_none_or(|token| token.has(flag::LINE_START));
        let lines = tokens[..self.before.start].iter().filter(|token| token.has(flag::LINE_START)).count();
        ends && (self.before.is_empty() || self.before.len() <= 12 && lines < 5)
    }
}
