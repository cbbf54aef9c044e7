//! Waters, streets and the like have their kind in small letters as a part of their name: "o rio Douro", "a avenida da
//! Liberdade", "o mar Mediterrâneo". Towns and states have not: "a cidade do Porto".

use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Shape, flag};

/// The places that start with such a word.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let kinds = words![
        "rio",
        "ribeira",
        "ribeirão",
        "lago",
        "lagoa",
        "mar",
        "oceano",
        "golfo",
        "baía",
        "península",
        "estreito",
        "rua",
        "avenida",
        "av",
        "alameda",
        "travessa",
        "rodovia",
        "shopping",
    ];
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for at in 0..document.tokens.len().saturating_sub(1) {
        if document.tokens[at].shape != Shape::Lower || !document.is_any(at, kinds) {
            continue;
        }
        let is_tied = document.is_any(at + 1, document.names().joints.of);
        let start = at + 1 + usize::from(is_tied);
        while names.next_if(|name| name.tokens.end <= at).is_some() {}
        let is_inside = document.tokens[at + 1..].iter().take(start - at).all(|token| !token.has(flag::SENTENCE_START));
        if let Some(name) = names.peek().filter(|name| name.tokens.start == start && is_inside) {
            found.push(Name { tokens: at..name.tokens.end, kind: EntityKind::Place });
        }
    }
    found
}
