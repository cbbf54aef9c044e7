//! Two expressions and the stretch between them: "from Monday to Friday", "between May 2015 and June 2018".

use super::expression::Expression;
use super::period::Period;
use super::reader::Reader;
use super::word::DateWord::{And, Between, Bound, Comma, Dash, From, Hyphen, On, The, To, Until, Up};
use crate::analysis::{DateKind, DateMention, DateRange};
use crate::calendar::Date;
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

/// Gives the last two mentions the stretch between them, where both are in the calendar and in its order; "now" is on the
/// day of publication.
pub(super) fn tie(dates: &mut [DateMention], today: Option<Date>) {
    let count = dates.len();
    let [.., first, last] = dates else { return };
    let now = today.map(|today| Period::Day(today).interval());
    let interval = |date: &DateMention| match date.value == "PRESENT_REF" {
        true => now.clone(),
        false => date.from.clone().zip(date.to.clone()),
    };
    let (Some((from, _)), Some((start_of_last, end))) = (interval(first), interval(last)) else { return };
    // A time's end is its own moment; a day's is the day behind.
    let to = if is_moment(last) { start_of_last } else { end };
    // Both in one form: "from Monday until 5 p.m. on Friday".
    let like = |moment: &String, other: &String| {
        if other.contains('T') && !moment.contains('T') { format!("{moment}T00:00") } else { moment.clone() }
    };
    let (from, to) = (like(&from, &to), like(&to, &from));
    if !is_earlier(&from, &to) {
        return;
    }
    first.range = Some(DateRange { from: from.clone(), to: to.clone(), partner: count - 1 });
    last.range = Some(DateRange { from, to, partner: count - 2 });
}

/// Whether it is a clock time: "5 p.m.", but not "Friday evening".
fn is_moment(date: &DateMention) -> bool {
    let time = date.value.split('T').nth(1);
    date.kind == DateKind::Time && time.is_some_and(|time| time.starts_with(|first: char| first.is_ascii_digit()))
}

/// Whether an instant is before another, both as days or both with a time; years before Christ have a sign, and a year may
/// have more than four digits.
pub(super) fn is_earlier(one: &str, other: &str) -> bool {
    let parts = |instant: &str| {
        let sign = instant.len() - instant.trim_start_matches('-').len();
        let end = instant[sign..].find('-').map_or(instant.len(), |at| sign + at);
        (instant[..end].parse::<i32>().unwrap_or_default(), instant[end..].to_owned())
    };
    parts(one) < parts(other)
}
