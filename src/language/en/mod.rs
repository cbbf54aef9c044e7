//! English.

mod orthography;

use super::Grammar;
use crate::{dates, entities, quotes};

/// What English gives the extractors.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "en",
    orthography: orthography::ORTHOGRAPHY,
    dates: dates::find,
    names: entities::find,
    quotes: quotes::find,
};
