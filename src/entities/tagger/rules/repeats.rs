//! A name of several words that was found once is the same name wherever it stands: "Acme Robotics, Inc. … of Acme Robotics".
//! So is a body's name of one word, where most places of that word were found.

use super::{Fact, Known, Part, Question, Sum, Told, anywhere, telling_word};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::{Document, Token, TokenKind, flag, hash};
use std::ops::Range;

/// The most words of a name that is looked for.
const LONGEST: usize = 31;

/// How long the names of several words are that start with a word: a bit for each length. Where no name of a length is told any
/// more, or the first, [`NAMES`] tells that too.
pub const LENGTHS: Question = Question { tell: lengths, value: Sum::all, may_ask: nowhere };
/// The kinds of these names and their lengths, by their words.
pub const NAMES: Question = Question { tell: whole_names, value: Sum::first, may_ask: is_written };
/// The organisations of one word.
pub const SINGLE: Question = Question { tell: single_bodies, value: Sum::all, may_ask: anywhere };
/// Those of them of which at least half of all places, in small letters aside, were found.
pub const BODIES: Question = Question { tell: places_of_bodies, value: Sum::half, may_ask: anywhere };

/// The lowest bits of what is told of a name: its length.
const LENGTH_BITS: u32 = 5;

/// What [`NAMES`] tell is asked for together with the lengths.
fn nowhere(_: &Document, _: usize, _: &Told) -> bool {
    false
}

/// Whether a name's telling word is that of the same name here, its last one or its first.
fn is_written(document: &Document, at: usize, name: &Told) -> bool {
    let length = (name.value & ((1 << LENGTH_BITS) - 1)) as usize;
    let is_here = |start: usize| {
        start + length <= document.tokens.len() && as_written(document, start..start + length) == name.key
    };
    is_here(at) || (at + 1).checked_sub(length).is_some_and(is_here)
}

/// The names that were found elsewhere in the text but overlooked here.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let [lengths, whole, _, bodies] = known else { return Vec::new() };
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    // Where what was found last ends.
    let mut free = 0;
    for at in document.capitals() {
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        let next = names.peek().map_or(document.tokens.len(), |name| name.tokens.start);
        if at < free || next <= at {
            continue;
        }
        let lengths = lengths.of(document.tokens[at].hash);
        let repeated = longest(document, lengths, whole, at..next).or_else(|| known_body(document, bodies, at));
        if let Some((length, kind)) = repeated {
            free = at + length;
            found.push(Name { tokens: at..free, kind });
        }
    }
    found
}

/// The names of several words: all but groups, and of a company also the name without its legal form.
fn of_several_words<'n>(document: &'n Document, names: &'n [Name]) -> impl Iterator<Item = (Range<usize>, EntityKind)> {
    let names = names.iter().filter(|name| name.kind != EntityKind::Group && name.tokens.len() > 1);
    let ways = names.flat_map(|name| {
        let base = (name.kind == EntityKind::Organization)
            .then(|| name.tokens.start..end_of_base(document, name.tokens.clone()))
            .filter(|base| *base != name.tokens);
        [Some(name.tokens.clone()), base].into_iter().flatten().map(|tokens| (tokens, name.kind))
    });
    ways.filter(|(tokens, _)| (2..=LONGEST).contains(&tokens.len()))
}

/// A fact for each name of several words, by its first.
fn lengths(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let fact = |(tokens, _): (Range<usize>, EntityKind)| {
        let key = document.tokens[tokens.start].hash;
        Fact { at: tokens.start as u32, key, word: key, value: 1 << tokens.len() }
    };
    of_several_words(document, names).map(fact).collect()
}

/// A fact for each name of several words, by all of them.
fn whole_names(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let fact = |(tokens, kind): (Range<usize>, EntityKind)| {
        let (at, word) = (tokens.start as u32, telling_word(&document.tokens[tokens.clone()]));
        let value = (1 + kind as u32) << LENGTH_BITS | tokens.len() as u32;
        Fact { at, key: as_written(document, tokens), word, value }
    };
    of_several_words(document, names).map(fact).collect()
}

