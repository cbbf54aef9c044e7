//! Amounts: sums of money, percentages, quantities.

mod money;
mod number;
mod percent;
mod quantity;
mod word;

use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::Document;
use std::ops::Range;
use word::Reader;
pub(crate) use word::Word;

/// The amounts in some paragraphs of a text, in its order, none overlapping another.
pub fn find(document: &Document, paragraphs: &Range<usize>) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    let mut reader = Reader::new(document, paragraphs.clone());
    for sentence in document.sentences_in(paragraphs) {
        reader.sentence = document.sentence(sentence);
        let mut at = reader.sentence.start;
        while at < reader.sentence.end {
            match amount(&reader, at) {
                Some((tokens, kind)) => {
                    at = tokens.end;
                    found.push(Name { tokens, kind });
                }
                None => at += 1,
            }
        }
    }
    found
}

/// The amount that starts at `at` (or, with letters before its sign, one token before).
fn amount(reader: &Reader, at: usize) -> Option<(Range<usize>, EntityKind)> {
    match reader.word(at) {
        // Nearly all words.
        Word::Other => return None,
        Word::Glued | Word::Sign | Word::Code => {
            return money::with_currency_first(reader, at).map(|tokens| (tokens, EntityKind::Money));
        }
        Word::Measure => return Some((at..at + 1, EntityKind::Quantity)),
        Word::Digits | Word::Cardinal | Word::A | Word::Half | Word::Vague | Word::Couple | Word::Scales => {}
        _ => return None,
    }
    let number = number::number(reader, at)?;
    let (end, kind) = percent::end(reader, number)
        .map(|end| (end, EntityKind::Percent))
        .or_else(|| money::end(reader, number).map(|end| (end, EntityKind::Money)))
        .or_else(|| quantity::end(reader, at, number).map(|end| (end, EntityKind::Quantity)))?;
    Some((behind_point(reader, at)..end, kind))
}

/// Where the number at `at` starts: before the point of ".5 percent".
fn behind_point(reader: &Reader, at: usize) -> usize {
    let is_point = reader.is_glued(at)
        && at > reader.sentence.start
        && reader.text(at - 1) == "."
        && reader.document.tokens[at - 1].space_before();
    if is_point { at - 1 } else { at }
}
