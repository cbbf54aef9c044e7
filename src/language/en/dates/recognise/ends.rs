//! Two expressions behind "from" or "between", as news has them: what the first takes from the second.

use super::bounded;
use super::range::{joint_from, month_of_range, two_ends, with_year_of};
use crate::dates::expression::{Meaning, When};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{Between, Bound, From};

/// "(from) May (to December 2022)", "(from) Monday (through Wednesday of last week)": the first has its year or its week
/// from the second.
pub(super) fn first_end(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !opens_stretch(reader, at) || reader.convention.stretch_is_one {
        return None;
    }
    let plain = two_ends(reader, at).map(|(first, end, ..)| (first, end));
    let (first, end) = plain.or_else(|| before_edge(reader, at))?;
    Some((Meaning::When(first), end))
}

/// "(from) January (to the end of March 2022)"
fn before_edge(reader: &Reader, at: usize) -> Parsed<When> {
    let (first, end) = super::when::when(reader, at).or_else(|| month_of_range(reader, at))?;
    let ((Meaning::When(last), _), _) = bounded::edged(reader, joint_from(reader, at, end)?)? else { return None };
    let day = with_year_of(first.day?, last.day.as_ref()?, true);
    Some((When { day: Some(day), time: first.time }, end))
}

/// "from", "between", "from about"
pub(super) fn opens_stretch(reader: &Reader, at: usize) -> bool {
    let opens = |at: usize| matches!(reader.before(at), From | Between);
    opens(at) || matches!(reader.before(at), Bound(_)) && opens(at - 1)
}
