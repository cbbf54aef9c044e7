//! What only messages, questions and calendar entries have: tried where a
//! [`Convention`](crate::dates::convention::Convention) has `own_expressions`. A family a file.
//!
//! Days and times of the day are read beside those of news, so that they join with each other as theirs do.
//!
//! What news comes by is never inlined into it, so that in the browser a page of news does without all of it (docs/size.md).

pub(super) mod amount;
mod beside_day;
mod beside_hour;
mod clock;
mod digits;
mod direction;
mod edge;
pub(super) mod ends;
mod from_to;
mod hours_of_day;
mod length;
mod mine;
mod month_day;
mod month_name;
mod named_year;
pub(super) mod names;
pub(super) mod part;
mod placed;
mod reference;
pub(super) mod set;
mod short_length;
mod timer;
mod weekday;
mod year;

use super::bounded::Modified;
use super::keep;
use crate::dates::expression::{Day, Meaning, Origin, When};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::text::words::words;

pub(super) use beside_day::{clock_behind, placed_hour, two_hours};
pub(super) use clock::clock;
pub(super) use month_day::{day_behind_weekday, weekday_behind};
pub(super) use month_name::{day_first, month_first};
pub(super) use short_length::short_length;

/// The longest expression of these families that begins at a token.
#[inline(never)]
pub(super) fn expression(reader: &Reader, at: usize) -> Parsed<Modified> {
    let plain = |found: Parsed<Meaning>| found.map(|(meaning, end)| ((meaning, None), end));
    let mut best = None;
    keep(&mut best, plain(direction::behind_now(reader, at)));
    keep(&mut best, plain(direction::minutes_ahead(reader, at)));
    keep(&mut best, plain(from_to::from_to(reader, at)));
    keep(&mut best, plain(placed::placed(reader, at)));
    keep(&mut best, plain(timer::timer(reader, at)));
    keep(&mut best, plain(beside_hour::beside_hour(reader, at)));
    keep(&mut best, plain(direction::sum(reader, at)));
    keep(&mut best, plain(direction::from_here(reader, at)));
    keep(&mut best, plain(length::length(reader, at)));
    keep(&mut best, plain(mine::mine(reader, at)));
    keep(
        &mut best,
        plain(weekday::day_of_work_or_week(reader, at).map(|(day, end)| (Meaning::When(When::day(day)), end))),
    );
    keep(&mut best, plain(named_year::named_year(reader, at)));
    keep(&mut best, plain(reference::reference(reader, at)));
    keep(&mut best, edge::short_edge(reader, at));
    keep(&mut best, part::part(reader, at));
    keep(&mut best, plain(beside_day::on_counted_day(reader, at)));
    best
}

/// Whether an expression can begin at a token without a class of its own.
#[inline(never)]
pub(super) fn may_begin(reader: &Reader, at: usize) -> bool {
    const OPENERS: &[u32] = words![
        "academic",
        "as",
        "bi",
        "business",
        "closest",
        "just",
        "my",
        "nearest",
        "office",
        "our",
        "remainder",
        "remaining",
        "rest",
        "right",
        "school",
        "semi",
        "w",
        "weekday",
        "weekdays",
        "workday",
        "working",
        "your"
    ];
    // "mar3", "½"
    let is_plain = reader.text(at).bytes().all(|byte| byte.is_ascii_alphabetic());
    !is_plain || has_short_year(reader, at) || reader.is_any(at, OPENERS)
}

/// Whether an expression can begin with a word of this class: not with what only stands between two words of one or behind it.
pub(super) fn begins(word: DateWord) -> bool {
    !matches!(
        word,
        And | Or
            | Than
            | Of
            | In
            | On
            | From
            | Between
            | Preposition
            | Comma
            | Slash
            | Colon
            | OpenBracket
            | CloseBracket
            | Tense(_)
            | Most
            | Least
            | Ahead
            | Old
            | Long
            | So
            | Ago
            | Hence
            | Meridiem(_)
            | OClock
            | Zone
            | BeforeChrist
            | AnnoDomini
    )
}

/// "FY 2018", "sy 18"
fn has_short_year(reader: &Reader, at: usize) -> bool {
    reader.text(at).len() == 2 && reader.word(at + 1) == Digits
}

fn has_digit_at_end(text: &str) -> bool {
    matches!(text.as_bytes(), [b'0'..=b'9', ..] | [.., b'0'..=b'9'])
}

/// A day, or a month, that news would not take for one.
#[inline(never)]
pub(super) fn day(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(at) {
        GluedUnit(by, unit) => {
            return Some((Day::Unit { unit, by: by.into(), origin: Origin::Publication }, at + 1));
        }
        The | A | Digits | Ordinal(_) | Cardinal(_) | Scale(_) | Group(_) | Half | Vague | Another | All | Shift(_)
        | Weekday(_) | WeekdayShort(_) | Unit(_) => {}
        // "mar3", "½"
        _ if has_digit_at_end(reader.text(at)) || !reader.text(at).is_ascii() => {}
        Other if reader.is_any(at, words!["closest", "nearest", "w"]) => {}
        _ => return None,
    }
    month_day::of_month(reader, at)
        .or_else(|| month_day::nth_weekday(reader, at))
        .or_else(|| weekday::day_of_work_or_week(reader, at))
        .or_else(|| year::numbered(reader, at))
        .or_else(|| year::decade(reader, at))
        .or_else(|| digits::joined(reader, at))
        .or_else(|| month_name::glued(reader, at))
        .or_else(|| month_name::year_first(reader, at))
}
