//! Portuguese, of Brazil and of Portugal, in both spellings.

mod orthography;

use super::Grammar;

/// What Portuguese gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar { tag: "pt", orthography: orthography::ORTHOGRAPHY };

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
