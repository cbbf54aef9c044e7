//! What recurs, as messages say it: "every weekday", "the 19th of every month", "each 4/15", "every night at 9",
//! "bi-monthly", "mornings", "weekends".

use super::weekday::work_day;
use crate::dates::expression::{Day, Time, Which, Yearly};
use crate::dates::number::ordinal;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::recognise::set::period;
use crate::dates::recognise::{clock, day_part, numeric, written};
use crate::dates::word::DateWord::{self, *};
use crate::dates::word::{DayPart, Unit};
use crate::text::TokenKind;

/// The value of a set that news does not have so.
pub(in crate::dates::recognise) fn days(reader: &Reader, at: usize) -> Parsed<String> {
    match reader.word(at) {
        // A calendar has no unit for quarters.
        Every if reader.word(at + 1) == Unit(Unit::Quarter) => Some(("P3M".to_owned(), at + 2)),
        Every => each_date(reader, at + 1).or_else(|| weekdays(reader, at + 1)),
        Parts(part) if is_bare(reader, at) => Some((format!("XXXX-XX-XXT{}", part.code()), at + 1)),
        Units(Unit::Weekend) if is_bare(reader, at) => Some(("P1WE".to_owned(), at + 1)),
        The | Digits | Ordinal(_) => day_of_each_month(reader, at).or_else(|| edged_parts(reader, at)),
        // "(on) weekdays", "weekdays at 5"
        Other if reader.is(at, "weekdays") && is_bare(reader, at) => Some(("P1WD".to_owned(), at + 1)),
        _ => prefixed(reader, at),
    }
}

/// "each 4/15", "every May 3rd"
fn each_date(reader: &Reader, at: usize) -> Parsed<String> {
    let found = numeric::joined(reader, at)
        .or_else(|| super::day(reader, at))
        .or_else(|| written::month_first(reader, at))
        .or_else(|| written::day_first(reader, at));
    let Some((day, end)) = found else { return each_day(reader, at) };
    let Day::Yearly(Yearly::Date(month, day), Which::Bare) = day else { return None };
    Some((format!("XXXX-{month:02}-{day:02}"), end))
}

/// "(every) 15th", "(every) 1st of the month"
fn each_day(reader: &Reader, at: usize) -> Parsed<String> {
    let (day, end) = ordinal(reader, at).filter(|(day, _)| (1..=31).contains(day) && reader.word(at) == Digits)?;
    let of_month = reader.word(end) == Of && (reader.word(end + 1), reader.word(end + 2)) == (The, Unit(Unit::Month));
    let end = if of_month { end + 3 } else { end };
    super::ends::of_number(reader, end).then_some((format!("XXXX-XX-{day:02}"), end))
}

/// "(every) weekday", "(every) business day": no word of TIMEX3 stands for them, so it is written as weekends are.
fn weekdays(reader: &Reader, at: usize) -> Parsed<String> {
    let end = work_day(reader, at)?;
    Some(("P1WD".to_owned(), end))
}

/// "the late-mornings"
fn edged_parts(reader: &Reader, at: usize) -> Parsed<String> {
    let (The, Edge(_)) = (reader.word(at), reader.word(at + 1)) else { return None };
    match reader.word(reader.skip(at + 2, Hyphen)) {
        Parts(part) => Some((format!("XXXX-XX-XXT{}", part.code()), reader.skip(at + 2, Hyphen) + 1)),
        _ => None,
    }
}

/// "(the) 19th of every month"
fn day_of_each_month(reader: &Reader, at: usize) -> Parsed<String> {
    let (day, end) = ordinal(reader, reader.skip(at, The)).filter(|(day, _)| (1..=31).contains(day))?;
    let of = reader.skip(end, Of);
    let fits = (reader.word(of), reader.word(of + 1)) == (Every, Unit(Unit::Month));
    fits.then_some((format!("XXXX-XX-{day:02}"), of + 2))
}

/// "bi-monthly", "semi-annually": a prefix apart from the word.
fn prefixed(reader: &Reader, at: usize) -> Parsed<String> {
    let DateWord::Frequency(count, unit) = reader.word(at + 2) else { return None };
    if reader.word(at + 1) != Hyphen {
        return None;
    }
    let value = match unit {
        _ if reader.is(at, "bi") => period(u64::from(count) * 2, unit)?,
        Unit::Year if reader.is(at, "semi") => "P6M".to_owned(),
        Unit::Month if reader.is(at, "semi") => "P2W".to_owned(),
        _ => return None,
    };
    Some((value, at + 3))
}

/// "mornings", "weekends": not "three nights", "Monday mornings", "the mornings".
fn is_bare(reader: &Reader, at: usize) -> bool {
    let before = reader.token(at.wrapping_sub(1)).is_none_or(|token| token.kind != TokenKind::Number)
        && !matches!(reader.before(at), Cardinal(_) | Vague | Hyphen | Every | The | A | Half);
    let lower = at == reader.sentence().start || !reader.capital(at);
    before && lower && super::ends::of_word(reader, at + 1)
}

/// "(every night) at 9", "(every morning) 9:30", "(everyday) 6am": the hour in place of the part of the day.
pub(in crate::dates::recognise) fn at_hour(reader: &Reader, value: &str, end: usize) -> Parsed<String> {
    let part = [DayPart::Morning, DayPart::Afternoon, DayPart::Evening, DayPart::Night]
        .into_iter()
        .find(|part| value.strip_prefix("XXXX-XX-XXT") == Some(part.code()));
    if part.is_none() && value != "P1D" {
        return None;
    }
    let hour_at = reader.skip(end, At);
    let (time, end) =
        clock::clock(reader, hour_at).or_else(|| clock::bare_hour(reader, hour_at).filter(|_| hour_at > end))?;
    let Time::Clock(clock) = part.map_or(time, |part| day_part::in_part(time, part)) else { return None };
    Some((format!("XXXX-XX-XX{}", clock.value()), end))
}
