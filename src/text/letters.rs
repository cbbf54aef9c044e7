//! What is seen of a word while it is read: its key's hash, and how its letters are written.

use super::{Shape, hash};

/// Combining marks, and the invisible characters that stand inside words.
pub(super) fn is_joined_to_letter(character: char) -> bool {
    matches!(character,
        '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5c7}'
        | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}' | '\u{fe00}'..='\u{fe0f}')
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
