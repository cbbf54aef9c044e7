//! What a statement says: the units before or behind its clause.

use super::lexicon::{Class, Family, Form};
use super::passage::Passage;
use super::phrase;
use super::statement::Statement;
use std::ops::Range;

/// How far words in quotation marks are looked for behind a cue and its adjuncts, in units.
const REACH: usize = 30;

/// Where the content of a statement stands.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// In front: `“…,” he said`.
    pub before: Option<Range<usize>>,
    /// Behind: `he said that …`.
    pub behind: Option<Range<usize>>,
    /// The passage ends with a colon: what is said stands in the next one.
    pub announces: bool,
}

/// The contents of the statements of a passage.
pub(super) fn of(passage: &Passage, statements: &[Statement]) -> Vec<Content> {
    let mut contents: Vec<Content> = Vec::with_capacity(statements.len());
    let mut used = 0;
    for (at, statement) in statements.iter().enumerate() {
        let next = statements.get(at + 1);
        let mut content = Content::default();
        let behind = behind(passage, statement);
        content.announces = behind == Behind::Announced;
        let may_stand_behind =
            statement.verb.is_spoken() || matches!(statement.verb.family, Family::According | Family::Mark);
        let before = may_stand_behind.then(|| before(passage, statement, used)).flatten();
        let takes_before = match (&before, &behind) {
            (None, _) => false,
            (Some(before), Behind::Clause(start)) if matches!(passage.class(*start), Class::Quoted(_)) => {
                let is_colon = passage.class_before(*start) == Class::Colon;
                ends_quoted(passage, before)
                    && (before.len() == 1 || !is_colon && passage.class(before.start) != Class::Subordinator)
            }
            // "The town, Nwosu said, would rebuild."
            (Some(_), Behind::Clause(start)) if is_put_into(passage, statement, *start) => true,
            (Some(before), Behind::Clause(_)) => ends_quoted(passage, before) && before.len() == 1,
            (Some(before), Behind::Announced) => ends_quoted(passage, before) && before.len() == 1,
            (Some(_), _) => true,
        };
        if let Behind::Clause(start) = behind
            && (!takes_before
                || matches!(passage.class(start), Class::Quoted(_))
                || is_put_into(passage, statement, start))
        {
            let end = end_of(passage, start, statement, next);
            let start = (start..end).find(|&at| passage.class(at) != Class::Comma).unwrap_or(start);
            content.behind = Some(start..end);
        }
        if takes_before && !statement.continued {
            content.before = before;
            used = statement.clause.end;
        }
        contents.push(content);
    }
    contents
}

/// Whether the clause is put into the sentence of what is said, between commas and before its verb.
fn is_put_into(passage: &Passage, statement: &Statement, start: usize) -> bool {
    passage.class(statement.clause.end) == Class::Comma
        && start == statement.clause.end + 1
        && matches!(passage.class(start), Class::Auxiliary | Class::Verb)
}

/// What stands behind the clause of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Behind {
    Nothing,
    /// Content that starts at this unit.
    Clause(usize),
    /// A colon that ends the passage.
    Announced,
}

