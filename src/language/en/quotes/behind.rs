//! What stands behind a cue: who is told, when and where, and then what is said.

use super::phrase;
use super::{clause, listener, negation, thing};
use crate::quotes::content::behind::{Behind, REACH, is_put_into, quoted_behind};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};
use crate::text::words::words;

/// How far quoted words can stand behind "as", in units.
const AS_QUOTED: usize = 4;

/// Reads on behind the clause of a statement: past those who are told, the day, the place, to what is said.
pub(crate) fn of(passage: &Passage, statement: &Statement) -> Behind {
    let mut at = statement.clause.end;
    let end = passage.len().min(at + REACH);
    let is_said = statement.verb.is_told();
    let mut told = !(statement.is_family(Family::Tell) || statement.is_family(Family::Ask));
    let mut may_be_listener = true;
    if statement.is_family(Family::Voice) {
        let quoted = at
            + usize::from(matches!(
                passage.class(at),
                Class::Comma | Class::Colon | Class::Adverb | Class::Preposition | Class::Object | Class::Pronoun
            ));
        let is_near = |at: usize| at < passage.len() && matches!(passage.class(at), Class::Quoted(_));
        return match (
            is_near(quoted),
            is_near(quoted + 1) && matches!(passage.class(quoted), Class::Comma | Class::Colon),
        ) {
            (true, _) => Behind::Clause(quoted),
            (_, true) => Behind::Clause(quoted + 1),
            _ => quoted_behind(passage, at, end),
        };
    }
    // "According to a study made last year, …", "learned that according to …": the source ends with the comma.
    let is_source_in_front = statement.is_family(Family::According)
        && (statement.clause.start == 0 || passage.class_before(statement.clause.start) == Class::That);
    if is_source_in_front
        && let Some(comma) = (at..end).find(|&at| passage.class(at) == Class::Comma)
        && (at..comma).all(|at| clause::belongs_to_source(passage, at))
    {
        at = comma;
    }
    while at < end {
        if may_be_listener && let Some(that) = listener::that_behind(passage, statement, at) {
            return Behind::Clause(if is_subject(passage, that) { that } else { that + 1 });
        }
        if let Some(start) = clause::start(passage, statement, at) {
            return Behind::Clause(start);
        }
        if clause::is_idle(passage, statement, at) {
            return quoted_behind(passage, at + 1, end);
        }
        if told
            && (!may_be_listener || at > statement.clause.end)
            && passage.class(at) == Class::Comma
            && let Some(next) = listener::behind_apposition(passage, at)
        {
            at = next;
            continue;
        }
        match passage.class(at) {
            Class::Quoted(_) => return Behind::Clause(at),
            // "made clear that"
            Class::Noun if passage.is(at, "clear") && at <= statement.cue.end + 1 => at += 1,
            Class::Colon if at + 1 >= passage.len() => return Behind::Announced,
            Class::Colon => return Behind::Clause(at + 1),
            // "according to figures that were released"
            Class::That if statement.is_family(Family::According) => break,
            // "with all votes counted, officials reporting, …"
            Class::Comma
                if statement.verb.form == Form::Gerund
                    && at == statement.clause.end
                    && quoted_in(passage, at, end).is_none() =>
            {
                break;
            }
            // "said that was wrong": it is the subject of what is said.
            Class::That if is_said && is_subject(passage, at) => return Behind::Clause(at),
            Class::That if is_said || !statement.inverted => return Behind::Clause(at + 1),
            Class::Comma if matches!(passage.class(at + 1), Class::Quoted(_)) => return Behind::Clause(at + 1),
            Class::Comma if is_source_in_front && passage.class(at + 1) != Class::Relative => {
                return Behind::Clause(at + 1);
            }
            // "Nwosu, who advises Okello, is no friend of the port."
            Class::Comma
                if statement.speaker.as_ref().is_some_and(|speaker| speaker.kind == PhraseKind::Relative)
                    && matches!(passage.class(at + 1), Class::Auxiliary | Class::Verb) =>
            {
                return Behind::Nothing;
            }
            Class::Comma if is_said && clause::behind_action(passage, at).is_some() => {
                at = clause::behind_action(passage, at).unwrap_or(end);
            }
            Class::Comma if clause::quoted_behind_and(passage, statement, at).is_some() => {
                return clause::quoted_behind_and(passage, statement, at).map_or(Behind::Nothing, Behind::Clause);
            }
            Class::Comma if matches!(passage.class(at + 1), Class::Cue(_) | Class::Conjunction | Class::Relative) => {
                break;
            }
            // A title: `in her book, “The Long Rain,” that …`.
            Class::Name if passage.units[at].end - passage.units[at].first > 1 => at += 1,
            // "declined to say whether it was safe": what may be or not is no words of anybody.
            Class::Subordinator
                if is_said
                    && passage.is_any(at, words!["whether", "if"])
                    && negation::is_denied(passage, statement) =>
            {
                return quoted_behind(passage, at, end);
            }
            Class::Subordinator if passage.is(at, "what") => return Behind::Clause(at),
            Class::Subordinator if is_said && passage.is_any(at, words!["whether", "how", "what", "why"]) => {
                return Behind::Clause(at);
            }
            // "has not said when"
            Class::Subordinator | Class::Relative
                if is_said
                    && told
                    && passage.is_any(at, words!["when", "where", "who", "which"])
                    && negation::is_denied(passage, statement) =>
            {
                return Behind::Clause(at);
            }
            Class::Subordinator | Class::Relative if is_said && statement.is_family(Family::Ask) => {
                return Behind::Clause(at);
            }
            // "described as “an act of war”"
            Class::Subordinator
                if statement.is_family(Family::Name)
                    && passage.is(at, "as")
                    && quoted_in(passage, at, passage.len().min(at + AS_QUOTED)).is_some() =>
            {
                return Behind::Clause(at);
            }
            Class::Terminal | Class::Semicolon | Class::Conjunction | Class::Subordinator | Class::Relative => break,
            Class::Adverb if passage.is(at, "there") && is_said => return Behind::Clause(at),
            // "disclosed this after the meeting": it points back to what was said.
            Class::Determiner
                if passage.is(at, "this")
                    && matches!(
                        passage.class(at + 1),
                        Class::Preposition | Class::Subordinator | Class::Comma | Class::Terminal | Class::Time
                    ) =>
            {
                return quoted_behind(passage, at, end);
            }
            Class::Time => at = behind_time(passage, at),
            Class::Open => {
                at = (at..end).find(|&close| passage.class(close) == Class::Close).map_or(end, |close| close + 1)
            }
            // "said not all were hit"
            Class::Adverb if is_said && told && negation::starts_content(passage, at) => return Behind::Clause(at),
            // "said in Jos, Nigeria, “…”"
            Class::Comma
                if at > statement.clause.end
                    && passage.class(at - 1) == Class::Name
                    && passage.class(at + 1) == Class::Name
                    && passage.class(at + 2) == Class::Comma
                    && matches!(passage.class(at + 3), Class::Quoted(_)) =>
            {
                at += 2;
            }
            Class::Adverb | Class::Comma | Class::Dash | Class::Other => at += 1,
            // "demanded to know why the dam failed"
            Class::Preposition
                if passage.is(at, "to")
                    && passage.is_any(at + 1, words!["know", "hear", "learn", "understand"])
                    && passage.is_any(at + 2, QUESTIONS) =>
            {
                return Behind::Clause(at + 2);
            }
            // "asked to join the talks", "fees charged to clients"
            Class::Preposition
                if passage.is(at, "to")
                    && at == statement.clause.end
                    && (statement.is_family(Family::Ask) || thing::is_listener(passage, statement, at + 1)) =>
            {
                return quoted_behind(passage, at, end);
            }
            // "asked the council to explain": a wish, and no clause of its own.
            Class::Preposition
                if passage.is(at, "to")
                    && statement.is_family(Family::Ask)
                    && quoted_in(passage, at, end).is_none() =>
            {
                return quoted_behind(passage, at, end);
            }
            // "vowed to rebuild"
            Class::Preposition
                if passage.is(at, "to")
                    && !speaks_to(passage, statement.cue.start)
                    && matches!(passage.class(at + 1), Class::Noun | Class::Cue(_) | Class::Verb) =>
            {
                return Behind::Clause(at);
            }
            // "asked for help"
            Class::Preposition if statement.is_family(Family::Ask) && passage.is_any(at, words!["for", "about"]) => {
                return Behind::Clause(at + 1);
            }
            Class::Preposition if passage.class(at + 1) == Class::Time => at = behind_time(passage, at + 1),
            // "late on Tuesday"
            Class::Noun
                if passage.is_any(at, words!["late", "early"])
                    && matches!(passage.class(at + 1), Class::Preposition | Class::Time) =>
            {
                at += 1;
            }
            Class::Preposition => {
                let phrase = phrase::starting_at(passage, at + 1, end);
                at = phrase.map_or(at + 1, |phrase| phrase.units.end);
            }
            Class::Object if !told => {
                (told, may_be_listener) = (true, false);
                at += 1;
            }
            // "advised it does not": not the one who is told, but what is said.
            Class::Pronoun if !told && matches!(passage.class(at + 1), Class::Auxiliary | Class::Verb) => {
                return Behind::Clause(at);
            }
            Class::Name | Class::Noun | Class::Determiner | Class::Possessive | Class::Pronoun | Class::Number
                if !told =>
            {
                (told, may_be_listener) = (true, false);
                let phrase = phrase::starting_at(passage, at, end);
                at = phrase.map_or(at + 1, |phrase| phrase.units.end);
                // "told state TELEVISION the road was shut": behind the one who is told no verb stands.
                while at < end && passage.class(at) == Class::Noun {
                    at += 1;
                }
            }
            Class::Auxiliary if !is_put_into(passage, statement, at) => return quoted_behind(passage, at, end),
            _ if statement.inverted || answers(passage.text(statement.cue.start)) => {
                return quoted_behind(passage, at, end);
            }
            _ => {
                // "denied saying": what the second verb says.
                if matches!(passage.class(at), Class::Cue(verb) if verb.form == Form::Gerund)
                    && negation::denies(passage, statement.cue.start)
                {
                    return Behind::Nothing;
                }
                let is_quoted = quoted_in(passage, at, passage.len()).is_some_and(|quoted| quoted < at + REACH);
                if is_quoted || is_said && !thing::is_thing(passage, statement, at) {
                    return Behind::Clause(at);
                }
                return quoted_behind(passage, at, end);
            }
        }
    }
    quoted_behind(passage, at, end)
}

