//! What has a spokesman, a chief executive or shares is a body, though its name may sound like a place's or a person's: "Baffinland
//! spokesman John Okello", "the chief executive of Southern Water".

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

/// The names that are a body's for what stands beside them, there or anywhere in the text.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let may_be =
        |name: &&Name| matches!(name.kind, EntityKind::Place | EntityKind::Person) && !is_known(document, name);
    let bodies: HashSet<&str> = names
        .iter()
        .filter(may_be)
        .filter(|name| is_bank(document, name) || has_body_behind(document, name) || has_body_before(document, name))
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
        // A person has two names, or one that is known.
        _ => tokens.len() > 1 || first & person != 0,
    }
}

/// "Afreximbank"
fn is_bank(document: &Document, name: &Name) -> bool {
    let word = document.text_of(name.tokens.start);
    name.tokens.len() == 1 && word.len() > "bank".len() && word.ends_with("bank")
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
