//! Who was named in full is named by the family name later on: "Emi Sun … the meeting with Sun", "Luk Siu-man … told Luk".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::text::hashed::HashSet;
use crate::text::{Document, Shape, Token, TokenKind, hash};

const HYPHEN: u32 = hash::of(b"-");

/// The last names that were not found or taken for something else.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let known = known(document, names);
    if known.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for at in document.landmarks().capitals() {
        let token = &document.tokens[at];
        if !known.contains(&token.hash) || !stands_alone(document, at) {
            continue;
        }
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        let is_free = match names.peek().filter(|name| name.tokens.start <= at) {
            None => !is_word_here(document, at),
            Some(name) => {
                name.tokens.len() == 1 && name.kind != EntityKind::Person && !is_name_of_things(document, token)
            }
        };
        if is_free {
            found.push(Name { tokens: at..at + 1, kind: EntityKind::Person });
        }
    }
    found
}

/// The family names of the persons that are named in full: the last word, in East Asia the first.
fn known(document: &Document, names: &[Name]) -> HashSet<u32> {
    let persons = names.iter().filter(|name| name.kind == EntityKind::Person && name.tokens.len() > 1);
    persons
        .map(|name| {
            let first = &document.tokens[name.tokens.start];
            let is_hyphenated = document.tokens[name.tokens.clone()].get(2).is_some_and(|mark| mark.hash == HYPHEN);
            let is_first = is_hyphenated && document.names().is_family_name_first(first.hash);
            if is_first { first } else { &document.tokens[name.tokens.end - 1] }
        })
        .filter(|name| matches!(name.shape, Shape::Capitalised | Shape::Camel) && name.end() - name.start > 1)
        .map(|name| name.hash)
        .collect()
}

/// Whether no other capitalised word, hyphen or the like joins a token to a longer name.
pub fn stands_alone(document: &Document, at: usize) -> bool {
    let tokens = &document.tokens;
    let joints = &document.names().joints;
    let is_article = |token: &Token| joints.articles.contains(&token.hash);
    let starts = tokens[at].has(crate::text::flag::SENTENCE_START);
    let before = at.checked_sub(1).filter(|_| !starts).map(|before| &tokens[before]);
    let after = tokens.get(at + 1).filter(|after| !after.has(crate::text::flag::SENTENCE_START));
    let joins = |token: &Token| {
        token.kind == TokenKind::Word && token.is_capitalised()
            || token.kind == TokenKind::Number
            || [HYPHEN, const { hash::of(b"&") }].contains(&token.hash)
            || joints.tying.contains(&token.hash)
    };
    !before.is_some_and(|token| joins(token) || is_article(token)) && !after.is_some_and(joins)
}

/// Whether a word may be no name where it stands: its capital may be that of a sentence's start.
pub fn is_word_here(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let is_first = token.has(crate::text::flag::SENTENCE_START)
        || at > 0 && document.tokens[at - 1].kind == TokenKind::QuoteMark
        || at > 0 && document.text_of(at - 1) == ":";
    let is_known = document.names().word(token) & (class::TITLE | class::GROUP | class::EVENT_HEAD) != 0;
    is_known || is_first && lexicon::case(document.names().entry(token.hash)) >= 2
}

/// Whether a word names a place, a body or a people as well.
fn is_name_of_things(document: &Document, token: &Token) -> bool {
    document.names().word(token) & (class::PLACE | class::ORGANIZATION | class::GROUP) != 0
}
