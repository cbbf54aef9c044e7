//! Tables of words, packed at build time from `data/` and unpacked at first use.

use super::hashes::Hashes;

/// A table from a word to what is known of it. The build script writes it; see `build/words.rs`.
///
/// It knows a word by the hash of its key alone, which the tokeniser has computed already. A word that it lacks is taken for
/// one of its own about once in 262,144 different words, and never one that the lexicon has.
pub struct WordMap<Value: 'static> {
    /// The words.
    pub(crate) hashes: Hashes,
    /// Which of the values is each word's.
    pub(crate) numbers: &'static [u8],
    /// The upper bytes of the numbers; none where there are up to 256 values.
    pub(crate) highs: &'static [u8],
    /// What the numbers count into.
    pub(crate) values: &'static [Value],
}

impl<Value: Copy> WordMap<Value> {
    /// What the table has for a word whose key hashes to `hash`.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<Value> {
        let at = self.hashes.find(hash)?;
        let high = self.highs.get(at).copied().unwrap_or(0);
        Some(self.values[usize::from(high) << 8 | usize::from(self.numbers[at])])
    }
}

/// A few words that a rule asks for, given as keys: the list of their hashes, made by the compiler.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &[$(crate::text::hash::of($word.as_bytes())),+] }
    };
}
pub(crate) use words;
