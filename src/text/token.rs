//! Tokens: the words, numbers and marks of a text.

use super::Span;

/// A word, a number or a mark, with what the tokeniser saw of it.
///
/// Hyphens, dashes, slashes and brackets are tokens of their own ("Jong-un" is three); the apostrophe inside a word
/// ("O'Brien", "don't") and the full stop of an abbreviation ("U.S.", "Mr.", "Sept.") belong to the word; the possessive
/// "'s" is a token of its own; a number keeps its decimal point, its thousands' commas and letters that touch it ("3.5",
/// "1,000", "12th", "1990s", "5pm"). What is longer than [`Token::LONGEST`], as some web addresses are, is several tokens that touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it starts, in bytes of the text.
    pub start: u32,
    /// The hash of its key (see [`super::key`]), for look-ups in a `WordMap`.
    pub hash: u32,
    /// How many bytes it has.
    pub length: u8,
    /// What it is.
    pub kind: TokenKind,
    /// How its letters are written.
    pub shape: Shape,
    /// What stands around it, and whether it is an abbreviation: the bits of [`flag`].
    pub flags: u8,
}

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum TokenKind {
    /// Letters, perhaps with digits behind them ("G20").
    Word,
    /// Digits, perhaps with letters behind them ("12th").
    Number,
    /// "'s" or "’s" after a word or a number.
    Possessive,
    /// A quotation mark of any style, single ones and free apostrophes included.
    QuoteMark,
    /// What can end a sentence: full stop, question mark, exclamation mark, ellipsis.
    Terminal,
    /// Comma, colon, semicolon, bracket, hyphen, dash, slash.
    Punctuation,
    /// Anything else that is seen: "$", "%", "@", "•", a control character.
    Symbol,
    /// A web address.
    Url,
}

/// How a word's letters are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Shape {
    /// No letter, or letters of a script without case.
    None,
    /// "minister"
    Lower,
    /// "Minister", "A"
    Capitalised,
    /// "NATO", "U.S."; two letters at least
    Upper,
    /// A capital first and others within: "McDonald", "O'Brien", "YouTube"
    Camel,
    /// "iPhone", "eBay"
    Mixed,
}

/// The bits of [`Token::flags`].
pub mod flag {
    /// White space, or the text's start, stands before the token.
    pub const SPACE_BEFORE: u8 = 1;
    /// The token is the first of its line.
    pub const LINE_START: u8 = 2;
    /// The token ends with the full stop of an abbreviation.
    pub const ABBREVIATION: u8 = 4;
    /// The token is letters with full stops between them ("U.S.", "p.m.").
    pub const DOTTED: u8 = 8;
    /// The token is the first of its sentence.
    pub const SENTENCE_START: u8 = 16;
    /// The abbreviation's full stop never ends a sentence ("Mr.", "No. 5", an initial).
    pub const NAME_FOLLOWS: u8 = 32;
}

impl Token {
    /// The most bytes of one token. A text has a token in five bytes, so that their size counts.
    pub const LONGEST: usize = u8::MAX as usize;

    /// Where it ends (exclusive), in bytes of the text.
    #[inline]
    pub fn end(&self) -> u32 {
        self.start + u32::from(self.length)
    }

    /// Its place in the text.
    pub fn span(&self) -> Span {
        Span { start: self.start as usize, end: self.end() as usize }
    }

    /// Whether all of these bits of [`flag`] are set.
    #[inline]
    pub fn has(&self, flags: u8) -> bool {
        self.flags & flags == flags
    }

    /// Whether white space (or the text's start) stands before it.
    #[inline]
    pub fn space_before(&self) -> bool {
        self.has(flag::SPACE_BEFORE)
    }

    /// Whether it is a word that starts with a capital letter: "Minister", "NATO", "McDonald", but not "iPhone".
    #[inline]
    pub fn is_capitalised(&self) -> bool {
        self.kind == TokenKind::Word && matches!(self.shape, Shape::Capitalised | Shape::Upper | Shape::Camel)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    /// How many bytes each token of a text has.
    fn lengths(text: &str) -> Vec<u8> {
        let tokens = tokenize(text);
        assert!(tokens.windows(2).all(|pair| pair[0].end() <= pair[1].start), "{text:?}");
        tokens.iter().map(|token| token.length).collect()
    }

    #[test]
    fn a_token_has_12_bytes() {
        assert_eq!(size_of::<Token>(), 12);
    }

    #[test]
    fn what_is_longer_than_a_token_can_be_is_several() {
        let address = "https://example.org/".to_owned() + &"a".repeat(500);
        assert_eq!(lengths(&format!("See {address}, now.")), [3, 255, 255, 10, 1, 3, 1]);
        assert!(tokenize(&address).iter().all(|token| token.kind == TokenKind::Url));
        assert_eq!(lengths(&"a".repeat(255)), [255]);
        assert_eq!(lengths(&"a".repeat(256)), [255, 1]);
        assert_eq!(lengths(&"-".repeat(300)), [255, 45]);
        // A character is in one token.
        assert_eq!(lengths(&"é".repeat(128)), [254, 2]);
    }

    #[test]
    fn only_the_first_part_has_a_space_before_it() {
        let spaces: Vec<bool> = tokenize(&"1".repeat(256)).iter().map(Token::space_before).collect();
        assert_eq!(spaces, [true, false]);
    }
}
