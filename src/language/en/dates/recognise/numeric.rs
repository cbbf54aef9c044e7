//! Dates of numbers joined by a mark: "2023-09-12", "9/11/2001", "12.9.2023", "12-Sep-2023", "9/2012".

use super::{names, written};
use crate::calendar::Date;
use crate::dates::Clue;
use crate::dates::expression::{Day, Which, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::options::DateOrder;
use crate::text::TokenKind;
use crate::text::words::words;

/// A part of a joined date.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Piece {
    /// A number and how many digits it has.
    Number(u32, usize),
    /// A month by name.
    Month(u32),
}
use Piece::{Month as Name, Number};

/// Up to three parts and the mark between them.
struct Pieces {
    pieces: [Piece; 3],
    count: usize,
    /// `Other` stands for full stops.
    mark: DateWord,
}

/// A date whose parts are joined by hyphens, slashes or full stops.
pub(super) fn joined(reader: &Reader, at: usize) -> Parsed<Day> {
    if is_part_of_code(reader, at) { None } else { dated(reader, at, partial_fits) }
}

/// The end of a stretch that touches what joins it: "(10/1-)11/7", "(5/1/2019-)5/7/2020".
pub(super) fn behind_dash(reader: &Reader, at: usize) -> Parsed<Day> {
    if !matches!(reader.before(at), Hyphen | Dash) {
        return None;
    }
    dated(reader, at, |_, _, _| true)
}

/// One end of a stretch between two dates of numbers: "(10/1 -) 11/2/2023"; not "3/4 to 7/8 inch".
pub(super) fn end_of_range(reader: &Reader, at: usize) -> Parsed<Day> {
    if is_part_of_code(reader, at) && !matches!(reader.before(at), Hyphen | Dash) {
        return None;
    }
    let (day, end) = dated(reader, at, |_, _, _| true)?;
    let is_day = matches!(day, Day::Fixed(Period::Day(_)) | Day::Yearly(..));
    (is_day && !(is_fraction(reader, at) && measures(reader, end))).then_some((day, end))
}

/// "3/4", "1/2"
fn is_fraction(reader: &Reader, at: usize) -> bool {
    let parts = (reader.digits(at, 1..=2), reader.digits(at + 2, 1..=2));
    matches!(parts, (Some(above), Some(below @ (2..=6 | 8 | 10 | 12 | 16))) if above < below)
}

/// "3/4 to 7/8", "5/2 to 7/2", "9/10 to 10/10": odds and ratings, but "5/22 to 5/28", "3/4 to 3/8" may be days.
pub(super) fn are_fractions(reader: &Reader, first: usize, second: usize) -> bool {
    let same = |by: usize| reader.text(first + by) == reader.text(second + by);
    same(2) || is_fraction(reader, first) && is_fraction(reader, second) && !same(0)
}

/// Whether what is measured stands behind a fraction, or behind the one that it is joined with: "(3/4) to 7/8 inch".
fn measures(reader: &Reader, end: usize) -> bool {
    let end = if matches!(reader.word(end), To | Hyphen | Dash | And) { end + 4 } else { end };
    reader.is_any(
        end,
        words![
            "acre", "acres", "cup", "cups", "foot", "inch", "inches", "mile", "miles", "of", "percent", "point",
            "points", "yard", "yards"
        ],
    ) || matches!(reader.word(end), Of | Units(_) | Unit(_))
}

