//! What a body is called for short when its name was told in full: "the Jasim Welfare Foundation … the Foundation".

use super::{inside, is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::Document;
use crate::text::hashed::HashSet;

/// The short names that were not found.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let is_head = |at: usize| {
        let token = &document.tokens[at];
        document.names().word(token) & class::ORGANIZATION_HEAD != 0
            && !document.names().joints.nouns.contains(&token.hash)
    };
    // The noun ends the name, or stands before "of".
    let heads = names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens.len() > 1);
    let heads = heads.flat_map(|name| {
        let tokens = name.tokens.clone();
        let is_last = move |at: usize| at + 1 == tokens.end || is!(document, at + 1, "of");
        name.tokens.clone().filter(move |&at| is_last(at))
    });
    let heads: HashSet<u32> = heads.filter(|&at| is_head(at)).map(|at| document.tokens[at].hash).collect();
    if heads.is_empty() {
        return Vec::new();
    }
    let is_short = |&at: &usize| {
        heads.contains(&document.tokens[at].hash)
            && is!(document, at - 1, "the")
            && inside(document, at).is_some()
            && !is_capital(document, at + 1)
            && !is!(document, at + 1, "of")
            && !is!(document, at + 1, "-")
            && name_at(names, at).is_none()
    };
    let short = document.landmarks().capitals().filter(|&at| at > 0).filter(is_short);
    short.map(|at| Name { tokens: at..at + 1, kind: EntityKind::Organization }).collect()
}
