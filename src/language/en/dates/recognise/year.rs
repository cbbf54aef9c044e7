//! Years and decades: "1998", "'98", "the year 2000", "44 BC", "fiscal 1989", "the 1990s", "the eighties".

use super::written::{before_christ, short_year};
use super::{measure, names, numeric};
use crate::dates::expression::Day;
use crate::dates::period::Period;
use crate::language::en::dates::number::year;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Edge, Unit};
use crate::text::TokenKind;

/// A year of four digits, or what stands for one: "1998", "'98", "the year 2000", "44 BC", "fiscal 1989".
pub(super) fn year_alone(reader: &Reader, at: usize) -> Parsed<Day> {
    let fixed = |(year, end): (i32, usize)| Some((Day::Fixed(Period::Year(year)), end));
    match reader.word(at) {
        Fiscal => return fixed(year(reader, reader.skip(at + 1, Unit(Unit::Year)))?),
        Unit(Unit::Year) => return fixed(year(reader, at + 1)?),
        FiscalYear(year) => return fixed((i32::from(year), at + 1)),
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
        !numeric::is_part_of_code(reader, at) && plain_year(reader, at, end, modern)
    } else {
        modern && !names::is_counted(reader, end)
    };
    if !fits {
        return None;
    }
    fixed((number, end))
}

/// Whether a number of four digits is a year here.
fn plain_year(reader: &Reader, at: usize, end: usize, modern: bool) -> bool {
    let the = reader.before(at) == The;
    let is_round = reader.text(at).ends_with("00");
    let context = is_year_context(reader, at, end);
    // "1998 troops", "from 1998 to 2500 troops"
    let other_end = matches!(reader.word(end), To | And) && reader.word(end + 1) == Digits;
    let counted = (names::is_counted(reader, end) || other_end && names::is_counted(reader, end + 2)) && !the;
    if joins_code(reader, at, end) || is_something_else(reader, at, end) {
        return false;
    }
    match (modern, is_round) {
        (true, true) => context && !counted || !counted && the && reader.capital(end),
        (true, false) => !measure::is_count(reader, at, end) && (context || !counted),
        (false, _) => {
            !counted
                && (matches!(reader.before(at), In | Preposition | Until | From) || is_end_of_stretch(reader, at, end))
        }
    }
}

/// Whether a mark ties the number to others, and not as the years of a stretch or as a word's part ("2014-style").
fn joins_code(reader: &Reader, at: usize, end: usize) -> bool {
    let tied = reader.glued(end) && matches!(reader.word(end), Hyphen | Slash | Colon) && reader.glued(end + 1);
    let adjective = reader.word(end) == Hyphen && reader.word(end + 1) != Digits;
    tied && !adjective && !is_year_range(reader, at)
}

/// "about 1998", "$1998", "1998 days", "Room 1998", "May 32, 1998"; a number that is the whole text.
fn is_something_else(reader: &Reader, at: usize, end: usize) -> bool {
    let symbol = at > 0 && reader.token(at - 1).is_some_and(|token| token.kind == TokenKind::Symbol);
    matches!(reader.before(at), Bound(_) | Than | Most | Least)
        || matches!(reader.word(end), Units(_) | Scale(_) | Digits)
        || symbol
        || reader.sentence() == (at..end)
        || ends_impossible_date(reader, at)
        || names::numbers_things(reader, at)
}

/// "2014-2018"
fn is_year_range(reader: &Reader, at: usize) -> bool {
    let goes_on = reader.glued(at + 3) && matches!(reader.word(at + 3), Hyphen | Slash);
    let later = reader.digits(at + 2, 4..=4) > reader.digits(at, 4..=4);
    matches!(reader.word(at + 1), Hyphen | Slash) && later && !goes_on
}

/// "August 32, 2014", "June 10 - 31, 2022": a year that its month did not take is none.
fn ends_impossible_date(reader: &Reader, at: usize) -> bool {
    let month = |word| matches!(word, Month(_) | MonthShort(_));
    let comma = at > 2 && (reader.word(at - 1), reader.word(at - 2)) == (Comma, Digits);
    let range = at > 4 && matches!(reader.word(at - 3), Hyphen | Dash) && month(reader.word(at - 5));
    month(reader.before(at)) || comma && (month(reader.word(at - 3)) || range)
}

