//! The subject of a verb of saying, where it stands before the verb, and where the verb goes on with that of another.

use super::apposition;
use super::class::is_participle;
use super::phrase;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::{Family, Form};

/// How far a subject is looked for, in units.
const REACH: usize = 60;

/// The subject whose last unit stands before `end`, where the verb starts.
pub(super) fn ending_at(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    match passage.class_before(end) {
        Class::Comma => closed(passage, end - 1, floor),
        Class::Dash => {
            let open = (floor..end - 1).rev().find(|&at| passage.class(at) == Class::Dash)?;
            let mut phrase = phrase::ending_at(passage, open, floor)?;
            phrase.units.end = end - 1;
            Some(phrase)
        }
        _ => {
            let phrase = phrase::ending_at(passage, end, floor)?;
            if phrase.kind == PhraseKind::Relative {
                return Some(with_antecedent(passage, phrase, floor));
            }
            // "em nota disse": what a preposition stands before is no subject.
            let before = phrase.units.start.checked_sub(1);
            if before.is_some_and(|before| before >= floor && passage.class(before) == Class::Preposition) {
                return None;
            }
            Some(outer(passage, phrase, floor))
        }
    }
}

/// "Fernando Prado, ministro da Fazenda disse": the comma that should close the apposition is missing; and the noun that a
/// relative clause before the verb belongs to ("um homem que viu o acidente disse").
fn outer(passage: &Passage, phrase: Phrase, floor: usize) -> Phrase {
    let start = phrase.units.start;
    if start <= floor + 1 || phrase.kind == PhraseKind::Pronoun {
        return phrase;
    }
    if matches!(passage.class(start - 1), Class::Verb | Class::Auxiliary | Class::Cue(_)) {
        let that = (floor..start).rev().take(8).find(|&at| {
            matches!(passage.class(at), Class::That | Class::Comma | Class::Quoted(_) | Class::Semicolon | Class::Colon)
        });
        if let Some(that) = that.filter(|&at| passage.class(at) == Class::That)
            && let Some(mut outer) = phrase::ending_at(passage, that, floor)
            && matches!(outer.kind, PhraseKind::Name | PhraseKind::Nominal)
        {
            outer.units.end = phrase.units.end;
            return outer;
        }
    }
    phrase
}

/// Gives "que" the name or noun that it stands for as its head.
fn with_antecedent(passage: &Passage, mut relative: Phrase, floor: usize) -> Phrase {
    let start = relative.units.start;
    let antecedent = match passage.class_before(start) {
        Class::Comma => closed(passage, start - 1, floor).or_else(|| phrase::ending_at(passage, start - 1, floor)),
        _ => phrase::ending_at(passage, start, floor),
    };
    if let Some(antecedent) = antecedent {
        relative.head = antecedent.head;
    }
    relative
}

/// The subject when a comma before the verb closes what is added to it: "Prado, ministro da Fazenda, disse".
fn closed(passage: &Passage, comma: usize, floor: usize) -> Option<Phrase> {
    let mut best: Option<Phrase> = None;
    // Where what belongs to the speaker ends: "no entanto" and "em nota" before the verb do not.
    let mut last: Option<usize> = None;
    let mut end = comma;
    loop {
        let edge = (floor..end).rev().find(|&at| {
            matches!(
                passage.class(at),
                Class::Comma | Class::Semicolon | Class::Colon | Class::Terminal | Class::Dash | Class::Quoted(_)
            )
        });
        let start = edge.map_or(floor, |edge| edge + 1);
        match piece(passage, start..end) {
            Piece::Phrase(found) => {
                last = last.or(Some(end));
                let named = best.as_ref().filter(|best| best.kind == PhraseKind::Name && is_apposed(passage, best));
                let head = named.filter(|_| found.kind == PhraseKind::Nominal).map(|named| named.head.clone());
                let mut found = found;
                if let Some(head) = head {
                    found.head = head;
                    found.kind = PhraseKind::Name;
                }
                best = Some(found);
            }
            Piece::Added if is_adjunct(passage, start) => {}
            Piece::Added => last = last.or(Some(end)),
            Piece::Clause => break,
        }
        match edge {
            Some(edge) if passage.class(edge) == Class::Comma && edge > floor => end = edge,
            _ => break,
        }
    }
    let mut phrase = best?;
    if phrase.kind != PhraseKind::Pronoun {
        phrase.units.end = last.unwrap_or(phrase.units.end);
    }
    Some(phrase)
}

