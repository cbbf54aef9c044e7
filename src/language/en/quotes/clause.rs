//! What is said where it does not start with a subject: "said if it rains, …", "said about half were dry", "which she said was
//! unfair"; and what stands behind a verb of saying without being said: "said it again", ", wiping his face".

use super::thing;
use crate::quotes::content::is_extracted;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};
use crate::text::words::words;

/// How long a clause put in front can be, in units.
const FRONTED: usize = 25;

/// How far the verb of a clause is looked for behind its start, in units.
const VERB: usize = 12;

/// Where what is said starts, when it stands at `at` and starts with a clause of its own, a number behind "about", or the verb of
/// a relative clause.
pub(super) fn start(passage: &Passage, statement: &Statement, at: usize) -> Option<usize> {
    if at != statement.clause.end || statement.inverted || !statement.is_family(Family::Say) {
        return None;
    }
    match passage.class(at) {
        Class::Subordinator if passage.is_any(at, words!["if", "although", "though", "unless"]) => {
            let comma = comma_behind(passage, at)?;
            starts_clause(passage, comma + 1).then_some(at)
        }
        Class::Subordinator => that_behind(passage, at),
        Class::Preposition if passage.is_any(at, words!["about", "over", "around", "under"]) => {
            let is_count = passage.class(at + 1) == Class::Number || passage.is_any(at + 1, COUNTS);
            (is_count && thing::is_clause(passage, at + 1)).then_some(at)
        }
        Class::Auxiliary | Class::Verb => says_of_what_stands_before(passage, statement).then_some(at),
        _ => None,
    }
}

/// Words that count behind "about".
const COUNTS: &[u32] = words![
    "half", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty", "thirty", "forty",
    "fifty"
];

/// Whether the subject of what is said stands before the one who says it: "the plan, WHICH critics said was unfair", "a LOAN the
/// auditors said was never repaid".
fn says_of_what_stands_before(passage: &Passage, statement: &Statement) -> bool {
    const STARTS: [&str; 15] = [
        "sa",
        "argu",
        "claim",
        "insist",
        "conced",
        "conclud",
        "warn",
        "admit",
        "alleg",
        "acknowledg",
        "contend",
        "suggest",
        "believ",
        "report",
        "maintain",
    ];
    let verb = passage.text(statement.cue.start);
    statement.verb.is_finite() && STARTS.iter().any(|start| verb.starts_with(start)) && is_extracted(passage, statement)
}

fn comma_behind(passage: &Passage, start: usize) -> Option<usize> {
    let end = passage.len().min(start + FRONTED);
    let mark =
        (start..end).find(|&at| matches!(passage.class(at), Class::Comma | Class::Terminal | Class::Semicolon))?;
    (passage.class(mark) == Class::Comma).then_some(mark)
}

/// Whether a subject with its verb stands here.
fn starts_clause(passage: &Passage, start: usize) -> bool {
    let is_subject = matches!(
        passage.class(start),
        Class::Pronoun | Class::Determiner | Class::Possessive | Class::Name | Class::Noun | Class::That
    );
    let is_verb = |at: usize| match passage.class(at) {
        Class::Auxiliary | Class::Verb => true,
        Class::Cue(verb) => verb.is_finite(),
        _ => false,
    };
    is_subject && (start + 1..passage.len()).take(VERB).any(is_verb)
}

/// Behind "after the vote", the unit behind the "that" with which what is said starts; not "after the vote that ended it".
fn that_behind(passage: &Passage, start: usize) -> Option<usize> {
    let end = passage.len().min(start + FRONTED);
    let ends = |class: Class| matches!(class, Class::Comma | Class::Terminal | Class::Semicolon | Class::Quoted(_));
    let that = (start..end).find(|&at| passage.class(at) == Class::That || ends(passage.class(at)))?;
    let clause = that + 1;
    if passage.class(that) != Class::That || !starts_clause(passage, clause) {
        return None;
    }
    // "the vote that the council held": the verb's object is the vote.
    let verb = (clause + 1..passage.len()).find(|&at| matches!(passage.class(at), Class::Auxiliary | Class::Verb))?;
    (!ends(passage.class(verb + 1))).then_some(clause)
}

/// Whether what stands at `at` tells no words: "said it again", "saying a lot", "said goodbye to".
pub(super) fn is_idle(passage: &Passage, statement: &Statement, at: usize) -> bool {
    let clause_end = statement.clause.end;
    let is_first = at == clause_end || at == clause_end + 1 && passage.is_any(clause_end, words!["rather", "quite"]);
    let a_lot = passage.is(at, "a") && passage.is(at + 1, "lot");
    let is_idle = a_lot
        || passage.is_any(
            at,
            words![
                "it",
                "so",
                "goodbye",
                "hello",
                "farewell",
                "nothing",
                "anything",
                "something",
                "everything",
                "little",
                "much",
                "plenty",
                "thanks",
                "hi"
            ],
        );
    let end = at + 1 + usize::from(a_lot);
    is_first
        && statement.is_family(Family::Say)
        && is_idle
        && match passage.class(end) {
            Class::Terminal | Class::Semicolon | Class::Conjunction | Class::Time | Class::Other | Class::Comma => true,
            Class::Preposition => !thing::is_clause(passage, end + 1),
            // "said it still posed a danger"
            Class::Adverb => !thing::is_clause(passage, end) && !passage.text(end + 1).ends_with("ed"),
            _ => end >= passage.len(),
        }
}

/// Behind the comma at `at`, the mark that ends what somebody does while speaking: ", wiping his face".
pub(super) fn behind_action(passage: &Passage, at: usize) -> Option<usize> {
    let word = passage.text(at + 1);
    let is_action = passage.class(at + 1) == Class::Noun && word.len() > 4 && word.ends_with("ing");
    if !is_action {
        return None;
    }
    let reach = passage.len().min(at + FRONTED);
    let end = (at + 2..reach).find(|&at| matches!(passage.class(at), Class::Comma | Class::Terminal)).unwrap_or(reach);
    let has_verb =
        (at + 2..end).any(|at| matches!(passage.class(at), Class::Auxiliary | Class::Verb | Class::Quoted(_)));
    (!has_verb && end > at + 2).then_some(end)
}

/// Words in marks with which the speaker of quoted words goes on: `“I like it,” she said, and still “nobody came”`. `at` is the comma.
pub(super) fn quoted_behind_and(passage: &Passage, statement: &Statement, at: usize) -> Option<usize> {
    const LONGEST: usize = 4;
    let goes_on = at == statement.clause.end
        && passage.class(at + 1) == Class::Conjunction
        && matches!(passage.class_before(statement.clause.start), Class::Quoted(_));
    let quoted = (at + 2..passage.len().min(at + LONGEST)).find(|&at| passage.class(at) != Class::Adverb)?;
    (goes_on && matches!(passage.class(quoted), Class::Quoted(_))).then_some(quoted)
}

/// Whether a unit can stand between a source and the comma behind it: "a poll CARRIED OUT FOR THE COUNCIL,".
pub(super) fn belongs_to_source(passage: &Passage, at: usize) -> bool {
    if matches!(passage.class(at), Class::Cue(verb) if verb.form == Form::Past) {
        return true;
    }
    !matches!(
        passage.class(at),
        Class::Terminal
            | Class::Semicolon
            | Class::Colon
            | Class::Quoted(_)
            | Class::Pronoun
            | Class::Dash
            | Class::Cue(_)
    )
}
