//! Peoples, religions and parties are written in small letters, and known by their word: "os brasileiros", "a senadora
//! petista", "o governo norte-americano". A language is none of them: "em português".

use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Document, Shape, Token, TokenKind, flag};

/// The groups of a text.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    // Where the last word for a language ends: "inglês e francês".
    let mut language = None;
    let mut names = names.iter().peekable();
    let mut at = document.range.start;
    while at < document.range.end {
        let token = &document.tokens[at];
        let mut next = at + 1;
        if token.kind == TokenKind::Word
            && let Some(length) = length(document, at)
        {
            while names.next_if(|name| name.tokens.end <= at).is_some() {}
            let is_free =
                names.peek().is_none_or(|name| at + length <= name.tokens.start || name.tokens == (at..at + length));
            next = at + length;
            let is_joined = at > 0 && language == Some(at - 1) && document.is_any(at - 1, words!["e", "ou", ","]);
            if is_joined || is_language(document, at, next) {
                language = Some(next);
            } else if is_free && may_be_group(document, at, next) {
                found.push(Name { tokens: at..next, kind: EntityKind::Group });
            }
        }
        at = next;
    }
    found
}

/// How many tokens the word for a group has that starts here: "norte-americano" has three. A word with a capital may be a name
/// of another kind: "Paulista".
fn length(document: &Document, at: usize) -> Option<usize> {
    let grammar = document.names();
    let is_small = document.tokens[at].shape == Shape::Lower;
    let is_group = |classes| classes & class::GROUP != 0 && (is_small || classes & class::NAMES & !class::GROUP == 0);
    let whole =
        grammar.phrase(&document.tokens[at..]).filter(|&(_, classes)| is_group(classes)).map(|(length, _)| length);
    let length = whole.or_else(|| is_group(grammar.word(&document.tokens[at])).then_some(1))?;
    let goes_on = |token: &Token| token.shape != Shape::Capitalised && !token.has(flag::SENTENCE_START);
    document.tokens[at + 1..at + length].iter().all(goes_on).then_some(length)
}

/// Whether the word stands in small letters and no hyphen ties it to another, or starts its sentence before a word in small
/// letters: "Brasileiros vão às urnas".
fn may_be_group(document: &Document, start: usize, end: usize) -> bool {
    let is_hyphen = |at: usize| document.text_of(at) == "-" && !document.tokens[at].space_before();
    let is_tied = start > 0 && is_hyphen(start - 1) || end < document.tokens.len() && is_hyphen(end);
    let goes_on = || {
        document.tokens.get(end).is_some_and(|next| {
            next.kind == TokenKind::Word && next.shape == Shape::Lower && !next.has(flag::SENTENCE_START)
        })
    };
    !is_tied
        && (document.tokens[start].shape == Shape::Lower
            || document.tokens[start].shape == Shape::Capitalised && goes_on())
}

/// Whether a people's word stands for its language: "em português", "fala inglês", "aulas de alemão".
fn is_language(document: &Document, start: usize, end: usize) -> bool {
    let Some(before) = start.checked_sub(1).filter(|_| !document.tokens[start].has(flag::SENTENCE_START)) else {
        return false;
    };
    let is_singular = !document.text_of(end - 1).ends_with(['s', 'a']) || document.text_of(end - 1).ends_with("ês");
    let tells = words![
        "em",
        "língua",
        "idioma",
        "falar",
        "fala",
        "falam",
        "falava",
        "falando",
        "falo",
        "aprender",
        "estudar",
        "ensinar",
        "traduzir",
        "traduzido",
        "traduzida",
        "sotaque",
        "dialeto",
    ];
    let is_tied = document.is_any(before, words!["de", "para", "do"]) && before > 0 && {
        let nouns = words![
            "aula",
            "aulas",
            "professor",
            "professora",
            "curso",
            "cursos",
            "tradução",
            "traduzido",
            "traduzida",
            "dicionário",
            "língua",
            "idioma",
            "prova",
            "ensino",
            "palavra",
            "conhecimento",
            "conhecimentos",
        ];
        document.is_any(before - 1, nouns)
    };
    is_singular && (document.is_any(before, tells) || is_tied)
}
