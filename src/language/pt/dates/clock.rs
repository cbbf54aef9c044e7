//! Times of the clock: "às 19h15", "19:15", "às sete e meia", "10 horas da noite", "meio-dia", "quinze para as oito".

use super::number::cardinal;
use super::reader::{Parsed, Reader};
use super::word::DateWord::*;
use crate::dates::period::Clock;
use crate::dates::unit::{DayPart, Unit};
use crate::text::words::words;

/// A time of the clock, and how it is told.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub clock: Clock,
    /// Whether nothing tells which half of the day its hour is of: "às 3".
    pub is_open: bool,
}

/// A time of the clock.
pub(super) fn clock(reader: &Reader, at: usize) -> Parsed<Told> {
    let found = noon(reader, at).or_else(|| beside_hour(reader, at)).or_else(|| with_half(reader, at))?;
    let end = found.1;
    // "19h15 GMT", "19h15 (hora local)" are no part of it; "em ponto" is.
    let sharp = reader.word(end) == In && reader.word(end + 1) == Sharp;
    Some((found.0, if sharp { end + 2 } else { end }))
}

/// "meio-dia", "meia-noite", "meio-dia e meia".
fn noon(reader: &Reader, at: usize) -> Parsed<Told> {
    let mark = reader.skip(at + 1, Hyphen);
    let (hour, end) = match (reader.word(at), reader.word(mark)) {
        (ClockWord(hour), _) => (hour, at + 1),
        (Half, Unit(Unit::Day)) if reader.is_any(at, words!["meio"]) => (12, mark + 1),
        (Half, Part(DayPart::Night)) => (24, mark + 1),
        _ => return None,
    };
    let (minute, end) = minutes_behind(reader, end).map_or((None, end), |(minute, end)| (Some(minute), end));
    let hour = if hour == 24 && minute.is_some() { 0 } else { hour };
    Some((Told { clock: Clock { hour, minute, second: None }, is_open: false }, end))
}

/// "quinze para as oito", "15 min para as 8", "vinte depois das seis da tarde".
fn beside_hour(reader: &Reader, at: usize) -> Parsed<Told> {
    let (minutes, end) = cardinal(reader, at).filter(|(minutes, _)| (1..60).contains(minutes))?;
    let end = if reader.word(end) == Units(Unit::Minute) { end + 1 } else { end };
    let (is_before, hour_at) = match (reader.word(end), reader.word(end + 1)) {
        (For, TheOrTo | AtThe) => (true, end + 2),
        (Later | After, OfThe | TheOrTo) => (false, end + 2),
        _ => return None,
    };
    let (told, end) = with_half(reader, hour_at).filter(|(told, _)| told.clock.minute.is_none())?;
    let hours = i32::from(told.clock.hour) * 60 + if is_before { -(minutes as i32) } else { minutes as i32 };
    let of_day = hours.rem_euclid(24 * 60);
    let clock = Clock { hour: (of_day / 60) as u8, minute: Some((of_day % 60) as u8), second: None };
    Some((Told { clock, is_open: told.is_open }, end))
}

/// An hour with the part of the day behind it: "7 da noite", "10 horas da manhã", "8pm da tarde", "sete e trinta pm".
fn with_half(reader: &Reader, at: usize) -> Parsed<Told> {
    let (clock, end, is_told) = hour(reader, at)?;
    let (clock, end, is_told) = match reader.word(end) {
        Meridiem(half) if clock.hour <= 12 => (of_half(clock, half), end + 1, true),
        _ => (clock, end, is_told),
    };
    // "8 pm e meia"
    let (clock, end) = match minutes_behind(reader, end) {
        Some((minute, end)) if clock.minute.is_none() => (Clock { minute: Some(minute), ..clock }, end),
        _ => (clock, end),
    };
    if let (OfThe | Of | ByThe, Part(part)) = (reader.word(end), reader.word(end + 1)) {
        return Some((Told { clock: in_part(clock, part), is_open: false }, end + 2));
    }
    let is_open = !is_told && clock.hour <= 12 && clock.hour > 0;
    Some((Told { clock, is_open }, end))
}

