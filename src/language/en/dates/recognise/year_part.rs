//! Parts of a year and longer stretches: quarters, halves, seasons, centuries.

use super::{beside, names, relative, written};
use crate::dates::expression::{Day, Origin, Part, Which, Yearly};
use crate::dates::period::Period;
use crate::language::en::dates::number::{ordinal, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Season, Shift, Unit};
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// "third quarter", "the fiscal first quarter of 1990", "second half of last year".
pub(super) fn quarter(reader: &Reader, at: usize) -> Parsed<Day> {
    if let Some(found) = joined_to_year(reader, at) {
        return Some(found);
    }
    let (yearly, end) = quarter_or_half(reader, at)?;
    Some(with_year(reader, yearly, end))
}

/// "Q1-2019", "H2/2020"
fn joined_to_year(reader: &Reader, at: usize) -> Parsed<Day> {
    let yearly = match reader.word(at) {
        QuarterName(quarter) => Yearly::Quarter(quarter),
        HalfName(half) => Yearly::Half(half),
        _ => return None,
    };
    let joined = matches!(reader.word(at + 1), Hyphen | Slash) && reader.glued(at + 1) && reader.glued(at + 2);
    let (year, end) = year(reader, at + 2).filter(|_| joined && reader.word(at + 2) == Digits)?;
    // "Q1-2019-4" is no quarter of 2019.
    let goes_on = reader.glued(end) && matches!(reader.word(end), Hyphen | Slash);
    (!goes_on).then_some((Day::Fixed(yearly.in_year(year)), end))
}

/// "1Q24", "4Q 2023", "2H24", "2H": as companies write.
pub(super) fn letter_behind(reader: &Reader, at: usize) -> Parsed<Day> {
    let text = reader.text(at);
    let (number, rest) = (text.as_bytes().first()?.checked_sub(b'0')?, text.get(1..)?);
    let (yearly, digits) = match (number, rest.split_at_checked(1)?) {
        (1..=4, ("Q", digits)) => (Yearly::Quarter(number), digits),
        (1..=2, ("H", digits)) => (Yearly::Half(number), digits),
        _ => return None,
    };
    if reader.glued(at) && reader.before(at) != OpenBracket && at > reader.sentence().start {
        return None;
    }
    let year = match digits.len() {
        0 => {
            let placed = names::is_time_preposition(reader.before(at))
                || matches!(reader.before(at), The | And)
                || at == reader.sentence().start
                || reader.token(at - 1).is_some_and(|token| token.kind == TokenKind::Punctuation);
            let (day, end) = with_year(reader, yearly, at + 1);
            return (placed || end > at + 1).then_some((day, end));
        }
        2 => 2000 + digits.parse::<u8>().ok().map(i32::from)?,
        4 => digits.parse::<u16>().ok().map(i32::from).filter(|year| (1900..2100).contains(year))?,
        _ => return None,
    };
    Some((Day::Fixed(yearly.in_year(year)), at + 1))
}

/// "(the) April-June (quarter)": the token of its last month.
pub(super) fn last_of_three_months(reader: &Reader, at: usize) -> Option<usize> {
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        (DateWord::Month(first), Hyphen | Dash, DateWord::Month(last)) if last == first + 2 => Some(at + 2),
        _ => None,
    }
}

/// "the June quarter", "September-quarter profit", "the April-June quarter": the one that ends with the month.
pub(super) fn quarter_to_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let at = last_of_three_months(reader, at).unwrap_or(at);
    let DateWord::Month(month @ (3 | 6 | 9 | 12)) = reader.word(at) else { return None };
    let end = reader.skip(at + 1, Hyphen);
    if reader.word(end) != DateWord::Unit(Unit::Quarter) {
        return None;
    }
    let quarter = Yearly::Quarter(month / 3);
    Some(match year_behind(reader, end + 1) {
        Some((year, end)) => (Day::Within(Part::Yearly(quarter), Box::new(year)), end),
        None => (Day::QuarterEnding(month), end + 1),
    })
}

