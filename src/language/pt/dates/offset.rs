//! Places so far from another: "há dois anos", "três meses atrás", "daqui a três dias", "dois dias depois", "um ano antes",
//! "duas semanas antes do Natal".

use super::length::{counted, or_so};
use super::reader::{Parsed, Reader};
use super::word::Bound;
use super::word::DateWord::{self, *};
use super::{day, tense, within};
use crate::analysis::DateModifier;
use crate::dates::expression::{Day, Length, Meaning, Origin, Place, Reference, Tense, When, Which};
use crate::dates::unit::Unit;
use crate::text::TokenKind;
use crate::text::words::words;

/// A meaning with its modifier.
pub(super) type Modified = (Meaning, Option<DateModifier>);

/// A place so far from another.
pub(super) fn offset(reader: &Reader, at: usize) -> Parsed<Modified> {
    let plain = |found: Parsed<Meaning>| found.map(|(meaning, end)| ((meaning, None), end));
    match reader.word(at) {
        There | Makes => ago(reader, at),
        FromHere => plain(from_here(reader, at)),
        Inside => plain(inside(reader, at)),
        _ => plain(with_direction(reader, at).or_else(|| ahead(reader, at))),
    }
}

/// "há dois anos", "faz três meses", "há quase duas semanas", "há pouco tempo", "há cerca de uma década atrás".
fn ago(reader: &Reader, at: usize) -> Parsed<Modified> {
    let (modifier, inner) = match bound(reader, at + 1) {
        Some((modifier, inner)) => (Some(of_point(modifier)), inner),
        None => (None, at + 1),
    };
    // "há exatamente um ano"
    let is_exact = reader.is_any(inner, words!["exatamente", "exactamente", "precisamente", "justamente", "já"]);
    let inner = if is_exact || reader.word(inner) == Only { inner + 1 } else { inner };
    let (length, end) = match counted(reader, inner) {
        Some(found) => found,
        None => return unknown(reader, at, inner).map(|(reference, end)| ((Meaning::Reference(reference), None), end)),
    };
    let end = or_so(reader, end);
    let is_told_twice = reader.word(end) == Ago;
    // "há duas horas de voo", "há dois anos de garantia": so many there are.
    let counts = reader.word(end) == Of && !is_told_twice && reader.is_other_lower(end + 1);
    // "faz 30 anos", said of a birthday
    let is_birthday = reader.word(at) == Makes && reader.before(at) == Other && reader.is_name(at.wrapping_sub(1));
    if counts || is_birthday || length.unit < Unit::Minute {
        return None;
    }
    let end = if is_told_twice { end + 1 } else { end };
    Some(((far(length, false, Origin::Publication), modifier), end))
}

/// "há pouco", "há pouco tempo": nobody knows how long.
fn unknown(reader: &Reader, at: usize, inner: usize) -> Parsed<Reference> {
    if reader.word(at) != There {
        return None;
    }
    if !reader.is_any(inner, words!["pouco"]) {
        return None;
    }
    if reader.is_any(inner + 1, words!["tempo"]) {
        return Some((Reference::Past, inner + 2));
    }
    // "há pouco espaço"
    let ends = reader.token(inner + 1).is_none_or(|token| token.kind != TokenKind::Word);
    (ends || tense::is_verb(reader, inner + 1)).then_some((Reference::Past, inner + 1))
}

/// "daqui a três dias", "daqui em duas semanas".
pub(super) fn from_here(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let inner = match reader.word(at + 1) {
        TheOrTo | In | By => at + 2,
        _ => return None,
    };
    let inner = bound(reader, inner).map_or(inner, |(_, inner)| inner);
    let (length, end) = counted(reader, inner)?;
    Some((far(length, true, Origin::Publication), end))
}

/// "dentro de duas semanas": not later.
fn inside(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if !matches!(reader.word(at + 1), Of | InA) {
        return None;
    }
    let inner = bound(reader, at + 2).map_or(at + 2, |(_, inner)| inner);
    let (length, end) = counted(reader, inner)?;
    Some((Meaning::Placed(length, Place::Within), end))
}

/// "três meses atrás", "dois dias depois", "um ano antes", "duas semanas antes do Natal", "uma hora mais tarde".
fn with_direction(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let (length, end) = counted(reader, at)?;
    let end = or_so(reader, end);
    match (reader.word(end), reader.word(end + 1)) {
        (Ago, _) => Some((far(length, false, Origin::Publication), end + 1)),
        // "3 horas no futuro"
        (InThe, Future) if reader.convention.casual_words => Some((Meaning::Placed(length, Place::Within), end + 2)),
        (More, Part(_)) if reader.is_any(end + 1, words!["tarde"]) => Some((far(length, true, Origin::Told), end + 2)),
        (More, Early) => Some((far(length, false, Origin::Told), end + 2)),
        (direction @ (Before | Later | After), _) => {
            let forward = direction != Before;
            if let Some(found) = beside(reader, length, forward, end + 1) {
                return Some(found);
            }
            // "dois dias depois da eleição" is told by something else; "duas horas após o jogo" too.
            let of_something = matches!(reader.word(end + 1), Of | OfThe | Contracted(_)) || direction == After;
            (!of_something && reader.word(end + 1) != That).then(|| (far(length, forward, Origin::Told), end + 1))
        }
        _ => None,
    }
}

