//! Roles behind a name: "[Ada Nwosu], 45, a teacher from Lagos," and "[Ada Nwosu] is the mayor of Lagos".

use super::phrase::{self, Phrase};
use crate::entities::facts::Words;
use crate::entities::name::Name;
use crate::entities::roles::{Role, is};
use crate::text::{Document, Token, TokenKind};

/// The most tokens of an insertion in brackets between a name and its role.
const LONGEST_INSERTION: usize = 8;

static BEING: Words<6> = Words::new(["is", "was", "became", "becomes", "remains", "remained"]);
static SERVING: Words<4> = Words::new(["served", "serves", "works", "worked"]);
static CHOSEN: Words<4> = Words::new(["elected", "appointed", "named", "reelected"]);
static ADVERBS: Words<8> = Words::new(["also", "now", "still", "then", "currently", "once", "previously", "as"]);

/// The role between commas or in brackets behind a name.
pub fn apposition(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let tokens = &document.tokens;
    let mut at = behind_brackets(document, names[name].tokens.end);
    let opens = |at: usize| tokens.get(at).is_some_and(|token| is(token, ",") || is(token, "("));
    if !opens(at) {
        return None;
    }
    at += 1;
    // The age: ", 45,".
    if tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number) && opens(at + 1) {
        at += 2;
    }
    let Phrase { role, is_closed, is_determined, has_complement } = phrase::read(document, names, name, at)?;
    // "president of the club said" starts no clause, "the president of the club said" may.
    (is_closed || has_complement && !is_determined).then_some(role)
}

/// Where the text goes on behind a short insertion in brackets, and a comma behind it: the name in another script, a party.
fn behind_brackets(document: &Document, start: usize) -> usize {
    let tokens = &document.tokens;
    if !tokens.get(start).is_some_and(|token| is(token, "(")) {
        return start;
    }
    let close = (start + 1..tokens.len().min(start + LONGEST_INSERTION)).find(|&at| is(&tokens[at], ")"));
    let comma = close.map(|close| close + 1).filter(|&at| tokens.get(at).is_some_and(|token| is(token, ",")));
    comma.unwrap_or(start)
}

/// The role that a verb of being tells: "is the mayor of", "became president of", "who was a teacher".
pub fn copula(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let tokens = &document.tokens;
    let holds = |at: usize, words: &dyn Fn(&Token) -> bool| tokens.get(at).is_some_and(words);
    let word = |at: usize, word: &str| tokens.get(at).is_some_and(|token| is(token, word));
    let mut at = names[name].tokens.end;
    if word(at, ",") {
        at += 1;
    }
    if word(at, "who") {
        at += 1;
    } else if at > names[name].tokens.end {
        return None;
    }
    let has_been = (word(at, "has") || word(at, "had")) && word(at + 1, "been");
    if has_been || holds(at, &|token| SERVING.hold(token)) && word(at + 1, "as") {
        at += 2;
    } else if holds(at, &|token| BEING.hold(token)) {
        at += 1;
        if holds(at, &|token| CHOSEN.hold(token)) {
            at += 1;
        }
    } else {
        return None;
    }
    if holds(at, &|token| ADVERBS.hold(token)) {
        at += 1;
    }
    let Phrase { role, is_determined, has_complement, .. } = phrase::read(document, names, name, at)?;
    (is_determined || has_complement).then_some(role)
}
