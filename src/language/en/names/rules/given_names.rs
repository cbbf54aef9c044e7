//! Persons who are called by their given name, where that is a place's name as well, or nobody's: "Georgia, 19, won",
//! "her son Austin", "Sydney Marsh … Sydney had gone home".

use super::{inside, is_age_behind, is_any, is_given, name_at, overlapping};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::entities::tagger::rules::surnames::{is_word_here, stands_alone};
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
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

/// The words that stand alone for a person.
pub const CALLED: Question = Question { tell: called, value: Sum::all, may_ask: anywhere };
/// The last words of persons' names that are there more than once.
pub const NAMED_AGAIN: Question = Question { tell: last_words, value: Sum::several, may_ask: anywhere };
/// What the text tells of words that may be given names: the bits below.
pub const GIVEN: Question = Question { tell: given, value: Sum::all, may_ask: anywhere };

/// The word starts somebody's full name.
const STARTS_FULL: u32 = 1;
/// It does, and is one of nothing else.
const ONLY_NAME: u32 = 2;
/// The words around it are said of persons.
const SAID: u32 = 4;
/// Something is in it or near it.
const LOCATED: u32 = 8;

/// A fact for each single word that was found as a person.
fn called(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let single = names.iter().filter(|name| name.kind == EntityKind::Person && name.tokens.len() == 1);
    single.map(|name| fact(document, name.tokens.start, name.tokens.start, 1)).collect()
}

/// A fact for each person's name, by its last word.
fn last_words(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let persons = names.iter().filter(|name| name.kind == EntityKind::Person);
    persons.map(|name| fact(document, name.tokens.start, name.tokens.end - 1, 1)).collect()
}

/// What each place of a word tells that may be a given name.
fn given(document: &Part, names: &[Name], known: &[Known]) -> Vec<Fact> {
    let told = |name: &Name| {
        let at = name.tokens.start;
        let value = match (name.kind, name.tokens.len()) {
            (EntityKind::Person, 1) => 0,
            (EntityKind::Person, _) => of_full_name(document, name, known.first()),
            (_, 1) => of_single_word(document, names, at),
            _ => 0,
        };
        (value != 0).then(|| fact(document, at, at, value))
    };
    names.iter().filter_map(told).collect()
}

/// That a token tells something of a word.
fn fact(document: &Document, at: usize, word: usize, value: u32) -> Fact {
    let key = document.tokens[word].hash;
    Fact { at: at as u32, key, word: key, value }
}

/// What a person's full name tells of its first word. "Jordan Times" alone makes no person of Jordan: who is named again, in full
/// or by the family name, is one.
fn of_full_name(document: &Document, name: &Name, again: Option<&Known>) -> u32 {
    let things = class::PLACE | class::ORGANIZATION | class::GROUP;
    let other = class::TITLE | class::COMMON | class::CALENDAR | class::ORGANIZATION_HEAD | class::PLACE_HEAD;
    let at = name.tokens.start;
    let token = &document.tokens[at];
    let classes = document.names().word(token);
    let is_name = token.shape == Shape::Capitalised
        && token.end() - token.start > 2
        && classes & other == 0
        && may_be_given(document, at)
        && !document.text_of(at).contains(['\'', '’']);
    let is_again = || again.is_some_and(|again| again.of(document.tokens[name.tokens.end - 1].hash) != 0);
    let is_told = || classes & class::COUNTRY == 0 || is_again() || is_age_behind(document, name.tokens.end);
    match is_name && is_told() {
        true if classes & things == 0 => STARTS_FULL | ONLY_NAME,
        true => STARTS_FULL,
        false => 0,
    }
}

/// What the words around a name of one word tell that was not found as a person's.
fn of_single_word(document: &Document, names: &[Name], at: usize) -> u32 {
    // "Jordan's embassy"
    let is_owner = || {
        inside(document, at + 1).is_some_and(|next| next.kind == TokenKind::Possessive)
            && !is_any(document, at + 2, KIN)
            && document.names().word(&document.tokens[at]) & class::COUNTRY != 0
    };
    if is_located(document, at) || is_owner() {
        LOCATED
    } else if may_be_given(document, at) && is_said_of_person(document, names, at) {
        SAID
    } else {
        0
    }
}

/// The given names that were taken for something else, or not found behind a full name.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let Some(given) = known.get(1).filter(|given| !given.is_empty()) else { return Vec::new() };
    let mut found = Vec::new();
    for at in document.capitals() {
        let token = &document.tokens[at];
        if !matches!(token.shape, Shape::Capitalised | Shape::Camel) {
            continue;
        }
        let told = given.of(token.hash);
        let is_person = told & SAID != 0 || told & STARTS_FULL != 0 && told & LOCATED == 0;
        if !is_person || !is_alone(document, at) || is_located(document, at) {
            continue;
        }
        let is_free = match name_at(names, at) {
            Some(name) => name.tokens.len() == 1 && matches!(name.kind, EntityKind::Place | EntityKind::Organization),
            None => told & ONLY_NAME != 0 && !is_word_here(document, at),
        };
        if is_free {
            found.push(Name { tokens: at..at + 1, kind: EntityKind::Person });
        }
    }
    found
}

/// Given names with an unknown word behind them, of which only the first was found, as a place: "Israel Bakare". And those of
/// which both were found as one place, "Israel Bakare … Bakare", "Georgia Pappas, 19", though the text calls somebody by the second
/// word, or tells an age.
pub fn with_family(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
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
    let is_called = |at: usize| known.first().is_some_and(|called| called.of(document.tokens[at].hash) != 0);
    let person = |name: &Name| {
        let at = name.tokens.start;
        match name.tokens.len() {
            1 => {
                let ends = || inside(document, at + 2).is_none_or(|next| !next.is_capitalised());
                let is_person = is_given(document, at) && is_family(at + 1) && ends() && !is_located(document, at);
                is_person.then_some(at..at + 2)
            }
            2 => {
                let is_person = (is_called(at + 1) || is_age_behind(document, at + 2))
                    && is_given(document, at)
                    && document.names().phrase(&document.tokens[name.tokens.clone()]).is_none();
                is_person.then_some(at..at + 2)
            }
            _ => None,
        }
    };
    let places = names.iter().filter(|name| name.kind == EntityKind::Place);
    places.filter_map(person).map(|tokens| Name { tokens, kind: EntityKind::Person }).collect()
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
