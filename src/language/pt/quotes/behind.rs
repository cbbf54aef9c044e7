//! What stands behind a cue in Portuguese: who is told, when and where, and then what is said.

use super::class::is_infinitive;
use super::phrase;
use super::statement::follows_quote;
use crate::quotes::content::behind::{Behind, REACH, quoted_behind};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};
use crate::text::words::words;

/// Verbs that say what their subject itself does or did: "disse ter visto", "prometeu reconstruir".
const PROMISES: [&str; 17] = [
    "diss", "diz", "dirá", "dize", "dito", "afirm", "neg", "admit", "garant", "promet", "assegur", "aleg", "declar",
    "reconhec", "confess", "jur", "ameaç",
];

/// Whether an infinitive can be what the verb at this unit says.
pub(super) fn is_promise(passage: &Passage, at: usize) -> bool {
    let verb = passage.text(at).to_lowercase();
    PROMISES.iter().any(|start| verb.starts_with(start))
}

/// The unit behind those who are told, the day and the place that stand from `at` on: "disse-lhe", "disse à Folha na terça-feira
/// (12)", "disse, em nota, ".
pub(super) fn past_adjuncts(passage: &Passage, start: usize) -> usize {
    let end = passage.len().min(start + REACH);
    let mut at = start;
    let mut is_open = false;
    while at < end {
        match passage.class(at) {
            Class::Hyphen if passage.class(at + 1) == Class::Object => at += 2,
            Class::Object if !passage.is(at, "se") => at += 1,
            Class::Adverb | Class::Time => at += 1,
            Class::Open => {
                at = (at..end).find(|&close| passage.class(close) == Class::Close).map_or(end, |close| close + 1);
            }
            Class::Preposition => match past_preposition(passage, at, end) {
                Some(next) => at = next,
                None => break,
            },
            Class::Noun if passage.is(at, "feira") || passage.text(at).ends_with("ndo") => at += 1,
            Class::Number if is_open => at += 1,
            // The comma before an adjunct, and the one that closes it.
            Class::Comma if is_open || is_adjunct(passage, at + 1) && closes_later(passage, at + 1, end) => {
                at += 1;
                if is_open && !is_adjunct(passage, at) {
                    return at;
                }
                is_open = true;
            }
            _ => break,
        }
    }
    at
}

/// Whether an adjunct can start here: "em nota", "na terça".
fn is_adjunct(passage: &Passage, at: usize) -> bool {
    matches!(passage.class(at), Class::Preposition | Class::Adverb | Class::Time | Class::Number)
}

/// Whether another comma closes what a comma opens, and something stands behind it.
fn closes_later(passage: &Passage, start: usize, end: usize) -> bool {
    let comma = (start..end).find(|&at| {
        matches!(passage.class(at), Class::Comma | Class::Terminal | Class::Quoted(_) | Class::Colon | Class::That)
    });
    comma.is_some_and(|comma| passage.class(comma) == Class::Comma && comma + 1 < passage.len())
}

/// The unit behind a preposition and its noun: "à Folha", "em entrevista", "ao sair da reunião". None before what is said
/// itself: "pediu para sair".
fn past_preposition(passage: &Passage, at: usize, end: usize) -> Option<usize> {
    let next = at + 1;
    if passage.class(next) == Class::That {
        return None;
    }
    let is_verb = matches!(passage.class(next), Class::Cue(verb) if verb.form == Form::Base)
        || passage.class(next) != Class::Name && is_infinitive(passage.text(next));
    if is_verb {
        return passage.is_any(at, words!["ao", "após", "até"]).then_some(next + 1);
    }
    if passage.class(next) == Class::Time {
        return Some(next + 1);
    }
    let phrase = phrase::starting_at(passage, next, end);
    Some(phrase.map_or(next, |phrase| phrase.units.end))
}

