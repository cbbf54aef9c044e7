//! Brings what the rules found together with the names that the tagger found.

use crate::analysis::{Entity, EntityKind, Mention};
use crate::entities::confidence::of_further;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::entities::roles::spaced;
use crate::text::change::Change;
use crate::text::hashed::HashMap;
use crate::text::{Document, Shape};
use std::mem;

/// Settles which of the tagger's names and of the rules' findings stay, so that none cross: a finding takes the place of a
/// name with the same words, gives way to a longer one, and holds a shorter one where both can be meant. The reader's own names
/// all stay.
pub fn settle(document: &Document, names: &mut Vec<Name>, found: &mut Vec<Name>, own: &Own) {
    let mut first = 0;
    found.retain(|found| {
        if own.of(&found.tokens).is_some() {
            return false;
        }
        while names.get(first).is_some_and(|name| name.tokens.end <= found.tokens.start) {
            first += 1;
        }
        let mut near = names[first..].iter().take_while(|name| name.tokens.start < found.tokens.end);
        near.all(|name| found.tokens.start <= name.tokens.start && name.tokens.end <= found.tokens.end)
    });
    let mut next = found.iter().peekable();
    names.retain(|name| {
        while next.next_if(|found| found.tokens.end <= name.tokens.start).is_some() {}
        next.peek().is_none_or(|found| {
            name.tokens.end <= found.tokens.start
                || own.of(&name.tokens).is_some()
                || found.tokens != name.tokens && can_hold(document, found, name)
        })
    });
}

/// Whether a name inside a finding is meant as well: the country in "500 Egyptian pounds", not the letters in "US$"; the town
/// in "Tokyo Olympics", not the Katrina of a hurricane.
fn can_hold(document: &Document, found: &Name, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    let classes = document
        .names()
        .phrase(tokens)
        .filter(|&(length, _)| length == tokens.len())
        .map_or_else(|| if let [word] = tokens { document.names().word(word) } else { 0 }, |(_, classes)| classes);
    let is_first = name.tokens.start == found.tokens.start;
    match found.kind {
        EntityKind::Money => {
            matches!(name.kind, EntityKind::Place | EntityKind::Group)
                && document.tokens.get(name.tokens.end).is_none_or(|behind| behind.space_before())
        }
        EntityKind::Event | EntityKind::Law => match name.kind {
            EntityKind::Place => is_first || classes & class::PLACE != 0,
            EntityKind::Group => classes & class::GROUP != 0,
            EntityKind::Organization => {
                let is_acronym = tokens.len() == 1 && tokens[0].shape == Shape::Upper;
                is_first && is_acronym || classes & class::ORGANIZATION != 0
            }
            _ => false,
        },
        EntityKind::Product => name.kind == EntityKind::Organization && is_first,
        _ => false,
    }
}

/// What is kept of the findings for when a text is read again, changed.
#[derive(Clone, Default)]
pub(super) struct Kept {
    findings: Vec<Finding>,
    /// The keys of the entities, and these; the analysis has them as long as it stands.
    keys: Vec<u64>,
    entities: Vec<Entity>,
}

impl Kept {
    /// Takes back the entities that were found the last time.
    pub fn take_back(&mut self, entities: Vec<Entity>) {
        self.entities = entities;
    }
}

/// A finding with the key of what it stands for.
#[derive(Clone)]
struct Finding {
    name: Name,
    key: u64,
}

