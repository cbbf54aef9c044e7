//! Offices, professions and relations that a text tells of a person, as Portuguese words them: "o ministro da Fazenda,
//! [Fernando Haddad],", "a ex-presidente [Dilma Rousseff]", "[Marina Silva] (Rede), ministra do Meio Ambiente,".

mod after;
mod before;
mod phrase;

use crate::analysis::Gender;
use crate::entities::name::Name;
use crate::entities::roles::{self, Role};
use crate::text::words::words;
use crate::text::{Document, Token, TokenKind, flag, hash};

pub(super) use before::title;

/// The roles around a name, without the title before it, in the order of the text.
pub(super) fn around(document: &Document, names: &[Name], name: usize) -> Vec<Role> {
    let before = before::apposition(document, names, name);
    let after = after::apposition(document, names, name).or_else(|| after::copula(document, names, name));
    before.into_iter().chain(after).collect()
}

/// What a role tells of its bearer: by its ending ("senadora"), else by the article before it ("a presidente").
pub(super) fn gender(document: &Document, role: &Role) -> Option<Gender> {
    let word = document.names().role(document.tokens[role.head].hash);
    word.and_then(roles::gender).or_else(|| article_gender(document, role.tokens.start))
}

/// What the article before a token tells, over words like "então" and "novo".
fn article_gender(document: &Document, mut start: usize) -> Option<Gender> {
    if start > 0 && phrase::is_modifier(document, start - 1) {
        start -= 1;
    }
    let before = start.checked_sub(1).filter(|_| !document.tokens[start].has(flag::SENTENCE_START))?;
    if document.is_any(before, words!["o", "do", "no", "ao", "pelo", "um", "seu", "deste", "desse"]) {
        Some(Gender::Male)
    } else if document.is_any(before, words!["a", "da", "na", "à", "pela", "uma", "sua", "desta", "dessa"]) {
        Some(Gender::Female)
    } else {
        None
    }
}

/// Whether a token is this mark or, in small letters, this word.
fn is(document: &Document, at: usize, word: &str) -> bool {
    document.tokens.get(at).is_some_and(|token| token.hash == hash::of(word.as_bytes()))
}

/// Whether a token is a hyphen that touches its neighbours.
fn is_hyphen(document: &Document, at: usize) -> bool {
    let is_glued = |token: &Token| !token.space_before();
    is(document, at, "-") && is_glued(&document.tokens[at]) && document.tokens.get(at + 1).is_some_and(is_glued)
}

/// Whether a token is a word that goes on with its sentence.
fn is_inner_word(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word && !token.has(flag::SENTENCE_START))
}
