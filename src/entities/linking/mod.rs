//! Names to entities: which mentions are one person, organisation, place or group.
//!
//! Full names are entered first, those that may be one person's (`people`) or one thing's (`things`) as one; then the
//! mentions are read in order, and a short name means the full name that fits it best. Roles and gender come last.

mod aliases;
pub(crate) mod fold;
mod form;
mod gender;
mod groups;
mod headlines;
mod merge;
mod naming;
mod people;
mod reading;
mod renewal;
mod short_forms;
mod spelling;
mod things;
mod told;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;

use super::confidence::UNTOLD;
use super::name::Name;
use super::own::Own;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::text::Document;
use crate::text::hashed::HashMap;
use merge::Referent;
use reading::Reading;
use renewal::Renewal;
use spelling::Spellings;
use std::mem;

/// How many roles of one person are told.
const MOST_ROLES: usize = 16;

/// What is kept of the linking for when a text is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    headlines: headlines::Kept,
    spellings: Spellings,
    names: Vec<Name>,
    readings: Vec<Reading>,
    /// The kinds of the mentions before the entities were named.
    merged: Vec<EntityKind>,
    /// The mentions as they were found. The entities are those of the analysis.
    mentions: Vec<Mention>,
    entities: Vec<Entity>,
}

impl Kept {
    /// Keeps the mentions that were found.
    pub fn note(&mut self, mentions: &[Mention]) {
        self.mentions = mentions.to_vec();
    }

    /// Takes back the entities that were found with them.
    pub fn take_back(&mut self, entities: Vec<Entity>) {
        self.entities = entities;
    }

    /// Whether it has what was found the last time.
    fn is_whole(&self) -> bool {
        self.mentions.iter().all(|mention| mention.entity < self.entities.len())
            && self.mentions.len() == self.names.len()
    }
}

/// Merges the names, given in the order of the text, into the entities that they stand for; each of the reader's own names is
/// one entity. What is read of names far from a change is `kept`, and so are entities of which nothing has changed.
pub(crate) fn link(document: &Document, names: Vec<Name>, own: &Own, kept: &mut Kept) -> (Vec<Mention>, Vec<Entity>) {
    let names = headlines::cut(document, names, own, &mut kept.headlines);
    let mut last = mem::take(kept);
    // What a reader's list says is in no reading; spellings that no name has any more are to go some time.
    if document.change.is_whole()
        || !own.is_empty()
        || !last.is_whole()
        || last.spellings.count() > 2 * names.len() + 1000
    {
        last = Kept::default();
    }
    let Renewal { readings, before } = renewal::renew(document, &names, &mut last);
    *kept = Kept {
        headlines: mem::take(&mut last.headlines),
        spellings: mem::take(&mut last.spellings),
        names,
        readings,
        ..Kept::default()
    };
    let Kept { spellings, names, readings, .. } = kept;
    let is_as_before = names.len() == last.names.len() && before.iter().all(Option::is_some);
    if is_as_before {
        kept.merged = last.merged;
        last.entities.iter_mut().for_each(|entity| entity.mentions.clear());
        for (index, (name, mention)) in names.iter().zip(&mut last.mentions).enumerate() {
            mention.span = document.span_of(name.tokens.clone());
            last.entities[mention.entity].mentions.push(index);
        }
        return (last.mentions, last.entities);
    }
    let (mut kinds, referents) = merge::merge(document.names(), names, readings, spellings, own);
    kept.merged.clone_from(&kinds);
    let mut confidences = vec![UNTOLD; names.len()];
    let groups = Groups::new(&referents);
    let was = groups.compare(&kinds, &before, &last);
    let mut entities = Vec::with_capacity(groups.mentions.len());
    let mut last_entities: Vec<Option<Entity>> = last.entities.into_iter().map(Some).collect();
    for (mentions, was) in groups.mentions.into_iter().zip(was.iter().copied()) {
        let entity = match was.and_then(|was| last_entities.get_mut(was)?.take()) {
            Some(entity) => {
                for &mention in &mentions {
                    let was = last.mentions[before[mention].unwrap_or_default()];
                    (kinds[mention], confidences[mention]) = (was.kind, was.confidence);
                }
                Entity { mentions, ..entity }
            }
            None => {
                let (name, roles) = (String::new(), Vec::new());
                let kind = kinds[mentions[0]];
                let mut entity = Entity { name, kind, roles, mentions, confidence: 1.0, gender: None };
                naming::name(document, names, readings, spellings, &mut kinds, &mut entity);
                entity
            }
        };
        entities.push(entity);
    }
    let mention = |index: usize, entity: usize| {
        let span = document.span_of(names[index].tokens.clone());
        Mention { span, kind: kinds[index], entity, confidence: confidences[index] }
    };
    let mut mentions: Vec<Mention> = (0..names.len()).map(|index| mention(index, groups.of[index])).collect();
    if !own.is_empty() {
        own.name(names, &mut mentions, &mut entities);
    }
    for (entity, _) in
        entities.iter_mut().zip(&was).filter(|(entity, was)| entity.kind == EntityKind::Person && was.is_none())
    {
        for &mention in &entity.mentions {
            readings[mention].told.ask_of_person(document, names, mention);
        }
        tell_roles(document, readings, entity);
        entity.gender = gender::of(&entity.mentions, readings, spellings);
    }
    (mentions, entities)
}

