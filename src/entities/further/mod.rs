//! The further kinds, found by rule instead of learned weights: amounts.
//!
//! They take no part in the linking: the same words are the same entity, whatever the text is about.

mod amounts;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod merge;

pub use merge::{add, settle};

use super::name::Name;
use super::tagger::drop_dates;
use crate::analysis::DateMention;
use crate::text::Document;

/// The names and amounts of the further kinds, in the order of the text, none overlapping another.
pub fn find(document: &Document, dates: &[DateMention]) -> Vec<Name> {
    let mut found = amounts::find(document);
    drop_dates(document, dates, &mut found);
    found
}
