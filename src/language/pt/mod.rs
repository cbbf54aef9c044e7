//! Portuguese, of Brazil and of Portugal, in both spellings.

#[cfg(feature = "dossier-wasm")]
pub(super) mod compared;
mod dates;
mod names;
mod orthography;
mod quotes;
#[cfg(feature = "dossier")]
mod speech;

use super::Grammar;

/// What Portuguese gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "pt",
    orthography: &orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: &names::NAMES,
    quotes: crate::quotes::find::<quotes::Portuguese>,
    #[cfg(feature = "dossier")]
    speech: &speech::SPEECH_WORDS,
};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
