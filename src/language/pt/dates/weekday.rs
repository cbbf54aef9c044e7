//! Weekdays: "na terça-feira", "nesta quinta (12)", "sexta passada", "segunda-feira, 12 de janeiro", "2ª-feira".

use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::{clock, day, number, numeric, offset, relative, tense, within, written};
use crate::dates::expression::{Day, Meaning, Part, Shift, When, Which, Yearly};
use crate::dates::unit::Unit;
use crate::text::words::words;
use crate::text::{Shape, TokenKind};

/// A weekday with what places it.
pub(super) fn weekday(reader: &Reader, at: usize) -> Parsed<Day> {
    let (before, name) = match reader.word(at) {
        DateWord::Shift(shift) => (Some(shift), at + 1),
        Same => (Some(Shift::That), at + 1),
        Behind(Shift::Last) => (Some(Shift::Last), at + 1),
        _ => (contracted(reader, at), at),
    };
    // "este último domingo"
    let (before, name) = match reader.word(name) {
        DateWord::Shift(shift) if name > at => (Some(shift), name + 1),
        _ => (before, name),
    };
    let Name { weekday, end, is_sure } = read_name(reader, name)?;
    // "num domingo" is any.
    if name == at && matches!(reader.before(at), InA | Cardinal(1)) {
        return None;
    }
    let shifted = before.is_some() && !is_counted(reader, end);
    if !is_sure && !shifted && !stands_as_day(reader, name, end) {
        return None;
    }
    let (behind, end) = match relative::shift_behind(reader, end) {
        Some((shift, end)) => (Some(shift), end),
        None => (None, end),
    };
    // "Na próxima quarta", said on a Monday in the news, is that of the same week; "quarta que vem" is one later.
    let before = match before {
        Some(Shift::Next) if !reader.convention.weekdays_by_week => Some(Shift::Coming),
        before => before,
    };
    let shift = behind.or(before);
    if let Some(found) = date_behind(reader, weekday, end) {
        return Some(found);
    }
    // "domingo, daqui a duas semanas": so many weeks behind the next one
    let next = reader.skip(end, Comma);
    if let FromHere = reader.word(next)
        && let Some((Meaning::When(When { day: Some(Day::Offset { number, unit, .. }), time: None }), end)) =
            offset::from_here(reader, next)
        && matches!(unit, Unit::Week | Unit::Fortnight)
        && shift.is_none()
    {
        let day = Box::new(Day::Weekday { weekday, shift: Some(Shift::Coming), day: None });
        return Some((Day::Beside { number, unit, forward: true, day }, end));
    }
    // "segunda-feira depois do Carnaval"
    if let (Later | Before, Of | OfThe) = (reader.word(end), reader.word(end + 1))
        && let Some((day, behind)) = day::day(reader, end + 2)
    {
        let forward = reader.word(end) == Later;
        return Some((Day::WeekdayBeside { weekday, forward, day: Box::new(day) }, behind));
    }
    // "segunda-feira da próxima semana"
    if let Some((week, end)) = within::of_unit(reader, end, Unit::Week) {
        return Some((Day::Within(Part::Weekday(weekday), Box::new(week)), end));
    }
    let (day, end) = number_behind(reader, end).unwrap_or_else(|| match number_in_commas(reader, end) {
        Some((day, end)) if is_sure || shift.is_some() => (Some(day), end),
        _ => (None, end),
    });
    Some((Day::Weekday { weekday, shift, day }, end))
}

/// What "neste", "daquele" before a token says.
pub(super) fn contracted(reader: &Reader, at: usize) -> Option<Shift> {
    match reader.before(at) {
        Contracted(shift) => Some(shift),
        _ => None,
    }
}

/// The name of a weekday.
pub(super) struct Name {
    pub weekday: u8,
    pub end: usize,
    /// Whether it is nothing else: "terça-feira", "sábado", but not "quinta".
    pub is_sure: bool,
}

