//! Percentages: "12%", "3.5 per cent", "a quarter of a percentage point", "25 basis points".

use super::number::Number;
use super::word::{Reader, Word::*};

/// The token behind the percentage that starts with this number.
pub fn end(reader: &Reader, number: Number) -> Option<usize> {
    let at = reader.skip(number.end, Hyphen);
    match reader.word(at) {
        Percent => Some(at + 1),
        Per if reader.word(reader.skip(at + 1, Hyphen)) == Cent => Some(reader.skip(at + 1, Hyphen) + 1),
        Percentage => {
            let point = reader.skip(at + 1, Hyphen);
            (reader.word(point) == Point).then_some(point + 1)
        }
        _ => None,
    }
}
