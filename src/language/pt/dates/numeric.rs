//! Dates in numbers: "12/09/2023", "12.09.2023", "2023-09-12", "22/jan/2019", "12/9", "9/2023". The day stands first, unless
//! it cannot.

use super::number::full_year;
use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::written::{days_in_longest, month};
use crate::calendar::Date;
use crate::dates::expression::{Day, Which, Yearly};
use crate::dates::period::Period;
use crate::text::words::words;

/// A date of numbers and marks.
pub(super) fn numeric(reader: &Reader, at: usize) -> Parsed<Day> {
    // "10/1-11/2" are two dates, "1-2-3/4" none.
    let is_end = reader.before(at) == Hyphen && reader.word(at + 1) == Slash;
    if reader.glued(at) && matches!(reader.before(at), Slash | Hyphen | Digits) && !is_end || follows_code(reader, at) {
        return None;
    }
    dotted(reader, at).or_else(|| joined(reader, at)).or_else(|| spaced(reader, at))
}

/// "12.09.2023", "2015.5.13" and in messages "4.22": one token.
fn dotted(reader: &Reader, at: usize) -> Parsed<Day> {
    let text = reader.text(at);
    if reader.word(at) != Digits || !text.contains('.') || reader.text(at + 1) == "%" {
        return None;
    }
    let parts: Option<Vec<i32>> = text.split('.').map(|part| number(part, 4)).collect();
    let day = match parts?[..] {
        [first, second, third] => date_of(reader, first, second, third, text.len() >= 8),
        [first, second] if reader.convention.bare_names && text.split('.').all(|part| part.len() <= 2) => {
            yearly(reader, first, second)
        }
        [year @ 1900..2100, month] if reader.convention.bare_names => month_of(month, year),
        _ => None,
    };
    day.map(|day| (day, at + 1))
}

/// "12/09/2023", "12-9-2023", "22/jan/2019", "12/09", "9/2023".
fn joined(reader: &Reader, at: usize) -> Parsed<Day> {
    let first = part(reader, at)?;
    let mark = at + 1;
    if !is_mark(reader, mark) {
        return None;
    }
    let second = part(reader, mark + 1)?;
    if is_mark(reader, mark + 2) && reader.word(mark) == reader.word(mark + 2) {
        let third = part(reader, mark + 3)?;
        let end = mark + 4;
        if is_mark(reader, end) && reader.word(end) == reader.word(mark) {
            return None;
        }
        return match (first, second, third) {
            (Number(first), Number(second), Number(third)) => {
                let four_digits = reader.text(at).len() == 4 || reader.text(mark + 3).len() == 4;
                date_of(reader, first, second, third, four_digits)
            }
            (Number(day), Name(month), Number(year)) | (Name(month), Number(day), Number(year)) => {
                of_day(day, month.into(), year)
            }
            _ => None,
        }
        .map(|day| (day, end));
    }
    let end = mark + 2;
    let is_slash = reader.word(mark) == Slash;
    let day = match (first, second) {
        (Number(day), Name(month)) => Some(Day::Yearly(Yearly::Date(month, u8::try_from(day).ok()?), Which::Bare))
            .filter(|_| (1..=i32::from(days_in_longest(month))).contains(&day)),
        (Number(month), Number(year @ 1900..2100)) if is_slash || reader.convention.bare_names => month_of(month, year),
        (Number(year @ 1900..2100), Number(month))
            if reader.text(mark + 1).len() == 2 || reader.convention.bare_names =>
        {
            month_of(month, year)
        }
        (Number(first), Number(second)) if is_told_as_day(reader, at, mark) => yearly(reader, first, second),
        _ => None,
    };
    // "1/3-2/3" goes on as a range.
    day.map(|day| (day, end))
}

/// "2016 - 12 - 22" in a message.
fn spaced(reader: &Reader, at: usize) -> Parsed<Day> {
    let is_spaced = |mark: usize| reader.word(mark) == Hyphen && !reader.glued(mark);
    if !reader.convention.bare_names || !is_spaced(at + 1) || !is_spaced(at + 3) {
        return None;
    }
    let year = reader.digits(at, 4..=4)? as i32;
    let (month, day) = (reader.digits(at + 2, 1..=2)? as i32, reader.digits(at + 4, 1..=2)? as i32);
    Some((of_day(day, month, year)?, at + 5))
}

