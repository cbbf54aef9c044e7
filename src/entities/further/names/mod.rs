//! Names of laws, events, works and products.

mod events;
mod known;
mod laws;
mod products;
mod reader;
mod word;
mod works;

use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::{self, class};
use crate::entities::name::Name;
use crate::text::{Document, Shape, Token, TokenKind};
use reader::Reader;
use std::ops::Range;

/// A rule: what it finds at a token.
type Rule = fn(&Reader, usize) -> Option<Range<usize>>;

const RULES: [(Rule, EntityKind); 4] = [
    (laws::find, EntityKind::Law),
    (events::find, EntityKind::Event),
    (products::find, EntityKind::Product),
    (works::find, EntityKind::Work),
];

/// The names of a text, in its order, none overlapping another; `names` are the tagger's, which tell where others end.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for sentence in 0..document.sentence_count() {
        let tokens = document.sentence(sentence);
        let mut reader = None;
        for at in tokens.clone() {
            if !is_near_capital(document, &tokens, at) {
                continue;
            }
            let reader = reader.get_or_insert_with(|| Reader::new(document, tokens.clone(), names));
            if let Some((length, kind)) = known::name(&document.tokens[at..tokens.end])
                && !is_named_after(reader, at + length)
            {
                put(&mut found, Name { tokens: whole(reader, at, length, kind), kind });
            }
            for (rule, kind) in RULES {
                if let Some(tokens) = rule(reader, at) {
                    put(&mut found, Name { tokens, kind });
                }
            }
        }
    }
    found
}

/// Whether a token can tell of a name: one with a capital, a mark, or a neighbour of these.
fn is_near_capital(document: &Document, sentence: &Range<usize>, at: usize) -> bool {
    let tells = |token: &Token| token.kind != TokenKind::Word || token.shape != Shape::Lower;
    let tokens = &document.tokens[sentence.clone()];
    let at = at - sentence.start;
    match tokens[at].kind {
        TokenKind::Word => (at.saturating_sub(1)..(at + 3).min(tokens.len())).any(|near| tells(&tokens[near])),
        TokenKind::QuoteMark | TokenKind::Possessive => true,
        _ => false,
    }
}

/// What is called after events.
const MEMORIALS: Words<6> = Words::new(["memorial", "monument", "museum", "cemetery", "veterans", "club"]);

/// Whether the noun behind a known name makes it the name of something else: "Kargil War Memorial".
fn is_named_after(reader: &Reader, next: usize) -> bool {
    let heads = class::ORGANIZATION_HEAD | class::PLACE_HEAD;
    !reader.is_headline
        && reader.token(next).is_some_and(|token| {
            token.shape == Shape::Capitalised && (gazetteer::word(token) & heads != 0 || MEMORIALS.hold(token))
        })
}

/// A known name with its year, its number and the words before that belong to it: "2022 FIFA World Cup", "Super Bowl LII",
/// "Tokyo Olympics".
fn whole(reader: &Reader, at: usize, length: usize, kind: EntityKind) -> Range<usize> {
    let end = at + length;
    if kind != EntityKind::Event {
        return at..end;
    }
    let start = if reader.is_headline { at } else { reader.start(at) };
    // "the England World Cup captain": the country has the captain, not the cup.
    let is_held = (start..at).all(|at| {
        reader.name(at).is_none_or(|name| match name.kind {
            EntityKind::Place => matches!(reader.text(end - 1), "Olympics" | "Paralympics"),
            EntityKind::Organization => true,
            EntityKind::Person | EntityKind::Group => false,
            _ => true,
        })
    });
    let year = if at > reader.sentence.start && reader.is_year(at - 1) { at - 1 } else { at };
    let end = if reader.is_numeral(end) && reader.text(end) != "I" { end + 1 } else { end };
    if is_held { start.min(year)..end } else { year..end }
}

/// Adds a name; of two that overlap the longer stays.
fn put(found: &mut Vec<Name>, name: Name) {
    while let Some(last) = found.last() {
        if last.tokens.end <= name.tokens.start {
            break;
        }
        if last.tokens.len() >= name.tokens.len() {
            return;
        }
        found.pop();
    }
    found.push(name);
}
