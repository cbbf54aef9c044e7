//! Maps and sets for what a text has many of. Most keys are hashes of words already, so that mixing their bits costs more
//! than it brings: a multiplication is enough.

use std::hash::{BuildHasherDefault, Hasher};

/// A map that is quick for keys of a few numbers. Its order tells nothing.
pub(crate) type HashMap<Key, Value> = std::collections::HashMap<Key, Value, BuildHasherDefault<Quick>>;

/// A set that is quick for keys of a few numbers. Its order tells nothing.
pub(crate) type HashSet<Key> = std::collections::HashSet<Key, BuildHasherDefault<Quick>>;

/// The hash of a key of numbers: each is added to what came before and multiplied, as the hash of rustc's own tables is.
#[derive(Default)]
pub(crate) struct Quick(u64);

impl Quick {
    #[inline(always)]
    fn add(&mut self, number: u64) {
        self.0 = self.0.wrapping_add(number).wrapping_mul(0xf135_7aea_2e62_a9c5);
    }
}

impl Hasher for Quick {
    #[inline]
    fn write(&mut self, bytes: &[u8]) {
        let (words, rest) = bytes.as_chunks::<8>();
        words.iter().for_each(|&word| self.add(u64::from_le_bytes(word)));
        rest.iter().for_each(|&byte| self.add(u64::from(byte)));
        // A word's last letters are its highest bits, which a product alone leaves where they are.
        self.0 ^= self.0 >> 32;
    }

    #[inline]
    fn write_u8(&mut self, key: u8) {
        self.add(key.into());
    }

    #[inline]
    fn write_u32(&mut self, key: u32) {
        self.add(key.into());
    }

    #[inline]
    fn write_u64(&mut self, key: u64) {
        self.add(key);
    }

    #[inline]
    fn write_usize(&mut self, key: usize) {
        self.add(key as u64);
    }

    /// Tables look at the lowest bits first, and a product's highest bits are the best mixed.
    #[inline]
    fn finish(&self) -> u64 {
        self.0.rotate_left(26)
    }
}

/// A few keys among which many others are looked for: most of these are told from them by one bit.
#[derive(Clone, Default)]
pub(crate) struct Few {
    bits: [u64; 16],
    keys: HashSet<u32>,
}

impl Few {
    /// Adds a key.
    pub fn insert(&mut self, key: u32) {
        let (word, bit) = Few::bit(key);
        self.bits[word] |= bit;
        self.keys.insert(key);
    }

    /// Whether a key is one of them.
    #[inline]
    pub fn has(&self, key: u32) -> bool {
        let (word, bit) = Few::bit(key);
        self.bits[word] & bit != 0 && self.keys.contains(&key)
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The keys, each once.
    pub fn keys(&self) -> impl Iterator<Item = u32> {
        self.keys.iter().copied()
    }

    fn bit(key: u32) -> (usize, u64) {
        let mixed = key.wrapping_mul(0x9e37_79b1) >> 22;
        (mixed as usize / 64, 1 << (mixed % 64))
    }
}

impl FromIterator<u32> for Few {
    fn from_iter<Keys: IntoIterator<Item = u32>>(keys: Keys) -> Few {
        let mut few = Few::default();
        keys.into_iter().for_each(|key| few.insert(key));
        few
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::hash::{BuildHasher, Hash};

    #[test]
    fn a_few_keys_are_told_from_all_others() {
        let few: Few = (0..100).map(|key| key * 7919).collect();
        assert!((0..100_u32).all(|key| few.has(key * 7919)));
        assert!(!(0..100_u32).any(|key| few.has(key * 7919 + 1)));
        assert!(Few::default().is_empty() && !few.is_empty());
    }

    #[test]
    fn keys_that_are_alike_fall_apart() {
        let hash = |key: &dyn Fn(&mut Quick)| {
            let mut hasher = BuildHasherDefault::<Quick>::default().build_hasher();
            key(&mut hasher);
            hasher.finish() & 0xffff
        };
        let numbers: HashSet<u64> = (0..1000_u32).map(|key| hash(&|hasher| key.hash(hasher))).collect();
        assert!(numbers.len() > 950, "{}", numbers.len());
        let high: HashSet<u64> = (0..1000_u32).map(|key| hash(&|hasher| (key << 20).hash(hasher))).collect();
        assert!(high.len() > 950, "{}", high.len());
        let words: HashSet<u64> = (0..1000).map(|key| hash(&|hasher| format!("Nwosu{key}").hash(hasher))).collect();
        assert!(words.len() > 950, "{}", words.len());
    }
}
