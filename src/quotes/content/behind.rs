//! What stands behind a cue, in any language.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::statement::Statement;

/// How far words in quotation marks are looked for behind a cue and its adjuncts, in units.
pub(crate) const REACH: usize = 30;

/// What stands behind the clause of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Behind {
    Nothing,
    /// Content that starts at this unit.
    Clause(usize),
    /// A colon that ends the passage.
    Announced,
}

/// Whether the clause is put into the sentence of what is said, between commas and before its verb.
pub(crate) fn is_put_into(passage: &Passage, statement: &Statement, start: usize) -> bool {
    passage.class_before(statement.clause.start) == Class::Comma
        && passage.class_before(start) == Class::Comma
        && matches!(passage.class(start), Class::Auxiliary | Class::Verb)
}

/// Words in quotation marks that follow a comma or colon further on: `he said as he left, “…”`.
pub(crate) fn quoted_behind(passage: &Passage, start: usize, end: usize) -> Behind {
    for at in start..end {
        if let Class::Quoted(_) = passage.class(at)
            && at > start
            && matches!(passage.class(at - 1), Class::Comma | Class::Colon)
        {
            return Behind::Clause(at);
        }
        if matches!(passage.class(at), Class::Semicolon | Class::Terminal) {
            break;
        }
        if passage.class(at) == Class::Colon && at + 1 >= passage.len() {
            return Behind::Announced;
        }
    }
    match passage.units.last() {
        Some(last) if last.class == Class::Colon && passage.len() - start < REACH => Behind::Announced,
        _ => Behind::Nothing,
    }
}
