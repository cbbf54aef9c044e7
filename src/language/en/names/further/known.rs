//! Laws, events and products that are known by their name alone: `data/en/names/known_names.tsv`.

use self::Known::*;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::phrase;
use crate::text::Token;
use crate::text::words::WordMap;

/// Phrases and their first words to kinds, packed at build time.
static NAMES: WordMap<Known> = include!(concat!(env!("OUT_DIR"), "/en/names/known_names.rs"));

/// What is known of a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Known {
    /// A name starts with it.
    Start,
    Event,
    Law,
    Product,
}

/// Whether a known name starts with a token.
pub fn starts(token: &Token) -> bool {
    NAMES.get(token.hash).is_some()
}

/// The longest known name at the start of `tokens`: its length and its kind.
pub fn name(tokens: &[Token]) -> Option<(usize, EntityKind)> {
    let mut hash = tokens.first()?.hash;
    let mut longest = kind(NAMES.get(hash)?).map(|kind| (1, kind));
    for (at, token) in tokens.iter().enumerate().take(phrase::LONGEST).skip(1) {
        hash = phrase::add(hash, token.hash);
        if let Some(kind) = NAMES.get(hash).and_then(kind) {
            longest = Some((at + 1, kind));
        }
    }
    // "the cold war of words"
    longest.filter(|&(length, _)| tokens[0].is_capitalised() && tokens[length - 1].shape != crate::text::Shape::Lower)
}

fn kind(known: Known) -> Option<EntityKind> {
    match known {
        Start => None,
        Event => Some(EntityKind::Event),
        Law => Some(EntityKind::Law),
        Product => Some(EntityKind::Product),
    }
}
