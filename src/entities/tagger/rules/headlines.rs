//! A headline's names are the names of its article: in lines in capitals, letters tell nothing, but the text below does.

use crate::analysis::EntityKind;
use crate::entities::gazetteer::{self, class, phrase};
use crate::entities::name::Name;
use crate::text::hashed::HashMap;
use crate::text::{Document, Shape, Token, TokenKind};
use std::ops::Range;

/// The names of the lines in capitals.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let lines: Vec<Range<usize>> = (0..document.sentence_count())
        .map(|sentence| document.sentence(sentence))
        .filter(|line| is_in_capitals(document, line.clone()))
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    let known = known(document, names, &lines);
    let mut found = Vec::new();
    for line in lines {
        let mut at = line.start;
        while at < line.end {
            match longest(document, &known, at..line.end) {
                Some((length, kind)) => {
                    found.push(Name { tokens: at..at + length, kind });
                    at += length;
                }
                None => {
                    if is_people(document, &document.tokens[at..line.end]) {
                        found.push(Name { tokens: at..at + 1, kind: EntityKind::Group });
                    }
                    at += 1;
                }
            }
        }
    }
    found
}

fn is_in_capitals(document: &Document, line: Range<usize>) -> bool {
    let words = document.tokens[line].iter().filter(|token| token.kind == TokenKind::Word);
    let (mut all, mut capitals) = (0, 0);
    for word in words {
        all += 1;
        capitals += usize::from(word.shape == Shape::Upper);
    }
    all >= 3 && capitals * 10 > all * 7
}

/// The names of the other lines by the hash of their words, and persons also by the last of them.
fn known(document: &Document, names: &[Name], lines: &[Range<usize>]) -> HashMap<u32, EntityKind> {
    let mut known = HashMap::default();
    let mut last_names = HashMap::default();
    let mut lines = lines.iter().peekable();
    for Name { tokens, kind } in names {
        while lines.next_if(|line| line.end <= tokens.start).is_some() {}
        if lines.peek().is_some_and(|line| line.start < tokens.end) || tokens.len() > phrase::LONGEST {
            continue;
        }
        let tokens = &document.tokens[tokens.clone()];
        known.entry(gazetteer::phrase_hash(tokens)).or_insert(*kind);
        if let (EntityKind::Person, [_, .., last]) = (kind, tokens)
            && last.end() - last.start > 2
            && document.names().word(last) & class::COMMON == 0
        {
            last_names.entry(last.hash).or_insert(*kind);
        }
    }
    for (hash, kind) in last_names {
        known.entry(hash).or_insert(kind);
    }
    known
}

/// Whether the first of these words tells a nationality or a religion, and starts no known name ("BRITISH AIRWAYS").
fn is_people(document: &Document, tokens: &[Token]) -> bool {
    let classes = document.names().word(&tokens[0]) & !class::STARTS_LONGER;
    let heads = class::ORGANIZATION_HEAD | class::EVENT_HEAD | class::PLACE_HEAD;
    classes & (class::NATIONALITY | class::RELIGION) != 0
        && classes & !class::GROUP == 0
        && document.names().phrase(tokens).is_none()
        && tokens.get(1).is_some_and(|next| next.kind == TokenKind::Word && document.names().word(next) & heads == 0)
}

fn longest(document: &Document, known: &HashMap<u32, EntityKind>, tokens: Range<usize>) -> Option<(usize, EntityKind)> {
    let tokens = &document.tokens[tokens];
    if known.is_empty() || !tokens[0].is_capitalised() {
        return None;
    }
    let mut hash = tokens[0].hash;
    let mut longest = known.get(&hash).map(|kind| (1, *kind));
    for (at, token) in tokens.iter().enumerate().take(phrase::LONGEST).skip(1) {
        hash = phrase::add(hash, token.hash);
        if let Some(kind) = known.get(&hash) {
            longest = Some((at + 1, *kind));
        }
    }
    longest
}
