//! What the words around an expression say of it: all that the resolver cannot see.

use super::reader::Reader;
use super::tense;
use super::word::DateWord::*;
use crate::analysis::DateModifier;
use crate::dates::expression::{Cue, EdgeForm, Expression, edge_of};

/// Fills in what the sentence being read says of an expression in it; `before` is the one before it in the same sentence.
pub(super) fn fill_in(reader: &Reader, expression: &mut Expression, before: Option<&Expression>) {
    if expression.meaning.hangs_on_tense() {
        expression.tense = tense::around(reader, expression.tokens.clone());
    }
    expression.cue = cue(reader, expression.tokens.start);
    expression.ends_stretch = before.is_some_and(|before| are_ends(reader, before, expression));
    if expression.modifier.and_then(edge_of).is_some() {
        // "início de maio", "fim do mês": always by a noun.
        expression.edge = EdgeForm::Noun;
    }
}

/// What the words before an expression make of it.
fn cue(reader: &Reader, start: usize) -> Option<Cue> {
    let before = start.checked_sub(1)?;
    // "até o dia", "desde a", "antes das": behind the article
    let cue_at = match reader.word(before) {
        The | TheOrTo | AtThe | OfThe | Of | Contracted(_) if start >= 2 => before - 1,
        _ => before,
    };
    let (word, near) = (reader.word(cue_at), reader.word(before));
    let of = matches!(near, Of | OfThe | Contracted(_));
    match (word, near) {
        (Until, _) | (_, Until) => Some(Cue::Until),
        (Since, _) | (_, Since) => Some(Cue::Since),
        (Parting, _) if of => Some(Cue::From),
        (Before, _) if of => Some(Cue::Before),
        _ => None,
    }
}

/// Whether two expressions, one behind the other in a sentence, are the ends of one stretch: "de maio a julho", "entre 2019 e
/// 2021", "das 9h às 17h".
fn are_ends(reader: &Reader, first: &Expression, last: &Expression) -> bool {
    let opening = |at: usize| match reader.word(at) {
        The | TheOrTo if at > 0 => reader.word(at - 1),
        word => word,
    };
    let Some(opens) = first.tokens.start.checked_sub(1).map(opening) else { return false };
    if !matches!(opens, Of | OfThe | Between | Since | Contracted(_)) {
        return false;
    }
    let joint = first.tokens.end..last.tokens.start;
    let words: Vec<_> = joint.clone().map(|at| reader.word(at)).collect();
    let joins = match words[..] {
        [TheOrTo | AtThe | Until | Hyphen | Dash] => true,
        [Until, The | TheOrTo | AtThe | Contracted(_)] => true,
        [And] | [And, The | TheOrTo | InThe | OfThe] => opens == Between,
        _ => false,
    };
    // "entre o início de maio e" has its modifier within.
    joins && last.modifier != Some(DateModifier::Approximate)
}
