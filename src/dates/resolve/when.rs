//! Places in the calendar: the day first, then the time of the day.

use super::reckon::{beside, holding, moment_beside, within};
use super::told::Told;
use super::{Answer, Story, choose, message, open, stretch};
use crate::analysis::Anchor;
use crate::calendar::Date;
use crate::dates::amount::Number;
use crate::dates::expression::{Day, Length, Origin, Part, Time, When, Which, Yearly};
use crate::dates::expression::{Shift, Tense};
use crate::dates::period::{Clock, Period};
use crate::dates::unit::Unit;

/// How many sentences a comparison looks back for the quarter it compares with.
const QUARTER_REACH: usize = 3;

pub(super) type Known = Option<(Period, Option<Anchor>)>;

impl Story {
    /// What a day and a time come to.
    pub(super) fn when(&mut self, when: &When, tense: Option<Tense>) -> Answer {
        // "Ten minutes later" is a moment only where a moment was told.
        if let When { day: Some(Day::Offset { number, unit, origin: Origin::Told, .. }), time: None } = when
            && *unit < Unit::Day
            && !self.told.last.map_or(self.now().is_some(), |told| matches!(told.period, Period::Moment(..)))
        {
            return Answer::Lasting(Length::new(Some(*number), *unit));
        }
        // What a school's or a company's year holds nobody tells.
        if let Some(Day::NamedYear { kind, year }) = when.day {
            return Answer::Open(open::named_year(kind, year, self.today()).into());
        }
        let known = match &when.day {
            Some(day) => self.day(day, tense),
            None => self.day_of_time(tense),
        };
        let Some((period, anchor)) = known else { return Answer::Open(open::value(when)) };
        let recurs = self.recurs == Some(self.sentence);
        let period = match (period, when.time) {
            (Period::Day(date), Some(Time::Clock(clock)))
                if self.means.looks_ahead
                    && when.day.is_none()
                    && !self.is_range
                    && anchor_is_today(&anchor)
                    && !recurs =>
            {
                message::next_clock(date, clock, self.is_open, self.now(), tense)
            }
            (Period::Day(date), Some(Time::Clock(clock)))
                if self.means.looks_ahead
                    && when.day.is_none()
                    && !self.is_range
                    && !recurs
                    && tense != Some(Tense::Past) =>
            {
                message::later_on(date, clock, self.is_open, self.now(), self.told.last.map(|told| told.period))
            }
            (Period::Day(date), Some(Time::Clock(clock))) if self.means.midnight_is_next_day && clock.hour == 24 => {
                Period::Moment(date.plus_days(1), Clock { hour: 0, ..clock })
            }
            (Period::Day(date) | Period::Part(date, _), Some(Time::Clock(clock))) => Period::Moment(date, clock),
            (Period::Day(date), Some(Time::Part(part))) => Period::Part(date, part),
            (_, Some(Time::Now)) => self.now().map_or(period, |(date, clock)| Period::Moment(date, clock)),
            (period, _) => period,
        };
        Answer::Known(period, anchor)
    }

