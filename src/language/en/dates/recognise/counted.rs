//! A number with its unit: "four years", "four-year", "a few days", "two and a half hours", "5mins", "an hour".

use super::message::{self, amount as message_amount, ends as message_ends};
use super::{clock, names};
use crate::dates::expression::{Length, MORE};
use crate::language::en::dates::number::{Number, amount, and_a_part, decimal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::{Shift, Unit};
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// A number and a unit, with what may stand between them, but without an article or a word of place in time.
pub(super) fn counted(reader: &Reader, at: usize) -> Parsed<Length> {
    match reader.word(at) {
        Digits | Cardinal(_) | Scale(_) | Group(_) | A | Half | Vague | Another | All => {
            reader.lengths.of(at, || read(reader, at))
        }
        Other if reader.convention.own_expressions && reader.text(at) == "½" => read(reader, at),
        _ => None,
    }
}

fn read(reader: &Reader, at: usize) -> Parsed<Length> {
    if reader.word(at) == Digits && clock::is_military(reader, at) {
        return None;
    }
    if !reader.convention.own_expressions {
        return counted_units(reader, at);
    }
    if let Some((length, end)) = message::short_length(reader, at).filter(|(_, end)| !is_age(reader, *end)) {
        return Some((length, end));
    }
    let (length, end) = counted_units(reader, at)?;
    Some((length.in_decimals(), end))
}

fn counted_units(reader: &Reader, at: usize) -> Parsed<Length> {
    if let Some(found) = compact(reader, at) {
        return Some(with_smaller(reader, found));
    }
    let (number, end) = quantity(reader, at)?;
    let hyphen = reader.word(end) == Hyphen;
    let unit_at = between(reader, reader.skip(end, Hyphen));
    let (unit, mut end) = match reader.word(unit_at) {
        // "the 1988 quarter" is one of that year.
        Unit(_) if !hyphen && reader.digits(at, 4..=4).is_some() => return None,
        // "a decades-long war" is no single decade.
        Units(_) if reader.word(at) == A && unit_at == at + 1 && !is_short(reader, unit_at) => return None,
        Units(unit) | Unit(unit) => (unit, unit_at + 1),
        Ordinal(2) if reader.convention.own_expressions && message_amount::counts_seconds(reader, at, unit_at) => {
            (Unit::Second, unit_at + 1)
        }
        // "30-second", "a second"
        Ordinal(2) if hyphen || reader.word(at) == A && !reader.capital(unit_at) => (Unit::Second, unit_at + 1),
        _ => return None,
    };
    let single = matches!(reader.word(unit_at), Unit(_));
    // "a second quarter", "one day": a singular goes with one, or as an adjective with any number.
    if single && number.is_none() && !hyphen {
        return None;
    }
    // "365 days a year, 24 hours a day"
    let listed = reader.word(at) == A && reader.word(end) == Comma;
    let plain = (Length::new(number, unit), end);
    let (length, behind) = if listed { plain } else { with_smaller(reader, plain) };
    end = behind;
    let Length { mut number, unit, more, .. } = length;
    let workdays = unit == Unit::Day && is_work(reader, unit_at - 1);
    // "a year and a half"
    if let Some((hundredths, behind)) = and_a_part(reader, end) {
        (number, end) = (number.map(|number| number.and(hundredths)), behind);
    }
    // "three-quarters", "a quarter of"; "a year-earlier loss"; "a second term"
    let a_quarter = single && matches!(reader.word(at), A | Another) && !names::is_time_preposition(reader.before(at));
    let of_something = reader.word(end) == Of && (single || number == Some(Number::whole(3)));
    if let Some(behind) = age_of_thing(reader, end) {
        return Some((Length { number, unit, more, workdays }, behind));
    }
    let fraction = unit == Unit::Quarter && (hyphen || of_something || a_quarter);
    let compared = reader.word(end) == Hyphen && matches!(reader.word(end + 1), Ago | Earlier);
    let ordinal = reader.word(end - 1) == Ordinal(2)
        && !hyphen
        && !(reader.convention.own_expressions && message_amount::counts_seconds(reader, at, end - 1))
        && reader.token(end).is_some_and(|token| token.kind == TokenKind::Word)
        && !matches!(reader.word(end), Ago | Earlier | Later | Before | After);
    let is_other = is_age(reader, end) || is_speed(reader, at, unit_at) || is_title(reader, at, end - 1);
    if is_other || fraction || compared || ordinal {
        return None;
    }
    Some((Length { number, unit, more, workdays }, end))
}

/// A length with what stands behind it in smaller units; messages have units in any order.
fn with_smaller(reader: &Reader, (mut length, mut end): (Length, usize)) -> (Length, usize) {
    let mut last = length.unit;
    for place in 0..MORE {
        let fits = |unit| if reader.convention.any_order { !length.has(unit) } else { unit < last };
        let Some((part, behind)) = smaller(reader, end, fits) else { break };
        (length.more[place], end, last) = (Some(part), behind, part.1);
    }
    (if reader.convention.any_order { length.in_order() } else { length }, end)
}

/// A further amount in a unit that fits: ", 5 minutes", "and 30 seconds".
fn smaller(reader: &Reader, end: usize, fits: impl Fn(Unit) -> bool) -> Parsed<(Number, Unit)> {
    let at = reader.skip(reader.skip(end, Comma), And);
    if let Some((Length { number: Some(number), unit, .. }, end)) = compact(reader, at) {
        return fits(unit).then_some(((number, unit), end));
    }
    let (number, unit_at) = amount(reader, at)?;
    match reader.word(unit_at) {
        Units(unit) | Unit(unit) if fits(unit) => Some(((number, unit), unit_at + 1)),
        _ => None,
    }
}

/// "a min", "a sec" in a message: short forms of one, and no noun's adjective.
fn is_short(reader: &Reader, unit: usize) -> bool {
    reader.convention.casual_words && reader.text(unit).len() <= 3 && message_ends::of_word(reader, unit + 1)
}

/// How many: a number, "a", or a word for few and many (`None` within).
fn quantity(reader: &Reader, at: usize) -> Parsed<Option<Number>> {
    if reader.convention.own_expressions
        && let Some((number, end)) = message_amount::fraction(reader, at).or_else(|| message_amount::few(reader, at))
    {
        return Some((Some(number), end));
    }
    match reader.word(at) {
        A if matches!(reader.word(at + 1), Vague) => Some((few(reader, at + 1), at + 2)),
        A if matches!(reader.word(at + 1), Group(12)) => Some((Some(Number::whole(12)), reader.skip(at + 2, Of))),
        A if matches!(reader.word(at + 1), Group(_) | Scale(_)) => number(reader, at),
        A if matches!(reader.word(at + 1), Half) => Some((Some(Number { hundredths: 50, fraction: true }), at + 2)),
        A if reader.word(at + 1) == Whole => Some((Some(Number::ONE), at + 2)),
        // "a $12-an-hour job" tells a rate.
        A if reader.word(at + 1) == Hyphen => None,
        A | Another => Some((Some(Number::ONE), at + 1)),
        All if matches!(reader.word(reader.skip(at + 1, Hyphen)), Unit(_)) => Some((Some(Number::ONE), at + 1)),
        // "two goals in as many minutes"
        Vague if reader.is(at.wrapping_sub(1), "as") => None,
        Vague => Some((few(reader, at), at + 1)),
        // "three second-half minutes"
        Half if reader.before(at) == Hyphen => None,
        Half => {
            let end = reader.skip(at + 1, A);
            Some((Some(Number { hundredths: 50, fraction: true }), end))
        }
        _ => number(reader, at),
    }
}

/// Nobody counts "a few" in the news; for a calendar they are three.
fn few(reader: &Reader, vague: usize) -> Option<Number> {
    let some_day = reader.is(vague, "some") && matches!(reader.word(vague + 1), Unit(_));
    (reader.convention.few_is_three && !some_day && !reader.is(vague, "many")).then_some(Number::whole(3))
}

fn number(reader: &Reader, at: usize) -> Parsed<Option<Number>> {
    let (number, end) = amount(reader, at)?;
    // "two and a half hours"
    if let Some((hundredths, end)) = and_a_part(reader, end) {
        return Some((Some(number.and(hundredths)), end));
    }
    // "30-plus years"
    if reader.word(end) == Hyphen && reader.is(end + 1, "plus") {
        return Some((Some(number), end + 2));
    }
    // "two-and-a-half years"
    if matches!((reader.word(end), reader.word(end + 1)), (Hyphen, And)) {
        let words = [2, 3, 4, 5].map(|by| reader.word(end + by));
        if words == [Hyphen, A, Hyphen, Half] {
            return Some((Some(number.and_a_half()), end + 2 + words.len()));
        }
    }
    // "two to three weeks", "12-18 months": the lower number counts.
    if matches!(reader.word(end), To | Or | Hyphen | Dash)
        && let Some((_, end)) = amount(reader, end + 1)
        && matches!(reader.word(reader.skip(end, Hyphen)), Units(_))
    {
        return Some((Some(number), end));
    }
    Some((Some(number), end))
}

/// "(four) business (days)"
fn is_work(reader: &Reader, at: usize) -> bool {
    ["business", "working", "trading", "work"].iter().any(|word| reader.is(at, word))
}

/// The token behind an adjective between a number and its unit: "two more weeks", "three straight days".
fn between(reader: &Reader, at: usize) -> usize {
    // "three financial years"; but a company goes from "a fiscal year" to one of the calendar
    let fiscal = reader.word(at) == Fiscal && matches!(reader.word(at + 1), Units(_));
    let stands_between = fiscal || matches!(reader.word(at), More | Adjunct | Whole | Long | Shift(Shift::Coming));
    if stands_between { at + 1 } else { at }
}

/// A number that its unit touches: "5mins", "24hrs".
fn compact(reader: &Reader, at: usize) -> Parsed<Length> {
    if reader.word(at) != Digits {
        return None;
    }
    let text = reader.text(at);
    let digits = text.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let unit = match text[digits..].to_ascii_lowercase().as_str() {
        "sec" | "secs" => Unit::Second,
        "min" | "mins" | "minutes" => Unit::Minute,
        "h" | "hr" | "hrs" | "hours" | "hour" => Unit::Hour,
        "days" | "day" => Unit::Day,
        "weeks" | "week" => Unit::Week,
        "months" | "month" => Unit::Month,
        "yrs" | "yr" | "years" | "year" => Unit::Year,
        _ => return None,
    };
    // "2H" is the second half of a year.
    if matches!(text, "1H" | "2H") && !reader.convention.casual_words {
        return None;
    }
    let number = decimal(&text[..digits])?;
    // "at 15h" is a time of the day.
    let clock =
        unit == Unit::Hour && text.len() == digits + 1 && matches!(reader.before(at), At | Weekday(_) | Today(_));
    (!clock).then_some((Length::new(Some(number), unit), at + 1))
}

/// "90 kilometres an hour", "40 miles an hour": how fast, not how long.
pub(super) fn is_speed(reader: &Reader, at: usize, unit: usize) -> bool {
    const DISTANCES: &[u32] = words!["km", "kilometers", "kilometres", "knots", "metres", "meters", "miles", "feet"];
    reader.word(at) == A
        && unit == at + 1
        && matches!(reader.word(unit), Unit(Unit::Second | Unit::Minute | Unit::Hour))
        && reader.is_any(at.wrapping_sub(1), DISTANCES)
}

/// "60 Minutes" in quotation marks is a title.
fn is_title(reader: &Reader, start: usize, unit: usize) -> bool {
    let quoted = reader.token(start.wrapping_sub(1)).is_some_and(|token| token.kind == TokenKind::QuoteMark);
    quoted && reader.capital(unit) && reader.token(unit).is_some_and(|token| token.shape == Shape::Capitalised)
}

/// What can be so long old in the news without being a person: "the 13-year-old war".
const THINGS: [&str; 28] = [
    "agreement",
    "alliance",
    "ban",
    "blockade",
    "boycott",
    "campaign",
    "ceasefire",
    "coalition",
    "conflict",
    "crisis",
    "deal",
    "dispute",
    "embargo",
    "feud",
    "government",
    "insurgency",
    "law",
    "offensive",
    "pact",
    "regime",
    "rebellion",
    "rule",
    "siege",
    "strike",
    "treaty",
    "truce",
    "uprising",
    "war",
];

/// The token behind "-old" where the age is that of a war or a treaty.
fn age_of_thing(reader: &Reader, end: usize) -> Option<usize> {
    let old = reader.word(end) == Hyphen && reader.word(end + 1) == Old;
    (old && (end + 2..end + 4).any(|at| THINGS.iter().any(|thing| reader.is(at, thing)))).then_some(end + 2)
}

/// "34 years old", "34-year-old", "34 years of age": ages are no times.
pub(super) fn is_age(reader: &Reader, end: usize) -> bool {
    let next = reader.skip(end, Hyphen);
    reader.word(next) == Old || reader.word(next) == Of && reader.is(next + 1, "age") || reader.is(next, "olds")
}
