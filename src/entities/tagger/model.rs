//! The learned weights, read where they lie in the program: `data/entities/model.bin`, written by `xtask train`.
//!
//! A feature is a hash; its top bits name a bit of a map that tells whether the model has weights for it, and the bit's
//! rank in the map is the row that holds them. A feature that the model has never seen meets a set bit now and then; in
//! training it does so too. Layout, all little-endian: the number of hash bits used (4 bytes), the number of rows (4),
//! the map, the rank at each 64 bytes of it (2 each), a weight for each row and label but `Outside` (1 each), a weight
//! for each pair of labels (2 each).

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

/// The bytes of the map that share one rank.
const BLOCK: usize = 64;

/// The weights; see the module.
pub struct Model {
    bits: u32,
    map: &'static [[u8; BLOCK]],
    ranks: &'static [[u8; 2]],
    rows: &'static [[u8; LABELS - 1]],
    transitions: &'static [[u8; 2]],
}

/// The model of the library.
pub static MODEL: Model = Model::new(include_bytes!("../../../data/entities/model.bin"));

impl Model {
    /// Reads a model's layout; in a constant, so that a wrong one does not compile.
    const fn new(bytes: &'static [u8]) -> Model {
        let (header, rest) = bytes.split_at(8);
        let bits = u32::from_le_bytes([header[0], header[1], header[2], header[3]]);
        let count = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let (map, rest) = rest.split_at(1 << (bits - 3));
        let (ranks, rest) = rest.split_at(map.len() / BLOCK * 2);
        let (rows, transitions) = rest.split_at(count * (LABELS - 1));
        assert!(transitions.len() == LABELS * LABELS * 2);
        Model {
            bits,
            map: map.as_chunks().0,
            ranks: ranks.as_chunks().0,
            rows: rows.as_chunks().0,
            transitions: transitions.as_chunks().0,
        }
    }

    /// Adds the weights of a feature to a token's scores.
    #[inline]
    pub fn add(&self, feature: u32, scores: &mut [i32; LABELS]) {
        let slot = (feature >> (32 - self.bits)) as usize;
        let (block, bit) = (slot / (BLOCK * 8), slot % (BLOCK * 8));
        let map = &self.map[block];
        if map[bit / 8] & (1 << (bit % 8)) == 0 {
            return;
        }
        let rank = u16::from_le_bytes(self.ranks[block]) as usize + ones_before(map, bit);
        for (score, weight) in scores[1..].iter_mut().zip(&self.rows[rank]) {
            *score += i32::from(*weight as i8);
        }
    }

    /// The weight of `label` behind `before`.
    pub fn transition(&self, before: usize, label: usize) -> i32 {
        i32::from(i16::from_le_bytes(self.transitions[before * LABELS + label]))
    }
}

/// How many bits of a block are set before `bit`.
#[inline]
fn ones_before(map: &[u8; BLOCK], bit: usize) -> usize {
    let (words, _) = map.as_chunks::<8>();
    let whole: u32 = words[..bit / 64].iter().map(|word| u64::from_le_bytes(*word).count_ones()).sum();
    let last = u64::from_le_bytes(words[bit / 64]) & ((1 << (bit % 64)) - 1);
    (whole + last.count_ones()) as usize
}
