//! Places in the calendar: the day first, then the time of the day.

use super::{Answer, Story, choose, open};
use crate::analysis::Anchor;
use crate::calendar::Date;
use crate::dates::expression::{Day, Origin, Part, Time, When, Which, Yearly};
use crate::dates::holiday::nth_weekday;
use crate::dates::number::Number;
use crate::dates::period::{Clock, Period, day_in, monday_of};
use crate::dates::word::{Shift, Tense, Unit};

/// How many sentences a comparison looks back for the quarter it compares with.
const QUARTER_REACH: usize = 3;

type Known = Option<(Period, Option<Anchor>)>;

impl Story {
    /// What a day and a time come to.
    pub(super) fn when(&mut self, when: &When, tense: Option<Tense>) -> Answer {
        let known = match &when.day {
            Some(day) => self.day(day, tense),
            None => self.day_of_time(),
        };
        let Some((period, anchor)) = known else { return Answer::Open(open::value(when)) };
        let period = match (period, when.time) {
            (Period::Day(date) | Period::Part(date, _), Some(Time::Clock(clock))) => Period::Moment(date, clock),
            (Period::Day(date), Some(Time::Part(part))) => Period::Part(date, part),
            (period, _) => period,
        };
        Answer::Known(period, anchor)
    }

    /// The day that a time without one belongs to: the day told last in this or the last sentence, else today.
    fn day_of_time(&self) -> Known {
        let told = self.told.last.filter(|told| told.sentence + 1 >= self.sentence);
        match told.map(|told| (told.period, told)) {
            Some((Period::Day(date) | Period::Moment(date, _) | Period::Part(date, _), told)) => {
                Some((Period::Day(date), Some(told.anchor())))
            }
            _ => Some((Period::Day(self.today()?), self.publication_anchor())),
        }
    }

    fn day(&mut self, day: &Day, tense: Option<Tense>) -> Known {
        match day {
            Day::Fixed(period) => {
                if let Period::Quarter(..) = period {
                    self.tell_quarter(*period);
                }
                Some((*period, None))
            }
            Day::Yearly(yearly, which) => self.yearly(*yearly, *which, tense),
            Day::Weekday { weekday, day: Some(day), .. } => {
                Some((Period::Day(choose::weekday_on(*weekday, *day, self.today()?)?), self.publication_anchor()))
            }
            Day::Weekday { weekday, shift, day: None } => {
                // "The previous Friday" goes back from what was told.
                let preceding = *shift == Some(Shift::Preceding);
                if let Some(told) = self.told.within(Unit::Day).filter(|_| preceding) {
                    let date = choose::weekday(*weekday, *shift, tense, told.period.first_day());
                    return Some((Period::Day(date), Some(told.anchor())));
                }
                let date = choose::weekday(*weekday, *shift, tense, self.today()?);
                // "From Monday to Friday": not the Friday before that Monday.
                let start = self.told.within(Unit::Day).filter(|told| self.is_end && told.sentence == self.sentence);
                let date = match start.map(|told| told.period.first_day()).filter(|start| date < *start) {
                    Some(start) => choose::weekday(*weekday, Some(Shift::Coming), tense, start),
                    None => date,
                };
                Some((Period::Day(date), self.publication_anchor()))
            }
            Day::OfMonth(day) => {
                Some((Period::Day(choose::day_of_month(*day, tense, self.today()?)), self.publication_anchor()))
            }
            Day::Unit { unit, by, origin } => self.unit(*unit, *by, *origin, tense),
            Day::Offset { number, unit, forward, origin } => self.offset(*number, *unit, *forward, *origin),
            Day::Within(part, outer) => {
                let (outer, anchor) = self.day(outer, tense)?;
                let period = within(*part, outer)?;
                if let Period::Quarter(..) = period {
                    self.tell_quarter(period);
                }
                Some((period, anchor))
            }
            Day::Holding(unit, inner) => {
                let (inner, anchor) = self.day(inner, tense)?;
                Some((Period::containing(*unit, inner.first_day())?, anchor))
            }
            Day::Beside { number, unit, forward, day } => {
                let (period, anchor) = self.day(day, tense)?;
                // "A year after Christmas" is as exact as the day it starts from.
                let months = if *unit == Unit::Year { 12 } else { 1 };
                if let (Period::Day(date), Unit::Month | Unit::Year, Some(whole @ ..5000)) =
                    (period, unit, number.as_whole())
                {
                    let by = whole as i64 * months * if *forward { 1 } else { -1 };
                    return Some((Period::Day(date.plus_months(by)), anchor));
                }
                Some((beside(period, *number, *unit, *forward)?, anchor))
            }
            Day::QuarterEnding(month) => {
                // The quarter of the calendar that holds most of the three months.
                let (period, anchor) = self.yearly(Yearly::Month(*month), Which::Bare, tense)?;
                let quarter = Period::containing(Unit::Quarter, period.shift(-1).first_day())?;
                self.tell_quarter(quarter);
                Some((quarter, anchor))
            }
            Day::EndOf(outer) => {
                let (outer, anchor) = self.day(outer, tense)?;
                Some((Period::Day(outer.day_behind().plus_days(-1)), anchor))
            }
        }
    }

