//! The ends of days, months and years as offices write them: "EOD", "the EOM", "EOD Friday", "COB tomorrow".

use super::ends::{self, is_alone};

use crate::dates::expression::{Day, Meaning, Origin, When, edge_modifier};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::bounded::Modified;
use crate::language::en::dates::recognise::{day, when};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Edge, Unit};
use crate::text::Shape;

/// "EOD", "the EOM", "EOD Friday"
pub(super) fn short_edge(reader: &Reader, at: usize) -> Parsed<Modified> {
    let start = reader.skip(at, The);
    let EdgeOf(edge, unit) = reader.word(start) else { return None };
    if edge == Edge::Start && !is_abbreviation(reader, at, start) {
        return None;
    }
    let known = |found: &(Day, usize)| unit == Unit::Day && when::is_day(&found.0);
    let (day, end) = day::day(reader, reader.skip(start + 1, On)).filter(known).or_else(|| {
        // "the EOD team"
        let this = Day::Unit { unit, by: 0, origin: Origin::Publication };
        ends::of_word(reader, start + 1).then_some((this, start + 1))
    })?;
    Some(((Meaning::When(When::day(day)), Some(edge_modifier(edge))), end))
}

/// "the BOY", "at BOY": no boy, for nothing else is in capitals.
fn is_abbreviation(reader: &Reader, at: usize, start: usize) -> bool {
    let has_shape = |at, shape| reader.token(at).is_some_and(|token| token.shape == shape);
    let placed = start > at || matches!(reader.before(at), At | Preposition | Until | From);
    let shouted = start > at && has_shape(at, Shape::Upper) || has_shape(at.wrapping_sub(1), Shape::Upper);
    has_shape(start, Shape::Upper) && (placed && !shouted || is_alone(reader, at, at + 1))
}