/// Whether what is added is told of the speech, not of the speaker: "em nota", "no entanto", "porém".
fn is_adjunct(passage: &Passage, start: usize) -> bool {
    matches!(passage.class(start), Class::Preposition | Class::Adverb | Class::Time | Class::Conjunction)
}

/// Whether a name between commas is one by itself: not "natural de Braga".
fn is_apposed(passage: &Passage, phrase: &Phrase) -> bool {
    let start = phrase.units.start;
    passage.class_before(start) == Class::Comma && phrase.head.start == start
        || phrase.units.end - phrase.units.start > phrase.head.len()
}

/// What stands between two commas before a verb.
enum Piece {
    Phrase(Phrase),
    /// What is added: ", que viaja a Pequim,", ", em nota,".
    Added,
    /// A clause of its own, or nothing that belongs here.
    Clause,
}

fn piece(passage: &Passage, units: std::ops::Range<usize>) -> Piece {
    let mut start = units.start;
    while start < units.end
        && matches!(passage.class(start), Class::Conjunction | Class::Adverb | Class::Time | Class::Other)
    {
        start += 1;
    }
    let is_relative = matches!(passage.class(start), Class::That | Class::Relative | Class::Subordinator);
    let is_gerund = matches!(passage.class(start), Class::Cue(verb) if matches!(verb.form, Form::Gerund | Form::Past))
        || passage.text(start).ends_with("ndo")
        || is_participle(passage, start);
    if start == units.end || is_relative || is_gerund || passage.class(start) == Class::Preposition {
        return Piece::Added;
    }
    let has_verb = (start..units.end).any(|at| {
        matches!(passage.class(at), Class::Auxiliary | Class::Verb | Class::That)
            || matches!(passage.class(at), Class::Cue(verb) if verb.form == Form::Third && !verb.noun)
    });
    match phrase::starting_at(passage, start, units.end) {
        _ if has_verb => match phrase::starting_at(passage, start, units.end) {
            // "o homem que viu o acidente": the verb belongs to "que".
            Some(phrase) if passage.class(phrase.units.end) == Class::That && phrase.units.end < units.end => {
                Piece::Phrase(phrase)
            }
            _ => Piece::Clause,
        },
        Some(phrase) => Piece::Phrase(phrase),
        None => Piece::Added,
    }
}

/// The subject that "e acrescentou" or ", dizendo" goes on with.
pub(super) fn continued(passage: &Passage, at: usize, found: &[Statement]) -> Option<Phrase> {
    let is_near = |statement: &&Statement| {
        at - statement.cue.start < REACH
            && statement.verb.family != Family::According
            && !(statement.cue.end..at).any(|unit| passage.class(unit) == Class::Semicolon)
    };
    let near = || found.iter().rev().take(6).take_while(is_near);
    match near().find(|statement| !statement.is_nested(passage)).or_else(|| near().next()) {
        Some(statement) => statement.speaker.clone(),
        None => of_clause(passage, at).filter(|phrase| phrase.units.end < at),
    }
}

/// The first noun phrase of the sentence, behind what is put before it ("Na segunda-feira, ").
pub(super) fn of_clause(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    let semicolon = (floor..end).rev().find(|&at| passage.class(at) == Class::Semicolon);
    let mut start = semicolon.map_or(floor, |at| at + 1);
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
        let is_fronted = match passage.class(start) {
            Class::Preposition | Class::Subordinator => true,
            Class::Cue(verb) => matches!(verb.form, Form::Gerund | Form::Past),
            Class::Noun => passage.text(start).ends_with("ndo") || is_participle(passage, start),
            _ => false,
        };
        if !is_fronted {
            break;
        }
        start = (start..end).find(|&at| passage.class(at) == Class::Comma)? + 1;
    }
    let mut subject = phrase::starting_at(passage, start, end)?;
    apposition::extend(passage, &mut subject, end);
    Some(subject)
}
