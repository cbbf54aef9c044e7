//! Whether two tellings go back to one utterance, and which words they share.

use super::align::align;
use super::evidence::{Context, is_one_sentence, may_be_one};
use super::telling::{Telling, Word};
use std::ops::Range;

/// How often two tellings are aligned: each time the sentences are left that were not told in both before, as where a
/// paper turns two sentences round.
const ROUNDS: usize = 3;

/// Two tellings of one utterance.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    /// How much they share: the number of words that say something.
    pub shared: usize,
    /// The words that they share, by their places in each, passage by passage; inside a passage both rise.
    pub passages: Vec<Vec<(usize, usize)>>,
}

/// What two tellings share, if it is enough for them to be of one utterance. Only the sentences count that are told in
/// both.
pub(super) fn compare(one: &Telling, other: &Telling, context: &Context) -> Option<Match> {
    let are_both_bare = one.quotes.is_empty() && other.quotes.is_empty();
    if are_both_bare || !may_be_one(one, other, context) {
        return None;
    }
    let mut passages = Vec::new();
    let (mut left, mut right) = (one.sentences.clone(), other.sentences.clone());
    for _ in 0..ROUNDS {
        let passage = passage(one, other, context, (&left, &right));
        if passage.is_empty() {
            break;
        }
        let is_told = |sentence: &Range<usize>, told: &dyn Fn(&(usize, usize)) -> usize| {
            passage.iter().any(|pair| sentence.contains(&told(pair)))
        };
        left.retain(|sentence| !is_told(sentence, &|pair| pair.0));
        right.retain(|sentence| !is_told(sentence, &|pair| pair.1));
        passages.push(passage);
    }
    let pairs = passages.iter().flatten();
    let shared = pairs.filter(|&&(word, _)| one.words[word].is_content).count();
    (!passages.is_empty()).then_some(Match { shared, passages })
}

/// The pairs of words of the sentences among these that are told in both.
fn passage(
    one: &Telling,
    other: &Telling,
    context: &Context,
    (left, right): (&[Range<usize>], &[Range<usize>]),
) -> Vec<(usize, usize)> {
    let places = |sentences: &[Range<usize>]| sentences.iter().cloned().flatten().collect::<Vec<usize>>();
    let (left_places, right_places) = (places(left), places(right));
    let words = |telling: &Telling, places: &[usize]| places.iter().map(|&at| telling.words[at]).collect::<Vec<Word>>();
    let aligned = align(&words(one, &left_places), &words(other, &right_places));
    let aligned: Vec<(usize, usize)> = aligned.into_iter().map(|(a, b)| (left_places[a], right_places[b])).collect();
    let place = |sentences: &[Range<usize>], word: usize| sentences.partition_point(|sentence| sentence.end <= word);
    let mut told = Vec::new();
    for pairs in aligned.chunk_by(|a, b| place(left, a.0) == place(left, b.0) && place(right, a.1) == place(right, b.1))
    {
        let (first, second) = pairs[0];
        if is_one_sentence(one, other, context, (&left[place(left, first)], &right[place(right, second)]), pairs) {
            told.extend(pairs);
        }
    }
    told
}
