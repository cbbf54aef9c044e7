//! A country's three letters in brackets tell where a sportsman is from: "Ada Nwosu (NGR)".

use super::Part;
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::{Shape, hash};

/// The codes that were not found as places.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let tokens = &document.tokens;
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for open in document.brackets().filter(|open| (1..tokens.len().saturating_sub(2)).contains(open)) {
        let at = open + 1;
        let is_code = tokens[at].shape == Shape::Upper
            && tokens[at + 1].hash == const { hash::of(b")") }
            && document.names().is_country_code(tokens[at].hash);
        if !is_code {
            continue;
        }
        while names.next_if(|name| name.tokens.end < at - 1).is_some() {}
        let mut near = names.clone();
        let is_person =
            near.next_if(|name| name.tokens.end == at - 1).is_some_and(|name| name.kind == EntityKind::Person);
        let is_whole = near.next_if(|name| name.tokens.start <= at).is_none_or(|name| name.tokens == (at..at + 1));
        if is_person && is_whole {
            found.push(Name { tokens: at..at + 1, kind: EntityKind::Place });
        }
    }
    found
}
