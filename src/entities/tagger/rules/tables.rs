//! Sports results: in lines of names and numbers, the names are those of teams, also where a team is called like its town.
//!
//! "Bradford 1 Tranmere 0", "Oldham 4 0 1 3 5 9 1", "CHICAGO AT TORONTO". Countries stay places.

use super::Part;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::ops::Range;

/// A line with more tokens is no result.
const LONGEST: usize = 40;
/// A table's row has at least this many numbers.
const LEAST_NUMBERS: usize = 3;

/// The teams of all results.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let tokens = &document.tokens;
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    let mut start = document.range.start;
    while start < document.range.end {
        let more = tokens[start + 1..].iter().take_while(|token| !token.has(flag::LINE_START)).count();
        let line = start..start + 1 + more;
        start = line.end;
        if line.len() > LONGEST {
            continue;
        }
        for team in teams(document, line) {
            while names.next_if(|name| name.tokens.end <= team.start).is_some() {}
            let other = names.peek().filter(|name| name.tokens.start < team.end);
            let is_person = other.is_some_and(|name| name.kind == EntityKind::Person && name.tokens.len() > 1);
            if is_person {
                continue;
            }
            if let Some(kind) = kind(document, &tokens[team.clone()]) {
                found.push(Name { tokens: team, kind });
            }
        }
    }
    found
}

/// What these words name in a result: nothing when one of them is written small elsewhere.
fn kind(document: &Document, tokens: &[Token]) -> Option<EntityKind> {
    let classes = match document.names().phrase(tokens) {
        Some((length, classes)) if length == tokens.len() => classes,
        _ if tokens.len() == 1 => document.names().word(&tokens[0]),
        _ => 0,
    };
    if classes & class::COUNTRY != 0 {
        return Some(EntityKind::Place);
    }
    let is_word = |token: &Token| {
        document.names().word(token) & (class::COMMON | class::CALENDAR | class::TITLE) != 0
            || lexicon::case(document.names().entry(token.hash)) == lexicon::NEARLY_ALWAYS
                && token.shape != Shape::Upper
    };
    (classes & class::GROUP == 0 && !tokens.iter().any(is_word)).then_some(EntityKind::Organization)
}

/// The names of a line that is a result, a table's row or a fixture; none of any other line.
fn teams(document: &Document, line: Range<usize>) -> Vec<Range<usize>> {
    let tokens = &document.tokens;
    let mut teams = Vec::new();
    let mut numbers = Vec::new();
    // A number, the day or the hour may stand before the teams.
    let mut at = line.clone().find(|&at| !is_figure(document, at)).unwrap_or(line.end);
    while at < line.end {
        let name = (at..line.end).take_while(|&at| is_of_name(document, at)).count();
        if name == 0 || name > 4 || !tokens[at].is_capitalised() {
            return Vec::new();
        }
        teams.push(at..at + name);
        at += name;
        let figures = (at..line.end).take_while(|&at| is_figure(document, at)).count();
        numbers.push(tokens[at..at + figures].iter().filter(|token| token.kind == TokenKind::Number).count());
        at += figures;
        if at < line.end && tokens[at].hash == const { hash::of(b"(") } && teams.len() == 2 {
            break;
        }
        if at < line.end && figures == 0 {
            if !is_against(document, at) || teams.len() > 1 {
                return Vec::new();
            }
            at += 1;
        }
    }
    let is_result = teams.len() == 2 && matches!(numbers[..], [1, 1] | [0, 0] | [2, 0]);
    let is_row = teams.len() == 1 && numbers[0] >= LEAST_NUMBERS;
    if is_result || is_row { teams } else { Vec::new() }
}

fn is_of_name(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    let [_, capitals] = document.names().joints.versus;
    token.is_capitalised() && !capitals.contains(&token.hash)
        || token.kind == TokenKind::Punctuation && token.hash == const { hash::of(b"-") } && !token.space_before()
}

fn is_figure(document: &Document, at: usize) -> bool {
    document.tokens[at].kind == TokenKind::Number || matches!(document.text_of(at), "." | "/" | "-" | "," | "+" | ":")
}

/// Whether a word stands between the two teams of a match that is to come.
fn is_against(document: &Document, at: usize) -> bool {
    let [small, capitals] = document.names().joints.versus;
    let token = &document.tokens[at];
    match token.shape {
        Shape::Lower => small.contains(&token.hash),
        Shape::Upper => capitals.contains(&token.hash),
        _ => false,
    }
}
