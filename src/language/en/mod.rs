//! English.

mod names;
mod orthography;

use super::Grammar;
use crate::{dates, quotes};

/// What English gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "en",
    orthography: orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: &names::NAMES,
    quotes: quotes::find,
};
