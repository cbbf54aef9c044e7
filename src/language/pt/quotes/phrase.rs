//! Noun phrases of Portuguese: the words that name a speaker, read from their start and from their end.

use super::head::with_head;
use super::lexicon::{self, Source};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{LONGEST, Phrase, PhraseKind, single};
use crate::text::words::words;

/// "de" and its contractions, which join a noun to the one before it.
pub(super) const OF: &[u32] = words!["de", "do", "da", "dos", "das", "dum", "duma", "deste", "desta", "desse", "dessa"];

/// Contractions that hold an article: a phrase goes on behind them without one.
const IN: &[u32] = words!["no", "na", "nos", "nas", "em", "para", "com", "à", "ao", "às", "aos", "pelo", "pela"];

/// The phrase that starts at `start`; `ceiling` does not belong to it.
pub(super) fn starting_at(passage: &Passage, start: usize, ceiling: usize) -> Option<Phrase> {
    let ceiling = ceiling.min(passage.len()).min(start + LONGEST);
    if start >= ceiling {
        return None;
    }
    if matches!(passage.class(start), Class::Pronoun) {
        return Some(single(start, PhraseKind::Pronoun));
    }
    let mut at = start;
    while at < ceiling {
        match passage.class(at) {
            Class::Name | Class::Number => at += 1,
            Class::Noun if at > start && is_time_behind(passage, at) => break,
            Class::Noun if at == start || !is_verb_here(passage, at) => at += 1,
            Class::Cue(verb)
                if is_noun_place(passage, at)
                    || verb.noun && (at > start || passage.class_before(at) == Class::Preposition) =>
            {
                at += 1
            }
            Class::Time | Class::Adverb
                if at > start
                    && matches!(passage.class(at - 1), Class::Determiner | Class::Preposition | Class::Adverb)
                    && at + 1 < ceiling
                    && passage.class(at - 1) != Class::Preposition
                    && matches!(passage.class(at + 1), Class::Noun | Class::Name) =>
            {
                at += 1
            }
            Class::Determiner | Class::Possessive
                if at == start
                    || matches!(
                        passage.class(at - 1),
                        Class::Determiner | Class::Possessive | Class::Preposition | Class::Conjunction
                    ) =>
            {
                at += 1
            }
            Class::Hyphen if at > start => at = (at + 2).min(ceiling),
            Class::Preposition if at > start && goes_on(passage, at) => at += 1,
            Class::Conjunction if at > start && passage.is(at, "e") && joins(passage, start, at) => at += 1,
            Class::Open if at > start => {
                let close = (at..ceiling).take(12).find(|&close| passage.class(close) == Class::Close);
                let Some(close) = close else { break };
                at = close + 1;
            }
            // Nicknames: `Luiz “Lula” Silva`
            Class::Quoted(_)
                if at > start && passage.class(at - 1) == Class::Name && passage.class(at + 1) == Class::Name =>
            {
                at += 1
            }
            _ => break,
        }
    }
    while at > start
        && matches!(
            passage.class(at - 1),
            Class::Preposition | Class::Conjunction | Class::Hyphen | Class::Determiner | Class::Possessive
        )
        && !stands_alone(passage, at - 1)
    {
        at -= 1;
    }
    (at > start).then(|| with_head(passage, start..at))
}

/// The phrase that ends before `end`; no unit before `floor` belongs to it.
pub(super) fn ending_at(passage: &Passage, end: usize, floor: usize) -> Option<Phrase> {
    let floor = floor.max(end.saturating_sub(LONGEST));
    if end <= floor {
        return None;
    }
    match passage.class(end - 1) {
        Class::Pronoun => return Some(single(end - 1, PhraseKind::Pronoun)),
        Class::Relative if passage.is(end - 1, "quem") => return Some(single(end - 1, PhraseKind::Relative)),
        // "ambos", "muitos"
        Class::Determiner if stands_alone(passage, end - 1) => return Some(single(end - 1, PhraseKind::Nominal)),
        Class::That
            if end >= floor + 2
                && matches!(passage.class(end - 2), Class::Noun | Class::Name | Class::Comma | Class::Close) =>
        {
            return Some(single(end - 1, PhraseKind::Relative));
        }
        _ => {}
    }
    let start = start_of(passage, end, floor)?;
    Some(with_head(passage, start..end))
}

/// Walks left over all that can belong to one phrase.
fn start_of(passage: &Passage, end: usize, floor: usize) -> Option<usize> {
    let mut at = end;
    while at > floor {
        let unit = at - 1;
        let inside = unit > floor;
        match passage.class(unit) {
            Class::Name | Class::Noun | Class::Number | Class::Hyphen => at = unit,
            Class::Cue(verb) if verb.noun || is_noun_place(passage, unit) => at = unit,
            Class::Adverb if at < end && inside && passage.class(unit - 1) == Class::Determiner => at = unit,
            Class::Quoted(_)
                if at < end && inside && passage.class(unit - 1) == Class::Name && passage.class(at) == Class::Name =>
            {
                at = unit;
            }
            Class::Close => {
                at = (floor..unit).rev().take(12).find(|&open| passage.class(open) == Class::Open)?;
            }
            Class::Determiner | Class::Possessive => {
                at = unit;
                let before = passage.class_before(at);
                if at <= floor || !matches!(before, Class::Preposition | Class::Determiner | Class::Possessive) {
                    break;
                }
                if before == Class::Preposition && !joins_left(passage, at - 1, floor) {
                    break;
                }
            }
            Class::Preposition if at < end && joins_left(passage, unit, floor) => at = unit,
            Class::Conjunction if at < end && inside && passage.is(unit, "e") && joins_before(passage, unit, floor) => {
                at = unit;
            }
            _ => break,
        }
    }
    (at < end).then_some(at)
}

