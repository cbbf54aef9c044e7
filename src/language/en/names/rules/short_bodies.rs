//! What a body is called for short when its name was told in full: "the Jasim Welfare Foundation … the Foundation".

use super::{inside, is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};

/// The nouns of full names.
pub const HEADS: Question = Question { tell: heads, value: Sum::all, may_ask: anywhere };

/// A fact for each noun that ends a full name, or stands before "of" in one.
fn heads(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let is_head = |at: usize| {
        let token = &document.tokens[at];
        document.names().word(token) & class::ORGANIZATION_HEAD != 0
            && !document.names().joints.nouns.contains(&token.hash)
    };
    let full = names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens.len() > 1);
    let nouns = full.flat_map(|name| {
        let tokens = name.tokens.clone();
        let is_last = move |at: usize| at + 1 == tokens.end || is!(document, at + 1, "of");
        name.tokens.clone().filter(move |&at| is_last(at))
    });
    let fact = |at: usize| {
        let key = document.tokens[at].hash;
        Fact { at: at as u32, key, word: key, value: 1 }
    };
    nouns.filter(|&at| is_head(at)).map(fact).collect()
}

/// The short names that were not found.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let Some(heads) = known.first().filter(|heads| !heads.is_empty()) else { return Vec::new() };
    let is_short = |&at: &usize| {
        heads.of(document.tokens[at].hash) != 0
            && is!(document, at - 1, "the")
            && inside(document, at).is_some()
            && !is_capital(document, at + 1)
            && !is!(document, at + 1, "of")
            && !is!(document, at + 1, "-")
            && name_at(names, at).is_none()
    };
    let short = document.capitals().filter(|&at| at > 0).filter(is_short);
    short.map(|at| Name { tokens: at..at + 1, kind: EntityKind::Organization }).collect()
}
