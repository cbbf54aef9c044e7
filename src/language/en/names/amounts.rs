//! What English words mean to sums of money, percentages and quantities.

use crate::entities::further::amounts::Word::{self, *};
use crate::text::words::WordMap;

/// Word to class, packed at build time.
pub(super) static WORDS: WordMap<Word> = include!(concat!(env!("OUT_DIR"), "/en/names/amount_words.rs"));
