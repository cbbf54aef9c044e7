//! Now and soon, as messages say it: "as soon as possible", "at this time", "to date".

use super::ends;
use crate::dates::expression::Meaning;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Shift, Unit};
use crate::text::TokenKind;
use crate::text::words::words;

/// A time without a place in the calendar.
pub(super) fn reference(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (reference, end) = present(reader, at).or_else(|| soon(reader, at)).or_else(|| past(reader, at))?;
    Some((Meaning::Reference(reference), end))
}

/// "the other day"
fn past(reader: &Reader, at: usize) -> Parsed<Reference> {
    let fits = reader.word(at) == The && reader.is(at + 1, "other");
    (fits && reader.word(at + 2) == Unit(Unit::Day) && ends::of_word(reader, at + 3))
        .then_some((Reference::Past, at + 3))
}

fn present(reader: &Reader, at: usize) -> Parsed<Reference> {
    let found = |end| Some((Reference::Present, end));
    match reader.word(at) {
        At => found(this_time(reader, at + 1)?),
        // "up to date", "to date her"
        To | Until if reader.is(at + 1, "date") && reader.before(at) != Up && is_last(reader, at + 2) => found(at + 2),
        _ if reader.is(at, "right") || reader.is(at, "just") => {
            (reader.word(at + 1) == Reference(Reference::Present)).then_some((Reference::Present, at + 2))
        }
        _ => None,
    }
}

/// "(at) this time", "(at) the present time", "(at) the moment", "(at) the minute"
fn this_time(reader: &Reader, at: usize) -> Option<usize> {
    let is_this = reader.word(at) == Shift(Shift::This);
    if !is_this && reader.word(at) != The {
        return None;
    }
    let is_present = reader.word(at + 1) == Adjective(Reference::Present);
    let noun = if is_present { at + 2 } else { at + 1 };
    let fits = match reader.word(noun) {
        Moment => true,
        Unit(Unit::Minute) => !is_this,
        _ => reader.is(noun, "time") && (is_this || is_present),
    };
    // "at this time tomorrow", "at the moment of truth"
    (fits
        && (ends::of_word(reader, noun + 1) && reader.word(noun + 1) != Of || reader.word(noun + 1) == Other)
        && !matches!(reader.word(noun + 1), Today(_) | On | Shift(_) | Weekday(_)))
    .then_some(noun + 1)
}

fn soon(reader: &Reader, at: usize) -> Parsed<Reference> {
    // "in a bit", "in a while"
    if reader.word(at) == A && reader.before(at) == In {
        let fits = reader.is_any(at + 1, words!["bit", "while", "jiffy"]) || reader.word(at + 1) == Moment;
        // "in a bit of trouble", "in a moment when"
        let goes_on = reader.word(at + 2) == Of || reader.is(at + 2, "when");
        return (fits && !goes_on && ends::of_word(reader, at + 2)).then_some((Reference::Future, at + 2));
    }
    let as_soon = reader.is(at, "as") && reader.is(at + 1, "soon") && reader.is(at + 2, "as");
    (as_soon && reader.is(at + 3, "possible")).then_some((Reference::Future, at + 4))
}

/// Whether no word follows.
fn is_last(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_none_or(|token| !matches!(token.kind, TokenKind::Word | TokenKind::Number))
}
