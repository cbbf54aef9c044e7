//! What is seen of a word while it is read: its key's hash, and how its letters are written.

use super::{Shape, hash};

/// Combining marks, and the invisible characters that stand inside words.
pub(super) fn is_joined_to_letter(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{fe00}'..='\u{fe0f}')
}

/// Whether it is a letter or a digit, of any script. The common ones of the scripts that newspapers are written in are told at
/// once; the standard library walks through a table for each.
#[inline]
pub(crate) fn is_alphanumeric(character: char) -> bool {
    is_common_letter(character) || character.is_alphanumeric()
}

/// Whether it is a letter, of any script; see [`is_alphanumeric`].
#[inline]
pub(crate) fn is_alphabetic(character: char) -> bool {
    is_common_letter(character) || character.is_alphabetic()
}

/// Stretches of nothing but letters: Latin, Greek, Cyrillic, Armenian, Hebrew, Arabic, Devanagari, Thai, Georgian, kana, Han
/// and Hangul, without the rarer ones of each.
#[inline]
fn is_common_letter(character: char) -> bool {
    matches!(character,
        'a'..='z' | 'A'..='Z' | 'À'..='Ö' | 'Ø'..='ö' | 'ø'..='\u{2c1}' | '\u{38e}'..='\u{3a1}' | '\u{3a3}'..='\u{3f5}'
        | '\u{3f7}'..='\u{481}' | '\u{48a}'..='\u{52f}' | '\u{531}'..='\u{556}' | '\u{561}'..='\u{587}'
        | '\u{5d0}'..='\u{5ea}' | '\u{620}'..='\u{64a}' | '\u{671}'..='\u{6d3}' | '\u{904}'..='\u{939}'
        | '\u{e01}'..='\u{e30}' | '\u{10d0}'..='\u{10fa}' | '\u{1e00}'..='\u{1f15}' | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// What is seen of a word while it is read.
pub(super) struct Letters {
    /// The hash of the key so far.
    pub hash: u32,
    count: u32,
    /// How many capitals there were.
    pub uppers: u32,
    lowers: u32,
    first_is_upper: bool,
}

impl Default for Letters {
    fn default() -> Self {
        Letters { hash: hash::START, count: 0, uppers: 0, lowers: 0, first_is_upper: false }
    }
}

impl Letters {
    /// A lower-case ASCII letter.
    #[inline(always)]
    pub(super) fn lower(&mut self, byte: u8) {
        self.lowers += 1;
        self.count += 1;
        self.hash = hash::add(self.hash, byte);
    }

    /// The lower-case ASCII letters that these bytes begin with; says how many they are.
    #[inline(always)]
    pub(super) fn small(&mut self, bytes: &[u8]) -> usize {
        let small = bytes.iter().take_while(|byte| byte.is_ascii_lowercase());
        let (hash, count) = small.fold((self.hash, 0), |(hash, count), &byte| (hash::add(hash, byte), count + 1));
        self.hash = hash;
        self.lowers += count;
        self.count += count;
        count as usize
    }

    /// An ASCII capital.
    #[inline(always)]
    pub(super) fn upper(&mut self, byte: u8) {
        self.first_is_upper |= self.count == 0;
        self.uppers += 1;
        self.count += 1;
        self.hash = hash::add(self.hash, byte | 0x20);
    }

    /// A digit or an apostrophe.
    #[inline(always)]
    pub(super) fn plain(&mut self, byte: u8) {
        self.count += 1;
        self.hash = hash::add(self.hash, byte);
    }

    /// An ASCII letter.
    pub(super) fn ascii(&mut self, byte: u8) {
        if byte.is_ascii_uppercase() { self.upper(byte) } else { self.lower(byte) }
    }

    /// A character outside ASCII.
    pub(super) fn other(&mut self, character: char) {
        if character.is_uppercase() {
            self.first_is_upper |= self.count == 0;
            self.uppers += 1;
        } else if character.is_lowercase() {
            self.lowers += 1;
        }
        self.count += 1;
        let mut buffer = [0; 4];
        for lower in character.to_lowercase() {
            for byte in lower.encode_utf8(&mut buffer).bytes() {
                self.hash = hash::add(self.hash, byte);
            }
        }
    }

    /// How the letters seen are written.
    pub(super) fn shape(&self) -> Shape {
        match (self.uppers, self.lowers) {
            (0, 0) => Shape::None,
            (0, _) => Shape::Lower,
            (1, _) if self.first_is_upper => Shape::Capitalised,
            (_, 0) => Shape::Upper,
            _ if self.first_is_upper => Shape::Camel,
            _ => Shape::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard_library() {
        for character in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(character), character.is_alphabetic(), "{character:?}");
            assert_eq!(is_alphanumeric(character), character.is_alphanumeric(), "{character:?}");
        }
    }
}
