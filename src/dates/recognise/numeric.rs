//! Dates in digits: "2023-09-12", "9/11/2001", "12.9.2023", "2023/9", "12-Sep-2023", and the years of four digits.

use super::names;
use super::written::{before_christ, short_year};
use crate::calendar::Date;
use crate::dates::expression::{Day, Which, Yearly};
use crate::dates::number::year;
use crate::dates::period::Period;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord::{self, *};
use crate::dates::word::{Edge, Unit};
use crate::options::DateOrder;

/// A date whose parts are joined by hyphens, slashes or full stops.
pub(super) fn joined(reader: &Reader, at: usize) -> Parsed<Day> {
    if is_part_of_code(reader, at) {
        return None;
    }
    let (parts, end) = parts(reader, at)?;
    let day = match *parts.as_slice() {
        [(year, 4), (month, 1..=2), (day, 1..=2)] => full(year, month, day)?,
        [(first, 1..=2), (second, 1..=2), (year, length @ (2 | 4))] => {
            let year = if length == 2 { century_of(year) } else { year };
            let (month, day) = month_and_day(first, second, reader.order)?;
            full(year, month, day)?
        }
        [(year, 4), (month, 1..=2)] if reader.word(at + 1) == Slash || month_fits(reader, at, end) => {
            (1..=12).contains(&month).then_some(Day::Fixed(Period::Month(year as i32, month as u8)))?
        }
        [(first, 1..=2), (second, 1..=2)] if reader.word(at + 1) == Slash && partial_fits(reader, at, end) => {
            let (month, day) = month_and_day(first, second, reader.order)?;
            Date::new(2000, month as u8, day as u8)?;
            Day::Yearly(Yearly::Date(month as u8, day as u8), Which::Bare)
        }
        _ => return None,
    };
    Some((day, end))
}

/// Two numbers with a slash are a date only where a time may stand: "on 9/11", not "won 6/4" or "1/2 cup".
fn partial_fits(reader: &Reader, at: usize, end: usize) -> bool {
    names::is_time_preposition(reader.before(at))
        || matches!(reader.before(at), Weekday(_) | WeekdayShort(_) | Comma)
            && matches!(reader.before(at - 1), Weekday(_) | WeekdayShort(_))
        || reader.sentence() == (at..end)
        || (reader.text(at), reader.text(at + 2)) == ("9", "11")
}

fn month_fits(reader: &Reader, at: usize, end: usize) -> bool {
    names::is_time_preposition(reader.before(at)) && !reader.glued(at) || reader.sentence() == (at..end)
}

/// Which of two numbers is the month.
fn month_and_day(first: u32, second: u32, order: DateOrder) -> Option<(u32, u32)> {
    let day_first = match (first, second) {
        (13..=31, 1..=12) => true,
        (1..=12, 13..=31) => false,
        (1..=12, 1..=12) => order == DateOrder::DayFirst,
        _ => return None,
    };
    Some(if day_first { (second, first) } else { (first, second) })
}

/// Whether the unambiguous dates of a text have the day or the month first.
pub(in crate::dates) fn evidence(reader: &Reader, at: usize) -> Option<DateOrder> {
    let (parts, _) = parts(reader, at)?;
    match *parts.as_slice() {
        [(13..=31, 2), (1..=12, _), (_, 2 | 4)] => Some(DateOrder::DayFirst),
        [(1..=12, _), (13..=31, 2), (_, 2 | 4)] => Some(DateOrder::MonthFirst),
        _ => None,
    }
}

fn full(year: u32, month: u32, day: u32) -> Option<Day> {
    let year = i32::try_from(year).ok().filter(|year| (1000..2200).contains(year))?;
    Some(Day::Fixed(Period::Day(Date::new(year, month.try_into().ok()?, day.try_into().ok()?)?)))
}

fn century_of(year: u32) -> u32 {
    if year < 50 { 2000 + year } else { 1900 + year }
}

/// Numbers with the count of their digits, joined by the same mark.
fn parts(reader: &Reader, at: usize) -> Parsed<Vec<(u32, usize)>> {
    let text = reader.text(at);
    if text.contains('.') {
        let parts: Vec<&str> = text.split('.').collect();
        if parts.len() != 3 || parts.iter().any(|part| part.len() > 4) {
            return None;
        }
        let parts: Option<Vec<_>> = parts.iter().map(|part| Some((part.parse::<u32>().ok()?, part.len()))).collect();
        return Some((parts?, at + 1));
    }
    let mut parts = vec![(reader.digits(at, 1..=4)?, text.len())];
    let mark = reader.word(at + 1);
    let mut at = at + 1;
    while matches!(mark, Hyphen | Slash) && reader.word(at) == mark && reader.glued(at) && reader.glued(at + 1) {
        let Some(number) = leading_digits(reader, at + 1) else { break };
        parts.push(number);
        at += 2;
    }
    (2..=3).contains(&parts.len()).then_some((parts, at))
}

/// A number of up to four digits; of "18T13" the 18.
fn leading_digits(reader: &Reader, at: usize) -> Option<(u32, usize)> {
    let text = reader.text(at);
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let time_follows = matches!(text.as_bytes().get(length), None | Some(b'T' | b't'));
    (reader.word(at) == Digits && (1..=4).contains(&length) && time_follows)
        .then(|| Some((text[..length].parse().ok()?, length)))?
}

