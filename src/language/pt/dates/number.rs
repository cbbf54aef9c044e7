//! Numbers: how many, which one, which day of a month, which year.

use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use crate::dates::amount::Number;

/// A whole number in digits or words: "12", "1.500", "vinte e três", "dois mil e vinte".
pub(super) fn cardinal(reader: &Reader, at: usize) -> Parsed<u32> {
    if reader.word(at) == Digits {
        let text = reader.text(at);
        let mut groups = text.split('.');
        let first = groups.next().filter(|first| (1..=3).contains(&first.len()));
        let in_thousands = text.contains('.') && first.is_some() && groups.all(|group| group.len() == 3);
        let plain = text.len() <= 7 && (in_thousands || !text.contains('.'));
        let digits = text.bytes().filter(|&byte| byte != b'.');
        if !plain || !digits.clone().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        return Some((digits.fold(0, |number, byte| number * 10 + u32::from(byte - b'0')), at + 1));
    }
    let (thousands, mut end) = match reader.word(at) {
        Thousand => (1, at + 1),
        _ => {
            let (number, end) = below_thousand(reader, at)?;
            if reader.word(end) != Thousand {
                return Some((number, end));
            }
            (number, end + 1)
        }
    };
    let mut number = thousands * 1000;
    let rest = if reader.word(end) == And { end + 1 } else { end };
    if let Some((below, behind)) = below_thousand(reader, rest) {
        (number, end) = (number + below, behind);
    }
    Some((number, end))
}

fn below_thousand(reader: &Reader, at: usize) -> Parsed<u32> {
    let Hundreds(hundreds) = reader.word(at) else { return below_hundred(reader, at) };
    let hundreds = u32::from(hundreds) * 100;
    if reader.word(at + 1) == And
        && let Some((below, end)) = below_hundred(reader, at + 2)
    {
        return Some((hundreds + below, end));
    }
    Some((hundreds, at + 1))
}

fn below_hundred(reader: &Reader, at: usize) -> Parsed<u32> {
    let Cardinal(number) = reader.word(at) else { return None };
    let number = u32::from(number);
    match (reader.word(at + 1), reader.word(at + 2)) {
        (And, Cardinal(ones @ 1..=9)) if number >= 20 && number % 10 == 0 => Some((number + u32::from(ones), at + 3)),
        _ => Some((number, at + 1)),
    }
}

/// How many of something, also with a fraction: "3,5", "meia", "duas", "um par de".
pub(super) fn quantity(reader: &Reader, at: usize) -> Parsed<Number> {
    if reader.word(at) == Digits {
        if let Some((whole, end)) = cardinal(reader, at) {
            return Some((Number::whole(whole.into()), end));
        }
        return decimal(reader.text(at)).map(|number| (number, at + 1));
    }
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        (Half, Group(group), Of) => Some((Number::whole(u64::from(group) / 2), at + 3)),
        (Half, ..) => Some((Number { hundredths: 50, fraction: true }, at + 1)),
        (Cardinal(1), Group(group), Of) => Some((Number::whole(group.into()), at + 3)),
        _ => cardinal(reader, at).map(|(number, end)| (Number::whole(number.into()), end)),
    }
}

/// "3,5", "0,25"; "3.5" as other languages write it.
fn decimal(text: &str) -> Option<Number> {
    let (whole, fraction) = text.split_once([',', '.'])?;
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole) || !is_number(fraction) || whole.len() > 6 || fraction.len() > 2 {
        return None;
    }
    let tenths = fraction.len() == 1;
    let hundredths = fraction.parse::<u64>().ok()? * if tenths { 10 } else { 1 };
    Some(Number { hundredths: whole.parse::<u64>().ok()? * 100 + hundredths, fraction: false })
}

