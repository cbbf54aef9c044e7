//! Statements of Portuguese: a verb of saying with its subject, before it, behind it or left out.

use super::apposition;
use super::behind::{near_quote, past_adjuncts};
use super::lexicon::Source;
use super::phrase::{self, noun_at};
use super::verb::{self, VerbGroup};
use super::{sources, subject};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Form, Verb};
use crate::text::TokenKind;
use crate::text::words::words;

/// The longest object before quoted words, in units: `que acusa o governo de “esconder os números”`.
const LONGEST_OBJECT: usize = 12;

/// All statements of a passage, in order.
pub(super) fn find(passage: &Passage) -> Vec<Statement> {
    let mut found: Vec<Statement> = Vec::new();
    for at in 0..passage.len() {
        if found.last().is_some_and(|last| last.cue.contains(&at)) {
            continue;
        }
        let statement = match passage.class(at) {
            Class::Cue(verb) => verbal(passage, at, verb, &found),
            _ => sources::find(passage, at, &found),
        };
        found.extend(statement);
    }
    found
}

/// Whether quoted words end before this unit, with a comma or a dash behind them, or a mark that needs none: `“Por quê?”
/// perguntou`.
pub(super) fn follows_quote(passage: &Passage, at: usize) -> bool {
    match passage.class_before(at) {
        Class::Comma | Class::Dash => at >= 2 && matches!(passage.class(at - 2), Class::Quoted(_)),
        Class::Quoted(_) => {
            let end = passage.units[at - 1].end as usize;
            let tokens = &passage.document.tokens;
            let is_dash = tokens[end - 1].kind == TokenKind::Punctuation;
            is_dash || end >= 2 && passage.document.is_any(end - 2, words!["?", "!", "…", "...", ",", "?!"])
        }
        _ => false,
    }
}

fn verbal(passage: &Passage, at: usize, verb: Verb, found: &[Statement]) -> Option<Statement> {
    if verb::is_other(passage, at, verb) {
        return None;
    }
    let group = verb::group(passage, at, verb);
    if group.passive {
        return passive(passage, at, verb, &group);
    }
    // "não disse que a ponte é segura": told all the same, as what was not said; "não disse quando": nothing is.
    let names_words = matches!(passage.class(at + 1), Class::That | Class::Quoted(_));
    if group.negated && !names_words {
        return None;
    }
    let statement = |speaker: Option<Phrase>, inverted: bool, continued: bool| {
        let clause = match &speaker {
            Some(speaker) if !continued => speaker.units.start.min(group.start)..speaker.units.end.max(at + 1),
            _ => group.start..at + 1,
        };
        Some(Statement { cue: at..at + 1, verb, speaker, clause, inverted, continued })
    };
    let before = passage.class_before(group.start);
    match verb.form {
        Form::Past if !group.has_auxiliary => return None,
        // "acrescentando que", "ao dizer que"
        Form::Gerund | Form::Base if !group.has_auxiliary => {
            // "o ministro a acusar a oposição", "continua a dizer"
            if verb.form == Form::Base && group.start > 0 && passage.is(group.start - 1, "a") {
                let to = group.start - 1;
                let follows_verb = matches!(passage.class_before(to), Class::Cue(_) | Class::Verb);
                let speaker = subject::ending_at(passage, to - usize::from(follows_verb && to > 0))?;
                return (speaker.kind != PhraseKind::Relative)
                    .then(|| statement(Some(speaker), false, false))
                    .flatten();
            }
            let is_used = verb.form == Form::Gerund || passage.is_any(at.wrapping_sub(1), words!["ao", "para", "por"]);
            // The subject may be one that is left out itself: `“…”, alertou, dizendo que`
            let subject = subject::continued(passage, group.start, found);
            let is_known = subject.is_some() || found.last().is_some_and(|last| last.speaker.is_none());
            return (is_used && is_known).then(|| statement(subject, false, true)).flatten();
        }
        _ => {}
    }
    let follows_quote = follows_quote(passage, group.start);
    let starts_clause = follows_quote
        || group.start == 0
        || matches!(
            before,
            Class::Comma
                | Class::Dash
                | Class::Conjunction
                | Class::Colon
                | Class::Other
                | Class::Semicolon
                | Class::Open
        );
    // "Prado, que viu a obra, elogiou o anúncio": the comma closes what is added to the subject before it.
    if before == Class::Comma
        && !follows_quote
        && let Some(speaker) = subject::ending_at(passage, group.start)
        && speaker.units.clone().any(|at| passage.class(at) == Class::Comma)
        && is_subject(passage, at, verb, &speaker)
    {
        return statement(Some(speaker), false, false);
    }
    // "disse que sim e elogiou a colega": behind "e" a noun is the object, unless what is said follows it.
    let may_invert = |speaker: &Phrase| {
        let next = passage.class(speaker.units.end);
        follows_quote
            || verb.is_told()
                && (before != Class::Conjunction || matches!(next, Class::That | Class::Colon | Class::Quoted(_)))
    };
    if starts_clause
        && let Some(speaker) = inverted(passage, at, follows_quote)
        && may_invert(&speaker)
    {
        return statement(Some(speaker), true, false);
    }
    if before == Class::Conjunction {
        return statement(subject::continued(passage, group.start - 1, found), false, true)
            .filter(|statement| statement.speaker.is_some() || says_something(passage, at, false));
    }
    if !follows_quote && let Some(mut speaker) = subject::ending_at(passage, group.start) {
        // `“…”, lamenta Prado, dirigente do sindicato, que acusa`: "que" is the one who has just spoken.
        if speaker.kind == PhraseKind::Relative
            && let Some(last) = found.last().and_then(|last| last.speaker.as_ref())
            && last.units.end + 1 == speaker.units.start
        {
            speaker.head = last.head.clone();
        }
        return is_subject(passage, at, verb, &speaker).then(|| statement(Some(speaker), false, false)).flatten();
    }
    if !starts_clause {
        return None;
    }
    // "Disse que …", `“…”, acrescentou.`: the subject is left out.
    if before == Class::Comma
        && !follows_quote
        && let Some(speaker) = subject::continued(passage, group.start - 1, found)
    {
        return statement(Some(speaker), false, true);
    }
    says_something(passage, at, follows_quote).then(|| statement(None, false, false)).flatten()
}

