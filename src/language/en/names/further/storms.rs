//! Storms by their name alone: behind "Cyclone Ilse", "Ilse" is the storm.

use super::word::{self, Word::Storm};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::hashed::HashMap;
use crate::text::{Document, Shape, Token, TokenKind, flag};
use std::ops::Range;

/// The hash of a storm's name alone, and where it stands whole for the first time.
pub type Storms = HashMap<u32, Range<usize>>;

/// The storms that stand whole among the findings.
pub fn storms(document: &Document, found: &[Name]) -> Storms {
    let mut storms = Storms::default();
    for Name { tokens, kind } in found {
        let mut first = tokens.start..tokens.end - 1;
        if *kind == EntityKind::Event && first.any(|at| is_storm_word(document, at)) {
            storms.entry(document.tokens[tokens.end - 1].hash).or_insert(tokens.clone());
        }
    }
    storms
}

/// Adds the places where a storm has its name alone; not where the tagger knows a person of that name: "Maria Lopez".
pub fn add_short(document: &Document, names: &[Name], found: &mut Vec<Name>) {
    let mut storms = storms(document, found);
    if storms.is_empty() {
        return;
    }
    let is_person = |name: &&Name| name.kind == EntityKind::Person && name.tokens.len() > 1;
    for person in names.iter().filter(is_person).filter(|name| !is_storm_word(document, name.tokens.start)) {
        for token in &document.tokens[person.tokens.clone()] {
            storms.remove(&token.hash);
        }
    }
    let mut whole = std::mem::take(found).into_iter().peekable();
    for at in document.landmarks().capitals().filter(|&at| storms.contains_key(&document.tokens[at].hash)) {
        while let Some(name) = whole.next_if(|name| name.tokens.start <= at) {
            found.push(name);
        }
        let is_inside = found.last().is_some_and(|name| name.tokens.end > at);
        if !is_inside && stands_alone(document, at) {
            found.push(Name { tokens: at..at + 1, kind: EntityKind::Event });
        }
    }
    found.extend(whole);
}

fn is_storm_word(document: &Document, at: usize) -> bool {
    word::of(document.tokens[at].hash) == Storm
}

fn stands_alone(document: &Document, at: usize) -> bool {
    let is_name = |token: &Token| token.kind == TokenKind::Word && token.is_capitalised();
    let token = &document.tokens[at];
    let goes_on = |next: &Token| is_name(next) && !next.has(flag::SENTENCE_START);
    token.shape == Shape::Capitalised
        && (token.has(flag::SENTENCE_START) || at.checked_sub(1).is_none_or(|at| !is_name(&document.tokens[at])))
        && !document.tokens.get(at + 1).is_some_and(goes_on)
}