fn behind(passage: &Passage, statement: &Statement) -> Behind {
    let mut at = statement.clause.end;
    let end = passage.len().min(at + REACH);
    let is_said = statement.verb.is_told();
    let mut told = !(statement.is_family(Family::Tell) || statement.is_family(Family::Ask));
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
    while at < end {
        match passage.class(at) {
            Class::Quoted(_) => return Behind::Clause(at),
            Class::Colon if at + 1 >= passage.len() => return Behind::Announced,
            Class::Colon => return Behind::Clause(at + 1),
            Class::That if is_said || !statement.inverted => return Behind::Clause(at + 1),
            Class::Comma if matches!(passage.class(at + 1), Class::Quoted(_)) => return Behind::Clause(at + 1),
            Class::Comma if statement.is_family(Family::According) && statement.clause.start == 0 => {
                return Behind::Clause(at + 1);
            }
            Class::Comma if matches!(passage.class(at + 1), Class::Cue(_) | Class::Conjunction | Class::Relative) => {
                break;
            }
            // A title: `in her book, “The Long Rain,” that …`.
            Class::Name if passage.units[at].end - passage.units[at].first > 1 => at += 1,
            Class::Subordinator if passage.is(at, "what") => return Behind::Clause(at),
            Class::Subordinator if is_said && is_question_word(passage.text(at)) => return Behind::Clause(at),
            Class::Subordinator | Class::Relative if is_said && statement.is_family(Family::Ask) => {
                return Behind::Clause(at);
            }
            Class::Terminal | Class::Semicolon | Class::Conjunction | Class::Subordinator | Class::Relative => break,
            Class::Adverb if passage.is(at, "there") && is_said => return Behind::Clause(at),
            Class::Time => at = behind_time(passage, at),
            Class::Open => {
                at = (at..end).find(|&close| passage.class(close) == Class::Close).map_or(end, |close| close + 1)
            }
            Class::Adverb | Class::Comma | Class::Dash | Class::Other => at += 1,
            // "vowed to rebuild"
            Class::Preposition
                if passage.is(at, "to")
                    && !speaks_to(passage.text(statement.cue.start))
                    && matches!(passage.class(at + 1), Class::Noun | Class::Cue(_) | Class::Verb) =>
            {
                return Behind::Clause(at);
            }
            Class::Preposition if passage.class(at + 1) == Class::Time => at = behind_time(passage, at + 1),
            Class::Preposition => {
                let phrase = phrase::starting_at(passage, at + 1, end);
                at = phrase.map_or(at + 1, |phrase| phrase.units.end);
            }
            Class::Object if !told => {
                told = true;
                at += 1;
            }
            Class::Name | Class::Noun | Class::Determiner | Class::Possessive | Class::Pronoun | Class::Number
                if !told =>
            {
                told = true;
                let phrase = phrase::starting_at(passage, at, end);
                at = phrase.map_or(at + 1, |phrase| phrase.units.end);
            }
            Class::Auxiliary if !is_put_into(passage, statement, at) => return quoted_behind(passage, at, end),
            _ if statement.inverted => return quoted_behind(passage, at, end),
            _ => {
                if is_said || quoted_in(passage, at, passage.len()).is_some_and(|quoted| quoted < at + REACH) {
                    return Behind::Clause(at);
                }
                return Behind::Nothing;
            }
        }
    }
    quoted_behind(passage, at, end)
}