/// Whether a verb without a subject has words that it says: before it, or behind "que", a colon or quotation marks.
fn says_something(passage: &Passage, at: usize, follows_quote: bool) -> bool {
    let next = past_adjuncts(passage, at + 1);
    follows_quote || matches!(passage.class(next), Class::That | Class::Colon | Class::Quoted(_))
}

/// Whether a noun phrase before a verb is its subject, and not another's object or a time: "na semana em que disse".
fn is_subject(passage: &Passage, at: usize, verb: Verb, speaker: &Phrase) -> bool {
    let edge = passage.class_before(speaker.units.start);
    let is_bare = matches!(edge, Class::Verb | Class::Auxiliary | Class::Cue(_));
    match speaker.kind {
        PhraseKind::Relative => {
            matches!(passage.class(past_adjuncts(passage, at + 1)), Class::That | Class::Quoted(_) | Class::Colon)
                || takes_infinitive(passage, at)
                || near_quote(passage, at + 1, passage.len().min(at + LONGEST_OBJECT)).is_some()
        }
        PhraseKind::Pronoun => !passage.is_any(speaker.units.start, words!["isso", "isto", "aquilo", "tudo"]),
        PhraseKind::Nominal if verb.noun || is_bare => noun_at(passage, speaker.head.end - 1).is_some(),
        _ => true,
    }
}

fn takes_infinitive(passage: &Passage, at: usize) -> bool {
    super::behind::is_promise(passage, at) && super::class::is_infinitive(passage.text(at + 1))
}

/// The speaker behind the verb: `“…”, disse à Folha, na terça-feira, o ministro da Fazenda, Rui Prado`.
pub(super) fn inverted(passage: &Passage, at: usize, follows_quote: bool) -> Option<Phrase> {
    let start = past_adjuncts(passage, at + 1);
    let can_start = matches!(
        passage.class(start),
        Class::Determiner | Class::Possessive | Class::Name | Class::Noun | Class::Number | Class::Pronoun
    ) || matches!(passage.class(start), Class::Cue(verb) if verb.form == Form::Past);
    if !can_start || start >= passage.len() {
        return None;
    }
    let mut speaker = phrase::starting_at(passage, start, passage.len())?;
    let is_known = match speaker.kind {
        PhraseKind::Name => true,
        PhraseKind::Pronoun => !passage.is_any(start, words!["isso", "isto", "aquilo", "tudo"]),
        _ => noun_at(passage, speaker.head.end - 1).is_some_and(|noun| noun != Source::Document),
    };
    // An infinitive or a clause behind the verb is what is said: "disse ter visto".
    let is_verb = super::class::is_infinitive(passage.text(start)) && speaker.kind == PhraseKind::Nominal && !is_known;
    if is_verb || passage.is(start, "o") && passage.class(start + 1) == Class::That {
        return None;
    }
    let end = speaker.units.end;
    let ends_well = end >= passage.len()
        || matches!(
            passage.class(end),
            Class::Comma
                | Class::Terminal
                | Class::That
                | Class::Other
                | Class::Colon
                | Class::Time
                | Class::Dash
                | Class::Semicolon
                | Class::Quoted(_)
                | Class::Preposition
                | Class::Adverb
        );
    if !(follows_quote || is_known && ends_well) {
        return None;
    }
    apposition::extend(passage, &mut speaker, passage.len());
    Some(speaker)
}

/// Who says it in a passive: "foi dito pelo ministro".
fn passive(passage: &Passage, at: usize, verb: Verb, group: &VerbGroup) -> Option<Statement> {
    if !verb.is_spoken() || !passage.is_any(at + 1, words!["por", "pelo", "pela", "pelos", "pelas"]) {
        return None;
    }
    let speaker = phrase::starting_at(passage, at + 2, passage.len())?;
    if !follows_quote(passage, group.start) {
        return None;
    }
    let clause = group.start..speaker.units.end;
    Some(Statement { cue: at..at + 1, verb, speaker: Some(speaker), clause, inverted: true, continued: false })
}
