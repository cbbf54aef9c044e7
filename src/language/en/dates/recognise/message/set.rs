//! What recurs, as messages say it: "every weekday", "the 19th of every month", "each 4/15", "every night at 9",
//! "bi-monthly", "mornings", "weekends".

use super::weekday::work_day;
use crate::dates::expression::{Day, Recurs, Set, Time, Which, Yearly};
use crate::language::en::dates::number::ordinal;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::set::in_part;
use crate::language::en::dates::recognise::{clock, day_part, numeric, written};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{DayPart, Unit};
use crate::text::TokenKind;
use crate::timex::TimeOfDay;

/// The value of a set that news does not have so.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn days(reader: &Reader, at: usize) -> Parsed<Set> {
    match reader.word(at) {
        // A calendar has no unit for quarters.
        Every if reader.word(at + 1) == Unit(Unit::Quarter) => Some((Set::of(Recurs::Every(3, Unit::Month)), at + 2)),
        Every => each_date(reader, at + 1).or_else(|| weekdays(reader, at + 1)),
        Parts(part) if is_bare(reader, at) => Some((in_part(Set::DAILY, part), at + 1)),
        Units(Unit::Weekend) if is_bare(reader, at) => Some((Set::of(Recurs::Every(1, Unit::Weekend)), at + 1)),
        The | Digits | Ordinal(_) => day_of_each_month(reader, at).or_else(|| edged_parts(reader, at)),
        // "(on) weekdays", "weekdays at 5"
        Other if reader.is(at, "weekdays") && is_bare(reader, at) => Some((Set::of(Recurs::Workdays), at + 1)),
        _ => prefixed(reader, at),
    }
}

/// "each 4/15", "every May 3rd"
fn each_date(reader: &Reader, at: usize) -> Parsed<Set> {
    let found = numeric::joined(reader, at)
        .or_else(|| super::day(reader, at))
        .or_else(|| written::month_first(reader, at))
        .or_else(|| written::day_first(reader, at));
    let Some((day, end)) = found else { return each_day(reader, at) };
    let Day::Yearly(Yearly::Date(month, day), Which::Bare) = day else { return None };
    Some((Set::of(Recurs::Yearly(Yearly::Date(month, day))), end))
}

/// "(every) 15th", "(every) 1st of the month"
fn each_day(reader: &Reader, at: usize) -> Parsed<Set> {
    let (day, end) = ordinal(reader, at).filter(|(day, _)| (1..=31).contains(day) && reader.word(at) == Digits)?;
    let of_month = reader.word(end) == Of && (reader.word(end + 1), reader.word(end + 2)) == (The, Unit(Unit::Month));
    let end = if of_month { end + 3 } else { end };
    super::ends::of_number(reader, end).then_some((Set::of(Recurs::DayOfMonth(day)), end))
}

/// "(every) weekday", "(every) business day"
fn weekdays(reader: &Reader, at: usize) -> Parsed<Set> {
    let end = work_day(reader, at)?;
    Some((Set::of(Recurs::Workdays), end))
}

/// "the late-mornings"
fn edged_parts(reader: &Reader, at: usize) -> Parsed<Set> {
    let (The, Edge(_)) = (reader.word(at), reader.word(at + 1)) else { return None };
    match reader.word(reader.skip(at + 2, Hyphen)) {
        Parts(part) => Some((in_part(Set::DAILY, part), reader.skip(at + 2, Hyphen) + 1)),
        _ => None,
    }
}

/// "(the) 19th of every month"
fn day_of_each_month(reader: &Reader, at: usize) -> Parsed<Set> {
    let (day, end) = ordinal(reader, reader.skip(at, The)).filter(|(day, _)| (1..=31).contains(day))?;
    let of = reader.skip(end, Of);
    let fits = (reader.word(of), reader.word(of + 1)) == (Every, Unit(Unit::Month));
    fits.then_some((Set::of(Recurs::DayOfMonth(day)), of + 2))
}

/// "bi-monthly", "semi-annually": a prefix apart from the word.
fn prefixed(reader: &Reader, at: usize) -> Parsed<Set> {
    let DateWord::Frequency(count, unit) = reader.word(at + 2) else { return None };
    if reader.word(at + 1) != Hyphen {
        return None;
    }
    let recurs = match unit {
        _ if reader.is(at, "bi") => Recurs::Every(u64::from(count) * 2, unit),
        Unit::Year if reader.is(at, "semi") => Recurs::Every(6, Unit::Month),
        Unit::Month if reader.is(at, "semi") => Recurs::Every(2, Unit::Week),
        _ => return None,
    };
    Some((Set::of(recurs), at + 3))
}

/// "mornings", "weekends": not "three nights", "Monday mornings", "the mornings".
fn is_bare(reader: &Reader, at: usize) -> bool {
    let before = reader.token(at.wrapping_sub(1)).is_none_or(|token| token.kind != TokenKind::Number)
        && !matches!(reader.before(at), Cardinal(_) | Vague | Hyphen | Every | The | A | Half);
    let lower = at == reader.sentence().start || !reader.capital(at);
    before && lower && super::ends::of_word(reader, at + 1)
}

/// "(every night) at 9", "(every morning) 9:30", "(everyday) 6am": the hour in place of the part of the day.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn at_hour(reader: &Reader, set: Set, end: usize) -> Parsed<Set> {
    let part = match set {
        Set { recurs: Recurs::Every(1, Unit::Day), time: Some(TimeOfDay::Part(part)) } => Some(part),
        _ => None,
    };
    let part = part.filter(|part| !matches!(part, DayPart::Dawn | DayPart::Midday | DayPart::Daytime));
    if part.is_none() && set != Set::DAILY {
        return None;
    }
    let hour_at = reader.skip(end, At);
    let (time, end) =
        clock::clock(reader, hour_at).or_else(|| clock::bare_hour(reader, hour_at).filter(|_| hour_at > end))?;
    let Time::Clock(clock) = part.map_or(time, |part| day_part::in_part(time, part)) else { return None };
    Some((Set { time: Some(TimeOfDay::Clock(clock)), ..set }, end))
}
