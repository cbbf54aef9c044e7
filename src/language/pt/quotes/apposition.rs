//! What is added to a speaker's name behind a comma: ", prefeita de Vila Nova", ", 34".

use super::phrase::{noun_at, starting_at};
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::{Phrase, PhraseKind};

/// Takes in what stands in apposition behind a phrase: ", prefeita de Vila Nova", ", 34,".
pub(super) fn extend(passage: &Passage, phrase: &mut Phrase, ceiling: usize) {
    if phrase.kind == PhraseKind::Pronoun {
        return;
    }
    for _ in 0..3 {
        let comma = phrase.units.end;
        if passage.class(comma) != Class::Comma || comma + 1 >= ceiling {
            return;
        }
        let is_age = passage.is(comma + 1, "de") && passage.class(comma + 2) == Class::Number;
        let starts_well = match passage.class(comma + 1) {
            Class::Determiner | Class::Possessive | Class::Number | Class::Name => true,
            Class::Noun => !passage.text(comma + 1).ends_with("ndo"),
            _ => is_age,
        };
        if !starts_well {
            return;
        }
        let Some(apposition) = starting_at(passage, comma + 1 + usize::from(is_age), ceiling) else { return };
        let end = apposition.units.end;
        let ends_well = end >= passage.len()
            || matches!(
                passage.class(end),
                Class::Comma | Class::Terminal | Class::That | Class::Other | Class::Colon | Class::Dash | Class::Close
            );
        // "segundo a acusação, o desvio …": behind an article only somebody who can speak is the same one.
        let is_other = apposition.kind == PhraseKind::Nominal
            && passage.class(comma + 1) == Class::Determiner
            && noun_at(passage, apposition.head.end - 1).is_none();
        if !ends_well || is_other {
            return;
        }
        if phrase.kind == PhraseKind::Nominal && apposition.kind == PhraseKind::Name {
            phrase.head = apposition.head;
            phrase.kind = PhraseKind::Name;
        }
        phrase.units.end = end;
    }
}
