//! The beginning, the middle and the end of a week, a month or a year in a message: a third of it, as a calendar takes it.

use crate::calendar::Date;
use crate::dates::expression::{Day, Expression, Meaning, When, edge_of};
use crate::dates::period::{Clock, Period};
use crate::dates::reader::Reader;
use crate::dates::word::{DateWord, Edge, Unit};

/// "The week of March 6", "the week beginning May 20": what a day tells of is written by its days.
pub(super) fn told_by_day(expression: &Expression, period: Period) -> Option<String> {
    match (&expression.meaning, period) {
        (Meaning::When(When { day: Some(Day::Holding(Unit::Week, _)), .. }), Period::Week(monday)) => {
            let (from, to) = (Period::Day(monday).value(), Period::Day(period.day_behind()).value());
            Some(format!("{from}/{to}"))
        }
        _ => None,
    }
}

/// The value of a third with its first instant and the first behind it; `None` where the edge only blurs, which the
/// modifier tells: "late this month", "the end of 2000".
pub(super) fn third(reader: &Reader, expression: &Expression, period: Period) -> Option<(String, String, String)> {
    let edge = edge_of(expression.modifier?)?;
    let Meaning::When(When { day: Some(day), time: None }) = &expression.meaning else { return None };
    let mut tokens = expression.tokens.clone();
    let is_blurred =
        tokens.any(|at| matches!((reader.word(at), reader.word(at + 1)), (DateWord::Edge(_), DateWord::Shift(_))));
    // "By the end of the month" sets a limit.
    let start = expression.tokens.start;
    let is_limit =
        matches!(reader.before(start), DateWord::Before | DateWord::Until) || reader.is(start.wrapping_sub(1), "by");
    if is_blurred || is_limit {
        return None;
    }
    // "The end of the day", "EOD"
    if let (Period::Day(date), Edge::End) = (period, edge)
        && expression.tokens.clone().any(|at| matches!(reader.word(at), DateWord::EdgeNoun(_) | DateWord::EdgeOf(..)))
    {
        let last = Clock { hour: 23, minute: Some(59), second: Some(59) };
        let (from, to) = Period::Moment(date, last).interval();
        return Some((Period::Moment(date, last).value(), from, to));
    }
    let (first, behind) = match period {
        Period::Week(_) => third_of_week(period.first_day(), edge),
        Period::Month(..) => third_of_month(period, edge),
        // A year told by its number is long over or far ahead.
        Period::Year(year) if !matches!(day, Day::Fixed(_)) => {
            let (first, behind) = months(edge);
            let behind = Period::Month(year, 1).shift(behind);
            let first = Period::Month(year, 1).shift(first);
            let value = format!("{}/{}", first.value(), behind.value());
            return Some((value, first.interval().0, behind.interval().0));
        }
        _ => return None,
    };
    let (from, to) = (Period::Day(first).interval().0, Period::Day(behind).interval().0);
    Some((format!("{from}/{to}"), from, to))
}

/// Monday to Wednesday, Tuesday to Thursday, Friday to Sunday.
fn third_of_week(monday: Date, edge: Edge) -> (Date, Date) {
    let (first, behind) = match edge {
        Edge::Start => (0, 3),
        Edge::Mid => (1, 4),
        Edge::End => (4, 7),
    };
    (monday.plus_days(first), monday.plus_days(behind))
}

/// The first ten days, the next ten, the others.
fn third_of_month(month: Period, edge: Edge) -> (Date, Date) {
    let first = month.first_day();
    match edge {
        Edge::Start => (first, first.plus_days(10)),
        Edge::Mid => (first.plus_days(10), first.plus_days(20)),
        Edge::End => (first.plus_days(20), month.day_behind()),
    }
}

/// January to March, May to August, September to December: the months from January on.
fn months(edge: Edge) -> (i64, i64) {
    match edge {
        Edge::Start => (0, 3),
        Edge::Mid => (4, 8),
        Edge::End => (8, 12),
    }
}
