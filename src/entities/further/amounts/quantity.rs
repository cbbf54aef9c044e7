//! Quantities: a number and a unit of measure. Neither lengths of time, which are expressions of time, nor counts of people
//! and things.

use super::number::Number;
use super::word::{Reader, Word, Word::*};

/// How far before a number "weighing" tells that its pounds are no money.
const REACH: usize = 4;

/// The token behind the quantity that starts with this number, which starts at `start`.
pub fn end(reader: &Reader, start: usize, number: Number) -> Option<usize> {
    let unit = reader.skip(reader.skip(number.end, Tie), Hyphen);
    let is_tied = unit > number.end;
    let before = reader.skip(unit, Before);
    let at = reader.skip(before, Hyphen);
    match reader.word(at) {
        Foot if number.is_one && !is_tied => None,
        Foot | Length if reader.is_small(at) => Some(smaller(reader, rate(reader, reader.skip(at + 1, Behind)))),
        Unit if reader.is_small(at) => Some(rate(reader, reader.skip(at + 1, Behind))),
        Short if matches!(reader.word(start), Digits | Cardinal) => Some(speed(reader, at)),
        Pounds if is_weight(reader, start, at) => Some(at + 1),
        Degree => degrees(reader, at),
        _ => None,
    }
}

/// "6 feet 2 inches", "6-foot-4": the second unit, where one follows.
fn smaller(reader: &Reader, end: usize) -> usize {
    let is_next =
        reader.word(end) == Digits && matches!(reader.word(end + 1), Foot | Length) && reader.is_small(end + 1);
    if is_next { end + 2 } else { end }
}

/// "per hour", "an hour" behind a unit.
fn rate(reader: &Reader, end: usize) -> usize {
    let is_rate = reader.word(end) == Per && reader.word(end + 1) == Time;
    if is_rate { end + 2 } else { end }
}

/// "km", "km/h"
fn speed(reader: &Reader, at: usize) -> usize {
    let is_speed = reader.word(at + 1) == Slash
        && reader.is_glued(at + 1)
        && reader.token(at + 2).is_some_and(|token| token.end() - token.start <= 2);
    if is_speed { at + 3 } else { rate(reader, at + 1) }
}

/// Whether "pounds" are those of weight: "50 pounds of cocaine", "weighing 50 pounds".
fn is_weight(reader: &Reader, start: usize, at: usize) -> bool {
    reader.word(at + 1) == Of || (start.saturating_sub(REACH)..start).any(|before| reader.word(before) == Weigh)
}

/// "40 degrees Celsius", "40°C"; other degrees may be those of a circle or a university.
fn degrees(reader: &Reader, at: usize) -> Option<usize> {
    let is_scale = |at: usize| {
        reader.word(at) == Word::Scaled
            && reader.token(at).is_some_and(|token| token.is_capitalised() || token.end() - token.start > 1)
    };
    is_scale(at + 1).then_some(at + 2)
}
