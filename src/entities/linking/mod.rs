//! Names to entities: which mentions are one person, organisation, place or group.
//!
//! Full names are entered first, those that may be one person's (`people`) or one thing's (`things`) as one; then the
//! mentions are read in order, and a short name means the full name that fits it best. Roles and gender come last.

mod aliases;
pub(crate) mod fold;
mod form;
mod gathering;
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
mod touched;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;

use super::name::Name;
use super::own::Own;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::text::Document;
use crate::text::hashed::HashMap;
use gathering::Gathered;
use reading::Reading;
use renewal::Renewal;
use spelling::Spellings;
use std::mem;
use touched::{Read, Ties};

/// How many roles of one person are told.
const MOST_ROLES: usize = 16;

/// What is kept of the linking for when a text is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    spellings: Spellings,
    names: Vec<Name>,
    readings: Vec<Reading>,
    ties: Ties,
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
    let names = headlines::cut(document, names, own);
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
        spellings: mem::take(&mut last.spellings),
        names,
        readings,
        ties: mem::take(&mut last.ties),
        ..Kept::default()
    };
    let Kept { spellings, names, readings, merged, ties, .. } = kept;
    let changed: Vec<usize> = (0..names.len()).filter(|&name| before[name].is_none()).collect();
    let gone = match last.names.len() + changed.len() == names.len() {
        true => Vec::new(),
        false => gone(&before, last.names.len()),
    };
    if changed.is_empty() && gone.is_empty() {
        *merged = last.merged;
        last.entities.iter_mut().for_each(|entity| entity.mentions.clear());
        for (index, (name, mention)) in names.iter().zip(&mut last.mentions).enumerate() {
            mention.span = document.span_of(name.tokens.clone());
            last.entities[mention.entity].mentions.push(index);
        }
        return (last.mentions, last.entities);
    }
    let now = Read { names, readings };
    let touched = if changed.len() == names.len() {
        changed
    } else {
        ties.touched(spellings, now, Read { names: &last.names, readings: &last.readings }, &changed, &gone)
    };
    let found = merge::merge(document.names(), now, &touched, spellings, own);
    let Gathered { mut mentions, kinds, mut entities, are_new } =
        gathering::gather(document, names, &touched, &found, &before, last);
    debug_assert!(are_as_if_all_were_touched(document, now, spellings, own, &mentions, &kinds));
    *merged = kinds;
    for (entity, _) in entities.iter_mut().zip(&are_new).filter(|(_, is_new)| **is_new) {
        naming::name(document, names, readings, spellings, &mut mentions, entity);
    }
    if !own.is_empty() {
        own.name(names, &mut mentions, &mut entities);
    }
    for (entity, _) in
        entities.iter_mut().zip(are_new).filter(|(entity, is_new)| *is_new && entity.kind == EntityKind::Person)
    {
        for &mention in &entity.mentions {
            readings[mention].ask_of_person(document, names, mention);
        }
        tell_roles(document, readings, entity);
        entity.gender = gender::of(&entity.mentions, readings, spellings);
    }
    (mentions, entities)
}

/// Which names of the last time none is now.
fn gone(before: &[Option<usize>], last: usize) -> Vec<usize> {
    let mut is_kept = vec![false; last];
    before.iter().flatten().for_each(|&was| is_kept[was] = true);
    (0..last).filter(|&was| !is_kept[was]).collect()
}

/// Whether these are the entities and kinds that come out where every name is taken for one that has changed.
fn are_as_if_all_were_touched(
    document: &Document,
    now: Read,
    spellings: &Spellings,
    own: &Own,
    mentions: &[Mention],
    merged: &[EntityKind],
) -> bool {
    let all: Vec<usize> = (0..mentions.len()).collect();
    let merge::Merged { kinds, referents } = merge::merge(document.names(), now, &all, spellings, own);
    let mut numbers = HashMap::default();
    let of = referents.iter().map(|referent| {
        let next = numbers.len();
        *numbers.entry(*referent).or_insert(next)
    });
    kinds == merged && of.eq(mentions.iter().map(|mention| mention.entity))
}

/// Collects the roles of a person, each once, in the order of the text.
fn tell_roles(document: &Document, readings: &[Reading], entity: &mut Entity) {
    for &mention in &entity.mentions {
        let reading = &readings[mention];
        let title = reading.title().and_then(|title| title.role.as_ref());
        for role in title.into_iter().chain(reading.person().into_iter().flat_map(|person| &person.roles)) {
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
