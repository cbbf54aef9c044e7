//! What the training text and lists of names tell of single words: a language's `lexicon.bin`, written by `xtask`.

/// Given names.
pub const GIVEN: u8 = 1 << 3;
/// Family names.
pub const FAMILY: u8 = 1 << 4;
/// Companies.
pub const COMPANY: u8 = 1 << 5;

/// How often a word is written without a capital: 0 for unknown, then from 1 (never) to 5 (nearly always).
#[inline]
pub fn case(entry: u8) -> u8 {
    entry & 7
}

/// The last of the steps of [`case`]: a word that is hardly ever written with a capital.
pub const NEARLY_ALWAYS: u8 = 5;
