//! Tables of words, packed at build time from `data/` and read in place.

/// A table from a word to what is known of it. The build script writes it; see `build/words.rs`.
///
/// It knows a word by the hash of its key alone, which the tokeniser has computed already. Of the hash's 32 bits none is
/// lost, so that a word of a text is taken for another about once in a million different words.
pub struct WordMap<Value: 'static> {
    /// Where the words of each bucket start, and where the last ends. The lowest bits of a hash, eight at least, are its
    /// bucket.
    pub starts: &'static [u16],
    /// The upper 24 bits of each word's hash.
    pub rests: &'static [[u8; 3]],
    /// Which of the values is each word's.
    pub numbers: &'static [u8],
    /// The upper bytes of the numbers; none where there are up to 256 values.
    pub highs: &'static [u8],
    /// What the numbers count into.
    pub values: &'static [Value],
}

impl<Value: Copy> WordMap<Value> {
    /// What the table has for a word whose key hashes to `hash`.
    #[inline]
    pub fn get(&self, hash: u32) -> Option<Value> {
        let buckets = self.starts.len() - 1;
        let bucket = hash as usize & (buckets - 1);
        let (start, end) = (self.starts[bucket] as usize, self.starts[bucket + 1] as usize);
        let [_, rest @ ..] = hash.to_le_bytes();
        let at = self.rests[start..end].iter().position(|other| *other == rest)?;
        let high = self.highs.get(start + at).copied().unwrap_or(0);
        Some(self.values[usize::from(high) << 8 | usize::from(self.numbers[start + at])])
    }
}

/// A few words that a rule asks for, given as keys: the list of their hashes, made by the compiler.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const { &[$(crate::text::hash::of($word.as_bytes())),+] }
    };
}
pub(crate) use words;
