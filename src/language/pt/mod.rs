//! Portuguese, of Brazil and of Portugal, in both spellings.

mod orthography;

use super::Grammar;
use crate::{dates, quotes};

/// What Portuguese gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "pt",
    orthography: orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: super::en::GRAMMAR.names,
    quotes: quotes::find,
};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