/// "between (1888) and (1892)", "from 1888 to (1892)"
fn is_end_of_stretch(reader: &Reader, at: usize, end: usize) -> bool {
    let year = |at: usize| reader.digits(at, 4..=4);
    let opens = |at: usize| matches!(reader.before(at), From | Between);
    let first = reader.before(at) == Between && reader.word(end) == And && year(end + 1) > year(at);
    let last = matches!(reader.before(at), To | And)
        && at > 1
        && opens(at - 2)
        && year(at - 2).is_some_and(|first| Some(first) < year(at));
    first && !names::is_counted(reader, end + 2) || last
}

/// Whether a word for times stands before.
fn is_year_context(reader: &Reader, at: usize, end: usize) -> bool {
    matches!(
        reader.before(at),
        In | Of
            | From
            | Between
            | Preposition
            | Until
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
    ) || reader.sentence().start == at && reader.sentence().len() > end - at
}

/// "1990s", "the '80s", "the nineties", "the early 1990s".
pub(super) fn decade(reader: &Reader, at: usize) -> Parsed<Day> {
    // "the early 1990s", but ages in "her early 20s"
    let edge = matches!(reader.before(at), Edge(_) | Hyphen);
    let the = (1..=3).filter_map(|back| at.checked_sub(back)).find(|&at| !matches!(reader.word(at), Edge(_) | Hyphen));
    let placed = reader.before(at) == The || edge && the.is_some_and(|at| reader.word(at) == The);
    // "in nineties", "in 70's"
    let placed = placed || reader.convention.bare_names && matches!(reader.before(at), In | Preposition);
    let apostrophe = reader.word(at) == Apostrophe;
    let (text, end) = match reader.word(at) {
        Apostrophe if reader.glued(at + 1) => (reader.text(at + 1), at + 2),
        Digits => (reader.text(at), at + 1),
        DateWord::Decade(decade) => {
            return placed.then_some((Day::Fixed(Period::Decade(190 + i32::from(decade) / 10)), at + 1));
        }
        // "nineteen seventies"
        Cardinal(century @ 17..=20) => match reader.word(reader.skip(at + 1, Hyphen)) {
            DateWord::Decade(decade @ 20..=90) => {
                let end = reader.skip(at + 1, Hyphen) + 1;
                return Some((Day::Fixed(Period::Decade(i32::from(century) * 10 + i32::from(decade) / 10)), end));
            }
            _ => return None,
        },
        _ => return None,
    };
    let possessive = reader.token(end).is_some_and(|token| token.kind == TokenKind::Possessive);
    let (digits, end) = match text.strip_suffix(['s', 'S']) {
        Some(digits) => (digits, end),
        // "the 1980's"; "1980's" alone is of that year.
        None if possessive && text.ends_with('0') && (placed || apostrophe) => (text, end + 1),
        None => return None,
    };
    let number = digits.parse::<i32>().ok().filter(|number| number % 10 == 0)?;
    // "the late 1700s" are a hundred years.
    if digits.len() == 4 && (1000..1900).contains(&number) && number % 100 == 0 {
        return Some((Day::Fixed(Period::Century(number / 100)), end));
    }
    let decade = match digits.len() {
        4 if (1000..2200).contains(&number) => number / 10,
        // "In 90s" is in as many seconds.
        2 if apostrophe
            || follows_decade(reader, at)
            || placed && (possessive || reader.before(at) == The || edge) && !measure::is_measured(reader, at) =>
        {
            (if number < 20 { 2000 + number } else { 1900 + number }) / 10
        }
        _ => return None,
    };
    Some((Day::Fixed(Period::Decade(decade)), end))
}

/// "(the 1970s and) 80s"
fn follows_decade(reader: &Reader, at: usize) -> bool {
    let joins = matches!(reader.before(at), And | Comma | To | Or) && at > 1;
    joins && reader.word(at - 2) == Digits && reader.text(at - 2).len() == 5 && reader.text(at - 2).ends_with("0s")
}
