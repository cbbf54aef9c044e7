//! The words of a table, as a list of places that is packed as gaps and unpacked at first use.
//!
//! A table holds no words, and not all of their hashes either: each has a place of a few bits, so that a word that is not in
//! the table may be taken for another. How many bits there are says how seldom, and the build sees to it that none of the
//! words that a language's lexicon has is; see `build/hashes.rs`.
//!
//! Layout, little-endian: the number of words (2 bytes), the bits of a place (1), the bits of a gap that are written as they
//! are (1), the bits of a group's number (1), for each group of hashes the step that spreads them (1), and the gaps between
//! the places from the lowest to the highest in Rice's code (Rice and Plaunt, 1971): as many bits of 0 as the gap's upper
//! bits count, a bit of 1, the lower bits.

use super::place::{LONGEST_GAP, spread};
use std::sync::OnceLock;

/// The words; see the module.
pub(crate) struct Hashes {
    count: usize,
    bits: u32,
    rice: u32,
    /// The step of each group; a hash's lowest bits are its group.
    steps: &'static [u8],
    gaps: &'static [u8],
    places: OnceLock<Places>,
}

/// The places, unpacked: the upper bits of one are its bucket, the others its rest.
struct Places {
    /// How many bits a rest has; 16 at most.
    shift: u32,
    buckets: Vec<Bucket>,
    rests: Vec<u16>,
}

/// Where a bucket's words are.
#[derive(Clone, Default)]
struct Bucket {
    /// A bit for each word by the lowest bits of its rest, so that most hashes that are not in the table are told at a glance.
    bits: u32,
    start: u16,
    size: u16,
}

/// The bit of a rest in [`Bucket::bits`].
fn bit(rest: u16) -> u32 {
    1 << (rest % 32)
}

impl Hashes {
    /// Reads the layout; in a constant, so that a wrong one does not compile.
    pub(crate) const fn new(bytes: &'static [u8]) -> Hashes {
        let ([low, high, bits, rice, groups], rest) = bytes.split_first_chunk().expect("a header");
        let (steps, gaps) = rest.split_at(1 << *groups);
        assert!(*bits <= 32 && *rice < *bits);
        let count = u16::from_le_bytes([*low, *high]) as usize;
        Hashes { count, bits: *bits as u32, rice: *rice as u32, steps, gaps, places: OnceLock::new() }
    }

    /// How many words there are.
    pub(crate) const fn count(&self) -> usize {
        self.count
    }

    /// The number of the word with this hash, by which its value is found.
    #[inline]
    pub(crate) fn find(&self, hash: u32) -> Option<usize> {
        // A closure that may run makes each look-up longer, though it runs once.
        let places = match self.places.get() {
            Some(places) => places,
            None => self.first_places(),
        };
        let step = self.steps[hash as usize & (self.steps.len() - 1)];
        let place = spread(hash, step) >> (32 - self.bits);
        let bucket = &places.buckets[(place >> places.shift) as usize];
        let rest = (place & ((1 << places.shift) - 1)) as u16;
        if bucket.bits & bit(rest) == 0 {
            return None;
        }
        let (start, size) = (usize::from(bucket.start), usize::from(bucket.size));
        Some(start + places.rests[start..start + size].iter().position(|other| *other == rest)?)
    }

    #[cold]
    #[inline(never)]
    fn first_places(&self) -> &Places {
        self.places.get_or_init(|| self.unpack())
    }

    fn unpack(&self) -> Places {
        // About four words a bucket, and as many more buckets as it takes to leave 16 bits.
        let upper = (self.count / 4).next_power_of_two().trailing_zeros().max(self.bits.saturating_sub(16));
        let shift = self.bits - upper.min(self.bits);
        let mut buckets = vec![Bucket::default(); 1 << (self.bits - shift)];
        let mut rests = Vec::with_capacity(self.count);
        let (mut at, mut place) = (0, 0);
        for number in 0..self.count {
            place += self.gap(&mut at);
            let rest = (place & ((1 << shift) - 1)) as u16;
            let bucket = &mut buckets[(place >> shift) as usize];
            bucket.start = if bucket.size == 0 { number as u16 } else { bucket.start };
            bucket.size += 1;
            bucket.bits |= bit(rest);
            rests.push(rest);
            place += 1;
        }
        Places { shift, buckets, rests }
    }

    /// Reads the gap that starts with this bit, and goes on to the next.
    fn gap(&self, at: &mut u32) -> u32 {
        let bytes = &self.gaps[*at as usize / 8..];
        let bytes = std::array::from_fn(|byte| bytes.get(byte).copied().unwrap_or(0));
        let bits = u64::from_le_bytes(bytes) >> (*at % 8);
        let steps = bits.trailing_zeros().min(LONGEST_GAP);
        *at += steps + 1 + self.rice;
        let rest = (bits >> steps >> 1) as u32 & ((1 << self.rice) - 1);
        steps << self.rice | rest
    }
}
