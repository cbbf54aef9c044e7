//! A role's noun phrase, read from its start: "ex-ministro da Saúde", "secretária-geral adjunta da ONU".

use super::{is, is_hyphen, is_inner_word};
use crate::analysis::EntityKind;
use crate::entities::facts::{PhraseWord, RoleWord};
use crate::entities::name::Name;
use crate::entities::roles::Role;
use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind, flag};

/// The most tokens of a role's phrase.
pub const LONGEST: usize = 20;
/// The most adjectives behind the head: "diretor executivo adjunto".
const MOST_ADJECTIVES: usize = 3;

/// A role's phrase, and how it ends.
pub struct Phrase {
    /// The role, without articles.
    pub role: Role,
    /// Whether an article or "seu" stands first.
    pub is_determined: bool,
    /// Whether it ends where an apposition can: at a comma, a full stop, "que".
    pub is_closed: bool,
    /// Whether "de", "da", "no" … follow the head.
    pub has_complement: bool,
}

/// Reads the role that starts at token `start`; `near` is a name close to it.
pub fn read(document: &Document, names: &[Name], near: usize, start: usize) -> Option<Phrase> {
    let grammar = document.names();
    let word = |at: usize| document.tokens.get(at).and_then(|token| grammar.phrase_word(token.hash));
    let limit = (start + LONGEST).min(document.tokens.len());
    let is_determined = word(start) == Some(PhraseWord::Determiner);
    let mut first = start + usize::from(is_determined);
    // "o então ministro", "a nova secretária"
    while is_loose_modifier(document, first) {
        first += 1;
    }
    let head = (first..limit).find(|&at| !is_modifier(document, at) && !is_hyphen(document, at))?;
    if !is_head(document, head) || starts_person(names, near, head) {
        return None;
    }
    let mut at = head + 1;
    while at < limit && is_hyphen(document, at) {
        at += 2;
    }
    let adjectives = at;
    while at < limit && at < adjectives + MOST_ADJECTIVES && is_adjective(document, at) {
        at += if is_hyphen(document, at + 1) { 3 } else { 1 };
    }
    // "cantora e compositora", "fundador e presidente"
    while at + 1 < limit && is(document, at, "e") && is_head(document, at + 1) {
        at += 2;
    }
    let mut end = at.min(document.tokens.len());
    let has_complement = at < limit && document.is_any(at, TIES) && !document.tokens[at].has(flag::SENTENCE_START);
    if has_complement {
        at += 1;
        while at < limit && goes_on(document, names, near, at) {
            at += 1;
        }
        end = at;
        while end > head + 1 && (word(end - 1).is_some() || document.tokens[end - 1].kind != TokenKind::Word) {
            end -= 1;
        }
    }
    let is_closed = at >= document.tokens.len() || closes(document, at);
    Some(Phrase { role: Role { tokens: first..end, head }, is_determined, is_closed, has_complement })
}

/// What ties to a head what belongs to it.
const TIES: &[u32] =
    words!["de", "da", "do", "dos", "das", "em", "no", "na", "nos", "nas", "para", "pelo", "pela", "junto"];

/// Whether a word can be the head of a role: "ministro", not "ex" or "sr".
pub fn is_head(document: &Document, at: usize) -> bool {
    let is_speaker = || is(document, at, "porta") && is_hyphen(document, at + 1) && is(document, at + 2, "voz");
    document.tokens.get(at).and_then(|token| document.names().role(token.hash)).is_some_and(RoleWord::is_head)
        || is_speaker()
}

/// Whether a word stands before the head of a role: "ex", "vice", "então".
pub fn is_modifier(document: &Document, at: usize) -> bool {
    document.tokens.get(at).and_then(|token| document.names().role(token.hash)) == Some(RoleWord::Modifier)
}

