//! Units that the text has told before, or that today lies in: "the quarter", "the weekend", "the year-earlier period",
//! "the year before", "year-end".

use super::year_part::{names_something, noun_behind, quarter_or_half};
use crate::dates::expression::{Day, Origin, Which};
use crate::language::en::dates::number::Number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::Unit;
use crate::text::TokenKind;

/// A unit with "the" before it, or a comparison with the year before.
pub(super) fn told_unit(reader: &Reader, at: usize) -> Parsed<Day> {
    let told = |unit, by| Day::Unit { unit, by, origin: Origin::Told };
    let behind_the = reader.before(at) == The;
    match reader.word(at) {
        // "a superb weekend" is any.
        Unit(Unit::Weekend)
            if reader.before(at) != Other && reader.before(at) != A || at == reader.sentence().start =>
        {
            Some((told(Unit::Weekend, 0), at + 1))
        }
        Unit(Unit::Quarter) if behind_the => {
            Some(ended_quarter(reader, at + 1).unwrap_or((told(Unit::Quarter, 0), at + 1)))
        }
        Unit(unit) if unit >= Unit::Day && behind_the && reader.word(at + 1) == Before => {
            (!noun_behind(reader, at + 2)).then_some((told(unit, -1), at + 2))
        }
        Unit(Unit::Year) if reader.word(at + 1) == Hyphen => year_earlier(reader, at),
        // "the week-long strike" tells how long.
        Unit(_) if (reader.word(at + 1), reader.word(at + 2)) == (Hyphen, Long) => None,
        Unit(unit @ (Unit::Week | Unit::Month | Unit::Year)) if behind_the && !reader.capital(at) => {
            let day = Day::Unit { unit, by: 0, origin: Origin::Publication };
            (!ends(reader, at + 1) && !names_something(reader, at + 1)).then_some((day, at + 1))
        }
        Latest => {
            let end = reader.skip(at + 1, Fiscal);
            matches!(reader.word(end), Unit(Unit::Quarter) | Period).then_some((told(Unit::Quarter, 0), end + 1))
        }
        _ => None,
    }
}

/// "(the) full year", of whose result a company tells.
pub(super) fn full_year(reader: &Reader, at: usize) -> Parsed<Day> {
    let fits = reader.is(at, "full") && reader.word(at + 1) == Unit(Unit::Year);
    fits.then_some((Day::Unit { unit: Unit::Year, by: 0, origin: Origin::Publication }, at + 2))
}

/// "year-earlier", "the year-ago period", "a year-earlier third quarter"
fn year_earlier(reader: &Reader, at: usize) -> Parsed<Day> {
    if !matches!(reader.word(at + 2), Ago | Earlier) {
        return None;
    }
    let end = at + 3;
    if let Some((yearly, end)) = quarter_or_half(reader, end) {
        return Some((Day::Yearly(yearly, Which::Year(-1)), end));
    }
    let quarter = Day::Unit { unit: Unit::Quarter, by: 0, origin: Origin::Told };
    let day = Day::Beside { number: Number::ONE, unit: Unit::Year, forward: false, day: Box::new(quarter) };
    let noun = matches!(reader.word(end), Unit(Unit::Quarter) | Period);
    Some((day, if noun { end + 1 } else { end }))
}

/// "(the year) ended Sept. 30", "(the year) to September": which year is told, and it is none of the calendar's.
pub(super) fn ends(reader: &Reader, at: usize) -> bool {
    let to_month = matches!(reader.word(at), To | Until) && matches!(reader.word(at + 1), Month(_) | MonthShort(_));
    to_month || reader.is(at, "ended") || reader.is(at, "ending")
}

/// "(the quarter) ended Sept. 30": tells which quarter, and is not part of the expression.
fn ended_quarter(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(reader.skip(at + 1, On)) {
        DateWord::Month(month) | MonthShort(month) if ends(reader, at) => Some((Day::QuarterEnding(month), at)),
        _ => None,
    }
}

/// "year-end", "the year's end", "month-end".
pub(super) fn unit_end(reader: &Reader, at: usize) -> Parsed<Day> {
    let Unit(unit @ (Unit::Year | Unit::Month | Unit::Quarter)) = reader.word(at) else { return None };
    let possessive = reader.token(at + 1).is_some_and(|token| token.kind == TokenKind::Possessive);
    let end = if possessive { at + 2 } else { reader.skip(at + 1, Hyphen) };
    if !reader.is(end, "end") || !possessive && unit != Unit::Year && end == at + 1 {
        return None;
    }
    let day = Day::Unit { unit, by: 0, origin: Origin::Publication };
    Some((if possessive { day } else { Day::EndOf(Box::new(day)) }, end + 1))
}
