//! What of an entity of one article is compared with those of others.

use super::name;
use crate::analysis::{Analysis, Entity, EntityKind};
use crate::entities::facts::NamePart;
use crate::text::{Document, hash, tokenize};
use std::collections::BTreeSet;

/// An entity of an article, as others may name it.
#[derive(Clone, Debug)]
pub(in crate::dossier) struct Named {
    /// Its index in the article's analysis.
    pub entity: usize,
    pub kind: EntityKind,
    /// The words of its name; without "Jr".
    pub words: Vec<u32>,
    /// The first letter of a name between the first and the last.
    pub middle: Option<char>,
    /// The nouns of its offices: "mayor"; where none is known, all words that it is called by.
    pub roles: BTreeSet<u32>,
    /// Other names that the article has for it, in capitals: "FMA".
    pub acronyms: Vec<String>,
}

/// The entities of an article that others may name: all but amounts.
pub(in crate::dossier) fn named(document: &Document, analysis: &Analysis) -> Vec<Named> {
    let entities = analysis.entities.iter().enumerate();
    entities
        .filter(|(_, entity)| !entity.kind.is_amount())
        .map(|(at, entity)| read(document, analysis, at, entity))
        .collect()
}

fn read(document: &Document, analysis: &Analysis, at: usize, entity: &Entity) -> Named {
    let is_generation = |word: &&str| {
        let word = word.trim_end_matches('.').to_lowercase();
        document.names().name_part(hash::of(word.as_bytes())) == Some(NamePart::Generation)
    };
    let parts: Vec<&str> = entity.name.split_whitespace().filter(|word| !is_generation(word)).collect();
    let middle = match parts[..] {
        [_, middle, _] if entity.kind == EntityKind::Person => middle.chars().next(),
        _ => None,
    };
    let mentions = entity.mentions.iter().map(|&mention| document.slice(analysis.mentions[mention].span));
    let mut acronyms: Vec<String> = mentions.filter(|words| name::is_acronym(words)).map(str::to_owned).collect();
    acronyms.sort_unstable();
    acronyms.dedup();
    Named {
        entity: at,
        kind: entity.kind,
        words: name::words(&parts.join(" ")),
        middle,
        roles: entity.roles.iter().flat_map(|role| role_words(document, role)).collect(),
        acronyms,
    }
}

/// The nouns of an office, or all of its words where none is known for one.
fn role_words(document: &Document, role: &str) -> Vec<u32> {
    let words: Vec<u32> = tokenize(role).iter().map(|token| token.hash).collect();
    let is_head = |word: &&u32| document.names().role(**word).is_some_and(|role| role.is_head());
    let heads: Vec<u32> = words.iter().filter(is_head).copied().collect();
    if heads.is_empty() { words } else { heads }
}

impl Named {
    /// Whether it is a person by a name that others may have, too: "Kim".
    pub fn is_short_person(&self) -> bool {
        self.kind == EntityKind::Person && self.words.len() < 2
    }

    /// What it shares with everything of its name: of a person, the first and the last word; else all.
    pub fn key(&self) -> u64 {
        match self.words[..] {
            [first, .., last] if self.kind == EntityKind::Person => name::whole(&[first, last]),
            _ => name::whole(&self.words),
        }
    }

    /// Whether the names between the first and the last may be one.
    pub fn has_middle_of(&self, other: &Named) -> bool {
        self.middle.zip(other.middle).is_none_or(|(one, other)| one == other)
    }
}
