//! Persons whose family name is a word for a place: "Jen Park, a teacher", "Bob Forest … Forest thanked the crew".

use super::{inside, is_age_behind, is_any, is_capital, is_given, name_at};
use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::Document;
use crate::text::hashed::HashSet;
use crate::text::words::words;

/// What persons do, in the words of the news.
#[rustfmt::skip]
const DOING: &[u32] = words![
    "said", "says", "told", "added", "thanked", "smiled", "wept", "laughed", "nodded", "asked", "replied", "recalled", "wrote",
    "testified", "insisted", "denied", "argued", "explained", "did", "has", "does", "who",
];
/// How many words of an apposition are looked at for what somebody is: "a retired maths teacher".
const REACH: usize = 4;

/// The persons that were taken for places, and their family names alone.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let may_be = |name: &&Name| {
        let (start, last) = (name.tokens.start, name.tokens.end - 1);
        let is_head = document.names().word(&document.tokens[last]) & class::PLACE_HEAD != 0;
        let is_full = name.tokens.len() == 2 && is_head;
        is_full
            && match name.kind {
                EntityKind::Person => true,
                EntityKind::Place => {
                    is_given(document, start) || is_unknown(document, start) && is_told(document, name)
                }
                _ => false,
            }
    };
    let candidates: Vec<&Name> = names.iter().filter(may_be).collect();
    if candidates.is_empty() {
        return Vec::new();
    }
    let acting = acting(document, names);
    let persons: HashSet<u32> = candidates
        .iter()
        .filter(|name| {
            let last = document.tokens[name.tokens.end - 1].hash;
            let is_told = acting.contains(&last) || is_told(document, name);
            name.kind == EntityKind::Person || is_told && !is_located(document, name.tokens.start)
        })
        .map(|name| document.tokens[name.tokens.end - 1].hash)
        .collect();
    let is_one = |name: &Name| persons.contains(&document.tokens[name.tokens.end - 1].hash);
    let mut found: Vec<Name> = candidates
        .into_iter()
        .filter(|name| name.kind == EntityKind::Place)
        .filter(|name| is_one(name) && !is_located(document, name.tokens.start))
        .map(|name| Name { tokens: name.tokens.clone(), kind: EntityKind::Person })
        .collect();
    let alone = document.landmarks().capitals().filter(|&at| {
        persons.contains(&document.tokens[at].hash)
            && name_at(names, at).is_none()
            && !is_located(document, at)
            && stands_alone(document, at)
            && acts(document, at)
    });
    found.extend(alone.map(|at| Name { tokens: at..at + 1, kind: EntityKind::Person }));
    Name::sort(&mut found);
    found
}

/// The words that stand alone for somebody: found as a person, or before what only persons do.
fn acting(document: &Document, names: &[Name]) -> HashSet<u32> {
    let found = names.iter().filter(|name| name.tokens.len() == 1 && name.kind == EntityKind::Person);
    let alone = document.landmarks().capitals().filter(|&at| stands_alone(document, at) && acts(document, at));
    found.map(|name| name.tokens.start).chain(alone).map(|at| document.tokens[at].hash).collect()
}

/// Whether a word for a place stands alone with a capital, and not with the article that a place has.
fn stands_alone(document: &Document, at: usize) -> bool {
    if document.classes(at) & class::PLACE_HEAD == 0 {
        return false;
    }
    let has_article = at > 0 && is_any(document, at - 1, document.names().joints.articles);
    let is_behind = at > 0 && is_capital(document, at - 1) && inside(document, at).is_some();
    is_capital(document, at) && !has_article && !is_behind && !is_capital(document, at + 1)
}

/// Whether what only persons do follows.
fn acts(document: &Document, at: usize) -> bool {
    inside(document, at + 1).is_some() && (is_any(document, at + 1, DOING) || is_age_behind(document, at + 1))
}

/// "Jen Park, a retired teacher", "Jen Park, 34,", "Jen Park said"
fn is_told(document: &Document, name: &Name) -> bool {
    let end = name.tokens.end;
    let is_apposition = is!(document, end, ",") && is_any(document, end + 1, document.names().joints.articles);
    let mut phrase = (end + 2..end + 2 + REACH).take_while(|&at| inside(document, at).is_some());
    let is_role = |at: usize| document.names().role(document.tokens[at].hash).is_some_and(RoleWord::is_head);
    acts(document, name.tokens.end - 1) || is_apposition && phrase.any(is_role)
}

/// Whether a word is no part of what is known: "Jen", but not "Hyde".
fn is_unknown(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    document.names().word(token) == 0 && document.names().phrase(&document.tokens[at..]).is_none()
}

/// "in Albert Park"
fn is_located(document: &Document, at: usize) -> bool {
    at > 0 && document.names().word(&document.tokens[at - 1]) & class::LOCATIVE != 0 && inside(document, at).is_some()
}
