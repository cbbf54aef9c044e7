//! Whether two expressions behind "from" or "between" are the ends of one stretch: "from Monday to Friday".

use crate::dates::expression::Expression;
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{
    And, Between, Bound, Comma, Dash, From, Hyphen, On, The, To, Until, Up,
};
use crate::text::words::words;

/// How many words before "from" can tell that something is moved.
const REACH: usize = 6;

/// What goes from one time to another without lasting from the one to the other: "postponed from Monday to Friday".
pub(super) const MOVED: &[u32] = words![
    "adjourned",
    "brought",
    "bring",
    "change",
    "changed",
    "defer",
    "deferred",
    "delay",
    "delayed",
    "extend",
    "extended",
    "move",
    "moved",
    "moves",
    "moving",
    "postpone",
    "postponed",
    "pushed",
    "put",
    "rearranged",
    "reschedule",
    "rescheduled",
    "shift",
    "shifted",
    "switch",
    "switched",
    "transferred",
    "revised",
];

/// What stands between two times without lasting from the one to the other: "the difference between 2019 and 2023".
const COMPARED: &[u32] = words![
    "alternate",
    "alternated",
    "choice",
    "choose",
    "choosing",
    "chose",
    "clash",
    "compare",
    "compared",
    "comparison",
    "decide",
    "difference",
    "differences",
    "distinguish",
    "gap",
    "link",
];

/// Whether two expressions, one behind the other in the sentence being read, are the ends of one stretch.
pub(super) fn are_ends(reader: &Reader, first: &Expression, last: &Expression) -> bool {
    let Some(opening) = before(reader, first.tokens.start) else { return false };
    let opens = match reader.word(opening) {
        From => !follows(reader, opening, MOVED),
        Between => !follows(reader, opening, COMPARED),
        _ => return false,
    };
    opens
        && joint_end(reader, first.tokens.end, reader.word(opening) == Between)
            == before(reader, last.tokens.start).map(|at| at + 1)
}

/// The token before an expression, its article and "about".
fn before(reader: &Reader, start: usize) -> Option<usize> {
    let at = start.checked_sub(1)?;
    let at = if reader.word(at) == The { at.checked_sub(1)? } else { at };
    if matches!(reader.word(at), Bound(_)) { at.checked_sub(1) } else { Some(at) }
}

/// The token behind what joins two ends: "to", "until", "up to", "right through to"; "and" where the first stands behind
/// "between".
fn joint_end(reader: &Reader, at: usize, behind_between: bool) -> Option<usize> {
    let at = reader.skip(at, Comma);
    let at = if reader.is(at, "right") { at + 1 } else { at };
    let at = reader.skip(at, Up);
    let end = match reader.word(at) {
        Until => reader.skip(at + 1, To),
        To | Hyphen | Dash => at + 1,
        // "from late Thursday into Friday"
        _ if reader.is(at, "into") => at + 1,
        And if behind_between => at + 1,
        _ => return None,
    };
    Some(reader.skip(end, On))
}

/// Whether one of these words stands closely before a token, in the same part of the sentence.
fn follows(reader: &Reader, at: usize, words: &[u32]) -> bool {
    (at.saturating_sub(REACH)..at).rev().take_while(|&at| reader.word(at) != Comma).any(|at| reader.is_any(at, words))
}
