//! What has a spokesman or shares, or is called a charity or an airline, is a body, though its name may sound like a place's
//! or a person's: "Baffinland spokesman John Okello", "the chief executive of Southern Water", "Karuna, a charity".

use super::{inside, is_any, is_capital, name_at};
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::surnames::stands_alone;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::words::words;
use crate::text::{Document, Shape, Token, TokenKind, hash};

/// Who speaks for a body or belongs to it, and what it has, right behind its name.
#[rustfmt::skip]
static BEHIND: Words<20> = Words::new([
    "spokesman", "spokeswoman", "spokesperson", "spokespeople", "spokesmen", "ceo", "chairman", "chairwoman", "executive", "executives",
    "shareholders", "shareholder", "employees", "subsidiary", "shares", "stock", "founder", "co-founder", "managing", "staff",
]);
/// The same before "of" or "for" and the name.
#[rustfmt::skip]
static BEFORE: Words<15> = Words::new([
    "ceo", "executive", "spokesman", "spokeswoman", "spokesperson", "spokespeople", "shareholders", "employees", "subsidiary",
    "co-founder", "founder", "founders", "chairwoman", "shares", "cfo",
]);

/// What only bodies announce: "Ermodyne announced layoffs".
const ANNOUNCING: &[u32] = words!["announced", "announces", "reported", "reports", "posted", "posts"];
const RESULTS: &[u32] = words![
    "layoffs",
    "earnings",
    "profits",
    "profit",
    "revenue",
    "revenues",
    "losses",
    "results",
    "dividends",
    "quarterly"
];

/// What a body is called: right before its name, and behind it between commas.
#[rustfmt::skip]
static KINDS: Words<34> = Words::new([
    "airline", "automaker", "bookmaker", "brewer", "broadcaster", "brokerage", "builder", "carmaker", "charity", "chipmaker", "company",
    "conglomerate", "drugmaker", "fintech", "firm", "housebuilder", "insurer", "lender", "maker", "manufacturer", "miner", "nonprofit",
    "planemaker", "publisher", "refiner", "retailer", "shipbuilder", "start-up", "startup", "steelmaker", "supermarket", "union", "utility",
    "watchdog",
]);
/// What can stand behind such a noun in an apposition, besides a mark.
static GOES_ON: Words<12> =
    Words::new(["of", "in", "that", "which", "based", "with", "for", "from", "at", "and", "owned", "founded"]);
static ARTICLES: Words<3> = Words::new(["a", "an", "the"]);
static CHIEF: Words<1> = Words::new(["chief"]);
static JOINTS: Words<2> = Words::new(["of", "for"]);
/// How many words stand between the article and the noun: "a British online fashion retailer".
const ADJECTIVES: usize = 4;

/// The names that are a body's for what stands beside them.
pub const BODIES: Question = Question { tell: bodies, value: Sum::all, may_ask: anywhere };

/// A fact for each, by its words as they are written.
fn bodies(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let is_body = |name: &&Name| {
        may_be(document, name)
            && [is_bank, is_called_body, has_body_behind, has_body_before].iter().any(|test| test(document, name))
    };
    let fact = |name: &Name| {
        let capital = name.tokens.clone().find(|&at| is_capital(document, at))?;
        let (at, word) = (name.tokens.start as u32, document.tokens[capital].hash);
        Some(Fact { at, key: as_written(document, name), word, value: 1 })
    };
    names.iter().filter(is_body).filter_map(fact).collect()
}

/// A hash of a name as it is written.
fn as_written(document: &Document, name: &Name) -> u32 {
    hash::of(document.slice(document.span_of(name.tokens.clone())).as_bytes())
}

/// Whether a name was found as a place's or a person's, and is not known for one.
fn may_be(document: &Document, name: &Name) -> bool {
    matches!(name.kind, EntityKind::Place | EntityKind::Person) && !is_known(document, name)
}

/// The names that are a body's for what stands beside them, there or anywhere in the text.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let [bodies] = known else { return Vec::new() };
    let unfound = unfound(document, names);
    if bodies.is_empty() {
        return unfound;
    }
    let is_body = |name: &&Name| may_be(document, name) && bodies.of(as_written(document, name)) != 0;
    let body = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Organization };
    let mut found: Vec<Name> = names.iter().filter(is_body).map(body).chain(unfound).collect();
    Name::sort(&mut found);
    found
}

