//! The kind of a word through a text: where the words around one mention leave open what it is, the other mentions tell.
//! The scores of each mention's kinds lean towards the mean of those that the word has in the whole text.

use super::model::{LABELS, Label};
use crate::entities::features::Extractor;
use crate::entities::gazetteer::class;
use crate::text::Document;
use std::ops::Range;

/// How far a mention's scores lean towards the mean, in parts of [`WHOLE`].
const SHARE: i64 = 5;
/// The mean alone would count.
const WHOLE: i64 = 10;

/// Persons, organisations and places lean; a group is told by its word.
const LEANING: usize = 3;

/// A run's tokens with their scores for all labels.
pub type Scored = (Range<usize>, Vec<[i32; LABELS]>);

/// What the mentions of a word score together.
#[derive(Clone, Default)]
struct Sum {
    kinds: [i64; LEANING],
    mentions: i64,
}

/// Leans the scores of all runs.
pub fn lean(document: &Document, extractor: &Extractor, runs: &mut [Scored]) {
    // "The Brook" is not who is called "Brook".
    let has_article = |at: usize| at > 0 && document.is_any(at - 1, document.names().joints.the);
    let place = |at: usize| 2 * extractor.form(at) + usize::from(has_article(at));
    let mut sums = vec![Sum::default(); 2 * extractor.form_count()];
    for (tokens, scores) in runs.iter() {
        for (at, scores) in tokens.clone().zip(scores) {
            let sum = &mut sums[place(at)];
            sum.mentions += 1;
            sum.kinds.iter_mut().zip(of_kinds(scores)).for_each(|(sum, score)| *sum += score);
        }
    }
    for (tokens, scores) in runs {
        for (at, scores) in tokens.clone().zip(scores) {
            let sum = &sums[place(at)];
            // All words in small letters share one form, and name nothing together.
            if extractor.form(at) == 0 || sum.mentions < 2 || starts_group(document, at) {
                continue;
            }
            for (kind, own) in of_kinds(scores).into_iter().enumerate() {
                let change = (sum.kinds[kind] / sum.mentions - own) * SHARE / WHOLE;
                labels(kind).into_iter().for_each(|label| scores[usize::from(label)] += change as i32);
            }
        }
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
        let mut runs: Vec<Scored> = runs.into_iter().zip(scores.iter().map(|scores| vec![*scores])).collect();
        assert_eq!(runs.len(), scores.len(), "{text:?} has a run for each score");
        lean(&document, &extractor, &mut runs);
        runs.into_iter().flat_map(|run| run.1).collect()
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
