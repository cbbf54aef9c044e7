//! Names to entities.

use super::name::Name;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::text::Document;
use std::collections::HashMap;

/// Merges the names, given in the order of the text, into the entities that they stand for: one for each text and kind.
pub(crate) fn link(document: &Document, names: Vec<Name>) -> (Vec<Mention>, Vec<Entity>) {
    let mut mentions = Vec::with_capacity(names.len());
    let mut entities: Vec<Entity> = Vec::new();
    let mut known: HashMap<(&str, EntityKind), usize> = HashMap::new();
    for Name { tokens, kind } in names {
        let span = document.span_of(tokens);
        let text = document.slice(span);
        let entity = *known.entry((text, kind)).or_insert_with(|| {
            entities.push(Entity {
                name: text.to_owned(),
                kind,
                roles: Vec::new(),
                mentions: Vec::new(),
                gender: None,
            });
            entities.len() - 1
        });
        entities[entity].mentions.push(mentions.len());
        mentions.push(Mention { span, kind, entity });
    }
    (mentions, entities)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_name_is_the_same_entity() {
        let document = Document::new("Lagos is large. Lagos grows, and so does Accra.");
        let place = |token: usize| Name { tokens: token..token + 1, kind: EntityKind::Place };
        let (mentions, entities) = link(&document, vec![place(0), place(4), place(10)]);
        assert_eq!(mentions.iter().map(|mention| mention.entity).collect::<Vec<_>>(), [0, 0, 1]);
        assert_eq!(entities.iter().map(|entity| entity.name.as_str()).collect::<Vec<_>>(), ["Lagos", "Accra"]);
    }
}
