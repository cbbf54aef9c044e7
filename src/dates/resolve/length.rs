//! Lengths to values: `P4Y`, `PT90M`, `P2Y6M`, `PXD`.

use crate::dates::amount::Number;
use crate::dates::expression::Length;
use crate::dates::unit::Unit;
use crate::timex::{Amount, Duration, DurationUnit, Timex};

impl Length {
    /// The TIMEX3 value.
    pub fn value(self) -> Timex {
        Timex::Duration(self.duration())
    }

    fn duration(self) -> Duration {
        let Some(number) = self.number else { return Duration::of(None, self.unit.in_value().0) };
        if self.more[0].is_some() {
            let parts = std::iter::once((number, self.unit)).chain(self.more.into_iter().flatten());
            let parts: Vec<_> = parts.map(|(number, unit)| scaled(number, unit)).collect();
            return Duration::sum(&parts);
        }
        let (amount, unit) = scaled(number, self.unit);
        let hundredths = amount.map_or(0, |amount| amount.0);
        match smaller(self.unit).filter(|_| number.fraction && !hundredths.is_multiple_of(100)) {
            Some((parts, part)) => {
                let rest = (Some(Amount::whole(hundredths % 100 * parts / 100)), part);
                match hundredths / 100 {
                    0 => Duration::sum(&[rest]),
                    whole => Duration::sum(&[(Some(Amount::whole(whole)), unit), rest]),
                }
            }
            None => Duration::of(amount, unit),
        }
    }
}

/// An amount in the unit that the value is told in.
fn scaled(number: Number, unit: Unit) -> (Option<Amount>, DurationUnit) {
    let (unit, factor) = unit.in_value();
    (Some(Amount(number.hundredths.saturating_mul(u64::from(factor)))), unit)
}

/// How many of the next smaller unit a unit has, and that unit; none for units that mix badly.
fn smaller(unit: Unit) -> Option<(u64, DurationUnit)> {
    match unit {
        Unit::Minute => Some((60, DurationUnit::Second)),
        Unit::Hour => Some((60, DurationUnit::Minute)),
        Unit::Year => Some((12, DurationUnit::Month)),
        _ => None,
    }
}
