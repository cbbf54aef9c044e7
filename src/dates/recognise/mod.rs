//! Tokens to expressions. Each family has its file; here they are tried, and joined where one stands beside another.

mod bounded;
mod clock;
mod day;
mod holiday;
mod length;
mod names;
mod numeric;
mod offset;
mod range;
mod reference;
mod relative;
mod set;
mod weekday;
mod when;
mod within;
mod written;
mod year;
mod year_part;

use super::expression::{Expression, Meaning};
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use bounded::Modified;
pub(super) use numeric::evidence;

/// The longest expression that begins at a token.
pub(super) fn expression(reader: &Reader, at: usize) -> Option<Expression> {
    let plain = |found: Parsed<Meaning>| found.map(|(meaning, end)| ((meaning, None), end));
    let candidates = [
        set::set(reader, at).map(|(value, end)| ((Meaning::Set(value), None), end)),
        plain(range::range(reader, at)),
        bounded::edged(reader, at),
        bounded::bounded(reader, at),
        plain(offset::ahead(reader, at)),
        plain(unbounded(reader, at)),
        reference::reference(reader, at).map(|(reference, end)| ((Meaning::Reference(reference), None), end)),
    ];
    let mut best: Parsed<Modified> = None;
    for candidate in candidates.into_iter().flatten() {
        if best.as_ref().is_none_or(|(_, end)| candidate.1 > *end) {
            best = Some(candidate);
        }
    }
    let ((meaning, modifier), end) = best?;
    Some(Expression { tokens: at..end, meaning, modifier })
}

/// A place in time or a length without a modifier.
fn unbounded(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let when = when::when(reader, at).map(|(when, end)| (Meaning::When(when), end));
    let offset = offset::offset(reader, at);
    let length = length::counted(reader, at)
        .or_else(|| length::placed(reader, at))
        .or_else(|| length::business_year(reader, at))
        .or_else(|| length::long(reader, at))
        .or_else(|| length::bare(reader, at))
        .map(|(length, end)| (Meaning::Length(length), length::or_so(reader, end)));
    [when, offset, length].into_iter().flatten().reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// Whether a token of this class can begin an expression.
#[inline]
pub(super) fn begins(word: DateWord) -> bool {
    !matches!(
        word,
        Other
            | Comma
            | Hyphen
            | Dash
            | Slash
            | Colon
            | OpenBracket
            | CloseBracket
            | Of
            | In
            | On
            | To
            | From
            | And
            | Or
            | Than
            | Between
            | Preposition
            | Tense(_)
            | Ago
            | Hence
            | Zone
            | Meridiem(_)
            | OClock
            | BeforeChrist
            | AnnoDomini
            | Before
            | After
            | Ahead
            | Old
            | Long
            | So
            | Least
            | Most
            | Period
    )
}