/// Reads on behind the clause of a statement.
pub(super) fn of(passage: &Passage, statement: &Statement) -> Behind {
    let start = statement.clause.end;
    let end = passage.len().min(start + REACH);
    if statement.is_family(Family::According) || statement.is_family(Family::Mark) {
        return behind_source(passage, statement, start);
    }
    let cue = statement.cue.start;
    let is_said = statement.verb.is_told();
    let is_answered = follows_quote(passage, statement.clause.start);
    let at = past_adjuncts(passage, start);
    // "disse não saber": "não" belongs to what is said.
    let adverbs = (start..at).rev().take_while(|&at| passage.class(at) == Class::Adverb).count();
    let is_infinitive = passage.class(at) != Class::Name && is_infinitive(passage.text(at));
    if is_infinitive && !statement.inverted && is_said && (is_promise(passage, cue)) {
        return Behind::Clause(at - adverbs);
    }
    match passage.class(at) {
        Class::Quoted(_) => Behind::Clause(at),
        Class::Colon if at + 1 >= passage.len() => Behind::Announced,
        Class::Colon if is_said || matches!(passage.class(at + 1), Class::Quoted(_)) => Behind::Clause(at + 1),
        Class::Comma if matches!(passage.class(at + 1), Class::Quoted(_)) => Behind::Clause(at + 1),
        // "O governo, disse o ministro, vai recuar."
        Class::Comma if is_put_into(passage, statement, at + 1) => Behind::Clause(at + 1),
        Class::That if is_said && !is_answered => Behind::Clause(at + 1),
        Class::That if !statement.inverted && !is_answered => quoted_in(passage, at + 1, Behind::Clause(at + 1)),
        Class::Subordinator | Class::Relative if statement.is_family(Family::Ask) && !is_answered => Behind::Clause(at),
        // "perguntou por que", "perguntou o que"
        Class::Preposition | Class::Determiner
            if statement.is_family(Family::Ask) && passage.class(at + 1) == Class::That =>
        {
            Behind::Clause(at)
        }
        // "queixam-se de que", "alertou para que"
        Class::Preposition if is_said && !is_answered && passage.class(at + 1) == Class::That => Behind::Clause(at + 2),
        // "pediu para sair", "pediu para que"
        Class::Preposition if is_said && !statement.inverted && passage.is_any(at, words!["para", "a"]) => {
            match passage.class(at + 1) {
                _ if passage.text(cue).starts_with("ped") || passage.text(cue).starts_with("apel") => {
                    Behind::Clause(at)
                }
                _ => quoted_behind(passage, at, end),
            }
        }
        // `chamou a medida de “farsa”`
        Class::Determiner
        | Class::Possessive
        | Class::Name
        | Class::Noun
        | Class::Number
        | Class::Subordinator
        | Class::Pronoun
        | Class::Cue(_)
            if !statement.inverted && !statement.is_family(Family::Voice) =>
        {
            match near_quote(passage, start, end) {
                Some(quoted) if quoted == at + 1 && passage.class(at) == Class::Subordinator => Behind::Clause(quoted),
                Some(_) => Behind::Clause(at),
                None => quoted_behind(passage, at, end),
            }
        }
        _ => quoted_behind(passage, at, end),
    }
}

/// Whether the clause is put into the sentence of what is said: "O governo, disse o ministro, vai recuar."
pub(super) fn is_put_into(passage: &Passage, statement: &Statement, start: usize) -> bool {
    let stands_between = passage.class_before(statement.clause.start) == Class::Comma
        && passage.class_before(start) == Class::Comma
        && start < passage.len()
        && statement.clause.start > 1;
    let goes_on = match passage.class(start) {
        Class::Auxiliary | Class::Verb => true,
        Class::That | Class::Relative | Class::Conjunction | Class::Quoted(_) => false,
        Class::Cue(verb) => verb.form == Form::Third && !verb.noun && statement.is_family(Family::According),
        // Verbs of the present are in no table.
        Class::Noun | Class::Preposition | Class::Adverb | Class::Object | Class::Number | Class::Determiner => {
            statement.is_family(Family::According) && !passage.text(start).ends_with("ndo")
        }
        _ => false,
    };
    stands_between && goes_on && !matches!(passage.class(statement.clause.start.saturating_sub(2)), Class::Quoted(_))
}

