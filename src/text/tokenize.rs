//! Text to tokens, in one forward pass.

use super::hash;
use super::letters::{Letters, is_alphanumeric, is_joined_to_letter};
use super::orthography::{Abbreviation::*, Orthography};
use super::token::{Shape, Token, TokenKind, flag};
use crate::language::Grammar;

/// The tokens of `text` in their order; white space is no token. A text longer than 4 GiB is read up to there.
///
/// ```
/// let text = "Mr. Kim's U.S. trip cost $1,000.";
/// let words: Vec<&str> = newslens::text::tokenize(text).iter().map(|t| &text[t.span().range()]).collect();
/// assert_eq!(words, ["Mr.", "Kim", "'s", "U.S.", "trip", "cost", "$", "1,000", "."]);
/// ```
pub fn tokenize(text: &str) -> Vec<Token> {
    tokenize_with(text, Grammar::fallback().orthography)
}

/// The same, of a text that is written so.
pub(crate) fn tokenize_with(text: &str, orthography: &'static Orthography) -> Vec<Token> {
    let text = crate::length::readable(text);
    let mut reader = Reader {
        orthography,
        text,
        bytes: text.as_bytes(),
        at: 0,
        flags: flag::SPACE_BEFORE | flag::LINE_START,
        no_dotted_before: 0,
        // News has a token in five bytes; to grow would take three times the memory for a moment.
        tokens: Vec::with_capacity(text.len() / 4 + 1),
    };
    reader.read();
    reader.tokens
}

struct Reader<'t> {
    orthography: &'static Orthography,
    text: &'t str,
    bytes: &'t [u8],
    /// How far the text is read, in bytes; always on a character's boundary between tokens.
    at: usize,
    /// What is known of the next token's surroundings.
    flags: u8,
    /// No letters with full stops start before here: they were seen to run into a longer word, as in "a.b.c.de".
    no_dotted_before: usize,
    tokens: Vec<Token>,
}

