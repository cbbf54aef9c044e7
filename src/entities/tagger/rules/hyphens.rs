//! What a hyphen ties to a name: "the Lagos-based bank", "UK-India relations".

use super::Part;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class::{self, Classes};
use crate::entities::name::Name;
use crate::text::{Document, Shape, flag, hash};
use std::ops::Range;

/// The longest place name that is looked for at a hyphen.
const LONGEST: usize = 3;

/// The names at hyphens that were not found or found with too much.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let inner = 1..document.tokens.len().saturating_sub(1);
    for at in document.hyphens().filter(|at| inner.contains(at)) {
        if !ties(document, at) {
            continue;
        }
        while names.next_if(|name| name.tokens.end < at).is_some() {}
        let name = names.peek().filter(|name| name.tokens.start <= at).copied();
        if document.is_any(at + 1, document.names().joints.tails) && !document.tokens[at + 1].is_capitalised() {
            before_tail(document, at, name, &mut found);
        } else {
            pair(document, at, name, &mut found);
        }
    }
    found
}

/// Whether a hyphen or dash ties two words, the first with a capital.
fn ties(document: &Document, at: usize) -> bool {
    document.tokens[at].hash != const { hash::of("—".as_bytes()) }
        && !document.tokens[at].space_before()
        && !document.tokens[at + 1].space_before()
        && document.tokens[at - 1].is_capitalised()
}

/// "Lagos-based", "the Nairobi-based African Wildlife Foundation": the name ends before the hyphen, another starts behind.
fn before_tail(document: &Document, hyphen: usize, name: Option<&Name>, found: &mut Vec<Name>) {
    match name {
        Some(name) if name.tokens.end > hyphen => {
            let first = name.tokens.start..hyphen;
            let rest = hyphen + 2..name.tokens.end;
            let kind = kind(whole(document, first.clone())).or(rest.is_empty().then_some(name.kind));
            found.extend(kind.filter(|_| !first.is_empty()).map(|kind| Name { tokens: first, kind }));
            if !rest.is_empty() && document.tokens[rest.start].is_capitalised() {
                found.push(Name { tokens: rest, kind: name.kind });
            }
        }
        Some(name) if name.tokens.end == hyphen => {}
        _ => {
            let known = place_before(document, hyphen).map(|tokens| Name { tokens, kind: EntityKind::Place });
            found.extend(known.or_else(|| unknown_before(document, hyphen)));
        }
    }
}

/// "NPL-led", "the Mysorabad-based healer": letters and a word that nobody knows, told by what the hyphen ties to them.
fn unknown_before(document: &Document, hyphen: usize) -> Option<Name> {
    let at = hyphen - 1;
    let token = &document.tokens[at];
    let joints = &document.names().joints;
    let is_name = document.names().word(token) == 0 && document.names().entry(token.hash) == 0;
    let is_behind = at.checked_sub(1).is_some_and(|before| {
        let before = &document.tokens[before];
        before.is_capitalised() && !before.has(flag::SENTENCE_START)
    });
    let kind = match token.shape {
        Shape::Upper if document.is_any(hyphen + 1, joints.acting_tails) => EntityKind::Organization,
        Shape::Capitalised if document.is_any(hyphen + 1, joints.seat_tails) => EntityKind::Place,
        _ => return None,
    };
    (is_name && !is_behind && token.end() - token.start > 2).then_some(Name { tokens: at..hyphen, kind })
}

/// "UK-India relations": two places, not one, unless both together are known as one ("Guinea-Bissau").
fn pair(document: &Document, hyphen: usize, name: Option<&Name>, found: &mut Vec<Name>) {
    let Some(second) = place_from(document, hyphen + 1) else { return };
    let goes_on = document
        .tokens
        .get(second.end)
        .is_some_and(|next| next.is_capitalised() || next.hash == const { hash::of(b"-") });
    // Told first: in a long chain of places no hyphen has more to look for.
    if goes_on {
        return;
    }
    let Some(first) = place_before(document, hyphen) else { return };
    let both = first.start..second.end;
    let is_free = name.is_none_or(|name| both.start <= name.tokens.start && name.tokens.end <= both.end);
    if is_free && whole(document, both) == 0 {
        found.extend([first, second].map(|tokens| Name { tokens, kind: EntityKind::Place }));
    }
}

fn kind(classes: Classes) -> Option<EntityKind> {
    if classes & class::PLACE != 0 {
        Some(EntityKind::Place)
    } else if classes & class::ORGANIZATION != 0 {
        Some(EntityKind::Organization)
    } else if classes & class::GROUP != 0 {
        Some(EntityKind::Group)
    } else {
        None
    }
}

/// What the gazetteer says of these tokens together.
fn whole(document: &Document, tokens: Range<usize>) -> Classes {
    match document.names().phrase(&document.tokens[tokens.clone()]) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 => document.names().word(&document.tokens[tokens.start]) & !class::STARTS_LONGER,
        _ => 0,
    }
}

fn is_place(document: &Document, tokens: Range<usize>) -> bool {
    let classes = whole(document, tokens);
    classes & class::PLACE != 0 && classes & (class::GROUP | class::GIVEN) == 0
}

/// The longest known place that ends before a token.
fn place_before(document: &Document, end: usize) -> Option<Range<usize>> {
    let starts = end.saturating_sub(LONGEST)..end;
    starts
        .map(|start| start..end)
        .find(|tokens| document.tokens[tokens.start].is_capitalised() && is_place(document, tokens.clone()))
}

/// The longest known place that starts with a token.
fn place_from(document: &Document, start: usize) -> Option<Range<usize>> {
    let ends = (start + 1..=(start + LONGEST).min(document.tokens.len())).rev();
    document.tokens[start].is_capitalised().then_some(())?;
    ends.map(|end| start..end).find(|tokens| is_place(document, tokens.clone()))
}