/// Whether the number is glued to something that makes it no date: "$5", "A-12", "v1.2", "12-34-56-78".
fn is_part_of_code(reader: &Reader, at: usize) -> bool {
    reader.glued(at)
        && at > 0
        && !matches!(reader.before(at), OpenBracket | Apostrophe | Other if !is_code(reader, at - 1))
        || at > 0 && matches!(reader.text(at - 1), "$" | "£" | "€" | "#")
}

fn is_code(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| {
        !matches!(token.kind, crate::text::TokenKind::QuoteMark | crate::text::TokenKind::Punctuation)
    })
}

/// A year of four digits, or what stands for one: "1998", "'98", "the year 2000", "44 BC", "fiscal 1989".
pub(super) fn year_alone(reader: &Reader, at: usize) -> Parsed<Day> {
    let fixed = |(year, end): (i32, usize)| Some((Day::Fixed(Period::Year(year)), end));
    match reader.word(at) {
        Fiscal => return fixed(year(reader, reader.skip(at + 1, Unit(Unit::Year)))?),
        Unit(Unit::Year) => return fixed(year(reader, at + 1)?),
        Apostrophe => {
            let (year, end) = short_year(reader, at)?;
            return is_year_context(reader, at, end).then_some((Day::Fixed(Period::Year(year)), end));
        }
        _ => {}
    }
    if let Some(found) = before_christ(reader, at) {
        return fixed(found);
    }
    let (number, end) = year(reader, at)?;
    let digits = reader.word(at) == Digits;
    let modern = (1900..2060).contains(&number);
    let fits = if digits {
        !is_part_of_code(reader, at) && plain_year(reader, at, end, modern)
    } else {
        modern && is_year_context(reader, at, end)
    };
    if !fits {
        return None;
    }
    fixed((number, end))
}

/// Whether a number of four digits is a year here.
fn plain_year(reader: &Reader, at: usize, end: usize, modern: bool) -> bool {
    let hyphenated = reader.glued(end) && matches!(reader.word(end), Hyphen | Slash | Colon) && reader.glued(end + 1);
    let season = hyphenated && reader.word(end) == Hyphen && !matches!(reader.word(end + 1), Digits);
    if hyphenated && !season && !is_year_range(reader, at) || matches!(reader.word(end), Units(_) | Scale(_)) {
        return false;
    }
    let context = is_year_context(reader, at, end);
    let counted = names::is_counted(reader, end);
    let counting = matches!(reader.before(at), Bound(_) | Than | Most | Least)
        || reader.token(at.wrapping_sub(1)).is_some_and(|t| t.kind == crate::text::TokenKind::Symbol);
    if modern {
        !counting && (context && !(counted && number_is_round(reader, at)) || !counted && !number_is_round(reader, at))
    } else {
        context && !counted && !counting && matches!(reader.before(at), In | Preposition | From)
    }
}

fn is_year_range(reader: &Reader, at: usize) -> bool {
    matches!(reader.word(at + 1), Hyphen | Slash) && reader.digits(at + 2, 2..=4).is_some()
}

fn number_is_round(reader: &Reader, at: usize) -> bool {
    reader.text(at).ends_with("00")
}

/// Whether a word for times stands before.
fn is_year_context(reader: &Reader, at: usize, _end: usize) -> bool {
    matches!(
        reader.before(at),
        In | Of
            | From
            | Between
            | Preposition
            | Edge(_)
            | Before
            | After
            | Shift(_)
            | And
            | To
            | Dash
            | Hyphen
            | OpenBracket
            | Comma
            | DateWord::EdgeNoun(Edge::End)
            | Season(_)
    ) || reader.sentence().start == at
}

/// "1990s", "the '80s", "the nineties", "the early 1990s".
pub(super) fn decade(reader: &Reader, at: usize) -> Parsed<Day> {
    let (text, end) = match reader.word(at) {
        Apostrophe if reader.glued(at + 1) => (reader.text(at + 1), at + 2),
        Digits => (reader.text(at), at + 1),
        DateWord::Decade(decade) => {
            let century = 190;
            return (reader.before(at) == The || matches!(reader.before(at), Edge(_)))
                .then_some((Day::Fixed(Period::Decade(century + i32::from(decade) / 10)), at + 1));
        }
        _ => return None,
    };
    let (digits, end) = match text.strip_suffix(['s', 'S']) {
        Some(digits) => (digits, end),
        // "1980's"
        None if reader.token(end).is_some_and(|t| t.kind == crate::text::TokenKind::Possessive)
            && text.ends_with('0') =>
        {
            (text, end + 1)
        }
        None => return None,
    };
    let number = digits.parse::<i32>().ok().filter(|number| number % 10 == 0)?;
    let decade = match digits.len() {
        4 if (1000..2200).contains(&number) => number / 10,
        2 if reader.word(at) == Apostrophe || matches!(reader.before(at), The | Edge(_)) => {
            (if number < 20 { 2000 + number } else { 1900 + number }) / 10
        }
        _ => return None,
    };
    let possessive_year = text.len() == 4 && reader.before(at) != The && !matches!(reader.before(at), Edge(_));
    if possessive_year {
        return None;
    }
    Some((Day::Fixed(Period::Decade(decade)), end))
}
