//! Whether two tellings go back to one utterance, and which words they share.

use super::align::align;
use super::telling::{Telling, Word};

/// How many words that say something two sentences have to share.
const SHARED: usize = 3;
/// The part of the shorter sentence's content that they share.
const CONTAINED: f32 = 0.6;
/// The same two where one is told in the writer's words and the speaker is another.
const SHARED_BY_OTHERS: usize = 4;
const CONTAINED_BY_OTHERS: f32 = 0.75;
/// Two words that say something are enough with so many words in all: "we are deeply sorry".
const SHORT: usize = 4;
/// So many words one behind the other, word for word, are no chance whatever stands around them.
const RUN: usize = 5;

/// Two tellings of one utterance.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Match {
    /// How much they share: the number of words that say something.
    pub shared: usize,
    /// The words that they share, by their places in each; both rise.
    pub words: Vec<(usize, usize)>,
}

/// What two tellings share, if it is enough for them to be of one utterance. Only the sentences count that are told in both.
pub(super) fn compare(one: &Telling, other: &Telling) -> Option<Match> {
    let aligned = align(&one.words, &other.words);
    let mut words: Vec<(usize, usize)> = Vec::new();
    let place = |telling: &Telling, word: usize| telling.sentences.partition_point(|sentence| sentence.end <= word);
    for pairs in aligned.chunk_by(|a, b| place(one, a.0) == place(one, b.0) && place(other, a.1) == place(other, b.1)) {
        let &(first, second) = pairs.first()?;
        let sentences = (&one.sentences[place(one, first)], &other.sentences[place(other, second)]);
        if is_one_sentence(one, other, sentences, pairs) {
            words.extend(pairs);
        }
    }
    let shared = words.iter().filter(|&&(word, _)| one.words[word].is_content).count();
    (!words.is_empty()).then_some(Match { shared, words })
}

/// Whether what two sentences share makes them tellings of one.
fn is_one_sentence(
    one: &Telling,
    other: &Telling,
    (first, second): (&std::ops::Range<usize>, &std::ops::Range<usize>),
    pairs: &[(usize, usize)],
) -> bool {
    let shared = pairs.iter().filter(|&&(word, _)| one.words[word].is_content).count();
    let contents = (one.content(first.clone()), other.content(second.clone()));
    let shorter = contents.0.min(contents.1);
    let contained = shared as f32 / shorter.max(1) as f32;
    let is_other_speaker = one.has_other_speaker(other);
    let are_verbatim = one.has_verbatim() && other.has_verbatim();
    if pairs.len() == first.len() && pairs.len() == second.len() && is_same_text(one, other, pairs) {
        return pairs.len() >= 4 || shared >= 2 && !is_other_speaker;
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
    let are_short = contents.0.max(contents.1) <= 3 || pairs.len() >= SHORT;
    if shared == 2 && contained == 1.0 && are_short {
        return true;
    }
    let in_any_order = in_any_order(&one.words[first.clone()], &other.words[second.clone()]);
    !are_verbatim && in_any_order >= SHARED_BY_OTHERS && in_any_order as f32 / shorter as f32 >= CONTAINED_BY_OTHERS
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