/// Words that a question starts with.
const QUESTIONS: &[u32] = words!["whether", "if", "when", "where", "why", "how", "what", "who", "which"];

/// Verbs behind which "to" is no infinitive: "I say to people".
fn speaks_to(passage: &Passage, cue: usize) -> bool {
    let verb = passage.text(cue);
    passage.is_any(
        cue,
        words!["say", "says", "said", "saying", "speak", "spoke", "speaks", "talk", "talked", "write", "wrote"],
    ) || answers(verb)
        || ["point", "report"].iter().any(|start| verb.starts_with(start))
}

/// Verbs whose object is what somebody else said: "responded to the claims".
fn answers(verb: &str) -> bool {
    ["respon", "refer", "repl", "relat"].iter().any(|start| verb.starts_with(start))
}

/// Behind a date: "Wednesday July 20, 2022", "Tuesday's talks".
fn behind_time(passage: &Passage, start: usize) -> usize {
    let mut at = start + 1;
    loop {
        match passage.class(at) {
            Class::Time | Class::Number => at += 1,
            Class::Comma if passage.class(at + 1) == Class::Number && at > start => at += 2,
            Class::Genitive => {
                at += 1;
                while matches!(passage.class(at), Class::Noun | Class::Name) {
                    at += 1;
                }
            }
            _ => return at,
        }
    }
}