/// Whether a preposition joins the words behind it to a noun before it: "o ministro DA Fazenda", "o diretor NO Brasil".
fn joins_left(passage: &Passage, unit: usize, floor: usize) -> bool {
    let follows_noun = unit > floor
        && (matches!(passage.class(unit - 1), Class::Name | Class::Noun | Class::Close | Class::Number)
            || stands_alone(passage, unit - 1)
            || matches!(passage.class(unit - 1), Class::Cue(verb) if verb.noun));
    if !follows_noun {
        return false;
    }
    passage.is_any(unit, OF) || passage.is_any(unit, IN) && has_article_before(passage, unit, floor)
}

/// Whether the noun before a preposition has an article, so that the phrase does not start at the preposition.
fn has_article_before(passage: &Passage, unit: usize, floor: usize) -> bool {
    let inside = |at: &usize| matches!(passage.class(*at), Class::Name | Class::Noun | Class::Hyphen | Class::Close);
    let start = (floor..unit).rev().take(8).take_while(inside).last();
    start.is_some_and(|start| {
        start > floor
            && (passage.class(start - 1) == Class::Determiner
                || passage.is_any(start - 1, OF) && has_article_before(passage, start - 1, floor))
    })
}

/// Whether a preposition behind a noun goes on with its phrase: "da Fazenda", but not "em nota", "na terça".
fn goes_on(passage: &Passage, at: usize) -> bool {
    let next = passage.class(at + 1);
    let is_phrase = matches!(next, Class::Name | Class::Noun | Class::Number | Class::Determiner | Class::Possessive)
        || matches!(next, Class::Cue(verb) if verb.noun);
    if passage.is_any(at, OF) {
        return is_phrase;
    }
    // "para a América Latina", "no Brasil", "com acesso": what belongs to an office, not to what it does.
    passage.is_any(at, words!["para", "no", "na"])
        && (next == Class::Name || next == Class::Determiner && passage.class(at + 2) == Class::Name)
        && is_office(passage, at)
}

/// Whether the word before a preposition is an office that has a place: "diretor", "porta-voz".
fn is_office(passage: &Passage, at: usize) -> bool {
    noun_at(passage, at - 1) == Some(Source::Person)
}

/// What the noun at a unit is, if its bearer can speak.
pub(super) fn noun_at(passage: &Passage, at: usize) -> Option<Source> {
    passage.units.get(at).and_then(|unit| lexicon::source_at(passage.document, unit.first as usize))
}

/// Whether a word that is in no table must be the verb behind the phrase, since another phrase follows that a verb asks
/// for: "Prado VISITA o mercado".
fn is_verb_here(passage: &Passage, at: usize) -> bool {
    matches!(passage.class(at - 1), Class::Name) && matches!(passage.class(at + 1), Class::Determiner | Class::That)
}

/// "dias ANTES": a time behind the phrase.
fn is_time_behind(passage: &Passage, at: usize) -> bool {
    passage.is_any(at, words!["minutos", "horas", "dias", "semanas", "meses", "anos"])
        && passage.is_any(at + 1, words!["antes", "depois", "atrás"])
}

/// "o acusado", "um pedido": a participle behind an article is a noun.
fn is_noun_place(passage: &Passage, at: usize) -> bool {
    matches!(passage.class(at), Class::Cue(verb) if verb.form == crate::quotes::grammar::verb::Form::Past)
        && matches!(
            passage.class_before(at),
            Class::Determiner | Class::Possessive | Class::Noun | Class::Preposition | Class::Name
        )
}

/// "ambos", "todos": a word that can be a phrase without a noun.
fn stands_alone(passage: &Passage, at: usize) -> bool {
    passage.is_any(
        at,
        words![
            "ambos", "ambas", "todos", "todas", "muitos", "muitas", "alguns", "algumas", "vários", "outros", "outras",
            "outro", "outra", "poucos", "um", "uma", "este", "esta", "estes", "estas", "aquele", "aquela"
        ],
    )
}

/// Whether "e" joins two names or nouns of one subject: "Prado e Matos", "o ministro e o prefeito".
fn joins(passage: &Passage, start: usize, at: usize) -> bool {
    let has_name = passage.class(at - 1) == Class::Name;
    match passage.class(at + 1) {
        Class::Name => has_name || passage.class(start) == Class::Name,
        Class::Determiner => noun_at(passage, at + 2).is_some() || passage.class(at + 2) == Class::Name,
        Class::Noun => noun_at(passage, at + 1).is_some() || passage.class(at - 1) == Class::Noun,
        _ => false,
    }
}

/// The same, read from the end: what stands left of "e" starts where a clause can start.
fn joins_before(passage: &Passage, conjunction: usize, floor: usize) -> bool {
    if !matches!(passage.class(conjunction - 1), Class::Name | Class::Noun | Class::Close | Class::Pronoun) {
        return false;
    }
    let mut at = conjunction;
    while at > floor && at + 14 > conjunction {
        match passage.class(at - 1) {
            Class::Name | Class::Noun | Class::Number | Class::Hyphen | Class::Pronoun | Class::Close => at -= 1,
            Class::Determiner | Class::Possessive => at -= 1,
            Class::Preposition if at < conjunction && joins_left(passage, at - 1, floor) => at -= 1,
            _ => break,
        }
    }
    let before = passage.class_before(at);
    at < conjunction
        && (at == floor || crate::quotes::grammar::phrase::is_clause_edge(before) || passage.is_any(at - 1, OF))
}
