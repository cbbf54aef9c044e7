//! Persons whose family name goes on where only its first part was found: "Ngozi Eze-Bright", "Peter ole Nkuraiya".

use super::{inside, is_any, name_at};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Document, Shape};

/// Small words inside the names of persons in Kenya: "son of".
const SMALL: &[u32] = words!["ole", "arap", "wa"];

/// The names of persons, with all their parts.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Person) {
        let is_free = found.last().is_none_or(|last| last.tokens.end <= name.tokens.start);
        if let Some(end) = end(document, names, name).filter(|_| is_free) {
            found.push(Name { tokens: name.tokens.start..end, kind: EntityKind::Person });
        }
    }
    found
}

/// Where a person's name ends that goes on behind the one that was found.
fn end(document: &Document, names: &[Name], name: &Name) -> Option<usize> {
    let joint = name.tokens.end;
    let last = inside(document, joint + 1).filter(|last| last.shape == Shape::Capitalised)?;
    let is_small = is_any(document, joint, SMALL) && document.tokens[joint].shape == Shape::Lower;
    let is_double = name.tokens.len() > 1
        && is!(document, joint, "-")
        && !document.tokens[joint].space_before()
        && !last.space_before();
    // "Sam Okello-Ada Nwosu talks"
    let is_other = |next: &Name| is_double && (next.kind != EntityKind::Person || next.tokens.len() > 1);
    if !(is_small || is_double) || name_at(names, joint + 1).is_some_and(is_other) {
        return None;
    }
    let end = name_at(names, joint + 1).map_or(joint + 2, |rest| rest.tokens.end);
    let ends = inside(document, end).is_none_or(|next| !next.is_capitalised() && !is!(document, end, "-"));
    ends.then_some(end)
}
