//! Firms by the form of their names: "Moody's said", "Johnson Matthew plc", "Marks & Spence plc", and the same without
//! the legal form.

use super::{inside, is_any, is_capital, is_given, name_at};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::{self, class};
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind, flag};

/// Legal forms that are written with a capital or in capitals; "plc" stands in small letters, too.
const FORMS: &[u32] = words!["plc", "inc", "corp", "ltd", "llc", "llp", "gmbh", "co"];
/// Those that are a legal form in capitals only.
const CAPITALS: &[u32] = words!["sa", "ag", "nv", "bv", "ab", "se"];
/// What a firm does, so that "'s" before it is part of the name: "Macy's rose".
#[rustfmt::skip]
const DOING: &[u32] = words![
    "said", "says", "rose", "fell", "cut", "raised", "reported", "reports", "posted", "announced", "cited", "expects", "expected",
    "plans", "planned", "sued", "bought", "sold", "agreed", "declined", "lowered", "downgraded", "upgraded", "slashed", "gained",
    "lost", "dropped", "jumped", "slipped", "climbed", "tumbled", "surged", "opened", "closed", "shut", "launched", "recalled",
    "warned", "confirmed", "denied", "paid", "filed", "added", "did", "does", "has", "had", "will", "would", "is", "was",
];
/// How many bytes the longest of them has: "corp."
const LONGEST_FORM: u32 = 5;
/// The most tokens before a legal form.
const LONGEST: usize = 7;

/// The names of firms up to a word before their end, the second at least.
pub const STARTS: Question = Question { tell: starts, value: Sum::all, may_ask: anywhere };
/// The words of persons' full names.
pub const PERSONS: Question = Question { tell: persons, value: Sum::all, may_ask: anywhere };
/// The words with "'s" behind which nothing follows that could be had.
pub const CLOSED: Question = Question { tell: closed, value: Sum::all, may_ask: anywhere };

/// The firms without their legal form, and those whose name ends in "'s".
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let [starts, persons, closed] = known else { return Vec::new() };
    let mut found = short_forms(document, names, starts);
    found.extend(with_possessive(document, names, persons, closed));
    Name::sort(&mut found);
    found.dedup_by(|next, name| next.tokens.start < name.tokens.end);
    found
}

/// "Galil Pipes Ltd of Israel": the firm, and where it is from.
pub fn with_seat(document: &Part, names: &[Name]) -> Vec<Name> {
    let firms = names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens.len() > 3);
    let parted = firms.filter_map(|name| {
        let tokens = name.tokens.clone();
        let of = (tokens.start + 2..tokens.end - 1).find(|&at| is!(document, at, "of") && is_form(document, at - 1))?;
        let is_place = document.names().word(&document.tokens[of + 1]) & class::PLACE != 0;
        let [firm, seat] = [tokens.start..of, of + 1..tokens.end];
        is_place.then_some([
            Name { tokens: firm, kind: EntityKind::Organization },
            Name { tokens: seat, kind: EntityKind::Place },
        ])
    });
    parted.flatten().collect()
}

/// The names before a legal form, with it.
pub fn with_form(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    // Of the forms only "plc" is written small, and then behind a word with a capital.
    let forms = document.capitals().flat_map(|at| [Some(at), is!(document, at + 1, "plc").then_some(at + 1)]);
    let mut last = 0;
    for form in forms.flatten() {
        if form <= last || !is_form(document, form) {
            continue;
        }
        last = form;
        let from = found.last().map_or(0, |name| name.tokens.end);
        let start = start(document, form, from);
        let known = name_at(names, form - 1);
        let is_found = known.is_some_and(|name| name.kind == EntityKind::Organization && name.tokens.start <= start)
            && name_at(names, form).is_some();
        // A list of places of business stands between commas: "Springfield, Inc." is whole already.
        if start < form && !is_found {
            found.push(Name { tokens: start..form + 1, kind: EntityKind::Organization });
        }
    }
    found
}

fn is_form(document: &Document, at: usize) -> bool {
    // Each word with a capital is asked for.
    let token = &document.tokens[at];
    if token.end() - token.start > LONGEST_FORM || !FORMS.contains(&token.hash) && !CAPITALS.contains(&token.hash) {
        return false;
    }
    let Some(token) = inside(document, at).filter(|token| token.space_before()) else { return false };
    // "Co-operative"
    if is!(document, at + 1, "-") && !document.tokens[at + 1].space_before() {
        return false;
    }
    let is_small = token.shape == Shape::Lower;
    match () {
        () if is_any(document, at, FORMS) => !is_small || is!(document, at, "plc"),
        () => token.shape == Shape::Upper && document.text_of(at).len() == 2,
    }
}

/// Where the name starts that ends before `end`: words with capitals, "&" and hyphens between them.
fn start(document: &Document, end: usize, from: usize) -> usize {
    let mut start = end;
    let mut at = end;
    while at > from && end - at < LONGEST && (at == end || inside(document, at).is_some()) {
        let token = &document.tokens[at - 1];
        let is_joint = is!(document, at - 1, "&") || is!(document, at - 1, "-") && !token.space_before();
        if is_capital(document, at - 1) && !is_opening(document, at - 1) {
            start = at - 1;
        } else if !is_joint {
            break;
        }
        at -= 1;
    }
    start
}

/// Whether a word has its capital from the start of its sentence: "Shares of", "The".
fn is_opening(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let is_small = lexicon::case(document.names().entry(token.hash)) >= 4
        || document.names().phrase_word(token.hash).is_some()
        || document.names().role(token.hash).is_some();
    token.has(flag::SENTENCE_START) && is_small && !is!(document, at + 1, "&")
}

