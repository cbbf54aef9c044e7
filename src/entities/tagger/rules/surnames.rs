//! Who was named in full is named by the family name later on: "Emi Sun … the meeting with Sun", "Luk Siu-man … told Luk".

use super::{Fact, Known, Part, Question, Sum, anywhere};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind, hash};

const HYPHEN: u32 = hash::of(b"-");

/// The family names of the persons that are named in full.
pub const FAMILY_NAMES: Question = Question { tell: family_names, value: Sum::all, may_ask: anywhere };

/// The last names that were not found or taken for something else.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let [family_names] = known else { return Vec::new() };
    if family_names.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for at in document.capitals() {
        let token = &document.tokens[at];
        if family_names.of(token.hash) == 0 || !stands_alone(document, at) {
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

/// The family name of each person that is named in full: the last word, in East Asia the first.
fn family_names(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let persons = names.iter().filter(|name| name.kind == EntityKind::Person && name.tokens.len() > 1);
    let family_name = |name: &Name| {
        let first = &document.tokens[name.tokens.start];
        let is_hyphenated = document.tokens[name.tokens.clone()].get(2).is_some_and(|mark| mark.hash == HYPHEN);
        let is_first = is_hyphenated && document.names().is_family_name_first(first.hash);
        let family = if is_first { first } else { &document.tokens[name.tokens.end - 1] };
        let is_name = matches!(family.shape, Shape::Capitalised | Shape::Camel) && family.end() - family.start > 1;
        let (at, key) = (name.tokens.start as u32, family.hash);
        is_name.then_some(Fact { at, key, word: key, value: 1 })
    };
    persons.filter_map(family_name).collect()
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
