//! Whether what two sentences share makes them tellings of one.

use super::frequency::Frequency;
use super::telling::{Telling, Word};
use std::ops::Range;

/// How many words that say something two sentences have to share; a word that many articles have counts less.
const SHARED: f32 = 3.0;
/// The part of the shorter sentence's content that they share.
const CONTAINED: f32 = 0.6;
/// The same two where the speaker is another, the order of the words is, or nobody is named.
const SHARED_BY_OTHERS: f32 = 4.0;
const CONTAINED_BY_OTHERS: f32 = 0.75;
/// Two words that say something are enough with so many words in all: "we are deeply sorry".
const SHORT: usize = 4;
/// So many of one speaker, who is named in both: "he offered to resign".
const SHORT_OF_ONE: usize = 3;
/// Those two have to be worth this much: "make America great" is said by many.
const SHORT_WORTH: f32 = 1.5;
/// So many words one behind the other, word for word, are no chance whatever stands around them, if they are worth this
/// much.
const RUN: usize = 5;
const RUN_WORTH: f32 = 2.0;

/// What a word of a name is worth beside another.
const NAME: f32 = 0.6;
/// Two people are told to say the same few words where the articles lie no more days apart.
const NEAR: u64 = 3;
/// Articles of more days apart tell one utterance only where they quote it at some length.
const FAR: u64 = 31;

/// What else is known where two tellings are compared.
#[derive(Clone, Copy)]
pub(super) struct Context<'d> {
    /// How much a word tells; `None`: all tell the same.
    pub frequency: Option<&'d Frequency>,
    /// How many days lie between the articles; 0 where one has no day.
    pub days: u64,
}

impl Context<'_> {
    /// What words are worth.
    fn worth<'w>(&self, words: impl Iterator<Item = &'w Word>) -> f32 {
        let weight = |word: &Word| {
            let weight = self.frequency.map_or(1.0, |frequency| frequency.weight(word.form));
            if word.is_name { weight * NAME } else { weight }
        };
        words.filter(|word| word.is_content).map(weight).sum()
    }
}

/// Whether what two sentences share makes them tellings of one.
pub(super) fn is_one_sentence(
    one: &Telling,
    other: &Telling,
    context: &Context,
    (first, second): (&Range<usize>, &Range<usize>),
    pairs: &[(usize, usize)],
) -> bool {
    let sentences = (&one.words[first.clone()], &other.words[second.clone()]);
    let is_other_speaker = one.has_other_speaker(other);
    let is_same_speaker = !is_other_speaker && one.speaker.is_some() && other.speaker.is_some();
    let is_anybody = one.quotes.is_empty() || other.quotes.is_empty();
    let is_whole = pairs.len() == first.len() && pairs.len() == second.len();
    let shared = context.worth(pairs.iter().map(|&(word, _)| &one.words[word]));
    let are_far = context.days > FAR;
    if is_whole && is_same_text(one, other, pairs) {
        let is_long = pairs.len() >= SHORT && shared >= SHORT_WORTH || pairs.len() > SHORT && context.days <= NEAR;
        return shared >= SHARED || !are_far && (is_long || pairs.len() >= SHORT_OF_ONE && is_same_speaker);
    }
    let are_verbatim = one.has_verbatim() && other.has_verbatim();
    if are_verbatim && is_long_run(one, other, context, pairs) {
        return true;
    }
    if are_far {
        return false;
    }
    let shorter = context.worth(sentences.0.iter()).min(context.worth(sentences.1.iter()));
    // A hair less, as sums in another order differ.
    let contains = |shared: f32, part: f32| shared >= part * shorter - 0.001;
    if is_other_speaker {
        return shared >= SHARED_BY_OTHERS && contains(shared, CONTAINED_BY_OTHERS);
    }
    if is_anybody {
        return shared >= SHARED && contains(shared, CONTAINED_BY_OTHERS);
    }
    if shared >= SHARED && contains(shared, CONTAINED) {
        return true;
    }
    let content = |words: &[Word]| words.iter().filter(|word| word.is_content).count();
    let are_short = content(sentences.0).max(content(sentences.1)) <= 3
        || pairs.len() >= SHORT
        || pairs.len() >= SHORT_OF_ONE && is_same_speaker;
    if are_short && shared >= SHORT_WORTH && contains(shared, 1.0) {
        return true;
    }
    let in_any_order = context.worth(in_any_order(sentences.0, sentences.1).into_iter());
    let enough = if is_same_speaker { SHARED } else { SHARED_BY_OTHERS };
    let is_much = in_any_order >= enough && contains(in_any_order, CONTAINED_BY_OTHERS);
    !are_verbatim && is_much
}

/// The words that say something and that two sentences share, in whatever order: a writer may turn a sentence round.
fn in_any_order<'w>(one: &'w [Word], other: &[Word]) -> Vec<&'w Word> {
    fn sorted(words: &[Word]) -> Vec<&Word> {
        let mut words: Vec<&Word> = words.iter().filter(|word| word.is_content).collect();
        words.sort_unstable_by_key(|word| word.form);
        words
    }
    let (one, other) = (sorted(one), sorted(other));
    let (mut shared, mut at) = (Vec::new(), 0);
    for word in one {
        while other.get(at).is_some_and(|next| next.form < word.form) {
            at += 1;
        }
        if other.get(at).is_some_and(|next| next.form == word.form) {
            shared.push(word);
            at += 1;
        }
    }
    shared
}

/// Whether words follow each other in both, word for word and inside quotation marks, that are too many for chance.
fn is_long_run(one: &Telling, other: &Telling, context: &Context, pairs: &[(usize, usize)]) -> bool {
    let is_run = |&(word, with): &(usize, usize)| {
        let (word, with) = (&one.words[word], &other.words[with]);
        word.surface == with.surface && word.is_verbatim && with.is_verbatim
    };
    let mut runs =
        pairs.chunk_by(|before, next| is_run(before) && is_run(next) && (before.0 + 1, before.1 + 1) == *next);
    runs.any(|run| {
        let words = || run.iter().map(|&(word, _)| &one.words[word]);
        words().filter(|word| word.is_content).count() >= RUN && context.worth(words()) >= RUN_WORTH
    })
}

/// Whether the words of each pair are written the same way.
fn is_same_text(one: &Telling, other: &Telling, pairs: &[(usize, usize)]) -> bool {
    pairs.iter().all(|&(word, with)| one.words[word].surface == other.words[with].surface)
}

/// Whether two tellings have words enough in common for it to be worth while to align them.
pub(super) fn may_be_one(one: &Telling, other: &Telling, context: &Context) -> bool {
    let (mut shared, mut at) = (0, 0);
    for form in &one.forms {
        while other.forms.get(at).is_some_and(|next| next < form) {
            at += 1;
        }
        shared += usize::from(other.forms.get(at) == Some(form));
    }
    shared >= if context.days > FAR { 3 } else { 1 }
}
