//! The beginning, the middle and the end of a week, a month or a year in a message: a third of it, as a calendar takes it.

use super::Story;
use crate::calendar::Date;
use crate::dates::expression::{Cue, Day, Edge, EdgeForm, Expression, Meaning, When, edge_of};
use crate::dates::period::{Clock, Period};
use crate::dates::unit::Unit;
use crate::timex::{Calendar, Timex};

impl Story {
    /// The days that a calendar takes where news has a longer stretch with a modifier.
    pub(super) fn by_calendar(&self, expression: &Expression, period: Period) -> Option<Timex> {
        self.left(expression, period).or_else(|| third(expression, period)).or_else(|| told_by_day(expression, period))
    }

    /// "By the end of the month": the time left till then.
    fn left(&self, expression: &Expression, period: Period) -> Option<Timex> {
        let edge = edge_of(expression.modifier?)?;
        let (by, by_noun) = (expression.cue == Some(Cue::By), expression.edge == EdgeForm::Noun);
        let (today, behind) = (self.today()?, period.day_behind());
        if !by || edge != Edge::End || !by_noun || behind <= today {
            return None;
        }
        let (first, last) = match self.now() {
            Some((date, clock)) => (Period::Moment(date, clock), Period::Moment(behind, MIDNIGHT)),
            None => (Period::Day(today), Period::Day(behind)),
        };
        Some(Timex::Bounds(first.first_point(), last.first_point()))
    }
}

/// "The week of March 6", "the week beginning May 20", "Ramadan 2024": by the first day and the one behind. So is a decade, for
/// which a calendar has nothing shorter.
fn told_by_day(expression: &Expression, period: Period) -> Option<Timex> {
    match (&expression.meaning, period) {
        (Meaning::When(When { day: Some(Day::Holding(Unit::Week, _)), .. }), Period::Week(_)) => Some(by_day(period)),
        (_, Period::Decade(_) | Period::Days(..)) if expression.modifier.is_none() => Some(by_day(period)),
        _ => None,
    }
}

fn by_day(period: Period) -> Timex {
    bounds(period.first_day(), period.day_behind())
}

/// From a day to the one behind.
fn bounds(first: Date, behind: Date) -> Timex {
    Timex::Bounds(Calendar::of_day(first).into(), Calendar::of_day(behind).into())
}

const MIDNIGHT: Clock = Clock { hour: 0, minute: Some(0), second: Some(0) };

/// A third; `None` where the edge only blurs, which the modifier tells: "late this month".
fn third(expression: &Expression, period: Period) -> Option<Timex> {
    let edge = edge_of(expression.modifier?)?;
    let Meaning::When(When { day: Some(_), time: None }) = &expression.meaning else { return None };
    // "Before the end of the month", "since the end of 2004" set a limit.
    let is_limit = matches!(expression.cue, Some(Cue::Before | Cue::Until | Cue::From | Cue::By | Cue::Since));
    if is_limit || expression.edge == EdgeForm::Blurred {
        return None;
    }
    // "The end of the day", "EOD"
    if let (Period::Day(date), Edge::End) = (period, edge)
        && expression.edge == EdgeForm::Noun
    {
        let last = Clock { hour: 23, minute: Some(59), second: Some(59) };
        return Some(Period::Moment(date, last).value());
    }
    let (first, behind) = match period {
        Period::Week(_) => third_of_week(period.first_day(), edge),
        Period::Month(..) => third_of_month(period, edge),
        Period::Year(year) => {
            let (first, behind) = months(edge);
            let behind = Period::Month(year, 1).shift(behind);
            let first = Period::Month(year, 1).shift(first);
            return Some(Timex::Bounds(first.first_point(), behind.first_point()));
        }
        _ => return None,
    };
    Some(bounds(first, behind))
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
