//! What is known of words and phrases: `data/en/names/`, packed at build time.

pub mod class;
pub mod phrase;
pub mod table;

use crate::text::{Shape, Token};
use class::Classes;
use table::Table;

/// The words and phrases that a language knows, with their classes.
pub(crate) struct Gazetteer {
    /// By the hash of each word: the place of its set of classes.
    pub words: &'static Table,
    /// The same for phrases of two words and more.
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
        self.words.get(hash).map_or(0, |set| self.classes[set as usize])
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
            if let Some(set) = self.phrases.get(hash) {
                longest = Some((at + 1, self.classes[set as usize]));
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

    /// A word that no table has is taken for another now and then: as seldom as the build promises, twice over for chance.
    #[test]
    fn strangers_are_seldom_taken_for_a_word() {
        let names = Document::new("").names();
        let words = || (0..100_000_u32).map(|number| crate::text::hash::of(format!("blorp{number}").as_bytes()));
        let taken = words().filter(|&word| names.gazetteer.hash(word) != 0).count();
        assert!((1..2 * 100_000 / 256).contains(&taken), "{taken}");
        let taken = words().filter(|&word| names.gazetteer.phrases.get(word).is_some()).count();
        assert!((1..2 * 100_000 / 4096).contains(&taken), "{taken}");
        assert_eq!(words().filter(|&word| names.amounts.get(word).is_some()).count(), 0);
    }
}
