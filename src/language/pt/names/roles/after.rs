//! Roles behind a name: "[Marina Silva] (Rede), ministra do Meio Ambiente,", "[João Campos] é o prefeito do Recife".

use super::is;
use super::phrase::{self, Phrase};
use crate::entities::name::Name;
use crate::entities::roles::Role;
use crate::text::words::words;
use crate::text::{Document, TokenKind};

/// The most tokens of an insertion in brackets between a name and its role.
const LONGEST_INSERTION: usize = 8;

/// The role between commas, dashes or in brackets behind a name.
pub fn apposition(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let mut at = behind_brackets(document, names[name].tokens.end);
    if !opens(document, at) {
        return None;
    }
    at = behind_age(document, at + 1);
    let Phrase { role, is_closed, is_determined, has_complement } = phrase::read(document, names, name, at)?;
    // "presidente do clube disse" starts no clause, "o presidente do clube disse" may.
    (is_closed || has_complement && !is_determined).then_some(role)
}

fn opens(document: &Document, at: usize) -> bool {
    [",", "(", "–", "—"].iter().any(|mark| is(document, at, mark))
}

/// Where the text goes on behind a short insertion in brackets, the party, and the comma behind it.
fn behind_brackets(document: &Document, start: usize) -> usize {
    if !is(document, start, "(") {
        return start;
    }
    let end = document.tokens.len().min(start + LONGEST_INSERTION);
    let close = (start + 1..end).find(|&at| is(document, at, ")"));
    close.map(|close| close + 1).filter(|&at| opens(document, at)).unwrap_or(start)
}

/// Where the text goes on behind an age: "45,", "de 45 anos,".
fn behind_age(document: &Document, start: usize) -> usize {
    let number = if is(document, start, "de") { start + 1 } else { start };
    if !document.tokens.get(number).is_some_and(|token| token.kind == TokenKind::Number) {
        return start;
    }
    let end = if is(document, number + 1, "anos") { number + 2 } else { number + 1 };
    if opens(document, end) { end + 1 } else { start }
}

/// The role that a verb of being tells: "é o prefeito de", "foi eleita presidente do", "que foi ministro da".
pub fn copula(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let is_any = |at: usize, words: &[u32]| at < document.tokens.len() && document.is_any(at, words);
    let mut at = names[name].tokens.end;
    if is(document, at, ",") {
        if !is(document, at + 1, "que") {
            return None;
        }
        at += 2;
    }
    if is(document, at, "já") || is(document, at, "também") {
        at += 1;
    }
    let verbs = words![
        "é",
        "era",
        "foi",
        "será",
        "tornou-se",
        "tornou",
        "virou",
        "permanece",
        "continua",
        "assumiu",
        "segue",
        "sendo",
    ];
    if !is_any(at, verbs) {
        return None;
    }
    at += 1;
    let chosen = words![
        "eleito",
        "eleita",
        "reeleito",
        "reeleita",
        "nomeado",
        "nomeada",
        "escolhido",
        "escolhida",
        "designado",
        "designada",
        "empossado",
        "empossada",
        "confirmado",
        "confirmada",
        "indicado",
        "indicada",
    ];
    let is_chosen = is_any(at, chosen);
    if is_chosen {
        at += 1;
    }
    while is_any(at, words!["-", "se", "como", "também", "hoje", "ainda", "agora", "novamente", "para"]) {
        at += 1;
    }
    let Phrase { role, is_determined, has_complement, .. } = phrase::read(document, names, name, at)?;
    (is_chosen || is_determined || has_complement).then_some(role)
}