fn of_half(clock: Clock, half: u8) -> Clock {
    Clock { hour: clock.hour % 12 + half, ..clock }
}

/// An hour of a part of the day: "8 da noite" is 20, "12 da noite" midnight, "2 da tarde" 14.
pub(super) fn in_part(clock: Clock, part: DayPart) -> Clock {
    let hour = match part {
        DayPart::Afternoon | DayPart::Evening if clock.hour < 12 => clock.hour + 12,
        DayPart::Night if (5..12).contains(&clock.hour) => clock.hour + 12,
        DayPart::Night | DayPart::Dawn | DayPart::Morning if clock.hour == 12 => 0,
        _ => clock.hour,
    };
    Clock { hour, ..clock }
}

/// An hour without its part of the day, and whether its form is that of the clock of 24 hours.
fn hour(reader: &Reader, at: usize) -> Option<(Clock, usize, bool)> {
    if let Some(found) = compact(reader, at).or_else(|| with_colon(reader, at)) {
        return Some(found);
    }
    let (hour, end) = cardinal(reader, at).filter(|(hour, _)| *hour <= 24)?;
    let clock = |minute| Clock { hour: hour as u8, minute, second: None };
    let of_part = matches!((reader.word(end), reader.word(end + 1)), (OfThe, Part(_)));
    let is_hour = matches!(reader.word(end), Units(Unit::Hour) | Unit(Unit::Hour));
    if is_hour {
        if !behind_at(reader, at) && !part_follows(reader, end + 1) && !matches!(reader.word(end + 1), Meridiem(_)) {
            return None;
        }
        let (minute, end) =
            minutes_behind(reader, end + 1).map_or((None, end + 1), |(minute, end)| (Some(minute), end));
        return Some((clock(minute), end, reader.digits(at, 2..=2).is_some() && hour > 12));
    }
    let is_told = behind_at(reader, at) || reader.is_any(at.wrapping_sub(1), words!["são", "eram"]);
    if let Some((minute, end)) = minutes_behind(reader, end).filter(|&(_, end)| is_told || part_follows(reader, end)) {
        return Some((clock(Some(minute)), end, false));
    }
    // "são sete em ponto"
    if is_told && reader.word(end) == In && reader.word(end + 1) == Sharp {
        return Some((clock(None), end, false));
    }
    let has_half = of_part || matches!(reader.word(end), Meridiem(_));
    let is_clock = has_half || behind_at(reader, at) && !is_counted(reader, end);
    is_clock.then_some((clock(None), end, false))
}

/// Whether "da manhã" or the like stands here.
fn part_follows(reader: &Reader, end: usize) -> bool {
    matches!((reader.word(end), reader.word(end + 1)), (OfThe | ByThe, Part(_)))
}