    fn yearly(&mut self, yearly: Yearly, which: Which, tense: Option<Tense>) -> Known {
        let today = self.today()?;
        if let Some(found) =
            self.in_told_year(yearly, today).filter(|_| which == Which::Bare && tense != Some(Tense::Future))
        {
            return Some(found);
        }
        let period = match which {
            Which::Bare => yearly.nearest(today, tense),
            Which::Weekday(weekday) => yearly.on_weekday(weekday, today, tense),
            Which::Shift(shift) => yearly.shifted(shift, today),
            Which::Year(by) => yearly.nearest(today, tense).plus_years(by),
        };
        if let (Period::Quarter(..), Which::Bare) = (period, which) {
            self.tell_quarter(period);
        }
        Some((period, self.publication_anchor()))
    }

    /// "In 1994 he came to Lagos. In April he met her": the year goes on, when it is long past and just told.
    fn in_told_year(&self, yearly: Yearly, today: Date) -> Known {
        let told = self.told.last.filter(|told| told.is_frame && told.sentence + 1 >= self.sentence)?;
        let year = told.period.first_day().year;
        let period = yearly.in_year(year);
        let goes_on = told.period.unit() == Unit::Year || period.first_day() > told.period.first_day();
        (goes_on && year + 1 < today.year).then(|| (period, Some(told.anchor())))
    }

    fn tell_quarter(&mut self, period: Period) {
        self.quarter = Some((period, self.sentence));
    }

    /// "last week", "that year", "the quarter"
    fn unit(&mut self, unit: Unit, by: i64, origin: Origin, tense: Option<Tense>) -> Known {
        let today = self.today();
        match (unit, origin, self.told.within(unit)) {
            (Unit::Weekend, Origin::Told, _) if by == 0 => {
                let this = Period::containing(unit, today?)?;
                let past = tense == Some(Tense::Past) && this.first_day() > today?;
                Some((this.shift(if past { -1 } else { 0 }), self.publication_anchor()))
            }
            (Unit::Quarter, Origin::Told, _) => {
                let period = match self.quarter {
                    Some((quarter, _)) => quarter,
                    None => Period::containing(unit, today?)?.shift(-1),
                };
                Some((period.shift(by), self.publication_anchor()))
            }
            (_, Origin::Told, Some(told)) => {
                let period = Period::containing(unit, told.period.first_day())?;
                Some((period.shift(by), Some(told.anchor())))
            }
            (_, Origin::Told, None) if self.told.last.is_some() => None,
            _ => Some((Period::containing(unit, today?)?.shift(by), self.publication_anchor())),
        }
    }

    /// "two weeks ago", "a year earlier", "three days later", "in two hours"
    fn offset(&mut self, number: Number, unit: Unit, forward: bool, origin: Origin) -> Known {
        let year_before = unit == Unit::Year && number == Number::ONE && !forward;
        if year_before
            && let Some((quarter, _)) = self.quarter.filter(|(_, sentence)| sentence + QUARTER_REACH >= self.sentence)
        {
            return Some((quarter.plus_years(-1), self.publication_anchor()));
        }
        if origin == Origin::Told && self.told.last.is_some() {
            let told = self.told.within(unit)?;
            return Some((beside(told.period, number, unit, forward)?, Some(told.anchor())));
        }
        let anchor = self.publication_anchor();
        if unit < Unit::Day
            && let Some((date, clock)) = self.now()
        {
            return Some((moment_beside(date, clock, number, unit, forward), anchor));
        }
        Some((beside(Period::Day(self.today()?), number, unit, forward)?, anchor))
    }
}

