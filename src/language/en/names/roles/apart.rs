//! A role that stands apart from its holder: "Britain's transport secretary resigned on Monday. Mark Okello told reporters
//! outside his home that he was sorry."

use super::phrase;
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::name::Name;
use crate::entities::roles::Role;
use crate::text::Document;
use std::ops::Range;

/// What the news tells of a holder whom the next sentence names.
#[rustfmt::skip]
static LEAVING: Words<22> = Words::new([
    "resigned", "quit", "stepped", "died", "left", "retired", "was", "has", "bowed", "announced", "apologised", "apologized", "survived",
    "lost", "won", "admitted", "denied", "cancelled", "canceled", "collapsed", "returned", "pulled",
]);
/// Words for who is the subject already.
static OWN: Words<7> = Words::new(["he", "she", "his", "her", "him", "himself", "herself"]);

/// How many names of other kinds can stand before the first person: the lead of a report has no more.
const MOST_BEFORE: usize = 12;

/// The role that the sentence before tells of nobody, where the person is the first whom the text names, and the only one of
/// both sentences: no other reading is left.
pub fn find(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let person = &names[name];
    let own = document.sentence_of(person.tokens.start);
    let own_tokens = document.sentence(own);
    let is_first = name < MOST_BEFORE && names[..name].iter().all(|name| name.kind != EntityKind::Person);
    let before = document.sentence(own.checked_sub(1)?);
    if person.tokens.len() < 2 || person.tokens.start != own_tokens.start || !is_first {
        return None;
    }
    let is_only = !names[name + 1..]
        .iter()
        .take_while(|name| name.tokens.start < own_tokens.end)
        .any(|name| name.kind == EntityKind::Person);
    // "outside his home", "that she was sorry": more is told of the subject than that it speaks.
    let behind = document.tokens.get(person.tokens.end..own_tokens.end).unwrap_or_default();
    let tells_of_own = behind.iter().any(|token| OWN.hold(token));
    if !is_only || !tells_of_own {
        return None;
    }
    subject(document, names, name, before)
}

/// The role that is the subject of a sentence with no person's name.
fn subject(document: &Document, names: &[Name], near: usize, sentence: Range<usize>) -> Option<Role> {
    // "Britain's transport secretary": whose, where that has a name.
    let owner = names[..near].iter().find(|name| name.tokens.start == sentence.start);
    let start = owner.map_or(sentence.start, |owner| owner.tokens.end);
    let phrase = phrase::read(document, names, near, start + usize::from(owner.is_some()))?;
    let role = phrase.role;
    let is_subject = document.tokens.get(role.tokens.end).is_some_and(|verb| LEAVING.hold(verb));
    let is_one = owner.is_some() || phrase.is_determined;
    let whole = owner.map_or(role.tokens.start, |owner| owner.tokens.start)..role.tokens.end;
    (is_subject && is_one && role.tokens.end < sentence.end).then_some(Role { tokens: whole, head: role.head })
}
