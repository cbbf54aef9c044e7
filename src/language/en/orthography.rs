//! How English is written.

use crate::text::orthography::{Abbreviation, Abbreviation::*, Orthography};
use crate::text::words::WordMap;

pub(super) static ORTHOGRAPHY: Orthography =
    Orthography { abbreviations: &ABBREVIATIONS, starters: &STARTERS, decimal_comma: false };

static ABBREVIATIONS: WordMap<Abbreviation> = include!(concat!(env!("OUT_DIR"), "/text/abbreviations.rs"));
static STARTERS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/text/sentence_starters.rs"));

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hash;

    /// The words that news has often, by their hashes; see `build/lexicon.rs`.
    fn common_words() -> impl Iterator<Item = u32> {
        let lexicon = include_bytes!("../../../data/en/names/lexicon.bin");
        lexicon[..lexicon.len() / 5 * 4].as_chunks().0.iter().map(|&word| u32::from_le_bytes(word))
    }

    #[test]
    fn a_table_has_its_words_and_no_other_that_is_common() {
        let list = include_str!("../../../data/text/sentence_starters.tsv");
        let words: Vec<u32> =
            list.lines().filter(|line| !line.starts_with('#')).map(|word| hash::of(word.as_bytes())).collect();
        assert!(words.len() > 100 && words.iter().all(|&word| STARTERS.get(word).is_some()));
        assert_eq!(common_words().find(|&word| STARTERS.get(word).is_some() && !words.contains(&word)), None);
    }
}
