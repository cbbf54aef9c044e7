//! Lengths of time in TIMEX3: `P4Y`, `PT1H30M`, `PXD`.

/// A length: amounts in units, those of the calendar before those of the clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duration(Vec<(Option<Amount>, DurationUnit)>);

/// A number to two decimals, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount(
    /// 250 is two and a half.
    pub u64,
);

/// What a length is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DurationUnit {
    /// `Y`
    Year,
    /// `Q`
    Quarter,
    /// `M`
    Month,
    /// `W`
    Week,
    /// No unit of TIMEX3, and written like one.
    Weekend,
    /// A day on which people work; no unit of TIMEX3 either.
    Workday,
    /// `D`
    Day,
    /// `TH`
    Hour,
    /// `TM`
    Minute,
    /// `TS`
    Second,
}

impl DurationUnit {
    /// All, those whose letters begin with another's before it.
    pub(super) const ALL: [DurationUnit; 10] = {
        use DurationUnit::*;
        [Weekend, Workday, Year, Quarter, Month, Week, Day, Hour, Minute, Second]
    };

    /// Its letters, and whether it is one of the clock, behind the `T`.
    pub(super) fn code(self) -> (&'static str, bool) {
        match self {
            DurationUnit::Year => ("Y", false),
            DurationUnit::Quarter => ("Q", false),
            DurationUnit::Month => ("M", false),
            DurationUnit::Week => ("W", false),
            DurationUnit::Weekend => ("WE", false),
            DurationUnit::Workday => ("WD", false),
            DurationUnit::Day => ("D", false),
            DurationUnit::Hour => ("H", true),
            DurationUnit::Minute => ("M", true),
            DurationUnit::Second => ("S", true),
        }
    }
}

impl Amount {
    /// A number without a fraction.
    pub const fn whole(number: u64) -> Amount {
        Amount(number.saturating_mul(100))
    }
}

impl Duration {
    /// A length in one unit; `None` where nobody counts, "a few days".
    pub fn of(amount: Option<Amount>, unit: DurationUnit) -> Duration {
        Duration(vec![(amount, unit)])
    }

    /// A length in several units.
    pub fn sum(given: &[(Option<Amount>, DurationUnit)]) -> Duration {
        // Two passes instead of a sort, which would make the module for browsers larger.
        let mut amounts = Vec::with_capacity(given.len());
        for of_clock in [false, true] {
            amounts.extend(given.iter().copied().filter(|(_, unit)| unit.code().1 == of_clock));
        }
        Duration(amounts)
    }

    /// The amounts; `None` where nobody counts.
    pub fn amounts(&self) -> &[(Option<Amount>, DurationUnit)] {
        &self.0
    }
}
