//! Where the names of a list stand in a text.

use super::index::{Spelling, is_stop, spelled};
use super::{List, OwnName, OwnNames};
use crate::analysis::EntityKind;
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::ops::Range;

/// The most tokens of a name that are walked through.
const MOST_TOKENS: usize = 64;
/// A word of fewer letters in capitals is an acronym rather than the name: "Us" is not "US".
const SHORTEST_IN_CAPITALS: usize = 4;

/// A name of the list in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Match {
    /// Its tokens; never empty.
    pub tokens: Range<usize>,
    /// Which name it is: a place in [`OwnNames::names`].
    pub owner: usize,
    /// Whether it is written as one of its aliases.
    pub is_alias: bool,
}

/// All names of the list in a text, in its order, the longest at each place, none overlapping another.
#[inline(never)]
pub(crate) fn find(document: &Document, names: &OwnNames) -> Vec<Match> {
    let Some(list) = &names.0 else { return Vec::new() };
    let mut found = Vec::new();
    let mut at = 0;
    while at < document.tokens.len() {
        let longest = longest(document, list, at);
        at = longest.as_ref().map_or(at + 1, |found| found.tokens.end);
        found.extend(longest);
    }
    found
}

/// The longest name that starts with a token.
fn longest(document: &Document, list: &List, start: usize) -> Option<Match> {
    let List { names, index } = list;
    let mut node = index.next(0, &document.tokens[start])?;
    let mut found = None;
    let mut end = start + 1;
    loop {
        for spelling in index.ends(node) {
            let tokens = start..end;
            let owner = spelling.owner as usize;
            let fits =
                || is_written(document, spelling, tokens.clone()) && is_whole(document, tokens.clone(), &names[owner]);
            // Of two at one place the one in these very letters: "Apple" before "APPLE".
            let is_longer = |found: &Match| found.tokens.end < end || slice(document, tokens.clone()) == spelling.text;
            if found.as_ref().is_none_or(is_longer) && fits() {
                found = Some(Match { tokens, owner, is_alias: spelling.is_alias });
            }
        }
        while document.tokens.get(end).is_some_and(is_stop) {
            end += 1;
        }
        let next = document.tokens.get(end).filter(|_| end - start < MOST_TOKENS);
        match next.and_then(|token| index.next(node, token)) {
            Some(next) => node = next,
            None => return found,
        }
        end += 1;
    }
}

fn slice(document: &Document, tokens: Range<usize>) -> String {
    spelled(document.slice(document.span_of(tokens)))
}

/// Whether tokens are written as a name is: in the same letters; in capitals throughout, as headlines are; or with a capital
/// only because they start a sentence. A new sentence inside begins only where the name itself has a mark.
fn is_written(document: &Document, spelling: &Spelling, tokens: Range<usize>) -> bool {
    let is_parted = |at: usize| {
        let before = &document.tokens[at - 1];
        let is_mark = before.kind == TokenKind::Terminal || before.has(flag::ABBREVIATION);
        document.tokens[at].has(flag::SENTENCE_START) && !is_mark
    };
    if (tokens.start + 1..tokens.end).any(is_parted) {
        return false;
    }
    let text = slice(document, tokens.clone());
    text == spelling.text
        || is_in_capitals(&text, &spelling.text)
        || document.tokens[tokens.start].has(flag::SENTENCE_START) && text == with_capital(&spelling.text)
}

fn is_in_capitals(text: &str, name: &str) -> bool {
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    (letters >= SHORTEST_IN_CAPITALS || name.contains(' ')) && text == name.to_uppercase()
}

fn with_capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Whether nothing beside the tokens belongs to the same name: not "Storm" in "Mbeki-Storm". A hyphen beside a body, a place or
/// a group ties two names, or a word in small letters to one: "Acme-Zenith talks", "Storm-led"; and what is never to be marked
/// takes nothing from a longer name.
fn is_whole(document: &Document, tokens: Range<usize>, name: &OwnName) -> bool {
    if name.never || name.kind.is_some_and(|kind| kind != EntityKind::Person) {
        return true;
    }
    let tokens_of = |at: usize| document.tokens.get(at);
    let is_hyphen = |token: &Token| token.hash == const { hash::of(b"-") } && !token.space_before();
    let is_name = |token: &Token| token.kind == TokenKind::Word && token.shape != Shape::Lower;
    let is_glued_before = || {
        let [name, hyphen] = [tokens.start.checked_sub(2)?, tokens.start - 1].map(tokens_of);
        Some(is_hyphen(hyphen?) && is_name(name?) && !tokens_of(tokens.start)?.space_before())
    };
    let is_glued_behind = || {
        let [hyphen, name] = [tokens.end, tokens.end + 1].map(tokens_of);
        Some(is_hyphen(hyphen?) && is_name(name?) && !name?.space_before())
    };
    !is_glued_before().unwrap_or(false) && !is_glued_behind().unwrap_or(false)
}
