//! Noun phrases: the words that name a speaker. `before` reads them from their end, `after` from their start.

mod after;
mod before;

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};
use crate::quotes::grammar::verb::{Form, Verb};
use crate::text::words::words;
pub(crate) use after::starting_at;
pub(crate) use before::ending_at;
use std::ops::Range;

/// Finds the head of a phrase: its last name before any preposition, else the noun there.
pub(crate) fn with_head(passage: &Passage, units: Range<usize>) -> Phrase {
    let first_part_end = (units.start + 1..units.end)
        .find(|&at| {
            matches!(passage.class(at), Class::Preposition | Class::Open | Class::Conjunction | Class::Comma)
                && !(passage.is(at, "of")
                    && passage.class(at - 1) == Class::Name
                    && passage.class(at + 1) == Class::Name)
        })
        .unwrap_or(units.end);
    // "director general of police (DGP) LR Bishnoi": the name stands at the end, right behind a noun.
    let whole_last = units.end - 1;
    let name_start = (units.start..units.end)
        .rev()
        .take_while(|&at| matches!(passage.class(at), Class::Name | Class::Hyphen))
        .last();
    let ends_in_name = name_start
        .is_some_and(|start| start > first_part_end && matches!(passage.class(start - 1), Class::Noun | Class::Close));
    let last = if ends_in_name { whole_last } else { first_part_end - 1 };
    let is_name = |at: usize| {
        matches!(passage.class(at), Class::Name | Class::Hyphen)
            || matches!(passage.class(at), Class::Quoted(_)) && at > units.start
            || is_particle(passage, at)
    };
    if passage.class(last) == Class::Name {
        let mut start = last;
        while start > units.start && is_name(start - 1) {
            start -= 1;
        }
        while matches!(passage.class(start), Class::Hyphen | Class::Quoted(_)) {
            start += 1;
        }
        return Phrase { units, head: start..last + 1, kind: PhraseKind::Name };
    }
    Phrase { units, head: last..last + 1, kind: PhraseKind::Nominal }
}

/// "van", "al": a small word inside a name.
fn is_particle(passage: &Passage, at: usize) -> bool {
    passage.is_any(
        at,
        words![
            "van", "von", "de", "der", "den", "del", "della", "di", "da", "do", "dos", "du", "la", "le", "el", "al",
            "bin", "ibn", "bint", "ben", "abu", "ter", "ten", "zu"
        ],
    )
}

/// "Both", "most": a word that can be a phrase without a noun.
pub(crate) fn stands_alone(passage: &Passage, unit: usize) -> bool {
    passage.is_any(
        unit,
        words![
            "both", "all", "most", "many", "some", "several", "few", "each", "one", "two", "three", "four", "five",
            "another", "half"
        ],
    )
}

/// Whether the quoted words between two names are a nickname: "Robert “Bob” Smith", but not `Nwosu “got the land,” Okello said`.
pub(crate) fn is_nickname(passage: &Passage, unit: usize) -> bool {
    const LONGEST: usize = 5;
    let tokens = passage.units[unit].first as usize..passage.units[unit].end as usize;
    let last = tokens.end.saturating_sub(2);
    tokens.len() <= LONGEST && !passage.document.is_any(last, words![",", ".", "?", "!"])
}

/// Whether a form that is a verb's and a noun's ("report", "claims") stands here as a noun.
pub(crate) fn is_noun(passage: &Passage, unit: usize, verb: Verb) -> bool {
    let before = passage.class_before(unit);
    match verb.form {
        Form::Third if !verb.noun => false,
        Form::Base | Form::Third => {
            matches!(
                before,
                Class::Determiner
                    | Class::Possessive
                    | Class::Genitive
                    | Class::Noun
                    | Class::Name
                    | Class::Preposition
                    | Class::Number
                    | Class::Hyphen
            ) || unit == 0
        }
        // "One said Okello came", "some accused officers"
        Form::Past if unit > 0 && stands_alone(passage, unit - 1) => passage.class(unit + 1) == Class::Noun,
        // "the proposed law", "the accused officer"
        Form::Past => matches!(before, Class::Determiner | Class::Possessive | Class::Hyphen),
        Form::Gerund => matches!(before, Class::Determiner | Class::Possessive | Class::Genitive),
    }
}