/// Adds the findings to the mentions, in the order of the text, and an entity for all that have
/// the same words, or are short for the same.
pub fn add(
    document: &Document,
    found: Vec<Name>,
    mentions: &mut Vec<Mention>,
    entities: &mut Vec<Entity>,
    kept: &mut super::Kept,
) {
    let last = mem::take(&mut kept.entities);
    if found.is_empty() {
        return;
    }
    let longer = (document.names().further.short_for)(document, &found);
    let words = |name: &Name| {
        let is_short = name.kind == EntityKind::Event && name.tokens.len() == 1;
        let whole = longer.get(&document.tokens[name.tokens.start].hash).filter(|_| is_short);
        (document.slice(document.span_of(whole.unwrap_or(&name.tokens).clone())), is_short)
    };
    let mut was = Moved { change: &document.change, last: &last.findings, at: 0 };
    let findings = found.into_iter().map(|name| {
        let (words, is_short) = words(&name);
        let key = was.key(&name).filter(|_| !is_short).unwrap_or_else(|| key(name.kind, words));
        Finding { name, key }
    });
    let findings: Vec<Finding> = findings.collect();
    let mut known: HashMap<u64, usize> = HashMap::default();
    let mut last_entities: HashMap<u64, Entity> = last.keys.into_iter().zip(last.entities).collect();
    let actors = entities.len();
    let mut keys = Vec::new();
    let named = mem::take(mentions);
    let mut rest = &named[..];
    mentions.reserve_exact(named.len() + findings.len());
    for Finding { name, key } in &findings {
        let entity = *known.entry(*key).or_insert_with(|| {
            let name = (name.kind, words(name).0);
            entities.push(entity(name.0, name.1, last_entities.remove(key)));
            keys.push(*key);
            entities.len() - 1
        });
        let span = document.span_of(name.tokens.clone());
        let before = rest.iter().take_while(|mention| mention.span.start < span.start).count();
        mentions.extend_from_slice(&rest[..before]);
        rest = &rest[before..];
        mentions.push(Mention { span, kind: name.kind, entity, confidence: of_further(name.kind) });
    }
    mentions.extend_from_slice(rest);
    debug_assert_eq!(actors + keys.len(), entities.len());
    entities.iter_mut().for_each(|entity| entity.mentions.clear());
    for (index, mention) in mentions.iter().enumerate() {
        entities[mention.entity].mentions.push(index);
    }
    kept.entities = Kept { findings, keys, entities: Vec::new() };
}

/// The entity of these words: that of the last time, where it is named so.
fn entity(kind: EntityKind, words: &str, last: Option<Entity>) -> Entity {
    if let Some(last) = last
        && (last.name == words || last.name == spaced(words))
    {
        return last;
    }
    let (roles, mentions) = (Vec::new(), Vec::new());
    Entity { name: spaced(words), kind, roles, mentions, confidence: of_further(kind), gender: None }
}

/// The findings of the last time, asked for in the order of the text.
struct Moved<'l> {
    change: &'l Change,
    last: &'l [Finding],
    at: usize,
}

impl Moved<'_> {
    /// The key that a finding had, where the text there has not changed.
    fn key(&mut self, name: &Name) -> Option<u64> {
        let by = if name.tokens.start >= self.change.new.end { self.change.by.tokens } else { 0 };
        let is_kept = name.tokens.end <= self.change.new.start || name.tokens.start >= self.change.new.end;
        let place = name.tokens.start.wrapping_sub(by);
        if !is_kept || self.change.is_whole() {
            return None;
        }
        while self.last.get(self.at).is_some_and(|last| last.name.tokens.start < place) {
            self.at += 1;
        }
        let last = self.last.get(self.at)?;
        let is_same = last.name.kind == name.kind
            && last.name.tokens.start == place
            && last.name.tokens.len() == name.tokens.len();
        is_same.then_some(last.key)
    }
}

/// The hash of a kind and of words with single spaces, whatever their case (FNV-1a, 64 bits; Fowler, Noll and Vo).
fn key(kind: EntityKind, words: &str) -> u64 {
    let add = |hash: u64, byte: u8| (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x100_0000_01b3);
    let start = add(0xcbf2_9ce4_8422_2325, kind as u8);
    let spaces = |hash: u64, word: &str| word.bytes().fold(add(hash, b' '), add);
    words.split_whitespace().fold(start, spaces)
}