/// "19h15", "19h", "7h15min", "8pm", "340pm", "1140am": one token.
fn compact(reader: &Reader, at: usize) -> Option<(Clock, usize, bool)> {
    if reader.word(at) != Digits {
        return None;
    }
    let text = reader.text(at);
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = text[..digits].parse().ok().filter(|_| digits <= 4)?;
    let rest = &text[digits..];
    let lower = rest.to_ascii_lowercase();
    let half = match lower.trim_end_matches('.') {
        "am" | "a.m" => Some(0),
        "pm" | "p.m" => Some(12),
        // "1140 a.m.", "1230 pm"
        "" if digits >= 3 => match reader.word(at + 1) {
            Meridiem(_) => None,
            _ => return None,
        },
        _ => None,
    };
    if half.is_some() || rest.is_empty() {
        let (hour, minute) = if digits >= 3 { (number / 100, Some((number % 100) as u8)) } else { (number, None) };
        if rest.is_empty() && digits < 3 || !(1..=12).contains(&hour) || minute.is_some_and(|minute| minute > 59) {
            return None;
        }
        let clock = Clock { hour: hour as u8, minute, second: None };
        return Some((half.map_or(clock, |half| of_half(clock, half)), at + 1, half.is_some()));
    }
    let minutes = lower.strip_prefix('h')?;
    let minutes = minutes.strip_suffix("min").or_else(|| minutes.strip_suffix('m')).unwrap_or(minutes);
    if number > 24 || digits > 2 {
        return None;
    }
    if minutes.is_empty() {
        // "3h" is as long, where nothing says that it is the hour.
        let fits = stands_as_hour(reader, at) || part_follows(reader, at + 1);
        let clock = Clock { hour: number as u8, minute: None, second: None };
        return fits.then_some((clock, at + 1, number > 12));
    }
    let is_minute = minutes.len() == 2 && minutes.bytes().all(|byte| byte.is_ascii_digit());
    let minute: u8 = minutes.parse().ok().filter(|&minute| is_minute && minute < 60)?;
    let is_length = matches!(reader.before(at), By | During | Bound(_)) || reader.is_any(at.wrapping_sub(1), LASTS);
    let end = if reader.word(at + 1) == Units(Unit::Minute) { at + 2 } else { at + 1 };
    (!is_length).then_some((Clock { hour: number as u8, minute: Some(minute), second: None }, end, number > 12))
}

/// Verbs of what lasts so long.
const LASTS: &[u32] = words!["dura", "duram", "durou", "durar", "duração", "levou", "leva", "levar", "tem", "com"];

/// "19:15", "7:56:30".
fn with_colon(reader: &Reader, at: usize) -> Option<(Clock, usize, bool)> {
    let hour = reader.digits(at, 1..=2).filter(|&hour| hour <= 24)?;
    let next = |mark: usize| {
        let joined = reader.word(mark) == Colon && reader.glued(mark) && reader.glued(mark + 1);
        let text = if joined && reader.word(mark + 1) == Digits { reader.text(mark + 1) } else { return None };
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let number: u8 = text[..digits].parse().ok().filter(|&number| digits == 2 && number < 60)?;
        Some((number, text[2..].to_ascii_lowercase()))
    };
    let (minute, rest) = next(at + 1)?;
    let (second, rest, end) = match next(at + 3).filter(|_| rest.is_empty()) {
        Some((second, rest)) => (Some(second), rest, at + 5),
        None => (None, rest, at + 3),
    };
    let clock = Clock { hour: hour as u8, minute: Some(minute), second };
    match rest.as_str() {
        "am" if hour <= 12 => Some((of_half(clock, 0), end, true)),
        "pm" if hour <= 12 => Some((of_half(clock, 12), end, true)),
        "" | "h" | "hs" => {
            let end = if reader.word(end) == Units(Unit::Hour) { end + 1 } else { end };
            Some((clock, end, reader.text(at).starts_with('0') || hour > 12))
        }
        _ => None,
    }
}

/// "e meia", "e quinze", "e 15 minutos": the minutes behind an hour.
fn minutes_behind(reader: &Reader, end: usize) -> Parsed<u8> {
    if reader.word(end) != And {
        return None;
    }
    if reader.word(end + 1) == Half {
        return reader.is_any(end + 1, words!["meia"]).then_some((30, end + 2));
    }
    let (minute, end) = cardinal(reader, end + 1).filter(|(minute, _)| (1..60).contains(minute))?;
    let end = if reader.word(end) == Units(Unit::Minute) { end + 1 } else { end };
    let counts = is_counted(reader, end) || matches!(reader.word(end), Colon);
    (!counts).then_some((minute as u8, end))
}

