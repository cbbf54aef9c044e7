//! Which year's, which week's: the choice among stretches that recur.

use crate::calendar::{Date, days_in_month};
use crate::dates::expression::Yearly;
use crate::dates::expression::{Shift, Tense};
use crate::dates::period::{Period, day_in, monday_of};

/// Days within which a bare date is meant whatever the tense: nobody writes "Nov. 2" in October for a day a year ago.
const CLOSE: i64 = 45;
/// So many days ago a day is told as if it were still to come.
const JUST_NOW: i64 = 7;
/// So many days behind a quarter its figures are still to come: "will post a loss in the fourth quarter", in January.
const REPORTED: i64 = 60;
/// Within so many years 29 February comes.
const LEAP_REACH: i32 = 8;

impl Yearly {
    /// Its stretch in one year.
    pub(crate) fn in_year(self, year: i32) -> Period {
        match self {
            Yearly::Date(month, day) => Period::Day(day_in(year, month, day)),
            Yearly::Month(month) => Period::Month(year, month),
            Yearly::Quarter(quarter) => Period::Quarter(year, quarter),
            Yearly::Half(half) => Period::Half(year, half),
            Yearly::Season(season) => Period::Season(year, season),
            Yearly::Holiday(_) => self.stretches(year).next().unwrap_or(Period::Year(year)),
        }
    }

    /// Whether a year has it: 29 February is not moved to another day.
    pub fn is_in(self, year: i32) -> bool {
        self.stretches(year).next().is_some()
    }

    /// All its stretches in one year: a feast of the moon can come twice or not at all, 29 February not at all.
    fn stretches(self, year: i32) -> impl DoubleEndedIterator<Item = Period> {
        let found = match self {
            Yearly::Holiday(holiday) => holiday.days(year).map(|days| match days? {
                (day, 1) => Some(Period::Day(day)),
                (day, count) => Some(Period::Days(day, count)),
            }),
            Yearly::Date(2, 29) if days_in_month(year, 2) < 29 => [None, None],
            _ => [Some(self.in_year(year)), None],
        };
        found.into_iter().flatten()
    }

    /// The one meant by "last", "this", "next".
    pub fn shifted(self, shift: Shift, today: Date) -> Period {
        match shift {
            Shift::Last | Shift::Past | Shift::Preceding => self.latest(today, |period| period.day_behind() <= today),
            // "This winter", in January, began last year.
            Shift::This | Shift::That => {
                let begun = self.in_year(today.year - 1);
                if begun.day_behind() > today { begun } else { self.in_year(today.year) }
            }
            Shift::Next | Shift::Coming | Shift::Following => self.earliest(today, |period| period.first_day() > today),
        }
    }

    /// The one meant by the bare word: one close to today, else one on the side that the tense tells.
    pub fn nearest(self, today: Date, tense: Option<Tense>) -> Period {
        let before = self.latest(today, |period| period.first_day() <= today);
        let behind = self.earliest(today, |period| period.first_day() > today);
        let since = (today.to_days() - before.day_behind().to_days()).max(0);
        let until = behind.first_day().to_days() - today.to_days();
        let close = since.min(until) <= CLOSE || matches!(self, Yearly::Quarter(_)) && tense != Some(Tense::Past);
        if let (Yearly::Holiday(_), None) = (self, tense) {
            let distance = |period: &Period| (period.first_day().to_days() - today.to_days()).abs();
            return self.stretches(today.year).min_by_key(distance).unwrap_or(Period::Year(today.year));
        }
        match tense {
            Some(Tense::Past) if !close => before,
            Some(Tense::Future) if !close => behind,
            None if since * 2 > until => behind,
            _ if since <= until => before,
            _ => behind,
        }
    }

    /// The one that its verb tells to be still to come: not the last, though only weeks ago; today's included. A day of this
    /// week is not put off for a year: the report is older than its day.
    pub fn still_to_come(self, today: Date) -> Period {
        let since = match self {
            Yearly::Date(..) => JUST_NOW,
            Yearly::Quarter(_) | Yearly::Half(_) => REPORTED,
            _ => 0,
        };
        self.earliest(today, |period| period.day_behind() > today.plus_days(-since))
    }

    /// The one meant by the bare word in a message: the next to come, today's included, or the last where the verb is in
    /// the past.
    pub fn next_to_come(self, today: Date, tense: Option<Tense>) -> Period {
        match (tense, self) {
            (Some(Tense::Past), _) => self.latest(today, |period| period.first_day() <= today),
            // The figures of a quarter are asked for when it is over.
            (None, Yearly::Quarter(_) | Yearly::Half(_)) => self.nearest(today, tense),
            _ => self.earliest(today, |period| period.day_behind() > today),
        }
    }

    /// The same with its weekday, which decides between the next two and the last only: many get it wrong.
    pub fn next_on_weekday(self, weekday: u8, today: Date, tense: Option<Tense>) -> Period {
        let next = self.next_to_come(today, tense);
        [0, 1, -1]
            .map(|years| self.in_year(next.first_day().year + years))
            .into_iter()
            .find(|period| period.first_day().weekday() == weekday)
            .unwrap_or(next)
    }

