//! Noun phrases read from their start: the speaker behind a verb, the one who is told.

use super::{is_nickname, is_noun, with_head};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{LONGEST, Phrase, PhraseKind, is_clause_edge, single};
use crate::quotes::grammar::verb::Form;
use crate::text::words::words;

/// The phrase that starts at `start`; `ceiling` does not belong to it.
pub(crate) fn starting_at(passage: &Passage, start: usize, ceiling: usize) -> Option<Phrase> {
    let ceiling = ceiling.min(passage.len()).min(start + LONGEST);
    let mut at = start;
    match passage.class(at) {
        Class::Pronoun if at < ceiling => return Some(single(at, PhraseKind::Pronoun)),
        Class::Object if at < ceiling => return Some(single(at, PhraseKind::Pronoun)),
        // "according to her,"
        Class::Possessive if at < ceiling && passage.is(at, "her") && is_clause_edge(passage.class(at + 1)) => {
            return Some(single(at, PhraseKind::Pronoun));
        }
        _ => {}
    }
    while at < ceiling {
        match passage.class(at) {
            Class::Noun if at > start && is_verb_here(passage, at) => break,
            Class::Name | Class::Noun | Class::Number => at += 1,
            // "the long line", "a newly built bridge"
            Class::Adverb
                if at > start
                    && matches!(passage.class(at - 1), Class::Determiner | Class::Possessive)
                    && matches!(passage.class(at + 1), Class::Noun | Class::Name) =>
            {
                at += 1;
            }
            Class::Genitive if at > start => at += 1,
            // All that hyphens join belongs to it: "cost-of-living".
            Class::Hyphen if at > start => at = (at + 2).min(ceiling),
            Class::Determiner | Class::Possessive if at == start || is_inner_edge(passage.class(at - 1)) => at += 1,
            // "according to STATE records"
            Class::Cue(verb)
                if at == start && verb.noun && verb.form == Form::Base && passage.class(at + 1) == Class::Noun =>
            {
                at += 1;
            }
            Class::Cue(verb) if at > start && is_noun(passage, at, verb) && !matches!(verb.form, Form::Third) => {
                at += 1
            }
            Class::Quoted(_)
                if is_nickname(passage, at)
                    && at > start
                    && passage.class(at - 1) == Class::Name
                    && passage.class(at + 1) == Class::Name =>
            {
                at += 1
            }
            Class::Preposition if at > start && continues_with(passage, at) => at += 1,
            Class::Conjunction
                if at > start
                    && (passage.is(at, "and") || passage.is(at, "&"))
                    && (passage.class(at + 1) == Class::Name && passage.class(at - 1) == Class::Name
                        || leads_to_name(passage, at + 1)) =>
            {
                at += 1;
            }
            Class::Open if at > start => {
                let close = (at..ceiling).take(12).find(|&close| passage.class(close) == Class::Close);
                let Some(close) = close else { break };
                at = close + 1;
            }
            _ => break,
        }
    }
    while at > start && matches!(passage.class(at - 1), Class::Preposition | Class::Conjunction | Class::Hyphen) {
        at -= 1;
    }
    (at > start).then(|| with_head(passage, start..at))
}

/// Whether a word that is in no table is the verb behind the phrase, for another phrase follows: "Nwosu VISITED the market".
fn is_verb_here(passage: &Passage, at: usize) -> bool {
    // "in a joint STATEMENT they said": a pronoun that can only be a subject starts a clause of its own.
    let is_subject = passage.is_any(at + 1, words!["he", "she", "they", "we", "i"]);
    matches!(passage.class(at - 1), Class::Name | Class::Noun)
        && !is_subject
        && match passage.class(at + 1) {
            Class::Determiner | Class::Possessive | Class::Object | Class::Pronoun => true,
            // "on national TELEVISION that he would run" goes on with another verb.
            Class::That => passage.text(at).ends_with("ed"),
            // "Nwosu visited Lagos"
            Class::Name => passage.text(at).ends_with("ed") && passage.class(at - 1) == Class::Name,
            _ => false,
        }
}

/// Whether nouns and then a name stand here: "policy and MINING ANALYST NEEMA".
fn leads_to_name(passage: &Passage, start: usize) -> bool {
    let noun = |at: &usize| matches!(passage.class(*at), Class::Noun | Class::Hyphen);
    let nouns = (start..passage.len().min(start + 6)).take_while(noun).count();
    nouns > 0 && passage.class(start + nouns) == Class::Name
}

fn is_inner_edge(class: Class) -> bool {
    matches!(class, Class::Preposition | Class::Determiner | Class::Possessive | Class::Conjunction)
}

/// Whether a preposition behind a noun goes on with its phrase: "of the ministry", but not "in a statement", "on Monday".
fn continues_with(passage: &Passage, preposition: usize) -> bool {
    let next = passage.class(preposition + 1);
    let is_adjunct =
        matches!(next, Class::Time) || passage.is_any(preposition + 1, words!["a", "an", "this", "his", "her"]);
    let is_phrase = matches!(next, Class::Name | Class::Noun | Class::Determiner | Class::Possessive);
    if passage.is_any(preposition, words!["of", "by"]) {
        is_phrase || next == Class::Number
    } else if passage.is_any(preposition, words!["for", "from"]) {
        !is_adjunct && is_phrase
    } else {
        let is_place = passage.is_any(preposition, words!["at", "in", "with", "to"]);
        is_place && !is_adjunct && matches!(next, Class::Name | Class::Determiner)
    }
}
