//! Objects that are things and no words: "charged a fee", "recalled its envoy", "has not claimed responsibility".

use super::cues::subject;
use super::{lexicon, negation, verb};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::statement::Statement;
use crate::text::words::words;
use std::ops::Range;

/// How far the verb of a clause is looked for, in units.
const REACH: usize = 40;

/// Whether what stands behind a verb, from unit `start` on, is a thing: no clause, where the verb can have a thing as its object.
pub(super) fn is_thing(passage: &Passage, statement: &Statement, start: usize) -> bool {
    let first = passage.units[statement.cue.start].first as usize;
    (lexicon::takes_things(passage.document, first) || negation::is_denied(passage, statement))
        && !is_clause(passage, start)
}

/// "charged to CLIENTS": behind "to" stands no verb but a plural.
pub(super) fn is_listener(passage: &Passage, statement: &Statement, at: usize) -> bool {
    let first = passage.units[statement.cue.start].first as usize;
    let word = passage.text(at);
    let is_plural = word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us");
    is_plural && passage.class(at) == Class::Noun && lexicon::takes_things(passage.document, first)
}

/// Whether units before a speaker are no sentence but tell when, where or how: "Last month, Nwosu said", "Like Okello, ".
pub(super) fn is_adverbial(passage: &Passage, units: &Range<usize>) -> bool {
    let starts_well = matches!(passage.class(units.start), Class::Preposition | Class::Time | Class::Adverb)
        || subject::is_time_put_in_front(passage, units.start, units.end);
    starts_well
        && !units.clone().any(|at| match passage.class(at) {
            Class::Auxiliary | Class::Verb | Class::Quoted(_) | Class::Pronoun => true,
            Class::Cue(verb) => verb.is_finite() && !verb::is_noun(passage, at, verb),
            Class::Noun => passage.text(at).ends_with("ed") || passage.text(at).ends_with('s') && at + 1 < units.end,
            _ => false,
        })
}

/// Whether a clause starts here: it has a verb of its own.
pub(super) fn is_clause(passage: &Passage, start: usize) -> bool {
    for at in start..passage.len().min(start + REACH) {
        match passage.class(at) {
            // "a ban on fires"
            Class::Verb if at > start && passage.class(at - 1) == Class::Preposition && !passage.is(at - 1, "to") => {}
            Class::Auxiliary | Class::Verb => return true,
            Class::Cue(verb) if verb.is_finite() && at > start && !verb::is_noun(passage, at, verb) => return true,
            Class::Pronoun
                if !matches!(
                    passage.class(at + 1),
                    Class::Preposition | Class::Terminal | Class::Comma | Class::Conjunction
                ) =>
            {
                return true;
            }
            // "said Nwosu visited the town"
            Class::Noun
                if passage.text(at).ends_with("ed")
                    && at > start
                    && matches!(passage.class(at - 1), Class::Name | Class::Noun)
                    && !matches!(passage.class(at + 1), Class::Noun | Class::Name)
                    && !passage.is(at + 1, "by") =>
            {
                return true;
            }
            Class::Preposition if at == start && passage.is(at, "to") => return true,
            Class::Subordinator
                if at == start && passage.is_any(at, words!["what", "how", "why", "whether", "where"]) =>
            {
                return true;
            }
            // "recalled the mayor, and the army recalled its men"
            Class::Comma if matches!(passage.class(at + 1), Class::Conjunction | Class::Relative | Class::Cue(_)) => {
                return false;
            }
            Class::Relative | Class::Subordinator | Class::Semicolon | Class::Terminal | Class::That => return false,
            _ => {}
        }
    }
    false
}
