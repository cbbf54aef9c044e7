//! Brings what the rules found together with the names that the tagger found.

use crate::analysis::{Entity, EntityKind, Mention};
use crate::entities::confidence::of_further;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::entities::roles::spaced;
use crate::text::hashed::HashMap;
use crate::text::{Document, Shape};

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

/// Adds the findings to the mentions, in the order of the text, and an entity for all that have
/// the same words, or are short for the same.
pub fn add(document: &Document, found: Vec<Name>, mentions: &mut Vec<Mention>, entities: &mut Vec<Entity>) {
    if found.is_empty() {
        return;
    }
    let mut known: HashMap<u64, usize> = HashMap::default();
    let longer = (document.names().further.short_for)(document, &found);
    let mut named = std::mem::take(mentions).into_iter().peekable();
    for Name { tokens, kind } in found {
        let is_short = kind == EntityKind::Event && tokens.len() == 1;
        let whole = longer.get(&document.tokens[tokens.start].hash).filter(|_| is_short);
        let span = document.span_of(tokens);
        let name = spaced(document.slice(whole.map_or(span, |whole| document.span_of(whole.clone()))));
        let entity = *known.entry(key(kind, &name)).or_insert_with(|| {
            entities.push(Entity {
                name,
                kind,
                roles: Vec::new(),
                mentions: Vec::new(),
                confidence: of_further(kind),
                gender: None,
            });
            entities.len() - 1
        });
        while let Some(mention) = named.next_if(|mention| mention.span.start < span.start) {
            mentions.push(mention);
        }
        mentions.push(Mention { span, kind, entity, confidence: of_further(kind) });
    }
    mentions.extend(named);
    entities.iter_mut().for_each(|entity| entity.mentions.clear());
    for (index, mention) in mentions.iter().enumerate() {
        entities[mention.entity].mentions.push(index);
    }
}

/// The hash of a kind and of words, whatever their case (FNV-1a, 64 bits; Fowler, Noll and Vo).
fn key(kind: EntityKind, name: &str) -> u64 {
    let bytes = [kind as u8].into_iter().chain(name.bytes().map(|byte| byte.to_ascii_lowercase()));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
}
