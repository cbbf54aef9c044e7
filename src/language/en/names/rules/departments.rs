//! Departments that are named by a list of what they are for: "the Department of Energy, Mines and Resources".

use super::{inside, is_any, is_capital};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::Document;
use crate::text::words::words;

/// What such a body is, and how what it is for is tied to it.
const HEADS: &[u32] = words![
    "department",
    "ministry",
    "committee",
    "commission",
    "office",
    "agency",
    "council",
    "bureau",
    "secretariat",
    "directorate",
    "institute",
    "minister",
    "division",
];
const TIES: &[u32] = words!["of", "for", "on"];
/// The most items of a list, and the most words of one.
const MOST_ITEMS: usize = 6;
const LONGEST_ITEM: usize = 3;

/// The bodies that were cut short at the first comma.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for name in names.iter().filter(|name| name.kind == EntityKind::Organization) {
        let tokens = name.tokens.clone();
        let is_free = found.last().is_none_or(|last| last.tokens.end <= tokens.start);
        let is_department = tokens.clone().any(|at| is_any(document, at, HEADS) && is_any(document, at + 1, TIES));
        if let Some(end) = (is_free && is_department).then(|| end_of_list(document, tokens.end)).flatten() {
            found.push(Name { tokens: tokens.start..end, kind: EntityKind::Organization });
        }
    }
    found
}

/// Where a list ends that goes on at a comma: words that are no names, "and" before the last.
fn end_of_list(document: &Document, comma: usize) -> Option<usize> {
    let mut at = comma;
    for _ in 0..MOST_ITEMS {
        let has_comma = is!(document, at, ",");
        let is_last = is!(document, at + usize::from(has_comma), "and");
        let start = at + usize::from(has_comma) + usize::from(is_last);
        if start == at {
            return None;
        }
        let end = start
            + (start..start + LONGEST_ITEM).take_while(|&at| is_of_item(document, at, is_last && at > comma)).count();
        if end == start || inside(document, end).is_some_and(|next| next.is_capitalised()) {
            return None;
        }
        if is_last {
            return Some(end);
        }
        at = end;
    }
    None
}

/// Whether a word with a capital is written without one as well, or unknown where the list is sure; and nobody's name.
fn is_of_item(document: &Document, at: usize, is_sure: bool) -> bool {
    let Some(token) = inside(document, at).filter(|_| is_capital(document, at)) else { return false };
    let names = document.names();
    let other = class::PLACE | class::ORGANIZATION | class::GIVEN | class::GROUP | class::TITLE;
    let entry = names.entry(token.hash);
    names.word(token) & other == 0 && (lexicon::case(entry) >= 2 || is_sure && entry == lexicon::case(entry))
}
