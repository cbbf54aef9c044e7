//! Dates with the month in letters: "12 de setembro de 2023", "1º de maio", "setembro do ano passado", "próximo junho".

use super::number::{self, day_of_month, year, year_or_short};
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::word::WORDS;
use super::{range, relative, tense, within};
use crate::calendar::Date;
use crate::dates::expression::{Day, Part, Shift, Which, Yearly};
use crate::dates::period::Period;
use crate::dates::unit::Unit;
use crate::text::hash;
use crate::text::words::words;

/// A month's name, or its short form.
pub(super) fn month(reader: &Reader, at: usize) -> Option<u8> {
    match reader.word(at) {
        Month(month) | MonthShort(month) => Some(month),
        // "dez" is the number ten too.
        Cardinal(10) if reader.is_any(at, words!["dez"]) => Some(12),
        _ => None,
    }
}

/// "12 de setembro de 2023", "1º de maio", "10 Agosto 2012", "dois de jan".
pub(super) fn day_first(reader: &Reader, at: usize) -> Parsed<Day> {
    if let Some((day, month)) = glued_month(reader.text(at)).filter(|_| reader.word(at) == Digits) {
        let fits = (1..=days_in_longest(month)).contains(&day);
        return fits.then(|| with_year(reader, Yearly::Date(month, day), at + 1));
    }
    let (day, end) = day_of_month(reader, at)?;
    let month_at = reader.skip_of(end);
    let month = month(reader, month_at)?;
    // "7 dez" is a day, "de 8 dez pessoas" nothing.
    // "o primeiro set" is a part of a match.
    let is_number = matches!(reader.word(month_at), Cardinal(_))
        || matches!(reader.word(month_at), MonthShort(_)) && month_at == end && !reader.convention.bare_names;
    if is_number && reader.digits(at, 1..=2).is_none() || is_name_of_place(reader, at, month_at) {
        return None;
    }
    if day > days_in_longest(month) {
        return None;
    }
    Some(with_year(reader, Yearly::Date(month, day), month_at + 1))
}

/// "15Set", "3jan": one token.
fn glued_month(text: &str) -> Option<(u8, u8)> {
    let name = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let digits = &text[..text.len() - name.len()];
    if name.len() != 3 || !(1..=2).contains(&digits.len()) {
        return None;
    }
    match WORDS.get(hash::of(name.to_ascii_lowercase().as_bytes()))? {
        MonthShort(month) => Some((digits.parse().ok()?, month)),
        _ => None,
    }
}

/// "Maio vinte e um", "maio, 21": in messages, as other languages have it.
pub(super) fn month_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let month = month(reader, at).filter(|_| reader.convention.any_order)?;
    let (day, end) = day_of_month(reader, at + 1)?;
    let is_day = !matches!(reader.word(end), Colon | Slash | Units(_)) && day <= days_in_longest(month);
    is_day.then(|| with_year(reader, Yearly::Date(month, day), end))
}

/// "(nos dias) 17 e 18 de junho", "17, 18 e 19 de junho": the month stands with the last.
pub(super) fn listed_day(reader: &Reader, at: usize) -> Parsed<Day> {
    const MOST: usize = 4;
    let is_listed = match reader.before(at) {
        Units(Unit::Day) | In | InThe | AtThe | TheOrTo => true,
        Comma | And => at >= 2 && reader.word(at - 2) == Digits,
        _ => false,
    };
    let (day, end) = day_of_month(reader, at).filter(|_| is_listed && reader.digits(at, 1..=2).is_some())?;
    let mut next = end;
    for _ in 0..MOST {
        next = if matches!(reader.word(next), Comma | And) { next + 1 } else { return None };
        if let Some((last, _)) = day_first(reader, next) {
            return Some((range::same_month(&last, day)?, end));
        }
        next = day_of_month(reader, next)?.1;
    }
    None
}

/// "setembro", "setembro de 2023", "janeiro deste ano", "agosto passado", "maio de 68".
pub(super) fn month_alone(reader: &Reader, at: usize) -> Parsed<Day> {
    let month = match reader.word(at) {
        Month(month) => month,
        MonthShort(month) => month,
        Cardinal(10) if reader.is_any(at, words!["dez"]) => 12,
        _ => return None,
    };
    // "Rua 25 de Março" has been left out, and so is its month.
    let day = at.wrapping_sub(if matches!(reader.text(at.wrapping_sub(2)), "º" | "ª") { 3 } else { 2 });
    if reader.before(at) == Of && reader.word(day) == Digits && is_name_of_place(reader, day, at) {
        return None;
    }
    let yearly = Yearly::Month(month);
    let (day, end) = with_year(reader, yearly, at + 1);
    let has_year = !matches!(day, Day::Yearly(_, Which::Bare));
    let is_short = !matches!(reader.word(at), Month(_));
    // "mar" is the sea, "set" a part of a match.
    if is_short && !has_year && !(reader.convention.bare_names && matches!(reader.before(at), In | Until | Since | Of))
    {
        return None;
    }
    if let (false, Contracted(shift)) = (has_year, reader.before(at)) {
        return Some((Day::Yearly(yearly, Which::Shift(shift)), end));
    }
    (has_year || !reader.capital(at) || may_have_capital(reader, at)).then_some((day, end))
}

