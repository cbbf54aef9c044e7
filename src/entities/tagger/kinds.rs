//! The kind of a word through a text: where the words around one mention leave open what it is, the other mentions tell.
//! The scores of each mention's kinds lean towards the mean of those that the word has in the whole text.

use super::model::{LABELS, Label};
use crate::entities::features::Extractor;
use crate::entities::gazetteer::class;
use crate::text::Document;
use crate::text::hashed::Quick;
use std::hash::Hasher;
use std::ops::Range;

/// How far a mention's scores lean towards the mean, in parts of [`WHOLE`].
const SHARE: i64 = 5;
/// The mean alone would count.
const WHOLE: i64 = 10;

/// Persons, organisations and places lean; a group is told by its word.
const LEANING: usize = 3;

/// What the mentions of a word score together.
#[derive(Clone, Default)]
struct Sum {
    kinds: [i64; LEANING],
    mentions: i64,
}

/// What the mentions of all words score.
pub struct Kinds<'e, 'd, 't> {
    document: &'d Document<'t>,
    extractor: &'e Extractor<'d, 't>,
    sums: Vec<Sum>,
}

impl<'e, 'd, 't> Kinds<'e, 'd, 't> {
    /// Sums the scores of all runs.
    pub fn new<'r>(
        document: &'d Document<'t>,
        extractor: &'e Extractor<'d, 't>,
        runs: impl Iterator<Item = (&'r Range<usize>, &'r [[i32; LABELS]])>,
    ) -> Self {
        let sums = vec![Sum::default(); 2 * extractor.form_count()];
        let mut kinds = Kinds { document, extractor, sums };
        for (tokens, scores) in runs {
            for (at, scores) in tokens.clone().zip(scores).filter(|&(at, _)| extractor.form(at) != 0) {
                let place = kinds.place(at);
                let sum = &mut kinds.sums[place];
                sum.mentions += 1;
                sum.kinds.iter_mut().zip(of_kinds(scores)).for_each(|(sum, score)| *sum += score);
            }
        }
        kinds
    }

    /// Where the sum stands of the words like this one.
    fn place(&self, at: usize) -> usize {
        // "The Brook" is not who is called "Brook".
        let has_article = at > 0 && self.document.is_any(at - 1, self.document.names().joints.the);
        2 * self.extractor.form(at) + usize::from(has_article)
    }

    /// Leans the scores of a run that starts with this token, and says how far as a hash, which is never 0.
    pub fn lean(&self, start: usize, scores: &mut [[i32; LABELS]]) -> u64 {
        let mut hash = Quick::default();
        for (at, scores) in (start..).zip(scores) {
            // All words in small letters share one form, and name nothing together.
            if self.extractor.form(at) == 0 {
                continue;
            }
            let sum = &self.sums[self.place(at)];
            if sum.mentions < 2 || starts_group(self.document, at) {
                continue;
            }
            for (kind, own) in of_kinds(scores).into_iter().enumerate() {
                let change = (sum.kinds[kind] / sum.mentions - own) * SHARE / WHOLE;
                labels(kind).into_iter().for_each(|label| scores[usize::from(label)] += change as i32);
                hash.write_u64(change as u64);
            }
            hash.write_usize(at - start);
        }
        hash.finish() | 1
    }
}

/// Whether a people of several words starts here: "North Korean", whatever "North" is in "North Korea".
fn starts_group(document: &Document, at: usize) -> bool {
    document.classes(at) & class::STARTS_LONGER != 0
        && document.names().phrase(&document.tokens[at..]).is_some_and(|(_, classes)| classes & class::GROUP != 0)
}

/// The labels of a kind: of a name's first token, and of the others.
fn labels(kind: usize) -> [Label; 2] {
    [1, 2].map(|place| (2 * kind) as Label + place)
}

/// The better score of each kind's two labels, less the mean of all kinds: whether a word is a name at all is told by each
/// mention for itself.
fn of_kinds(scores: &[i32; LABELS]) -> [i64; LEANING] {
    let mut kinds: [i64; LEANING] = std::array::from_fn(|kind| {
        let [first, other] = labels(kind).map(|label| scores[usize::from(label)]);
        first.max(other).into()
    });
    let mean = kinds.iter().sum::<i64>() / LEANING as i64;
    kinds.iter_mut().for_each(|score| *score -= mean);
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::tagger::runs;

    fn leant(text: &str, scores: &[[i32; LABELS]]) -> Vec<[i32; LABELS]> {
        let document = Document::new(text);
        let runs = runs::find(&document);
        let extractor = Extractor::new(&document, &runs);
        assert_eq!(runs.len(), scores.len(), "{text:?} has a run for each score");
        let scored = runs.iter().zip(scores.chunks(1));
        let kinds = Kinds::new(&document, &extractor, scored.clone());
        let leant = |(run, scores): (&Range<usize>, &[[i32; LABELS]])| {
            let mut scores = scores.to_vec();
            kinds.lean(run.start, &mut scores);
            scores
        };
        scored.flat_map(leant).collect()
    }

    /// The first mention may be a person or a place, the second is a place: so is the first.
    #[test]
    fn one_mention_tells_of_the_other() {
        let (open, place) = ([0, 12, 0, 0, 0, 10, 0, 0, 0], [0, 0, 0, 0, 0, 40, 0, 0, 0]);
        let best = |scores: &[i32; LABELS]| (1..LABELS).max_by_key(|&label| scores[label]);
        assert_eq!(best(&open), Some(1));
        let scores = leant("we saw Zorbu and near Zorbu", &[open, place]);
        assert_eq!([best(&scores[0]), best(&scores[1])], [Some(5), Some(5)]);
    }

    #[test]
    fn other_words_and_single_mentions_tell_nothing() {
        let scores = [[0, 12, 0, 0, 0, 10, 0, 0, 0], [0, 0, 0, 0, 0, 40, 0, 0, 0]];
        assert_eq!(leant("we saw Zorbu and near Blenk", &scores), scores);
    }
}
