//! Persons who are called by their given name, where that is a place's name as well, or nobody's: "Georgia, 19, won",
//! "her son Austin", "Sydney Marsh … Sydney had gone home".

use super::{inside, is_age_behind, is_any, is_given, name_at, overlapping};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::entities::tagger::rules::surnames::{is_word_here, stands_alone};
use crate::text::hashed::{HashMap, HashSet};
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind};

/// Relations of one person to another.
#[rustfmt::skip]
const KIN: &[u32] = words![
    "son", "daughter", "brother", "sister", "mother", "father", "mum", "mom", "dad", "wife", "husband", "aunt", "uncle", "cousin",
    "niece", "nephew", "boyfriend", "girlfriend", "grandson", "granddaughter", "grandmother", "grandfather", "fiancé", "fiancée",
    "parents", "stepfather", "stepmother", "twin", "baby",
];
/// What only persons do.
#[rustfmt::skip]
const LIVING: &[u32] = words![
    "lives", "lived", "wept", "smiled", "laughed", "married", "studied", "studies", "sobbed", "nodded", "shrugged", "giggled",
];
/// The pronouns of a person that a sentence starts with.
const PRONOUNS: &[u32] = words!["she", "he"];

/// The given names that were taken for something else, or not found behind a full name.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let with_family = with_family(document, names);
    let full = first_words(document, names, &with_family);
    let mut said = HashSet::default();
    let mut located = HashSet::default();
    for name in names.iter().filter(|name| name.tokens.len() == 1 && name.kind != EntityKind::Person) {
        let at = name.tokens.start;
        if is_located(document, at) {
            located.insert(document.tokens[at].hash);
        } else if inside(document, at + 1).is_some_and(|next| next.kind == TokenKind::Possessive)
            && !is_any(document, at + 2, KIN)
            && document.names().word(&document.tokens[at]) & class::COUNTRY != 0
        {
            // "Jordan's embassy"
            located.insert(document.tokens[at].hash);
        } else if may_be_given(document, at) && is_said_of_person(document, names, at) {
            said.insert(document.tokens[at].hash);
        }
    }
    if full.is_empty() && said.is_empty() {
        return with_family;
    }
    // Who is called by the word, and whether it is one of nothing else.
    let mut persons = full;
    persons.retain(|word, _| said.contains(word) || !located.contains(word));
    for word in said {
        persons.entry(word).or_insert(false);
    }
    let mut found = with_family;
    for at in document.landmarks().capitals() {
        let token = &document.tokens[at];
        if !matches!(token.shape, Shape::Capitalised | Shape::Camel) {
            continue;
        }
        let Some(&is_only_name) = persons.get(&token.hash) else { continue };
        if !is_alone(document, at) || is_located(document, at) {
            continue;
        }
        let is_free = match name_at(names, at) {
            Some(name) => name.tokens.len() == 1 && matches!(name.kind, EntityKind::Place | EntityKind::Organization),
            None => is_only_name && !is_word_here(document, at),
        };
        if is_free {
            found.push(Name { tokens: at..at + 1, kind: EntityKind::Person });
        }
    }
    Name::sort(&mut found);
    found
}

/// Given names with an unknown word behind them, of which only the first was found, as a place: "Israel Bakare".
fn with_family(document: &Document, names: &[Name]) -> Vec<Name> {
    let is_family = |at: usize| {
        let Some(token) = inside(document, at) else { return false };
        let classes = document.names().word(token);
        let entry = document.names().entry(token.hash);
        let is_known = classes & class::FAMILY != 0 || entry & lexicon::FAMILY != 0;
        // "Georgia Pappas, 19", but "Georgia Lakers"
        let is_plural = document.text_of(at).ends_with('s') && !is_age_behind(document, at + 1);
        let is_unknown = classes == 0 && entry == 0 && !is_plural;
        token.shape == Shape::Capitalised && name_at(names, at).is_none() && (is_known || is_unknown)
    };
    // "Israel Bakare … Bakare", "Georgia Pappas, 19": taken for one place, though the text calls somebody by the second word, or
    // tells an age.
    let persons: HashSet<u32> = names
        .iter()
        .filter(|name| name.kind == EntityKind::Person && name.tokens.len() == 1)
        .map(|name| document.tokens[name.tokens.start].hash)
        .collect();
    let is_called = |name: &&Name| {
        let start = name.tokens.start;
        let is_pair = name.kind == EntityKind::Place && name.tokens.len() == 2;
        is_pair
            && (persons.contains(&document.tokens[start + 1].hash) || is_age_behind(document, name.tokens.end))
            && is_given(document, start)
            && document.names().phrase(&document.tokens[name.tokens.clone()]).is_none()
    };
    let called = names.iter().filter(is_called);
    let called = called.map(|name| Name { tokens: name.tokens.clone(), kind: EntityKind::Person });
    let places = names.iter().filter(|name| name.kind == EntityKind::Place && name.tokens.len() == 1);
    let mut found: Vec<Name> = places
        .map(|name| name.tokens.start)
        .filter(|&at| {
            let ends = inside(document, at + 2).is_none_or(|next| !next.is_capitalised());
            is_given(document, at) && is_family(at + 1) && ends && !is_located(document, at)
        })
        .map(|at| Name { tokens: at..at + 2, kind: EntityKind::Person })
        .chain(called)
        .collect();
    Name::sort(&mut found);
    found
}

