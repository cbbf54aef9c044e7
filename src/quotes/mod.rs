//! Speech: what was said, the words that make it speech, and who said it.

use crate::analysis::{Entity, Mention, Quote};
use crate::text::Document;

/// Finds all speech, with speakers resolved to the entities.
pub(crate) fn find(_document: &Document, _mentions: &[Mention], _entities: &[Entity]) -> Vec<Quote> {
    Vec::new()
}