/// Whether the word before says that a bare number is an hour: "às 7", "das 7", "pelas 7"; in a message also "as 7".
pub(super) fn behind_at(reader: &Reader, at: usize) -> bool {
    match reader.before(at) {
        AtThe => reader.is_any(at - 1, words!["às", "à"]),
        ByThe => {
            reader.is_any(at - 1, words!["pelas", "pela"]) && !reader.convention.bare_hours
                || reader.is_any(at - 1, words!["pelas"])
        }
        // "das 9 às 17", "a partir das 7", "antes das 7", "por volta das 7", "depois das 7"
        OfThe => {
            let opens = matches!(reader.before(at - 1), Parting | Before | Later | Around | About | Until | Since);
            reader.is_any(at - 1, words!["das", "da"]) && (opens || goes_on_to_hour(reader, at))
        }
        TheOrTo => {
            let opens = matches!(reader.before(at - 1), Since | Until | Between | After | For | And);
            let ends = matches!(reader.before(at - 1), Digits | Units(Unit::Hour) | Cardinal(_));
            reader.is_any(at - 1, words!["as"]) && (opens || ends || reader.convention.bare_hours)
                || reader.convention.bare_hours && ends && opens_stretch(reader, at - 1)
        }
        Between | Of if reader.convention.bare_hours => goes_on_to_hour(reader, at),
        And => reader.convention.bare_hours && opens_stretch(reader, at - 1),
        _ => false,
    }
}

/// Whether "19h" is the hour and no length: also behind a mark or a day.
fn stands_as_hour(reader: &Reader, at: usize) -> bool {
    behind_at(reader, at)
        || matches!(
            reader.before(at),
            Comma | OpenBracket | Dash | TheOrTo | Until | Hyphen | AtThe | OfThe | And | Between
        ) && !matches!(reader.before(at), And if !opens_stretch(reader, at - 1))
        || matches!(reader.before(at), Feira | Weekday(_) | Today(_) | CloseBracket)
        || at == reader.sentence().start && !reader.is_other_lower(at + 1)
}

/// How far the other end of a stretch of hours is looked for.
const REACH: usize = 5;

/// "(das) 9 às 17", "(de) 5 a 7", "(entre) 5 e 7": another end of hours follows.
fn goes_on_to_hour(reader: &Reader, at: usize) -> bool {
    let is_joint = |end: usize| match reader.word(end) {
        AtThe => reader.is_any(end, words!["às", "à", "ao"]),
        Until => true,
        TheOrTo | And | Hyphen => reader.convention.bare_hours || reader.word(end + 1) == TheOrTo,
        _ => false,
    };
    let Some(end) = (at + 1..at + REACH).find(|&end| is_joint(end)) else { return false };
    let next = reader.skip_article(end + 1);
    let next = if reader.word(next) == AtThe { next + 1 } else { next };
    let Some((hour, behind)) = cardinal(reader, next) else {
        return reader.word(next) == Digits || reader.word(next) == Half;
    };
    let counted =
        is_counted(reader, behind) || matches!(reader.word(behind), Of | Slash | Hyphen | Month(_) | MonthShort(_));
    hour <= 24 && !counted
}

/// Whether "de", "das" or "entre" opens a stretch a few tokens before.
fn opens_stretch(reader: &Reader, at: usize) -> bool {
    (at.saturating_sub(REACH)..at).any(|at| matches!(reader.word(at), Between | Of | OfThe))
}

/// Whether what stands behind a number is counted by it.
fn is_counted(reader: &Reader, end: usize) -> bool {
    let plural = reader.is_other_lower(end) && reader.text(end).ends_with('s');
    plural
        || matches!(reader.word(end), Units(_) | Unit(_) | Times | Thousand | Month(_) | MonthShort(_) | Slash)
        || matches!(reader.text(end), "%" | "º" | "ª" | "€")
        || reader.word(end) == Of && matches!(reader.word(end + 1), Month(_) | MonthShort(_))
        || reader.word(end) == Hyphen && reader.glued(end) && !reader.convention.bare_hours
        || reader.is_any(end, words!["milhões", "milhão", "bilhões", "por", "euros"]) && !matches!(reader.word(end), By)
}
