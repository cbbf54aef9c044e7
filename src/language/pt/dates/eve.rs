//! Days told by another: "na véspera", "no dia seguinte", "véspera de Natal", "dois dias antes do Natal" has its own file.

use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::{day, holiday};
use crate::dates::amount::Number;
use crate::dates::expression::{Day, Origin};
use crate::dates::unit::Unit;
use crate::text::words::words;

/// "(na) véspera", "véspera da Páscoa": the day before what was told, or before a feast.
pub(super) fn eve(reader: &Reader, at: usize) -> Parsed<Day> {
    if !is_eve(reader, at) {
        return None;
    }
    if matches!(reader.word(at + 1), Of | OfThe) {
        let (day, end) = holiday::holiday(reader, at + 2)?;
        let number = Number::ONE;
        return Some((Day::Beside { number, unit: Unit::Day, forward: false, day: Box::new(day) }, end));
    }
    let told = reader.before(at) == InThe;
    told.then_some((Day::Unit { unit: Unit::Day, by: -1, origin: Origin::Told }, at + 1))
}

/// Whether it is the word.
pub(super) fn is_eve(reader: &Reader, at: usize) -> bool {
    reader.is_any(at, words!["véspera", "vésperas", "vespera"])
}

/// "(no) dia depois do Natal", "dia antes de 3 de maio".
pub(super) fn day_told(reader: &Reader, at: usize) -> Parsed<Day> {
    let forward = match reader.word(at + 1) {
        Later | After => true,
        Before => false,
        _ => return None,
    };
    let (day, end) = day::day(reader, reader.skip_of(at + 2))?;
    let number = Number::ONE;
    Some((Day::Beside { number, unit: Unit::Day, forward, day: Box::new(day) }, end))
}
