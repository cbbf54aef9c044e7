//! Two names that were found as one: known ones that "e" joins ("a União Soviética e o Vietnã"), and a place with the person
//! behind it ("o ex-governador do Rio Sérgio Cabral").

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Document;
use std::ops::Range;

/// The names that were found as one with a second one.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    names.iter().filter_map(|name| joined(document, name).or_else(|| with_person(document, name))).flatten().collect()
}

/// "a União Soviética e o Vietnã", "Benfica e Porto"
fn joined(document: &Document, name: &Name) -> Option<[Name; 2]> {
    if !matches!(name.kind, EntityKind::Place | EntityKind::Organization) {
        return None;
    }
    let joint = name.tokens.clone().find(|&at| document.is_any(at, document.names().joints.and))?;
    let second = (joint + 1..name.tokens.end).find(|&at| document.tokens[at].is_capitalised())?;
    let parts = [name.tokens.start..joint, second..name.tokens.end];
    let [Some(first), Some(second)] = parts.clone().map(|part| kind(classes(document, part))) else { return None };
    let [one, other] = parts;
    Some([Name { tokens: one, kind: first }, Name { tokens: other, kind: second }])
}

/// "o governador do Rio Sérgio Cabral": a known place behind "do", then a given name.
fn with_person(document: &Document, name: &Name) -> Option<[Name; 2]> {
    let Range { start, end } = name.tokens;
    let is_tied = start > 0 && document.is_any(start - 1, document.names().joints.of);
    if !matches!(name.kind, EntityKind::Place | EntityKind::Person) || !is_tied || name.tokens.len() < 3 {
        return None;
    }
    let is_given = |at: usize| document.names().word(&document.tokens[at]) & class::GIVEN != 0;
    let is_place = |place: Range<usize>| {
        let classes = classes(document, place);
        classes & class::PLACE != 0 && classes & class::GIVEN == 0
    };
    let person = (start + 1..end - 1).rev().find(|&at| is_given(at) && is_place(start..at))?;
    Some([
        Name { tokens: start..person, kind: EntityKind::Place },
        Name { tokens: person..end, kind: EntityKind::Person },
    ])
}

/// What the gazetteer knows of these tokens, all together.
fn classes(document: &Document, tokens: Range<usize>) -> Classes {
    let tokens = &document.tokens[tokens];
    match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 => document.names().word(&tokens[0]),
        _ => 0,
    }
}

fn kind(classes: Classes) -> Option<EntityKind> {
    if classes & class::PLACE != 0 {
        Some(EntityKind::Place)
    } else if classes & class::ORGANIZATION != 0 {
        Some(EntityKind::Organization)
    } else {
        None
    }
}
