//! What the words around an expression say of it: all that the resolver cannot see.

use super::reader::Reader;
use super::word::DateWord::*;
use super::{anniversary, tense};
use crate::analysis::DateModifier;
use crate::dates::expression::{Cue, Day, EdgeForm, Expression, Meaning, Part, Tense, When, Yearly, edge_of};
use crate::dates::period::Period as Stretch;
use crate::dates::unit::Unit;

/// Fills in what the sentence being read says of an expression in it; `before` is the one before it in the same sentence.
pub(super) fn fill_in(reader: &Reader, expression: &mut Expression, before: Option<&Expression>) {
    expression.cue = cue(reader, expression.tokens.start);
    if expression.meaning.hangs_on_tense() {
        // What lasts "desde domingo" has begun.
        expression.tense = match expression.cue {
            Some(Cue::Since) => Some(Tense::Past),
            // "até dezembro" is ahead where no verb says else.
            Some(Cue::Until) => tense::around(reader, expression.tokens.clone()).or(Some(Tense::Future)),
            _ => tense::around(reader, expression.tokens.clone()),
        };
    }
    anniversary::tell(reader, expression);
    // "vai publicar os dados de abril": of which April leaves doubt.
    let describes = expression.tokens.start > 0 && matches!(reader.word(expression.tokens.start - 1), Of | OfThe);
    expression.is_ahead = expression.tense == Some(Tense::Future)
        && !describes
        && !matches!(expression.cue, Some(Cue::Since))
        && tense::is_ahead(reader, &expression.tokens);
    expression.ends_stretch = before.is_some_and(|before| are_ends(reader, before, expression));
    if expression.modifier.and_then(edge_of).is_some() {
        // "início de maio", "fim do mês": always by a noun.
        expression.edge = EdgeForm::Noun;
    }
}

/// How many expressions back "o mesmo período" is looked for.
pub(super) const PERIOD_REACH: usize = 4;

/// "O mesmo período de 2023" is as long as what was told last: a quarter, a half or a month.
pub(super) fn same_as_told(reader: &Reader, expression: &mut Expression, before: &[Expression]) {
    let is_period = expression.tokens.clone().any(|at| reader.word(at) == Period);
    let Meaning::When(When { day: Some(Day::Within(Part::Same(unit), _)), .. }) = &mut expression.meaning else {
        return;
    };
    if is_period {
        *unit = before.iter().rev().take(PERIOD_REACH).find_map(length_told).unwrap_or(*unit);
    }
}

/// The unit of a part of a year that an expression tells.
fn length_told(expression: &Expression) -> Option<Unit> {
    let Meaning::When(When { day: Some(day), time: None }) = &expression.meaning else { return None };
    match day {
        Day::Fixed(Stretch::Quarter(..)) | Day::Unit { unit: Unit::Quarter, .. } => Some(Unit::Quarter),
        Day::Fixed(Stretch::Half(..)) | Day::Unit { unit: Unit::Half, .. } => Some(Unit::Half),
        Day::Fixed(Stretch::Month(..)) | Day::Unit { unit: Unit::Month, .. } => Some(Unit::Month),
        Day::Yearly(yearly, _) | Day::Within(Part::Yearly(yearly), _) => match yearly {
            Yearly::Quarter(_) => Some(Unit::Quarter),
            Yearly::Half(_) => Some(Unit::Half),
            Yearly::Month(_) => Some(Unit::Month),
            _ => None,
        },
        _ => None,
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
