//! Noun phrases read from their end: the subject before a verb.

use super::{is_nickname, is_noun, with_head};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{LONGEST, Phrase, PhraseKind, is_clause_edge, single};
use crate::quotes::grammar::verb::Form;
use crate::text::words::words;

/// The phrase that ends before `end`; no unit before `floor` belongs to it.
pub(crate) fn ending_at(passage: &Passage, end: usize, floor: usize) -> Option<Phrase> {
    let floor = floor.max(end.saturating_sub(LONGEST));
    if end <= floor {
        return None;
    }
    match passage.class(end - 1) {
        Class::Pronoun => return Some(single(end - 1, PhraseKind::Pronoun)),
        Class::Relative => return Some(single(end - 1, PhraseKind::Relative)),
        // "Both", "All three", but "the father of four", "the mother-of-three"
        Class::Determiner
            if !(end > floor + 2
                && (passage.is(end - 2, "of") && passage.class(end - 3) == Class::Noun
                    || passage.class(end - 2) == Class::Hyphen)) =>
        {
            let is_more = end >= floor + 2 && passage.class(end - 2) == Class::Determiner;
            let units = end - 1 - usize::from(is_more)..end;
            return Some(Phrase { units, ..single(end - 1, PhraseKind::Nominal) });
        }
        Class::That if end >= 2 && matches!(passage.class(end - 2), Class::Noun | Class::Name) => {
            return Some(single(end - 1, PhraseKind::Relative));
        }
        _ => {}
    }
    let start = start_of(passage, end, floor)?;
    Some(with_head(passage, start..end))
}

/// Walks left over all that can belong to one phrase.
fn start_of(passage: &Passage, end: usize, floor: usize) -> Option<usize> {
    let mut at = end;
    while at > floor {
        let unit = at - 1;
        let inside = unit > floor;
        match passage.class(unit) {
            Class::Name | Class::Noun | Class::Number | Class::Hyphen => at = unit,
            Class::Genitive if inside => at = unit,
            // "the then-Prime Minister"
            Class::Adverb if at < end && passage.class(at) == Class::Hyphen => at = unit,
            Class::Cue(verb) if is_noun(passage, unit, verb) => at = unit,
            // "an officer requesting anonymity"
            Class::Cue(verb)
                if verb.form == Form::Gerund && at < end && inside && passage.class(unit - 1) == Class::Noun =>
            {
                at = unit;
            }
            // "Robert “Bob” Smith"
            Class::Quoted(_)
                if is_nickname(passage, unit)
                    && at < end
                    && inside
                    && passage.class(unit - 1) == Class::Name
                    && passage.class(at) == Class::Name =>
            {
                at = unit - 1;
            }
            Class::Object if at == end && inside && passage.class(unit - 1) == Class::Preposition => at = unit,
            Class::Close => {
                let open = (floor..unit).rev().take(12).find(|&open| passage.class(open) == Class::Open)?;
                at = open;
            }
            Class::Determiner | Class::Possessive => {
                at = unit;
                let before = passage.class_before(at);
                let goes_on = at > floor
                    && (matches!(before, Class::Preposition | Class::Hyphen)
                        || before == Class::Determiner
                        || before == Class::Noun && is_participle(passage.text(at - 1)) && at >= floor + 2);
                if !goes_on {
                    break;
                }
            }
            Class::Preposition if inside && at < end && takes_preposition(passage, unit) => at = unit,
            Class::Conjunction if inside && at < end && joins(passage, unit, floor) => at = unit,
            _ => break,
        }
    }
    (at < end).then_some(at)
}

/// "wearing", "named": a word that can join more words to the noun before it.
fn is_participle(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"))
}

/// Whether the words before a preposition belong to the phrase too: "a spokesman FOR the ministry".
fn takes_preposition(passage: &Passage, unit: usize) -> bool {
    match passage.class_before(unit) {
        // "according to police": the phrase starts behind it.
        Class::Noun if passage.is(unit - 1, "according") => false,
        Class::Name | Class::Noun | Class::Close => true,
        Class::Cue(verb) => is_noun(passage, unit - 1, verb),
        Class::Number | Class::Determiner | Class::Hyphen => passage.is(unit, "of"),
        _ => false,
    }
}

/// Whether "and" joins two nouns of one subject: what stands left of it starts where a clause can start.
fn joins(passage: &Passage, conjunction: usize, floor: usize) -> bool {
    if !passage.is_any(conjunction, words!["and", "or", "&"]) {
        return false;
    }
    if passage.is(conjunction, "&") {
        return true;
    }
    if !matches!(passage.class_before(conjunction), Class::Name | Class::Noun | Class::Close | Class::Pronoun) {
        return false;
    }
    let mut at = conjunction;
    while at > floor && at + 12 > conjunction {
        match passage.class(at - 1) {
            Class::Name | Class::Noun | Class::Genitive | Class::Hyphen | Class::Number | Class::Pronoun => at -= 1,
            Class::Determiner | Class::Possessive => at -= 1,
            Class::Preposition if at < conjunction && takes_preposition(passage, at - 1) => at -= 1,
            _ => break,
        }
    }
    at < conjunction && (at == floor || is_clause_edge(passage.class(at - 1)))
}