/// What stands between two marks.
#[derive(Clone, Copy)]
enum Piece {
    Number(i32),
    /// "jan"
    Name(u8),
}
use Piece::{Name, Number};

fn part(reader: &Reader, at: usize) -> Option<Piece> {
    match month(reader, at) {
        Some(month) => Some(Name(month)),
        None => reader.digits(at, 1..=4).map(|number| Number(number as i32)),
    }
}

/// A slash or a hyphen that touches what stands before and behind.
fn is_mark(reader: &Reader, at: usize) -> bool {
    matches!(reader.word(at), Slash | Hyphen) && reader.glued(at) && reader.glued(at + 1)
}

/// Whether two numbers with a mark between are day and month: "em 12/9", "(12/9)", "terça, 12/9", and in a message all.
fn is_told_as_day(reader: &Reader, at: usize, mark: usize) -> bool {
    if reader.convention.bare_names {
        return reader.word(mark) == Slash || reader.digits(at, 1..=2).is_some();
    }
    let two_digits = reader.text(at).len() == 2 && reader.text(mark + 1).len() == 2;
    let behind_preposition = matches!(
        reader.before(at),
        In | Of | OfThe | Until | Since | InThe | AtThe | Between | And | Unit(_) | Feira | Weekday(_)
    );
    let in_brackets = reader.before(at) == OpenBracket && reader.word(mark + 2) == CloseBracket;
    let behind_weekday = matches!(reader.before(at), OpenBracket | Comma)
        && matches!(reader.before(at - 1), Feira | Weekday(_) | WeekdayOrdinal(_) | Today(_));
    let counted = reader.is_other_lower(mark + 2) && matches!(reader.before(at), Of | Between | And);
    reader.word(mark) == Slash
        && (behind_preposition && !counted
            || behind_weekday
            || in_brackets && two_digits
            || at == reader.sentence().start && two_digits)
}

/// "Lei 12.850/2013", "artigo 5/2", "nº 3/2020": numbers of something else.
fn follows_code(reader: &Reader, at: usize) -> bool {
    const CODES: &[u32] = words![
        "lei",
        "leis",
        "decreto",
        "decretos",
        "artigo",
        "art",
        "nº",
        "n",
        "no",
        "portaria",
        "processo",
        "resolução",
        "medida",
        "pec",
        "mp",
        "pl",
        "norma",
        "regulamento",
        "diretiva",
        "acórdão",
        "edital",
        "placar",
        "versão"
    ];
    let before = at.wrapping_sub(1);
    let is_mark = |at: usize| matches!(reader.text(at), "º" | "." | "°");
    let before = if is_mark(before) { before.wrapping_sub(1) } else { before };
    reader.is_any(before, CODES) && reader.word(before) != InThe
        || reader.word(before) == Other && matches!(reader.text(at.wrapping_sub(1)), "R$" | "$" | "€" | "#")
}

fn number(text: &str, longest: usize) -> Option<i32> {
    let fits = (1..=longest).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| fits)
}

/// Three numbers: the year first or last.
fn date_of(reader: &Reader, first: i32, second: i32, third: i32, has_long_year: bool) -> Option<Day> {
    if first > 31 {
        return of_day(third, second, first).filter(|_| has_long_year);
    }
    let (day, month) = if reader.month_first { (second, first) } else { (first, second) };
    let year = if third < 100 { full_year(third) } else { third };
    if !has_long_year && third >= 100 {
        return None;
    }
    of_day(day, month, year).or_else(|| of_day(month, day, year))
}

fn of_day(day: i32, month: i32, year: i32) -> Option<Day> {
    let year = if year < 100 { full_year(year) } else { year };
    let date = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    (1000..2200).contains(&year).then_some(Day::Fixed(Period::Day(date)))
}

fn month_of(month: i32, year: i32) -> Option<Day> {
    let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
    Some(Day::Fixed(Period::Month(year, month)))
}

fn yearly(reader: &Reader, first: i32, second: i32) -> Option<Day> {
    let fits = |day: i32, month: i32| {
        let month = u8::try_from(month).ok().filter(|month| (1..=12).contains(month))?;
        let day = u8::try_from(day).ok().filter(|&day| day > 0 && day <= days_in_longest(month))?;
        Some(Day::Yearly(Yearly::Date(month, day), Which::Bare))
    };
    let (day, month) = if reader.month_first { (second, first) } else { (first, second) };
    fits(day, month).or_else(|| fits(month, day).filter(|_| reader.convention.any_order))
}
