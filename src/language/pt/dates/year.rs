//! Years, decades and centuries: "em 1998", "nos anos 90", "na década de 1990", "século XX", "44 a.C.".

use super::number::{self, cardinal};
use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use crate::dates::expression::Day;
use crate::dates::period::Period;
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// A year, a decade or a century.
pub(super) fn year(reader: &Reader, at: usize) -> Parsed<Day> {
    let found = decade(reader, at).or_else(|| century(reader, at)).or_else(|| before_christ(reader, at));
    let fixed = |(period, end)| (Day::Fixed(period), end);
    found.or_else(|| alone(reader, at).map(|(year, end)| (Period::Year(year), end))).map(fixed)
}

/// "(terceiro trimestre) de 1988", "(verão) 2022", "(semana 3) de dois mil e vinte e sete".
pub(super) fn behind_of(reader: &Reader, end: usize) -> Parsed<i32> {
    let of = reader.skip_of(end);
    let slash = if reader.word(end) == Slash && reader.glued(end) { end + 1 } else { of };
    let (year, behind) = number::year(reader, slash).filter(|&(_, behind)| !matches!(reader.word(behind), Units(_)))?;
    // "(verão de) 2019/20" begins in the first.
    let joins =
        matches!(reader.word(behind), Slash | Hyphen | Dash) && reader.glued(behind) && reader.glued(behind + 1);
    let next = reader.digits(behind + 1, 2..=4).filter(|_| joins);
    match next {
        Some(next) => (next % 100 == (year as u32 + 1) % 100).then_some((year, behind + 2)),
        None => Some((year, behind)),
    }
}

/// "anos 90", "anos noventa", "década de 1990", "anos 2000".
fn decade(reader: &Reader, at: usize) -> Parsed<Period> {
    // "(os anos 60) e 70"
    if reader.before(at) == And && at >= 3 && reader.word(at - 2) == Digits {
        let opens = matches!(reader.word(at - 3), Units(Unit::Year)) || reader.word(at - 3) == Of;
        let before = reader.digits(at - 2, 2..=2).is_some_and(|tens| tens.is_multiple_of(10));
        let tens = reader.digits(at, 2..=2).filter(|tens| opens && before && tens.is_multiple_of(10))?;
        let is_decade = reader.word(at - 3) != Of || reader.word(at.checked_sub(4)?) == Unit(Unit::Decade);
        return is_decade.then_some((Period::Decade(190 + tens as i32 / 10), at + 1));
    }
    let number = match reader.word(at) {
        Units(Unit::Year) => at + 1,
        Unit(Unit::Decade) => reader.skip_of(at + 1),
        _ => return None,
    };
    let is_decade = reader.word(at) == Unit(Unit::Decade);
    if is_decade && number == at + 1 {
        return None;
    }
    // "anos 1980 e 1990" goes on as another.
    if let Some(year) = reader.digits(number, 4..=4) {
        let fits = (1000..2200).contains(&year) && year.is_multiple_of(10);
        return fits.then_some((Period::Decade(year as i32 / 10), number + 1));
    }
    let (tens, end) = match reader.digits(number, 2..=2) {
        Some(tens) => (tens, number + 1),
        None => match reader.word(number) {
            Cardinal(tens @ 20..) => (tens.into(), number + 1),
            _ => return None,
        },
    };
    let fits = tens.is_multiple_of(10) && !matches!(reader.word(end), Units(_));
    // Those of this century are called by four digits.
    let century = if tens == 0 || tens == 10 { 200 } else { 190 };
    fits.then_some((Period::Decade(century + tens as i32 / 10), end))
}

/// "século XX", "século 19", "séc. V a.C.", "século vinte".
fn century(reader: &Reader, at: usize) -> Parsed<Period> {
    if !matches!(reader.word(at), Unit(Unit::Century) | Units(Unit::Century)) {
        return None;
    }
    let number = if reader.text(at + 1) == "." { at + 2 } else { at + 1 };
    let (century, end) = match number::roman(reader.text(number)) {
        Some(century) => (i32::from(century), number + 1),
        None => match reader.digits(number, 1..=2) {
            Some(century) => (century as i32, number + 1),
            None => cardinal(reader, number).map(|(century, end)| (century as i32, end))?,
        },
    };
    if !(1..=30).contains(&century) {
        return None;
    }
    Some(match reader.word(end) {
        BeforeChrist => (Period::Century(-century), end + 1),
        AnnoDomini => (Period::Century(century - 1), end + 1),
        _ => (Period::Century(century - 1), end),
    })
}

