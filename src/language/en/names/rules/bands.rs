//! Bands and teams whose name is a plural that nobody knows: "he joined the Quarrymen".

use super::{inside, is_any, name_at};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::{Shape, hash};

/// The family names of persons, each as it is and with "s": "the Bidens" are a family.
pub const FAMILIES: Question = Question { tell: families, value: Sum::all, may_ask: anywhere };

/// A fact for each.
fn families(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let persons = names.iter().filter(|name| name.kind == EntityKind::Person);
    let facts = persons.flat_map(|name| {
        let last = name.tokens.end - 1;
        let (text, word) = (document.text_of(last), document.tokens[last].hash);
        let key = hash::of(text.as_bytes());
        [word, hash::add(word, b's')].map(|word| Fact { at: name.tokens.start as u32, key: key ^ word, word, value: 1 })
    });
    facts.collect()
}

/// The names behind an article that were not found.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let [families] = known else { return Vec::new() };
    let is_of_family = |at: usize| {
        let family = hash::of(document.text_of(at).trim_end_matches('s').as_bytes());
        families.of(family ^ document.tokens[at].hash) != 0
    };
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
            && !is_of_family(at)
            && inside(document, at + 1).is_none_or(|next| !next.is_capitalised())
            && !is!(document, at + 1, "-")
            && name_at(names, at).is_none_or(|name| name.kind == EntityKind::Place && name.tokens.len() == 1 && is_men)
    };
    let band = |at: usize| Name { tokens: at..at + 1, kind: EntityKind::Organization };
    document.capitals().filter(|&at| at > 0 && is_band(at)).map(band).collect()
}