fn quoted_in(passage: &Passage, start: usize, end: usize) -> Option<usize> {
    (start..end).find(|&at| matches!(passage.class(at), Class::Quoted(_)))
}

/// Whether "that" is no conjunction, for a verb follows: "that was wrong", "that would be late".
fn is_subject(passage: &Passage, that: usize) -> bool {
    passage.class(that + 1) == Class::Auxiliary
        && passage.is(that, "that")
        && !passage.is_any(that + 1, words!["had", "were"])
}

/// Nouns by which a writer calls what has been said.
const SAYINGS: &[u32] = words![
    "accusation",
    "allegation",
    "charge",
    "claim",
    "comparison",
    "figure",
    "promise",
    "reference",
    "remark",
    "stance",
    "statement",
    "suggestion",
    "threat",
    "warning"
];

/// Whether a comma starts the writer's own word on what was said: ", a charge denied by the firm", ", a reference to the war".
pub(crate) fn is_aside(passage: &Passage, comma: usize) -> bool {
    passage.is_any(comma + 1, words!["a", "an"])
        && passage.is_any(comma + 2, SAYINGS)
        && (passage.class(comma + 3) == Class::Preposition && passage.is(comma + 2, "reference")
            || passage.is_any(
                comma + 3,
                words!["denied", "disputed", "he", "she", "they", "it", "that", "which", "rejected", "made"],
            ))
}
