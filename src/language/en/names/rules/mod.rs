//! Rules of English behind the learned weights.

/// Whether a token is this mark or, in any letters, this word, whose hash is known when the library is built.
macro_rules! is {
    ($document:expr, $at:expr, $word:literal) => {
        $crate::language::en::names::rules::has_hash($document, $at, const { $crate::text::hash::of($word.as_bytes()) })
    };
}

pub(super) mod bands;
pub(super) mod behind_roles;
pub(super) mod bodies;
pub(super) mod constituencies;
pub(super) mod countries;
pub(super) mod departments;
pub(super) mod double_names;
pub(super) mod explained;
pub(super) mod firms;
pub(super) mod given_names;
pub(super) mod groups;
pub(super) mod honorifics;
pub(super) mod inverted;
pub(super) mod nicknames;
pub(super) mod offices;
pub(super) mod parties;
pub(super) mod place_surnames;
pub(super) mod regions;
pub(super) mod short_bodies;
pub(super) mod short_names;
pub(super) mod squads;
pub(super) mod strike;
pub(super) mod teams;
pub(super) mod tickers;
pub(super) mod will;

use crate::entities::name::Name;
use crate::text::{Document, Token, TokenKind, flag};
use std::ops::Range;

/// A token that goes on with its sentence.
#[inline(never)]
fn inside<'d>(document: &'d Document, at: usize) -> Option<&'d Token> {
    document.tokens.get(at).filter(|token| !token.has(flag::SENTENCE_START))
}

/// Whether a token has this hash, and is there at all.
#[inline]
fn has_hash(document: &Document, at: usize, hash: u32) -> bool {
    document.tokens.get(at).is_some_and(|token| token.hash == hash)
}

/// Whether a token is one of these words, and there at all.
#[inline(never)]
fn is_any(document: &Document, at: usize, words: &[u32]) -> bool {
    document.tokens.get(at).is_some_and(|token| words.contains(&token.hash))
}

/// Whether a token is a word with a capital.
#[inline(never)]
fn is_capital(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised())
}

/// Whether a token is known as a given name.
#[inline(never)]
fn is_given(document: &Document, at: usize) -> bool {
    document.names().is_given(&document.tokens[at])
}

/// Whether a token is an age: ", 24" before a mark, ", a 31-year-old".
#[inline(never)]
fn is_age_behind(document: &Document, comma: usize) -> bool {
    let is_number = |at: usize| {
        let age = document.tokens.get(at).filter(|token| token.kind == TokenKind::Number);
        age.is_some_and(|_| document.text_of(at).parse::<u8>().is_ok_and(|age| (1..=110).contains(&age)))
    };
    let ends = |at: usize| {
        inside(document, at).is_none_or(|token| matches!(token.kind, TokenKind::Terminal | TokenKind::Punctuation))
            && !is!(document, at, "-")
    };
    let article = comma + 1 + usize::from(is_any(document, comma + 1, document.names().joints.articles));
    is!(document, comma, ",")
        && (is_number(comma + 1) && ends(comma + 2)
            || is!(document, comma + 1, "aged") && is_number(comma + 2)
            || is_number(article) && is!(document, article + 1, "-") && is!(document, article + 2, "year"))
}

/// The names that have one of these tokens.
#[inline(never)]
fn overlapping<'n>(names: &'n [Name], tokens: &Range<usize>) -> &'n [Name] {
    let first = names.partition_point(|name| name.tokens.end <= tokens.start);
    let behind = names.partition_point(|name| name.tokens.start < tokens.end);
    &names[first..behind.max(first)]
}

/// The name that has a token.
#[inline(never)]
fn name_at(names: &[Name], at: usize) -> Option<&Name> {
    let next = names.partition_point(|name| name.tokens.end <= at);
    names.get(next).filter(|name| name.tokens.start <= at)
}
