//! Names: found in the tokens, then merged into the entities they stand for.

mod facts;
mod features;
#[cfg(any(test, feature = "training"))]
mod fingerprint;
pub mod gazetteer;
pub mod lexicon;
mod linking;
mod name;
mod roles;
mod tagger;
#[cfg(feature = "training")]
pub mod training;

use crate::analysis::{DateMention, Entity, Mention};
use crate::text::Document;

/// How many names the tagger finds in a text of which the dates are not known.
#[cfg(feature = "parts")]
pub(crate) fn count(document: &Document) -> usize {
    tagger::find(document, &[]).len()
}

/// Finds all names that are not part of an expression of time, and the entities behind them.
pub(crate) fn find(document: &Document, dates: &[DateMention]) -> (Vec<Mention>, Vec<Entity>) {
    linking::link(document, tagger::find(document, dates))
}
