//! Times that have no place in the calendar: "now", "recently", "the future", "these days".

use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::*;
use crate::dates::word::{Reference, Unit};

/// Past, present or future.
pub(super) fn reference(reader: &Reader, at: usize) -> Parsed<Reference> {
    match reader.word(at) {
        // "now that", "for now", "until now" are no dates of their own; "as soon as", "soon after" neither.
        Reference(Reference::Present) if !reader.is(at + 1, "that") => Some((Reference::Present, at + 1)),
        Reference(Reference::Past) => Some((Reference::Past, at + 1)),
        Reference(Reference::Future) if stands_alone(reader, at) => Some((Reference::Future, at + 1)),
        The => match reader.word(at + 1) {
            Adjective(Reference::Future) if noun_ends(reader, at + 2) => Some((Reference::Future, at + 2)),
            Shift(crate::dates::word::Shift::Past) if noun_ends(reader, at + 2) => Some((Reference::Past, at + 2)),
            _ if reader.is(at + 1, "near") && matches!(reader.word(at + 2), Adjective(Reference::Future)) => {
                Some((Reference::Future, at + 3))
            }
            _ => None,
        },
        // "the current chairman": what holds now.
        Adjective(Reference::Present) if reader.is(at, "current") => {
            let noun = reader.token(at + 1).is_some_and(|t| t.kind == crate::text::TokenKind::Word);
            noun.then_some((Reference::Present, at + 1))
        }
        These if reader.word(at + 1) == Units(Unit::Day) => Some((Reference::Present, at + 2)),
        _ => None,
    }
}

fn stands_alone(reader: &Reader, at: usize) -> bool {
    !matches!(reader.word(at + 1), After | Before) && !reader.is(at + 1, "as") && !reader.is(at.wrapping_sub(1), "as")
}

/// Whether the noun phrase is over: no noun follows that "past" or "future" belongs to.
fn noun_ends(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_none_or(|token| token.kind != crate::text::TokenKind::Word)
        || !matches!(reader.word(at), Other | Unit(_) | Units(_) | Cardinal(_) | Vague | Season(_))
        || reader.is(at, "is")
        || reader.is(at, "as")
        || reader.is(at, "but")
}
