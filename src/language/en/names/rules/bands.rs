//! Bands and teams whose name is a plural that nobody knows: "he joined the Quarrymen".

use super::{inside, is_any, name_at};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::hashed::HashSet;
use crate::text::{Document, Shape};

/// The names behind an article that were not found.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    // "the Bidens" are a family.
    let persons = names.iter().filter(|name| name.kind == EntityKind::Person);
    let families: HashSet<&str> = persons.map(|name| document.text_of(name.tokens.end - 1)).collect();
    let grammar = document.names();
    let is_band = |at: usize| {
        let Some(token) = inside(document, at).filter(|token| token.shape == Shape::Capitalised) else { return false };
        let text = document.text_of(at);
        let is_men = text.ends_with("men");
        let is_plural = text.len() > 4 && (text.ends_with('s') && !text.ends_with("ss") || is_men);
        let has_article = document.tokens[at - 1].shape == Shape::Lower && is_any(document, at - 1, grammar.joints.the);
        is_plural
            && has_article
            && grammar.word(token) == 0
            && grammar.entry(token.hash) == 0
            && grammar.role(token.hash).is_none()
            && !families.contains(text.trim_end_matches('s'))
            && inside(document, at + 1).is_none_or(|next| !next.is_capitalised())
            && !is!(document, at + 1, "-")
            && name_at(names, at).is_none_or(|name| name.kind == EntityKind::Place && name.tokens.len() == 1 && is_men)
    };
    let band = |at: usize| Name { tokens: at..at + 1, kind: EntityKind::Organization };
    document.landmarks().capitals().filter(|&at| at > 0 && is_band(at)).map(band).collect()
}
