//! Statements: a cue with its subject, the one who speaks.

use super::apposition;
use super::elsewhere;
use super::subject;
use super::verbless;
use crate::language::en::quotes::phrase;
use crate::language::en::quotes::verb;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind, is_clause_edge};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form, Verb};
use crate::text::words::words;

/// All statements of a passage, in order.
pub(crate) fn find(passage: &Passage) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    let has_quoted = passage.units.iter().any(|unit| matches!(unit.class, Class::Quoted(_)));
    for (at, unit) in passage.units.iter().enumerate() {
        let statement = match unit.class {
            Class::Cue(verb) => verbal(passage, at, verb, &found).or_else(|| verbless::find(passage, at, &found)),
            Class::Noun if has_quoted && is_unknown_verb(passage, at) => verbal(passage, at, Verb::UNKNOWN, &found),
            _ if verbless::may_start(passage, at) => verbless::find(passage, at, &found),
            _ => None,
        };
        found.extend(statement);
    }
    found
}

/// Whether quoted words end here, perhaps with a comma, a dash or "so" behind them: `“…” – so said Nwosu`.
fn follows_quote(passage: &Passage, at: usize) -> bool {
    let mut end = at;
    if end > 1 && passage.is(end - 1, "so") {
        end -= 1;
    }
    if matches!(passage.class_before(end), Class::Comma | Class::Dash) {
        end -= 1;
    }
    matches!(passage.class_before(end), Class::Quoted(_))
}

/// Whether a word that is in no table must be a verb of saying: `“…,” huffed Nwosu.`
fn is_unknown_verb(passage: &Passage, at: usize) -> bool {
    if at == 0 || !matches!(passage.text(at).as_bytes(), [.., b'd' | b's']) {
        return false;
    }
    // `A so-called “flood”, retired farmers say`: quoted words that are part of a phrase are not what is said.
    let quoted = (0..at).rev().take(3).find(|&quoted| matches!(passage.class(quoted), Class::Quoted(_)));
    let is_part = quoted.is_some_and(|quoted| quoted > 0 && !is_clause_edge(passage.class(quoted - 1)));
    if is_part {
        return false;
    }
    let ends = |at: usize| matches!(passage.class(at), Class::Terminal | Class::Comma | Class::Other | Class::Relative);
    if follows_quote(passage, at) && passage.text(at).ends_with("ed") {
        return phrase::starting_at(passage, at + 1, passage.len()).is_some_and(|phrase| ends(phrase.units.end));
    }
    // `“…,” he grinned at her`: what follows a quotation's comma is who says it, and how.
    let has_comma = at >= 2
        && matches!(passage.class(at - 1), Class::Pronoun)
        && matches!(passage.class(at - 2), Class::Quoted(_))
        && apposition::ends_with_comma(passage, at - 2);
    has_comma
        || passage.text(at).ends_with("ed")
            && ends(at + 1)
            && phrase::ending_at(passage, at, 0).is_some_and(|phrase| follows_quote(passage, phrase.units.start))
}

fn verbal(passage: &Passage, at: usize, verb: Verb, found: &[Statement]) -> Option<Statement> {
    if verb::is_noun(passage, at, verb) || is_struggle(passage, at) {
        return None;
    }
    let statement = |speaker: Phrase, inverted: bool, continued: bool| {
        let clause = match continued {
            true => at..at + 1,
            false => speaker.units.start.min(at)..speaker.units.end.max(at + 1),
        };
        Some(Statement { cue: at..at + 1, verb, speaker: Some(speaker), clause, inverted, continued })
    };
    let before = passage.class_before(at);
    let follows_quote = follows_quote(passage, at);
    if let Some(speaker) = elsewhere::before_quoted_clause(passage, at) {
        return statement(speaker, false, false);
    }
    if let Some(speaker) = elsewhere::inverted_speaker(passage, at, verb, follows_quote) {
        return statement(speaker, true, false);
    }
    let group = verb::group(passage, at, verb);
    // "when asked whether": somebody else asks.
    let is_asked = verb.family == Family::Ask && verb.form == Form::Past;
    if is_asked && (passage.class_before(group.start) == Class::Subordinator || is_put_in(passage, at)) {
        return None;
    }
    // "a fact first reported by the council"
    let is_participle = verb.form == Form::Past && !group.passive && passage.is(at + 1, "by");
    if is_participle && group.start < at && passage.class_before(group.start) == Class::Noun {
        return None;
    }
    // "Planner lost report, tribunal told": a headline leaves out "was", and it is the tribunal that was told.
    let ends = at + 1 >= passage.len() || passage.class(at + 1) == Class::Terminal && at + 2 >= passage.len();
    if ends && passage.is(at, "told") {
        return None;
    }
    if is_silence(passage, group.start, at) {
        return None;
    }
    if group.passive {
        let listener = subject::ending_at(passage, group.start)?;
        let speaker = elsewhere::agent(passage, at, verb)?;
        let clause = listener.units.start.min(at)..speaker.units.end;
        return Some(Statement {
            cue: at..at + 1,
            verb,
            speaker: Some(speaker),
            clause,
            inverted: true,
            continued: false,
        });
    }
    if verb.form == Form::Gerund && passage.is(at.saturating_sub(1), "as") {
        return elsewhere::quoted_as(passage, at, verb);
    }
    if verb.form == Form::Gerund && group.start == at {
        let own =
            matches!(before, Class::Noun | Class::Name).then(|| elsewhere::absolute_subject(passage, at)).flatten();
        return match own {
            Some(speaker) => statement(speaker, false, false),
            None => {
                let behind = elsewhere::subject_behind_gerund(passage, at);
                statement(behind.or_else(|| subject::continued(passage, at, found))?, false, true)
            }
        };
    }
    if group.infinitive && verb.family == Family::Think {
        return None;
    }
    if group.infinitive && !is_main_infinitive(passage, group.start, at) {
        return None;
    }
    if group.infinitive {
        return statement(subject::continued(passage, at, found)?, false, true);
    }
    if passage.class_before(group.start) == Class::Conjunction {
        if found.is_empty() && verb.form == Form::Base {
            return None;
        }
        return statement(subject::continued(passage, group.start - 1, found)?, false, true);
    }
    let Some(speaker) = subject::ending_at(passage, group.start) else {
        return statement(subject::continued(passage, at, found)?, false, true);
    };
    let edge = passage.class_before(speaker.units.start);
    if speaker.kind == PhraseKind::Relative && is_question(passage, speaker.units.start, found) {
        return None;
    }
    let is_case_of = passage.class_before(speaker.units.start) == Class::Preposition
        && speaker.kind == PhraseKind::Nominal
        && !passage.is_any(at, words!["said", "says", "say"]);
    let is_relative_that = speaker.kind == PhraseKind::Relative
        && passage.class(speaker.units.start) == Class::That
        && !matches!(passage.class(at + 1), Class::That | Class::Quoted(_));
    if is_case_of || is_relative_that && verb.family != Family::Name {
        return None;
    }
    let is_bare = group.start == at && (verb.form == Form::Past && !verb.is_spoken() || verb.noun);
    if is_bare
        && speaker.kind != PhraseKind::Pronoun
        && matches!(edge, Class::Verb | Class::Cue(_) | Class::Auxiliary | Class::Preposition)
    {
        // "They slammed a loophole called …", "calling the two reports …": the object of another verb.
        return None;
    }
    statement(speaker, false, false)
}

