//! The names of holidays, and of the countries whose holidays bear the same name.

use crate::dates::holiday::Holiday::{self, *};
use crate::dates::holiday::feast::Feast::*;
use crate::text::words::WordMap;
use crate::text::{Document, TokenKind, flag, hash};

/// Name to month and day, packed at build time from `data/dates/holidays.tsv` and `data/dates/national_days.tsv`.
static DATES: WordMap<(u8, u8)> = include!(concat!(env!("OUT_DIR"), "/dates/holiday_dates.rs"));
/// Name to holiday, for those that are more than a month and a day.
static RULES: WordMap<Name> = include!(concat!(env!("OUT_DIR"), "/dates/holiday_rules.rs"));
/// Words for a country to the one that names end with ("independence day of india").
static COUNTRIES: WordMap<&str> = include!(concat!(env!("OUT_DIR"), "/dates/countries.rs"));

/// What a name says.
#[derive(Clone, Copy)]
pub(super) struct Name {
    pub holiday: Holiday,
    pub needs: Needs,
}

/// What must be seen with a name that can be something else.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Needs {
    Nothing,
    /// A capital, or a year behind it.
    Capital,
    Year,
}

/// The longest name of a holiday that begins at a token and has at most so many words, with the token behind it.
pub(super) fn longest(document: &Document, at: usize, words: u8) -> Option<(Name, Key, usize)> {
    let mut key = Key::new();
    let mut left = words;
    let mut found = None;
    for (end, token) in document.tokens.iter().enumerate().skip(at) {
        let glued = !token.space_before();
        let text = document.text_of(end);
        let is_first = end == at;
        let goes_on = match token.kind {
            _ if !is_first && token.has(flag::SENTENCE_START) => false,
            TokenKind::Word => {
                if !glued && !is_first {
                    key.push(" ");
                }
                // "al-Fitr" is two words, "Lag b'Omer" has one behind the first.
                left > 0
            }
            TokenKind::Possessive => !is_first,
            // "Presidents' Day"
            TokenKind::QuoteMark => glued && matches!(text, "'" | "’") && key.ends_with_s,
            TokenKind::Punctuation => glued && !is_first && matches!(text, "-" | "‐" | "‑"),
            _ => false,
        };
        if !goes_on {
            break;
        }
        if is_first && text.bytes().all(|byte| byte.is_ascii_alphabetic()) {
            // The tokeniser has hashed the same already.
            key = Key { hash: token.hash, ends_with_s: text.ends_with(['s', 'S']) };
        } else {
            key.push(text);
        }
        if token.kind == TokenKind::Word {
            left -= 1;
        }
        if token.kind != TokenKind::Punctuation
            && let Some(name) = key.name()
        {
            found = Some((name, key, end + 1));
        }
    }
    found
}

/// The form under which a name is known: small letters, no apostrophes and full stops, spaces for hyphens.
#[derive(Clone, Copy)]
pub(super) struct Key {
    hash: u32,
    /// The last letter is an s.
    ends_with_s: bool,
}

impl Key {
    pub fn new() -> Key {
        Key { hash: hash::START, ends_with_s: false }
    }

    /// The name goes on with this text.
    pub fn push(&mut self, text: &str) {
        for character in text.chars() {
            match character {
                '.' | '\'' | '’' | '‘' => {}
                '-' | '‐' | '‑' => self.add(' '),
                _ if character.is_ascii() => self.add(character.to_ascii_lowercase()),
                _ => character.to_lowercase().for_each(|character| self.add(character)),
            }
        }
    }

    fn add(&mut self, character: char) {
        let bytes = character.encode_utf8(&mut [0; 4]).bytes().fold(self.hash, hash::add);
        (self.hash, self.ends_with_s) = (bytes, character == 's');
    }

    /// The holiday of this name.
    pub fn name(&self) -> Option<Name> {
        let date = |(month, day)| Name { holiday: Fixed(month, day), needs: Needs::Nothing };
        DATES.get(self.hash).map(date).or_else(|| RULES.get(self.hash))
    }

    /// The holiday of this name in a country that is named in a text as `word`.
    pub fn name_in_country(&self, word: &Key) -> Option<Name> {
        let country = COUNTRIES.get(word.hash)?;
        let mut whole = *self;
        whole.push(" of ");
        whole.push(country);
        whole.name()
    }
}