/// The mentions of each entity.
struct Groups {
    /// The entity of each mention; entities are numbered in the order of their first mentions.
    of: Vec<usize>,
    /// The mentions of each entity.
    mentions: Vec<Vec<usize>>,
}

impl Groups {
    fn new(referents: &[Referent]) -> Groups {
        let mut mentions: Vec<Vec<usize>> = Vec::new();
        let mut numbers = HashMap::default();
        let mut of = Vec::with_capacity(referents.len());
        for (index, referent) in referents.iter().enumerate() {
            let entity = *numbers.entry(*referent).or_insert_with(|| {
                mentions.push(Vec::new());
                mentions.len() - 1
            });
            mentions[entity].push(index);
            of.push(entity);
        }
        Groups { of, mentions }
    }

    /// The number that each entity had the last time, where all its mentions are the same; `before` tells which mention each
    /// was.
    fn compare(&self, kinds: &[EntityKind], before: &[Option<usize>], last: &Kept) -> Vec<Option<usize>> {
        let was = |mentions: &Vec<usize>| {
            let entity = last.mentions[before[mentions[0]]?].entity;
            let is_same = |&mention: &usize| {
                before[mention]
                    .is_some_and(|was| last.mentions[was].entity == entity && last.merged[was] == kinds[mention])
            };
            let are_all = last.entities.get(entity)?.mentions.len() == mentions.len();
            (are_all && mentions.iter().all(is_same)).then_some(entity)
        };
        self.mentions.iter().map(was).collect()
    }
}

/// Collects the roles of a person, each once, in the order of the text.
fn tell_roles(document: &Document, readings: &[Reading], entity: &mut Entity) {
    for &mention in &entity.mentions {
        let told = &readings[mention].told;
        let title = told.title.as_ref().and_then(|title| title.role.as_ref());
        for role in title.into_iter().chain(told.person().into_iter().flat_map(|person| &person.roles)) {
            let is_told = || entity.roles.iter().any(|known| holds(document, known, &role.text));
            if entity.roles.len() < MOST_ROLES && !is_told() {
                entity.roles.push(role.text.clone());
            }
        }
    }
}

/// Whether a role is told already: the same, the end of a longer one ("President" of "Russian President"), or its head
/// ("spokeswoman" of "spokeswoman for the ministry").
fn holds(document: &Document, known: &str, role: &str) -> bool {
    let is_end = known.len().checked_sub(role.len()).is_some_and(|start| {
        known.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(role))
            && (start == 0 || known[..start].ends_with([' ', '-']))
    });
    let is_head = known.get(..role.len()).is_some_and(|start| start.eq_ignore_ascii_case(role))
        && document.names().roles.complements.iter().any(|word| known[role.len()..].starts_with(word));
    is_end || is_head
}
