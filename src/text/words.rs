//! Tables of words, packed at build time from `data/` and read in place.

use super::key;

/// A table from a word's key to what is known of the word. The build script writes it as an open-addressing hash table.
///
/// A token's hash is computed once, by the tokeniser, so a look-up is one probe for the words that are not in the table.
pub struct WordMap<Value: 'static> {
    /// A power of two of them, so that a hash is masked to its slot.
    pub slots: &'static [Slot],
    /// All keys, one after the other.
    pub keys: &'static str,
    /// What the slots' `value` counts into.
    pub values: &'static [Value],
}

/// One place of a [`WordMap`].
pub struct Slot {
    /// The key's hash, meaningless where `length` is 0.
    pub hash: u32,
    /// Where the key starts in `keys`, in bytes.
    pub start: u32,
    /// The key's length in bytes; 0 for an empty slot.
    pub length: u16,
    /// Which of the values is the word's.
    pub value: u16,
}

impl<Value: Copy> WordMap<Value> {
    /// What the table has for a word of the text, whose key hashes to `hash`.
    #[inline]
    pub fn get(&self, hash: u32, word: &str) -> Option<Value> {
        let mask = self.slots.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let slot = &self.slots[at];
            if slot.length == 0 {
                return None;
            }
            if slot.hash == hash {
                let start = slot.start as usize;
                if key::is(word, &self.keys[start..start + slot.length as usize]) {
                    return Some(self.values[slot.value as usize]);
                }
            }
            at = (at + 1) & mask;
        }
    }
}
