//! The subject of a verb: the noun phrase that stands before it, near or far.

use super::lexicon::{Class, Family, Form};
use super::passage::Passage;
use super::phrase::{self, Phrase, PhraseKind};
use super::statement::Statement;
use std::ops::Range;

/// How far a subject is looked for, in units.
const REACH: usize = 60;

/// The subject that "and added" or ", saying" goes on with.
pub(super) fn continued(passage: &Passage, at: usize, found: &[Statement]) -> Option<Phrase> {
    let is_near = |statement: &&Statement| {
        at - statement.cue.start < REACH
            && statement.verb.family != Family::According
            && !(statement.cue.end..at).any(|unit| passage.class(unit) == Class::Semicolon)
    };
    let near = || found.iter().rev().take(6).take_while(is_near);
    // "Cardin said that Republicans rejected it, calling it …": the one who speaks in the main clause.
    match near().find(|statement| !is_nested(passage, statement)).or_else(|| near().next()) {
        Some(statement) => statement.speaker.clone(),
        None => of_clause(passage, at),
    }
}

/// Whether a statement is itself part of what somebody else says: its subject follows "that" or the other's verb.
pub(super) fn is_nested(passage: &Passage, statement: &Statement) -> bool {
    !statement.continued
        && matches!(
            passage.class_before(statement.clause.start),
            Class::That | Class::Cue(_) | Class::Subordinator | Class::Time
        )
        && statement.clause.start > 1
}

/// The first noun phrase of the clause, behind what is put before it ("On Monday, ").
pub(super) fn of_clause(passage: &Passage, end: usize) -> Option<Phrase> {
    let floor = end.saturating_sub(REACH);
    let mut start =
        (floor..end).rev().find(|&at| matches!(passage.class(at), Class::Semicolon)).map_or(floor, |at| at + 1);
    if start == 0 {
        start = behind_dateline(passage, end);
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
            if matches!(passage.text(start), "about" | "around" | "over" | "under" | "About" | "Around" | "Over") {
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
            Class::Name if start == 0 => is_participle(passage.text(start)),
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
    phrase::starting_at(passage, start, end)
}

/// Where the sentence starts behind "KUWAIT:" or "WASHINGTON (AP) —".
pub(super) fn behind_dateline(passage: &Passage, end: usize) -> usize {
    let is_place = |at: &usize| {
        matches!(
            passage.class(*at),
            Class::Name | Class::Comma | Class::Number | Class::Time | Class::Open | Class::Close | Class::Hyphen
        )
    };
    let edge = (0..end.min(12)).take_while(is_place).count();
    if edge > 0 && edge < end && matches!(passage.class(edge), Class::Colon | Class::Dash) { edge + 1 } else { 0 }
}

/// "A month later, ", "Hours after the vote, "
fn is_time_put_in_front(passage: &Passage, start: usize, end: usize) -> bool {
    let Some(phrase) = phrase::starting_at(passage, start, end) else { return false };
    let last = passage.text(phrase.units.end - 1);
    let is_time =
        ["day", "week", "month", "year", "hour", "minute", "moment", "time", "decade", "morning", "evening", "night"]
            .iter()
            .any(|time| {
                last.len() >= time.len()
                    && last.len() <= time.len() + 1
                    && last[..].to_ascii_lowercase().starts_with(time)
            });
    is_time
        && matches!(
            passage.class(phrase.units.end),
            Class::Adverb | Class::Subordinator | Class::Comma | Class::Preposition
        )
}

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
            let start = phrase.units.start;
            if phrase.kind == PhraseKind::Relative {
                return Some(with_antecedent(passage, phrase, floor));
            }
            // "but in a later interview said", "Marak, in a statement, attacked": the subject stands before the adjunct.
            if start > floor + 1 && passage.class(start - 1) == Class::Preposition {
                match passage.class(start - 2) {
                    Class::Conjunction => return None,
                    Class::Comma => return closed(passage, start - 2, floor),
                    _ => {}
                }
            }
            if let Some(outer) = unclosed_apposition(passage, &phrase, floor) {
                return Some(outer);
            }
            Some(climb(passage, phrase, floor))
        }
    }
}