impl Reader<'_> {
    fn read(&mut self) {
        while self.at < self.bytes.len() {
            match self.bytes[self.at] {
                b'\n' => {
                    self.flags |= flag::SPACE_BEFORE | flag::LINE_START;
                    self.at += 1;
                }
                b' ' | b'\t' | b'\r' | 0x0b | 0x0c => {
                    self.flags |= flag::SPACE_BEFORE;
                    self.at += 1;
                }
                b'a'..=b'z' | b'A'..=b'Z' => self.word(),
                b'0'..=b'9' => self.number(),
                0x80.. => self.other_character(),
                _ => self.mark(),
            }
        }
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    fn character(&self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    fn is_word_at(&self, at: usize) -> bool {
        let byte = self.byte(at);
        byte.is_ascii_alphanumeric() || byte >= 0x80 && self.character(at).is_some_and(is_alphanumeric)
    }

    #[inline]
    fn push(&mut self, end: usize, kind: TokenKind, shape: Shape, hash: u32, flags: u8) {
        let token = Token { start: self.at as u32, hash, length: 0, kind, shape, flags };
        match u8::try_from(end - self.at) {
            Ok(length) => self.push_piece(length, token),
            Err(_) => self.push_pieces(end, token),
        }
    }

    /// What is longer than a token can be, as several that touch.
    #[cold]
    fn push_pieces(&mut self, end: usize, token: Token) {
        while self.at < end {
            let mut piece = end.min(self.at + Token::LONGEST);
            while !self.text.is_char_boundary(piece) {
                piece -= 1;
            }
            self.push_piece((piece - self.at) as u8, token);
        }
    }

    fn push_piece(&mut self, length: u8, token: Token) {
        self.tokens.push(Token { start: self.at as u32, length, flags: self.flags | token.flags, ..token });
        self.flags = 0;
        self.at += usize::from(length);
    }

    fn push_mark(&mut self, end: usize, kind: TokenKind) {
        let hash = hash::of(&self.bytes[self.at..end]);
        self.push(end, kind, Shape::None, hash, 0);
    }

    fn word(&mut self) {
        // Most words are small letters, behind a capital or not, up to a space or a comma: none of what comes next.
        let mut letters = Letters::default();
        let mut end = self.at;
        let first = self.byte(end);
        if first.is_ascii_uppercase() {
            letters.upper(first);
            end += 1;
        }
        end += letters.small(&self.bytes[end..]);
        if end > self.at && matches!(self.byte(end), b' ' | b',' | b'\n' | b'-' | b';' | b')') {
            let shape = if first.is_ascii_uppercase() { Shape::Capitalised } else { Shape::Lower };
            return self.push(end, TokenKind::Word, shape, letters.hash, 0);
        }
        if self.url() || self.dotted() {
            return;
        }
        let mut letters = Letters::default();
        let end = self.scan(self.at, &mut letters);
        let (end, flags) = self.abbreviation(end, &letters);
        self.push(end, TokenKind::Word, letters.shape(), letters.hash, flags);
    }

    /// Reads letters, digits, marks on letters and inner apostrophes from `at` on; says where they end.
    fn scan(&self, mut at: usize, letters: &mut Letters) -> usize {
        loop {
            // Most letters are small ones.
            at += letters.small(self.bytes.get(at..).unwrap_or_default());
            let byte = self.byte(at);
            match byte {
                b'A'..=b'Z' => letters.upper(byte),
                b'0'..=b'9' => letters.plain(byte),
                b'\'' if self.is_inner_apostrophe(at, 1) => letters.plain(b'\''),
                0x80.. => {
                    // `at` is on a boundary: every step before was one whole character.
                    let Some(character) = self.character(at) else { return at };
                    if character == '’' && self.is_inner_apostrophe(at, 3) {
                        letters.plain(b'\'');
                    } else if is_alphanumeric(character) || is_joined_to_letter(character) {
                        letters.other(character);
                    } else {
                        return at;
                    }
                    at += character.len_utf8();
                    continue;
                }
                _ => return at,
            }
            at += 1;
        }
    }

    /// Whether the apostrophe at `at`, between two letters, is not the possessive's.
    fn is_inner_apostrophe(&self, at: usize, length: usize) -> bool {
        let next = at + length;
        if at == self.at || !self.is_word_at(next) || self.byte(next).is_ascii_digit() {
            return false;
        }
        !matches!(self.byte(next), b's' | b'S') || self.is_word_at(next + 1)
    }

    /// The word from the reader's place to `end`, with the full stop of an abbreviation where it is one.
    fn abbreviation(&self, end: usize, letters: &Letters) -> (usize, u8) {
        if self.byte(end) != b'.' || self.byte(end + 1) == b'.' {
            return (end, 0);
        }
        let with_stop = |more: u8| (end + 1, flag::ABBREVIATION | more);
        if end - self.at == 1 && letters.uppers == 1 {
            // An initial: "J. Edgar"; but "vitamin C." ends a sentence, which the sentence splitter sees.
            return with_stop(flag::NAME_FOLLOWS);
        }
        if end - self.at > 8 {
            return (end, 0);
        }
        match self.orthography.abbreviations.get(letters.hash) {
            Some(Title) if letters.uppers > 0 => with_stop(flag::NAME_FOLLOWS),
            Some(SmallTitle) => with_stop(flag::NAME_FOLLOWS),
            Some(Ordinary) if letters.uppers > 0 => with_stop(0),
            Some(Small) => with_stop(0),
            Some(Numbered) if self.byte(end + 1) == b' ' && self.byte(end + 2).is_ascii_digit() => {
                with_stop(flag::NAME_FOLLOWS)
            }
            Some(Dated)
                if letters.uppers > 0
                    && self.byte(end + 1) == b' '
                    && (self.byte(end + 2).is_ascii_digit() || self.byte(end + 2).is_ascii_lowercase()) =>
            {
                with_stop(0)
            }
            _ => (end, 0),
        }
    }

    /// "U.S.", "p.m.", "J.K.", "U.S" (no full stop behind the last letter).
    fn dotted(&mut self) -> bool {
        if self.byte(self.at + 1) != b'.' || self.at < self.no_dotted_before {
            return false;
        }
        let mut letters = Letters::default();
        let mut at = self.at;
        let mut count = 0;
        while self.byte(at).is_ascii_alphabetic() && self.byte(at + 1) == b'.' {
            letters.ascii(self.byte(at));
            at += 2;
            count += 1;
        }
        let mut flags = flag::DOTTED | flag::ABBREVIATION;
        if self.byte(at).is_ascii_alphabetic() && !self.is_word_at(at + 1) {
            letters.ascii(self.byte(at));
            at += 1;
            count += 1;
            flags = flag::DOTTED;
        } else if self.is_word_at(at) {
            self.no_dotted_before = at;
            return false;
        }
        if count < 2 {
            return false;
        }
        self.push(at, TokenKind::Word, letters.shape(), letters.hash, flags);
        true
    }

    fn url(&mut self) -> bool {
        if !matches!(self.bytes[self.at], b'h' | b'w' | b'H' | b'W') {
            return false;
        }
        let rest = &self.bytes[self.at..];
        let starts = |prefix: &[u8]| rest.len() >= prefix.len() && rest[..prefix.len()].eq_ignore_ascii_case(prefix);
        if !(starts(b"http://") || starts(b"https://") || starts(b"www.")) {
            return false;
        }
        let is_end = |byte: &u8| {
            byte.is_ascii_whitespace() || byte.is_ascii_control() || b"<>\"|".contains(byte) || *byte >= 0x80
        };
        let mut length = rest.iter().position(is_end).unwrap_or(rest.len());
        while b".,;:!?)]}'".contains(&rest[length - 1]) {
            length -= 1;
        }
        self.push_mark(self.at + length, TokenKind::Url);
        true
    }

    fn number(&mut self) {
        let mut letters = Letters::default();
        let mut at = self.at;
        loop {
            let byte = self.byte(at);
            let next_is_digit = self.byte(at + 1).is_ascii_digit();
            match byte {
                b'0'..=b'9' => {}
                b'.' if next_is_digit => {
                    // The key drops full stops, so the hash leaves them out.
                    at += 1;
                    continue;
                }
                b',' if next_is_digit && (self.orthography.decimal_comma || self.is_thousands(at + 1)) => {}
                b'a' | b'p' | b'A' | b'P' if self.byte(at + 1) == b'.' && matches!(self.byte(at + 2), b'm' | b'M') => {
                    break;
                }
                _ => {
                    at = self.scan_suffix(at, &mut letters);
                    break;
                }
            }
            letters.plain(byte);
            at += 1;
        }
        self.push(at, TokenKind::Number, letters.shape(), letters.hash, 0);
    }

    /// Letters and digits that touch a number, without apostrophes.
    fn scan_suffix(&self, at: usize, letters: &mut Letters) -> usize {
        if self.byte(at).is_ascii_alphabetic() { self.scan(at, letters) } else { at }
    }

    /// Whether two or three digits, and no more, stand at `at` ("1,000"; "1,00,000" as in India).
    fn is_thousands(&self, at: usize) -> bool {
        let digits = (at..at + 4).take_while(|&at| self.byte(at).is_ascii_digit()).count();
        digits == 3 || digits == 2 && self.byte(at + 2) == b','
    }

    fn mark(&mut self) {
        let byte = self.bytes[self.at];
        let mut end = self.at + 1;
        let mut run = |also: u8| {
            while self.bytes.get(end) == Some(&also) {
                end += 1;
            }
        };
        let kind = match byte {
            b'"' => TokenKind::QuoteMark,
            b'\'' | b'`' => {
                if byte == b'\'' && self.possessive(1) {
                    return;
                }
                if self.byte(end) == byte {
                    end += 1;
                }
                TokenKind::QuoteMark
            }
            b'.' | b'!' | b'?' => {
                run(byte);
                TokenKind::Terminal
            }
            b'-' | b'=' | b'_' | b'*' | b'~' => {
                run(byte);
                if byte == b'-' { TokenKind::Punctuation } else { TokenKind::Symbol }
            }
            b',' | b';' | b':' | b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'/' => TokenKind::Punctuation,
            _ => TokenKind::Symbol,
        };
        self.push_mark(end, kind);
    }

    /// Takes "'s" behind a word; `length` is the apostrophe's in bytes.
    fn possessive(&mut self, length: usize) -> bool {
        let glued = self.flags & flag::SPACE_BEFORE == 0
            && self.tokens.last().is_some_and(|token| matches!(token.kind, TokenKind::Word | TokenKind::Number));
        let letter = self.at + length;
        if glued && matches!(self.byte(letter), b's' | b'S') && !self.is_word_at(letter + 1) {
            self.push(letter + 1, TokenKind::Possessive, Shape::None, hash::of(b"'s"), 0);
            return true;
        }
        false
    }

    fn other_character(&mut self) {
        let Some(character) = self.character(self.at) else {
            self.at = self.bytes.len();
            return;
        };
        let length = character.len_utf8();
        if character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}') {
            self.flags |= flag::SPACE_BEFORE;
            if matches!(character, '\u{2028}' | '\u{2029}' | '\u{85}') {
                self.flags |= flag::LINE_START;
            }
            self.at += length;
        } else if is_alphanumeric(character) {
            self.word();
        } else if character == '’' && self.possessive(length) {
        } else {
            let kind = match character {
                '“' | '”' | '„' | '‟' | '‘' | '’' | '‚' | '‛' | '«' | '»' | '‹' | '›' | '「' | '」' | '『' | '』'
                | '＂' => TokenKind::QuoteMark,
                '…' | '。' | '！' | '？' => TokenKind::Terminal,
                '–' | '—' | '‒' | '―' | '‐' | '‑' | '−' | '、' | '，' | '：' | '；' | '（' | '）' => {
                    TokenKind::Punctuation
                }
                _ => TokenKind::Symbol,
            };
            self.push_mark(self.at + length, kind);
        }
    }
}
