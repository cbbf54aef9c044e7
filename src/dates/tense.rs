//! Whether the words around a time place it in the past or in the future.

use super::reader::Reader;
use super::word::DateWord::{self, Other, To};
use super::word::Tense;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// How far verbs are looked for before and behind an expression.
const BEFORE: usize = 14;
const BEHIND: usize = 8;
/// Up to so many other tokens, what has no verb is a phrase and not running text.
const PHRASE: usize = 8;

/// The tense of the nearest verb before the expression, else of the nearest behind it.
pub(super) fn around(reader: &Reader, expression: Range<usize>) -> Option<Tense> {
    let sentence = reader.sentence();
    if let Some(tense) = beside(reader, &expression) {
        return Some(tense);
    }
    let before = expression.start.saturating_sub(BEFORE).max(sentence.start)..expression.start;
    let behind = expression.end..(expression.end + BEHIND).min(sentence.end);
    let running_text = sentence.len() > PHRASE + expression.len();
    before
        .rev()
        .find_map(|at| of(reader, at))
        .or_else(|| behind.into_iter().find_map(|at| of(reader, at)))
        // News tells what has happened, unless it is but a phrase ("Strike on Monday").
        .or(running_text.then_some(Tense::Past))
}

/// What the words right beside the expression say: "until Monday", "as early as Monday"; "Monday's ruling".
fn beside(reader: &Reader, expression: &Range<usize>) -> Option<Tense> {
    let before = expression.start.checked_sub(1)?;
    let as_early_as = reader.is(before, "as") && reader.is(before.saturating_sub(2), "as");
    if as_early_as || reader.word(before) == DateWord::Until {
        return Some(Tense::Future);
    }
    let possessive = reader.token(expression.end).is_some_and(|token| token.kind == TokenKind::Possessive);
    possessive.then_some(Tense::Past)
}

fn of(reader: &Reader, at: usize) -> Option<Tense> {
    match reader.word(at) {
        DateWord::Tense(tense) => Some(tense),
        // "to open on Friday": what is intended lies ahead.
        To if is_infinitive(reader, at + 1) => Some(Tense::Future),
        Other if is_regular_past(reader, at) => Some(Tense::Past),
        _ => None,
    }
}

fn is_regular_past(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && reader.text(at).len() > 4
        && reader.text(at).ends_with("ed")
        && !reader.text(at).ends_with("eed")
}

fn is_infinitive(reader: &Reader, at: usize) -> bool {
    let token = reader.token(at);
    token.is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower)
        && reader.word(at) == Other
        && !reader.text(at).ends_with('s')
}
