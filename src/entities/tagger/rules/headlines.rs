//! A headline's names are the names of its article: in lines in capitals, letters tell nothing, but the text below does.

use super::{Fact, Known, Part, Question, Sum, Told, telling_word};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::{self, class, phrase};
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind};
use std::ops::Range;

/// What the names of the other lines are called, by the hash of their words, and persons also by [`last_name`].
pub const NAMES: Question = Question { tell: names_elsewhere, value: Sum::first, may_ask: in_capitals };

/// The names of the lines in capitals.
pub fn find(document: &Part, _: &[Name], known: &[Known]) -> Vec<Name> {
    let mut found = Vec::new();
    for line in lines(document) {
        let mut at = line.start;
        while at < line.end {
            match longest(document, known, at..line.end) {
                Some((length, kind)) => {
                    found.push(Name { tokens: at..at + length, kind });
                    at += length;
                }
                None => {
                    if is_people(document, &document.tokens[at..line.end]) {
                        found.push(Name { tokens: at..at + 1, kind: EntityKind::Group });
                    }
                    at += 1;
                }
            }
        }
    }
    found
}

/// The lines in capitals.
fn lines(document: &Part) -> Vec<Range<usize>> {
    let lines = document.sentences().map(|sentence| document.sentence(sentence));
    lines.filter(|line| is_in_capitals(document, line.clone())).collect()
}

/// The rule asks in no other lines.
fn in_capitals(document: &Document, at: usize, _: &Told) -> bool {
    is_in_capitals(document, document.sentence(document.sentence_of(at)))
}

/// Whether more than seven of ten words are in capitals, of three at least.
fn is_in_capitals(document: &Document, line: Range<usize>) -> bool {
    let words = document.tokens[line.clone()].iter().filter(|token| token.kind == TokenKind::Word);
    let (mut all, mut others) = (0, 0);
    for word in words {
        all += 1;
        others += usize::from(word.shape != Shape::Upper);
        // Most lines are none, and tell it early.
        if others * 10 >= line.len() * 3 {
            return false;
        }
    }
    all >= 3 && others * 10 < all * 3
}

/// A fact for each name of the other lines, and another for each person who is named in full.
fn names_elsewhere(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let facts = |name: &Name| {
        let tokens = &document.tokens[name.tokens.clone()];
        let (at, value) = (name.tokens.start as u32, 1 + name.kind as u32);
        let whole = Fact { at, key: gazetteer::phrase_hash(tokens), word: telling_word(tokens), value };
        let last = match tokens {
            [_, .., last] if name.kind == EntityKind::Person && last.end() - last.start > 2 => {
                let is_name = document.names().word(last) & class::COMMON == 0;
                is_name.then_some(Fact { at, key: last_name(last.hash), word: last.hash, value })
            }
            _ => None,
        };
        [Some(whole), last].into_iter().flatten()
    };
    elsewhere(document, names).into_iter().flat_map(facts).collect()
}

/// The key of a person's last name, which is none of the same word as a whole name.
fn last_name(hash: u32) -> u32 {
    !hash
}

/// The names of the lines that are not in capitals.
fn elsewhere<'n>(document: &Part, names: &'n [Name]) -> Vec<&'n Name> {
    let lines = lines(document);
    let mut lines = lines.iter().peekable();
    let is_elsewhere = |name: &&Name| {
        while lines.next_if(|line| line.end <= name.tokens.start).is_some() {}
        lines.peek().is_none_or(|line| line.start >= name.tokens.end) && name.tokens.len() <= phrase::LONGEST
    };
    names.iter().filter(is_elsewhere).collect()
}

/// Whether the first of these words tells a nationality or a religion, and starts no known name ("BRITISH AIRWAYS").
fn is_people(document: &Document, tokens: &[Token]) -> bool {
    let classes = document.names().word(&tokens[0]) & !class::STARTS_LONGER;
    let heads = class::ORGANIZATION_HEAD | class::EVENT_HEAD | class::PLACE_HEAD;
    classes & (class::NATIONALITY | class::RELIGION) != 0
        && classes & !class::GROUP == 0
        && document.names().phrase(tokens).is_none()
        && tokens.get(1).is_some_and(|next| next.kind == TokenKind::Word && document.names().word(next) & heads == 0)
}

fn longest(document: &Document, known: &[Known], tokens: Range<usize>) -> Option<(usize, EntityKind)> {
    let tokens = &document.tokens[tokens];
    let [names] = known else { return None };
    if names.is_empty() || !tokens[0].is_capitalised() {
        return None;
    }
    let kind = |hash: u32| match names.of(hash) {
        0 => names.of(last_name(hash)).checked_sub(1),
        told => Some(told - 1),
    };
    let mut hash = tokens[0].hash;
    let mut longest = kind(hash).map(|kind| (1, kind));
    for (at, token) in tokens.iter().enumerate().take(phrase::LONGEST).skip(1) {
        hash = phrase::add(hash, token.hash);
        longest = kind(hash).map(|kind| (at + 1, kind)).or(longest);
    }
    longest.map(|(length, kind)| (length, EntityKind::ALL[kind as usize]))
}
