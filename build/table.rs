//! Writes the tables that `src/entities/gazetteer/table.rs` reads.

use crate::phrase::spread;
use std::collections::BTreeMap;

/// A table of these hashes and values, as bytes.
pub fn bytes(entries: &BTreeMap<u32, u8>) -> Vec<u8> {
    let bits = (entries.len() / 4).next_power_of_two().trailing_zeros().clamp(1, 16);
    let mut sorted: Vec<(u32, u8)> = entries.iter().map(|(&hash, &value)| (spread(hash), value)).collect();
    sorted.sort();
    let mut bytes = [bits, sorted.len() as u32].map(u32::to_le_bytes).concat();
    let mut bucket = 0;
    for (at, (spread, _)) in sorted.iter().enumerate() {
        while bucket <= spread >> (32 - bits) {
            bytes.extend((at as u16).to_le_bytes());
            bucket += 1;
        }
    }
    while bucket <= 1 << bits {
        bytes.extend(u16::try_from(sorted.len()).expect("a table holds at most 65,535 entries").to_le_bytes());
        bucket += 1;
    }
    bytes.extend(sorted.iter().flat_map(|(spread, _)| (*spread as u16).to_le_bytes()));
    bytes.extend(sorted.iter().map(|(_, value)| value));
    bytes
}
