//! Writes the tables that `src/entities/gazetteer/table.rs` reads.

use crate::{hashes, source};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Writes a table of these hashes and values as `NAME.bin`, in the folders that the name has; see [`hashes::pack`].
pub fn write(name: &str, entries: &BTreeMap<u32, u8>, rarity: u32, strangers: &BTreeSet<u32>) {
    let hashes: Vec<u32> = entries.keys().copied().collect();
    let (mut bytes, order) = hashes::pack(&hashes, rarity, strangers);
    bytes.extend(order.iter().map(|hash| entries[hash]));
    fs::write(source::output(&format!("{name}.bin")), bytes).unwrap();
}
