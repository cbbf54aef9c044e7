//! Rules behind the model, for what needs no learning or what running text cannot teach.

pub mod codes;
pub mod currencies;
pub mod datelines;
pub mod headlines;
pub mod hyphens;
pub mod repeats;
mod spans;
pub mod surnames;
pub mod tables;

use crate::entities::name::Name;
use crate::entities::own::Own;
use crate::text::Document;

/// Applies the rules of the language to the names of a text. The reader's own names are there before the rules, which find more
/// by them, and again behind all.
pub fn apply(document: &Document, names: &mut Vec<Name>, own: &Own) {
    let grammar = document.names();
    spans::apply(document, names);
    (grammar.strike)(document, names);
    if !own.is_empty() {
        put(names, own.over(document, names));
    }
    for rule in grammar.rules {
        let found = rule(document, names);
        put(names, found);
    }
    if !own.is_empty() {
        put(names, own.over(document, names));
        own.strike(names);
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
    Name::sort(names);
}
