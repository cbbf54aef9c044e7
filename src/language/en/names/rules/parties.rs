//! Party and state behind a politician's name: "Rep. Ada Nwosu, R-Ohio, said". Only the state is a name.

use super::{inside, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, flag};
use std::ops::Range;

/// The letters of parties.
const PARTIES: [&str; 4] = ["R", "D", "I", "DFL"];
/// The most tokens of a state's name.
const LONGEST: usize = 3;

/// The states behind the letter of a party, in place of what was found there.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for hyphen in document.hyphens() {
        if let Some(tokens) = state(document, hyphen) {
            let is_found = name_at(names, tokens.start)
                .is_some_and(|name| name.tokens == tokens && name.kind == EntityKind::Place);
            if !is_found {
                found.push(Name { tokens, kind: EntityKind::Place });
            }
        }
    }
    found
}

/// Whether the name that starts at a token stands behind the letter of a party: "R-Ohio".
pub fn is_behind_letter(document: &Document, start: usize) -> bool {
    start > 2 && state(document, start - 1).is_some()
}

/// The state behind a hyphen, where a party's letter stands before it, behind a comma or bracket.
fn state(document: &Document, hyphen: usize) -> Option<Range<usize>> {
    let is_hyphen = hyphen >= 2
        && (is!(document, hyphen, "-") || is!(document, hyphen, "–"))
        && !document.tokens[hyphen].space_before()
        && document.tokens.get(hyphen + 1).is_some_and(|next| !next.space_before());
    if !is_hyphen || !PARTIES.contains(&document.text_of(hyphen - 1)) {
        return None;
    }
    let opens = is!(document, hyphen - 2, ",") || is!(document, hyphen - 2, "(");
    let start = hyphen + 1;
    let token = &document.tokens[start];
    if !opens || !token.is_capitalised() {
        return None;
    }
    let length = document.names().phrase(&document.tokens[start..]).map_or(1, |(length, _)| length.min(LONGEST));
    let is_place = document.names().word(token) & class::PLACE != 0 || length > 1;
    let is_short = token.has(flag::ABBREVIATION) || token.has(flag::DOTTED) || token.end() - token.start <= 2;
    let is_closed = inside(document, start + length).is_none_or(|next| !next.is_capitalised());
    (is_place || is_short || is_closed).then_some(start..start + length)
}
