//! Whether two tellings go back to one utterance, and which words they share.

use super::align::align;
use super::telling::{Telling, Word};
use std::ops::Range;

/// How many words that say something two sentences have to share.
const SHARED: usize = 3;
/// The part of the shorter sentence's content that they share.
const CONTAINED: f32 = 0.6;
/// The same two where one is told in the writer's words and the speaker is another.
const SHARED_BY_OTHERS: usize = 4;
const CONTAINED_BY_OTHERS: f32 = 0.75;
/// Two words that say something are enough with so many words in all: "we are deeply sorry".
const SHORT: usize = 4;
/// So many of one speaker, who is named in both: "he offered to resign".
const SHORT_OF_ONE: usize = 3;
/// So many words one behind the other, word for word, are no chance whatever stands around them.
const RUN: usize = 5;

/// How often two tellings are aligned: each time the sentences are left that were not told in both before, as where a paper
/// turns two sentences round.
const ROUNDS: usize = 3;

/// Two tellings of one utterance.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    /// How much they share: the number of words that say something.
    pub shared: usize,
    /// The words that they share, by their places in each, passage by passage; inside a passage both rise.
    pub passages: Vec<Vec<(usize, usize)>>,
}

/// What two tellings share, if it is enough for them to be of one utterance. Only the sentences count that are told in both.
pub(super) fn compare(one: &Telling, other: &Telling) -> Option<Match> {
    if one.quotes.is_empty() && other.quotes.is_empty() {
        return None;
    }
    let mut passages = Vec::new();
    let (mut left, mut right) = (one.sentences.clone(), other.sentences.clone());
    for _ in 0..ROUNDS {
        let passage = passage(one, other, &left, &right);
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
fn passage(one: &Telling, other: &Telling, left: &[Range<usize>], right: &[Range<usize>]) -> Vec<(usize, usize)> {
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
        if is_one_sentence(one, other, (&left[place(left, first)], &right[place(right, second)]), pairs) {
            told.extend(pairs);
        }
    }
    told
}

/// Whether what two sentences share makes them tellings of one.
fn is_one_sentence(
    one: &Telling,
    other: &Telling,
    (first, second): (&Range<usize>, &Range<usize>),
    pairs: &[(usize, usize)],
) -> bool {
    let shared = pairs.iter().filter(|&&(word, _)| one.words[word].is_content).count();
    let contents = (one.content(first.clone()), other.content(second.clone()));
    let shorter = contents.0.min(contents.1);
    let contained = shared as f32 / shorter.max(1) as f32;
    let is_other_speaker = one.has_other_speaker(other);
    let is_same_speaker = !is_other_speaker && one.speaker.is_some() && other.speaker.is_some();
    let are_verbatim = one.has_verbatim() && other.has_verbatim();
    if pairs.len() == first.len() && pairs.len() == second.len() && is_same_text(one, other, pairs) {
        return pairs.len() >= SHORT || pairs.len() >= SHORT_OF_ONE && is_same_speaker;
    }
    if are_verbatim && run(&one.words, &other.words, pairs) >= RUN {
        return true;
    }
    if is_other_speaker {
        return shared >= SHARED_BY_OTHERS && contained >= CONTAINED_BY_OTHERS;
    }
    if shared >= SHARED && contained >= CONTAINED {
        return true;
    }
    let are_short =
        contents.0.max(contents.1) <= 3 || pairs.len() >= SHORT || pairs.len() >= SHORT_OF_ONE && is_same_speaker;
    if shared == 2 && contained == 1.0 && are_short {
        return true;
    }
    let in_any_order = in_any_order(&one.words[first.clone()], &other.words[second.clone()]);
    let is_all = in_any_order == shorter && in_any_order >= SHARED && is_same_speaker;
    let is_much = in_any_order >= SHARED_BY_OTHERS && in_any_order as f32 / shorter as f32 >= CONTAINED_BY_OTHERS;
    !are_verbatim && (is_all || is_much)
}

/// How many words that say something two sentences share, in whatever order: a writer may turn a sentence round.
fn in_any_order(one: &[Word], other: &[Word]) -> usize {
    let forms = |words: &[Word]| {
        let mut forms: Vec<u32> = words.iter().filter(|word| word.is_content).map(|word| word.form).collect();
        forms.sort_unstable();
        forms
    };
    let (one, other) = (forms(one), forms(other));
    let (mut shared, mut at) = (0, 0);
    for form in one {
        while other.get(at).is_some_and(|&next| next < form) {
            at += 1;
        }
        if other.get(at) == Some(&form) {
            (shared, at) = (shared + 1, at + 1);
        }
    }
    shared
}

/// Whether the words of each pair are written the same way.
fn is_same_text(one: &Telling, other: &Telling, pairs: &[(usize, usize)]) -> bool {
    pairs.iter().all(|&(word, with)| one.words[word].surface == other.words[with].surface)
}

/// The most words that say something and follow each other in both, word for word and inside quotation marks.
fn run(one: &[Word], other: &[Word], pairs: &[(usize, usize)]) -> usize {
    let (mut longest, mut length, mut before) = (0, 0, None);
    for &(word, with) in pairs {
        let is_same = one[word].surface == other[with].surface;
        let is_next = before == Some((word.wrapping_sub(1), with.wrapping_sub(1)));
        length = if is_next && is_same { length } else { 0 };
        length += usize::from(is_same && one[word].is_content && one[word].is_verbatim && other[with].is_verbatim);
        before = Some((word, with));
        longest = longest.max(length);
    }
    longest
}