/// Which one: "terceiro", "vigésimo segundo", "3º", "3.º", "3o", "2ª".
pub(super) fn ordinal(reader: &Reader, at: usize) -> Parsed<u8> {
    match reader.word(at) {
        Ordinal(tens @ (10 | 20 | 30)) => match ordinal_ones(reader, at + 1) {
            Some(ones) => Some((tens + ones, at + 2)),
            None => Some((tens, at + 1)),
        },
        Ordinal(_) | WeekdayOrdinal(_) => ordinal_ones(reader, at).map(|ones| (ones, at + 1)),
        Digits => ordinal_in_digits(reader, at),
        _ => None,
    }
}

/// "segunda" is a weekday by its first meaning, and a number by its second.
fn ordinal_ones(reader: &Reader, at: usize) -> Option<u8> {
    match reader.word(at) {
        Ordinal(number @ 1..=9) => Some(number),
        WeekdayOrdinal(weekday @ (1 | 3..=5)) => Some(weekday + 1),
        _ => None,
    }
}

fn ordinal_in_digits(reader: &Reader, at: usize) -> Parsed<u8> {
    let text = reader.text(at);
    // "1o", "3a" are one token.
    if let Some(digits) = text.strip_suffix(['o', 'a']) {
        let is_number = (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        return digits.parse().ok().filter(|_| is_number).map(|number| (number, at + 1));
    }
    let number = reader.digits(at, 1..=2)? as u8;
    let dot = usize::from(reader.text(at + 1) == "." && reader.glued(at + 1));
    let mark = at + 1 + dot;
    let is_mark = matches!(reader.text(mark), "º" | "ª" | "°" | "o" | "a") && reader.glued(mark);
    is_mark.then_some((number, mark + 1))
}

/// A day of a month: "12", "1º", "primeiro", "vinte e um".
pub(super) fn day_of_month(reader: &Reader, at: usize) -> Parsed<u8> {
    let (day, end) = match reader.digits(at, 1..=2) {
        Some(_) => match ordinal(reader, at) {
            Some(found) => found,
            None => (reader.digits(at, 1..=2)? as u8, at + 1),
        },
        None => match below_hundred(reader, at) {
            Some((day, end)) => (u8::try_from(day).ok()?, end),
            None => ordinal(reader, at)?,
        },
    };
    (1..=31).contains(&day).then_some((day, end))
}

/// A year of four digits, or in words: "1998", "dois mil e vinte", "mil novecentos e noventa".
pub(super) fn year(reader: &Reader, at: usize) -> Parsed<i32> {
    if let Some(year) = reader.digits(at, 4..=4) {
        return (1000..2200).contains(&year).then_some((year as i32, at + 1));
    }
    let in_words = matches!(reader.word(at), Thousand)
        || matches!(reader.word(at), Cardinal(2)) && reader.word(at + 1) == Thousand;
    let (year, end) = if in_words { cardinal(reader, at)? } else { return None };
    (1100..2100).contains(&year).then_some((year as i32, end))
}

/// A year, also of two digits as behind a month: "(maio de) 68".
pub(super) fn year_or_short(reader: &Reader, at: usize) -> Parsed<i32> {
    if let Some(found) = year(reader, at) {
        return Some(found);
    }
    let short = reader.digits(at, 2..=2)? as i32;
    Some((full_year(short), at + 1))
}

/// The year of two digits: of this century up to 40.
pub(super) fn full_year(short: i32) -> i32 {
    /// More lie in the last century.
    const LAST_OF_THIS_CENTURY: i32 = 40;
    if short <= LAST_OF_THIS_CENTURY { 2000 + short } else { 1900 + short }
}

/// A number in Roman numerals: "XX".
pub(super) fn roman(text: &str) -> Option<u8> {
    let digit = |byte: u8| match byte {
        b'I' => Some(1),
        b'V' => Some(5),
        b'X' => Some(10),
        _ => None,
    };
    let digits: Option<Vec<i32>> = text.bytes().take(8).map(digit).collect();
    let digits = digits.filter(|digits| digits.len() == text.len() && !digits.is_empty())?;
    let behind = digits.iter().skip(1).chain(std::iter::once(&0));
    let number: i32 = digits.iter().zip(behind).map(|(&digit, &next)| if digit < next { -digit } else { digit }).sum();
    u8::try_from(number).ok().filter(|&number| number > 0)
}
