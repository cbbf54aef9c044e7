//! Months and weekdays in messages, which are often written without capitals: "by march", "next mon", "sat.".

use super::ends::{self, is_alone};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::recognise::names::is_time_preposition;
use crate::language::en::dates::recognise::relative;
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Shift;
use crate::text::Shape;
use crate::text::words::words;

/// Whether a month's name is the month.
pub(in crate::language::en::dates::recognise) fn is_month(reader: &Reader, at: usize) -> bool {
    let before = reader.before(at);
    match reader.word(at) {
        // "you may", "we march on"
        Month(3 | 5) => {
            let placed = matches!(before, In | Of | From | Between | Until | Preposition | Before | After | EdgeOf(..))
                || matches!(before, Shift(Shift::Last | Shift::Past | Shift::Next | Shift::Coming));
            // "March after next", "May in two years"
            let far = match reader.word(at + 1) {
                After => reader.word(at + 2) == Shift(Shift::Next),
                In => matches!(reader.word(at + 2), A | Cardinal(_) | Digits),
                _ => false,
            };
            is_alone(reader, at, at + 1) || placed && ends::of_word(reader, at + 1) || far && reader.capital(at)
        }
        // Capitals make it a name: "April Jones".
        Month(_) => is_lower(reader, at),
        // Jan is somebody, and "mar" a verb.
        MonthShort(month) => {
            is_alone(reader, at, at + 1) && !matches!(month, 1 | 3)
                || is_lower(reader, at) && is_time_preposition(before)
        }
        _ => false,
    }
}

/// Whether a weekday's short name is the weekday.
pub(in crate::language::en::dates::recognise) fn is_weekday(reader: &Reader, at: usize) -> bool {
    let placed = matches!(
        reader.before(at),
        On | From | Between | Until | To | Preposition | Before | After | Every | Shift(_) | Today(_) | Meal(_)
    );
    let timed = matches!(reader.word(at + 1), Part(_) | Month(_) | MonthShort(_) | ClockWord(_))
        || reader.word(at + 1) == Digits && (reader.capital(at) || reader.text(at + 1).ends_with(['m', 'M']));
    let is_word = reader.is_any(at, words!["sun", "sat", "mon"]);
    // "see you fri"
    let is_no_word = !is_word && !reader.is(at, "wed");
    // "that Sun's profit", "for Sun to rise"
    let is_name =
        reader.before(at) == Shift(Shift::That) || reader.word(at + 1) == To || relative::is_possessive(reader, at + 1);
    let is_meant = placed && !(is_word && (is_name || !ends::of_word(reader, at + 1)));
    // "fri or sat", "Mon/Wed"
    let is_weekday = |at| matches!(reader.word(at), Weekday(_) | WeekdayShort(_));
    let joint = |at| matches!(reader.word(at), Or | And | Slash | Comma | Hyphen | Dash);
    let listed = joint(at + 1) && is_weekday(at + 2) || at >= 2 && joint(at - 1) && is_weekday(at - 2);
    is_alone(reader, at, at + 1) || is_no_word || timed || is_meant || listed
}

fn is_lower(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.shape == Shape::Lower)
}