    /// The day that a time without one belongs to: the day told last in this or the last sentence, else today.
    fn day_of_time(&self, tense: Option<Tense>) -> Known {
        // "It will be signed on Monday. The vote came at 9 p.m.": what has happened was on a day before.
        let ahead = |told: Told| self.today().is_some_and(|today| told.period.first_day() > today);
        let last = match self.told.last {
            Some(told) if tense == Some(Tense::Past) && told.sentence < self.sentence && ahead(told) => {
                self.told.past_day
            }
            last => last,
        };
        // "The vote was on Monday. The result is due at 8 p.m.": of today.
        let last = last.filter(|told| {
            let is_over = self.today().is_some_and(|today| told.period.day_behind() <= today);
            !(self.is_ahead && is_over && told.sentence < self.sentence)
        });
        // A day long past is that of a time only in its sentence, or where it sets the time of what follows.
        let is_recent = |told: &Told| self.today().is_none_or(|today| told.period.first_day().year + 1 >= today.year);
        let goes_on = |told: &Told| {
            told.sentence == self.sentence || told.sentence + 1 >= self.sentence && (told.is_frame || is_recent(told))
        };
        let told = last.filter(|told| goes_on(told) && !self.is_stamp);
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
                let date = if self.means.looks_ahead {
                    choose::weekday_on_ahead(*weekday, *day, tense, self.today()?)
                } else {
                    choose::weekday_on(*weekday, *day, self.today()?)
                };
                Some((Period::Day(date?), self.publication_anchor()))
            }
            Day::Weekday { weekday, shift, day: None } => self.weekday(*weekday, *shift, tense),
            Day::OfMonth(day) => {
                let of_month = if self.means.looks_ahead { choose::day_of_month_ahead } else { choose::day_of_month };
                Some((Period::Day(of_month(*day, tense, self.today()?)), self.publication_anchor()))
            }
            Day::Unit { unit, by, origin } => self.unit(*unit, *by, *origin, tense),
            Day::Offset { number, unit, forward, origin } => self.offset(*number, *unit, *forward, *origin, tense),
            Day::Within(Part::Same(unit), year) => {
                let (year, _) = self.day(year, tense)?;
                let (same, anchor) = match self.told.named_month().filter(|_| *unit == Unit::Month) {
                    Some(told) => (Period::containing(*unit, told.period.first_day())?, Some(told.anchor())),
                    None => self.unit(*unit, 0, Origin::Told, tense)?,
                };
                let by = i64::from(year.first_day().year - same.first_day().year);
                Some((same.plus_years(by), anchor))
            }
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
                Some((holding(*unit, inner.first_day())?, anchor))
            }
            Day::Beside { number, unit, forward, day } => {
                let (period, anchor) = self.day(day, tense)?;
                // "Two years ago this month" is a month.
                if let (Day::Unit { unit: Unit::Month | Unit::Week, .. }, Unit::Year, false) = (&**day, unit, forward) {
                    return Some((period.plus_years(-i64::try_from(number.as_whole()?).ok()?), anchor));
                }
                // "A year ago Monday": the Monday nearest to this day of that year.
                if let (Day::Weekday { weekday, .. }, Unit::Month | Unit::Year, false) = (&**day, unit, forward) {
                    let then = months_beside(self.today()?, *number, *unit, false)?.first_day();
                    return Some((Period::Day(choose::weekday_near(*weekday, then)), anchor));
                }
                // "A year after Christmas" is as exact as the day it starts from.
                if let (Period::Day(date), Unit::Month | Unit::Year) = (period, unit)
                    && let Some(found) = months_beside(date, *number, *unit, *forward)
                {
                    return Some((found, anchor));
                }
                Some((beside(period, *number, *unit, *forward)?, anchor))
            }
            Day::WeekdayBeside { weekday, forward, day } => {
                let (period, anchor) = self.day(day, tense)?;
                let shift = if *forward { Shift::Coming } else { Shift::Last };
                let date = choose::weekday(*weekday, Some(shift), tense, period.first_day());
                Some((Period::Day(date), anchor))
            }
            Day::QuarterEnding(month) => {
                // The quarter of the calendar that holds most of the three months.
                let (period, anchor) = self.yearly(Yearly::Month(*month), Which::Bare, tense)?;
                let quarter = Period::containing(Unit::Quarter, period.shift(-1).first_day())?;
                self.tell_quarter(quarter);
                Some((quarter, anchor))
            }
            Day::NamedYear { .. } => None,
            Day::EndOf(outer) => {
                let (outer, anchor) = self.day(outer, tense)?;
                Some((Period::Day(outer.day_behind().plus_days(-1)), anchor))
            }
            Day::FromNow(length, forward) => Some((self.so_far(*length, *forward)?, self.publication_anchor())),
            Day::EdgeOf(edge, outer) => {
                let (outer, anchor) = self.day(outer, tense)?;
                Some((Period::Day(stretch::day_at(*edge, outer)), anchor))
            }
        }
    }

    /// "Monday", "last Monday", "the previous Friday"
    fn weekday(&self, weekday: u8, shift: Option<Shift>, tense: Option<Tense>) -> Known {
        // "The previous Friday" goes back from what was told, "the following Friday" on from it.
        let from_told = matches!(shift, Some(Shift::Preceding | Shift::Following));
        if let Some(told) = self.told.within(Unit::Day).filter(|_| from_told) {
            let date = choose::weekday(weekday, shift, tense, told.period.first_day());
            return Some((Period::Day(date), Some(told.anchor())));
        }
        // "From Monday to Friday": no week lies between; but "from Sept. 14 to Thursday".
        let today = self.today()?;
        let start = self.start().filter(|start| shift.is_none() && start.unit() <= Unit::Day);
        let near = start.map(Period::first_day).filter(|start| (start.to_days() - today.to_days()).abs() <= 7);
        if let Some(start) = near {
            let date = choose::weekday(weekday, Some(Shift::Coming), tense, start);
            return Some((Period::Day(date), self.publication_anchor()));
        }
        let date = match shift {
            Some(Shift::Last | Shift::Preceding) if self.means.weekdays_by_week => {
                choose::weekday_of_last_week(weekday, today)
            }
            _ => choose::weekday(weekday, shift, tense, today),
        };
        // "From Monday to Friday": not the Friday before that Monday.
        let start = self.told.within(Unit::Day).filter(|told| self.is_end && told.sentence == self.sentence);
        let date = match start.map(|told| told.period.first_day()).filter(|start| date < *start) {
            Some(start) => choose::weekday(weekday, Some(Shift::Coming), tense, start),
            None => date,
        };
        Some((Period::Day(date), self.publication_anchor()))
    }

    fn yearly(&mut self, yearly: Yearly, which: Which, tense: Option<Tense>) -> Known {
        let today = self.today()?;
        if let Some(found) =
            self.in_told_year(yearly, today, tense).filter(|_| which == Which::Bare && tense != Some(Tense::Future))
        {
            return Some(found);
        }
        let period = match which {
            Which::Bare if self.means.looks_ahead => yearly.next_to_come(today, tense),
            Which::Weekday(weekday) if self.means.looks_ahead => yearly.next_on_weekday(weekday, today, tense),
            Which::Bare if self.is_ahead && !matches!(yearly, Yearly::Season(_) | Yearly::Holiday(_)) => {
                yearly.still_to_come(today)
            }
            Which::Bare => yearly.nearest(today, tense),
            Which::Weekday(weekday) => yearly.on_weekday(weekday, today, tense),
            Which::Shift(shift @ (Shift::Following | Shift::Preceding | Shift::That)) if self.told.last.is_some() => {
                // "That summer", "the following May": of what was told.
                let told = self.told.last?;
                return Some((yearly.shifted(shift, told.period.first_day()), Some(told.anchor())));
            }
            // "This Easter", said in June, is the next.
            Which::Shift(Shift::This) if self.means.looks_ahead && matches!(yearly, Yearly::Holiday(_)) => {
                yearly.next_to_come(today, tense)
            }
            Which::Shift(shift) => yearly.shifted(shift, today),
            Which::Year(by) => yearly.nearest(today, tense).plus_years(by),
            Which::Known(year) => Some(yearly.in_year(year))
                .filter(|known| known.first_day() <= today)
                .unwrap_or(yearly.nearest(today, tense)),
        };
        if let (Period::Quarter(..), Which::Bare) = (period, which) {
            self.tell_quarter(period);
        }
        Some((period, self.publication_anchor()))
    }

    fn tell_quarter(&mut self, period: Period) {
        self.quarter = Some((period, self.sentence));
    }

    /// "last week", "that year", "the quarter"
    fn unit(&mut self, unit: Unit, by: i64, origin: Origin, tense: Option<Tense>) -> Known {
        let today = self.today();
        let story_goes_on = tense == Some(Tense::Past)
            && self.told.last.is_some_and(|told| told.sentence + 1 >= self.sentence && told.gives_year);
        let origin = match origin {
            Origin::Either if story_goes_on => Origin::Told,
            Origin::Either => Origin::Publication,
            origin => origin,
        };
        match (unit, origin, self.told.within(unit)) {
            // "How was your weekend?"
            (Unit::Weekend, Origin::Told, _) | (Unit::Weekend, Origin::Publication, _)
                if by == 0 && (origin == Origin::Told || self.means.weekend_follows_verb) =>
            {
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
    fn offset(&mut self, number: Number, unit: Unit, forward: bool, origin: Origin, tense: Option<Tense>) -> Known {
        let year_before = unit == Unit::Year && number == Number::ONE && !forward;
        if year_before
            && let Some((quarter, _)) = self.quarter.filter(|(_, sentence)| sentence + QUARTER_REACH >= self.sentence)
        {
            return Some((quarter.plus_years(-1), self.publication_anchor()));
        }
        if origin == Origin::Told && self.told.last.is_some() {
            let told = self.told.within(unit)?;
            let found = beside(told.period, number, unit, forward)?;
            // "Twenty years later, she was back" is no time to come: count from an earlier place.
            let too_late = tense == Some(Tense::Past) && self.today().is_some_and(|today| found.first_day() > today);
            let earlier = self.told.day.filter(|_| too_late && unit >= Unit::Month);
            let (found, told) = match earlier {
                Some(told) => (beside(told.period, number, unit, forward)?, told),
                None => (found, told),
            };
            return Some((found, Some(told.anchor())));
        }
        let anchor = self.publication_anchor();
        if unit < Unit::Day
            && let Some((date, clock)) = self.now()
        {
            return Some((moment_beside(date, clock, number, unit, forward), anchor));
        }
        // "A decade later she won": nobody knows from when, but it is no time to come.
        if origin == Origin::Told && forward && tense == Some(Tense::Past) && unit >= Unit::Day {
            return None;
        }
        let today = self.today()?;
        let by_the_day =
            self.means.months_to_the_day.then(|| message::day_beside(today, number, unit, forward)).flatten();
        Some((by_the_day.or_else(|| beside(Period::Day(today), number, unit, forward))?, anchor))
    }
}

/// The day so many months or years from another, where they are whole.
fn months_beside(date: Date, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let months = if unit == Unit::Year { 12 } else { 1 };
    let whole = number.as_whole().filter(|&whole| whole < 5000)? as i64;
    Some(Period::Day(date.plus_months(whole * months * if forward { 1 } else { -1 })))
}

/// Whether nothing that was told gave the day.
fn anchor_is_today(anchor: &Option<Anchor>) -> bool {
    anchor.as_ref().is_some_and(|anchor| anchor.date.is_none())
}
