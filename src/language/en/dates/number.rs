//! Numbers in digits and in words: amounts, ordinals, days of the month, years.

use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use super::word::Unit;
pub(super) use crate::dates::amount::Number;

/// An amount in digits or words: "14", "1,000", "2.5", "2 1/2", "twenty-five", "a hundred and six".
pub(super) fn amount(reader: &Reader, at: usize) -> Parsed<Number> {
    match reader.word(at) {
        Digits => {
            let number = decimal(reader.text(at))?;
            let (half, end) = fraction(reader, at + 1);
            Some((if half { number.and_a_half() } else { number }, end))
        }
        Half => Some((Number { hundredths: 50, fraction: true }, at + 1)),
        _ => {
            let (number, end) = cardinal(reader, at)?;
            Some((Number::whole(number), end))
        }
    }
}

/// A half behind a whole number: "2 1/2", "2½".
fn fraction(reader: &Reader, at: usize) -> (bool, usize) {
    // Looked at by class first: nearly always something else stands here.
    match (reader.word(at), reader.word(at + 1)) {
        (Other, _) if reader.text(at) == "½" => (true, at + 1),
        (Digits, Slash) if reader.text(at) == "1" && reader.text(at + 2) == "2" => (true, at + 3),
        _ => (false, at),
    }
}

/// "and a half" behind a number or its unit, in hundredths; in messages also "and half", "and a quarter".
pub(super) fn and_a_part(reader: &Reader, at: usize) -> Parsed<u64> {
    let noun = reader.skip(at + 1, A);
    match reader.word(noun) {
        _ if reader.word(at) != And || noun == at + 1 && !reader.convention.casual_words => None,
        Half => Some((50, noun + 1)),
        Unit(Unit::Quarter) if reader.convention.casual_words && noun > at + 1 => Some((25, noun + 1)),
        _ => None,
    }
}

/// Digits with a decimal point or commas of thousands.
pub(super) fn decimal(text: &str) -> Option<Number> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    if whole.len() > 7 || rest.len() > 2 || !rest.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut number = 0;
    for byte in whole.bytes().filter(|&byte| byte != b',') {
        number = number * 10 + u64::from(char::from(byte).to_digit(10)?);
    }
    let place = |at: usize| rest.as_bytes().get(at).map_or(0, |byte| u64::from(byte - b'0'));
    Some(Number { hundredths: number * 100 + place(0) * 10 + place(1), fraction: false })
}

/// A whole number in words: "twenty-five", "two thousand and six", "a hundred", "a couple of", "a dozen".
pub(super) fn cardinal(reader: &Reader, at: usize) -> Parsed<u64> {
    let start = at;
    let mut at = at;
    let (mut total, mut group, mut any) = (0_u64, 0_u64, false);
    if reader.word(at) == A {
        match reader.word(at + 1) {
            Group(count) => return Some((count.into(), reader.skip(at + 2, Of))),
            Scale(_) => at += 1,
            _ => return None,
        }
    }
    if let Group(count) = reader.word(at) {
        return Some((count.into(), reader.skip(at + 1, Of)));
    }
    while at < start + 9 {
        match reader.word(at) {
            Cardinal(number) => {
                let fits = group % 100 == 0 || group % 10 == 0 && number < 10 && group % 100 >= 20;
                if !fits {
                    break;
                }
                group += u64::from(number);
            }
            Scale(1000) => (total, group) = (total + group.max(1) * 1000, 0),
            Scale(scale) => group = group.max(1) * u64::from(scale),
            // "twenty-five", "two hundred and six"
            Hyphen if any && matches!(reader.word(at + 1), Cardinal(1..10)) && group % 100 >= 20 => {}
            And if any && matches!(reader.word(at + 1), Cardinal(_)) && (matches!(reader.word(at - 1), Scale(_))) => {}
            _ => break,
        }
        any = true;
        at += 1;
        if total > 100_000 || group > 100_000 {
            return None;
        }
    }
    any.then_some((total + group, at))
}

/// An ordinal: "12th", "twelfth", "twenty-first".
pub(super) fn ordinal(reader: &Reader, at: usize) -> Parsed<u8> {
    match reader.word(at) {
        Digits => {
            let text = reader.text(at);
            let digits = text.bytes().take_while(u8::is_ascii_digit).count();
            let number = text[..digits].parse::<u8>().ok()?;
            matches!(&text[digits..], "st" | "nd" | "rd" | "th" | "ST" | "ND" | "RD" | "TH").then_some((number, at + 1))
        }
        Ordinal(number) => Some((number, at + 1)),
        Cardinal(tens @ (20 | 30)) => {
            let next = reader.skip(at + 1, Hyphen);
            match reader.word(next) {
                Ordinal(number @ 1..10) => Some((tens + number, next + 1)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// A day of the month: "12", "12th", "twelfth".
pub(super) fn day_of_month(reader: &Reader, at: usize) -> Parsed<u8> {
    let (day, end) = match reader.digits(at, 1..=2) {
        Some(day) => (day as u8, at + 1),
        None => ordinal(reader, at)?,
    };
    // "3 percent", "12:30", "3.5" are no days.
    let clock =
        reader.word(end) == Colon && reader.glued(end) && reader.glued(end + 1) && reader.word(end + 1) == Digits;
    ((1..=31).contains(&day) && !clock).then_some((day, end))
}

/// A year of four digits, or in words: "1998", "nineteen ninety-eight", "two thousand and six".
pub(super) fn year(reader: &Reader, at: usize) -> Parsed<i32> {
    if let Some(year) = reader.digits(at, 4..=4) {
        return (1000..2200).contains(&year).then_some((year as i32, at + 1));
    }
    if let FiscalYear(year) = reader.word(at) {
        return Some((i32::from(year), at + 1));
    }
    year_in_words(reader, at)
}

fn year_in_words(reader: &Reader, at: usize) -> Parsed<i32> {
    match (reader.word(at), reader.word(at + 1)) {
        (Cardinal(2), Scale(1000)) => {
            let (year, end) = cardinal(reader, at)?;
            (year < 2100).then_some((year as i32, end))
        }
        (Cardinal(century @ (16..=20)), next) => {
            let next_at = reader.skip(at + 1, Hyphen);
            let rest = match (next, reader.word(next_at)) {
                // "seventeen hundred", "seventeen hundred thirty-three"
                (Scale(100), _) => {
                    let rest = cardinal(reader, reader.skip(at + 2, And)).filter(|(rest, _)| (1..100).contains(rest));
                    let (rest, end) = rest.unwrap_or((0, at + 2));
                    return Some((i32::from(century) * 100 + rest as i32, end));
                }
                (_, Cardinal(_)) => cardinal(reader, next_at)?,
                _ => return None,
            };
            (10..100).contains(&rest.0).then_some((i32::from(century) * 100 + rest.0 as i32, rest.1))
        }
        _ => None,
    }
}