/// Whether such a word is no part of the office: "então", "novo", where no hyphen ties it.
fn is_loose_modifier(document: &Document, at: usize) -> bool {
    is_modifier(document, at) && !is_hyphen(document, at + 1) && !document.is_any(at, words!["ex", "vice"])
}

/// Where the role with this head starts: before "ex-" and "vice-".
pub fn start_of(document: &Document, head: usize) -> usize {
    let mut start = head;
    loop {
        let hyphen = start.checked_sub(1).filter(|&at| is_hyphen(document, at));
        let before = hyphen.unwrap_or(start).checked_sub(1);
        match before.filter(|&at| is_modifier(document, at)) {
            Some(at) if hyphen.is_some() || document.is_any(at, words!["ex", "vice"]) => start = at,
            _ => return start,
        }
    }
}

/// Whether a word in small letters goes on with the noun before it: "federal", "norte-americano".
fn is_adjective(document: &Document, at: usize) -> bool {
    is_inner_word(document, at)
        && document.tokens[at].shape == Shape::Lower
        && document.names().phrase_word(document.tokens[at].hash).is_none()
        && !is_verb(document.text_of(at))
}

/// Whether what belongs to the head holds the token `at`.
fn goes_on(document: &Document, names: &[Name], near: usize, at: usize) -> bool {
    let token = &document.tokens[at];
    let is_inside_name = || {
        near_names(names, near)
            .iter()
            .any(|name| name.kind != EntityKind::Person && name.tokens.start < at && at + 1 < name.tokens.end)
    };
    // "prima do empresário José Souza": who the complement tells of.
    let after_tie =
        || document.names().phrase_word(document.tokens[at - 1].hash).is_some() || is_head(document, at - 1);
    match token.kind {
        _ if token.has(flag::SENTENCE_START) => false,
        TokenKind::Word => match document.names().phrase_word(token.hash) {
            Some(PhraseWord::Preposition | PhraseWord::Determiner) => true,
            Some(PhraseWord::Break) => {
                is(document, at, "e")
                    && is_inner_word(document, at + 1)
                    && !starts_person(names, near, at + 1)
                    && document.names().phrase_word(document.tokens[at + 1].hash) != Some(PhraseWord::Break)
            }
            // "o ministro da Fazenda Fernando Haddad", but "o filho de João Silva".
            None => {
                (!starts_person(names, near, at) || after_tie())
                    && !(token.shape == Shape::Lower && is_verb(document.text_of(at)))
            }
        },
        TokenKind::Punctuation => is_hyphen(document, at) || is_inside_name(),
        TokenKind::Symbol => is(document, at, "&"),
        TokenKind::Number => is_hyphen(document, at - 1),
        TokenKind::Terminal => is_inside_name(),
        _ => false,
    }
}

/// Whether a word has an ending that only verbs have, in the forms that news tell in: "anunciou", "disseram", "virá".
fn is_verb(word: &str) -> bool {
    let endings =
        ["ou", "aram", "eram", "iram", "iu", "ará", "erá", "irá", "arão", "erão", "irão", "ando", "endo", "indo"];
    word.len() > 4 && endings.iter().any(|ending| word.ends_with(ending))
}

/// The names around a name.
fn near_names(names: &[Name], near: usize) -> &[Name] {
    &names[near.saturating_sub(4)..(near + 6).min(names.len())]
}

/// Whether a person's name starts at a token; `near` is a name close to it.
fn starts_person(names: &[Name], near: usize, token: usize) -> bool {
    near_names(names, near).iter().any(|name| name.tokens.start == token && name.kind == EntityKind::Person)
}

/// Whether an apposition can end before the token `at`.
pub fn closes(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Terminal | TokenKind::QuoteMark => true,
        TokenKind::Punctuation => !is_hyphen(document, at),
        TokenKind::Word => {
            token.has(flag::SENTENCE_START) || document.is_any(at, words!["que", "quem", "cujo", "cuja"])
        }
        _ => false,
    }
}
