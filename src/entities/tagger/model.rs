//! The learned weights: a language's `model.bin`, written by `xtask train`, unpacked when the first text is read.
//!
//! A feature is a hash; its top bits name a bit of a map that tells whether the model has weights for it, and the bit's
//! rank in the map is the row that holds them. A feature that the model has never seen meets a set bit now and then; in
//! training it does so too. In the file, what compresses well lies together; all numbers are little-endian: the fingerprint
//! of what it was trained with (4 bytes), the number of hash bits used (4), the number of rows (4), from each set bit how
//! far the next is (1, or 255 and more of them), for each row which weights are not 0 (1, a bit for each label but
//! `OUTSIDE`), these weights (1 each), a weight for each pair of labels (2 each).

use crate::analysis::EntityKind;

/// How many labels there are: outside of any name, and for each kind the first token of a name and the others.
pub const LABELS: usize = 9;

/// A token's label, as a number below [`LABELS`].
pub type Label = u8;

/// The label of a token outside of any name.
pub const OUTSIDE: Label = 0;

/// The kinds in the order of their labels.
pub const KINDS: [EntityKind; 4] = [EntityKind::Person, EntityKind::Organization, EntityKind::Place, EntityKind::Group];

/// Whether `label` can stand behind `before`: only a name's own label before it lets it go on.
pub const fn can_follow(before: Label, label: Label) -> bool {
    label % 2 == 1 || label == OUTSIDE || before == label || before + 1 == label
}

/// How many labels have weights; the score of `OUTSIDE` is always 0.
const WEIGHTS: usize = LABELS - 1;

/// Weights of several features, summed for each label but `OUTSIDE`.
pub type Sums = [i16; WEIGHTS];

/// A step in the file that is not the whole way to the next set bit.
const LONGEST_STEP: u8 = 255;

/// The weights; see the module.
pub struct Model {
    /// What it was trained with: see `entities/fingerprint.rs`.
    #[cfg(test)]
    pub fingerprint: u32,
    bits: u32,
    /// Each word of the map with the number of bits set before it.
    map: Vec<(u64, u32)>,
    rows: Vec<[i8; WEIGHTS]>,
    transitions: [[i16; LABELS]; LABELS],
}

impl Model {
    /// Reads a model's file; what a file that is too short lacks is 0.
    pub fn unpack(file: &[u8]) -> Model {
        let mut file = File(file);
        #[cfg_attr(not(test), expect(unused_variables, reason = "only a test asks what it was trained with"))]
        let fingerprint = file.number();
        let (bits, count) = (file.number().clamp(6, 24), file.number());
        let mut map = vec![(0, 0); (1 << bits) / 64];
        let mut slot = 0;
        for _ in 0..count {
            slot += file.step();
            if let Some((word, _)) = map.get_mut(slot / 64) {
                *word |= 1_u64 << (slot % 64);
            }
        }
        let mut rank = 0;
        for (word, before) in &mut map {
            *before = rank;
            rank += word.count_ones();
        }
        let masks: Vec<u8> = (0..count).map(|_| file.byte()).collect();
        let mut row =
            |mask: u8| std::array::from_fn(|label| if mask >> label & 1 == 1 { file.byte() as i8 } else { 0 });
        let rows = masks.into_iter().map(&mut row).collect();
        let mut transition = || i16::from_le_bytes([file.byte(), file.byte()]);
        let transitions = std::array::from_fn(|_| std::array::from_fn(|_| transition()));
        Model {
            #[cfg(test)]
            fingerprint,
            bits,
            map,
            rows,
            transitions,
        }
    }

    /// The sums of the weights of these features.
    pub fn sums(&self, features: &[u32]) -> Sums {
        let mut sums = Sums::default();
        features.iter().for_each(|&feature| self.add(feature, &mut sums));
        sums
    }

    /// Adds the weights of a feature.
    #[inline]
    fn add(&self, feature: u32, scores: &mut Sums) {
        let slot = feature >> (32 - self.bits);
        let (word, before) = self.map[slot as usize / 64];
        let word = word << (63 - slot % 64);
        // The bit itself is the highest now; those below it are the ones before.
        if word >> 63 == 0 {
            return;
        }
        let rank = (before + word.count_ones() - 1) as usize;
        for (score, weight) in scores.iter_mut().zip(&self.rows[rank]) {
            *score = score.saturating_add(i16::from(*weight));
        }
    }

    /// The weight of `label` behind `before`.
    pub fn transition(&self, before: usize, label: usize) -> i32 {
        self.transitions[before][label].into()
    }
}

/// What is left of a file.
struct File<'f>(&'f [u8]);

impl File<'_> {
    fn byte(&mut self) -> u8 {
        let (&byte, rest) = self.0.split_first().unwrap_or((&0, &[]));
        self.0 = rest;
        byte
    }

    fn number(&mut self) -> u32 {
        u32::from_le_bytes(std::array::from_fn(|_| self.byte()))
    }

    /// How far it is to the next set bit.
    fn step(&mut self) -> usize {
        let mut step = 0;
        loop {
            let byte = self.byte();
            step += usize::from(byte);
            if byte < LONGEST_STEP {
                return step;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All rows are reached, and a file that is cut off is read without a panic.
    #[test]
    fn unpacking() {
        let model = crate::text::Document::new("").names().model;
        let (last, before) = model.map.last().unwrap();
        assert_eq!((before + last.count_ones()) as usize, model.rows.len());
        assert!(model.rows.iter().all(|row| row.iter().any(|&weight| weight != 0)));
        let file = include_bytes!("../../../data/en/names/model.bin");
        for length in [0, 4, 11, 12, 5_000, file.len() - 100] {
            Model::unpack(&file[..length]);
        }
    }
}
