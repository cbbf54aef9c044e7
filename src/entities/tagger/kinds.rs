//! The kind of a word through a text: where the words around one mention leave open what it is, the other mentions tell.
//! The scores of each mention's kinds lean towards the mean of those that the word has in the whole text.

use super::model::{LABELS, Label};
use crate::entities::gazetteer::class;
use crate::text::Document;
use crate::text::hashed::{HashMap, Quick};
use std::hash::Hasher;

/// How far a mention's scores lean towards the mean, in parts of [`WHOLE`].
const SHARE: i32 = 5;
/// The mean alone would count.
const WHOLE: i32 = 10;

/// Persons, organisations and places lean; a group is told by its word.
const LEANING: usize = 3;

/// What the mentions of a word score together; with millions of them the numbers go round, which is the same each time.
#[derive(Clone, Default, PartialEq, Eq)]
struct Sum {
    kinds: [i32; LEANING],
    mentions: i32,
}

/// What the mentions of all words score, by the places that the [`Extractor`](crate::entities::features::Extractor) gives words:
/// below this one are words in small letters, which name nothing together.
const FIRST: u32 = 2;

#[derive(Clone, Default)]
pub struct Kinds {
    sums: Vec<Sum>,
    /// The sums that were changed since [`Kinds::start`], as they were then.
    before: HashMap<u32, Sum>,
    /// Whether changes are to be noted.
    is_noting: bool,
}

impl Kinds {
    /// Forgets all sums.
    pub fn clear(&mut self) {
        *self = Kinds::default();
    }

    /// Notes all changes from now on.
    pub fn note_changes(&mut self) {
        self.before.clear();
        self.is_noting = true;
    }

    /// The places whose sums are not what they were, as a list over all of them; nothing where none is, or all are.
    pub fn changed(&self, count: usize) -> Option<Vec<bool>> {
        let changed = || self.before.iter().filter(|(place, before)| self.sums[**place as usize] != **before);
        changed().next()?;
        let mut places = vec![false; count];
        changed().for_each(|(&place, _)| places[place as usize] = true);
        Some(places)
    }

    /// Adds the scores of a run's tokens, which have these places.
    pub fn add(&mut self, places: &[u32], scores: &[[i32; LABELS]]) {
        self.count(places, scores, 1);
    }

    /// Takes away what was added.
    pub fn take(&mut self, places: &[u32], scores: &[[i32; LABELS]]) {
        self.count(places, scores, -1);
    }

    fn count(&mut self, places: &[u32], scores: &[[i32; LABELS]], sign: i32) {
        for (&place, scores) in places.iter().zip(scores).filter(|(place, _)| **place >= FIRST) {
            if self.sums.len() <= place as usize {
                self.sums.resize(place as usize + 1, Sum::default());
            }
            let sum = &mut self.sums[place as usize];
            if self.is_noting {
                self.before.entry(place).or_insert_with(|| sum.clone());
            }
            sum.mentions = sum.mentions.wrapping_add(sign);
            let kinds = sum.kinds.iter_mut().zip(of_kinds(scores));
            kinds.for_each(|(sum, score)| *sum = sum.wrapping_add(sign * score));
        }
    }

    /// Leans the scores of a run that starts with this token, and says how far as a hash, which is never 0.
    pub fn lean(&self, document: &Document, start: usize, places: &[u32], scores: &mut [[i32; LABELS]]) -> u64 {
        let mut hash = Quick::default();
        for ((at, &place), scores) in (start..).zip(places).zip(scores) {
            let Some(sum) = self.sums.get(place as usize).filter(|sum| sum.mentions > 1) else { continue };
            if starts_group(document, at) {
                continue;
            }
            for (kind, own) in of_kinds(scores).into_iter().enumerate() {
                let change = (sum.kinds[kind] / sum.mentions - own) * SHARE / WHOLE;
                labels(kind).into_iter().for_each(|label| scores[usize::from(label)] += change);
                hash.write_u32(change as u32);
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
fn of_kinds(scores: &[i32; LABELS]) -> [i32; LEANING] {
    let mut kinds: [i32; LEANING] = std::array::from_fn(|kind| {
        let [first, other] = labels(kind).map(|label| scores[usize::from(label)]);
        first.max(other)
    });
    let mean = kinds.iter().sum::<i32>() / LEANING as i32;
    kinds.iter_mut().for_each(|score| *score -= mean);
    kinds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entities::features::Extractor;
    use crate::entities::tagger::runs;
    use std::ops::Range;

    fn leant(text: &str, scores: &[[i32; LABELS]]) -> Vec<[i32; LABELS]> {
        let document = Document::new(text);
        let runs = runs::find(&document);
        let extractor = Extractor::new(&document, &runs);
        assert_eq!(runs.len(), scores.len(), "{text:?} has a run for each score");
        let scored = runs.iter().zip(scores.chunks(1));
        let places = extractor.places();
        let mut kinds = Kinds::default();
        scored.clone().for_each(|(run, scores)| kinds.add(&places[run.clone()], scores));
        let leant = |(run, scores): (&Range<usize>, &[[i32; LABELS]])| {
            let mut scores = scores.to_vec();
            kinds.lean(&document, run.start, &places[run.clone()], &mut scores);
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
