//! What an expression says: a place in the calendar, a length, what recurs.

use super::{Edge, Reference, YearKind};
use crate::dates::amount::Number;
use crate::dates::holiday::Holiday;
use crate::dates::period::{Clock, Period};
use crate::dates::unit::{DayPart, Season, Unit};
use crate::timex::TimeOfDay;

/// What an expression says.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// A place in the calendar.
    When(When),
    /// From one to another: "13 to 15 July".
    Range(Box<When>, Box<When>),
    Length(Length),
    /// A length whose place in the calendar is told.
    Placed(Length, Place),
    Set(Set),
    Reference(Reference),
}

impl Meaning {
    /// Whether the verbs around can change what it comes to.
    pub fn hangs_on_tense(&self) -> bool {
        match self {
            Meaning::When(when) => !matches!(when.day, Some(Day::Fixed(_))),
            Meaning::Range(..) | Meaning::Placed(..) => true,
            _ => false,
        }
    }
}

/// A place in the calendar: a day or longer, a time of the day, or both.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct When {
    /// `None`: only a time, of the day the text is about.
    pub day: Option<Day>,
    pub time: Option<Time>,
}

impl When {
    /// A place without a time of the day.
    pub fn day(day: Day) -> When {
        When { day: Some(day), time: None }
    }
}

/// A time of the day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Time {
    Clock(Clock),
    Part(DayPart),
    /// The moment of publication.
    Now,
}

/// A day or a longer stretch of the calendar.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Day {
    /// Known without reckoning: "1998", "12 May 2023", "the 1990s".
    Fixed(Period),
    /// A stretch that comes every year: "12 May", "the third quarter", "Christmas".
    Yearly(Yearly, Which),
    /// "Monday", "last Monday", "Monday (11)".
    Weekday { weekday: u8, shift: Option<Shift>, day: Option<u8> },
    /// "the 12th"
    OfMonth(u8),
    /// "last week", "this year", "today" (so many units from this one).
    Unit { unit: Unit, by: i64, origin: Origin },
    /// "two weeks ago", "three days later": so far from somewhere.
    Offset { number: Number, unit: Unit, forward: bool, origin: Origin },
    /// So far from now, to the second where hours are told: "in 1 day 2 hours", "in four business days".
    FromNow(Length, bool),
    /// Such a part within a longer stretch: "Monday of next week", "the 20th of next month", "the second quarter of
    /// that year".
    Within(Part, Box<Day>),
    /// The week, weekend … that holds a day: "the week of March 6".
    Holding(Unit, Box<Day>),
    /// So long before or after something: "two days after Christmas".
    Beside { number: Number, unit: Unit, forward: bool, day: Box<Day> },
    /// "the Monday after Easter"
    WeekdayBeside { weekday: u8, forward: bool, day: Box<Day> },
    /// "the quarter ended Sept. 30": by the month.
    QuarterEnding(u8),
    /// The last day of something: "year-end".
    EndOf(Box<Day>),
    /// The day at such an edge of something, as a stretch runs to it: "(from 2007 to) the end of 2008" is the day behind.
    EdgeOf(Edge, Box<Day>),
    /// A year of business or school, whose days nobody tells, from this one or by its number: "this school year", "FY18".
    NamedYear { kind: YearKind, year: YearNumber },
}

/// How a year is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum YearNumber {
    Known(i32),
    /// So many from this one.
    FromThis(i64),
    Any,
}

/// What recurs every year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Yearly {
    Date(u8, u8),
    Month(u8),
    Quarter(u8),
    Half(u8),
    Season(Season),
    Holiday(Holiday),
}

/// Which year's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Which {
    /// Nothing said: the context tells.
    Bare,
    /// "last June", "this summer"
    Shift(Shift),
    /// "Friday, July 18": the year in which it is that weekday.
    Weekday(u8),
    /// So many years after (before) the year of publication: "June last year".
    Year(i64),
    /// Of this year, unless the text is older: "the Sept. 11 attacks".
    Known(i32),
}