/// "Nwosu, ASKED if she would go, said no": between commas before the sentence's own verb of saying.
fn is_put_in(passage: &Passage, at: usize) -> bool {
    const LONGEST: usize = 25;
    let is_verb = |at: usize| matches!(passage.class(at), Class::Cue(verb) if verb.is_finite());
    passage.class_before(at) == Class::Comma
        && (at + 1..passage.len()).take(LONGEST).any(|at| passage.class(at) == Class::Comma && is_verb(at + 1))
}

/// Whether "who" asks: "I asked his office who wrote it".
fn is_question(passage: &Passage, who: usize, found: &[Statement]) -> bool {
    const LONGEST_LISTENER: usize = 6;
    let is_near = |asked: &Statement| who - asked.cue.end.min(who) <= LONGEST_LISTENER;
    passage.class_before(who) != Class::Comma
        && found.last().is_some_and(|asked| asked.verb.family == Family::Ask && is_near(asked))
}

/// "did not comment": nobody speaks.
fn is_silence(passage: &Passage, start: usize, at: usize) -> bool {
    let is_answer = passage.is_any(at, words!["comment", "commented", "respond", "responded", "reply", "replied"]);
    is_answer
        && (start..at).any(|at| {
            passage.is_any(at, words!["not", "never"])
                || passage.text(at).ends_with("n't")
                || passage.text(at).ends_with("n’t")
        })
}

/// How many units behind "persuaded" its "to" is looked for.
const PERSUADED: usize = 16;

/// "contends with soaring prices", "pleaded not guilty", "persuaded them to go": no speech.
fn is_struggle(passage: &Passage, at: usize) -> bool {
    let is_plea = || {
        let next = if passage.is(at + 1, "not") { at + 2 } else { at + 1 };
        passage.is_any(at, words!["plead", "pleads", "pleaded", "pleading"]) && passage.is(next, "guilty")
    };
    let is_deed = || {
        passage.is_any(at, words!["persuade", "persuades", "persuaded", "persuading"])
            && (at + 2..at + PERSUADED).any(|to| passage.is(to, "to"))
            && !(at + 1..at + PERSUADED).any(|that| passage.class(that) == Class::That)
    };
    passage.text(at).starts_with("contend") && passage.is_any(at + 1, words!["with", "for"]) || is_plea() || is_deed()
}

/// Whether "to say" goes on with the sentence's verb ("went on to say", "was quick to say") or has quoted words behind it;
/// not "the way to question it".
fn is_main_infinitive(passage: &Passage, to: usize, at: usize) -> bool {
    let before = passage.text(to.wrapping_sub(1));
    // "to accuse the council of being “late”"
    let is_named = matches!(passage.class(at), Class::Cue(verb) if verb.family == Family::Name);
    let reach = if is_named { 12 } else { 4 };
    let is_quoted = (at + 1..at + reach).any(|at| matches!(passage.class(at), Class::Quoted(_)));
    let is_adjective = passage.is_any(
        to.wrapping_sub(1),
        words!["quick", "keen", "happy", "proud", "sorry", "able", "eager", "careful", "ready", "likely", "first"],
    );
    match passage.class_before(to) {
        Class::Noun => is_quoted || is_adjective || before.ends_with("ed"),
        Class::Name | Class::Object | Class::Pronoun | Class::Number | Class::Genitive | Class::Close => is_quoted,
        _ => true,
    }
}
