//! English.

mod orthography;

use super::Grammar;

/// What English gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar { tag: "en", orthography: orthography::ORTHOGRAPHY };