/// What recurs: "every Monday at 9", "twice a week", "mornings".
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Set {
    pub recurs: Recurs,
    /// On each of its days: "Tuesdays at 9 a.m.", "Friday nights". "Every morning" is the morning of each day.
    pub time: Option<TimeOfDay>,
}

impl Set {
    /// One without a time of the day.
    pub fn of(recurs: Recurs) -> Set {
        Set { recurs, time: None }
    }

    /// "daily": each day.
    pub const DAILY: Set = Set { recurs: Recurs::Every(1, Unit::Day), time: None };
}

/// How often it recurs, or when.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Recurs {
    /// Every so many units: "daily", "every two weeks".
    Every(u64, Unit),
    /// "every working day"
    Workdays,
    /// "Mondays"
    Weekday(u8),
    /// "the 15th of each month"
    DayOfMonth(u8),
    /// "every May 3", "each May", "every summer"
    Yearly(Yearly),
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Part {
    Yearly(Yearly),
    /// "the 1988 quarter", "the same month last year": the one told last, in another year.
    Same(Unit),
    Weekday(u8),
    DayOfMonth(u8),
    /// "the first Monday of May"; −1 is the last.
    NthWeekday(i8, u8),
    /// "the last week of May"; −2 is the last but one.
    NthUnit(i8, Unit),
}

/// Where counting starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// The day of publication.
    Publication,
    /// What was told last.
    Told,
    /// What was told last where the verb is in the past, else the day of publication: "the next year".
    Either,
}

/// How many amounts a length has at most besides the first: "1 month 2 days 2 hours 30 minutes".
pub(crate) const MORE: usize = 3;

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Length {
    /// `None` when nobody counts: "a few days".
    pub number: Option<Number>,
    pub unit: Unit,
    /// What is added in smaller units: "2 years, 3 months and 5 days".
    pub more: [Option<(Number, Unit)>; MORE],
    /// Whether its days are those on which people work: "four business days".
    pub workdays: bool,
}

impl Length {
    /// A length in one unit.
    pub fn new(number: Option<Number>, unit: Unit) -> Length {
        Length { number, unit, more: [None; MORE], workdays: false }
    }

    /// Whether hours, minutes or seconds are among its amounts.
    pub fn has_clock(&self) -> bool {
        self.unit < Unit::Day || self.more.iter().flatten().any(|&(_, unit)| unit < Unit::Day)
    }

    /// Whether an amount in this unit is among the length's.
    pub fn has(&self, unit: Unit) -> bool {
        self.unit == unit || self.more.iter().flatten().any(|&(_, other)| other == unit)
    }

    /// The length with its longest units first.
    pub fn in_order(mut self) -> Length {
        let Some(first) = self.number else { return self };
        let mut parts: Vec<_> = std::iter::once((first, self.unit)).chain(self.more.into_iter().flatten()).collect();
        parts.sort_by_key(|&(_, unit)| std::cmp::Reverse(unit));
        (self.number, self.unit) = (Some(parts[0].0), parts[0].1);
        for (place, part) in self.more.iter_mut().zip(&parts[1..]) {
            *place = Some(*part);
        }
        self
    }

    /// The length with a fraction as a calendar writes it: 1.5 hours, not one and 30 minutes.
    pub fn in_decimals(self) -> Length {
        Length { number: self.number.map(|number| Number { fraction: false, ..number }), ..self }
    }
}

/// Where in the calendar a length lies.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Place {
    /// It ends with the publication: "the past two weeks".
    Before,
    /// It begins behind the publication: "the next two weeks".
    Behind,
    /// It begins with the publication: "within two weeks".
    Within,
    /// It begins there: "two weeks starting May 20th".
    From(Box<When>),
    /// The first of something: "the first ten days of last year".
    FirstOf(Box<Day>),
    /// The last of something: "the last three weeks of this year".
    LastOf(Box<Day>),
}

/// Which of the units, counted from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shift {
    /// "last": before the day of publication.
    Last,
    /// "past": the same, or a length that ends with it.
    Past,
    This,
    Next,
    /// "coming": the same, or a length that begins with it.
    Coming,
    /// "previous": before what was told.
    Preceding,
    /// "following": behind what was told.
    Following,
    /// "that": what was told.
    That,
}
