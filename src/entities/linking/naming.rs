//! An entity's name, the longest clear form, and its kind.

use super::form::Form;
use crate::analysis::{Entity, EntityKind};
use crate::entities::name::Name;
use crate::entities::roles::spaced;
use crate::text::{Document, Shape};

/// Names the entities and decides their kinds.
pub fn name(document: &Document, names: &[Name], kinds: &[EntityKind], entities: &mut [Entity]) {
    for entity in entities {
        entity.kind = kind(entity, kinds);
        let best = entity.mentions.iter().max_by_key(|&&mention| {
            let clearness = clearness(document, &names[mention], entity.kind);
            // The first of the best.
            (kinds[mention] == entity.kind, clearness, std::cmp::Reverse(mention))
        });
        if let Some(&best) = best {
            entity.name = spaced(document.slice(document.span_of(names[best].tokens.clone())));
        }
    }
}

/// The kind of most of an entity's mentions; of the first, when two are as many.
fn kind(entity: &Entity, kinds: &[EntityKind]) -> EntityKind {
    let count = |kind: EntityKind| entity.mentions.iter().filter(|&&mention| kinds[mention] == kind).count();
    let mut best = (entity.kind, count(entity.kind));
    for other in [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group] {
        let others = count(other);
        if others > best.1 {
            best = (other, others);
        }
    }
    best.0
}

/// How clear a form of a name is: not in capitals throughout, many words, no initials, long.
fn clearness(document: &Document, name: &Name, kind: EntityKind) -> (bool, usize, usize, usize) {
    let capitals =
        name.tokens.clone().all(|token| !matches!(document.tokens[token].shape, Shape::Capitalised | Shape::Camel));
    let form = match kind {
        EntityKind::Person => Form::of_person(document, name.tokens.clone()),
        _ => Form::of_thing(document, name.tokens.clone()),
    };
    let span = document.span_of(name.tokens.clone());
    let full = form.words.iter().filter(|word| !word.is_initial).count();
    (!capitals, full, form.words.len(), span.end - span.start)
}
