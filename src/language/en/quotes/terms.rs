//! Quotation marks around what nobody says: titles, names, terms.

use super::lexicon;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

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
        let is_small = token.shape == Shape::Lower && words > 1 && token.end() - token.start <= 5;
        is_title_case &= token.kind == TokenKind::Number || token.is_capitalised() || is_small;
    }
    if words == 0 || words > LONGEST {
        return words == 0;
    }
    let work = work_before(passage, unit);
    match passage.class_before(unit) {
        _ if work => is_title_case || words <= 2,
        // "the “Today” programme"
        _ if is_work_behind(passage, unit) => is_title_case,
        Class::Genitive => is_title_case && (words > 1 || is_place_of_broadcast(passage, unit - 1)),
        Class::Preposition => is_title_case && words > 1,
        // "the “Growth and Work” paper"
        Class::Determiner => is_title_case && words > 1 && ends_inside(passage, unit),
        _ => false,
    }
}

/// Whether "programme", "show" or the like stands behind the quoted words.
fn is_work_behind(passage: &Passage, unit: usize) -> bool {
    matches!(passage.class(unit + 1), Class::Noun | Class::Cue(_))
        && lexicon::is_work(passage.document, passage.units[unit + 1].first as usize)
}

/// Whether quoted words are no sentence of their own: no full stop ends them.
fn ends_inside(passage: &Passage, unit: usize) -> bool {
    let last = passage.units[unit].end as usize;
    last >= 2 && !matches!(passage.document.tokens[last - 2].kind, TokenKind::Terminal)
}

/// "on the BBC's", before a title of one word.
fn is_place_of_broadcast(passage: &Passage, genitive: usize) -> bool {
    let is_owner = |at: &usize| matches!(passage.class(*at), Class::Name | Class::Determiner | Class::Number);
    let owner = (0..genitive).rev().take_while(is_owner).last();
    owner.is_some_and(|owner| owner > 0 && (passage.is(owner - 1, "on") || passage.is(owner - 1, "in")))
}

/// The units that tell an alias: `, known as “the Wolves,”`, "who was nicknamed “Ghost”". `unit` is the quoted one.
pub(crate) fn alias(passage: &Passage, unit: usize) -> Option<Range<usize>> {
    let mut start = unit.checked_sub(1)?;
    if passage.is(start, "as") && start > 0 {
        start -= 1;
        while start > 0 && passage.class(start) == Class::Adverb {
            start -= 1;
        }
        if !passage.is_any(start, words!["known", "nicknamed", "described", "dubbed"]) {
            return None;
        }
    } else if !passage.is_any(start, words!["nicknamed", "dubbed", "codenamed", "alias", "aka"]) {
        return None;
    }
    let is_modifier = |at: &usize| matches!(passage.class(*at), Class::Adverb | Class::Auxiliary);
    let before = (0..start).rev().take_while(is_modifier).last().unwrap_or(start);
    match passage.class_before(before) {
        Class::Relative | Class::That => start = before - 1,
        // "He is known as “Ghost”": the sentence's own verb.
        _ if (before..start).any(|at| passage.class(at) == Class::Auxiliary) => return None,
        _ => start = before,
    }
    // "a blast that the mayor described as “an act of war”": it is he who says so.
    let is_phrase = |at: &usize| matches!(passage.class(*at), Class::Name | Class::Noun | Class::Determiner);
    let phrase = (0..start).rev().take_while(is_phrase).last().unwrap_or(start);
    if phrase < start && matches!(passage.class_before(phrase), Class::That | Class::Relative) {
        return None;
    }
    if passage.class_before(start) == Class::Comma {
        start -= 1;
    }
    (start > 0).then_some(start..unit + 1)
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
