//! Writes the model as `src/entities/tagger/model.rs` reads it.

use crate::perceptron::Weights;
use newslens::TextLanguage;
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
pub fn bytes(weights: &Weights, bits: u32, language: TextLanguage) -> Vec<u8> {
    let mut slots: Vec<u32> = weights.rows.keys().copied().collect();
    slots.sort_unstable();
    let mut bytes = [fingerprint(language), bits, slots.len() as u32].map(u32::to_le_bytes).concat();
    let mut last = 0;
    for &slot in &slots {
        let step = slot - last;
        bytes.extend(std::iter::repeat_n(255, step as usize / 255));
        bytes.push((step % 255) as u8);
        last = slot;
    }
    let rows: Vec<Vec<u8>> =
        slots.iter().map(|slot| weights.rows[slot].iter().map(|&weight| weight as i8 as u8).collect()).collect();
    let mask = |row: &Vec<u8>| (0..row.len()).filter(|&label| row[label] != 0).fold(0, |mask, label| mask | 1 << label);
    bytes.extend(rows.iter().map(|row| -> u8 { mask(row) }));
    bytes.extend(rows.iter().flatten().filter(|&&weight| weight != 0));
    debug_assert_eq!(weights.transitions.len(), LABELS);
    bytes.extend(weights.transitions.iter().flatten().flat_map(|&weight| (weight as i16).to_le_bytes()));
    bytes
}
