//! The lexicon of a language: `data/TAG/names/lexicon.bin`, which `xtask train` writes, becomes a table.

use crate::table;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// How seldom a word that the lexicon lacks is taken for one that it has: once in so many different words, as a power of 2. A
/// rare name that is taken for a word that is nearly always small is not found.
const RARITY: u32 = 10;

/// Packs `FOLDER/lexicon.bin`.
pub fn pack(folder: &str) {
    table::write(&format!("{folder}/lexicon"), &read(folder), RARITY, &BTreeSet::new());
}

/// The words that news has often, by their hashes: none of them is taken for a word of the table of this name.
pub fn common_words(table: &str) -> BTreeSet<u32> {
    let folder = if table.starts_with("pt/") { "pt/names" } else { "en/names" };
    read(folder).into_keys().collect()
}

/// The words with their entries; in the file, the hashes of all (4 bytes each, little-endian), then the entries (1 each).
fn read(folder: &str) -> BTreeMap<u32, u8> {
    let path = format!("data/{folder}/lexicon.bin");
    let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let (hashes, entries) = bytes.split_at(bytes.len() / 5 * 4);
    let hashes = hashes.as_chunks().0.iter().map(|&hash| u32::from_le_bytes(hash));
    hashes.zip(entries.iter().copied()).collect()
}
