//! The learned weights, read where they lie in the program: `data/entities/model.bin`, written by `xtask train`.
//!
//! A feature is a hash; its top bits name a bit of a map that tells whether the model has weights for it, and the bit's
//! rank in the map is the row that holds them. A feature that the model has never seen meets a set bit now and then; in
//! training it does so too. Layout, all little-endian: the fingerprint of what it was trained with (4 bytes), the number
//! of hash bits used (4), the number of rows (4), the map in words of 64 bits (8), each followed by the number of bits set
//! before it (2), a weight for each row and label but `OUTSIDE` (1 each), a weight for each pair of labels (2 each).

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

/// The bytes of a word of the map with its rank.
const WORD: usize = 10;

/// The weights; see the module.
pub struct Model {
    /// What it was trained with: see `entities/fingerprint.rs`.
    #[cfg(test)]
    pub fingerprint: u32,
    bits: u32,
    map: &'static [[u8; WORD]],
    rows: &'static [[u8; LABELS - 1]],
    transitions: &'static [[u8; 2]],
}

/// The model of the library.
pub static MODEL: Model = Model::new(include_bytes!("../../../data/entities/model.bin"));

impl Model {
    /// Reads a model's layout; in a constant, so that a wrong one does not compile.
    const fn new(bytes: &'static [u8]) -> Model {
        let (header, rest) = bytes.split_at(12);
        let header: &[[u8; 4]] = header.as_chunks().0;
        let (bits, count) = (u32::from_le_bytes(header[1]), u32::from_le_bytes(header[2]) as usize);
        let (map, rest) = rest.split_at((1 << bits) / 64 * WORD);
        let (rows, transitions) = rest.split_at(count * (LABELS - 1));
        assert!(transitions.len() == LABELS * LABELS * 2);
        Model {
            #[cfg(test)]
            fingerprint: u32::from_le_bytes(header[0]),
            bits,
            map: map.as_chunks().0,
            rows: rows.as_chunks().0,
            transitions: transitions.as_chunks().0,
        }
    }

    /// Adds the weights of a feature to a token's scores for all labels but `OUTSIDE`, whose score is always 0.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut [i16; LABELS - 1]) {
        let slot = feature >> (32 - self.bits);
        let [a, b, c, d, e, f, g, h, rank @ ..] = self.map[slot as usize / 64];
        let word = u64::from_le_bytes([a, b, c, d, e, f, g, h]) << (63 - slot % 64);
        // The bit itself is the highest now; those below it are the ones before.
        if word >> 63 == 0 {
            return;
        }
        let rank = usize::from(u16::from_le_bytes(rank)) + word.count_ones() as usize - 1;
        for (score, weight) in scores.iter_mut().zip(&self.rows[rank]) {
            *score = score.saturating_add(i16::from(*weight as i8));
        }
    }

    /// The weight of `label` behind `before`.
    pub fn transition(&self, before: usize, label: usize) -> i32 {
        i32::from(i16::from_le_bytes(self.transitions[before * LABELS + label]))
    }
}
