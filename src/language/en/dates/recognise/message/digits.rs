//! Dates of digits that news would take for something else: "4/22", "on 4-22", "on 5.12", "11 - 2016", "20161016",
//! "2016 10 16", "18q4".

use super::ends::{self, is_alone};
use crate::dates::expression::Day;
use crate::dates::period::Period;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{clock, names, numeric};
use crate::language::en::dates::word::DateWord::*;
use crate::options::DateOrder;
use crate::text::words::words;

/// A date of digits, joined by a mark or by nothing.
pub(super) fn joined(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.word(at) != Digits || counts(reader, at) {
        return None;
    }
    if numeric::is_part_of_code(reader, at) {
        return in_name(reader, at);
    }
    month_and_day(reader, at)
        .or_else(|| month_and_year(reader, at))
        .or_else(|| with_full_stop(reader, at))
        .or_else(|| run_together(reader, at))
        .or_else(|| spaced(reader, at))
        .or_else(|| year_part(reader, at))
}

/// "room 1030", "scored 3-2": the word before tells what the number is.
fn counts(reader: &Reader, at: usize) -> bool {
    names::numbers_things(reader, at)
        || reader.is_any(
            at.wrapping_sub(1),
            words![
                "account", "at", "beat", "call", "code", "got", "id", "invoice", "order", "pages", "pay", "paid",
                "rate", "rated", "ref", "rooms", "score", "scored", "ticket", "version", "win", "won"
            ],
        )
}

/// "4/22", "on 4-22", "2 - 15" alone: a month and a day, where one of them can be no month or a day must stand.
fn month_and_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let (first, second) = (reader.digits(at, 1..=2)?, reader.digits(at + 2, 1..=2)?);
    let (mark, end) = (reader.word(at + 1), at + 3);
    let glued = reader.glued(at + 1) && reader.glued(at + 2);
    let sure = first > 12 || second > 12;
    let placed = match mark {
        Slash => glued && sure,
        Hyphen => {
            glued
                && (reader.before(at) == On
                    || sure && matches!(reader.before(at), From | Until | Preposition | Before | After))
        }
        _ => false,
    };
    // "6/12 3pm"
    let timed = mark == Slash && glued && clock::clock(reader, end).is_some();
    let alone = sure && matches!(mark, Hyphen | Slash) && is_alone(reader, at, end);
    let (month, day) = numeric::month_and_day(first, second, reader.order)?;
    // "08/12,2015"
    if mark == Slash
        && glued
        && reader.word(end) == Comma
        && reader.glued(end)
        && let Some(year) = reader.digits(end + 1, 4..=4)
    {
        return Some((numeric::full(year, month, day)?, end + 2));
    }
    // "24/7"
    let always = (first, second) == (24, 7);
    let fits = (placed || alone || timed) && !always && !is_fraction(reader, end);
    Some((numeric::yearly(month, day).filter(|_| fits)?, end))
}

/// "15/20 of them", "4/22 people", "2-15 minutes"
fn is_fraction(reader: &Reader, end: usize) -> bool {
    let goes_on = reader.glued(end) && matches!(reader.word(end), Hyphen | Slash | Colon);
    goes_on || names::is_counted(reader, end) || matches!(reader.word(end), Units(_) | Unit(_) | Of)
}

/// "11-2016", "2016 - 11", "11 / 2016"
fn month_and_year(reader: &Reader, at: usize) -> Parsed<Day> {
    let (first, second) = (reader.digits(at, 1..=4)?, reader.digits(at + 2, 1..=4)?);
    let (year, month) = match (reader.text(at).len(), reader.text(at + 2).len()) {
        (4, 1..=2) => (first, second),
        (1..=2, 4) => (second, first),
        _ => return None,
    };
    let marked = matches!(reader.word(at + 1), Hyphen | Slash);
    let fits = marked && (1900..2100).contains(&year) && ends::of_number(reader, at + 3);
    Some((numeric::of_month(year, month).filter(|_| fits)?, at + 3))
}

