//! Verbs of saying in their Portuguese sentence: with what auxiliaries, and whether they are verbs of saying there at all.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::{Form, Verb};
use crate::text::words::words;

/// A verb with what stands before it: "já havia dito", "voltou a afirmar".
pub(super) struct VerbGroup {
    /// Where its first word stands.
    pub start: usize,
    /// "foi dito": the subject does not speak.
    pub passive: bool,
    /// "não disse": nothing is said.
    pub negated: bool,
    /// Whether an auxiliary stands in it.
    pub has_auxiliary: bool,
}

/// The forms of "ser".
const BE: &[u32] =
    words!["é", "são", "foi", "foram", "era", "eram", "será", "serão", "seria", "seriam", "sido", "ser", "sendo"];

/// The group of the verb at `at`.
pub(super) fn group(passage: &Passage, at: usize, verb: Verb) -> VerbGroup {
    let mut group = VerbGroup { start: at, passive: false, negated: false, has_auxiliary: false };
    while group.start > 0 && at - group.start < 12 {
        let before = group.start - 1;
        match passage.class(before) {
            Class::Adverb => {
                group.negated |= passage.is_any(before, words!["não", "nunca", "jamais"]);
                group.start = before;
            }
            Class::Object => group.start = before,
            Class::Auxiliary if verb.form != Form::Third => {
                group.passive |= verb.form == Form::Past && passage.is_any(before, BE);
                group.has_auxiliary = true;
                group.start = before;
            }
            // "voltou a dizer", "tem de dizer"
            Class::Preposition
                if verb.form == Form::Base
                    && passage.is_any(before, words!["a", "de", "por"])
                    && passage.class_before(before) == Class::Auxiliary =>
            {
                group.start = before;
            }
            // "Prado, na terça, disse", "Prado hoje disse"
            Class::Time => group.start = start_of_time(passage, before),
            // "nesta terça-feira (12) disse"
            Class::Close if before >= 3 && passage.class(before - 1) == Class::Number && is_day(passage, before) => {
                group.start = start_of_time(passage, before - 3);
            }
            _ => break,
        }
    }
    group
}

/// Whether a bracket closes the number of a day: "terça-feira (12)".
fn is_day(passage: &Passage, close: usize) -> bool {
    passage.class(close - 2) == Class::Open && passage.class(close - 3) == Class::Time
}

/// Where a day starts whose last word stands at `at`: "na segunda-feira".
fn start_of_time(passage: &Passage, at: usize) -> usize {
    let mut start = at;
    while start > 0 && passage.class(start - 1) == Class::Time {
        start -= 1;
    }
    if start > 0 && passage.class(start - 1) == Class::Preposition { start - 1 } else { start }
}

/// Whether a form says nothing here: it is a noun ("a conta"), or the verb of a phrase of another meaning.
pub(super) fn is_other(passage: &Passage, at: usize, verb: Verb) -> bool {
    let before = passage.class_before(at);
    let next = at + 1;
    let in_phrase = matches!(before, Class::Determiner | Class::Possessive | Class::Preposition | Class::Number);
    if passage.class(next) == Class::Hyphen && passage.class(at + 2) != Class::Object
        || before == Class::Hyphen
        || passage.is(next, "respeito")
    {
        return true;
    }
    match verb.form {
        Form::Third if verb.noun => {
            in_phrase
                || passage.is_any(next, words!["com", "de", "do", "da", "corrente"])
                || passage.class(next) == Class::Noun
                    && matches!(before, Class::Noun | Class::Name)
                    && !names(passage, next)
        }
        // "conta com", "lembra a avó"
        Form::Third => in_phrase,
        _ => false,
    }
}

/// Whether a person's or a body's noun stands here: "conta moradora".
fn names(passage: &Passage, at: usize) -> bool {
    super::phrase::noun_at(passage, at).is_some()
}
