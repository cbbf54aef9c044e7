//! Byte offsets in the units that other languages count in.

use super::milestones::Milestones;

/// What an offset counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum OffsetUnit {
    /// Bytes of the text in UTF-8, as in Rust.
    #[default]
    Utf8,
    /// UTF-16 code units, as in JavaScript and Java.
    Utf16,
    /// Unicode code points, as in Python.
    CodePoint,
}

impl OffsetUnit {
    /// How many units `text` has.
    ///
    /// ```
    /// use newslens::text::OffsetUnit;
    /// assert_eq!(OffsetUnit::Utf16.count("👍!"), 3);
    /// ```
    pub fn count(self, text: &str) -> usize {
        units(text.as_bytes(), self)
    }
}

/// How many bytes lie between two remembered places: each look-up reads half of them, and remembering takes four bytes.
const BLOCK: usize = 64;

/// Converts byte offsets of one text; made in one forward pass over it, so that each look-up reads a block at most.
///
/// ```
/// use newslens::text::{Offsets, OffsetUnit};
/// let text = "“Ça va 👍”";
/// let utf16 = Offsets::new(text, OffsetUnit::Utf16);
/// assert_eq!(utf16.of(text.len()), text.encode_utf16().count());
/// ```
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// The offset, in the unit, of each block's first byte; empty where bytes are the unit.
    blocks: Vec<u32>,
    /// In their place, those that a text being edited has in UTF-16.
    milestones: Option<&'t Milestones>,
}

impl<'t> Offsets<'t> {
    /// Reads `text` once.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Offsets<'t> {
        let mut blocks = Vec::new();
        if unit != OffsetUnit::Utf8 && !text.is_ascii() {
            let mut count = 0;
            blocks.reserve(text.len() / BLOCK + 1);
            for block in text.as_bytes().chunks(BLOCK) {
                blocks.push(count as u32);
                count += units(block, unit);
            }
        }
        Offsets { text, unit, blocks, milestones: None }
    }

    /// Those in UTF-16 of a text whose milestones are known, for a few look-ups.
    pub(crate) fn by_milestones(text: &'t str, milestones: &'t Milestones) -> Offsets<'t> {
        Offsets { text, unit: OffsetUnit::Utf16, blocks: Vec::new(), milestones: Some(milestones) }
    }

    /// The offset, in the unit, of the character that starts at `byte` (or of the text's end).
    pub fn of(&self, byte: usize) -> usize {
        let Some(last) = self.blocks.len().checked_sub(1) else {
            return self.milestones.map_or(byte, |milestones| milestones.unit(self.text, byte));
        };
        let block = (byte / BLOCK).min(last);
        let (start, before) = (block * BLOCK, self.blocks[block] as usize);
        // Most blocks are ASCII, where there is nothing to count. One that ends inside of a long character counts both halves of
        // it, which can make up for shorter ones.
        let is_ascii =
            |next: &u32| *next as usize - before == BLOCK && self.text.as_bytes()[start + BLOCK - 1].is_ascii();
        if self.blocks.get(block + 1).is_some_and(is_ascii) {
            return before + byte - start;
        }
        before + units(&self.text.as_bytes()[start..byte], self.unit)
    }

    /// The byte where the character with this offset starts (or the text ends); `None` inside a character and behind the end.
    /// The other way round than [`Offsets::of`].
    pub fn byte(&self, offset: usize) -> Option<usize> {
        if let Some(milestones) = self.milestones {
            return milestones.byte(self.text, offset);
        }
        if self.blocks.is_empty() {
            return self.text.is_char_boundary(offset).then_some(offset);
        }
        let block = self.blocks.partition_point(|&before| before as usize <= offset) - 1;
        let mut count = self.blocks[block] as usize;
        let mut byte = block * BLOCK;
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        for character in self.text[byte..].chars() {
            if count >= offset {
                break;
            }
            count += units(character.encode_utf8(&mut [0; 4]).as_bytes(), self.unit);
            byte += character.len_utf8();
        }
        (count == offset).then_some(byte)
    }
}

/// How many units start in these bytes. A character counts where its first byte stands, and one outside the Basic
/// Multilingual Plane (four bytes) counts two in UTF-16.
fn units(bytes: &[u8], unit: OffsetUnit) -> usize {
    let (eights, rest) = bytes.as_chunks::<8>();
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    let (mut continuing, mut long) = (0, 0);
    // Eight bytes at a time: each byte's highest bit is set where it is one of those looked for.
    for eight in eights.iter().chain([&last]) {
        const HIGHEST: u64 = 0x8080_8080_8080_8080;
        let bits = u64::from_le_bytes(*eight);
        continuing += (bits & !(bits << 1) & HIGHEST).count_ones() as usize;
        long += (bits & bits << 1 & bits << 2 & bits << 3 & HIGHEST).count_ones() as usize;
    }
    match unit {
        OffsetUnit::Utf8 => bytes.len(),
        OffsetUnit::CodePoint => bytes.len() - continuing,
        OffsetUnit::Utf16 => bytes.len() - continuing + long,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_boundaries_of_a_long_mixed_text() {
        let text = "aé€👍 “Straße” 東京 ".repeat(100);
        let (utf16, points) = (Offsets::new(&text, OffsetUnit::Utf16), Offsets::new(&text, OffsetUnit::CodePoint));
        for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
            assert_eq!(utf16.of(byte), text[..byte].encode_utf16().count());
            assert_eq!(points.of(byte), text[..byte].chars().count());
            assert_eq!(utf16.byte(utf16.of(byte)), Some(byte));
            assert_eq!(points.byte(points.of(byte)), Some(byte));
        }
        let pair = utf16.of(text.find('👍').unwrap());
        assert_eq!((utf16.byte(pair + 1), utf16.byte(usize::MAX)), (None, None));
        assert_eq!(Offsets::new("é", OffsetUnit::Utf8).byte(1), None);
        assert_eq!(Offsets::new("e", OffsetUnit::Utf16).byte(2), None);
        assert_eq!(Offsets::new("", OffsetUnit::Utf16).of(0), 0);
    }

    #[test]
    fn a_long_character_over_the_edge_of_a_block_makes_up_for_a_short_one() {
        for letters in 0..2 * BLOCK {
            let text = format!("é{}👍{}", "a".repeat(letters), "b".repeat(BLOCK));
            let utf16 = Offsets::new(&text, OffsetUnit::Utf16);
            for byte in (0..=text.len()).filter(|&byte| text.is_char_boundary(byte)) {
                assert_eq!(utf16.of(byte), text[..byte].encode_utf16().count(), "{letters} letters, byte {byte}");
            }
        }
    }
}
