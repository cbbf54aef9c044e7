//! What the words around an expression, and the way it is told, say of it: all that the resolver cannot see.

use super::{anniversary, joint, known_event, range};
use crate::dates::expression::{Cue, EdgeForm, Expression, edge_of};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::tense;
use crate::language::en::dates::word::DateWord::{self, ClockWord, Digits, Meridiem, Part, Zone};
use crate::language::en::dates::word::Tense;
use std::ops::Range;

/// Fills in what the sentence being read says of an expression in it; `before` is the one before it in the same sentence.
pub(in crate::language::en::dates) fn fill_in(
    reader: &Reader,
    expression: &mut Expression,
    before: Option<&Expression>,
) {
    if expression.meaning.hangs_on_tense() {
        expression.tense = tense::around(reader, expression.tokens.clone());
        expression.is_ahead = expression.tense == Some(Tense::Future) && tense::is_ahead(reader, &expression.tokens);
    }
    anniversary::tell(reader, expression);
    known_event::tell(reader, expression);
    range::take_year_of_end(reader, expression);
    expression.cue = cue(reader, expression.tokens.start);
    expression.ends_stretch = before.is_some_and(|before| joint::are_ends(reader, before, expression));
    if reader.convention.edges_are_days {
        expression.edge = edge(reader, expression);
    }
    expression.is_open = reader.convention.bare_hours && is_open_hour(reader, expression.tokens.clone());
}

/// What the word before an expression makes of it.
fn cue(reader: &Reader, start: usize) -> Option<Cue> {
    match reader.before(start) {
        DateWord::Until => Some(Cue::Until),
        DateWord::To => Some(Cue::To),
        DateWord::From => Some(Cue::From),
        DateWord::Before => Some(Cue::Before),
        DateWord::Preposition if reader.is(start - 1, "by") => Some(Cue::By),
        DateWord::Preposition if reader.is(start - 1, "since") => Some(Cue::Since),
        _ => None,
    }
}

/// How the edge of an expression is told: by a noun, or before "this" or "next".
fn edge(reader: &Reader, expression: &Expression) -> EdgeForm {
    if expression.modifier.and_then(edge_of).is_none() {
        return EdgeForm::Plain;
    }
    let mut tokens = expression.tokens.clone();
    let is_blurred =
        tokens.any(|at| matches!((reader.word(at), reader.word(at + 1)), (DateWord::Edge(_), DateWord::Shift(_))));
    let is_noun = |at| matches!(reader.word(at), DateWord::EdgeNoun(_) | DateWord::EdgeOf(..));
    match is_blurred {
        true => EdgeForm::Blurred,
        false if expression.tokens.clone().any(is_noun) => EdgeForm::Noun,
        false => EdgeForm::Plain,
    }
}

/// Whether an hour of one to twelve is told without a word for the half of the day: "3:30", not "3:30 p.m.", "03:30".
fn is_open_hour(reader: &Reader, mut tokens: Range<usize>) -> bool {
    let tells_half = |at: usize| {
        let text = reader.text(at);
        match reader.word(at) {
            // "03:30" is of the clock of 24 hours, "3p" of the afternoon.
            Digits => {
                let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
                !is_number || text.starts_with('0') && !reader.glued(at)
            }
            Meridiem(_) | ClockWord(_) | Part(_) | Zone => true,
            _ => false,
        }
    };
    !tokens.any(tells_half)
}
