//! What is added to a speaker's name between commas: ", the mayor of Lagos,", ", who leads the council,".

use super::subject;
use crate::language::en::quotes::phrase;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::verb::Form;
use crate::text::words::words;
use std::ops::Range;

/// The subject when a comma before the verb closes what is added to it: "Peskov, the spokesman, said".
pub(crate) fn closed(passage: &Passage, comma: usize, floor: usize) -> Option<Phrase> {
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
                return phrase::ending_at(passage, end, floor)
                    .map(|phrase| subject::with_antecedent(passage, phrase, floor));
            }
            // A name in it ("in a statement signed by Okello") is somebody else's.
            Segment::Modifier => name = None,
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
    let is_place = |at: usize| passage.is_any(at, words!["at", "in", "from"]);
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
pub(crate) fn ends_with_comma(passage: &Passage, quoted: usize) -> bool {
    let last = passage.units[quoted].end as usize;
    last >= 2 && passage.document.is_any(last - 2, words![",", ".", "?", "!", "…"])
}

/// Whether a capitalised word starts a participle's phrase: "Delivering the address, ", "Grouped in pairs, "; not the name in
/// "Reed opened the meeting", "Manning, the mayor".
pub(crate) fn is_participle_at_start(passage: &Passage, at: usize) -> bool {
    let goes_on = match passage.class(at + 1) {
        Class::Noun => !is_participle(passage.text(at + 1)),
        Class::Determiner | Class::Possessive | Class::Preposition | Class::Object | Class::Number | Class::That => {
            true
        }
        Class::Adverb | Class::Name | Class::Time => true,
        _ => false,
    };
    goes_on
        && is_participle(passage.text(at))
        && (at + 2..passage.len()).take(FRONTED).any(|at| passage.class(at) == Class::Comma)
}

/// How long what is put in front of a clause can be, in units.
const FRONTED: usize = 30;

/// "Delivering", "Grouped"
pub(crate) fn is_participle(word: &str) -> bool {
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
    // "One of them, Robert “Bob” Smith, said": a nickname is part of its name.
    let is_quoted = |at: usize| {
        let is_inside =
            at > units.start && passage.class(at - 1) == Class::Name && passage.class(at + 1) == Class::Name;
        matches!(passage.class(at), Class::Quoted(_)) && !(is_inside && phrase::is_nickname(passage, at))
    };
    if units.clone().any(is_quoted) && !matches!(passage.class(units.start), Class::Relative | Class::Noun) {
        return Segment::Stop;
    }
    match passage.class(units.start) {
        Class::Relative | Class::Number => return Segment::Modifier,
        Class::Adverb | Class::Preposition | Class::Time | Class::Subordinator if units.start == 0 => {
            return behind_adverbial(passage, units).map_or(Segment::Stop, Segment::Noun);
        }
        Class::Adverb | Class::Preposition | Class::Time => return Segment::Modifier,
        Class::Subordinator => return Segment::Modifier,
        Class::Cue(verb) if matches!(verb.form, Form::Past | Form::Gerund) => return Segment::Modifier,
        Class::Noun if passage.text(units.start).ends_with("ing") || passage.text(units.start).ends_with("ed") => {
            return Segment::Modifier;
        }
        // "Delivering the address, Prince Harry, the duke, said"
        Class::Name if units.start == 0 && is_participle_at_start(passage, 0) && passage.class(1) != Class::Name => {
            return Segment::Stop;
        }
        _ => {}
    }
    let Some(phrase) = phrase::starting_at(passage, units.start, units.end) else { return Segment::Stop };
    let rest = phrase.units.end..units.end;
    // A finite verb makes it a clause, unless a relative pronoun stands before the verb.
    let first = rest.map(|at| passage.class(at)).find(|class| {
        matches!(class, Class::Auxiliary | Class::Verb | Class::Relative | Class::That)
            || matches!(class, Class::Cue(verb) if verb.is_finite())
    });
    let is_clause = matches!(first, Some(Class::Auxiliary | Class::Verb | Class::Cue(_)));
    if is_clause { Segment::Stop } else { Segment::Noun(phrase) }
}

/// Prepositions of when and where.
const WHEN_AND_WHERE: &[u32] = words!["on", "at", "in", "during", "after", "before", "since", "by", "from", "until"];

/// The name at the end of a sentence's first words, which tell when or where: "On Tuesday OLGA PETRENKO, a doctor, said". The
/// noun in them is nobody ("At the trial, a doctor said").
fn behind_adverbial(passage: &Passage, units: Range<usize>) -> Option<Phrase> {
    let mut start = units.start;
    while matches!(passage.class(start), Class::Adverb | Class::Time) {
        start += 1;
    }
    if passage.class(start) == Class::Preposition {
        if !passage.is_any(start, WHEN_AND_WHERE) {
            return None;
        }
        start += 1;
        let is_inside = |at: usize| {
            at == start && matches!(passage.class(at), Class::Determiner | Class::Possessive | Class::Adverb)
                || matches!(passage.class(at), Class::Time | Class::Number | Class::Noun | Class::Hyphen)
                    // "by the Dean": a title follows its article
                    && passage.class(at) != Class::Name
        };
        let end = (start..units.end).find(|&at| !is_inside(at))?;
        let is_adverbial = end > start && !matches!(passage.class(end - 1), Class::Determiner | Class::Possessive);
        if !is_adverbial {
            return None;
        }
        start = end;
    }
    let starts_well = matches!(passage.class(start), Class::Name | Class::Determiner | Class::Possessive);
    if start == units.start || start >= units.end || !starts_well {
        return None;
    }
    phrase::starting_at(passage, start, units.end).filter(|phrase| phrase.units.end == units.end)
}

/// Takes in what stands in apposition behind a phrase: ", executive director of the union".
pub(crate) fn extend(passage: &Passage, phrase: &mut Phrase, ceiling: usize) {
    if phrase.kind == PhraseKind::Pronoun {
        return;
    }
    for _ in 0..3 {
        let comma = phrase.units.end;
        if passage.class(comma) != Class::Comma || comma + 1 >= ceiling {
            return;
        }
        let starts_well = match passage.class(comma + 1) {
            Class::Determiner => !passage.is_any(comma + 1, words!["this", "that", "these", "those", "there"]),
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

/// "Gurudev Singh, a speaker from the community said": the comma that should close the apposition is missing.
pub(crate) fn unclosed(passage: &Passage, phrase: &Phrase, floor: usize) -> Option<Phrase> {
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