fn dated(reader: &Reader, at: usize, partial_fits: impl Fn(&Reader, usize, usize) -> bool) -> Parsed<Day> {
    let (pieces, end) = pieces(reader, at)?;
    let slash = pieces.mark == Slash;
    let day = match pieces.pieces[..pieces.count] {
        [Number(year, 4), Number(month, 1..=2) | Name(month), Number(day, 1..=2)] => full(year, month, day),
        // "2020/23/Sep", "September-2020-23", "23-2020-September"
        [Number(year, 4), Number(day, 1..=2), Name(month)]
        | [Name(month), Number(year, 4), Number(day, 1..=2)]
        | [Number(day, 1..=2), Number(year, 4), Name(month)] => full(year, month, day),
        [Number(day, 1..=2), Name(month), Number(year, 2 | 4)] => full(century_of(year), month, day),
        [Name(month), Number(day, 1..=2), Number(year, 2 | 4)] => full(century_of(year), month, day),
        [Number(first, 1..=2), Number(second, 1..=2), Number(year, length @ (2 | 4))] => {
            // Two digits with full stops are a version, not a year.
            let order = if pieces.mark == Other { DateOrder::DayFirst } else { reader.order };
            let (month, day) = month_and_day(first, second, order)?;
            if pieces.mark == Other && length == 2 { None } else { full(century_of(year), month, day) }
        }
        [Number(year, 4), Number(month, 1..=2)] if slash || stands_alone(reader, at, end) => of_month(year, month),
        [Number(month, 1..=2), Number(year, 4)] if slash || stands_alone(reader, at, end) => of_month(year, month),
        [Number(year, 4), Name(month)] | [Name(month), Number(year, 4)] => of_month(year, month),
        // "August-10, 2012"
        [Number(day, 1..=2), Name(month)] | [Name(month), Number(day, 1..=2)] => {
            return written::with_year(reader, month as u8, day as u8, end);
        }
        [Number(first, 1..=2), Number(second, 1..=2)] if slash && partial_fits(reader, at, end) => {
            if is_eleventh_of_september(reader, at) {
                return Some((full(2001, 9, 11)?, end));
            }
            let (month, day) = month_and_day(first, second, reader.order)?;
            yearly(month, day)
        }
        _ => None,
    };
    Some((day?, end))
}

/// Two numbers with a slash are a date only where a time may stand: "on 9/11", not "won 6/4" or "1/2 cup".
fn partial_fits(reader: &Reader, at: usize, end: usize) -> bool {
    let weekday = |word| matches!(word, Weekday(_) | WeekdayShort(_));
    let fraction = matches!(reader.word(end), Units(_) | Unit(_)) || is_fraction(reader, at) && measures(reader, end);
    let after_weekday = weekday(reader.before(at)) || reader.before(at) == Comma && weekday(reader.before(at - 1));
    let preposition = names::is_time_preposition(reader.before(at)) && reader.before(at) != Of;
    // "up 1/8 at 40"
    let change = ["up", "down", "off"].iter().any(|word| reader.is(at.wrapping_sub(1), word));
    let timed =
        !change && reader.word(end) == At && matches!(reader.word(end + 1), Digits | Cardinal(_) | ClockWord(_));
    // "odds of 5/2 to 7/2"
    let second =
        reader.before(at) == To && at >= 4 && reader.word(at - 3) == Slash && are_fractions(reader, at - 4, at);
    !fraction
        && !second
        && (preposition
            || timed
            || after_weekday
            || reader.sentence() == (at..end)
            || is_eleventh_of_september(reader, at))
}

/// "9/11" is the attack of 2001 wherever it stands, but not behind a weekday.
fn is_eleventh_of_september(reader: &Reader, at: usize) -> bool {
    let weekday = matches!(reader.before(at), Weekday(_) | WeekdayShort(_));
    (reader.text(at), reader.text(at + 2)) == ("9", "11") && !weekday
}

fn stands_alone(reader: &Reader, at: usize, end: usize) -> bool {
    names::is_time_preposition(reader.before(at)) && !reader.glued(at) || reader.sentence() == (at..end)
}

/// Which of two numbers is the month.
pub(super) fn month_and_day(first: u32, second: u32, order: DateOrder) -> Option<(u32, u32)> {
    let day_first = match (first, second) {
        (13..=31, 1..=12) => true,
        (1..=12, 13..=31) => false,
        (1..=12, 1..=12) => order == DateOrder::DayFirst,
        _ => return None,
    };
    Some(if day_first { (second, first) } else { (first, second) })
}

