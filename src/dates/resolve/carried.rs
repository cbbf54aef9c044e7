//! What an expression carries on from what was told before: the year of a sentence, the start of a stretch.

use super::Story;
use super::told::Told;
use super::when::Known;
use crate::calendar::Date;
use crate::dates::expression::Tense;
use crate::dates::expression::{Day, When, Which, Yearly};
use crate::dates::period::Period;
use crate::dates::unit::Unit;

impl Story {
    /// "In 1994 he came to Lagos. In April he met her": the year goes on, when it is long past and just told.
    pub(super) fn in_told_year(&self, yearly: Yearly, today: Date, tense: Option<Tense>) -> Known {
        // "He was arrested in May 2015 and freed in July."
        let in_sentence =
            |told: &Told| told.gives_year && told.sentence == self.sentence && told.period.unit() != Unit::Year;
        let in_frame = |told: &Told| told.is_frame && told.sentence + 1 >= self.sentence;
        // In the same paragraph, as long as it stays in the past: "On 23 October 1956 she … In the early 1990s she said … On 20
        // November she …"
        let is_past = self.told.last.is_some_and(|last| {
            // "The following year he was in Paris" sets another.
            last.period.unit() != Unit::Year && last.period.first_day().year + 1 < today.year
        });
        let in_paragraph = |told: &Told| {
            let is_exact = told.period.unit() < Unit::Year;
            is_past && is_exact && tense == Some(Tense::Past) && told.paragraph == self.paragraph
        };
        let told = self.told.last.filter(|told| in_frame(told) || in_sentence(told));
        let told = told.or_else(|| self.told.frame.filter(in_paragraph))?;
        let year = told.period.first_day().year;
        let mut period = yearly.in_year(year);
        // "elected in November 2012 and out of office in March": of the next year
        if in_sentence(&told) && period.first_day() <= told.period.first_day() {
            period = yearly.in_year(year + 1);
        }
        let goes_on = told.period.unit() == Unit::Year || period.first_day() > told.period.first_day();
        let is_there = yearly.is_in(period.first_day().year);
        // "1Q24 was weak, 2H was better"
        let in_report = matches!(yearly, Yearly::Quarter(_) | Yearly::Half(_))
            && matches!(told.period, Period::Quarter(..) | Period::Half(..))
            && in_sentence(&told);
        (goes_on && is_there && (in_report || year + 1 < today.year)).then(|| (period, Some(told.anchor())))
    }

    /// The end of a stretch that begins with what was told last, put behind it: "(from 11 p.m.) to 3 a.m.", "(between March)
    /// and the end of September".
    pub(super) fn behind_start(&self, when: &When, period: Period) -> Period {
        let Some(start) = self.start() else { return period };
        match when.day {
            None => behind(start, period),
            // The first one behind the start, wherever the publication lies; but "from 2015 until March".
            Some(Day::Yearly(yearly, Which::Bare)) if start.unit() < Unit::Year => {
                let year = start.first_day().year;
                let mut next =
                    [year, year + 1].into_iter().filter(|&year| yearly.is_in(year)).map(|year| yearly.in_year(year));
                let next = next.find(|next| next.day_behind() > start.first_day()).unwrap_or(period);
                match period {
                    Period::Moment(_, clock) => Period::Moment(next.first_day(), clock),
                    Period::Part(_, part) => Period::Part(next.first_day(), part),
                    _ => next,
                }
            }
            _ => period,
        }
    }

    /// The start of the stretch that the expression being resolved ends.
    pub(super) fn start(&self) -> Option<Period> {
        let told = self.told.last.filter(|told| self.is_joined && told.mention + 2 == self.mentions)?;
        Some(told.period)
    }
}

/// The end of a stretch, put behind its start: "11 p.m. to 3 a.m.", "Friday to Monday".
pub(super) fn behind(first: Period, last: Period) -> Period {
    match (first, last) {
        (Period::Moment(day, from), Period::Moment(same, to)) if day == same && to.is_before(from) => last.shift(1),
        (Period::Day(from), Period::Day(to)) if to < from && from.to_days() - to.to_days() < 7 => last.shift(7),
        _ => last,
    }
}
