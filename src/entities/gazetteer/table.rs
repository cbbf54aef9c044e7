//! A table from hashes to bytes, read where it lies in the program; only where its buckets start is reckoned at first use.
//!
//! Instead of keys it holds fingerprints of 16 bits: a hash that is not in the table is taken for another about once in
//! ten thousand look-ups. Layout, all little-endian: the number of bucket bits (4 bytes), the number of entries (4), how
//! many entries each bucket has (1 each, which compresses well), the entries' fingerprints (2 each), their values (1 each).

use super::phrase::spread;
use std::sync::OnceLock;

/// The table; see the module.
pub struct Table {
    bits: u32,
    sizes: &'static [u8],
    /// Where each bucket starts, and where the last ends.
    starts: OnceLock<Vec<u16>>,
    fingerprints: &'static [[u8; 2]],
    values: &'static [u8],
}

impl Table {
    /// Reads a table's layout; in a constant, so that a wrong one does not compile.
    pub const fn new(bytes: &'static [u8]) -> Table {
        let (header, rest) = bytes.split_at(8);
        let bits = u32::from_le_bytes([header[0], header[1], header[2], header[3]]);
        let count = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let (sizes, rest) = rest.split_at(1 << bits);
        let (fingerprints, values) = rest.split_at(count * 2);
        assert!(values.len() == count && bits >= 1 && bits <= 16);
        Table { bits, sizes, starts: OnceLock::new(), fingerprints: fingerprints.as_chunks().0, values }
    }

    /// The value of a hash.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<u8> {
        let spread = spread(hash);
        let bucket = (spread >> (32 - self.bits)) as usize;
        let starts = self.starts.get_or_init(|| self.reckon_starts());
        let (start, end) = (usize::from(starts[bucket]), usize::from(starts[bucket + 1]));
        let fingerprint = (spread as u16).to_le_bytes();
        let at = self.fingerprints[start..end].iter().position(|other| *other == fingerprint)?;
        Some(self.values[start + at])
    }

    /// The bytes that it was read from.
    #[cfg(any(test, feature = "training"))]
    pub fn bytes(&self) -> Vec<u8> {
        let header = [self.bits, self.values.len() as u32].map(u32::to_le_bytes).concat();
        [&header, self.sizes, self.fingerprints.as_flattened(), self.values].concat()
    }

    #[cold]
    fn reckon_starts(&self) -> Vec<u16> {
        let mut end = 0;
        let ends = self.sizes.iter().map(|&size| {
            end += u16::from(size);
            end
        });
        std::iter::once(0).chain(ends).collect()
    }
}
