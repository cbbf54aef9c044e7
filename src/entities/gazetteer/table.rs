//! A table from hashes to bytes: a list of words with a value for each. A hash that is not in the table is now and then taken
//! for another; the build says for each table how seldom that may be.

use crate::text::hashes::Hashes;

/// The table; see the module.
pub struct Table {
    hashes: Hashes,
    values: &'static [u8],
    #[cfg(any(test, feature = "training"))]
    bytes: &'static [u8],
}

impl Table {
    /// Reads a table's layout, its words and behind them their values (1 byte each); in a constant, so that a wrong one does
    /// not compile.
    pub const fn new(bytes: &'static [u8]) -> Table {
        let hashes = Hashes::new(bytes);
        let (_, values) = bytes.split_at(bytes.len() - hashes.count());
        Table {
            hashes,
            values,
            #[cfg(any(test, feature = "training"))]
            bytes,
        }
    }

    /// The value of a hash.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<u8> {
        self.hashes.find(hash).map(|at| self.values[at])
    }

    /// The bytes that it was read from.
    #[cfg(any(test, feature = "training"))]
    pub fn bytes(&self) -> &'static [u8] {
        self.bytes
    }
}
