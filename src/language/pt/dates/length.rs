//! Lengths: "quatro anos", "dois anos e meio", "uma hora e meia", "alguns dias", and those with a place in the calendar: "nos
//! últimos dois meses", "próximos dias", "os primeiros nove meses do ano".

use super::age::is_age;
use super::number::quantity;
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{keep, within};
use crate::dates::amount::Number;
use crate::dates::expression::{Length, MORE, Meaning, Place, Reference, Shift};
use crate::dates::unit::Unit;
use crate::text::words::words;

/// A length, with its place in the calendar where that is told.
pub(super) fn length(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let mut best = placed(reader, at);
    let plain = |found: Parsed<Length>| found.map(|(length, end)| (Meaning::Length(length), end));
    keep(&mut best, placed_behind(reader, at));
    keep(&mut best, plain(counted(reader, at).filter(|&(_, end)| !is_age(reader, at, end))));
    keep(&mut best, plain(whole(reader, at)));
    keep(&mut best, plain(bare(reader, at)));
    best.map(|(meaning, end)| (meaning, or_so(reader, end)))
}

/// A number and a unit: "três meses", "2 anos e meio", "meia hora", "alguns dias", "12 a 18 meses", "3h", "uma semana".
pub(super) fn counted(reader: &Reader, at: usize) -> Parsed<Length> {
    // "mais dois anos"
    let is_counted = matches!(reader.word(at + 1), Digits | Cardinal(_) | Vague);
    let number_at = if is_counted { reader.skip(at, More) } else { at };
    let (first, end) = amount(reader, number_at)?;
    let Amount { number, unit } = first;
    // "2h15"
    if let Some(minutes) = minutes_of(reader.text(number_at)).filter(|_| reader.word(number_at) == Digits) {
        let mut length = Length::new(number, Unit::Hour);
        length.more[0] = Some((Number::whole(minutes), Unit::Minute));
        return Some((length, end));
    }
    let mut length = Length::new(number, unit);
    let (mut end, mut last) = (end, unit);
    // "um ano fiscal"
    if unit == Unit::Year && matches!(reader.word(end), Fiscal | School | Civil) {
        end += 1;
    }
    if reader.word(end) == Whole {
        return Some((length, end + 1));
    }
    if unit == Unit::Day && reader.word(end) == Working {
        length.workdays = true;
        end += 1;
    }
    // "dois anos e meio", "uma hora e meia"
    if reader.word(end) == And && reader.word(end + 1) == Half && !matches!(reader.word(end + 2), Unit(_)) {
        length.number = number.map(Number::and_a_half);
        return Some((length, end + 2));
    }
    for place in 0..MORE {
        let next = reader.skip(reader.skip(end, Comma), And);
        let Some((Amount { number: Some(number), unit }, behind)) = amount(reader, next) else { break };
        if unit >= last || next == end && reader.word(at) != Digits {
            break;
        }
        (length.more[place], end, last) = (Some((number, unit)), behind, unit);
    }
    Some((length, end))
}

/// A number with its unit.
struct Amount {
    number: Option<Number>,
    unit: Unit,
}

fn amount(reader: &Reader, at: usize) -> Parsed<Amount> {
    if let Some(found) = compact(reader, at) {
        return Some((found, at + 1));
    }
    let (number, mut end) = match reader.word(at) {
        Vague => (few(reader, at), at + 1),
        _ => {
            let (number, end) = quantity(reader, at)?;
            (Some(number), end)
        }
    };
    // "dois e meio anos", "12 a 18 meses", "três ou quatro dias": the lower number counts.
    let joins = matches!(reader.word(end), TheOrTo | Or | Hyphen | Dash)
        || reader.word(end) == And && reader.before(at) == Between;
    if joins
        && let Some((_, behind)) = quantity(reader, end + 1)
        && matches!(reader.word(behind), Units(_))
    {
        end = behind;
    }
    // "mais dois anos", "dois longos anos" have their word before or between.
    if matches!(reader.word(end), More | Whole) {
        end += 1;
    }
    let unit = match reader.word(end) {
        Units(unit) => unit,
        Unit(unit) if number.is_some_and(|number| number.hundredths <= 100) || reader.convention.casual_words => unit,
        // "um segundo"
        Ordinal(2) if reader.convention.casual_words && number == Some(Number::ONE) => Unit::Second,
        _ => return None,
    };
    // "um fim de semana" is counted elsewhere; "o dia 1 mês" is none.
    let is_noun = reader.word(at) == Cardinal(1)
        && matches!(reader.before(at), OfThe | InThe)
        && reader.word(end) == Unit(Unit::Day);
    let short_noun = reader.text(end).len() == 1 && reader.capital(end);
    (!is_noun && !short_noun).then_some((Amount { number, unit }, end + 1))
}