/// "third quarter", "third-quarter", "fiscal third quarter", "first half", "Q3".
pub(super) fn quarter_or_half(reader: &Reader, at: usize) -> Parsed<Yearly> {
    let start = reader.skip(reader.skip(at, Fiscal), Hyphen);
    if let QuarterName(quarter) = reader.word(start) {
        return Some((Yearly::Quarter(quarter), start + 1));
    }
    // "H1 2023", "2023 H2"
    if let HalfName(half) = reader.word(start) {
        let before = if reader.before(start) == Hyphen { start.wrapping_sub(2) } else { start.wrapping_sub(1) };
        let dated = reader.digits(start + 1, 4..=4).is_some() || reader.digits(before, 4..=4).is_some();
        return dated.then_some((Yearly::Half(half), start + 1));
    }
    let (number, end) = match reader.word(start) {
        Shift(Shift::Last) => (0, start + 1),
        _ => ordinal(reader, start)?,
    };
    let end = reader.skip(reader.skip(reader.skip(end, Hyphen), Fiscal), Hyphen);
    match (reader.word(end), number) {
        (DateWord::Unit(Unit::Quarter), 0) => None,
        (DateWord::Unit(Unit::Quarter), 1..=4) => Some((Yearly::Quarter(number), end + 1)),
        (DateWord::Half, 0..=2) => {
            let half = if number == 0 { 2 } else { number };
            // A half of a match, a page, a list is no half of a year.
            let dated =
                reader.word(end + 1) == Of && year_behind(reader, end + 1).is_some() || is_half_of_year(reader, end);
            dated.then_some((Yearly::Half(half), end + 1))
        }
        _ => None,
    }
}

fn is_half_of_year(reader: &Reader, half: usize) -> bool {
    matches!(reader.word(half + 1), Digits) && year(reader, half + 1).is_some()
}

/// A part of the year with the year behind it, where one follows.
fn with_year(reader: &Reader, yearly: Yearly, end: usize) -> (Day, usize) {
    match year_behind(reader, end) {
        Some((day, end)) => (Day::Within(Part::Yearly(yearly), Box::new(day)), end),
        None => (Day::Yearly(yearly, Which::Bare), end),
    }
}

/// "of 1990", "1990", "of last year", "last year", "a year ago".
pub(super) fn year_behind(reader: &Reader, at: usize) -> Parsed<Day> {
    let of = reader.skip(reader.skip(at, Comma), Of);
    let start = reader.skip(reader.skip(of, The), Fiscal);
    if let Some((year, end)) = year(reader, start) {
        let hyphen = reader.glued(end) && reader.word(end) == Hyphen;
        return (!hyphen).then_some((Day::Fixed(Period::Year(year)), end));
    }
    if let Some((year, end)) = written::short_year(reader, of) {
        return Some((Day::Fixed(Period::Year(year)), end));
    }
    // "the first half of the year"
    let possessive = reader.token(start + 1).is_some_and(|token| token.kind == TokenKind::Possessive);
    if reader.before(start) == The && of > at && reader.word(start) == DateWord::Unit(Unit::Year) && !possessive {
        return Some((Day::Unit { unit: Unit::Year, by: 0, origin: Origin::Publication }, start + 1));
    }
    let found = relative::shifted_unit(reader, start).or_else(|| beside::counted_from_now(reader, at, Unit::Year));
    found.filter(|(day, _)| matches!(day, Day::Unit { unit: Unit::Year, .. } | Day::Offset { .. }))
}

/// "1988 third quarter", "1988 period", "1988 season".
pub(super) fn year_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (year, end) = year(reader, at)?;
    let day = Day::Fixed(Period::Year(year));
    let hyphen = reader.skip(end, Hyphen);
    match quarter_or_half(reader, hyphen) {
        Some((yearly, end)) => Some((Day::Within(Part::Yearly(yearly), Box::new(day)), end)),
        None if matches!(reader.word(end), DateWord::Period) => Some((day, end + 1)),
        // "the 1988 quarter": the one that is compared with the last told.
        None if reader.word(end) == DateWord::Unit(Unit::Quarter) => {
            Some((Day::Within(Part::Same(Unit::Quarter), Box::new(day)), end + 1))
        }
        None => None,
    }
}

