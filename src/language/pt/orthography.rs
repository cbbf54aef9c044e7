//! How Portuguese is written.

use crate::text::orthography::{Abbreviation, Abbreviation::*, Orthography};
use crate::text::words::WordMap;

pub(super) static ORTHOGRAPHY: Orthography =
    Orthography { abbreviations: &ABBREVIATIONS, starters: &STARTERS, decimal_comma: true };

static ABBREVIATIONS: WordMap<Abbreviation> = include!(concat!(env!("OUT_DIR"), "/pt/text/abbreviations.rs"));
static STARTERS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/pt/text/sentence_starters.rs"));
