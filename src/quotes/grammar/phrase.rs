//! Noun phrases: the words that name a speaker. `phrase_before` reads them from their end, `phrase_after` from their start.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::lexicon::{Form, Verb};
use crate::quotes::grammar::passage::Passage;
pub(crate) use crate::quotes::grammar::phrase_after::starting_at;
pub(crate) use crate::quotes::grammar::phrase_before::ending_at;
use crate::text::words::words;
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

/// Finds the head of a phrase: its last name before any preposition, else the noun there.
pub(crate) fn with_head(passage: &Passage, units: Range<usize>) -> Phrase {
    let first_part_end = (units.start + 1..units.end)
        .find(|&at| {
            matches!(passage.class(at), Class::Preposition | Class::Open | Class::Conjunction | Class::Comma)
                && !(passage.is(at, "of")
                    && passage.class(at - 1) == Class::Name
                    && passage.class(at + 1) == Class::Name)
        })
        .unwrap_or(units.end);
    // "director general of police (DGP) LR Bishnoi": the name stands at the end, right behind a noun.
    let whole_last = units.end - 1;
    let name_start = (units.start..units.end)
        .rev()
        .take_while(|&at| matches!(passage.class(at), Class::Name | Class::Hyphen))
        .last();
    let ends_in_name = name_start
        .is_some_and(|start| start > first_part_end && matches!(passage.class(start - 1), Class::Noun | Class::Close));
    let last = if ends_in_name { whole_last } else { first_part_end - 1 };
    let is_name = |at: usize| {
        matches!(passage.class(at), Class::Name | Class::Hyphen)
            || matches!(passage.class(at), Class::Quoted(_)) && at > units.start
            || is_particle(passage, at)
    };
    if passage.class(last) == Class::Name {
        let mut start = last;
        while start > units.start && is_name(start - 1) {
            start -= 1;
        }
        while matches!(passage.class(start), Class::Hyphen | Class::Quoted(_)) {
            start += 1;
        }
        return Phrase { units, head: start..last + 1, kind: PhraseKind::Name };
    }
    Phrase { units, head: last..last + 1, kind: PhraseKind::Nominal }
}

/// "van", "al": a small word inside a name.
fn is_particle(passage: &Passage, at: usize) -> bool {
    passage.is_any(
        at,
        words![
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "el", "al",
            "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "zu"
        ],
    )
}

/// "Both", "most": a word that can be a phrase without a noun.
pub(crate) fn stands_alone(passage: &Passage, unit: usize) -> bool {
    passage.is_any(
        unit,
        words![
            "both", "all", "most", "many", "some", "several", "few", "each", "one", "two", "three", "four", "five",
            "another", "half"
        ],
    )
}

/// A phrase of one word.
pub(crate) fn single(unit: usize, kind: PhraseKind) -> Phrase {
    Phrase { units: unit..unit + 1, head: unit..unit + 1, kind }
}

/// Whether a form that is a verb's and a noun's ("report", "claims") stands here as a noun.
pub(crate) fn is_noun(passage: &Passage, unit: usize, verb: Verb) -> bool {
    let before = passage.class_before(unit);
    match verb.form {
        Form::Base | Form::Third => {
            matches!(
                before,
                Class::Determiner
                    | Class::Possessive
                    | Class::Genitive
                    | Class::Noun
                    | Class::Name
                    | Class::Preposition
                    | Class::Number
                    | Class::Hyphen
            ) || unit == 0
        }
        // "the proposed law", "the accused officer"
        Form::Past => matches!(before, Class::Determiner | Class::Possessive | Class::Hyphen),
        Form::Gerund => matches!(before, Class::Determiner | Class::Possessive | Class::Genitive),
    }
}
