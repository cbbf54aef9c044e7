//! Units of time, seasons and the parts of a day, with their codes in TIMEX3.

/// Units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
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
    /// The letter of a duration, with a `T` before the units of a clock; how many of the letter's units it is.
    pub fn code(self) -> (&'static str, u32) {
        match self {
            Unit::Second => ("TS", 1),
            Unit::Minute => ("TM", 1),
            Unit::Hour => ("TH", 1),
            Unit::Day => ("D", 1),
            Unit::Week => ("W", 1),
            Unit::Fortnight => ("W", 2),
            Unit::Weekend => ("WE", 1),
            Unit::Month => ("M", 1),
            Unit::Quarter => ("Q", 1),
            Unit::Half => ("M", 6),
            Unit::Year => ("Y", 1),
            Unit::Decade => ("Y", 10),
            Unit::Century => ("Y", 100),
            Unit::Millennium => ("Y", 1000),
        }
    }
}

/// Seasons, as in the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Fall,
    Winter,
}

impl Season {
    /// Meteorological seasons begin on the first of a month; a winter counts to the year in which it begins.
    pub fn first_month(self) -> u8 {
        [3, 6, 9, 12][self as usize]
    }

    /// TIMEX3's two letters.
    pub fn code(self) -> &'static str {
        ["SP", "SU", "FA", "WI"][self as usize]
    }
}

/// Parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayPart {
    Dawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
    Daytime,
}

impl DayPart {
    /// TIMEX3's two letters.
    pub fn code(self) -> &'static str {
        ["DA", "MO", "MI", "AF", "EV", "NI", "DT"][self as usize]
    }

    /// From which hour to which; the night ends on the next day.
    pub fn hours(self) -> (u8, u8) {
        [(5, 7), (6, 12), (12, 13), (12, 18), (18, 22), (20, 30), (8, 18)][self as usize]
    }
}
