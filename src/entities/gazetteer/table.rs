//! A table from hashes to bytes, read where it lies in the program; only where its buckets are is reckoned at first use.
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
    buckets: OnceLock<Vec<Bucket>>,
    fingerprints: &'static [[u8; 2]],
    values: &'static [u8],
}

/// Where a bucket's entries are.
struct Bucket {
    /// A bit for each fingerprint by its lowest bits, so that most hashes that are not in the table are told at a glance.
    bits: u32,
    start: u16,
    size: u8,
}

/// The bit of a fingerprint in [`Bucket::bits`].
fn bit(fingerprint: [u8; 2]) -> u32 {
    1 << (fingerprint[0] % 32)
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
        Table { bits, sizes, buckets: OnceLock::new(), fingerprints: fingerprints.as_chunks().0, values }
    }

    /// The value of a hash.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<u8> {
        let spread = spread(hash);
        let fingerprint = (spread as u16).to_le_bytes();
        // A closure that may run makes each look-up longer, though it runs once.
        let buckets = match self.buckets.get() {
            Some(buckets) => buckets,
            None => self.first_buckets(),
        };
        let bucket = &buckets[(spread >> (32 - self.bits)) as usize];
        if bucket.bits & bit(fingerprint) == 0 {
            return None;
        }
        let (start, size) = (usize::from(bucket.start), usize::from(bucket.size));
        let at = self.fingerprints[start..start + size].iter().position(|other| *other == fingerprint)?;
        Some(self.values[start + at])
    }

    /// The bytes that it was read from.
    #[cfg(any(test, feature = "training"))]
    pub fn bytes(&self) -> Vec<u8> {
        let header = [self.bits, self.values.len() as u32].map(u32::to_le_bytes).concat();
        [&header, self.sizes, self.fingerprints.as_flattened(), self.values].concat()
    }

    #[cold]
    #[inline(never)]
    fn first_buckets(&self) -> &[Bucket] {
        self.buckets.get_or_init(|| self.reckon_buckets())
    }

    fn reckon_buckets(&self) -> Vec<Bucket> {
        let mut rest = self.fingerprints;
        let bucket = |&size: &u8| {
            let start = self.fingerprints.len() - rest.len();
            let (own, others) = rest.split_at(size.into());
            rest = others;
            let bits = own.iter().fold(0, |bits, &fingerprint| bits | bit(fingerprint));
            Bucket { bits, start: start as u16, size }
        };
        self.sizes.iter().map(bucket).collect()
    }
}
