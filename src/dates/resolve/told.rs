//! What the text has told so far: the places in the calendar that "two days later" and "that year" count from.

use crate::analysis::Anchor;
use crate::calendar::Date;
use crate::dates::period::Period;
use crate::dates::unit::Unit;

/// A place in the calendar that the text has told.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Told {
    pub period: Period,
    /// Its index among the mentions.
    pub mention: usize,
    pub sentence: usize,
    pub paragraph: usize,
    /// Whether a sentence begins with it and gives the year: "In 1994, he …" sets the time of what follows.
    pub is_frame: bool,
    /// Whether it gives the year: "in May 2015".
    pub gives_year: bool,
    /// Whether it was counted from another: "a month earlier".
    pub is_counted: bool,
}

impl Told {
    /// The place as an anchor.
    pub fn anchor(&self) -> Anchor {
        Anchor { value: self.period.first_day().to_string(), date: Some(self.mention) }
    }
}

/// The last places of each size.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Memory {
    /// The last of all.
    pub last: Option<Told>,
    /// The last day.
    pub day: Option<Told>,
    /// The last day that is not after the day of publication.
    pub past_day: Option<Told>,
    month: Option<Told>,
    /// The last that set the time of what follows.
    pub frame: Option<Told>,
}

impl Memory {
    /// All that is remembered.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut Told> {
        let Memory { last, day, past_day, month, frame } = self;
        [last, day, past_day, month, frame].into_iter().flatten()
    }

    /// Remembers a place as the last.
    pub fn tell(&mut self, told: Told, today: Option<Date>) {
        self.last = Some(told);
        self.frame = Some(told).filter(|told| told.is_frame).or(self.frame);
        match told.period.unit() {
            Unit::Hour | Unit::Day => {
                self.day = Some(told);
                if today.is_none_or(|today| told.period.first_day() <= today) {
                    self.past_day = Some(told);
                }
            }
            Unit::Month if !told.is_counted => self.month = Some(told),
            _ => {}
        }
    }

    /// The last month, or the day in it, that was not counted from another.
    pub fn named_month(&self) -> Option<Told> {
        self.last.filter(|told| !told.is_counted && told.period.unit() <= Unit::Month).or(self.month)
    }

    /// The last place that is no longer than a unit. Where the last of all is longer, one told before within it:
    /// "on 24 February 2022 … that year … the following month".
    pub fn within(&self, unit: Unit) -> Option<Told> {
        let last = self.last?;
        let fits = |told: &Told| told.period.unit() <= unit.max(Unit::Day);
        if fits(&last) {
            return Some(last);
        }
        let inside = |told: &Told| {
            let day = told.period.first_day();
            last.period.first_day() <= day && day < last.period.day_behind()
        };
        [self.day, self.month]
            .into_iter()
            .flatten()
            .filter(|told| fits(told) && inside(told))
            .max_by_key(|told| told.mention)
    }
}