/// "the summer", "summer of 1998", "spring 2020".
pub(super) fn season(reader: &Reader, at: usize) -> Parsed<Day> {
    let DateWord::Season(season) = reader.word(at) else { return None };
    if is_of_games(reader, at + 1) {
        return None;
    }
    let yearly = Yearly::Season(season);
    if let Some(found) = winter_of_two_years(reader, season, at + 1) {
        return Some(found);
    }
    let (day, end) = with_year(reader, yearly, at + 1);
    if !matches!(day, Day::Yearly(..)) {
        return Some((day, end));
    }
    // "The fall of the wall", "the spring is clean": these two need a preposition, and no noun of their own.
    let doubtful = matches!(season, Season::Fall | Season::Spring);
    let fits = match reader.before(at) {
        In | Preposition | Until | Edge(_) => !doubtful || !noun_behind(reader, at + 1),
        The => {
            let placed = names::is_time_preposition(reader.before(at - 1));
            !names_something(reader, at + 1) && (!doubtful || placed && reader.word(at + 1) != Of)
        }
        _ => reader.convention.bare_names && super::message::ends::is_alone(reader, at, end),
    };
    fits.then_some((day, end))
}

/// "(the) winter of 2020-21", "winter 2020/21": it begins in the first.
fn winter_of_two_years(reader: &Reader, season: Season, end: usize) -> Parsed<Day> {
    let at = reader.skip(end, Of);
    let (first, hyphen) = year(reader, at).filter(|_| season == Season::Winter && reader.word(at) == Digits)?;
    let last = reader.digits(hyphen + 1, 2..=4)?;
    let follows = last as i32 % 100 == (first + 1) % 100 && matches!(reader.word(hyphen), Hyphen | Slash | Dash);
    follows.then_some((Day::Fixed(Period::Season(first, season)), hyphen + 2))
}

/// "the next winter Games", "Summer Olympics": the season is part of what they are called.
pub(super) fn is_of_games(reader: &Reader, at: usize) -> bool {
    ["games", "olympics", "paralympics"].iter().any(|word| reader.is(at, word)) && reader.capital(at)
}

/// Whether a word follows that makes the one before it an adjective.
pub(super) fn noun_behind(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Word)
        && !matches!(reader.word(at), And | Or | Preposition | Until | Tense(_))
}

/// Whether a small word follows that the season or unit before it only describes: "the winter coat".
pub(super) fn names_something(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|t| t.kind == TokenKind::Word && t.shape == Shape::Lower)
        && reader.word(at) == Other
        && !reader.text(at).ends_with("ed")
        // "since the spring he has been in bed"
        && !reader.is_any(at, words!["he", "she", "they", "we", "it", "who", "when", "but"])
}

/// Up to which number a century may be one that a batsman scores.
const MOST_CENTURIES_OF_A_MATCH: u8 = 9;

/// The last century that has a value.
const LAST_CENTURY: u8 = 99;

/// "He hit the first century of the tournament", "her third century": a hundred runs, for no preposition of time stands before.
fn is_score(reader: &Reader, ordinal: usize) -> bool {
    let article = if reader.before(ordinal) == The { ordinal - 1 } else { ordinal };
    let is_digits = reader.word(ordinal) == Digits;
    !is_digits && article > 0 && !names::is_time_preposition(reader.before(article))
}

/// "20th century", "the 5th century BC".
pub(super) fn century(reader: &Reader, at: usize) -> Parsed<Day> {
    let (number, end) = ordinal(reader, at)?;
    let end = reader.skip(end, Hyphen);
    let DateWord::Unit(Unit::Century) = reader.word(end) else { return None };
    let before = reader.word(end + 1) == BeforeChrist;
    // A value has two digits for it: "the 125th century BC" has none.
    if number > LAST_CENTURY {
        return None;
    }
    if number <= MOST_CENTURIES_OF_A_MATCH && is_score(reader, at) {
        return None;
    }
    let century = if before { -i32::from(number) } else { i32::from(number) - 1 };
    Some((Day::Fixed(Period::Century(century)), if before { end + 2 } else { end + 1 }))
}
