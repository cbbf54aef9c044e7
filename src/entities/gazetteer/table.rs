//! A table from hashes to bytes, read where it lies in the program: nothing is built when the library starts.
//!
//! Instead of keys it holds fingerprints of 16 bits: a hash that is not in the table is taken for another about once in
//! ten thousand look-ups. Layout, all little-endian: the number of bucket bits (4 bytes), the number of entries (4), where
//! each bucket starts and where the last ends (2 each), the entries' fingerprints (2 each), their values (1 each).

use super::phrase::spread;

/// The table; see the module.
pub struct Table {
    bits: u32,
    starts: &'static [[u8; 2]],
    fingerprints: &'static [[u8; 2]],
    values: &'static [u8],
}

impl Table {
    /// Reads a table's layout; in a constant, so that a wrong one does not compile.
    pub const fn new(bytes: &'static [u8]) -> Table {
        let (header, rest) = bytes.split_at(8);
        let bits = u32::from_le_bytes([header[0], header[1], header[2], header[3]]);
        let count = u32::from_le_bytes([header[4], header[5], header[6], header[7]]) as usize;
        let (starts, rest) = rest.split_at(((1 << bits) + 1) * 2);
        let (fingerprints, values) = rest.split_at(count * 2);
        assert!(values.len() == count && bits >= 1 && bits <= 16);
        Table { bits, starts: starts.as_chunks().0, fingerprints: fingerprints.as_chunks().0, values }
    }

    /// The value of a hash.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<u8> {
        let spread = spread(hash);
        let bucket = (spread >> (32 - self.bits)) as usize;
        let start = u16::from_le_bytes(self.starts[bucket]) as usize;
        let end = u16::from_le_bytes(self.starts[bucket + 1]) as usize;
        let fingerprint = (spread as u16).to_le_bytes();
        let at = self.fingerprints[start..end].iter().position(|other| *other == fingerprint)?;
        Some(self.values[start + at])
    }
}
