//! What the writer adds behind what is said: ", a charge that the council denies", "— an idea first aired in May", ", days after the
//! vote". It is no part of it.

use super::lexicon;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::verb::Family;
use crate::text::words::words;
use std::ops::Range;

/// How long an aside can be, in units.
const LONGEST: usize = 60;

/// How far behind an article the noun can stand that sums up: "a clear and immediate SIGN".
const NOUN: usize = 4;

/// Where, in the units of what is said, an aside starts that goes on to their end.
pub(super) fn start(passage: &Passage, said: &Range<usize>) -> Option<usize> {
    let first = said.start.max(said.end.saturating_sub(LONGEST)) + 1;
    // "told clients it was “safe” before spending their money": what the one who speaks did then.
    let is_deed = |at: &usize| {
        matches!(passage.class_before(*at), Class::Quoted(_))
            && passage.is_any(*at, words!["before", "after", "while"])
            && passage.text(at + 1).ends_with("ing")
    };
    if let Some(deed) = (first..said.end).find(is_deed) {
        return Some(deed);
    }
    if let Some(place) = place_and_day(passage, said) {
        return Some(place);
    }
    (first..said.end).find(|&at| is_aside(passage, at, said.end) && has_verb(passage, said.start..at))
}

/// Where and when somebody called a thing something: "called the raid “a mistake” in the Assembly on Monday".
fn place_and_day(passage: &Passage, said: &Range<usize>) -> Option<usize> {
    let is_call = matches!(passage.class_before(said.start), Class::Cue(verb) if verb.family == Family::Name);
    if !is_call || passage.class_before(said.end) != Class::Time {
        return None;
    }
    let is_adjunct = |class: Class| {
        matches!(
            class,
            Class::Preposition | Class::Determiner | Class::Name | Class::Noun | Class::Time | Class::Number
        )
    };
    let start = (said.start..said.end).rev().take(LONGEST).take_while(|&at| is_adjunct(passage.class(at))).last()?;
    let is_start = passage.is_any(start, words!["in", "on", "at", "during"]) || passage.class(start) == Class::Time;
    (is_start && matches!(passage.class_before(start), Class::Quoted(_))).then_some(start)
}

/// Whether a clause is told already.
fn has_verb(passage: &Passage, units: Range<usize>) -> bool {
    units.rev().take(LONGEST).any(|at| match passage.class(at) {
        Class::Auxiliary | Class::Verb => true,
        Class::Cue(verb) => verb.is_finite(),
        _ => false,
    })
}

fn is_aside(passage: &Passage, at: usize, end: usize) -> bool {
    let mark = passage.class(at);
    if !matches!(mark, Class::Comma | Class::Dash) || goes_on(passage, at + 1, end) {
        return false;
    }
    let next = passage.class(at + 1);
    match next {
        Class::Determiner if mark == Class::Dash => !(at + 1..end).any(|at| passage.class(at) == Class::Dash),
        Class::Determiner if sums_up(passage, at + 2, end) => true,
        Class::Relative if mark == Class::Comma => {
            let is_last = !(at + 1..end).any(|at| passage.class(at) == Class::Comma);
            // "which she called “a drop in the ocean”"
            let is_called = || {
                passage.is(at + 1, "which")
                    && matches!(passage.class(at + 2), Class::Pronoun | Class::Name)
                    && matches!(passage.class(at + 3), Class::Cue(verb) if verb.family == Family::Name)
            };
            passage.is(at + 1, "who")
                || is_called()
                || passage.is(at + 1, "which")
                    && is_last
                    // "which could allow him": what may be is the speaker's own thought.
                    && passage.is_any(at + 2, words!["is", "are", "was", "were", "has", "have", "had", "happens"])
        }
        Class::Noun | Class::Number | Class::Determiner | Class::Time if mark == Class::Comma => {
            is_time_after(passage, at + 1)
                || passage.is_any(at + 1, words!["contradicting", "prompting", "sparking", "drawing", "angering"])
        }
        _ => false,
    }
}

/// Whether the main clause goes on behind what is put in: "the dam, a gift of the king, WAS cracked".
fn goes_on(passage: &Passage, start: usize, end: usize) -> bool {
    (start..end).any(|at| {
        matches!(passage.class(at), Class::Comma | Class::Dash)
            && matches!(passage.class(at + 1), Class::Auxiliary | Class::Verb | Class::Cue(_))
    })
}

/// Whether a noun stands here that sums up what was said.
fn sums_up(passage: &Passage, start: usize, end: usize) -> bool {
    let mut phrase = (start..end).take(NOUN).take_while(|&at| {
        matches!(passage.class(at), Class::Noun | Class::Cue(_) | Class::Adverb | Class::Hyphen | Class::Number)
    });
    // "a promise and a bridge" is what there is more of.
    let is_listed = |at: usize| passage.class(at + 1) == Class::Conjunction;
    phrase.any(|at| lexicon::sums_up(passage.document, passage.units[at].first as usize) && !is_listed(at))
}

/// "days after", "a week before"
fn is_time_after(passage: &Passage, start: usize) -> bool {
    let units = words!["minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years"];
    let is_unit = |at: &usize| passage.is_any(*at, units);
    let unit = (start..start + 3).find(is_unit);
    // "minutes after leaving" is the speaker's.
    let has_subject = |at: usize| !passage.text(at).ends_with("ing");
    unit.is_some_and(|unit| passage.is_any(unit + 1, words!["after", "before"]) && has_subject(unit + 2))
}