/// A fact for each organisation of one word.
fn single_bodies(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let singles = names.iter().filter(|name| name.tokens.len() == 1 && name.kind == EntityKind::Organization);
    let fact = |name: &Name| {
        let key = document.tokens[name.tokens.start].hash;
        Fact { at: name.tokens.start as u32, key, word: key, value: 1 }
    };
    singles.map(fact).collect()
}

/// A fact for each place of a word that is an organisation somewhere: whether it is one there.
fn places_of_bodies(document: &Part, names: &[Name], known: &[Known]) -> Vec<Fact> {
    let Some(singles) = known.last().filter(|singles| !singles.is_empty()) else { return Vec::new() };
    let mut names = names.iter().peekable();
    let mut facts = Vec::new();
    for at in document.capitals().filter(|&at| singles.of(document.tokens[at].hash) != 0) {
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        let is_found =
            names.peek().is_some_and(|name| name.tokens == (at..at + 1) && name.kind == EntityKind::Organization);
        let key = document.tokens[at].hash;
        facts.push(Fact { at: at as u32, key, word: key, value: u32::from(is_found) });
    }
    facts
}

/// Where a company's name ends without "Inc." and the comma before it.
fn end_of_base(document: &Document, tokens: Range<usize>) -> usize {
    let is_form = |token: &Token| document.names().word(token) & class::COMPANY_FORM != 0;
    let mut end = tokens.end;
    while end > tokens.start + 1 && (is_form(&document.tokens[end - 1]) || !document.tokens[end - 1].is_capitalised()) {
        end -= 1;
    }
    end
}

/// The longest known name that starts here, of these lengths.
fn longest(document: &Document, lengths: u32, names: &Known, space: Range<usize>) -> Option<(usize, EntityKind)> {
    if lengths == 0 {
        return None;
    }
    let paragraph = document.paragraph(document.paragraph_of(space.start));
    let most = space.end.min(paragraph.end) - space.start;
    let kind = |length: usize| match lengths >> length & 1 {
        0 => None,
        _ => (names.of(as_written(document, space.start..space.start + length)) >> LENGTH_BITS).checked_sub(1),
    };
    let found = (2..=most.min(LONGEST)).rev().find_map(|length| Some((length, kind(length)?)));
    found.map(|(length, kind)| (length, EntityKind::ALL[kind as usize]))
}

/// A hash of words in their letters, large and small.
fn as_written(document: &Document, tokens: Range<usize>) -> u32 {
    let add = |hash, &byte: &u8| hash::add(hash, byte);
    tokens.fold(hash::START, |hash, at| document.text_of(at).as_bytes().iter().fold(hash::add(hash, b' '), add))
}

/// One of these organisations, when nothing beside it could belong to a longer name: not "Lagos Royals", "COVID-19".
fn known_body(document: &Document, bodies: &Known, at: usize) -> Option<(usize, EntityKind)> {
    let token = &document.tokens[at];
    if token.has(flag::SENTENCE_START) || bodies.of(token.hash) == 0 {
        return None;
    }
    let joins = |other: &Token| other.is_capitalised() || matches!(other.kind, TokenKind::Number | TokenKind::Symbol);
    let is_glued = |other: &Token| other.kind == TokenKind::Punctuation && !other.space_before();
    let is_hyphen = |at: usize| matches!(document.text_of(at), "-" | "/" | "–");
    let before = at.checked_sub(1).filter(|&before| joins(&document.tokens[before]) || is_hyphen(before));
    let behind = document.tokens.get(at + 1).filter(|next| joins(next) || is_glued(next) && is_hyphen(at + 1));
    (before.is_none() && behind.is_none()).then_some((1, EntityKind::Organization))
}
