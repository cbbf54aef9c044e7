//! Persons whose family name is a word for a place: "Jen Park, a teacher", "Bob Forest … Forest thanked the crew".

use super::{inside, is_age_behind, is_any, is_capital, is_given, name_at};
use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::Document;
use crate::text::words::words;

/// What persons do, in the words of the news.
#[rustfmt::skip]
const DOING: &[u32] = words![
    "said", "says", "told", "added", "thanked", "smiled", "wept", "laughed", "nodded", "asked", "replied", "recalled", "wrote",
    "testified", "insisted", "denied", "argued", "explained", "did", "has", "does", "who",
];
/// How many words of an apposition are looked at for what somebody is: "a retired maths teacher".
const REACH: usize = 4;

/// The words that stand alone for somebody.
pub const ACTING: Question = Question { tell: acting, value: Sum::all, may_ask: anywhere };
/// The last words of the names that are a person's.
pub const PERSONS: Question = Question { tell: persons, value: Sum::all, may_ask: anywhere };

/// A fact for each word that stands alone for somebody: found as a person, or before what only persons do.
fn acting(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let found = names.iter().filter(|name| name.tokens.len() == 1 && name.kind == EntityKind::Person);
    let alone = document.capitals().filter(|&at| stands_alone(document, at) && acts(document, at));
    let found = found.map(|name| name.tokens.start).filter(|&at| document.classes(at) & class::PLACE_HEAD != 0);
    let mut places: Vec<usize> = found.chain(alone).collect();
    places.sort_unstable();
    places.into_iter().map(|at| fact(document, at, at)).collect()
}

/// A fact for each name of two words that is a person's.
fn persons(document: &Part, names: &[Name], known: &[Known]) -> Vec<Fact> {
    let is_person = |name: &&Name| {
        let last = document.tokens[name.tokens.end - 1].hash;
        let is_told = known.first().is_some_and(|acting| acting.of(last) != 0) || is_told(document, name);
        name.kind == EntityKind::Person || is_told && !is_located(document, name.tokens.start)
    };
    let persons = names.iter().filter(|name| may_be(document, name)).filter(is_person);
    persons.map(|name| fact(document, name.tokens.start, name.tokens.end - 1)).collect()
}

/// That a token tells something of a word.
fn fact(document: &Document, at: usize, word: usize) -> Fact {
    let key = document.tokens[word].hash;
    Fact { at: at as u32, key, word: key, value: 1 }
}

/// Whether a name of two words ends in one for a place, and can be a person's.
fn may_be(document: &Document, name: &Name) -> bool {
    let (start, last) = (name.tokens.start, name.tokens.end - 1);
    let is_full = name.tokens.len() == 2 && document.names().word(&document.tokens[last]) & class::PLACE_HEAD != 0;
    is_full
        && match name.kind {
            EntityKind::Person => true,
            EntityKind::Place => is_given(document, start) || is_unknown(document, start) && is_told(document, name),
            _ => false,
        }
}

/// The persons that were taken for places, and their family names alone.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let Some(persons) = known.get(1).filter(|persons| !persons.is_empty()) else { return Vec::new() };
    let is_one = |at: usize| persons.of(document.tokens[at].hash) != 0;
    let taken = names.iter().filter(|name| {
        name.kind == EntityKind::Place
            && is_one(name.tokens.end - 1)
            && may_be(document, name)
            && !is_located(document, name.tokens.start)
    });
    let taken = taken.map(|name| Name { tokens: name.tokens.clone(), kind: EntityKind::Person });
    let alone = document.capitals().filter(|&at| {
        is_one(at)
            && name_at(names, at).is_none()
            && !is_located(document, at)
            && stands_alone(document, at)
            && acts(document, at)
    });
    let mut found: Vec<Name> =
        taken.chain(alone.map(|at| Name { tokens: at..at + 1, kind: EntityKind::Person })).collect();
    Name::sort(&mut found);
    found
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
