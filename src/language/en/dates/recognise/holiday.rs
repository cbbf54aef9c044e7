//! Holidays by name: "Christmas Eve", "Thanksgiving 2023", "next Easter", "Diwali in 2019", "Eid weekend".

use super::{names, offset, written};
use crate::dates::expression::{Day, Meaning, Part, When, Which, Yearly};
use crate::dates::holiday::Holiday;
use crate::language::en::dates::holiday_name::{self as name, Key, Needs};
use crate::language::en::dates::number::{Number, year};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::Unit;

/// How many words a name can have that begins with a word of another class: "Day of the Dead", "Mid-Autumn Festival".
const LONGEST: u8 = 4;
/// How far a country is looked for that tells whose holiday it is, in tokens.
const COUNTRY_REACH: usize = 25;

/// The longest name of a holiday that begins here.
pub(super) fn holiday(reader: &Reader, at: usize) -> Parsed<Yearly> {
    let (holiday, end) = name(reader, at)?;
    Some((Yearly::Holiday(holiday), end))
}

/// A holiday with its year, where one stands behind, and the day or week beside it that is meant.
pub(super) fn holiday_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let (holiday, end) = name(reader, at)?;
    let (beside, end) = beside(reader, end);
    let (day, end) = in_year(reader, Yearly::Holiday(holiday), end);
    let day = match beside {
        Beside::Itself => day,
        Beside::Eve => Day::Beside { number: Number::ONE, unit: Unit::Day, forward: false, day: Box::new(day) },
        Beside::Around(unit) => Day::Holding(unit, Box::new(day)),
    };
    Some((day, end))
}

enum Beside {
    Itself,
    Eve,
    Around(Unit),
}

/// "Diwali eve", "Eid day", "Thanksgiving weekend", "Christmas week"
fn beside(reader: &Reader, end: usize) -> (Beside, usize) {
    match reader.word(end) {
        Unit(unit @ (Unit::Week | Unit::Weekend)) => (Beside::Around(unit), end + 1),
        Unit(Unit::Day) if reader.word(end + 1) != Of => (Beside::Itself, end + 1),
        Hyphen if reader.is(end + 1, "eve") => (Beside::Eve, end + 2),
        _ if reader.is(end, "eve") => (Beside::Eve, end + 1),
        _ => (Beside::Itself, end),
    }
}

/// "2019", "of 2019", "in 2019", "last year", "in three years" behind a holiday; the bare holiday without.
fn in_year(reader: &Reader, yearly: Yearly, end: usize) -> (Day, usize) {
    if let Some((year, end)) = year_behind(reader, end) {
        return (Day::Fixed(yearly.in_year(year)), end);
    }
    if let Some((day @ Day::Within(Part::Yearly(_), _), end)) = written::in_other_year(reader, yearly, end) {
        return (day, end);
    }
    let counted = if reader.word(end) == In { offset::ahead(reader, end + 1) } else { offset::offset(reader, end) };
    if let Some((Meaning::When(When { day: Some(day @ Day::Offset { unit: Unit::Year, .. }), time: None }), end)) =
        counted
    {
        return (Day::Within(Part::Yearly(yearly), Box::new(day)), end);
    }
    (Day::Yearly(yearly, Which::Bare), end)
}

fn year_behind(reader: &Reader, end: usize) -> Parsed<i32> {
    let behind = match reader.word(end) {
        Comma | In => end + 1,
        _ => end,
    };
    let (year, behind) = year(reader, reader.skip(behind, Of))?;
    (!names::is_counted(reader, behind)).then_some((year, behind))
}

fn name(reader: &Reader, at: usize) -> Parsed<Holiday> {
    let words = match reader.word(at) {
        Holiday(words) => words,
        Cardinal(_) | Ordinal(_) if !reader.capital(at) => return None,
        _ => LONGEST,
    };
    let (name, key, end) =
        name::longest(reader.document, at, words).filter(|found| found.2 <= reader.sentence().end)?;
    let holiday = match name.holiday {
        Holiday::ByCountry(anywhere) => of_country(reader, at, end, &key).unwrap_or(*anywhere),
        other => other,
    };
    (holiday != Holiday::Nowhere && is_meant(reader, at, end, name.needs)).then_some((holiday, end))
}

/// Whether a name is the holiday's and not an ordinary word or somebody's name.
fn is_meant(reader: &Reader, at: usize, end: usize, needs: Needs) -> bool {
    let alone = reader.sentence() == (at..end);
    let sure = alone || year_behind(reader, end).is_some();
    let single = end == at + 1;
    match needs {
        // "new year" in small letters is left to chats.
        Needs::Nothing => reader.capital(at) || !reader.is(at, "new") || end > at + 2 || reader.convention.bare_names,
        Needs::Capital => {
            let capitals = reader.capital(at) && reader.capital(end - 1);
            sure && (reader.convention.bare_names || !reader.is(at, "lent"))
                || capitals && !(single && is_other(reader, at))
        }
        Needs::Year => sure,
    }
}

/// "Tariq Ramadan", "Lent by a museum": a capital that makes no holiday.
fn is_other(reader: &Reader, at: usize) -> bool {
    let first = at == reader.sentence().start;
    let is_name = |at: usize| reader.capital(at) && reader.word(at) == DateWord::Other;
    let before = !first && at - 1 > reader.sentence().start && is_name(at - 1);
    let verb = first && reader.is(at, "lent") && matches!(reader.word(at + 1), To | Preposition);
    before || is_name(at + 1) || verb
}

/// The holiday of this name in the country that is named nearest in the sentence: "India's Independence Day".
fn of_country(reader: &Reader, at: usize, end: usize, key: &Key) -> Option<Holiday> {
    let named = |at: usize| {
        if !reader.capital(at) {
            return None;
        }
        let mut word = Key::new();
        word.push(reader.text(at));
        let one = word;
        word.push(" ");
        word.push(reader.text(at + 1));
        key.name_in_country(&word).or_else(|| key.name_in_country(&one))
    };
    let sentence = reader.sentence();
    let mut near = (1..=COUNTRY_REACH).flat_map(|by| [at.checked_sub(by), Some(end + by - 1)]);
    near.find_map(|at| at.filter(|at| sentence.contains(at)).and_then(named)).map(|name| name.holiday)
}
