//! Roles behind a name: "[Ada Nwosu], 45, a teacher from Lagos," and "[Ada Nwosu] is the mayor of Lagos".

use super::phrase::{self, Phrase};
use super::{Role, is};
use crate::entities::name::Name;
use crate::text::{Document, TokenKind};

/// The role between commas or in brackets behind a name.
pub fn apposition(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let tokens = &document.tokens;
    let mut at = names[name].tokens.end;
    let opens = |at: usize| tokens.get(at).is_some_and(|token| is(token, ",") || is(token, "("));
    if !opens(at) {
        return None;
    }
    at += 1;
    // The age: ", 45,".
    if tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number) && opens(at + 1) {
        at += 2;
    }
    let Phrase { role, is_closed, .. } = phrase::read(document, names, name, at)?;
    is_closed.then_some(role)
}

/// The role that a verb of being tells: "is the mayor of", "became president of", "who was a teacher".
pub fn copula(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let tokens = &document.tokens;
    let word = |at: usize, words: &[&str]| tokens.get(at).is_some_and(|token| words.iter().any(|word| is(token, word)));
    let mut at = names[name].tokens.end;
    if word(at, &[","]) {
        at += 1;
    }
    if word(at, &["who"]) {
        at += 1;
    } else if at > names[name].tokens.end {
        return None;
    }
    let has_been = word(at, &["has", "had"]) && word(at + 1, &["been"]);
    let serves_as = word(at, &["served", "serves", "works", "worked"]) && word(at + 1, &["as"]);
    if has_been || serves_as {
        at += 2;
    } else if word(at, &["is", "was", "became", "becomes", "remains", "remained"]) {
        at += 1;
        if word(at, &["elected", "appointed", "named", "reelected"]) {
            at += 1;
        }
    } else {
        return None;
    }
    if word(at, &["also", "now", "still", "then", "currently", "once", "previously", "as"]) {
        at += 1;
    }
    let Phrase { role, is_determined, has_complement, .. } = phrase::read(document, names, name, at)?;
    (is_determined || has_complement).then_some(role)
}