/// What "segundo X" tells: behind its comma where it starts the sentence.
fn behind_source(passage: &Passage, statement: &Statement, start: usize) -> Behind {
    let at = past_adjuncts(passage, start);
    // "…, segundo o qual a ponte é segura"
    if statement.speaker.as_ref().is_some_and(|speaker| speaker.kind == PhraseKind::Relative) {
        return Behind::Clause(at);
    }
    let is_first = (0..statement.clause.start)
        .all(|at| matches!(passage.class(at), Class::Conjunction | Class::Adverb | Class::Comma | Class::Other));
    match passage.class(at) {
        Class::Quoted(_) => Behind::Clause(at),
        Class::Colon if at + 1 >= passage.len() => Behind::Announced,
        Class::Colon => Behind::Clause(at + 1),
        Class::Comma if matches!(passage.class(at + 1), Class::Quoted(_)) => Behind::Clause(at + 1),
        // "Segundo Prado, que investiga o caso, …"
        Class::Comma if is_first && passage.class(at + 1) == Class::That => {
            match (at + 2..passage.len()).find(|&at| passage.class(at) == Class::Comma) {
                Some(comma) => Behind::Clause(comma + 1),
                None => Behind::Nothing,
            }
        }
        // "Segundo dados que foram divulgados ontem, …"
        Class::That if is_first => match (at + 1..passage.len()).find(|&at| passage.class(at) == Class::Comma) {
            Some(comma) => Behind::Clause(comma + 1),
            None => Behind::Nothing,
        },
        Class::Comma if is_first => Behind::Clause(at + 1),
        Class::Comma if is_put_into(passage, statement, at + 1) => Behind::Clause(at + 1),
        _ if is_first && at < passage.len() && passage.class(at) != Class::Terminal => Behind::Clause(at),
        _ => Behind::Nothing,
    }
}

/// Words in quotation marks that belong to the object of the verb: no comma and no other clause stands before them.
pub(super) fn near_quote(passage: &Passage, start: usize, end: usize) -> Option<usize> {
    let edge = (start..end).find(|&at| match passage.class(at) {
        Class::Quoted(_)
        | Class::Comma
        | Class::Semicolon
        | Class::Colon
        | Class::Terminal
        | Class::Dash
        | Class::That
        | Class::Verb
        | Class::Auxiliary => true,
        Class::Cue(verb) => at > start && verb.form == Form::Third && !verb.noun,
        _ => false,
    })?;
    matches!(passage.class(edge), Class::Quoted(_)).then_some(edge)
}

/// `behind`, if quoted words stand from `start` on.
fn quoted_in(passage: &Passage, start: usize, behind: Behind) -> Behind {
    let has_quoted = (start..passage.len()).take(REACH).any(|at| matches!(passage.class(at), Class::Quoted(_)));
    if has_quoted { behind } else { Behind::Nothing }
}

/// Whether the units before a clause can be what it says: quoted words, or a sentence that the clause follows ("O governo vai
/// recuar, disse o ministro.", "…, segundo a polícia.").
pub(super) fn may_stand_before(passage: &Passage, statement: &Statement, units: &std::ops::Range<usize>) -> bool {
    if matches!(passage.class(units.end - 1), Class::Quoted(_)) {
        return true;
    }
    if is_put_into(passage, statement, statement.clause.end + 1) {
        return true;
    }
    let is_source = matches!(statement.verb.family, Family::According | Family::Mark);
    let ends_sentence = statement.inverted
        || matches!(passage.class(statement.clause.end), Class::Terminal | Class::Comma | Class::Other);
    let has_verb = units.clone().any(|at| match passage.class(at) {
        Class::Auxiliary | Class::Verb | Class::Quoted(_) => true,
        Class::Cue(verb) => verb.form == Form::Third,
        _ => false,
    });
    let is_fronted = matches!(passage.class(units.start), Class::Preposition | Class::Subordinator)
        || passage.text(units.start).ends_with("ndo");
    (is_source || ends_sentence && statement.verb.is_told()) && (has_verb || units.len() > 4 && !is_fronted)
}
