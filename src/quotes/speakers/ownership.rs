//! Whose the quoted words of a passage are, when more than one statement can have them.

use crate::quotes::content::Content;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::PhraseKind;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::Family;
use crate::quotes::speech::Speech;

/// The statement that has a quoted unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Owner {
    /// Its index.
    pub statement: usize,
    /// How many units lie between its clause and the quoted words, plus one.
    pub distance: usize,
}

/// For each unit, the statement that has it: the nearest one, unless that is itself part of what another says.
pub(crate) fn of<S: Speech>(passage: &Passage, statements: &[Statement], contents: &[Content]) -> Vec<Option<Owner>> {
    let mut owners: Vec<Option<Owner>> = vec![None; passage.len()];
    for (at, (statement, content)) in statements.iter().zip(contents).enumerate() {
        for unit in [&content.before, &content.behind].into_iter().flatten().cloned().flatten() {
            if !matches!(passage.class(unit), Class::Quoted(_)) {
                continue;
            }
            let stands_before = unit < statement.clause.start;
            let distance = match stands_before {
                true => statement.clause.start - unit,
                false => unit - statement.clause.end + 1,
            };
            let is_nearer = owners[unit].is_none_or(|owner| {
                let is_near = distance < owner.distance || distance == owner.distance && stands_before;
                is_near && !yields::<S>(passage, &statements[owner.statement], statement, unit)
            });
            if is_nearer {
                owners[unit] = Some(Owner { statement: at, distance });
            }
        }
    }
    owners
}

/// Whether quoted words stay with the outer of two statements: inside what somebody says, what "he fears" or "she calls
/// it" is still theirs.
fn yields<S: Speech>(passage: &Passage, outer: &Statement, inner: &Statement, unit: usize) -> bool {
    let is_inside = outer.clause.end <= inner.clause.start && inner.clause.end <= unit;
    let has_pronoun = inner
        .speaker
        .as_ref()
        .is_some_and(|speaker| matches!(speaker.kind, PhraseKind::Pronoun | PhraseKind::Relative));
    // "promised to respond"
    let is_infinitive = inner.continued && outer.verb.is_told() && S::is_infinitive(passage, inner);
    let is_weak = matches!(inner.verb.family, Family::Think | Family::Name | Family::Noun)
        || is_infinitive
        || !inner.continued && has_pronoun;
    // "called Okello's remarks “a wake-up call”"
    let is_object = outer.is_family(Family::Name) && inner.is_family(Family::Noun);
    is_inside && (is_weak && outer.verb.is_spoken() || is_object)
}
