//! The one who is told, between the verb and "that": "warned the Security Council on Monday that …".

use super::phrase;
use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::statement::Statement;
use crate::quotes::grammar::verb::Family;
use crate::text::words::words;

/// How long a listener with day and place can be, in units.
const LONGEST: usize = 14;

/// The "that" behind the listener who stands at `at`, when the verb can have one and nothing else stands between.
pub(crate) fn that_behind(passage: &Passage, statement: &Statement, at: usize) -> Option<usize> {
    let takes_listener = statement.is_family(Family::Tell) || warns(passage.text(statement.cue.start));
    if !takes_listener || statement.inverted {
        return None;
    }
    let end = passage.len().min(at + LONGEST);
    let that = (at..end).find(|&that| !continues(passage, at, that))?;
    (that > at && passage.class(that) == Class::That).then_some(that)
}

/// The unit behind what is put between commas about the one who is told: "asked the minister, Ada Nwosu, whether …", "told
/// the mayor, who had left, that …". `at` is the first comma.
pub(crate) fn behind_apposition(passage: &Passage, at: usize) -> Option<usize> {
    let reach = passage.len().min(at + LONGEST);
    let end = match passage.class(at + 1) {
        Class::Subordinator if !passage.is_any(at + 1, words!["where", "when"]) => return None,
        Class::Relative | Class::Subordinator => (at + 2..reach).find(|&at| passage.class(at) == Class::Comma)?,
        _ => phrase::starting_at(passage, at + 1, reach)?.units.end,
    };
    let goes_on = matches!(passage.class(end + 1), Class::That | Class::Subordinator) || passage.is(end + 1, "to");
    (passage.class(end) == Class::Comma && goes_on).then_some(end + 1)
}

/// Verbs of saying that need no listener but can have one.
fn warns(verb: &str) -> bool {
    ["warn", "promis", "caution", "writ", "wrot"].iter().any(|start| verb.starts_with(start))
}

/// Whether a unit can belong to one listener that starts at `start`, with the day and the place behind.
fn continues(passage: &Passage, start: usize, at: usize) -> bool {
    match passage.class(at) {
        Class::Name | Class::Noun | Class::Number | Class::Genitive | Class::Hyphen | Class::Time => true,
        Class::Preposition => !passage.is(at, "to") || at == start,
        Class::Object => at == start || passage.class(at - 1) == Class::Preposition,
        // "told him the news that …": a second phrase is what is told.
        Class::Determiner | Class::Possessive => {
            at == start || matches!(passage.class(at - 1), Class::Preposition | Class::Determiner)
        }
        _ => false,
    }
}
