//! What words mean to amounts: the classes of a language's `amount_words.tsv`.

use self::Word::*;
use crate::text::{Document, Shape, Token, TokenKind, hash};
use std::ops::Range;

/// What a token can be to an amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing.
    Other,
    /// A number in digits, perhaps with a scale that touches it: "3.5", "40m".
    Digits,
    /// A number in digits with the unit that touches it: "10km".
    Measure,
    /// A word in capitals that has digits in it: "Rs500".
    Glued,
    /// "one" to "ninety"
    Cardinal,
    /// "hundred"
    Scale,
    /// "million", "crore"
    Large,
    /// "hundreds", "millions"
    Scales,
    /// "several"
    Vague,
    /// "couple"
    Couple,
    A,
    Half,
    /// "quarter", "tenths"
    Part,
    HalfSign,
    Of,
    /// "de", as in "3 milhões de euros"; English has none.
    Tie,
    And,
    Between,
    To,
    Per,
    Hyphen,
    Slash,
    /// "$"
    Sign,
    /// "USD", "Rs"
    Code,
    /// "N" for naira, "R" for rand, "P" for pesos: "R500 million".
    Letter,
    /// "dollars"
    Currency,
    /// "pounds": of money or of weight.
    Pounds,
    /// "won": also another word.
    Doubtful,
    Sterling,
    /// "CFA": before the name of a currency.
    Adjective,
    Percent,
    /// "cent": behind "per".
    Cent,
    /// "percentage", "basis": before "points".
    Percentage,
    Point,
    /// "foot": one may be a part of the body.
    Foot,
    /// A unit that "per hour" can follow.
    Length,
    Unit,
    /// "km"
    Short,
    /// "square"
    Before,
    /// "quadrados": behind a unit; English has none.
    Behind,
    Degree,
    /// "Celsius"
    Scaled,
    /// "hour": behind "per".
    Time,
    Weigh,
}

/// The tokens of one text; amounts see no further than the sentence they are in.
pub struct Reader<'d> {
    pub document: &'d Document<'d>,
    pub sentence: Range<usize>,
    /// The class of each form.
    words: Vec<Word>,
}

impl<'d> Reader<'d> {
    /// Classifies every form of some tokens once.
    pub fn new(document: &'d Document<'d>, tokens: Range<usize>) -> Reader<'d> {
        let words = document.forms().read_in(tokens, Other, |at| class(document, &document.tokens[at]));
        Reader { document, sentence: 0..0, words }
    }
}

impl Reader<'_> {
    /// The token, when it is in the sentence.
    #[inline(never)]
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.sentence.contains(&at).then(|| &self.document.tokens[at])
    }

    /// The text of a token; empty outside the sentence.
    #[inline(never)]
    pub fn text(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.document.text_of(at) } else { "" }
    }

    /// The class of a token; `Other` outside the sentence.
    #[inline]
    pub fn word(&self, at: usize) -> Word {
        if self.sentence.contains(&at) { self.words[self.document.forms().of(at)] } else { Other }
    }

    /// The token behind `at` when that one is of this class, else `at`.
    #[inline(never)]
    pub fn skip(&self, at: usize, word: Word) -> usize {
        if self.word(at) == word { at + 1 } else { at }
    }

    /// Whether a token touches the one before it.
    #[inline(never)]
    pub fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.space_before())
    }

    /// Whether a token is written in small letters, or stands among words in capitals.
    #[inline(never)]
    pub fn is_small(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| matches!(token.shape, Shape::Lower | Shape::Upper))
    }
}

fn class(document: &Document, token: &Token) -> Word {
    match token.kind {
        TokenKind::Number => digits(document, &document.text[token.start as usize..token.end() as usize]),
        TokenKind::Word | TokenKind::Symbol | TokenKind::Punctuation => {
            document.names().amounts.get(token.hash).unwrap_or_else(|| glued(document, token))
        }
        _ => Other,
    }
}

/// A word that is not known: letters with digits behind them, or nothing.
fn glued(document: &Document, token: &Token) -> Word {
    let is_capital = token.kind == TokenKind::Word && matches!(token.shape, Shape::Upper | Shape::Capitalised);
    let text = &document.text.as_bytes()[token.start as usize..token.end() as usize];
    if is_capital && text.iter().any(u8::is_ascii_digit) { Glued } else { Other }
}

/// What a number is: digits alone, with a scale, or with a unit ("40", "40m", "10km"); nothing else ("12th", "5pm").
fn digits(document: &Document, text: &str) -> Word {
    let start = text.bytes().position(|byte| byte.is_ascii_alphabetic()).unwrap_or(text.len());
    match &text[start..] {
        suffix if suffix.is_empty() || is_scale(document, suffix) => Digits,
        suffix if suffix.len() <= 4 && of_text(document, suffix) == Short => Measure,
        _ => Other,
    }
}

/// Whether letters behind digits are short for a scale: "40m", "3bn".
pub fn is_scale(document: &Document, letters: &str) -> bool {
    match letters {
        "m" | "M" | "b" | "B" | "k" | "K" => true,
        _ => letters.len() <= 3 && of_text(document, letters) == Large,
    }
}

/// The class of a word that is no token.
pub fn of_text(document: &Document, word: &str) -> Word {
    let hash = word.bytes().fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase()));
    document.names().amounts.get(hash).unwrap_or(Other)
}
