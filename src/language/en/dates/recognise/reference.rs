//! Times that have no place in the calendar: "now", "recently", "the future", "these days".

use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Reference, Shift, Tense, Unit};
use crate::text::TokenKind;
use crate::text::words::words;

/// Past, present or future.
pub(super) fn reference(reader: &Reader, at: usize) -> Parsed<Reference> {
    match reader.word(at) {
        // "now that", "for now", "until now" are no dates of their own; "as soon as", "soon after" neither.
        Reference(Reference::Present) if !reader.is(at + 1, "that") && !ends_an_offset(reader, at) => {
            Some((Reference::Present, at + 1))
        }
        Reference(Reference::Past) => Some((Reference::Past, at + 1)),
        Reference(Reference::Future) if stands_alone(reader, at) => Some((Reference::Future, at + 1)),
        The => match reader.word(at + 1) {
            Adjective(Reference::Future) if noun_ends(reader, at + 2) => Some((Reference::Future, at + 2)),
            Adjective(Reference::Present) if reader.word(at + 2) == Unit(Unit::Day) => {
                Some((Reference::Present, at + 3))
            }
            Shift(Shift::Past) if noun_ends(reader, at + 2) => Some((Reference::Past, at + 2)),
            _ if reader.word(at + 1) == Moment && reader.before(at) == At && reader.word(at + 2) != Of => {
                Some((Reference::Present, at + 2))
            }
            _ if reader.is(at + 1, "near") && matches!(reader.word(at + 2), Adjective(Reference::Future)) => {
                Some((Reference::Future, at + 3))
            }
            _ => None,
        },
        // "at present"
        Adjective(Reference::Present) if reader.before(at) == At && noun_ends(reader, at + 1) => {
            Some((Reference::Present, at + 1))
        }
        // "the current chairman": what holds now.
        Adjective(Reference::Present) if reader.is(at, "current") => {
            let noun = reader.token(at + 1).is_some_and(|t| t.kind == TokenKind::Word);
            noun.then_some((Reference::Present, at + 1))
        }
        // "It is used to this day."
        Shift(Shift::This) if reader.before(at) == To && reader.word(at + 1) == Unit(Unit::Day) => {
            Some((Reference::Present, at + 2))
        }
        // "It will one day be big."
        Cardinal(1) if reader.word(at + 1) == Unit(Unit::Day) && may_come(reader, at) => {
            Some((Reference::Future, at + 2))
        }
        These if reader.word(at + 1) == Units(Unit::Day) => Some((Reference::Present, at + 2)),
        _ => None,
    }
}

/// Whether "one day" stands beside what has not happened yet: "will one day be big", "One day he will be king."
fn may_come(reader: &Reader, at: usize) -> bool {
    let opens = at == reader.sentence().start && reader.is_any(at + 2, words!["he", "she", "it", "they", "we", "i"]);
    opens && reader.is_any(at + 3, words!["will", "may", "might"])
        || reader.before(at) == Tense(Tense::Future)
        || reader.is(at.wrapping_sub(1), "could")
        || reader.is(at.wrapping_sub(1), "may")
}

/// "15m from now", with a length that is written too short to be read.
fn ends_an_offset(reader: &Reader, at: usize) -> bool {
    reader.before(at) == From && reader.before(at - 1) == Digits
}

fn stands_alone(reader: &Reader, at: usize) -> bool {
    // "as soon as", "soon after", "too soon to tell"
    !matches!(reader.word(at + 1), After | Before)
        && !reader.is(at + 1, "as")
        && !reader.is_any(at.wrapping_sub(1), words!["as", "too"])
}

/// Whether the noun phrase is over: no noun follows that "past" or "future" belongs to.
fn noun_ends(reader: &Reader, at: usize) -> bool {
    const FOLLOWERS: [&str; 14] =
        ["is", "as", "but", "if", "it", "he", "she", "they", "we", "i", "when", "that", "with", "who"];
    reader.token(at).is_none_or(|token| token.kind != TokenKind::Word)
        || !matches!(reader.word(at), Other | Unit(_) | Units(_) | Cardinal(_) | Vague | Season(_))
        || FOLLOWERS.iter().any(|word| reader.is(at, word))
}