/// The minutes of "2h15", "1h05min".
fn minutes_of(text: &str) -> Option<u64> {
    let (hours, minutes) = text.split_once(['h', 'H'])?;
    let minutes = minutes.strip_suffix("min").unwrap_or(minutes);
    let is_length = (1..=2).contains(&hours.len()) && minutes.len() == 2;
    minutes.parse().ok().filter(|&minutes| is_length && minutes < 60)
}

/// "3h", "90min", "2h15": one token.
fn compact(reader: &Reader, at: usize) -> Option<Amount> {
    if reader.word(at) != Digits {
        return None;
    }
    let text = reader.text(at);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let unit = match text[digits..].to_ascii_lowercase().as_str() {
        "h" | "hs" | "hrs" => Unit::Hour,
        "min" | "mins" => Unit::Minute,
        _ if minutes_of(text).is_some() => Unit::Hour,
        _ => return None,
    };
    let number = text[..digits].parse().ok().filter(|_| (1..=4).contains(&digits))?;
    Some(Amount { number: Some(Number::whole(number)), unit })
}

/// Nobody counts "alguns" in the news; for a calendar they are three.
fn few(reader: &Reader, _at: usize) -> Option<Number> {
    reader.convention.few_is_three.then_some(Number::whole(3))
}

/// "(nos) últimos dois anos", "próximos dias", "dois primeiros anos", "primeiros nove meses de 2021".
fn placed(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let placing = |at: usize| match reader.word(at) {
        DateWord::Shift(shift @ (Shift::Last | Shift::Next)) => Some(Placing::Shift(shift)),
        Behind(Shift::Last) => Some(Placing::Shift(Shift::Last)),
        Ordinal(1) => Some(Placing::First),
        _ => None,
    };
    let (placing, length, end) = match placing(at) {
        Some(placing) => {
            // "últimos quase dois anos", "últimas 24 horas", "última hora", "últimos anos"
            let inner = at + 1;
            match counted(reader, inner) {
                Some((length, end)) => (placing, length, end),
                None => match reader.word(inner) {
                    // "as primeiras horas" are no length.
                    Units(unit) if unit >= Unit::Day || placing != Placing::First => {
                        let end = other_unit(reader, inner + 1).unwrap_or(inner + 1);
                        (placing, Length::new(None, unit), end)
                    }
                    // "de última hora" is an idiom.
                    Unit(unit) if unit < Unit::Day && placing != Placing::First && reader.before(at) != Of => {
                        (placing, Length::new(Some(Number::ONE), unit), inner + 1)
                    }
                    _ => return None,
                },
            }
        }
        // "dois primeiros anos", "3 próximas semanas"
        None => {
            let (number, end) = quantity(reader, at)?;
            let placing = placing(end)?;
            let Units(unit) = reader.word(end + 1) else { return None };
            (placing, Length::new(Some(number), unit), end + 2)
        }
    };
    if length.unit == Unit::Year && reader.digits(end, 2..=4).is_some() {
        return None;
    }
    let outer = within::stretch(reader, end).filter(|_| placing != Placing::Shift(Shift::Next));
    let (place, end) = match (placing, outer) {
        (Placing::First, None) => return Some((Meaning::Length(length), end)),
        (Placing::First, Some((outer, end))) => (Place::FirstOf(Box::new(outer)), end),
        (_, Some((outer, end))) => (Place::LastOf(Box::new(outer)), end),
        (Placing::Shift(Shift::Next), None) => (Place::Behind, end),
        (Placing::Shift(_), None) => (Place::Before, end),
    };
    Some((Meaning::Placed(length, place), end))
}

