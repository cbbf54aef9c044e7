//! Noun phrases: the words that name a speaker, read from their end or from their start.

use super::lexicon::{Class, Form, Verb};
use super::passage::Passage;
use std::ops::Range;

/// The longest phrase, in units: a name with its titles and appositions.
const LONGEST: usize = 40;

/// A noun phrase.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Phrase {
    /// All of it.
    pub units: Range<usize>,
    /// The name in it ("Dmitry Peskov"), or its head noun ("spokesman").
    pub head: Range<usize>,
    pub kind: PhraseKind,
}

/// What a phrase calls the speaker by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PhraseKind {
    Name,
    Pronoun,
    /// "who": the name or noun before it is meant.
    Relative,
    Nominal,
}

/// The phrase that ends before `end`; no unit before `floor` belongs to it.
pub(super) fn ending_at(passage: &Passage, end: usize, floor: usize) -> Option<Phrase> {
    let floor = floor.max(end.saturating_sub(LONGEST));
    if end <= floor {
        return None;
    }
    match passage.class(end - 1) {
        Class::Pronoun => return Some(single(end - 1, PhraseKind::Pronoun)),
        Class::Relative => return Some(single(end - 1, PhraseKind::Relative)),
        Class::Determiner => return Some(single(end - 1, PhraseKind::Nominal)),
        Class::That if end >= 2 && matches!(passage.class(end - 2), Class::Noun | Class::Name) => {
            return Some(single(end - 1, PhraseKind::Relative));
        }
        _ => {}
    }
    let start = start_of(passage, end, floor)?;
    Some(with_head(passage, start..end))
}

fn single(unit: usize, kind: PhraseKind) -> Phrase {
    Phrase { units: unit..unit + 1, head: unit..unit + 1, kind }
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
            Class::Cue(verb) if is_noun(passage, unit, verb) => at = unit,
            // "an officer requesting anonymity"
            Class::Cue(verb)
                if verb.form == Form::Gerund && at < end && inside && passage.class(unit - 1) == Class::Noun =>
            {
                at = unit;
            }
            // "Robert “Bob” Smith"
            Class::Quoted(_)
                if at < end && inside && passage.class(unit - 1) == Class::Name && passage.class(at) == Class::Name =>
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
                    && (before == Class::Preposition
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

/// Whether a form that is a verb's and a noun's ("report", "claims") stands here as a noun.
fn is_noun(passage: &Passage, unit: usize, verb: Verb) -> bool {
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

/// "wearing", "named": a word that can join more words to the noun before it.
fn is_participle(word: &str) -> bool {
    word.len() > 4 && (word.ends_with("ing") || word.ends_with("ed"))
}

/// Whether the words before a preposition belong to the phrase too: "a spokesman FOR the ministry".
fn takes_preposition(passage: &Passage, unit: usize) -> bool {
    match passage.class_before(unit) {
        Class::Name | Class::Noun | Class::Close => true,
        Class::Cue(verb) => is_noun(passage, unit - 1, verb),
        Class::Number | Class::Determiner => passage.is(unit, "of"),
        _ => false,
    }
}

/// Whether "and" joins two nouns of one subject: what stands left of it starts where a clause can start.
fn joins(passage: &Passage, conjunction: usize, floor: usize) -> bool {
    if !(passage.is(conjunction, "and") || passage.is(conjunction, "or") || passage.is(conjunction, "&")) {
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

/// Whether a clause can start behind a unit of this class.
pub(super) fn is_clause_edge(class: Class) -> bool {
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

/// The phrase that starts at `start`; `ceiling` does not belong to it.
pub(super) fn starting_at(passage: &Passage, start: usize, ceiling: usize) -> Option<Phrase> {
    let ceiling = ceiling.min(passage.len()).min(start + LONGEST);
    let mut at = start;
    match passage.class(at) {
        Class::Pronoun if at < ceiling => return Some(single(at, PhraseKind::Pronoun)),
        Class::Object if at < ceiling => return Some(single(at, PhraseKind::Pronoun)),
        _ => {}
    }
    while at < ceiling {
        match passage.class(at) {
            Class::Noun if at > start && is_verb_here(passage, at) => break,
            Class::Name | Class::Noun | Class::Number => at += 1,
            Class::Genitive if at > start => at += 1,
            // All that hyphens join belongs to it: "cost-of-living".
            Class::Hyphen if at > start => at = (at + 2).min(ceiling),
            Class::Determiner | Class::Possessive if at == start || is_inner_edge(passage.class(at - 1)) => at += 1,
            Class::Cue(verb) if at > start && is_noun(passage, at, verb) && !matches!(verb.form, Form::Third) => {
                at += 1
            }
            Class::Quoted(_)
                if at > start && passage.class(at - 1) == Class::Name && passage.class(at + 1) == Class::Name =>
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
    matches!(passage.class(at - 1), Class::Name | Class::Noun)
        && matches!(
            passage.class(at + 1),
            Class::Determiner | Class::Possessive | Class::Object | Class::Pronoun | Class::That
        )
}

/// Whether nouns and then a name stand here: "policy and MINING ANALYST NEEMA".
fn leads_to_name(passage: &Passage, start: usize) -> bool {
    let noun = |at: &usize| matches!(passage.class(*at), Class::Noun | Class::Hyphen);
    let nouns = (start..passage.len().min(start + 6)).take_while(noun).count();
    nouns > 0 && passage.class(start + nouns) == Class::Name
}

fn is_inner_edge(class: Class) -> bool {
    matches!(class, Class::Preposition | Class::Determiner | Class::Conjunction)
}

/// Whether a preposition behind a noun goes on with its phrase: "of the ministry", but not "in a statement", "on Monday".
fn continues_with(passage: &Passage, preposition: usize) -> bool {
    let next = passage.class(preposition + 1);
    let is_adjunct = matches!(next, Class::Time)
        || passage.is(preposition + 1, "a")
        || passage.is(preposition + 1, "an")
        || passage.is(preposition + 1, "this")
        || passage.is(preposition + 1, "his")
        || passage.is(preposition + 1, "her");
    match passage.text(preposition) {
        "of" | "by" => {
            matches!(next, Class::Name | Class::Noun | Class::Determiner | Class::Possessive | Class::Number)
        }
        "for" | "from" => {
            !is_adjunct && matches!(next, Class::Name | Class::Noun | Class::Determiner | Class::Possessive)
        }
        "at" | "in" | "with" | "to" => !is_adjunct && matches!(next, Class::Name | Class::Determiner),
        _ => false,
    }
}

/// Finds the head of a phrase: its last name before any preposition, else the noun there.
fn with_head(passage: &Passage, units: Range<usize>) -> Phrase {
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
            || is_particle(passage.text(at))
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
fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "de"
            | "der"
            | "den"
            | "del"
            | "della"
            | "di"
            | "da"
            | "do"
            | "dos"
            | "du"
            | "la"
            | "le"
            | "el"
            | "al"
            | "bin"
            | "ibn"
            | "bint"
            | "ben"
            | "abu"
            | "ter"
            | "ten"
            | "zu"
    )
}
