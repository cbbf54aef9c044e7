//! Whether the words around a time place it in the past or in the future.

use super::reader::Reader;
use super::word::DateWord::{self, Other, To};
use super::word::Tense;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// How far verbs are looked for before and behind an expression.
const BEFORE: usize = 14;
const BEHIND: usize = 8;

/// The tense of the nearest verb before the expression, else of the nearest behind it.
pub(super) fn around(reader: &Reader, expression: Range<usize>) -> Option<Tense> {
    let sentence = reader.sentence();
    let before = expression.start.saturating_sub(BEFORE).max(sentence.start)..expression.start;
    let behind = expression.end..(expression.end + BEHIND).min(sentence.end);
    before.rev().find_map(|at| of(reader, at)).or_else(|| behind.into_iter().find_map(|at| of(reader, at)))
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
