//! English.

#[cfg(feature = "dossier-wasm")]
pub(super) mod compared;
pub(crate) mod dates;
mod names;
mod orthography;
pub(crate) mod quotes;
#[cfg(feature = "dossier")]
mod speech;

use super::Grammar;

/// What English gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "en",
    orthography: &orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: &names::NAMES,
    quotes: crate::quotes::find::<quotes::English>,
    #[cfg(feature = "dossier")]
    speech: &speech::SPEECH_WORDS,
};