/// A fact for each start of a firm's name with its legal form.
fn starts(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let is_firm = |name: &&Name| name.kind == EntityKind::Organization && is_form(document, name.tokens.end - 1);
    let facts = names.iter().filter(is_firm).flat_map(|firm| {
        let start = firm.tokens.start;
        let ends = start + 2..firm.tokens.end.min(start + LONGEST);
        ends.map(move |end| {
            let (key, word) = (gazetteer::phrase_hash(&document.tokens[start..end]), document.tokens[start].hash);
            Fact { at: start as u32, key, word, value: 1 }
        })
    });
    facts.collect()
}

/// The names of several words, taken for persons, that are the start of a firm's name with its legal form.
fn short_forms(document: &Document, names: &[Name], starts: &Known) -> Vec<Name> {
    if starts.is_empty() {
        return Vec::new();
    }
    let is_firm = |name: &&Name| {
        let is_other = matches!(name.kind, EntityKind::Person | EntityKind::Place);
        is_other
            && name.tokens.len() > 1
            && is_capital(document, name.tokens.start)
            && starts.of(gazetteer::phrase_hash(&document.tokens[name.tokens.clone()])) != 0
    };
    let firm = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Organization };
    names.iter().filter(is_firm).map(firm).collect()
}

/// A fact for each word of persons' full names.
fn persons(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let full = names.iter().filter(|name| name.kind == EntityKind::Person && name.tokens.len() > 1);
    full.flat_map(|name| name.tokens.clone()).map(|at| fact(document, at, at)).collect()
}

/// A fact for each word with "'s" behind which nothing follows that could be had.
fn closed(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let owners = document.possessives().filter(|&at| at > 0 && is_capital(document, at - 1));
    owners.filter(|&at| is_closed(document, names, at)).map(|at| fact(document, at, at - 1)).collect()
}

/// That a token tells something of a word.
fn fact(document: &Document, at: usize, word: usize) -> Fact {
    let key = document.tokens[word].hash;
    Fact { at: at as u32, key, word: key, value: 1 }
}

/// The names that end in "'s", known or told by what follows.
fn with_possessive(document: &Part, names: &[Name], persons: &Known, closed: &Known) -> Vec<Name> {
    let owners = document
        .possessives()
        .filter(|&at| at > 0 && is_capital(document, at - 1) && persons.of(document.tokens[at - 1].hash) == 0);
    let mut found: Vec<Name> = Vec::new();
    for at in owners {
        let (start, kind) = match known(document, at) {
            Some(known) => known,
            None if closed.of(document.tokens[at - 1].hash) != 0 && stands_alone(document, names, at - 1) => {
                (at - 1, EntityKind::Organization)
            }
            None => continue,
        };
        // "St. Jude's Hospital" is whole.
        let is_longer = name_at(names, at).is_some();
        let is_free = found.last().is_none_or(|last| last.tokens.end <= start);
        if !is_longer
            && is_free
            && !(is_capital(document, at + 1)
                && inside(document, at + 1).is_some()
                && kind == EntityKind::Place
                && document.names().word(&document.tokens[at + 1]) & (class::ORGANIZATION_HEAD | class::PLACE_HEAD)
                    != 0)
        {
            found.push(Name { tokens: start..at + 1, kind });
        }
    }
    found
}

/// The body or place that the gazetteer knows with its "'s": "McDonald's", "St. John's".
fn known(document: &Document, possessive: usize) -> Option<(usize, EntityKind)> {
    (possessive.saturating_sub(4)..possessive).find_map(|start| {
        let (length, classes) = document.names().phrase(&document.tokens[start..])?;
        let is_whole = start + length == possessive + 1 && document.tokens[start].is_capitalised();
        match () {
            () if !is_whole => None,
            () if classes & class::PLACE != 0 => Some((start, EntityKind::Place)),
            () if classes & class::ORGANIZATION != 0 => Some((start, EntityKind::Organization)),
            () => None,
        }
    })
}

/// Whether nothing follows that could be had: "Moody's cited debt".
fn is_closed(document: &Document, names: &[Name], possessive: usize) -> bool {
    if !stands_alone(document, names, possessive - 1) {
        return false;
    }
    let behind = possessive + 1;
    // "Macy's and Moody's fell"
    let is_pair = (is!(document, behind, "and") || is!(document, behind, ",")) && is_capital(document, behind + 1);
    let last = if is_pair && document.tokens.get(behind + 2).is_some_and(|token| token.kind == TokenKind::Possessive) {
        behind + 3
    } else {
        behind
    };
    is_any(document, last, DOING) && inside(document, last).is_some()
}

/// Whether a word may be a firm's name alone: no pronoun, people, place or day, and no part of a longer name.
fn stands_alone(document: &Document, names: &[Name], at: usize) -> bool {
    let token = &document.tokens[at];
    let other = class::GROUP | class::CALENDAR | class::COMMON | class::TITLE | class::PLACE;
    let classes = document.names().word(token);
    let is_known = classes & class::COUNTRY != 0 || classes & other != 0 && !is_given(document, at);
    let is_small = document.names().phrase_word(token.hash).is_some()
        || document.names().role(token.hash).is_some()
        || lexicon::case(document.names().entry(token.hash)) >= 3;
    let is_single = name_at(names, at).is_none_or(|name| name.tokens.len() == 1 && name.kind != EntityKind::Group);
    let is_behind_name = at > 0 && is_capital(document, at - 1) && inside(document, at).is_some();
    !is_known
        && !is_small
        && is_single
        && !is_behind_name
        && token.shape != Shape::Upper
        && token.end() - token.start > 2
}