/// "on 5.12", "Friday 7.6", "by 12.06.24"
fn with_full_stop(reader: &Reader, at: usize) -> Parsed<Day> {
    let weekday = matches!(reader.before(at), Weekday(_) | WeekdayShort(_));
    let (first, second) = reader.text(at).split_once('.').filter(|_| ends::of_number(reader, at + 1))?;
    let number = |text: &str| text.parse().ok().filter(|_| text.len() <= 2);
    if let Some((second, year)) = second.split_once('.') {
        let (first, second) = (number(first)?, number(second)?);
        // "9.19.15" is no version, having no nineteenth month.
        let sure = first > 12 || second > 12;
        let placed = weekday || names::is_time_preposition(reader.before(at)) || is_alone(reader, at, at + 1);
        let (month, day) = numeric::month_and_day(first, second, DateOrder::DayFirst)?;
        let year: u32 = number(year).filter(|_| (placed || sure) && year.len() == 2)?;
        return Some((numeric::full(numeric::century_of(year), month, day)?, at + 1));
    }
    // "Thu 12.30" is a time, "Fri 5.17" hardly.
    let round = second.len() == 2 && second.ends_with(['0', '5']);
    // "on 12.06. at 3pm", "6.5. 17:00"
    let has_stop = reader.text(at + 1) == "." && reader.token(at + 2).is_some();
    let timed = has_stop && clock::clock(reader, at + 2).is_some();
    let placed = reader.before(at) == On || weekday && !round || timed;
    let (order, end) = if has_stop { (DateOrder::DayFirst, at + 2) } else { (reader.order, at + 1) };
    let (month, day) = numeric::month_and_day(number(first)?, number(second).filter(|_| placed)?, order)?;
    Some((numeric::yearly(month, day)?, end))
}

/// "20161016", "20161016T0930"
fn run_together(reader: &Reader, at: usize) -> Parsed<Day> {
    let (date, time) = reader.text(at).split_at_checked(8)?;
    let number: u32 = date.parse().ok().filter(|_| time.is_empty() || time.starts_with(['T', 't']))?;
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
    let fits = (1950..2050).contains(&year) && ends::of_number(reader, at + 1);
    Some((numeric::full(year, month, day).filter(|_| fits)?, at + 1))
}

/// "2016 10 16"
fn spaced(reader: &Reader, at: usize) -> Parsed<Day> {
    let (year, month, day) = (reader.digits(at, 4..=4)?, reader.digits(at + 1, 2..=2)?, reader.digits(at + 2, 2..=2)?);
    let fits = (1900..2100).contains(&year) && ends::of_number(reader, at + 3);
    Some((numeric::full(year, month, day).filter(|_| fits)?, at + 3))
}

/// "2018Q4", "18q4", "2016H2"
fn year_part(reader: &Reader, at: usize) -> Parsed<Day> {
    let text = reader.text(at);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (year, part) = (text[..digits].parse::<i32>().ok()?, &text[digits..]);
    let year = match digits {
        2 => 2000 + year,
        4 if (1900..2100).contains(&year) => year,
        _ => return None,
    };
    let &[kind, number @ b'1'..=b'4'] = part.as_bytes() else { return None };
    let period = match (kind.to_ascii_lowercase(), number - b'0') {
        (b'q', quarter) => Period::Quarter(year, quarter),
        (b'h', half @ 1..=2) => Period::Half(year, half),
        _ => return None,
    };
    Some((Day::Fixed(period), at + 1))
}

/// "report-2002-10-09.xlsx", "log-20200701": the date in the name of a file.
fn in_name(reader: &Reader, at: usize) -> Parsed<Day> {
    if reader.before(at) != Hyphen {
        return None;
    }
    let ends = |end| !reader.glued(end) || reader.word(end) != Digits;
    if let Some(found) = run_together(reader, at) {
        return Some(found);
    }
    let is_joined = [1, 3].iter().all(|by| reader.word(at + by) == Hyphen && reader.glued(at + by));
    let (year, month, day) = (reader.digits(at, 4..=4)?, reader.digits(at + 2, 2..=2)?, reader.digits(at + 4, 2..=2)?);
    Some((numeric::full(year, month, day).filter(|_| is_joined && ends(at + 5))?, at + 5))
}
