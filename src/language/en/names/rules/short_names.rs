//! The short name that stands in brackets behind a body's full one: "the National Service for Forests (Senafor)".

use super::name_at;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::surnames::stands_alone;
use crate::entities::tagger::rules::{Fact, Known, Part, Question, Sum, anywhere};
use crate::text::{Document, Shape};

/// Shorter ones are words of their own too often.
const SHORTEST: u32 = 4;

/// The short names.
pub const SHORT_NAMES: Question = Question { tell: short_names, value: Sum::all, may_ask: anywhere };

/// A fact for each one in brackets.
fn short_names(document: &Part, names: &[Name], _: &[Known]) -> Vec<Fact> {
    let fact = |name: Name| {
        let key = document.tokens[name.tokens.start].hash;
        Fact { at: name.tokens.start as u32, key, word: key, value: 1 }
    };
    told(document, names).into_iter().map(fact).collect()
}

/// The short names that were taken for something else or not found.
pub fn find(document: &Part, names: &[Name], known: &[Known]) -> Vec<Name> {
    let Some(words) = known.first().filter(|words| !words.is_empty()) else { return Vec::new() };
    let again = document.capitals().filter(|&at| {
        let is_one = words.of(document.tokens[at].hash) != 0 && is_unknown(document, at);
        is_one && name_at(names, at).is_none_or(|name| name.tokens.len() == 1) && stands_alone(document, at)
    });
    let again = again.map(|at| Name { tokens: at..at + 1, kind: EntityKind::Organization });
    let mut found: Vec<Name> = again.chain(told(document, names)).collect();
    Name::sort(&mut found);
    found.dedup();
    found
}

/// Those in brackets.
fn told(document: &Document, names: &[Name]) -> Vec<Name> {
    let bodies = names.iter().filter(|name| name.kind == EntityKind::Organization && name.tokens.len() > 1);
    let short = bodies.filter_map(|name| {
        let at = name.tokens.end + 1;
        let is_bracketed = is!(document, at - 1, "(") && is!(document, at + 1, ")");
        let is_body = is_bracketed && has_head(document, name) && is_unknown(document, at);
        (is_body && name_at(names, at).is_none_or(|name| name.tokens.len() == 1))
            .then_some(Name { tokens: at..at + 1, kind: EntityKind::Organization })
    });
    short.collect()
}

/// Whether a noun of a name tells that it is a body's: "Ministry".
fn has_head(document: &Document, name: &Name) -> bool {
    let tokens = &document.tokens[name.tokens.clone()];
    tokens.iter().any(|token| document.names().word(token) & class::ORGANIZATION_HEAD != 0)
}

/// Whether nobody knows a word with a capital: not "(Lima)", "(Tuesday)".
fn is_unknown(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    matches!(token.shape, Shape::Capitalised | Shape::Camel)
        && token.end() - token.start >= SHORTEST
        && document.names().word(token) == 0
        && document.names().entry(token.hash) == 0
}
