//! Portuguese, of Brazil and of Portugal, in both spellings.

mod orthography;
mod quotes;

use super::Grammar;
use crate::dates;

/// What Portuguese gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "pt",
    orthography: orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: super::en::GRAMMAR.names,
    quotes: crate::quotes::find::<quotes::Portuguese>,
};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