/// What places a length.
#[derive(Clone, Copy, PartialEq)]
enum Placing {
    Shift(Shift),
    First,
}

/// "(semanas) e meses"
fn other_unit(reader: &Reader, end: usize) -> Option<usize> {
    (matches!(reader.word(end), And | Or) && matches!(reader.word(end + 1), Units(_))).then_some(end + 2)
}

/// "3 semanas passadas", "3 minutos anteriores", "duas semanas seguintes", "anos recentes", "anos anteriores".
fn placed_behind(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = match counted(reader, at) {
        Some(found) => found,
        None => match reader.word(at) {
            Units(unit) => (Length::new(None, unit), at + 1),
            _ => return None,
        },
    };
    let plural = matches!(reader.word(end - 1), Units(_));
    let place = match reader.word(end) {
        _ if !plural => return None,
        Behind(Shift::Last | Shift::Preceding) => Place::Before,
        Behind(Shift::Next | Shift::Following) => Place::Behind,
        Adjective(Reference::Past) => Place::Before,
        _ => return None,
    };
    Some((Meaning::Placed(length, place), end + 1))
}

/// "todo o dia", "toda a semana", "o ano inteiro", "o dia todo".
fn whole(reader: &Reader, at: usize) -> Parsed<Length> {
    let one = |unit, end| Some((Length::new(Some(Number::ONE), unit), end));
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        // "(num) ano ou dois", "o ano findo em 30 de junho"
        (Unit(unit), next, _) if unit >= Unit::Hour && reader.before(at) == InA && !matches!(next, Of | That) => {
            one(unit, at + 1)
        }
        (Unit(Unit::Year), ..) if is_ended(reader, at + 1) => one(Unit::Year, at + 1),
        (All, The | TheOrTo, Unit(unit)) if unit >= Unit::Day && !reader.text(at).ends_with('s') => one(unit, at + 3),
        (Unit(unit), Whole, _) if unit >= Unit::Hour => one(unit, at + 2),
        (Unit(unit), All, next) if unit >= Unit::Day && !matches!(next, The | TheOrTo) => one(unit, at + 2),
        _ => None,
    }
}

/// "(o ano) findo em 30 de junho", "encerrado", "que terminou": a year that is none of the calendar's.
pub(super) fn is_ended(reader: &Reader, at: usize) -> bool {
    let at = if reader.word(at) == That { at + 1 } else { at };
    reader.is_any(at, words!["findo", "finda", "encerrado", "terminado", "terminou", "termina"])
}

/// A unit in the plural without a number: "durante séculos", "por anos", "semanas ou meses".
fn bare(reader: &Reader, at: usize) -> Parsed<Length> {
    let Units(unit) = reader.word(at) else { return None };
    let two = other_unit(reader, at + 1);
    let placed = matches!(reader.before(at), During | By | There | Makes | In) || two.is_some();
    let is_short = reader.text(at).len() < 4 || reader.capital(at) && two.is_none();
    (placed && !is_short && unit > Unit::Second).then_some((Length::new(None, unit), two.unwrap_or(at + 1)))
}

/// "ou dois", "ou mais", "ou por aí": behind a length, and part of it.
pub(super) fn or_so(reader: &Reader, end: usize) -> usize {
    match (reader.word(end), reader.word(end + 1)) {
        (Or, Cardinal(_)) if !matches!(reader.word(end + 2), Units(_)) => end + 2,
        (Or, More | Less) => end + 2,
        _ => end,
    }
}
