//! What a time comes to in a message, where a calendar takes it more exactly than a newspaper means it.

use crate::calendar::Date;
use crate::dates::number::Number;
use crate::dates::period::Period;
use crate::dates::word::Unit;

/// How many years nobody plans ahead.
const FAR: u64 = 1_000;

/// "Two months ago" is a day: so many whole months or years from this one; `None` for the other units.
pub(super) fn day_beside(today: Date, number: Number, unit: Unit, forward: bool) -> Option<Period> {
    let months = match unit {
        Unit::Month => 1,
        Unit::Year => 12,
        _ => return None,
    };
    let whole = number.as_whole().filter(|&whole| whole < FAR)? as i64;
    Some(Period::Day(today.plus_months(whole * months * if forward { 1 } else { -1 })))
}
