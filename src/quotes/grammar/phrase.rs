//! Noun phrases: the words that name a speaker.

use crate::quotes::grammar::class::Class;
use std::ops::Range;

/// The longest phrase, in units: a name with its titles and appositions.
pub(crate) const LONGEST: usize = 40;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Phrase {
    /// All of it.
    pub units: Range<usize>,
    /// The name in it ("Dmitry Peskov"), or its head noun ("spokesman").
    pub head: Range<usize>,
    pub kind: PhraseKind,
}

/// What a phrase calls the speaker by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhraseKind {
    Name,
    Pronoun,
    /// "who": the name or noun before it is meant.
    Relative,
    Nominal,
}

/// Whether a clause can start behind a unit of this class.
pub(crate) fn is_clause_edge(class: Class) -> bool {
    matches!(
        class,
        Class::Comma
            | Class::Colon
            | Class::Semicolon
            | Class::Dash
            | Class::Quoted(_)
            | Class::Subordinator
            | Class::That
            | Class::Conjunction
            | Class::Terminal
            | Class::Other
            | Class::Open
            | Class::Close
    )
}

/// A phrase of one word.
pub(crate) fn single(unit: usize, kind: PhraseKind) -> Phrase {
    Phrase { units: unit..unit + 1, head: unit..unit + 1, kind }
}
