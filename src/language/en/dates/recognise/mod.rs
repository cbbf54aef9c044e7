//! Tokens to expressions. Each family has its file; here they are tried, and joined where one stands beside another.

mod anniversary;
mod beside;
mod bounded;
mod clock;
mod clock_words;
mod context;
mod counted;
mod day;
mod day_part;
mod ends;
mod holiday;
mod joint;
mod known_event;
mod length;
mod measure;
mod message;
mod month_subject;
mod names;
mod numeric;
mod offset;
mod range;
mod reference;
mod relative;
mod same;
mod set;
mod told;
mod weekday;
mod when;
mod within;
mod written;
mod year;
mod year_part;

use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::word::Shift;
use crate::dates::expression::{Expression, Length, Meaning, When};
use bounded::Modified;
pub(super) use context::fill_in;
pub(super) use numeric::evidence;

/// The longest expression that begins at a token.
pub(super) fn expression(reader: &Reader, at: usize) -> Option<Expression> {
    let plain = |found: Parsed<Meaning>| found.map(|(meaning, end)| ((meaning, None), end));
    // One after the other: a list of them all would be moved about at each token.
    // Of two as long the first is kept, so what has a meaning of its own stands before what is counted from its words: what only
    // messages have, a set ("every two weeks") before its length, a stretch before its first end.
    let mut best: Parsed<Modified> = None;
    if reader.convention.own_expressions {
        keep(&mut best, message::expression(reader, at));
    }
    keep(&mut best, plain(set::set(reader, at).map(|(set, end)| (Meaning::Set(set), end))));
    keep(&mut best, plain(reference::reference(reader, at).map(|(found, end)| (Meaning::Reference(found), end))));
    keep(&mut best, plain(range::range(reader, at)));
    keep(&mut best, plain(ends::first_end(reader, at)));
    keep(&mut best, bounded::edged(reader, at));
    keep(&mut best, bounded::bounded(reader, at));
    keep(&mut best, bounded::side_of_hour(reader, at));
    keep(&mut best, plain(offset::ahead(reader, at)));
    keep(&mut best, plain(unbounded(reader, at)));
    let ((meaning, modifier), end) = best?;
    Some(Expression { modifier, ..Expression::new(at..end, meaning) })
}

/// The longest of several; the first of those alike.
fn longest<T, const COUNT: usize>(candidates: [Parsed<T>; COUNT]) -> Parsed<T> {
    let mut best = None;
    candidates.into_iter().for_each(|next| keep(&mut best, next));
    best
}

/// Keeps the longer of two; the first of two alike.
fn keep<T>(best: &mut Parsed<T>, next: Parsed<T>) {
    if let Some(next) = next
        && best.as_ref().is_none_or(|best| next.1 > best.1)
    {
        *best = Some(next);
    }
}

/// A place in time or a length without a modifier.
fn unbounded(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let mut best = when::when(reader, at).map(|(when, end)| (Meaning::When(when), end));
    let weekdays = beside::counted_weekdays(reader, at);
    keep(&mut best, weekdays.map(|(day, end)| (Meaning::When(When::day(day)), end)));
    let counted = counted::counted(reader, at);
    keep(&mut best, offset::of_length(reader, counted.or_else(|| length::bare(reader, at))));
    let plain = |found: Parsed<Length>| found.map(|(length, end)| (Meaning::Length(length), end));
    let length = plain(counted)
        .or_else(|| length::in_place(reader, at))
        .or_else(|| plain(length::business_year(reader, at)))
        .or_else(|| plain(length::long(reader, at)))
        .or_else(|| plain(length::bare(reader, at)))
        .map(|(meaning, end)| (meaning, length::or_so(reader, end)));
    keep(&mut best, length);
    best
}

/// How far an expression's opening words can be from the first word that tells a time.
const OPENING: usize = 4;

/// Whether an expression can begin at a token. It decides for nearly all tokens of prose, so it looks at classes only.
#[inline]
pub(super) fn may_begin(reader: &Reader, at: usize) -> bool {
    let word = reader.word(at);
    match word {
        Digits => !is_amount(reader, at) && !is_minute(reader, at) && !is_in_chain(reader, at),
        Other => reader.convention.own_expressions && message::may_begin(reader, at),
        _ if reader.convention.own_expressions => message::begins(word),
        _ if tells_time(word) => true,
        _ if opens(word) => (at + 1..=at + OPENING).any(|at| tells_time(reader.word(at))),
        _ => false,
    }
}

/// Words that stand before the word that tells a time: "the", "more than", "last".
fn opens(word: DateWord) -> bool {
    matches!(
        word,
        The | A
            | At
            | Up
            | No
            | More
            | Less
            | DateWord::Bound(_)
            | Edge(_)
            | EdgeNoun(_)
            | Shift(_)
            | Same
            | Every
            | Vague
            | All
            | Another
            | Group(_)
            | Scale(_)
            | Ordinal(_)
            | Latest
            | Sometime
            | These
            | Earlier
            | Later
            | Times
            | Apostrophe
    )
}

/// Words that have to do with time whatever stands beside them.
fn tells_time(word: DateWord) -> bool {
    matches!(
        word,
        Digits
            | Cardinal(_)
            | Half
            | Weekday(_)
            | WeekdayShort(_)
            | Weekdays(_)
            | Month(_)
            | MonthShort(_)
            | Unit(_)
            | Units(_)
            | Season(_)
            | Seasons(_)
            | Part(_)
            | Parts(_)
            | Today(_)
            | Tonight
            | Overnight
            | Frequency(..)
            | Reference(_)
            | Adjective(_)
            | Shift(Shift::Past)
            | Decade(_)
            | Holiday(_)
            | ClockWord(_)
            | Moment
            | QuarterName(_)
            | HalfName(_)
            | Fiscal
            | FiscalYear(_)
            | Period
    )
}

/// "09:31 August 20": the 31 is no day.
fn is_minute(reader: &Reader, at: usize) -> bool {
    reader.glued(at)
        && reader.before(at) == Colon
        && reader.digits(at.wrapping_sub(2), 1..=2).is_some()
        && reader.glued(at - 1)
}

/// More numbers than these, joined by hyphens and slashes, are no time: "2023-05-12/2023-05-14" has six.
const LONGEST_CHAIN: usize = 8;

/// "5-12-7-31-18-4-22-9-11": a code or the like. Each of its numbers would be tried as the start of many things.
fn is_in_chain(reader: &Reader, at: usize) -> bool {
    let joins = |mark: usize| {
        matches!(reader.word(mark), Hyphen | Slash)
            && reader.glued(mark)
            && reader.glued(mark + 1)
            && reader.word(mark + 1) == Digits
    };
    let behind = (0..LONGEST_CHAIN).take_while(|step| joins(at + 2 * step + 1)).count();
    let before = (1..=LONGEST_CHAIN).take_while(|step| {
        at.checked_sub(2 * step).is_some_and(|number| reader.word(number) == Digits && joins(number + 1))
    });
    before.count() + behind >= LONGEST_CHAIN
}

/// "$5", "#12": digits that a sign makes an amount or a number of something.
fn is_amount(reader: &Reader, at: usize) -> bool {
    // "$ 5" in a message
    (reader.glued(at) || reader.convention.loose_joints)
        && matches!(reader.text(at.wrapping_sub(1)), "$" | "£" | "€" | "#")
}
