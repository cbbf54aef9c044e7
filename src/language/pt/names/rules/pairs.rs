//! Two known names that "e" joins are two: "a União Soviética e o Vietnã", "do Benfica e do Porto".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::Document;
use std::ops::Range;

/// The names that were found as one with a second one.
pub(in crate::language::pt::names) fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for name in names.iter().filter(|name| matches!(name.kind, EntityKind::Place | EntityKind::Organization)) {
        let Some(joint) = name.tokens.clone().find(|&at| document.is_any(at, document.names().joints.and)) else {
            continue;
        };
        let is_small = |at: &usize| !document.tokens[*at].is_capitalised();
        let second = (joint + 1..name.tokens.end).find(|at| !is_small(at)).unwrap_or(name.tokens.end)..name.tokens.end;
        let parts = [name.tokens.start..joint, second];
        if let [Some(first), Some(second)] = parts.clone().map(|part| kind(document, part)) {
            found.extend(parts.into_iter().zip([first, second]).map(|(tokens, kind)| Name { tokens, kind }));
        }
    }
    found
}

/// What the gazetteer knows these tokens as, all together.
fn kind(document: &Document, tokens: Range<usize>) -> Option<EntityKind> {
    let tokens = document.tokens.get(tokens)?;
    let classes = match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 => document.names().word(&tokens[0]),
        _ => 0,
    };
    if classes & class::PLACE != 0 {
        Some(EntityKind::Place)
    } else if classes & class::ORGANIZATION != 0 {
        Some(EntityKind::Organization)
    } else {
        None
    }
}