/// "44 a.C.", "ano 70 d.C.", "3000 a.C."
fn before_christ(reader: &Reader, at: usize) -> Parsed<Period> {
    let year = reader.digits(at, 1..=4).filter(|&year| year > 0)? as i32;
    let is_dotted = reader.text(at + 1).contains('.') || reader.convention.bare_names;
    match reader.word(at + 1) {
        BeforeChrist if is_dotted => Some((Period::Year(1 - year), at + 2)),
        AnnoDomini if is_dotted => Some((Period::Year(year), at + 2)),
        _ => None,
    }
}

/// A year that nothing but its place tells: "em 1998", "(2019)", "de 2021", "ano de 2020".
fn alone(reader: &Reader, at: usize) -> Parsed<i32> {
    let (year, end) = number::year(reader, at)?;
    let in_words = reader.word(at) != Digits;
    let touches = reader.glued(at)
        && (reader.before(at) == Slash
            || matches!(reader.before(at), Hyphen | Digits | Colon) && !behind_year(reader, at));
    if touches || is_counted(reader, end) || is_code(reader, at) || !(1000..2100).contains(&year) {
        return None;
    }
    let is_recent = (1400..=2100).contains(&year);
    let placed = match reader.before(at) {
        In | Since | During | Until | Of => true,
        InThe | OfThe | ByThe | AtThe => {
            is_recent && reader.is_any(at - 1, words!["no", "do", "ao", "pelo"]) && !in_words
        }
        Between | And | Or | For | After | Comma | OpenBracket | TheOrTo | The | Hyphen | Dash | Slash | Before => {
            is_recent && !in_words
        }
        Unit(Unit::Year) | Units(Unit::Year) => true,
        Edge(_) | Shift(_) | Contracted(_) => is_recent,
        _ if reader.convention.bare_names => is_recent,
        _ => {
            at == reader.sentence().start && is_recent && !in_words
                || is_recent && reader.is_name(at.wrapping_sub(1)) && closes(reader, end)
        }
    };
    // "a 2000 metros" is counted; "a 2023" stands behind another year.
    let is_from_year = reader.before(at) != TheOrTo || behind_year(reader, at);
    (placed && is_from_year).then_some((year, end))
}

/// "2019 a (2021)", "2019-2021", "entre 2019 e (2021)"
fn behind_year(reader: &Reader, at: usize) -> bool {
    at.checked_sub(2)
        .is_some_and(|before| reader.digits(before, 4..=4).is_some_and(|year| (1000..2200).contains(&year)))
}

/// Whether nothing that a year would belong to stands behind: "Atlanta 1996."
fn closes(reader: &Reader, end: usize) -> bool {
    reader.token(end).is_none_or(|token| matches!(token.kind, TokenKind::Terminal | TokenKind::Punctuation))
}

/// "2000 pessoas", "1500 metros", "1998 euros", "2020%": a noun in the plural is counted.
fn is_counted(reader: &Reader, end: usize) -> bool {
    let plural = reader.is_other_lower(end) && reader.text(end).ends_with('s') && !reader.is_any(end, NOT_COUNTED);
    plural
        || matches!(reader.word(end), Units(_) | Unit(Unit::Day) | Thousand | Times | Weekdays(_))
        || matches!(reader.text(end), "%" | "º" | "ª" | "°" | "€" | "$")
            && (reader.glued(end) || !reader.text(end).starts_with('%'))
        || reader.is_any(end, words!["km", "m", "kg", "mil", "milhões", "milhão", "bilhões", "mw", "ha", "cv"])
        || matches!(reader.word(end), Colon | Hyphen | Dash)
            && reader.glued(end)
            && reader.glued(end + 1)
            && reader.word(end + 1) != Digits
}

/// Words that end in "s" and are counted by no number.
const NOT_COUNTED: &[u32] =
    words!["mas", "pois", "sobrinhos", "depois", "apenas", "através", "aliás", "atrás", "nós", "eles", "elas", "dois"];

/// "Lei 8.112 (1990)", "artigo 1998", "nº 2020", "página 1999"
fn is_code(reader: &Reader, at: usize) -> bool {
    const CODES: &[u32] = words![
        "nº", "n", "artigo", "página", "sala", "linha", "voo", "lote", "código", "ramal", "cep", "telefone", "tel"
    ];
    let before = at.wrapping_sub(1);
    let before = if matches!(reader.text(before), "º" | "." | "°") { before.wrapping_sub(1) } else { before };
    reader.is_any(before, CODES)
        || matches!(reader.text(at.wrapping_sub(1)), "$" | "€" | "£" | "#" | "R$" | "US$" | "+")
}