/// What a date of numbers that begins here tells of the order.
pub(in crate::language::en::dates) fn evidence(reader: &Reader, at: usize) -> Option<Clue> {
    let (pieces, _) = pieces(reader, at)?;
    match pieces.pieces[..pieces.count] {
        [Number(13..=31, 2), Number(1..=12, _), Number(_, 2 | 4)] => Some(Clue::Told(DateOrder::DayFirst)),
        [Number(1..=12, _), Number(13..=31, 2), Number(_, 2 | 4)] => Some(Clue::Told(DateOrder::MonthFirst)),
        [Number(first @ 1..=12, _), Number(second @ 1..=12, _), Number(_, 2 | 4)]
            if first != second && pieces.mark != Other && !is_part_of_code(reader, at) =>
        {
            Some(Clue::InDoubt)
        }
        _ => None,
    }
}

pub(super) fn full(year: u32, month: u32, day: u32) -> Option<Day> {
    let year = i32::try_from(year).ok().filter(|year| (1000..2200).contains(year))?;
    Some(Day::Fixed(Period::Day(Date::new(year, month.try_into().ok()?, day.try_into().ok()?)?)))
}

pub(super) fn of_month(year: u32, month: u32) -> Option<Day> {
    let fits = (1000..2200).contains(&year) && (1..=12).contains(&month);
    fits.then_some(Day::Fixed(Period::Month(year as i32, month as u8)))
}

pub(super) fn yearly(month: u32, day: u32) -> Option<Day> {
    // A leap year, so that 29 February is a day.
    let date = Date::new(2000, month.try_into().ok()?, day.try_into().ok()?)?;
    Some(Day::Yearly(Yearly::Date(date.month, date.day), Which::Bare))
}

/// The whole year of two digits; four digits are whole already.
pub(super) fn century_of(year: u32) -> u32 {
    match year {
        0..50 => 2000 + year,
        50..100 => 1900 + year,
        _ => year,
    }
}

/// Numbers, and at most one month by name, joined by the same mark.
fn pieces(reader: &Reader, at: usize) -> Parsed<Pieces> {
    let mut found = Pieces { pieces: [Number(0, 0); 3], count: 0, mark: reader.word(at + 1) };
    let text = reader.text(at);
    if reader.word(at) == Digits && text.contains('.') {
        found.mark = Other;
        for part in text.split('.') {
            *found.pieces.get_mut(found.count)? = Number(part.parse().ok()?, part.len());
            found.count += 1;
        }
        return (found.count == 3).then_some((found, at + 1));
    }
    if !matches!(found.mark, Hyphen | Slash) {
        return None;
    }
    found.pieces[0] = piece(reader, at)?;
    found.count = 1;
    let mut end = at + 1;
    while reader.word(end) == found.mark && reader.glued(end) && reader.glued(end + 1) {
        let Some(piece) = piece(reader, end + 1) else { break };
        // A fourth number makes it a telephone number or the like.
        *found.pieces.get_mut(found.count)? = piece;
        found.count += 1;
        end += 2;
    }
    (found.count > 1).then_some((found, end))
}

/// A number of up to four digits (of "18T13" the 18) or a month by name.
fn piece(reader: &Reader, at: usize) -> Option<Piece> {
    if let DateWord::Month(month) | MonthShort(month) = reader.word(at) {
        return Some(Name(month.into()));
    }
    let text = reader.text(at);
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let time_follows = matches!(text.as_bytes().get(length), None | Some(b'T' | b't'));
    if reader.word(at) != Digits || !(1..=4).contains(&length) || !time_follows {
        return None;
    }
    Some(Number(text[..length].parse().ok()?, length))
}

/// Whether the number is glued to something that makes it no date: "$5", "A-12", "v1.2", "12-34-56-78".
pub(super) fn is_part_of_code(reader: &Reader, at: usize) -> bool {
    // "mid-1996", "post-1990"
    let edge = reader.before(at) == Hyphen
        && (matches!(reader.before(at - 1), Edge(_))
            || reader.is(at.wrapping_sub(2), "post")
            || reader.is(at.wrapping_sub(2), "pre"));
    reader.glued(at)
        && at > 0
        && !edge
        && !matches!(reader.before(at), OpenBracket | Apostrophe | Other if !is_code(reader, at - 1))
        || at > 0 && matches!(reader.text(at - 1), "$" | "£" | "€" | "#")
}

fn is_code(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| !matches!(token.kind, TokenKind::QuoteMark | TokenKind::Punctuation))
}
