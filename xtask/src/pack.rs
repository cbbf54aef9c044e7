//! Writes the model as `src/entities/tagger/model.rs` reads it.

use crate::perceptron::Weights;
use newslens::TextLanguage;
use newslens::entity_training::{LABELS, fingerprint};

/// The whole numbers that weights are rounded to, with either sign. Few of them take few bits when the file is compressed, and
/// it does not matter whether a heavy weight is 100 or 105.
const LEVELS: [u8; 17] = [0, 2, 3, 4, 6, 7, 10, 13, 16, 21, 28, 36, 47, 61, 79, 102, 127];

/// Rounds weights to whole numbers, and these to the levels; `steps` of them make one. What comes to nothing is left out.
/// The weights of pairs of labels, which are few, stay any whole number.
pub fn quantise(weights: &Weights, steps: f32) -> Weights {
    let mut rounded = weights.clone();
    for row in rounded.rows.values_mut() {
        row.iter_mut().for_each(|weight| *weight = level((*weight * steps).round()));
    }
    rounded.rows.retain(|_, row| row.iter().any(|weight| *weight != 0.0));
    rounded.transitions.iter_mut().flatten().for_each(|weight| *weight = (*weight * steps).round());
    rounded
}

/// The level that is nearest to a weight; the lower of two as near.
fn level(weight: f32) -> f32 {
    let distance = |level: &f32| (level - weight.abs()).abs();
    let nearest = LEVELS.map(f32::from).into_iter().min_by(|a, b| distance(a).total_cmp(&distance(b)));
    nearest.unwrap_or_default().copysign(weight)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_rounded_to_the_nearest_level() {
        let levels =
            [(0.0, 0.0), (1.0, 0.0), (-2.0, -2.0), (5.0, 4.0), (-9.0, -10.0), (103.0, 102.0), (-400.0, -127.0)];
        for (weight, nearest) in levels {
            assert_eq!(level(weight), nearest, "{weight}");
        }
    }

    #[test]
    fn what_comes_to_nothing_is_left_out() {
        let mut weights = Weights::default();
        weights.rows.insert(1, [0.2; LABELS - 1]);
        weights.rows.insert(2, [-0.5; LABELS - 1]);
        weights.transitions[0][1] = 1.3;
        let rounded = quantise(&weights, 4.0);
        assert_eq!(rounded.rows.into_iter().collect::<Vec<_>>(), [(2, [-2.0; LABELS - 1])]);
        assert_eq!(rounded.transitions[0][1], 5.0);
    }
}
