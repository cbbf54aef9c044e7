//! Runs that stand alike: their tokens' features are the same, and so are their scores. A long text names the same again and
//! again, often between the same words.

use super::{Extractor, NEAR};
use crate::text::{self, hashed::Quick};
use std::hash::Hasher;
use std::ops::Range;

/// How many tokens before a run its features ask for.
const BEFORE: usize = 2;
/// How many behind it: what an apposition says is looked for as far as that.
const BEHIND: usize = NEAR + 1;

impl Extractor<'_, '_> {
    /// All that the features of a run's tokens hang on, as a hash; the same for two runs of which each token has the features of
    /// the other's. It holds as long as the whole text tells nothing else of a word.
    pub fn surroundings(&self, run: &Range<usize>) -> u64 {
        let (tokens, words) = (&self.document.tokens, &self.words);
        let number = self.document.sentence_of(run.start);
        let sentence = self.document.sentence(number);
        let start = sentence.start.max(run.start.saturating_sub(BEFORE));
        let end = sentence.end.min(run.end + BEHIND);
        let mut hash = Quick::default();
        hash.write_u64((run.len() as u64) << 32 | ((run.start - start) as u64) << 16 | self.lines[number] as u64);
        // What a hyphen touches is one segment with it.
        for (at, token) in (start..).zip(&tokens[start..end]) {
            let word = u64::from(words.number_of(at)) << 1 | u64::from(token.space_before());
            hash.write_u64((self.document.forms().of(at) as u64) << 33 | word);
        }
        // Of the words behind, the whole text tells something if they are of a run themselves.
        if end > run.end {
            hash.write_u32(self.places()[run.end] / 2);
        }
        let is_behind_bracket = run.start > 0 && tokens[run.start - 1].hash == const { text::hash::of(b"(") };
        hash.write_u8(u8::from(is_behind_bracket));
        hash.finish()
    }
}
