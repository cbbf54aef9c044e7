//! The tokens of a Portuguese text with what each means to dates: what the parsers read.

use super::genre;
use super::word::{DateWord, WORDS};
use crate::dates::convention::Convention;
use crate::options::{DateOrder, Options};
use crate::text::{Document, Shape, Token, TokenKind};
use std::ops::Range;

/// What a parser found, and the token behind it.
pub(super) type Parsed<T> = Option<(T, usize)>;

/// The tokens of one text; parsers see no further than the sentence they are in.
pub(super) struct Reader<'d> {
    pub document: &'d Document<'d>,
    /// Whether the month stands first in numeric dates, as an option may say; else the day does.
    pub month_first: bool,
    /// What is read as a time in a text of this genre.
    pub convention: &'static Convention,
    /// The tokens whose words are known, whole sentences: those that are new in the text, until somebody asks for others.
    known: Range<usize>,
    words: Vec<DateWord>,
    /// The sentence being read.
    sentence: Range<usize>,
}

impl<'d> Reader<'d> {
    /// Classifies every token that is new once.
    pub fn new(document: &'d Document<'d>, options: &Options) -> Reader<'d> {
        let words = || words_of(document, 0..document.tokens.len());
        let convention = Convention::of(options.genre, || genre::detect(document, words));
        let month_first = options.order == DateOrder::MonthFirst;
        let known = document.change.new.clone();
        let words = words_of(document, known.clone());
        Reader { document, month_first, convention, known, words, sentence: 0..0 }
    }

    /// Makes this sentence the one that is read.
    pub fn enter(&mut self, sentence: Range<usize>) {
        if sentence.start < self.known.start || sentence.end > self.known.end {
            (self.words, self.known) = (words_of(self.document, sentence.clone()), sentence.clone());
        }
        self.sentence = sentence;
    }

    /// The sentence being read.
    pub fn sentence(&self) -> Range<usize> {
        self.sentence.clone()
    }

    /// The class of a token; `Other` outside the sentence.
    #[inline]
    pub fn word(&self, at: usize) -> DateWord {
        if self.sentence.contains(&at) { self.words[at - self.known.start] } else { DateWord::Other }
    }

    /// The class of the token before this one.
    pub fn before(&self, at: usize) -> DateWord {
        at.checked_sub(1).map_or(DateWord::Other, |at| self.word(at))
    }

    /// The token, when it is in the sentence.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.sentence.contains(&at).then(|| &self.document.tokens[at])
    }

    /// The text of a token; empty outside the sentence.
    pub fn text(&self, at: usize) -> &'d str {
        if self.sentence.contains(&at) { self.document.text_of(at) } else { "" }
    }

    /// Whether a token is one of these words, in any case; see [`words!`](crate::text::words).
    pub fn is_any(&self, at: usize, words: &[u32]) -> bool {
        self.sentence.contains(&at) && self.document.is_any(at, words)
    }

    /// The token behind `at` when that one is of this class, else `at`.
    pub fn skip(&self, at: usize, word: DateWord) -> usize {
        if self.word(at) == word { at + 1 } else { at }
    }

    /// The token behind an article at `at`: "o", "as".
    pub fn skip_article(&self, at: usize) -> usize {
        if matches!(self.word(at), DateWord::The | DateWord::TheOrTo) { at + 1 } else { at }
    }

    /// The token behind "de" or "do", else `at`.
    pub fn skip_of(&self, at: usize) -> usize {
        if matches!(self.word(at), DateWord::Of | DateWord::OfThe) { at + 1 } else { at }
    }

    /// Whether a token touches the one before it.
    pub fn glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.space_before())
    }

    /// Whether a token starts with a capital.
    pub fn capital(&self, at: usize) -> bool {
        self.token(at).is_some_and(Token::is_capitalised)
    }

    /// Whether a token is a word in small letters that has nothing to do with times.
    pub fn is_other_lower(&self, at: usize) -> bool {
        let is_lower = |token: &Token| token.kind == TokenKind::Word && token.shape == Shape::Lower;
        self.word(at) == DateWord::Other && self.token(at).is_some_and(is_lower)
    }

    /// Whether a token is a word with a capital that has nothing to do with times: a name.
    pub fn is_name(&self, at: usize) -> bool {
        self.word(at) == DateWord::Other && self.capital(at)
    }

    /// Whether nothing but marks stands around these tokens in their sentence.
    pub fn is_alone(&self, tokens: Range<usize>) -> bool {
        let is_mark = |at: usize| {
            let kind = self.document.tokens[at].kind;
            !matches!(kind, TokenKind::Word | TokenKind::Number)
        };
        (self.sentence.start..tokens.start).all(is_mark) && (tokens.end..self.sentence.end).all(is_mark)
    }

    /// A token of nothing but so many digits, as a number.
    pub fn digits(&self, at: usize, count: std::ops::RangeInclusive<usize>) -> Option<u32> {
        if self.word(at) != DateWord::Digits {
            return None;
        }
        let text = self.text(at);
        let fits = count.contains(&text.len()) && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| text.bytes().fold(0, |number, byte| number * 10 + u32::from(byte - b'0')))
    }
}

/// What each of some tokens means by itself: asked once for each form, or for each token where these are few.
fn words_of(document: &Document, tokens: Range<usize>) -> Vec<DateWord> {
    let class = |at: usize| classify(&document.tokens[at]);
    if tokens.len() < document.tokens.len() {
        return tokens.map(class).collect();
    }
    let forms = document.forms();
    let of_forms = forms.read(class);
    tokens.map(|at| of_forms[forms.of(at)]).collect()
}

fn classify(token: &Token) -> DateWord {
    match token.kind {
        TokenKind::Word | TokenKind::Punctuation => WORDS.get(token.hash).unwrap_or(DateWord::Other),
        TokenKind::Number => DateWord::Digits,
        _ => DateWord::Other,
    }
}