/// Words that nobody knows and that were not found, beside what is said of bodies: "Corvexa shares fell".
fn unfound(document: &Part, names: &[Name]) -> Vec<Name> {
    let is_unknown = |at: usize| {
        let token = &document.tokens[at];
        matches!(token.shape, Shape::Capitalised | Shape::Camel)
            && token.end() - token.start > 3
            && document.names().word(token) == 0
            && document.names().entry(token.hash) == 0
            && document.names().role(token.hash).is_none()
            && document.names().phrase_word(token.hash).is_none()
            && name_at(names, at).is_none()
            && stands_alone(document, at)
    };
    let body = |at: usize| Name { tokens: at..at + 1, kind: EntityKind::Organization };
    let is_body = |name: &Name| {
        is_called_body(document, name) || has_body_behind(document, name) || has_body_before(document, name)
    };
    document.capitals().filter(|&at| is_unknown(at)).map(body).filter(is_body).collect()
}

/// Whether the gazetteer has the name for a place, or as a part of a person's.
fn is_known(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    let whole =
        document.names().phrase(tokens).filter(|&(length, _)| length == tokens.len()).map_or(0, |(_, classes)| classes);
    let person = class::FEMALE | class::MALE | class::FAMILY;
    let first = document.names().word(&tokens[0]);
    match name.kind {
        EntityKind::Place if tokens.len() == 1 => (whole | first) & class::PLACE != 0,
        EntityKind::Place => whole & class::PLACE != 0,
        // A person has a name that is known, or two; "Axelera AI" is none.
        _ => first & person != 0 || tokens.len() > 1 && !is_intelligence(document, name),
    }
}

/// "Axelera AI"
fn is_intelligence(document: &Document, name: &Name) -> bool {
    name.tokens.len() > 1 && document.text_of(name.tokens.end - 1) == "AI"
}

/// "Afreximbank", "Axelera AI"
fn is_bank(document: &Document, name: &Name) -> bool {
    let word = document.text_of(name.tokens.start);
    let is_bank = name.tokens.len() == 1 && word.len() > "bank".len() && word.ends_with("bank");
    is_bank || is_intelligence(document, name)
}

/// "chipmaker Axelera", "Karuna, a Kampala-based charity, said"
fn is_called_body(document: &Document, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).filter(|_| inside(document, name.tokens.start).is_some());
    let is_kind = |token: &Token| !token.is_capitalised() && KINDS.hold(token);
    if before.is_some_and(|at| is_kind(&document.tokens[at])) {
        return true;
    }
    let comma = name.tokens.end;
    let is_apposition = inside(document, comma).is_some_and(|token| document.slice(token.span()) == ",")
        && inside(document, comma + 1).is_some_and(|token| ARTICLES.hold(token));
    // The first such noun behind the article is the head when no other noun follows: "a company director" is a person.
    // "the firm behind it" may be another's: behind "the" nothing stands before the noun.
    let most = if is!(document, comma + 1, "the") { 1 } else { 1 + 2 * ADJECTIVES };
    let mut phrase = (comma + 2..comma + 2 + most).take_while(|&at| is_of_phrase(document, at));
    is_apposition
        && phrase.any(|at| {
            let ends = inside(document, at + 1).is_none_or(|next| next.kind != TokenKind::Word || GOES_ON.hold(next));
            is_kind(&document.tokens[at]) && ends && !is_hyphen(document, at + 1)
        })
}

/// Whether a token goes on with a phrase: a word or a hyphen of the same sentence.
fn is_of_phrase(document: &Document, at: usize) -> bool {
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Possessive);
    inside(document, at).is_some_and(is_word) || is_hyphen(document, at)
}

fn is_hyphen(document: &Document, at: usize) -> bool {
    inside(document, at).is_some_and(|token| document.slice(token.span()) == "-")
}

/// "Baffinland spokesman", "Southern Water's shareholders"
fn has_body_behind(document: &Document, name: &Name) -> bool {
    let end = name.tokens.end;
    if is_any(document, end, ANNOUNCING) && is_any(document, end + 1, RESULTS) {
        return true;
    }
    let is_possessive = inside(document, end).is_some_and(|token| token.kind == TokenKind::Possessive);
    let behind = if is_possessive { end + 1 } else { end };
    let is_chief = inside(document, behind).is_some_and(|token| CHIEF.hold(token));
    let at = if is_chief { behind + 1 } else { behind };
    inside(document, at).is_some_and(|token| !token.is_capitalised() && BEHIND.hold(token))
}

/// "the chief executive of Southern Water", "a spokesman for Baffinland"
fn has_body_before(document: &Document, name: &Name) -> bool {
    let Some(preposition) = name.tokens.start.checked_sub(1) else { return false };
    let Some(noun) = preposition.checked_sub(1) else { return false };
    let goes_on = (noun + 1..=name.tokens.start).all(|at| inside(document, at).is_some());
    goes_on && JOINTS.hold(&document.tokens[preposition]) && BEFORE.hold(&document.tokens[noun])
}
