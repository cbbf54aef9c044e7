//! Writes the tables that `src/entities/gazetteer/table.rs` reads.

use crate::phrase::spread;
use std::collections::BTreeMap;

/// A table of these hashes and values, as bytes.
pub fn bytes(entries: &BTreeMap<u32, u8>) -> Vec<u8> {
    let bits = (entries.len() / 4).next_power_of_two().trailing_zeros().clamp(1, 16);
    let mut sorted: Vec<(u32, u8)> = entries.iter().map(|(&hash, &value)| (spread(hash), value)).collect();
    sorted.sort();
    let mut bytes = [bits, sorted.len() as u32].map(u32::to_le_bytes).concat();
    assert!(sorted.len() <= u16::MAX.into(), "a table holds at most 65,535 entries");
    let mut sizes = vec![0_usize; 1 << bits];
    sorted.iter().for_each(|(spread, _)| sizes[(spread >> (32 - bits)) as usize] += 1);
    bytes.extend(sizes.into_iter().map(|size| u8::try_from(size).expect("a bucket holds at most 255 entries")));
    bytes.extend(sorted.iter().flat_map(|(spread, _)| (*spread as u16).to_le_bytes()));
    bytes.extend(sorted.iter().map(|(_, value)| value));
    bytes
}