    /// The one nearest to the bare one's year that falls on a weekday; the bare one where none does.
    pub fn on_weekday(self, weekday: u8, today: Date, tense: Option<Tense>) -> Period {
        let bare = self.nearest(today, tense);
        let year = bare.first_day().year;
        [0, -1, 1, -2, 2, -3, 3, -4, 4, -5, 5, -6, 6]
            .map(|by| self.in_year(year + by))
            .into_iter()
            .find(|period| period.first_day().weekday() == weekday)
            .unwrap_or(bare)
    }

    fn latest(self, today: Date, fits: impl Fn(Period) -> bool) -> Period {
        let years = (today.year - LEAP_REACH..=today.year + 1).rev();
        let mut stretches = years.flat_map(|year| self.stretches(year).rev());
        stretches.find(|&period| fits(period)).unwrap_or(self.in_year(today.year))
    }

    fn earliest(self, today: Date, fits: impl Fn(Period) -> bool) -> Period {
        let mut stretches = (today.year - 1..=today.year + LEAP_REACH).flat_map(|year| self.stretches(year));
        stretches.find(|&period| fits(period)).unwrap_or(self.in_year(today.year))
    }
}

/// The day meant by a weekday.
pub(super) fn weekday(weekday: u8, shift: Option<Shift>, tense: Option<Tense>, today: Date) -> Date {
    let back = i64::from((today.weekday() + 7 - weekday) % 7);
    let ahead = i64::from((weekday + 7 - today.weekday()) % 7);
    match (shift, tense) {
        (Some(Shift::Last | Shift::Past | Shift::Preceding), _) => today.plus_days(if back == 0 { -7 } else { -back }),
        (Some(Shift::Next), _) => monday_of(today).plus_days(7 + i64::from(weekday) - 1),
        (Some(Shift::Coming | Shift::Following), _) => today.plus_days(if ahead == 0 { 7 } else { ahead }),
        (Some(Shift::This), Some(Tense::Past)) | (None, Some(Tense::Past)) => today.plus_days(-back),
        (Some(Shift::This) | None, _) => today.plus_days(ahead),
        (Some(Shift::That), _) => today.plus_days(-back),
    }
}

/// The weekday nearest to a day.
pub(super) fn weekday_near(weekday: u8, day: Date) -> Date {
    let ahead = i64::from((weekday + 7 - day.weekday()) % 7);
    day.plus_days(if ahead > 3 { ahead - 7 } else { ahead })
}

/// "Last Wednesday", said on a Thursday, is that of last week; what was yesterday is called so. On a Sunday it is the last
/// one: for many a new week has begun.
pub(super) fn weekday_of_last_week(weekday: u8, today: Date) -> Date {
    if today.weekday() == 7 {
        return self::weekday(weekday, Some(Shift::Last), None, today);
    }
    monday_of(today).plus_days(i64::from(weekday) - 8)
}

/// The weekday nearest to today that is this day of its month: "Tuesday (12)".
pub(super) fn weekday_on(weekday: u8, day: u8, today: Date) -> Option<Date> {
    let nearest = (0..=400_i64).flat_map(|distance| [-distance, distance]).map(|by| today.plus_days(by));
    nearest.filter(|date| date.day == day).find(|date| date.weekday() == weekday)
}

/// The next weekday to come that is this day of its month, or the last where the verb is in the past.
pub(super) fn weekday_on_ahead(weekday: u8, day: u8, tense: Option<Tense>, today: Date) -> Option<Date> {
    let sign = if tense == Some(Tense::Past) { -1 } else { 1 };
    let days = (0..=400_i64).map(|by| today.plus_days(sign * by));
    days.filter(|date| date.day == day).find(|date| date.weekday() == weekday)
}

/// The next such day of a month to come, or the last where the verb is in the past.
pub(super) fn day_of_month_ahead(day: u8, tense: Option<Tense>, today: Date) -> Date {
    let months = match tense {
        Some(Tense::Past) => -i64::from(day > today.day),
        _ => i64::from(day < today.day),
    };
    day_from_month(day, tense, Date { day: 1, ..today }.plus_months(months))
}

/// Such a day of this month or of the next that has one, of the last behind a verb in the past: not every month has a 31st.
fn day_from_month(day: u8, tense: Option<Tense>, month: Date) -> Date {
    let step = if tense == Some(Tense::Past) { -1 } else { 1 };
    // No two months in a row are short, but for 30 January.
    let months = (0..3).map(|by| month.plus_months(step * by));
    let found = months.into_iter().find(|month| day <= days_in_month(month.year, month.month));
    Date { day: day.max(1), ..found.unwrap_or(month) }
}

/// The day of the month nearest to today, on the side that the tense tells.
pub(super) fn day_of_month(day: u8, tense: Option<Tense>, today: Date) -> Date {
    let months = match tense {
        Some(Tense::Past) if day > today.day => -1,
        Some(Tense::Future) if day < today.day => 1,
        _ => 0,
    };
    day_from_month(day, tense, Date { day: 1, ..today }.plus_months(months))
}

/// The day so many days of work, Monday to Friday, behind today (before it, if negative).
pub(super) fn workday(by: i64, today: Date) -> Date {
    let (step, mut left, mut day) = (by.signum(), by.abs(), today);
    while left > 0 {
        day = day.plus_days(step);
        left -= i64::from(day.weekday() < 6);
    }
    day
}
