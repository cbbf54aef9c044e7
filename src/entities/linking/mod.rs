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
mod short_forms;
mod things;
mod told;

#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;

use super::name::Name;
use super::own::Own;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::text::Document;
use crate::text::hashed::HashMap;
pub(crate) use told::Told;

/// How many roles of one person are told.
const MOST_ROLES: usize = 16;

/// Merges the names, given in the order of the text, into the entities that they stand for; each of the reader's own names is
/// one entity. What stands around names far from a change is `kept`.
pub(crate) fn link(
    document: &Document,
    names: Vec<Name>,
    own: &Own,
    kept: &mut Vec<Told>,
) -> (Vec<Mention>, Vec<Entity>) {
    let names = headlines::cut(document, names, own);
    told::read(document, &names, kept);
    let told = &kept[..];
    let (mut kinds, referents) = merge::merge(document, &names, told, own);
    let mut mentions: Vec<Mention> = Vec::with_capacity(names.len());
    let mut entities: Vec<Entity> = Vec::new();
    let mut numbers = HashMap::default();
    for (index, name) in names.iter().enumerate() {
        let entity = *numbers.entry(referents[index]).or_insert_with(|| {
            entities.push(Entity {
                name: String::new(),
                kind: kinds[index],
                roles: Vec::new(),
                mentions: Vec::new(),
                confidence: 1.0,
                gender: None,
            });
            entities.len() - 1
        });
        entities[entity].mentions.push(index);
        let span = document.span_of(name.tokens.clone());
        mentions.push(Mention { span, kind: kinds[index], entity, confidence: 1.0 });
    }
    naming::name(document, &names, &mut kinds, &mut entities);
    for (mention, kind) in mentions.iter_mut().zip(kinds) {
        mention.kind = kind;
    }
    if !own.is_empty() {
        own.name(&names, &mut mentions, &mut entities);
    }
    tell_roles(document, &names, told, &mut entities);
    gender::tell(document, &names, told, &mut entities);
    (mentions, entities)
}

/// Collects the roles of persons, each once, in the order of the text.
fn tell_roles(document: &Document, names: &[Name], told: &[Told], entities: &mut [Entity]) {
    for entity in entities.iter_mut().filter(|entity| entity.kind == EntityKind::Person) {
        for &mention in &entity.mentions {
            let title = told[mention].title.as_ref().and_then(|title| title.role.as_ref());
            for role in title.into_iter().chain(told[mention].roles(document, names, mention).iter()) {
                let text = role.text(document);
                if entity.roles.len() < MOST_ROLES && !entity.roles.iter().any(|known| holds(document, known, &text)) {
                    entity.roles.push(text);
                }
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
