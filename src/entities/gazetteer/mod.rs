//! What is known of words and phrases: `data/en/names/`, packed at build time.

pub mod class;
pub mod phrase;
pub mod table;

use crate::text::{Shape, Token};
use class::Classes;
use table::Table;

/// The words and phrases that a language knows, with their classes.
pub(crate) struct Gazetteer {
    /// By the hash of each: the place of its set of classes.
    pub phrases: &'static Table,
    /// The sets of classes.
    pub classes: &'static [Classes],
}

impl Gazetteer {
    /// The classes of a token; 0 when it is unknown.
    #[inline]
    pub fn word(&self, token: &Token) -> Classes {
        let classes = self.hash(token.hash);
        if token.shape == Shape::Upper { classes | self.hash(phrase::in_capitals(token.hash)) } else { classes }
    }

    /// The classes of a word by the hash of its key, where only its letters are known; 0 when it is unknown.
    #[inline]
    pub fn hash(&self, hash: u32) -> Classes {
        self.phrases.get(hash).map_or(0, |index| self.classes[index as usize])
    }

    /// The longest phrase of two tokens or more at the start of `tokens`: its length and its classes.
    pub fn phrase(&self, tokens: &[Token]) -> Option<(usize, Classes)> {
        let first = tokens.first()?;
        if self.hash(first.hash) & class::STARTS_LONGER == 0 {
            return None;
        }
        let mut hash = first.hash;
        let mut longest = None;
        for (at, token) in tokens.iter().enumerate().take(phrase::LONGEST).skip(1) {
            hash = phrase::add(hash, token.hash);
            let classes = self.hash(hash);
            if classes != 0 {
                longest = Some((at + 1, classes));
            }
        }
        longest
    }
}

/// The hash of a phrase of these tokens, at least one.
pub fn phrase_hash(tokens: &[Token]) -> u32 {
    tokens[1..].iter().fold(tokens[0].hash, |hash, token| phrase::add(hash, token.hash))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Document, tokenize};

    #[test]
    fn words_and_phrases_are_found() {
        let gazetteer = &Document::new("").names().gazetteer;
        let classes = |text: &str| gazetteer.word(&tokenize(text)[0]);
        let phrase = |tokens: &[Token]| gazetteer.phrase(tokens);
        assert_eq!(classes("Kenya") & class::PLACE, class::COUNTRY);
        assert_eq!(classes("U.S.") & class::PLACE, class::COUNTRY);
        assert_eq!(classes("us") & class::PLACE, 0);
        assert_eq!(classes("Blorptown"), 0);
        assert_ne!(classes("Minister") & class::TITLE, 0);
        let (length, classes) = phrase(&tokenize("New York Times reporters")).unwrap();
        assert_eq!((length, classes), (3, class::ORGANIZATION));
        assert_eq!(phrase(&tokenize("AT&T said")).map(|(length, _)| length), Some(3));
        assert_eq!(phrase(&tokenize("New ideas")), None);
    }
}
