//! Rules behind the model, for what needs no learning or what running text cannot teach.

mod bodies;
mod codes;
mod currencies;
mod datelines;
mod groups;
mod headlines;
mod honorifics;
mod hyphens;
mod repeats;
mod spans;
mod surnames;
mod tables;

use crate::entities::name::Name;
use crate::text::Document;

/// Applies all rules to the names of a text.
pub fn apply(document: &Document, names: &mut Vec<Name>) {
    spans::apply(document, names);
    currencies::apply(document, names);
    for rule in [
        tables::find,
        headlines::find,
        datelines::find,
        groups::find,
        honorifics::find,
        hyphens::find,
        codes::find,
        surnames::find,
        bodies::find,
        repeats::find,
    ] {
        let found = rule(document, names);
        put(names, found);
    }
}

/// Puts names in the place of those that they overlap. Both lists are in the order of the text.
fn put(names: &mut Vec<Name>, found: Vec<Name>) {
    if found.is_empty() {
        return;
    }
    let mut next = 0;
    names.retain(|name| {
        while found.get(next).is_some_and(|found| found.tokens.end <= name.tokens.start) {
            next += 1;
        }
        found.get(next).is_none_or(|found| name.tokens.end <= found.tokens.start)
    });
    names.extend(found);
    names.sort_by_key(|name| name.tokens.start);
}
