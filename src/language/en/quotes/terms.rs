//! Quotation marks around what nobody says: titles, names, terms.

use super::lexicon;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::text::{Shape, TokenKind};

/// The longest title, in words.
const LONGEST: usize = 9;

/// Whether the quoted words at `unit` are a title or a name: in capitals throughout, in a place where titles stand, such as
/// behind "the film" or "NBC's".
pub(crate) fn is_title(passage: &Passage, unit: usize) -> bool {
    let tokens = passage.units[unit].first as usize..passage.units[unit].end as usize;
    let mut words = 0;
    let mut is_title_case = true;
    for at in tokens {
        let token = passage.document.tokens[at];
        if !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
            continue;
        }
        words += 1;
        let is_small = token.shape == Shape::Lower && words > 1 && token.end - token.start <= 5;
        is_title_case &= token.kind == TokenKind::Number || token.is_capitalised() || is_small;
    }
    if words == 0 || words > LONGEST {
        return words == 0;
    }
    let work = work_before(passage, unit);
    match passage.class_before(unit) {
        _ if work => is_title_case || words <= 2,
        Class::Genitive => is_title_case && (words > 1 || is_place_of_broadcast(passage, unit - 1)),
        Class::Preposition => is_title_case && words > 1,
        _ => false,
    }
}

/// "on the BBC's", before a title of one word.
fn is_place_of_broadcast(passage: &Passage, genitive: usize) -> bool {
    let is_owner = |at: &usize| matches!(passage.class(*at), Class::Name | Class::Determiner | Class::Number);
    let owner = (0..genitive).rev().take_while(is_owner).last();
    owner.is_some_and(|owner| owner > 0 && (passage.is(owner - 1, "on") || passage.is(owner - 1, "in")))
}

/// Whether "film", "a book called" or the like stands before the quoted words.
fn work_before(passage: &Passage, unit: usize) -> bool {
    let before =
        if passage.class_before(unit) == Class::Comma { unit.saturating_sub(2) } else { unit.saturating_sub(1) };
    // "a loophole called", but not "what they called".
    let is_passive = !matches!(passage.class(before), Class::Cue(_))
        || matches!(passage.class_before(before), Class::Comma | Class::Noun | Class::Name | Class::Auxiliary);
    before < unit
        && is_passive
        && matches!(passage.class(before), Class::Noun | Class::Cue(_) | Class::Name)
        && lexicon::is_work(passage.document, passage.units[before].first as usize)
}
