//! English.

pub(crate) mod dates;
mod names;
mod orthography;
pub(crate) mod quotes;

use super::Grammar;

/// What English gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "en",
    orthography: orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: &names::NAMES,
    quotes: crate::quotes::find::<quotes::English>,
};
