//! What is a firm without an article and a region with it: "Loggers in the Amazon", not "the Amazon warehouse".

use super::{inside, is_any};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// What stands behind the name of a region.
#[rustfmt::skip]
const NATURE: &[u32] = words![
    "rainforest", "rainforests", "forest", "forests", "river", "basin", "delta", "jungle", "region", "valley", "biome", "fires",
    "deforestation", "tribe", "tribes", "state", "states", "floor", "tributary", "tributaries",
];

/// The regions that were taken for firms.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let is_region = |name: &&Name| {
        let at = name.tokens.start;
        let classes = document.names().word(&document.tokens[at]);
        let is_both = classes & class::REGION != 0 && classes & class::ORGANIZATION != 0;
        let behind = inside(document, at + 1);
        let is_closed = behind.is_none_or(|token| {
            token.kind != TokenKind::Word && token.kind != TokenKind::Possessive && document.text_of(at + 1) != "-"
                || document.names().phrase_word(token.hash).is_some()
        });
        // "Loggers in the Amazon cleared forest."
        let is_in = at > 1 && document.names().word(&document.tokens[at - 2]) & class::LOCATIVE != 0;
        let is_verb =
            behind.is_some_and(|token| token.shape == Shape::Lower) && document.text_of(at + 1).ends_with("ed");
        let is_closed = is_closed || is_in && is_verb;
        let has_article = at > 0 && is_any(document, at - 1, document.names().joints.the);
        name.tokens.len() == 1 && is_both && (has_article && is_closed || is_any(document, at + 1, NATURE))
    };
    let place = |name: &Name| Name { tokens: name.tokens.clone(), kind: EntityKind::Place };
    names.iter().filter(|name| name.kind == EntityKind::Organization).filter(is_region).map(place).collect()
}