/// "terça-feira", "terça feira", "2ª-feira", "6a", "terça", "ter."
pub(super) fn read_name(reader: &Reader, at: usize) -> Option<Name> {
    let sure = |weekday, end| Some(Name { weekday, end, is_sure: true });
    match reader.word(at) {
        DateWord::Weekday(weekday) => sure(weekday, at + 1),
        WeekdayOrdinal(weekday) => {
            // A line's end can part the two: "sexta- feira".
            let feira = reader.skip(at + 1, Hyphen);
            match reader.word(feira) {
                Feira => sure(weekday, feira + 1),
                _ => Some(Name { weekday, end: at + 1, is_sure: false }),
            }
        }
        WeekdayShort(weekday) => {
            let end = at + 1;
            let dot = reader.text(end) == "."
                && reader.glued(end)
                && (reader.convention.casual_words || is_hour(reader, end + 1));
            Some(Name { weekday, end: if dot { end + 1 } else { end }, is_sure: false })
        }
        Digits => {
            let (number, end) = number::ordinal(reader, at).filter(|(number, _)| (2..=6).contains(number))?;
            let feira = reader.skip(end, Hyphen);
            match reader.word(feira) {
                Feira => sure(number - 1, feira + 1),
                _ => (reader.convention.bare_names && reader.text(at).ends_with('a') && !reader.is_other_lower(end))
                    .then_some(Name { weekday: number - 1, end, is_sure: true }),
            }
        }
        _ => None,
    }
}

/// "às 20h", "20h"
fn is_hour(reader: &Reader, at: usize) -> bool {
    clock::clock(reader, reader.skip(at, AtThe)).is_some()
}

/// Whether "segunda" or "qua" is a day here: "na segunda,", "até quinta", "segunda e terça", but not "na segunda fase",
/// "a quinta vez", "a Quinta da Boa Vista".
fn stands_as_day(reader: &Reader, at: usize, end: usize) -> bool {
    let is_short = matches!(reader.word(at), WeekdayShort(_));
    // "qua, 22 de jan", "dom (15/9)", "Qua. 22/1"
    if is_short {
        let next = if matches!(reader.word(end), Comma | OpenBracket) { end + 1 } else { end };
        let has_date = written::day_first(reader, next).is_some() || numeric::numeric(reader, next).is_some();
        let listed = reader.convention.bare_names && (is_in_list(reader, at, end) || reader.is_alone(at..end));
        let opens_list = reader.convention.bare_names
            && reader.word(end) == Comma
            && reader.is_any(at, words!["dom", "sáb", "sab", "seg", "ter", "qua", "qui", "sex"])
            && at == reader.sentence().start;
        // "Sáb. às 20h", "Dom 15h", but "ter às 20h" is the verb
        let is_marked = reader.text(end - 1) == "." || reader.capital(at) && at > reader.sentence().start;
        let is_timed = is_marked && is_hour(reader, end);
        return has_date
            || is_timed
            || listed
            || opens_list
            || reader.convention.bare_names && opens_message(reader, at, end);
    }
    if reader.convention.bare_names {
        return !is_counted(reader, end);
    }
    let has_number = reader.word(end) == OpenBracket
        && (numbers_in_brackets(reader, end).is_some() || numeric::numeric(reader, end + 1).is_some());
    if has_number {
        return true;
    }
    // "Na primeira fase …, na segunda …": the second of several.
    let is_one_of_several = (reader.sentence().start..at)
        .any(|at| matches!(reader.word(at), Ordinal(1)) || reader.is_any(at, words!["duas", "dois", "uma", "outra"]));
    if is_one_of_several || reader.token(at).is_some_and(|token| token.shape != Shape::Lower) {
        return false;
    }
    let placed = match reader.before(at) {
        InThe => reader.is_any(at - 1, words!["na"]),
        OfThe => reader.is_any(at - 1, words!["da"]) && matches!(reader.before(at - 1), Edge(_) | Part(_) | Parting),
        AtThe => reader.is_any(at - 1, words!["à"]),
        Until | Since | For => true,
        TheOrTo => {
            matches!(reader.before(at - 1), Until | Since | WeekdayOrdinal(_) | DateWord::Weekday(_) | Feira)
        }
        And | Or | Comma => is_in_list(reader, at, end),
        Of => matches!(reader.before(at - 1), Part(_) | Parting) || reader.word(end) == TheOrTo,
        _ => reader.word(end) == TheOrTo && matches!(reader.word(end + 1), WeekdayOrdinal(_) | DateWord::Weekday(_)),
    };
    placed && !is_counted(reader, end)
}

/// Whether a noun follows that "segunda" counts: "segunda fase", "quinta maior economia", "sexta Copa".
fn is_counted(reader: &Reader, end: usize) -> bool {
    let Some(token) = reader.token(end) else { return false };
    match token.kind {
        TokenKind::Word => match reader.word(end) {
            Other => !tense::is_verb(reader, end) && !reader.is_any(end, BEHIND_DAY),
            Part(_) | Unit(_) | Units(_) | Season(_) | Parts(_) | More | Less | Half | Edge(_) => true,
            Ordinal(_) => true,
            _ => false,
        },
        TokenKind::Punctuation => reader.word(end) == Hyphen && reader.glued(end),
        _ => false,
    }
}

