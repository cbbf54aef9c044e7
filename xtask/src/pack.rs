//! Writes the model as `src/entities/tagger/model.rs` reads it.

use crate::perceptron::Weights;
use newslens::entity_training::{LABELS, fingerprint};

/// Rounds weights to whole numbers from -127 to 127; `steps` of them make one.
pub fn quantise(weights: &Weights, steps: f32) -> Weights {
    let mut rounded = weights.clone();
    for row in rounded.rows.values_mut() {
        row.iter_mut().for_each(|weight| *weight = (*weight * steps).round().clamp(-127.0, 127.0));
    }
    rounded.transitions.iter_mut().flatten().for_each(|weight| *weight = (*weight * steps).round());
    rounded
}

/// The file's bytes; the weights' features are slots of the map.
pub fn bytes(weights: &Weights, bits: u32) -> Vec<u8> {
    let mut slots: Vec<u32> = weights.rows.keys().copied().collect();
    slots.sort_unstable();
    let mut map = vec![0u64; (1 << bits) / 64];
    for &slot in &slots {
        map[slot as usize / 64] |= 1 << (slot % 64);
    }
    let mut bytes = [fingerprint(), bits, slots.len() as u32].map(u32::to_le_bytes).concat();
    let mut rank = 0u32;
    for word in map {
        bytes.extend(word.to_le_bytes());
        bytes.extend(u16::try_from(rank).expect("at most 65,535 rows").to_le_bytes());
        rank += word.count_ones();
    }
    for slot in &slots {
        bytes.extend(weights.rows[slot].iter().map(|&weight| weight as i8 as u8));
    }
    debug_assert_eq!(weights.transitions.len(), LABELS);
    bytes.extend(weights.transitions.iter().flatten().flat_map(|&weight| (weight as i16).to_le_bytes()));
    bytes
}