/// A month with a capital, as it was written once, and no name: "em Maio", but not "Editora Abril", "Ana Abril".
fn may_have_capital(reader: &Reader, at: usize) -> bool {
    if reader.is_name(at + 1) && !reader.convention.bare_names {
        return false;
    }
    let behind_preposition = matches!(
        reader.before(at),
        In | Of | Until | Since | Between | And | Or | For | Edge(_) | Shift(_) | Hyphen | Dash
    );
    behind_preposition || reader.convention.bare_names
        // "Março teve vendas recordes."
        || at == reader.sentence().start && (reader.word(at + 1) != Other || tense::is_verb(reader, at + 1))
}

/// A day or a month with the year that stands behind it.
pub(super) fn with_year(reader: &Reader, yearly: Yearly, end: usize) -> (Day, usize) {
    // "setembro de 2023", "set/2023", "12 de janeiro, 2016", "10 Agosto 2012"
    // "12 set. 2023": a stop that the tokeniser took for the sentence's
    let is_stop =
        reader.text(end) == "." && reader.glued(end) && matches!(reader.word(end - 1), MonthShort(_) | Cardinal(_));
    let end =
        if is_stop && (number::year(reader, end + 1).is_some() || reader.word(end + 1) == Of) { end + 1 } else { end };
    let glued_mark = matches!(reader.word(end), Slash | Hyphen | Dash) && reader.glued(end) && reader.glued(end + 1);
    let is_date = matches!(yearly, Yearly::Date(..));
    let of = match reader.word(end) {
        Of | OfThe => end + 1,
        Slash | Hyphen | Dash if glued_mark => end + 1,
        Comma if is_date => end + 1,
        _ => end,
    };
    if let (Some(year @ 1..), BeforeChrist) = (reader.digits(of, 1..=4), reader.word(of + 1)) {
        return in_year(yearly, 1 - year as i32, of + 2);
    }
    let short = of > end && reader.word(end) != Comma || is_date && reader.convention.loose_joints;
    let year_at = if short { year_or_short(reader, of) } else { year(reader, of) };
    if let Some((year, behind)) = year_at.filter(|&(_, behind)| !counts(reader, behind)) {
        return in_year(yearly, year, behind);
    }
    // "julho do ano passado", "janeiro deste ano"
    if let Some((outer, behind)) = within::of_year(reader, end) {
        return (Day::Within(Part::Yearly(yearly), Box::new(outer)), behind);
    }
    // "agosto passado", "março próximo", "janeiro seguinte", "outubro que vem"
    if let Some((shift, behind)) = relative::shift_behind(reader, end) {
        return (Day::Yearly(yearly, Which::Shift(shift)), behind);
    }
    (Day::Yearly(yearly, Which::Bare), end)
}

fn in_year(yearly: Yearly, year: i32, end: usize) -> (Day, usize) {
    let period = match yearly {
        Yearly::Date(month, day) => Date::new(year, month, day).map(Period::Day),
        yearly => Some(yearly.in_year(year)),
    };
    // 29 February of a year that has none is told by its year.
    (Day::Fixed(period.unwrap_or(Period::Year(year))), end)
}

/// Whether what stands behind a number is counted by it: "de 2000 pessoas", "2023 milhões".
fn counts(reader: &Reader, behind: usize) -> bool {
    let is_counted = matches!(reader.word(behind), Units(_) | Unit(_) | Thousand)
        || matches!(reader.text(behind), "%" | "º" | "ª") && reader.glued(behind);
    is_counted || reader.is_any(behind, words!["milhões", "milhão", "bilhões", "euros", "reais", "dólares"])
}

/// "próximo junho", "este setembro", "próximo 12 de maio", "passado dia 3 de maio".
pub(super) fn shifted_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let shift = match reader.word(at) {
        DateWord::Shift(shift) => shift,
        Behind(shift @ Shift::Last) => shift,
        _ => return None,
    };
    let inner = if reader.word(at + 1) == Unit(Unit::Day) { at + 2 } else { at + 1 };
    if let Some((day, end)) = day_first(reader, inner) {
        return Some(match day {
            Day::Yearly(yearly, Which::Bare) => (Day::Yearly(yearly, Which::Shift(shift)), end),
            day => (day, end),
        });
    }
    let month = month(reader, at + 1).filter(|_| !matches!(reader.word(at + 1), Cardinal(_)))?;
    Some((Day::Yearly(Yearly::Month(month), Which::Shift(shift)), at + 2))
}

/// The most days that a month has in any year.
pub(super) fn days_in_longest(month: u8) -> u8 {
    crate::calendar::days_in_month(2024, month)
}

/// Words for streets, squares and other things that bear a day's name.
const PLACES: &[u32] = words![
    "rua",
    "avenida",
    "av",
    "praça",
    "ponte",
    "largo",
    "travessa",
    "estação",
    "metro",
    "metrô",
    "estádio",
    "colégio",
    "escola",
    "bairro",
    "município",
    "viaduto",
    "túnel",
    "rodovia",
    "hospital",
    "alameda",
    "parque",
    "movimento",
    "grupo",
    "teatro",
    "rotunda",
    "clube",
    "aeroporto",
    "jardim",
    "vila",
    "comuna",
    "editora",
    "revista",
    "cidade",
    "loja",
    "comércio"
];

/// "Rua 25 de Março", "Avenida 9 de Julho", "Ponte 25 de Abril": a place.
fn is_name_of_place(reader: &Reader, day: usize, month: usize) -> bool {
    let at = day.wrapping_sub(1);
    let at =
        if matches!(reader.word(at), Of | OfThe) && reader.is_any(at.wrapping_sub(1), PLACES) { at - 1 } else { at };
    reader.is_any(at, PLACES)
        || reader.capital(month) && reader.is_name(at) && at > reader.sentence().start && !reader.convention.bare_names
}
