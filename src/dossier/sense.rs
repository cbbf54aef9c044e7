//! What a word of speech counts as when two tellings of it are compared. The words are each language's.

use crate::text::hash;

/// What a language knows of a word of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sense {
    /// It holds a sentence together and says little; words with the same hash take each other's place: "I" and "she".
    Small(u32),
    /// As `Small`, but a name where it has a capital inside a sentence: "may" and "May".
    SmallOrName(u32),
    /// It is a form of this word: "built" of "build".
    Base(&'static str),
}

/// What a language gives the comparing of tellings.
pub(crate) struct SpeechWords {
    /// What it knows of a word, by the hash of its key.
    pub sense: fn(u32) -> Option<Sense>,
    /// The stem of a word that it does not know, a part of its key from the start: "school" of "schools".
    pub stem: fn(&str) -> &str,
}

/// Of a language of which nothing is known: every word is its own stem.
pub(crate) static UNKNOWN: SpeechWords = SpeechWords { sense: |_| None, stem: |word| word };

/// A small word that counts as `word`; what tables of words call.
pub(crate) const fn small(word: &str) -> Sense {
    Sense::Small(hash::of(word.as_bytes()))
}

/// A small word that counts as `word`, or a name; what tables of words call.
pub(crate) const fn small_or_name(word: &str) -> Sense {
    Sense::SmallOrName(hash::of(word.as_bytes()))
}

/// A form of `word`; what tables of words call.
pub(crate) const fn base(word: &'static str) -> Sense {
    Sense::Base(word)
}
