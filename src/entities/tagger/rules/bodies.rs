//! What has a spokesman or shares, or is called a charity or an airline, is a body, though its name may sound like a place's
//! or a person's: "Baffinland spokesman John Okello", "the chief executive of Southern Water", "Karuna, a charity".

use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::{self, class};
use crate::entities::name::Name;
use crate::text::{Document, Token, TokenKind, flag};
use std::collections::HashSet;

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
/// How many words stand between the article and the noun: "a British online fashion retailer".
const ADJECTIVES: usize = 4;

/// The names that are a body's for what stands beside them, there or anywhere in the text.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let may_be =
        |name: &&Name| matches!(name.kind, EntityKind::Place | EntityKind::Person) && !is_known(document, name);
    let bodies: HashSet<&str> = names
        .iter()
        .filter(may_be)
        .filter(|name| {
            [is_bank, is_called_body, has_body_behind, has_body_before].iter().any(|test| test(document, name))
        })
        .map(|name| document.slice(document.span_of(name.tokens.clone())))
        .collect();
    if bodies.is_empty() {
        return Vec::new();
    }
    let is_body = |name: &&Name| bodies.contains(document.slice(document.span_of(name.tokens.clone())));
    let body = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Organization };
    names.iter().filter(may_be).filter(is_body).map(body).collect()
}

/// Whether the gazetteer has the name for a place, or as a part of a person's.
fn is_known(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    let whole =
        gazetteer::phrase(tokens).filter(|&(length, _)| length == tokens.len()).map_or(0, |(_, classes)| classes);
    let person = class::FEMALE | class::MALE | class::FAMILY;
    let first = gazetteer::word(&tokens[0]);
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
    let token = |at: usize| document.tokens.get(at).filter(|token| !token.has(flag::SENTENCE_START));
    let before = name.tokens.start.checked_sub(1).and_then(|at| document.tokens.get(at));
    let is_first = document.tokens[name.tokens.start].has(flag::SENTENCE_START);
    if !is_first && before.is_some_and(|token| !token.is_capitalised() && KINDS.hold(token)) {
        return true;
    }
    let comma = name.tokens.end;
    let is_article = |token: &Token| Words::new(["a", "an"]).hold(token);
    if token(comma).is_none_or(|token| document.slice(token.span()) != ",") || !token(comma + 1).is_some_and(is_article)
    {
        return false;
    }
    // The first such noun behind the article is the head when no other noun follows: "a company director" is a person.
    (comma + 2..comma + 3 + 2 * ADJECTIVES).map_while(token_at(document)).any(|(at, noun)| {
        let ends = token(at + 1).is_none_or(|next| next.kind != TokenKind::Word || GOES_ON.hold(next));
        let is_hyphenated = token(at + 1).is_some_and(|next| document.slice(next.span()) == "-");
        !noun.is_capitalised() && KINDS.hold(noun) && ends && !is_hyphenated
    })
}

/// Gives a token of the same phrase: a word or a hyphen of its sentence.
fn token_at<'d>(document: &'d Document<'d>) -> impl Fn(usize) -> Option<(usize, &'d Token)> {
    |at| {
        let token = document.tokens.get(at).filter(|token| !token.has(flag::SENTENCE_START))?;
        let is_inside =
            matches!(token.kind, TokenKind::Word | TokenKind::Possessive) || document.slice(token.span()) == "-";
        is_inside.then_some((at, token))
    }
}

/// "Baffinland spokesman", "Southern Water's shareholders"
fn has_body_behind(document: &Document, name: &Name) -> bool {
    let end = name.tokens.end;
    let token = |at: usize| document.tokens.get(at).filter(|token| !token.has(flag::SENTENCE_START));
    let behind = if token(end).is_some_and(|token| token.kind == TokenKind::Possessive) { end + 1 } else { end };
    let is_chief = |token: &Token| Words::new(["chief"]).hold(token);
    let at = if token(behind).is_some_and(is_chief) { behind + 1 } else { behind };
    token(at).is_some_and(|token| !token.is_capitalised() && BEHIND.hold(token))
}

/// "the chief executive of Southern Water", "a spokesman for Baffinland"
fn has_body_before(document: &Document, name: &Name) -> bool {
    let Some(preposition) = name.tokens.start.checked_sub(1) else { return false };
    let Some(noun) = preposition.checked_sub(1) else { return false };
    let is_joint = Words::new(["of", "for"]).hold(&document.tokens[preposition]);
    let starts = (noun + 1..=name.tokens.start).any(|at| document.tokens[at].has(flag::SENTENCE_START));
    is_joint && !starts && BEFORE.hold(&document.tokens[noun])
}
