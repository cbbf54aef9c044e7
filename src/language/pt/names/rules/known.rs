//! A body or place of several words that the gazetteer knows is one name where it stands whole: "Tribunal de Contas da União".

use super::kinds;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, Shape, flag};

/// The known names that were overlooked or found in pieces.
pub(in crate::language::pt::names) fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut first = 0;
    let mut at = document.range.start;
    while at < document.range.end {
        let Some((length, kind)) = known(document, at) else {
            at += 1;
            continue;
        };
        let end = at + length;
        while names.get(first).is_some_and(|name| name.tokens.end <= at) {
            first += 1;
        }
        let mut near = names[first..].iter().take_while(|name| name.tokens.start < end);
        // A longer name, or one of the same words, was found for a reason.
        if near.all(|name| at <= name.tokens.start && name.tokens.end <= end && name.tokens.len() < length) {
            found.push(Name { tokens: at..end, kind });
        }
        at = end;
    }
    found
}

/// The longest known phrase that starts with a token, where it names nothing but a place or nothing but a body.
fn known(document: &Document, at: usize) -> Option<(usize, EntityKind)> {
    let tokens = &document.tokens[at..];
    if !tokens[0].is_capitalised() || kinds::is_title(document, at) {
        return None;
    }
    let (length, classes) = document.names().phrase(tokens)?;
    let is_written = tokens[..length]
        .iter()
        .all(|token| token.is_capitalised() || document.names().joints.inside.contains(&token.hash));
    let is_one = tokens[1..length].iter().all(|token| !token.has(flag::SENTENCE_START));
    // "Governo de São Paulo": what goes on with a capital may be another name.
    let goes_on =
        tokens.get(length).is_some_and(|next| next.shape == Shape::Capitalised && !next.has(flag::SENTENCE_START));
    let kind = match classes & class::NAMES {
        class::ORGANIZATION => EntityKind::Organization,
        places if places != 0 && places & !class::PLACE == 0 => EntityKind::Place,
        _ => return None,
    };
    (is_written && is_one && !goes_on).then_some((length, kind))
}
