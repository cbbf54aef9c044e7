//! Parts of a year: "o segundo trimestre", "primeiro semestre de 2023", "3T23", "no verão", "a segunda metade de 2021".

use super::number::{self, ordinal};
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{relative, within};
use crate::dates::expression::{Day, Edge, Shift, Which, Yearly};
use crate::dates::unit::Unit;

/// A quarter, a half or a season with what places it.
pub(super) fn year_part(reader: &Reader, at: usize) -> Parsed<Day> {
    short_quarter(reader, at).or_else(|| year_first(reader, at)).or_else(|| {
        let (shift, name) = relative::shift_before(reader, at);
        let (yearly, end) = quarter_or_half(reader, name).or_else(|| season(reader, name, shift))?;
        if let Some(found) = within::in_year(reader, yearly, end) {
            return Some(found);
        }
        let (shift, end) = match relative::shift_behind(reader, end) {
            Some((shift, end)) => (Some(shift), end),
            None => (shift.filter(|_| name > at || reader.before(at) != Same), end),
        };
        Some((Day::Yearly(yearly, shift.map_or(Which::Bare, Which::Shift)), end))
    })
}

/// "terceiro trimestre", "primeiro semestre", "4º trimestre fiscal".
fn quarter_or_half(reader: &Reader, at: usize) -> Parsed<Yearly> {
    let (number, end) = ordinal(reader, at).filter(|&(number, _)| number > 0)?;
    let (yearly, end) = match reader.word(end) {
        Unit(Unit::Quarter) if number <= 4 => (Yearly::Quarter(number), end + 1),
        Unit(Unit::Half) if number <= 2 => (Yearly::Half(number), end + 1),
        // "a segunda metade de 2021", "do ano"
        Edge(Edge::Mid) if number <= 2 && within::in_year(reader, Yearly::Half(number), end + 1).is_some() => {
            (Yearly::Half(number), end + 1)
        }
        _ => return None,
    };
    Some((yearly, reader.skip(end, Fiscal)))
}

/// "verão", "primavera de 2022", but not the name "Verão" nor "verão" the verb ("eles verão").
fn season(reader: &Reader, at: usize, shift: Option<Shift>) -> Parsed<Yearly> {
    let DateWord::Season(season) = reader.word(at) else { return None };
    let yearly = Yearly::Season(season);
    let placed = shift.is_some()
        || matches!(
            reader.before(at),
            The | InThe | OfThe | AtThe | ByThe | During | Cardinal(1) | Until | Since | Edge(_) | InA | And
        )
        || relative::shift_behind(reader, at + 1).is_some()
        || within::in_year(reader, yearly, at + 1).is_some()
        || reader.convention.bare_names;
    // "Jogos de Inverno", "a Primavera Árabe"
    let is_name = reader.capital(at) && (reader.is_name(at + 1) || reader.before(at) == Of);
    (placed && !is_name).then_some((yearly, at + 1))
}

/// "3T23", "1S2024", "4T": as companies write.
fn short_quarter(reader: &Reader, at: usize) -> Parsed<Day> {
    let text = if reader.word(at) == Digits { reader.text(at) } else { return None };
    let (number, year) = text.split_once(['T', 'S'])?;
    let number: u8 = number.parse().ok()?;
    let yearly = match text.as_bytes()[1] {
        b'T' if (1..=4).contains(&number) => Yearly::Quarter(number),
        b'S' if (1..=2).contains(&number) => Yearly::Half(number),
        _ => return None,
    };
    let is_year = matches!(year.len(), 2 | 4) && year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i32 = year.parse().ok().filter(|_| is_year)?;
    let year = if year < 100 { number::full_year(year) } else { year };
    Some((Day::Fixed(yearly.in_year(year)), at + 1))
}

/// "2016 no terceiro trimestre": in messages.
fn year_first(reader: &Reader, at: usize) -> Parsed<Day> {
    let (year, end) = number::year(reader, at).filter(|_| reader.convention.any_order)?;
    let (yearly, end) = quarter_or_half(reader, reader.skip(end, InThe))?;
    Some((Day::Fixed(yearly.in_year(year)), end))
}
