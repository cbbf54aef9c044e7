//! Mentions gathered into entities: those of the last time, as far as they are the same, and new ones.

use super::Kept;
use super::merge::{Merged, Referent};
use crate::analysis::{Entity, EntityKind, Mention};
use crate::entities::confidence::UNTOLD;
use crate::entities::name::Name;
use crate::text::Document;
use crate::text::hashed::HashMap;

/// The mentions of a text and its entities, of which the new ones have neither a name nor anything that is told of them.
pub struct Gathered {
    pub mentions: Vec<Mention>,
    /// The kinds of the mentions before the entities are named.
    pub kinds: Vec<EntityKind>,
    /// In the order of their first mentions.
    pub entities: Vec<Entity>,
    pub are_new: Vec<bool>,
}

/// Gathers the mentions. What those `touched` mean is `found`; all others are of the entity that they were of `last`. `before`
/// tells which mention each was.
pub fn gather(
    document: &Document,
    names: &[Name],
    touched: &[usize],
    found: &Merged,
    before: &[Option<usize>],
    last: Kept,
) -> Gathered {
    let mut mentions: Vec<Mention> = Vec::with_capacity(names.len());
    let mut kinds = Vec::with_capacity(names.len());
    for (name, was) in names.iter().zip(before) {
        let span = document.span_of(name.tokens.clone());
        match *was {
            Some(was) => {
                mentions.push(Mention { span, ..last.mentions[was] });
                kinds.push(last.merged[was]);
            }
            None => {
                mentions.push(Mention { span, kind: name.kind, entity: 0, confidence: UNTOLD });
                kinds.push(name.kind);
            }
        }
    }
    // Groups have the numbers behind the entities of the last time.
    let count = last.entities.len();
    let groups = Groups::new(touched, &found.referents);
    let same: Vec<Option<usize>> =
        groups.mentions.iter().map(|mentions| same_as_before(mentions, touched, &found.kinds, before, &last)).collect();
    for (group, places) in groups.mentions.iter().enumerate() {
        for &place in places {
            let (name, kind) = (touched[place], found.kinds[place]);
            kinds[name] = kind;
            if same[group].is_none() {
                (mentions[name].kind, mentions[name].confidence) = (kind, UNTOLD);
            }
            mentions[name].entity = count + group;
        }
    }
    let mut last_entities: Vec<Option<Entity>> = last.entities.into_iter().map(Some).collect();
    let mut numbers = vec![usize::MAX; count + groups.mentions.len()];
    let (mut entities, mut are_new) = (Vec::with_capacity(numbers.len()), Vec::new());
    for (index, mention) in mentions.iter_mut().enumerate() {
        let number = &mut numbers[mention.entity];
        if *number == usize::MAX {
            let group = mention.entity.checked_sub(count);
            let was = group.map_or(Some(mention.entity), |group| same[group]);
            let entity = was.and_then(|was| last_entities[was].take());
            are_new.push(entity.is_none());
            let mut entity = entity.unwrap_or_else(|| blank(mention.kind));
            entity.mentions.clear();
            *number = entities.len();
            entities.push(entity);
        }
        mention.entity = *number;
        entities[*number].mentions.push(index);
    }
    Gathered { mentions, kinds, entities, are_new }
}

fn blank(kind: EntityKind) -> Entity {
    Entity { name: String::new(), kind, roles: Vec::new(), mentions: Vec::new(), confidence: 1.0, gender: None }
}

/// The touched mentions of each entity, by their places among those touched.
struct Groups {
    mentions: Vec<Vec<usize>>,
}

impl Groups {
    fn new(touched: &[usize], referents: &[Referent]) -> Groups {
        let mut mentions: Vec<Vec<usize>> = Vec::new();
        let mut numbers = HashMap::default();
        for (place, referent) in referents.iter().enumerate().take(touched.len()) {
            let entity = *numbers.entry(*referent).or_insert_with(|| {
                mentions.push(Vec::new());
                mentions.len() - 1
            });
            mentions[entity].push(place);
        }
        Groups { mentions }
    }
}

/// The number of the entity of the last time that had the very mentions of a group.
fn same_as_before(
    places: &[usize],
    touched: &[usize],
    kinds: &[EntityKind],
    before: &[Option<usize>],
    last: &Kept,
) -> Option<usize> {
    let entity = last.mentions[before[touched[places[0]]]?].entity;
    let is_same = |&place: &usize| {
        before[touched[place]]
            .is_some_and(|was| last.mentions[was].entity == entity && last.merged[was] == kinds[place])
    };
    let are_all = last.entities.get(entity)?.mentions.len() == places.len();
    (are_all && places.iter().all(is_same)).then_some(entity)
}
