//! Lengths to values: `P4Y`, `PT90M`, `P2Y6M`, `PXD`.

use crate::dates::expression::Length;
use crate::dates::number::Number;
use crate::dates::unit::Unit;

impl Length {
    /// The TIMEX3 value.
    pub fn value(self) -> String {
        let (code, factor) = self.unit.code();
        let (time, letter) = match code.strip_prefix('T') {
            Some(letter) => ("T", letter),
            None => ("", code),
        };
        let Some(number) = self.number else { return format!("P{time}X{letter}") };
        if self.more[0].is_some() {
            return compound(number, self);
        }
        let mut scaled = number;
        scaled.hundredths *= u64::from(factor);
        if let (Some(whole), Some((parts, part))) = (self.whole_part(scaled.hundredths), smaller(self.unit))
            && scaled.fraction
        {
            let rest = scaled.hundredths % 100 * parts / 100;
            return match whole {
                0 => format!("P{time}{rest}{part}"),
                _ => format!("P{time}{whole}{letter}{rest}{part}"),
            };
        }
        format!("P{time}{}{letter}", scaled.text())
    }

    /// The whole units of an amount that ends with a fraction.
    fn whole_part(self, hundredths: u64) -> Option<u64> {
        (!hundredths.is_multiple_of(100)).then_some(hundredths / 100)
    }
}

/// How many of the next smaller unit a unit has, and that unit's letter; none for units that mix badly.
fn smaller(unit: Unit) -> Option<(u64, &'static str)> {
    match unit {
        Unit::Minute => Some((60, "S")),
        Unit::Hour => Some((60, "M")),
        Unit::Year => Some((12, "M")),
        _ => None,
    }
}

/// `P1DT5H`: units of the calendar first, then those of the clock.
fn compound(number: Number, length: Length) -> String {
    let (mut days, mut hours) = (String::new(), String::new());
    let parts = std::iter::once((number, length.unit)).chain(length.more.into_iter().flatten());
    for (mut number, unit) in parts {
        let (code, factor) = unit.code();
        number.hundredths *= u64::from(factor);
        match code.strip_prefix('T') {
            Some(letter) => hours += &(number.text() + letter),
            None => days += &(number.text() + code),
        }
    }
    if hours.is_empty() { format!("P{days}") } else { format!("P{days}T{hours}") }
}
