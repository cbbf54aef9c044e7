//! Days and longer stretches of the calendar: all families of them, the longest first.

use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::{eve, holiday, keep, numeric, relative, weekday, within, written, year, year_part};
use crate::dates::expression::Day;
use crate::dates::unit::Unit;

/// A day or a longer stretch of the calendar, without an article before it.
pub(super) fn day(reader: &Reader, at: usize) -> Parsed<Day> {
    let mut best = None;
    match reader.word(at) {
        Other => keep(&mut best, eve::eve(reader, at)),
        Digits => {
            keep(&mut best, numeric::numeric(reader, at));
            keep(&mut best, written::day_first(reader, at));
            keep(&mut best, written::listed_day(reader, at));
            keep(&mut best, within::within(reader, at));
            keep(&mut best, year_part::year_part(reader, at));
            keep(&mut best, weekday::weekday(reader, at));
            keep(&mut best, year::year(reader, at));
        }
        Month(_) | MonthShort(_) => {
            keep(&mut best, written::month_alone(reader, at));
            keep(&mut best, written::month_first(reader, at));
            keep(&mut best, numeric::numeric(reader, at));
        }
        Cardinal(_) | Thousand => {
            keep(&mut best, written::day_first(reader, at));
            keep(&mut best, written::month_alone(reader, at));
            keep(&mut best, year::year(reader, at));
        }
        Today(_) | Later | Before => keep(&mut best, relative::today(reader, at)),
        Weekday(_) | WeekdayShort(_) => keep(&mut best, weekday::weekday(reader, at)),
        Unit(unit) => {
            keep(&mut best, within::within(reader, at));
            keep(&mut best, relative::unit(reader, at));
            keep(&mut best, year::year(reader, at));
            if unit == Unit::Day {
                keep(&mut best, relative::today(reader, at));
                keep(&mut best, eve::day_told(reader, at));
            }
            keep(&mut best, relative::told_unit(reader, at));
        }
        Units(_) => keep(&mut best, year::year(reader, at)),
        Season(_) | Fiscal | School => {
            keep(&mut best, year_part::year_part(reader, at));
            keep(&mut best, relative::unit(reader, at));
        }
        Edge(_) | Period => {
            keep(&mut best, within::within(reader, at));
            keep(&mut best, relative::unit(reader, at));
            keep(&mut best, relative::told_unit(reader, at));
        }
        Shift(_) | Same | Current | Ordinal(_) | WeekdayOrdinal(_) | Penultimate | Behind(_) => {
            keep(&mut best, within::within(reader, at));
            keep(&mut best, written::shifted_month(reader, at));
            keep(&mut best, written::day_first(reader, at));
            keep(&mut best, relative::unit(reader, at));
            keep(&mut best, weekday::weekday(reader, at));
            keep(&mut best, year_part::year_part(reader, at));
        }
        _ => {}
    }
    keep(&mut best, holiday::holiday(reader, at));
    best
}
