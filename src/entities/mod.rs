//! Names: found in the tokens, then merged into the entities they stand for.

use crate::analysis::{DateMention, Entity, Mention};
use crate::text::Document;

/// Finds all names that are not part of an expression of time, and the entities behind them.
pub(crate) fn find(_document: &Document, _dates: &[DateMention]) -> (Vec<Mention>, Vec<Entity>) {
    (Vec::new(), Vec::new())
}