/// The first words of persons' full names, and whether these are no words of anything else.
fn first_words(document: &Document, names: &[Name], more: &[Name]) -> HashMap<u32, bool> {
    let things = class::PLACE | class::ORGANIZATION | class::GROUP;
    let other = class::TITLE | class::COMMON | class::CALENDAR | class::ORGANIZATION_HEAD | class::PLACE_HEAD;
    let persons = names.iter().chain(more).filter(|name| name.kind == EntityKind::Person && name.tokens.len() > 1);
    // "Jordan Times" alone makes no person of Jordan: who is named again, in full or by the family name, is one.
    let last = |name: &Name| document.tokens[name.tokens.end - 1].hash;
    let mut named: HashMap<u32, usize> = HashMap::default();
    for name in names.iter().chain(more).filter(|name| name.kind == EntityKind::Person) {
        *named.entry(last(name)).or_default() += 1;
    }
    persons
        .filter_map(|name| {
            let at = name.tokens.start;
            let token = &document.tokens[at];
            let classes = document.names().word(token);
            let is_name =
                classes & other == 0 && may_be_given(document, at) && !document.text_of(at).contains(['\'', '’']);
            let is_told = named[&last(name)] > 1 || is_age_behind(document, name.tokens.end);
            let is_name = is_name && (classes & class::COUNTRY == 0 || is_told);
            (is_name && token.shape == Shape::Capitalised && token.end() - token.start > 2)
                .then_some((token.hash, classes & things == 0))
        })
        .collect()
}

/// Whether no longer name holds a word; "the friends of Zubaria" is none.
fn is_alone(document: &Document, at: usize) -> bool {
    let is_of = at > 1 && is!(document, at - 1, "of") && !document.tokens[at - 2].is_capitalised();
    let ends = inside(document, at + 1).is_none_or(|next| !next.is_capitalised() && next.kind != TokenKind::Number);
    stands_alone(document, at) || is_of && ends && !is!(document, at + 1, "-")
}

/// Whether a word is known as a given name, or not as a country's, a body's or a people's: parents take those of towns.
fn may_be_given(document: &Document, at: usize) -> bool {
    let other = class::COUNTRY | class::ORGANIZATION | class::GROUP;
    is_given(document, at) || document.names().word(&document.tokens[at]) & other == 0
}

/// "in Georgia", "near Sydney"
fn is_located(document: &Document, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| inside(document, at).is_some());
    before.is_some_and(|before| document.names().word(&document.tokens[before]) & class::LOCATIVE != 0)
}

/// Whether what stands beside a word is said of persons only.
fn is_said_of_person(document: &Document, names: &[Name], at: usize) -> bool {
    let before = at.checked_sub(1).filter(|_| inside(document, at).is_some());
    let is_kin = before.is_some_and(|before| is_any(document, before, KIN));
    let behind = at + 1;
    let goes_on = inside(document, behind).is_some();
    let has_kin = inside(document, behind).is_some_and(|token| token.kind == TokenKind::Possessive)
        && is_any(document, behind + 1, KIN);
    let lives = goes_on && is_any(document, behind, LIVING);
    is_kin || goes_on && is_age_behind(document, behind) || has_kin || lives || is_told_further(document, names, at)
}

/// "Victoria lives …. She is 12.": the next sentence starts with the pronoun of its subject, and names nobody before.
fn is_told_further(document: &Document, names: &[Name], at: usize) -> bool {
    let sentence = document.sentence_of(at);
    let is_subject = document.sentence(sentence).start == at;
    if !is_subject || sentence + 1 >= document.sentence_count() || is!(document, at + 1, ",") {
        return false;
    }
    let next = document.sentence(sentence + 1);
    let mut between = overlapping(names, &(at..next.start)).iter();
    is_any(document, next.start, PRONOUNS) && !between.any(|name| name.kind == EntityKind::Person)
}
