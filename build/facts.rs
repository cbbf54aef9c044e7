//! Small tables of facts about words, with a number for each fact: `data/NAME.tsv` becomes `NAME.bin` (with its folders), read by
//! `src/entities/gazetteer/table.rs`.

use crate::{hash, lexicon, source, table};
use std::collections::BTreeMap;

/// Packs `word<TAB>kind` lines: a word's number is its kind's place in `kinds`.
pub fn pack_kinds(file: &str, kinds: &[&str]) {
    let mut entries = BTreeMap::new();
    for source::Fact { place, word, value: kind } in source::facts(file) {
        let number =
            kinds.iter().position(|known| **known == kind).unwrap_or_else(|| panic!("{place}: no kind {kind:?}"));
        assert!(entries.insert(hash::of(word.as_bytes()), number as u8).is_none(), "{place}: {word:?} stands twice");
    }
    write(file, &entries);
}

/// Packs `word<TAB>meaning` lines: words of one meaning, and the meaning itself, have the same number.
pub fn pack_meanings(file: &str) {
    let mut meanings = BTreeMap::new();
    let mut entries = BTreeMap::new();
    for source::Fact { place, word, value: meaning } in source::facts(file) {
        let next = u8::try_from(meanings.len()).unwrap_or_else(|_| panic!("{place}: more than 256 meanings"));
        let number = *meanings.entry(meaning.clone()).or_insert(next);
        for word in [word, meaning] {
            let before = entries.insert(hash::of(word.as_bytes()), number);
            assert!(before.is_none_or(|before| before == number), "{place}: {word:?} has two meanings");
        }
    }
    write(file, &entries);
}

/// How seldom a word that a table lacks is taken for one of its own: once in 16,384 different words.
const RARITY: u32 = 14;

fn write(file: &str, entries: &BTreeMap<u32, u8>) {
    let name = source::name(file);
    table::write(name, entries, RARITY, &lexicon::common_words(name));
}
