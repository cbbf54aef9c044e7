//! Roles before a name: "o presidente [Lula]", "o ministro da Fazenda, [Fernando Haddad],".

use super::{article_gender, gender, is, is_hyphen, phrase};
use crate::analysis::EntityKind;
use crate::entities::facts::{PhraseWord, RoleWord};
use crate::entities::name::Name;
use crate::entities::roles::{self, Role, Title};
use crate::text::{Document, TokenKind, flag};

/// The title directly before a name.
pub fn title(document: &Document, names: &[Name], name: usize) -> Option<Title> {
    let start = names[name].tokens.start;
    let end = start_of_courtesy(document, start);
    let courtesy = (end..start).find_map(|at| document.names().role(document.tokens[at].hash).and_then(roles::gender));
    let role = ending_at(document, names, name, end);
    let mut title = Title { gender: courtesy, is_courtesy: end < start, role };
    if let Some(role) = &title.role {
        title.gender = title.gender.or_else(|| gender(document, role));
    } else if title.is_courtesy {
        title.gender = title.gender.or_else(|| article_gender(document, end));
    }
    (title.is_courtesy || title.role.is_some()).then_some(title)
}

/// Where the forms of address before a name start: "Sr.", "prof. dr."
fn start_of_courtesy(document: &Document, mut start: usize) -> usize {
    let is_courtesy = |at: usize| {
        document.names().role(document.tokens[at].hash).is_some_and(RoleWord::is_courtesy)
            && !document.tokens[at + 1].has(flag::SENTENCE_START)
    };
    while start > 0 && is_courtesy(start - 1) {
        start -= 1;
    }
    start
}

/// The role that ends at a token, where a name starts: the one whose head is nearest.
fn ending_at(document: &Document, names: &[Name], name: usize, end: usize) -> Option<Role> {
    if end == 0 || document.tokens.get(end).is_some_and(|token| token.has(flag::SENTENCE_START)) {
        return None;
    }
    for head in (end.saturating_sub(phrase::LONGEST)..end).rev() {
        if phrase::is_head(document, head) {
            let start = phrase::start_of(document, head);
            let phrase = phrase::read(document, names, name, start).filter(|phrase| phrase.role.tokens.end == end);
            if let Some(phrase) = phrase.filter(|phrase| phrase.role.head == head) {
                let first = start_of_pair(document, start);
                return Some(Role { tokens: first..end, ..phrase.role });
            }
        }
        if is_bound(document, head) || is_of_person(names, name, head) {
            return None;
        }
    }
    None
}

/// Where two roles of one person start: "cantora e compositora".
fn start_of_pair(document: &Document, start: usize) -> usize {
    let first = start.checked_sub(2).filter(|&first| is(document, start - 1, "e") && phrase::is_head(document, first));
    first.map_or(start, |first| phrase::start_of(document, first))
}

/// Whether no role's phrase runs across a token.
fn is_bound(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Word => {
            token.has(flag::SENTENCE_START)
                || document.names().phrase_word(token.hash) == Some(PhraseWord::Break) && !is(document, at, "e")
        }
        TokenKind::Punctuation => !is_hyphen(document, at) && !is(document, at, ","),
        TokenKind::Symbol => false,
        TokenKind::Number => false,
        _ => true,
    }
}

/// Whether a token is part of a person's name before this one.
fn is_of_person(names: &[Name], name: usize, at: usize) -> bool {
    let near = &names[name.saturating_sub(4)..name];
    near.iter().any(|other| other.kind == EntityKind::Person && other.tokens.contains(&at))
}

/// The role before a comma: "o ministro da Fazenda, [Fernando Haddad],"; of several, each inside the other, the outermost.
pub fn apposition(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let own = &names[name].tokens;
    let start = start_of_courtesy(document, own.start);
    let comma = start.checked_sub(1).filter(|&at| is(document, at, ","))?;
    let is_closed = own.end >= document.tokens.len() || phrase::closes(document, own.end);
    if !is_closed || document.tokens[start].has(flag::SENTENCE_START) {
        return None;
    }
    let mut found = None;
    for head in (comma.saturating_sub(phrase::LONGEST)..comma).rev() {
        if phrase::is_head(document, head) {
            let start = phrase::start_of(document, head);
            let phrase = phrase::read(document, names, name, start).filter(|phrase| phrase.role.tokens.end == comma);
            if let Some(phrase) = phrase.filter(|_| is_determined(document, start)) {
                found = Some(phrase.role);
            }
        }
        if is_bound(document, head) {
            break;
        }
    }
    found
}

/// Whether an article stands before a role, alone or in a contraction, or its sentence starts with it.
fn is_determined(document: &Document, start: usize) -> bool {
    let mut at = start;
    while at > 0 && !document.tokens[at].has(flag::SENTENCE_START) && phrase::is_modifier(document, at - 1) {
        at -= 1;
    }
    document.tokens[at].has(flag::SENTENCE_START)
        || at > 0
            && (document.tokens[at - 1].kind == TokenKind::QuoteMark
                || document
                    .names()
                    .phrase_word(document.tokens[at - 1].hash)
                    .is_some_and(|word| word != PhraseWord::Break))
}
