//! How English is written.

use crate::text::orthography::{Abbreviation, Abbreviation::*, Orthography};
use crate::text::words::WordMap;

pub(super) static ORTHOGRAPHY: Orthography =
    Orthography { abbreviations: &ABBREVIATIONS, starters: &STARTERS, decimal_comma: false };

static ABBREVIATIONS: WordMap<Abbreviation> = include!(concat!(env!("OUT_DIR"), "/text/abbreviations.rs"));
static STARTERS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/text/sentence_starters.rs"));