/// Words that go on behind a day.
const BEHIND_DAY: &[u32] = words![
    "se", "não", "quando", "com", "sem", "mas", "já", "também", "foi", "será", "é", "às", "me", "lhe", "nos", "em",
    "segundo", "contra", "porque", "pois", "onde", "como", "ainda", "deve", "pode", "ele", "ela", "eles", "elas"
];

/// "terça, qua e quinta": beside another weekday.
fn is_in_list(reader: &Reader, at: usize, end: usize) -> bool {
    let is_day = |word| matches!(word, WeekdayOrdinal(_) | DateWord::Weekday(_) | WeekdayShort(_) | Feira | Digits);
    let behind = reader.skip(end, Comma);
    let behind = if matches!(reader.word(behind), Or | And) { behind + 1 } else { behind };
    let before = at.wrapping_sub(1);
    let before = if matches!(reader.word(before), Or | And) { before.wrapping_sub(1) } else { before };
    let before = if reader.word(before) == Comma { before.wrapping_sub(1) } else { before };
    behind > end && is_day(reader.word(behind)) && reader.word(behind) != Digits
        || before < at.wrapping_sub(1) && is_day(reader.word(before))
        || reader.text(before) == "."
}

/// "dom amanhã hoje": a message that begins with it.
fn opens_message(reader: &Reader, at: usize, end: usize) -> bool {
    at == reader.sentence().start && matches!(reader.word(end), Today(_) | Digits | Comma)
}

/// "(sexta-feira), 13 de outubro", "(segunda) 8/2/2016", "(sábado), dia 8 de março": the date says which.
fn date_behind(reader: &Reader, weekday: u8, end: usize) -> Parsed<Day> {
    let comma = reader.skip(end, Comma);
    let at = if reader.word(comma) == Unit(Unit::Day) { comma + 1 } else { comma };
    let bracket = reader.word(end) == OpenBracket;
    let at = if bracket { end + 1 } else { at };
    let found = written::day_first(reader, at).or_else(|| {
        // "terça-feira, 12/9"
        numeric::numeric(reader, at)
            .filter(|(day, _)| !matches!(day, Day::Fixed(crate::dates::period::Period::Month(..))))
    });
    let (day, behind) = found?;
    let behind = match bracket {
        true if reader.word(behind) == CloseBracket => behind + 1,
        true => return None,
        false => behind,
    };
    Some(match day {
        Day::Yearly(yearly @ Yearly::Date(..), Which::Bare) => (Day::Yearly(yearly, Which::Weekday(weekday)), behind),
        day => (day, behind),
    })
}

/// "(terça-feira) (12)", "(terça-feira), dia 12", "(terça) dia vinte e cinco".
fn number_behind(reader: &Reader, end: usize) -> Option<(Option<u8>, usize)> {
    if let Some((day, behind)) = numbers_in_brackets(reader, end) {
        return Some((Some(day), behind));
    }
    let comma = reader.skip(end, Comma);
    if reader.word(comma) == Unit(Unit::Day)
        && let Some((day, behind)) = number::day_of_month(reader, comma + 1)
        && !matches!(reader.word(behind), Units(_) | Colon)
    {
        return Some((Some(day), behind));
    }
    // "sexta-feira 13"
    if let Some(day) = reader.digits(end, 1..=2).filter(|day| (1..=31).contains(day))
        && !matches!(reader.word(end + 1), Units(_) | Meridiem(_) | Colon | Slash | TheOrTo)
        && reader.text(end + 1) != "%"
        && !reader.is_other_lower(end + 1)
    {
        return Some((Some(day as u8), end + 1));
    }
    None
}

/// "(nesta quinta-feira), 12," with a mark behind, and nothing that the number counts.
fn number_in_commas(reader: &Reader, end: usize) -> Parsed<u8> {
    let day = reader.digits(end + 1, 1..=2).filter(|day| reader.word(end) == Comma && (1..=31).contains(day))?;
    let closes = match reader.token(end + 2) {
        Some(token) => token.kind == TokenKind::Terminal || reader.word(end + 2) == Comma,
        None => true,
    };
    closes.then_some((day as u8, end + 2))
}

/// "(12)", "(1º)"
fn numbers_in_brackets(reader: &Reader, end: usize) -> Parsed<u8> {
    let (day, behind) = number::day_of_month(reader, end + 1).filter(|_| reader.word(end) == OpenBracket)?;
    (reader.word(behind) == CloseBracket).then_some((day, behind + 1))
}
