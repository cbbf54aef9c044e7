//! Units of time, seasons and the parts of a day.

use super::duration::DurationUnit;

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Fortnight,
    Weekend,
    Month,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit of a length's value, and how many of those it is.
    pub fn in_value(self) -> (DurationUnit, u32) {
        match self {
            Unit::Second => (DurationUnit::Second, 1),
            Unit::Minute => (DurationUnit::Minute, 1),
            Unit::Hour => (DurationUnit::Hour, 1),
            Unit::Day => (DurationUnit::Day, 1),
            Unit::Week => (DurationUnit::Week, 1),
            Unit::Fortnight => (DurationUnit::Week, 2),
            Unit::Weekend => (DurationUnit::Weekend, 1),
            Unit::Month => (DurationUnit::Month, 1),
            Unit::Quarter => (DurationUnit::Quarter, 1),
            Unit::Half => (DurationUnit::Month, 6),
            Unit::Year => (DurationUnit::Year, 1),
            Unit::Decade => (DurationUnit::Year, 10),
            Unit::Century => (DurationUnit::Year, 100),
            Unit::Millennium => (DurationUnit::Year, 1000),
        }
    }
}

/// Seasons, as in the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// `SP`: from March on.
    Spring,
    /// `SU`: from June on.
    Summer,
    /// `FA`: from September on.
    Fall,
    /// `WI`: from December on, to the last of February.
    Winter,
}

impl Season {
    /// Meteorological seasons begin on the first of a month; a winter counts to the year in which it begins.
    pub(crate) fn first_month(self) -> u8 {
        [3, 6, 9, 12][self as usize]
    }
}

/// Parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayPart {
    /// `DA`: 5 to 7.
    Dawn,
    /// `MO`: 6 to 12.
    Morning,
    /// `MI`: 12 to 13.
    Midday,
    /// `AF`: 12 to 18.
    Afternoon,
    /// `EV`: 18 to 22.
    Evening,
    /// `NI`: 20 to 6 of the next day.
    Night,
    /// `DT`: 8 to 18.
    Daytime,
}

impl DayPart {
    /// From which hour to which; the night ends on the next day.
    pub(crate) fn hours(self) -> (u8, u8) {
        [(5, 7), (6, 12), (12, 13), (12, 18), (18, 22), (20, 30), (8, 18)][self as usize]
    }
}
