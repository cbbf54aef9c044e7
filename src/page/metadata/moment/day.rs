//! The forms in which pages write a day.

use super::part::Part;
use crate::calendar::Date;
use crate::options::DateOrder;
use crate::text::hash;
use crate::text::words::WordMap;

static MONTHS: WordMap<u32> = include!(concat!(env!("OUT_DIR"), "/page/month_names.rs"));

/// `2023/sep/13/`, `2023/politics/09/13/`
pub(super) fn in_folders(parts: &[Part]) -> Option<Date> {
    match *parts {
        [
            Part::Number { digits: 4, value: year, sign: '/' },
            Part::Sign('/'),
            Part::Word(word),
            Part::Sign('/'),
            Part::Number { digits: 1..=2, value: first, sign: '/' },
            ref rest @ ..,
        ] => match (month(word), rest) {
            (Some(month), _) => date(year, month, first),
            (None, [Part::Sign('/'), Part::Number { digits: 2, value: day, sign: '/' }, ..]) => date(year, first, *day),
            _ => None,
        },
        _ => None,
    }
}

fn date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// "2023-09-13", "2023/9/13", "20230913", "2023年9月13日"; and how many parts it has.
pub(super) fn iso(parts: &[Part]) -> Option<(Date, usize)> {
    match *parts {
        [Part::Number { digits: 8, value, .. }, ..] => Some((date(value / 10_000, value / 100 % 100, value % 100)?, 1)),
        [
            Part::Number { digits: 4, value: year, sign: one },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: month, sign: other },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: day, .. },
            ..,
        ] if one == other && matches!(one, '-' | '/' | '.') => Some((date(year, month, day)?, 5)),
        [
            Part::Number { digits: 4, value: year, .. },
            Part::Word("年" | "년"),
            Part::Number { digits: 1..=2, value: month, .. },
            Part::Word("月" | "월"),
            Part::Number { digits: 1..=2, value: day, .. },
            ..,
        ] => Some((date(year, month, day)?, 5)),
        _ => None,
    }
}

/// "13 September 2023", "13 de septiembre de 2023", "1er mars 2023", "13th of Sept., 2023", "September 13, 2023", "Sep 13 08:30:00 2023", "13-Sep-2023".
pub(super) fn written(parts: &[Part]) -> Option<(Date, usize)> {
    let is_between = |part: &Part| match part {
        Part::Word(word) => {
            matches!(word.to_ascii_lowercase().as_str(), "st" | "nd" | "rd" | "th" | "of" | "er" | "de" | "del" | "º")
        }
        Part::Sign(sign) => matches!(sign, ',' | '.' | '-' | '/' | '|' | '\'' | '’'),
        Part::Number { .. } => false,
    };
    let mut at = 0;
    let mut next = || {
        while parts.get(at).is_some_and(is_between) && at > 0 {
            at += 1;
        }
        at += 1;
        parts.get(at - 1).copied().map(|part| (part, at))
    };
    let (first, _) = next()?;
    let (second, _) = next()?;
    let (third, used) = next()?;
    let (year, used) = match third {
        Part::Number { digits: 4, value: year, .. } => (year, used),
        // "12 May '23", "12-May-23"
        Part::Number { digits: 2, value: year, sign }
            if sign != ':' && matches!(parts.get(used.wrapping_sub(2)), Some(Part::Sign('\'' | '’' | '-'))) =>
        {
            (year + 2000, used)
        }
        // "Jan 28 15:28:56 CET 2020"
        Part::Number { sign: ':', .. } => {
            let rest = parts[used..].iter().take(9).position(|part| matches!(part, Part::Number { digits: 4, .. }))?;
            let Part::Number { value, .. } = parts[used + rest] else { return None };
            // The time is behind the day: it is to be read again.
            (value, used - 1)
        }
        _ => return None,
    };
    match (first, second) {
        (Part::Number { digits: 1..=2, value: day, .. }, Part::Word(word)) => {
            Some((date(year, month(word)?, day)?, used))
        }
        (Part::Word(word), Part::Number { digits: 1..=2, value: day, .. }) => {
            Some((date(year, month(word)?, day)?, used))
        }
        _ => None,
    }
}

/// "13/09/2023", "13.09.2023", "09-13-2023": in the order that the numbers or the outlet tell.
pub(super) fn numeric(parts: &[Part], order: Option<DateOrder>) -> Option<(Date, usize)> {
    match *parts {
        [
            Part::Number { digits: 1..=2, value: first, sign: one },
            Part::Sign(_),
            Part::Number { digits: 1..=2, value: second, sign: other },
            Part::Sign(_),
            Part::Number { digits: digits @ (2 | 4), value: year, .. },
            ..,
        ] if one == other && (digits == 4 && matches!(one, '-' | '.') || one == '/') => {
            // "03/14/24" is of this century.
            let year = if digits == 2 { year + 2000 } else { year };
            Some((in_order(year, first, second, one, order)?, 5))
        }
        _ => None,
    }
}

/// Whether the second number of a day has two digits though it has but one: "17.01.23".
pub(super) fn is_padded(parts: &[Part]) -> bool {
    matches!(parts.get(2), Some(Part::Number { digits: 2, value: ..10, .. }))
}

/// "13.09.23". Versions of programs are written so, too, but not with a nought or with a time behind them.
pub(super) fn short_year(parts: &[Part], order: Option<DateOrder>) -> Option<(Date, usize)> {
    match *parts {
        [
            Part::Number { digits: 1..=2, value: first, sign: '.' },
            Part::Sign('.'),
            Part::Number { digits: 1..=2, value: second, sign: '.' },
            Part::Sign('.'),
            Part::Number { digits: 2, value: year, sign },
            ..,
        ] if sign != '.' => Some((in_order(year + 2000, first, second, '.', order)?, 5)),
        _ => None,
    }
}

/// The day of two numbers in the order that they or the outlet tell. Behind full stops the day comes first, but where
/// numbers of one outlet are in the other order, nothing is sure.
fn in_order(year: u32, first: u32, second: u32, sign: char, order: Option<DateOrder>) -> Option<Date> {
    let is_month_first = order == Some(DateOrder::MonthFirst);
    let is_day_first = order == Some(DateOrder::DayFirst) || sign == '.' && !is_month_first;
    if first > 12 || second <= 12 && is_day_first || first == second {
        date(year, second, first)
    } else if second > 12 || is_month_first && sign != '.' {
        date(year, first, second)
    } else {
        None
    }
}

/// Whether a word is the name of a month, perhaps cut short.
pub(in crate::page::metadata) fn is_month(word: &str) -> bool {
    month(word).is_some()
}

/// The month of a name, in whatever language, or of what it is cut short to.
fn month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    MONTHS.get(hash::of(word.as_bytes()))
}