/// Verbs behind which "to" is no infinitive: "I say to people".
fn speaks_to(verb: &str) -> bool {
    matches!(
        verb,
        "say" | "says" | "said" | "saying" | "speak" | "spoke" | "speaks" | "talk" | "talked" | "write" | "wrote"
    ) || ["respon", "refer", "point", "repl", "relat", "report"].iter().any(|start| verb.starts_with(start))
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

/// Words in quotation marks that follow a comma or colon further on: `he said as he left, “…”`.
fn quoted_behind(passage: &Passage, start: usize, end: usize) -> Behind {
    for at in start..end {
        if let Class::Quoted(_) = passage.class(at)
            && at > start
            && matches!(passage.class(at - 1), Class::Comma | Class::Colon)
        {
            return Behind::Clause(at);
        }
        if matches!(passage.class(at), Class::Semicolon | Class::Terminal) {
            break;
        }
        if passage.class(at) == Class::Colon && at + 1 >= passage.len() {
            return Behind::Announced;
        }
    }
    match passage.units.last() {
        Some(last) if last.class == Class::Colon && passage.len() - start < REACH => Behind::Announced,
        _ => Behind::Nothing,
    }
}

fn is_question_word(word: &str) -> bool {
    matches!(word, "whether" | "if" | "how" | "what" | "why" | "where" | "when")
        && !matches!(word, "when" | "where" | "if")
}

fn quoted_in(passage: &Passage, start: usize, end: usize) -> Option<usize> {
    (start..end).find(|&at| matches!(passage.class(at), Class::Quoted(_)))
}

/// The units before the clause, when the clause is put behind or into what is said.
fn before(passage: &Passage, statement: &Statement, used: usize) -> Option<Range<usize>> {
    let mut end = statement.clause.start;
    while end > used && matches!(passage.class(end - 1), Class::Adverb | Class::Conjunction) {
        end -= 1;
    }
    if end <= used {
        return None;
    }
    let touches = match passage.class(end - 1) {
        Class::Quoted(_) => true,
        Class::Comma | Class::Dash => end - 1 > used,
        // `“Why?” asked X` in a sentence of its own; "according to" needs no comma.
        Class::Terminal => end - 1 > used && matches!(passage.class(end - 2), Class::Quoted(_)),
        _ => statement.is_family(Family::According),
    };
    if !touches {
        return None;
    }
    let mut start = used;
    while start < end
        && matches!(
            passage.class(start),
            Class::Comma | Class::Conjunction | Class::Dash | Class::Other | Class::Terminal
        )
    {
        start += 1;
    }
    while end > start && matches!(passage.class(end - 1), Class::Comma | Class::Dash | Class::Terminal) {
        end -= 1;
    }
    (start < end).then_some(start..end)
}

fn ends_quoted(passage: &Passage, units: &Range<usize>) -> bool {
    matches!(passage.class(units.end - 1), Class::Quoted(_))
}

/// Where whole quoted sentences end that a content starts with: what follows them is no part of it.
fn end_of_quoted(passage: &Passage, start: usize) -> Option<usize> {
    let is_quoted = |at: usize| matches!(passage.class(at), Class::Quoted(_));
    if !is_quoted(start) {
        return None;
    }
    let mut end = start + 1;
    loop {
        let next = end
            + (end..end + 2)
                .take_while(|&at| matches!(passage.class(at), Class::Comma | Class::Conjunction | Class::Dash))
                .count();
        match is_quoted(next) {
            true => end = next + 1,
            false => break,
        }
    }
    let last = passage.units[end - 1].end as usize;
    let is_sentence = matches!(passage.class(end), Class::Comma)
        || last >= 2 && matches!(passage.document.text_of(last - 2), "," | "." | "!" | "?");
    is_sentence.then_some(end)
}

/// Where content that starts at `start` ends: with the passage, or before a statement that goes on or stands behind it.
fn end_of(passage: &Passage, start: usize, statement: &Statement, next: Option<&Statement>) -> usize {
    let mut end = end_of_quoted(passage, start).unwrap_or(passage.len());
    if let Some(next) = next
        && next.clause.start > start
    {
        let before = passage.class_before(next.clause.start);
        let joins =
            matches!(before, Class::Comma | Class::Conjunction | Class::Dash | Class::Quoted(_) | Class::Adverb);
        // "When Okello asked why, she said …"
        let is_subordinate = passage.class_before(statement.clause.start) == Class::Subordinator;
        let cuts = next.continued && joins
            || is_subordinate && before == Class::Comma
            || next.is_family(Family::According)
            || matches!(before, Class::Quoted(_))
            || before == Class::Comma && next.verb.form != Form::Gerund && next.clause.end + 1 >= passage.len();
        if cuts {
            end = next.clause.start;
            while end > start && passage.class(end - 1) == Class::Adverb {
                end -= 1;
            }
        }
    }
    while end > start
        && matches!(
            passage.class(end - 1),
            Class::Comma
                | Class::Terminal
                | Class::Conjunction
                | Class::Dash
                | Class::Semicolon
                | Class::Colon
                | Class::Other
        )
    {
        end -= 1;
    }
    end
}
