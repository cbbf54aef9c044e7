//! The head of a noun phrase: the name in it, or its noun.

use super::lexicon::Source;
use super::phrase::{OF, noun_at};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::text::words::words;
use std::ops::Range;

/// Adjectives that stand before their noun.
const BEFORE_NOUN: &[u32] = words![
    "novo",
    "nova",
    "novos",
    "novas",
    "atual",
    "actual",
    "então",
    "próprio",
    "própria",
    "próprios",
    "antigo",
    "antiga",
    "jovem",
    "principal",
    "principais",
    "maior",
    "grande",
    "mesmo",
    "mesma",
    "velho",
    "velha",
    "falecido",
    "primeiro",
    "primeira",
    "suposto",
    "alegado",
    "referido",
    "citado",
    "ilustre",
    "único",
    "última",
    "último",
    "futuro",
    "futura"
];

/// Finds the head of a phrase: the name in it that no preposition stands before, else its first noun.
pub(super) fn with_head(passage: &Passage, units: Range<usize>) -> Phrase {
    let mut at = units.start;
    while at + 1 < units.end
        && (matches!(passage.class(at), Class::Determiner | Class::Possessive | Class::Number | Class::Adverb)
            || passage.is_any(at, BEFORE_NOUN) && passage.class(at) != Class::Name
            || passage.is_any(at, OF) && at > units.start)
    {
        at += 1;
    }
    let noun = at;
    // "o ministro interino Rui Matos": the name may stand behind nouns, but not behind "de".
    let edge = (noun..units.end)
        .find(|&at| matches!(passage.class(at), Class::Preposition | Class::Open | Class::Comma | Class::Conjunction))
        .unwrap_or(units.end);
    if let Some(name) = (noun..edge).find(|&at| passage.class(at) == Class::Name) {
        let mut end = end_of_name(passage, name, units.end);
        // "Governo moçambicano": of a noun in capitals the adjective belongs to the name.
        if end == name + 1 && noun_at(passage, name).is_some() {
            while end < edge && passage.class(end) == Class::Noun {
                end += 1;
            }
        }
        return Phrase { head: name..end, units, kind: PhraseKind::Name };
    }
    // "a dona de casa Lúcia Prado": a name right behind a noun is that of the bearer, if no body or paper is called so.
    let follows_noun = |at: &usize| {
        passage.class(*at) == Class::Name
            && passage.class(at - 1) == Class::Noun
            && !matches!(noun_at(passage, at - 1), Some(Source::Body | Source::Document))
    };
    if edge > noun
        && noun_at(passage, edge - 1).is_none_or(|noun| noun == Source::Person)
        && passage.is_any(edge, OF)
        && let Some(name) =
            (edge + 2..units.end).take(4).take_while(|&at| passage.class(at) != Class::Comma).find(follows_noun)
    {
        return Phrase { head: name..end_of_name(passage, name, units.end), units, kind: PhraseKind::Name };
    }
    let mut end = noun + 1;
    while end + 1 < edge && passage.class(end) == Class::Hyphen {
        end += 2;
    }
    Phrase { head: noun..end, units, kind: PhraseKind::Nominal }
}

/// Where a name ends that starts at `start`: behind "da Silva" and "e Souza" too.
fn end_of_name(passage: &Passage, start: usize, ceiling: usize) -> usize {
    let mut at = start;
    while at < ceiling {
        match passage.class(at) {
            Class::Name => at += 1,
            Class::Hyphen if at + 1 < ceiling => at += 2,
            Class::Quoted(_) if at + 1 < ceiling && passage.class(at + 1) == Class::Name => at += 1,
            Class::Preposition
                if passage.is_any(at, OF) && at + 1 < ceiling && passage.class(at + 1) == Class::Name =>
            {
                at += 1;
            }
            Class::Conjunction
                if passage.is(at, "e")
                    && at + 1 < ceiling
                    && passage.class(at + 1) == Class::Name
                    && (at == start + 1 || at + 2 >= ceiling || passage.class(at + 2) != Class::Name) =>
            {
                at += 1
            }
            _ => break,
        }
    }
    at
}