/// "Gurudev Singh, a speaker from the community said": the comma that should close the apposition is missing.
fn unclosed_apposition(passage: &Passage, phrase: &Phrase, floor: usize) -> Option<Phrase> {
    let start = phrase.units.start;
    let is_apposition = phrase.kind == PhraseKind::Nominal
        && matches!(passage.class(start), Class::Determiner | Class::Noun)
        && start > floor + 1
        && passage.class(start - 1) == Class::Comma;
    let mut outer = is_apposition.then(|| closed(passage, start - 1, floor)).flatten()?;
    let starts_clause = outer.units.start == 0 || matches!(passage.class(outer.units.start - 1), Class::Quoted(_));
    outer.units.end = phrase.units.end;
    (outer.kind == PhraseKind::Name && starts_clause).then_some(outer)
}

/// Gives "who" the name or noun that it stands for as its head.
fn with_antecedent(passage: &Passage, mut relative: Phrase, floor: usize) -> Phrase {
    let start = relative.units.start;
    let antecedent = match passage.class_before(start) {
        Class::Comma => {
            let nearest = phrase::ending_at(passage, start - 1, floor);
            // "Jose Andres, a chef, who said"
            let is_apposition = nearest.as_ref().is_some_and(|nearest| {
                nearest.kind == PhraseKind::Nominal && passage.class_before(nearest.units.start) == Class::Comma
            });
            if is_apposition { closed(passage, start - 1, floor).or(nearest) } else { nearest }
        }
        _ => phrase::ending_at(passage, start, floor),
    };
    if let Some(antecedent) = antecedent {
        relative.head = antecedent.head;
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

/// The subject when a comma before the verb closes what is added to it: "Peskov, the spokesman, said".
fn closed(passage: &Passage, comma: usize, floor: usize) -> Option<Phrase> {
    let mut best: Option<Phrase> = None;
    let mut name: Option<Range<usize>> = None;
    let mut end = comma;
    loop {
        let edge = (floor..end).rev().find(|&at| {
            let class = passage.class(at);
            matches!(class, Class::Comma | Class::Semicolon | Class::Colon | Class::Terminal | Class::Dash)
                || matches!(class, Class::Quoted(_)) && at + 1 < end && ends_with_comma(passage, at)
        });
        let start = edge.map_or(floor, |edge| edge + 1);
        match segment(passage, start..end) {
            Segment::Noun(phrase) => {
                if phrase.kind == PhraseKind::Name {
                    name = Some(phrase.head.clone());
                }
                best = Some(phrase);
            }
            // "who, calling her a friend, wrote"
            Segment::Modifier if start + 1 == end && passage.class(start) == Class::Relative => {
                return phrase::ending_at(passage, end, floor).map(|phrase| with_antecedent(passage, phrase, floor));
            }
            Segment::Modifier => {}
            Segment::Stop => break,
        }
        match edge {
            Some(edge) if passage.class(edge) == Class::Comma && edge > floor => end = edge,
            _ => break,
        }
    }
    let mut phrase = best?;
    if phrase.units.end <= comma && phrase.kind != PhraseKind::Pronoun {
        phrase.units.end = comma;
        while matches!(passage.class(phrase.units.end - 1), Class::Adverb | Class::Comma) {
            phrase.units.end -= 1;
        }
    }
    // "One doctor at the hospital, Shanghai University": the second name goes on with the first.
    let is_place = |at: usize| matches!(passage.text(at), "at" | "in" | "from");
    if phrase.kind == PhraseKind::Nominal
        && !phrase.units.clone().take_while(|&at| passage.class(at) != Class::Comma).any(is_place)
        && let Some(head) = name
    {
        phrase.head = head;
        phrase.kind = PhraseKind::Name;
    }
    Some(phrase)
}

/// Whether the last mark inside quoted words is a comma or ends a sentence.
pub(super) fn ends_with_comma(passage: &Passage, quoted: usize) -> bool {
    let last = passage.units[quoted].end as usize;
    last >= 2 && matches!(passage.document.text_of(last - 2), "," | "." | "?" | "!" | "…")
}

/// "Delivering", "Grouped"
fn is_participle(word: &str) -> bool {
    word.ends_with("ing") || word.ends_with("ed")
}

enum Segment {
    /// It can be the subject, or an apposition to it.
    Noun(Phrase),
    /// It only adds to the subject.
    Modifier,
    /// The subject cannot stand here or further left.
    Stop,
}

fn segment(passage: &Passage, mut units: Range<usize>) -> Segment {
    while units.start < units.end && matches!(passage.class(units.start), Class::Conjunction | Class::That) {
        units.start += 1;
    }
    if units.is_empty() {
        return Segment::Modifier;
    }
    if units.clone().any(|at| matches!(passage.class(at), Class::Quoted(_)))
        && !matches!(passage.class(units.start), Class::Relative | Class::Noun)
    {
        return Segment::Stop;
    }
    match passage.class(units.start) {
        Class::Relative | Class::Number => return Segment::Modifier,
        Class::Adverb | Class::Preposition | Class::Time | Class::Subordinator if units.start == 0 => {
            return Segment::Stop;
        }
        Class::Adverb | Class::Preposition | Class::Time => return Segment::Modifier,
        Class::Subordinator => return Segment::Modifier,
        Class::Cue(verb) if matches!(verb.form, Form::Past | Form::Gerund) => return Segment::Modifier,
        Class::Noun if passage.text(units.start).ends_with("ing") || passage.text(units.start).ends_with("ed") => {
            return Segment::Modifier;
        }
        // "Delivering the address, Prince Harry, the duke, said"
        Class::Name if units.start == 0 && is_participle(passage.text(0)) && passage.class(1) != Class::Name => {
            return Segment::Stop;
        }
        _ => {}
    }
    let Some(phrase) = phrase::starting_at(passage, units.start, units.end) else { return Segment::Stop };
    let rest = phrase.units.end..units.end;
    let is_clause = rest.clone().any(|at| {
        matches!(passage.class(at), Class::Auxiliary | Class::Verb)
            || matches!(passage.class(at), Class::Cue(verb) if verb.is_finite())
    }) && !rest.clone().any(|at| matches!(passage.class(at), Class::Relative | Class::That));
    if is_clause { Segment::Stop } else { Segment::Noun(phrase) }
}

/// Takes in what stands in apposition behind a phrase: ", executive director of the union".
pub(super) fn extend_by_apposition(passage: &Passage, phrase: &mut Phrase, ceiling: usize) {
    if phrase.kind == PhraseKind::Pronoun {
        return;
    }
    for _ in 0..3 {
        let comma = phrase.units.end;
        if passage.class(comma) != Class::Comma || comma + 1 >= ceiling {
            return;
        }
        let starts_well = match passage.class(comma + 1) {
            Class::Determiner => !matches!(passage.text(comma + 1), "this" | "that" | "these" | "those" | "there"),
            Class::Possessive | Class::Number | Class::Name => true,
            Class::Noun => !passage.text(comma + 1).ends_with("ing") && !passage.text(comma + 1).ends_with("ed"),
            _ => false,
        };
        if !starts_well {
            return;
        }
        let Some(apposition) = phrase::starting_at(passage, comma + 1, ceiling) else { return };
        let end = apposition.units.end;
        if !(end >= passage.len()
            || matches!(
                passage.class(end),
                Class::Comma | Class::Terminal | Class::Quoted(_) | Class::Relative | Class::Other | Class::Colon
            ))
        {
            return;
        }
        if phrase.kind == PhraseKind::Nominal && apposition.kind == PhraseKind::Name {
            phrase.head = apposition.head;
            phrase.kind = PhraseKind::Name;
        }
        phrase.units.end = end;
    }
}
