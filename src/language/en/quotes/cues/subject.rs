//! The subject of a verb: the noun phrase that stands before it, near or far.

use super::apposition;
use crate::language::en::quotes::phrase;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};
use crate::text::words::words;

/// How far a subject is looked for, in units.
const REACH: usize = 60;

/// The subject that "and added" or ", saying" goes on with.
pub(crate) fn continued(passage: &Passage, at: usize, found: &[Statement]) -> Option<Phrase> {
    let is_near = |statement: &&Statement| {
        at - statement.cue.start < REACH
            && statement.verb.family != Family::According
            && !(statement.cue.end..at).any(|unit| passage.class(unit) == Class::Semicolon)
    };
    let near = || found.iter().rev().take(6).take_while(is_near);
    // "Cardin said that Republicans rejected it, calling it …": the one who speaks in the main clause.
    match near().find(|statement| !statement.is_nested(passage)).or_else(|| near().next()) {
        Some(statement) => statement.speaker.clone(),
        None => of_clause(passage, at),
    }
}

/// The first noun phrase of the clause, behind what is put before it ("On Monday, ").
pub(crate) fn of_clause(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    let mut start =
        (floor..end).rev().find(|&at| matches!(passage.class(at), Class::Semicolon)).map_or(floor, |at| at + 1);
    if start == 0 {
        start = passage.behind_dateline(end);
    }
    for _ in 0..4 {
        while start < end
            && matches!(
                passage.class(start),
                Class::Conjunction | Class::Adverb | Class::Comma | Class::Time | Class::Dash | Class::Other
            )
        {
            start += 1;
        }
        if passage.class(start) == Class::Preposition && passage.class(start + 1) == Class::Number {
            // "about 200 protesters"
            if passage.is_any(start, words!["about", "around", "over", "under"]) {
                start += 1;
                break;
            }
        }
        let fronted = match passage.class(start) {
            Class::Preposition | Class::Subordinator => true,
            Class::Determiner | Class::Number | Class::Name | Class::Noun
                if is_time_put_in_front(passage, start, end) =>
            {
                true
            }
            Class::Cue(verb) => verb.form == Form::Gerund || verb.form == Form::Past,
            Class::Name if start == 0 => apposition::is_participle_at_start(passage, start),
            _ => false,
        };
        if !fronted {
            break;
        }
        match (start..end).find(|&at| passage.class(at) == Class::Comma) {
            Some(comma) => start = comma + 1,
            None => start += 1,
        }
    }
    let mut subject = phrase::starting_at(passage, start, end)?;
    apposition::extend(passage, &mut subject, end);
    Some(subject)
}

/// What a time that is put in front ends with.
const TIMES: &[u32] = words![
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minute", "minutes", "moment",
    "moments", "time", "times", "decade", "decades", "morning", "mornings", "evening", "evenings", "night", "nights"
];

/// "A month later, ", "Hours after the vote, "
pub(crate) fn is_time_put_in_front(passage: &Passage, start: usize, end: usize) -> bool {
    let Some(phrase) = phrase::starting_at(passage, start, end) else { return false };
    let last = phrase.units.end - 1;
    let is_time = passage.is_any(last, TIMES);
    // "Twenty years ago, "
    let is_ago = passage.is_any(last, words!["ago", "earlier", "later"]);
    is_ago
        || is_time
            && matches!(
                passage.class(phrase.units.end),
                Class::Adverb | Class::Subordinator | Class::Comma | Class::Preposition
            )
}

/// The subject whose last unit stands before `end`, where the verb starts.
pub(crate) fn ending_at(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    match passage.class_before(end) {
        Class::Comma => apposition::closed(passage, end - 1, floor),
        Class::Dash => {
            let open = (floor..end - 1).rev().find(|&at| passage.class(at) == Class::Dash)?;
            let mut phrase = phrase::ending_at(passage, open, floor)?;
            phrase.units.end = end - 1;
            Some(phrase)
        }
        _ => {
            let phrase = phrase::ending_at(passage, end, floor)?;
            let start = phrase.units.start;
            if phrase.kind == PhraseKind::Relative {
                return Some(with_antecedent(passage, phrase, floor));
            }
            // "but in a later interview said", "Marak, in a statement, attacked": the subject stands before the adjunct.
            if start > floor + 1 && passage.class(start - 1) == Class::Preposition {
                match passage.class(start - 2) {
                    Class::Conjunction => return None,
                    Class::Comma => return apposition::closed(passage, start - 2, floor),
                    _ => {}
                }
            }
            if let Some(outer) = apposition::unclosed(passage, &phrase, floor) {
                return Some(outer);
            }
            Some(climb(passage, phrase, floor))
        }
    }
}

/// The longest noun with its article that "which" stands for, in units.
const LONGEST_ANTECEDENT: usize = 3;

/// Gives "who" the name or noun that it stands for as its head.
pub(crate) fn with_antecedent(passage: &Passage, mut relative: Phrase, floor: usize) -> Phrase {
    let start = relative.units.start;
    let antecedent = match passage.class_before(start) {
        Class::Comma => {
            let nearest = phrase::ending_at(passage, start - 1, floor);
            // "Jose Andres, a chef, who said"
            let is_apposition = nearest.as_ref().is_some_and(|nearest| {
                nearest.kind == PhraseKind::Nominal && passage.class_before(nearest.units.start) == Class::Comma
            });
            if is_apposition { apposition::closed(passage, start - 1, floor).or(nearest) } else { nearest }
        }
        _ => phrase::ending_at(passage, start, floor),
    };
    if let Some(antecedent) = antecedent {
        relative.head = match antecedent.kind {
            // "the central bank, which warned"; in a longer one may be a verb that is in no table.
            PhraseKind::Nominal
                if passage.class(antecedent.units.start) == Class::Determiner
                    && antecedent.head.end - antecedent.units.start <= LONGEST_ANTECEDENT =>
            {
                antecedent.units.start..antecedent.head.end
            }
            _ => antecedent.head,
        };
    }
    relative
}

/// When the noun before the verb is only the object of a relative clause ("a man who met Putin said"), the noun that the
/// clause belongs to.
fn climb(passage: &Passage, phrase: Phrase, floor: usize) -> Phrase {
    let start = phrase.units.start;
    if start <= floor || phrase.kind == PhraseKind::Pronoun || phrase.kind == PhraseKind::Relative {
        return phrase;
    }
    if !matches!(
        passage.class(start - 1),
        Class::Verb | Class::Auxiliary | Class::Cue(_) | Class::Object | Class::Preposition | Class::Noun
    ) {
        return phrase;
    }
    let relative = (floor..start).rev().take(14).find(|&at| {
        matches!(passage.class(at), Class::Relative | Class::Comma | Class::Quoted(_) | Class::Semicolon | Class::That)
    });
    match relative {
        Some(at) if passage.class(at) == Class::Relative => match phrase::ending_at(passage, at, floor) {
            Some(mut outer) if !matches!(outer.kind, PhraseKind::Pronoun) => {
                outer.units.end = phrase.units.end;
                outer
            }
            _ => phrase,
        },
        _ => phrase,
    }
}