/// So far from a stretch of the calendar, as exact as the unit: years from a day give a year.
fn beside(period: Period, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let sign = if forward { 1 } else { -1 };
    let whole = number.as_whole().and_then(|whole| i64::try_from(whole).ok()).filter(|&whole| whole < 100_000);
    let start = period.first_day();
    if unit < Unit::Day {
        return match period {
            Period::Moment(date, clock) => Some(moment_beside(date, clock, number, unit, forward)),
            Period::Day(date) => Some(Period::Day(date)),
            _ => None,
        };
    }
    let months = |per_unit: u64| sign * (number.hundredths.min(10_000_000) * per_unit / 100) as i64;
    Some(match unit {
        Unit::Day => match period {
            Period::Day(_) | Period::Moment(..) | Period::Part(..) | Period::Weekend(_) => {
                Period::Day(start.plus_days(sign * whole?))
            }
            _ => return None,
        },
        Unit::Week | Unit::Fortnight => {
            let weeks = whole? * if unit == Unit::Fortnight { 2 } else { 1 };
            Period::Day(start.plus_days(sign * weeks * 7))
        }
        Unit::Weekend => Period::Weekend(monday_of(start.plus_days(sign * whole? * 7))),
        Unit::Month => in_month(start.plus_months(months(1))),
        Unit::Quarter => Period::containing(Unit::Quarter, start.plus_months(months(3)))?,
        Unit::Half => in_month(start.plus_months(months(6))),
        Unit::Year if matches!(period, Period::Quarter(..)) => period.plus_years(sign * whole?),
        Unit::Year if number.as_whole().is_none() => in_month(start.plus_months(months(12))),
        Unit::Year => Period::Year(start.plus_months(months(12)).year),
        Unit::Decade => Period::Year(start.plus_months(months(120)).year),
        Unit::Century => Period::Year(start.plus_months(months(1200)).year),
        _ => return None,
    })
}

fn in_month(date: Date) -> Period {
    Period::Month(date.year, date.month)
}

fn moment_beside(date: Date, clock: Clock, number: Number, unit: Unit, forward: bool) -> Period {
    let unit_seconds = match unit {
        Unit::Hour => 3600,
        Unit::Minute => 60,
        _ => 1,
    };
    let by = (number.hundredths.min(1_000_000_000) * unit_seconds / 100) as i64;
    let now =
        i64::from(clock.hour) * 3600 + i64::from(clock.minute.unwrap_or(0)) * 60 + i64::from(clock.second.unwrap_or(0));
    let then = if forward { now + by } else { now - by };
    let (date, second) = (date.plus_days(then.div_euclid(86_400)), then.rem_euclid(86_400));
    let exact = (clock.second.is_some_and(|second| second > 0) || unit == Unit::Second).then_some((second % 60) as u8);
    Period::Moment(date, Clock { hour: (second / 3600) as u8, minute: Some((second / 60 % 60) as u8), second: exact })
}

/// A part of a longer stretch.
fn within(part: Part, outer: Period) -> Option<Period> {
    let first = outer.first_day();
    Some(match part {
        Part::Yearly(yearly) => yearly.in_year(first.year),
        Part::Weekday(weekday) => Period::Day(monday_of(first).plus_days(i64::from(weekday) - 1)),
        Part::DayOfMonth(day) => Period::Day(day_in(first.year, first.month, day)),
        Part::NthWeekday(number, weekday) => Period::Day(nth_weekday(first.year, first.month, number, weekday)),
        Part::NthUnit(-1, unit) => Period::containing(unit, outer.day_behind().plus_days(-1))?,
        // The first week of a year is ISO's, the one with the year's first Thursday.
        Part::NthUnit(number, Unit::Week) if outer.unit() == Unit::Year => {
            Period::Week(monday_of(first.plus_days(3))).shift(i64::from(number) - 1)
        }
        Part::NthUnit(number, unit) => Period::containing(unit, first)?.shift(i64::from(number) - 1),
    })
}