/// "(duas semanas) antes do Natal", "(dois dias) depois de 3 de maio", "(2 semanas) antes de hoje".
fn beside(reader: &Reader, length: Length, forward: bool, at: usize) -> Parsed<Meaning> {
    let of = matches!(reader.word(at), Of | OfThe | Contracted(_)) || forward;
    let inner = reader.skip_article(if matches!(reader.word(at), Of | OfThe | Contracted(_)) { at + 1 } else { at });
    let (day, end) = day::day(reader, inner).filter(|_| of)?;
    let fits = !matches!(day, Day::Offset { .. } | Day::Beside { .. });
    // "Cinquenta anos depois do 25 de Abril" counts from that of a year that everybody knows.
    let fits = fits && !(length.unit >= Unit::Year && matches!(day, Day::Yearly(_, Which::Bare)));
    let number = length.number.filter(|_| fits && length.more[0].is_none())?;
    let unit = length.unit;
    Some((Meaning::When(When::day(Day::Beside { number, unit, forward, day: Box::new(day) })), end))
}

/// "(em) duas semanas", when the sentence looks ahead: then, and not as long.
fn ahead(reader: &Reader, at: usize) -> Parsed<Meaning> {
    if reader.before(at) != In {
        return None;
    }
    let (length, end) = counted(reader, at)?;
    let tense = tense::around(reader, at - 1..end);
    let looks_ahead = tense == Some(Tense::Future) || reader.convention.looks_ahead && tense.is_none();
    let is_far = length.number.is_some() && within::stretch(reader, end).is_none();
    (looks_ahead && is_far).then(|| (far(length, true, Origin::Publication), end))
}

/// So far from somewhere; by several amounts one after the other. Nobody knows how far "alguns anos" are.
fn far(length: Length, forward: bool, origin: Origin) -> Meaning {
    let Length { number: Some(number), unit, more, workdays } = length else {
        return Meaning::Reference(if forward { Reference::Future } else { Reference::Past });
    };
    if workdays {
        return Meaning::When(When::day(Day::FromNow(length, forward)));
    }
    let start = Day::Offset { number, unit, forward, origin };
    let beside = |day, (number, unit)| Day::Beside { number, unit, forward, day: Box::new(day) };
    let rest = more.into_iter().flatten().filter(|_| unit >= Unit::Day);
    Meaning::When(When::day(rest.fold(start, beside)))
}

/// Words before a length that bound it: "cerca de", "mais de", "pelo menos", "quase", "até".
pub(super) fn bound(reader: &Reader, at: usize) -> Parsed<DateModifier> {
    use DateModifier::{Approximate, EqualOrLess, EqualOrMore, LessThan, MoreThan};
    // "pouco mais de um ano"
    let is_little = reader.is_any(at, words!["pouco"]) && matches!(reader.word(at + 1), More | Less);
    let at = if is_little { at + 1 } else { at };
    Some(match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        // "não mais de"
        (More, Or, Less) => (Approximate, reader.skip(at + 3, Of)),
        (More, Of | That, _) if reader.is_any(at.wrapping_sub(1), words!["não"]) => (EqualOrLess, at + 2),
        (More | Above, Of, _) => (MoreThan, at + 2),
        (More, That, _) => (MoreThan, at + 2),
        (Less | Below, Of, _) => (LessThan, at + 2),
        (ByThe | AtThe, Less, _) => (EqualOrMore, at + 2),
        (InThe, Least, _) => (EqualOrMore, at + 2),
        (InThe, Most, _) => (EqualOrLess, at + 2),
        (Least, ..) => (EqualOrMore, at + 1),
        (About, Of | OfThe, _) => (Approximate, at + 2),
        (By, Around, Of | OfThe) | (In, Around, Of | OfThe) => (Approximate, at + 3),
        (DateWord::Bound(Bound::About), ..) => (Approximate, at + 1),
        (DateWord::Bound(Bound::Nearly), ..) => (LessThan, at + 1),
        (Until, Digits | Cardinal(_), _) => (EqualOrLess, at + 1),
        _ => return None,
    })
}

/// "Mais de quatro anos" ago is before that day, "menos de" behind it.
pub(super) fn of_point(modifier: DateModifier) -> DateModifier {
    match modifier {
        DateModifier::MoreThan | DateModifier::EqualOrMore => DateModifier::Before,
        DateModifier::LessThan | DateModifier::EqualOrLess => DateModifier::After,
        other => other,
    }
}
