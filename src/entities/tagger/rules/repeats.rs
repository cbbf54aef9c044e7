//! A name of several words that was found once is the same name wherever it stands: "Acme Robotics, Inc. … of Acme Robotics".
//! So is a body's name of one word, where most places of that word were found.

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::hashed::{HashMap, HashSet};
use crate::text::{Document, Token, TokenKind, flag};
use std::ops::Range;

/// How many names that start with one word are looked through.
const MOST_WITH_ONE_START: usize = 8;

/// The names that were found elsewhere in the text but overlooked here.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let known = known(document, names);
    let bodies = bodies(document, names);
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    // Where what was found last ends.
    let mut free = 0;
    for at in document.landmarks().capitals() {
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        let next = names.peek().map_or(document.tokens.len(), |name| name.tokens.start);
        if at < free || next <= at {
            continue;
        }
        let repeated = longest(document, &known, at..next).or_else(|| known_body(document, &bodies, at));
        if let Some((length, kind)) = repeated {
            free = at + length;
            found.push(Name { tokens: at..free, kind });
        }
    }
    found
}

/// The names of several words by their first word's hash.
fn known(document: &Document, names: &[Name]) -> HashMap<u32, Vec<(Range<usize>, EntityKind)>> {
    let mut known: HashMap<u32, Vec<(Range<usize>, EntityKind)>> = HashMap::default();
    let mut enter = |tokens: Range<usize>, kind| {
        let same = known.entry(document.tokens[tokens.start].hash).or_default();
        let is_new = same.iter().all(|(other, _)| !are_same(document, other.clone(), tokens.clone()));
        if tokens.len() > 1 && same.len() < MOST_WITH_ONE_START && is_new {
            same.push((tokens, kind));
        }
    };
    for name in names.iter().filter(|name| name.kind != EntityKind::Group) {
        enter(name.tokens.clone(), name.kind);
        if name.kind == EntityKind::Organization {
            enter(name.tokens.start..end_of_base(document, name.tokens.clone()), name.kind);
        }
    }
    known
}

/// Where a company's name ends without "Inc." and the comma before it.
fn end_of_base(document: &Document, tokens: Range<usize>) -> usize {
    let is_form = |token: &Token| document.names().word(token) & class::COMPANY_FORM != 0;
    let mut end = tokens.end;
    while end > tokens.start + 1 && (is_form(&document.tokens[end - 1]) || !document.tokens[end - 1].is_capitalised()) {
        end -= 1;
    }
    end
}

/// The longest known name that starts here.
fn longest(
    document: &Document,
    known: &HashMap<u32, Vec<(Range<usize>, EntityKind)>>,
    space: Range<usize>,
) -> Option<(usize, EntityKind)> {
    let same = known.get(&document.tokens[space.start].hash)?;
    let fits = |tokens: &Range<usize>| {
        let here = space.start..space.start + tokens.len();
        here.end <= space.end && are_same(document, tokens.clone(), here)
    };
    let (tokens, kind) = same.iter().filter(|(tokens, _)| fits(tokens)).max_by_key(|(tokens, _)| tokens.len())?;
    Some((tokens.len(), *kind))
}

/// Whether two stretches have the same words in the same letters, large and small.
fn are_same(document: &Document, one: Range<usize>, other: Range<usize>) -> bool {
    one.len() == other.len() && one.zip(other).all(|(one, other)| document.text_of(one) == document.text_of(other))
}

/// The organisations of one word of which at least half of all places, in small letters aside, were found.
fn bodies(document: &Document, names: &[Name]) -> HashSet<u32> {
    let singles = names.iter().filter(|name| name.tokens.len() == 1 && name.kind == EntityKind::Organization);
    let mut places: HashMap<u32, (usize, usize)> = HashMap::default();
    for name in singles {
        places.entry(document.tokens[name.tokens.start].hash).or_default().0 += 1;
    }
    for at in document.landmarks().capitals() {
        if let Some((_, all)) = places.get_mut(&document.tokens[at].hash) {
            *all += 1;
        }
    }
    places.into_iter().filter(|(_, (found, all))| found * 2 >= *all).map(|(hash, _)| hash).collect()
}

/// One of these organisations, when nothing beside it could belong to a longer name: not "Lagos Royals", "COVID-19".
fn known_body(document: &Document, bodies: &HashSet<u32>, at: usize) -> Option<(usize, EntityKind)> {
    let token = &document.tokens[at];
    if token.has(flag::SENTENCE_START) || !bodies.contains(&token.hash) {
        return None;
    }
    let joins = |other: &Token| other.is_capitalised() || matches!(other.kind, TokenKind::Number | TokenKind::Symbol);
    let is_glued = |other: &Token| other.kind == TokenKind::Punctuation && !other.space_before();
    let is_hyphen = |at: usize| matches!(document.text_of(at), "-" | "/" | "–");
    let before = at.checked_sub(1).filter(|&before| joins(&document.tokens[before]) || is_hyphen(before));
    let behind = document.tokens.get(at + 1).filter(|next| joins(next) || is_glued(next) && is_hyphen(at + 1));
    (before.is_none() && behind.is_none()).then_some((1, EntityKind::Organization))
}
