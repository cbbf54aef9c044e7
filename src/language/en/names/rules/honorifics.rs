//! Behind "Mr" stands a person, whatever the name: "Mrs. van der Merwe".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, flag, hash};
use std::ops::Range;

/// A name has at most this many words.
const LONGEST: usize = 4;
const HONORIFICS: [u32; 6] =
    [hash::of(b"mr"), hash::of(b"mrs"), hash::of(b"ms"), hash::of(b"dr"), hash::of(b"mme"), hash::of(b"sir")];

/// The persons behind an honorific that were not found or taken for something else.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for at in document.capitals() {
        if !HONORIFICS.contains(&document.tokens[at].hash) {
            continue;
        }
        let Some(name) = name(document, at + 1) else { continue };
        while names.next_if(|other| other.tokens.end <= at).is_some() {}
        match names.peek() {
            Some(other) if other.tokens.start == name.start && other.tokens.end <= name.end => {
                if other.kind != EntityKind::Person {
                    found.push(Name { tokens: other.tokens.clone(), kind: EntityKind::Person });
                }
            }
            Some(other) if other.tokens.start < name.end => {}
            _ => found.push(Name { tokens: name, kind: EntityKind::Person }),
        }
    }
    found
}

/// The name that starts at `start`: particles, then words with a capital.
fn name(document: &Document, start: usize) -> Option<Range<usize>> {
    let tokens = document.tokens.get(start..)?;
    let inside = |at: &usize| !tokens[*at].has(flag::SENTENCE_START);
    let particles = (0..tokens.len().min(3))
        .take_while(inside)
        .take_while(|&at| !tokens[at].is_capitalised() && document.names().word(&tokens[at]) & class::PARTICLE != 0)
        .count();
    let words =
        (particles..tokens.len().min(LONGEST)).take_while(inside).take_while(|&at| tokens[at].is_capitalised()).count();
    // "Mr. President" is no name.
    let is_name = words > 0 && document.names().word(&tokens[particles]) & (class::TITLE | class::COMMON) == 0;
    is_name.then_some(start..start + particles + words)
}
