//! Tokens to expressions. Each family has its file; here they are tried, and joined where one stands beside another.

mod clock;
mod holiday;
mod length;
mod names;
mod numeric;
mod offset;
mod range;
mod reference;
mod relative;
mod set;
mod weekday;
mod within;
mod written;
mod year_part;

use super::expression::{Day, Expression, Meaning, Origin, Time, When, edge_modifier};
use super::number::year;
use super::reader::{Parsed, Reader};
use super::word::DateWord::{self, *};
use super::word::{Bound, DayPart, Shift, Unit};
use crate::analysis::DateModifier;
pub(super) use numeric::evidence;

/// A meaning with its modifier.
type Modified = (Meaning, Option<DateModifier>);

/// The longest expression that begins at a token.
pub(super) fn expression(reader: &Reader, at: usize) -> Option<Expression> {
    let plain = |found: Parsed<Meaning>| found.map(|(meaning, end)| ((meaning, None), end));
    let candidates = [
        set::set(reader, at).map(|(value, end)| ((Meaning::Set(value), None), end)),
        plain(range::range(reader, at)),
        edged(reader, at),
        bounded(reader, at),
        plain(offset::ahead(reader, at)),
        plain(unbounded(reader, at)),
        reference::reference(reader, at).map(|(reference, end)| ((Meaning::Reference(reference), None), end)),
    ];
    let mut best: Parsed<Modified> = None;
    for candidate in candidates.into_iter().flatten() {
        if best.as_ref().is_none_or(|(_, end)| candidate.1 > *end) {
            best = Some(candidate);
        }
    }
    let ((meaning, modifier), end) = best?;
    Some(Expression { tokens: at..end, meaning, modifier })
}

/// A place in time or a length without a modifier.
fn unbounded(reader: &Reader, at: usize) -> Parsed<Meaning> {
    let when = when(reader, at).map(|(when, end)| (Meaning::When(when), end));
    let offset = offset::offset(reader, at);
    let length = length::counted(reader, at)
        .or_else(|| length::placed(reader, at))
        .or_else(|| length::long(reader, at))
        .or_else(|| length::bare(reader, at))
        .map(|(length, end)| (Meaning::Length(length), length::or_so(reader, end)));
    [when, offset, length].into_iter().flatten().reduce(|best, next| if next.1 > best.1 { next } else { best })
}

/// "early September", "the end of the year", "later this week", "mid-November".
fn edged(reader: &Reader, at: usize) -> Parsed<Modified> {
    let start = reader.skip(at, The);
    let (modifier, inner) = match reader.word(start) {
        Edge(edge) => (Some(edge_modifier(edge)), reader.skip(start + 1, Hyphen)),
        EdgeNoun(edge) if reader.word(start + 1) == Of => (Some(edge_modifier(edge)), start + 2),
        Earlier | Later if start == at => (None, reader.skip(start + 1, In)),
        Sometime if start == at => (None, reader.skip(start + 1, In)),
        _ => return None,
    };
    let plain = modifier.is_none();
    let of = reader.word(start + 1) == Of;
    let (when, end) = match when(reader, inner) {
        Some(found) => found,
        None => told_after_the(reader, inner, of || plain)?,
    };
    // "early Christmas shopping", "late 19-year-old": only what is long enough to have an edge, and days.
    let shown = !matches!(when, When { day: None, .. } if !of && !plain) || matches!(when.time, Some(Time::Part(_)));
    shown.then_some(((Meaning::When(when), modifier), end))
}

/// "the year", "the month" behind "the end of": the one that publication lies in.
fn told_after_the(reader: &Reader, at: usize, of: bool) -> Parsed<When> {
    if !of || reader.word(at) != The && !matches!(reader.word(at), Unit(Unit::Year)) {
        return None;
    }
    let at = reader.skip(at, The);
    match reader.word(at) {
        Unit(unit) if unit >= Unit::Day => {
            Some((When::day(Day::Unit { unit, by: 0, origin: Origin::Publication }), at + 1))
        }
        _ => None,
    }
}

/// "more than four years", "nearly two weeks ago", "around 7:15 p.m.", "at least the past 18 months".
fn bounded(reader: &Reader, at: usize) -> Parsed<Modified> {
    let (modifier, inner) = bound(reader, at)?;
    let the_rest = unbounded(reader, inner);
    let (meaning, end) = the_rest?;
    let (modifier, fits) = match &meaning {
        Meaning::Length(_) => (modifier, true),
        // "More than four years ago" is before, "less than" after.
        Meaning::When(When { day: Some(Day::Offset { .. } | Day::Beside { .. }), .. }) => (of_point(modifier), true),
        Meaning::When(When { time: Some(Time::Clock(_)), .. }) => (of_point(modifier), true),
        Meaning::When(When { day: Some(Day::Yearly(..) | Day::EndOf(_)), .. }) => {
            (of_point(modifier), modifier == DateModifier::Approximate && reader.is(at, "around"))
        }
        _ => (modifier, false),
    };
    fits.then_some(((meaning, Some(modifier)), end))
}

fn of_point(modifier: DateModifier) -> DateModifier {
    match modifier {
        DateModifier::MoreThan | DateModifier::EqualOrMore => DateModifier::Before,
        DateModifier::LessThan | DateModifier::EqualOrLess => DateModifier::After,
        other => other,
    }
}

/// Words before a length that bound it.
fn bound(reader: &Reader, at: usize) -> Parsed<DateModifier> {
    use DateModifier::*;
    Some(match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        (No, More, Than) => (EqualOrLess, at + 3),
        (No, Less, Than) => (EqualOrMore, at + 3),
        (More, Than, _) => (MoreThan, at + 2),
        (Less, Than, _) => (LessThan, at + 2),
        (At, Least, _) => (EqualOrMore, at + 2),
        (At, Most, _) => (EqualOrLess, at + 2),
        (Up, To, _) => (EqualOrLess, at + 2),
        (DateWord::Bound(Bound::About), _, _) => (Approximate, at + 1),
        (DateWord::Bound(Bound::Nearly | Bound::Under), _, _) => (LessThan, at + 1),
        (DateWord::Bound(Bound::Over), _, _) => (MoreThan, at + 1),
        _ => return None,
    })
}

/// A place in the calendar, a time of the day, or the two side by side.
fn when(reader: &Reader, at: usize) -> Parsed<When> {
    if let Some((time, end)) = clock::clock(reader, at).or_else(|| part_of_day(reader, at)) {
        let joint = reader.skip(reader.skip(end, Comma), On);
        let joint = if reader.word(end) == Of && matches!(time, Time::Part(_)) { end + 1 } else { joint };
        let day = day(reader, joint).filter(|(day, _)| is_day(day));
        return Some(match day {
            Some((day, end)) => (When { day: Some(day), time: Some(time) }, end),
            None => (When { day: None, time: Some(time) }, end),
        })
        .filter(|(when, _)| when.day.is_some() || matches!(time, Time::Clock(_)) || reader.word(at) == The);
    }
    if let Some(found) = tonight(reader, at) {
        return Some(found);
    }
    let (day, end) = day(reader, at)?;
    if !is_day(&day) {
        return Some((When::day(day), end));
    }
    if let Some((time, end)) = time_behind(reader, end) {
        return Some((When { day: Some(day), time: Some(time) }, end));
    }
    Some((When::day(day), end))
}

/// Whether it is one day, which can have a time.
fn is_day(day: &Day) -> bool {
    use super::expression::{Part, Yearly};
    use super::period::Period;
    matches!(
        day,
        Day::Fixed(Period::Day(_))
            | Day::Weekday { .. }
            | Day::OfMonth(_)
            | Day::Yearly(Yearly::Date(..) | Yearly::Holiday(_), _)
            | Day::Unit { unit: Unit::Day, .. }
            | Day::Within(
                Part::Weekday(_)
                    | Part::DayOfMonth(_)
                    | Part::NthWeekday(..)
                    | Part::Yearly(Yearly::Date(..) | Yearly::Holiday(_)),
                _
            )
    )
}

/// A time behind a day: "Friday night", "Friday at 8 p.m.", "Nov. 9, 5 p.m. EST".
fn time_behind(reader: &Reader, end: usize) -> Parsed<Time> {
    if let Part(part) = reader.word(reader.skip(end, Hyphen)) {
        return Some((Time::Part(part), reader.skip(end, Hyphen) + 1));
    }
    if (reader.word(end), reader.word(end + 1)) == (In, The)
        && let Part(part) = reader.word(end + 2)
    {
        return Some((Time::Part(part), end + 3));
    }
    let start = reader.skip(end, Comma);
    let at = reader.skip(start, At);
    let start = if matches!(reader.word(at), DateWord::Bound(Bound::About)) { at + 1 } else { at };
    if let Some(found) = clock::clock(reader, start) {
        return Some(found);
    }
    if at > end && reader.word(at - 1) == At { clock::bare_hour(reader, start) } else { None }
}

/// "(the) morning", "early evening": before "of" or a day.
fn part_of_day(reader: &Reader, at: usize) -> Parsed<Time> {
    let start = reader.skip(at, The);
    match reader.word(start) {
        Part(part) if start > at || matches!(reader.word(start + 1), Of | Today(_)) => {
            Some((Time::Part(part), start + 1))
        }
        _ => None,
    }
}

/// "tonight", "last night", "this morning", "the next morning", "overnight".
fn tonight(reader: &Reader, at: usize) -> Parsed<When> {
    let part = |by: i64, origin, part: DayPart, end: usize| {
        let day = Some(Day::Unit { unit: Unit::Day, by, origin });
        let clock = if reader.word(end) == At { time_behind(reader, end) } else { clock::clock(reader, end) };
        match clock {
            Some((time, end)) => (When { day, time: Some(in_part(time, part)) }, end),
            None => (When { day, time: Some(Time::Part(part)) }, end),
        }
    };
    let start = reader.skip(at, The);
    match (reader.word(start), reader.word(start + 1)) {
        (Tonight, _) if start == at => Some(part(0, Origin::Publication, DayPart::Night, at + 1)),
        (Shift(Shift::Last), Part(DayPart::Night)) => Some(part(-1, Origin::Publication, DayPart::Night, start + 2)),
        (Shift(Shift::This), Part(of_day)) => Some(part(0, Origin::Publication, of_day, start + 2)),
        (Shift(Shift::Next | Shift::Following), Part(of_day)) => Some(part(1, Origin::Told, of_day, start + 2)),
        (Shift(Shift::Preceding), Part(of_day)) => Some(part(-1, Origin::Told, of_day, start + 2)),
        (Shift(Shift::That), Part(of_day)) => Some(part(0, Origin::Told, of_day, start + 2)),
        _ => None,
    }
}

/// An hour that the part of the day puts in the afternoon: "tonight at 8".
fn in_part(time: Time, part: DayPart) -> Time {
    match time {
        Time::Clock(mut clock) if clock.hour < 12 && clock.hour > 0 => {
            if matches!(part, DayPart::Afternoon | DayPart::Evening) || part == DayPart::Night && clock.hour > 4 {
                clock.hour += 12;
            }
            Time::Clock(clock)
        }
        other => other,
    }
}

/// A day or a longer stretch of the calendar.
pub(super) fn day(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(at) {
        The => the(reader, at),
        Weekday(_) | WeekdayShort(_) => holiday_or(reader, at, weekday::weekday(reader, at, None)),
        Month(_) | MonthShort(_) => holiday_or(reader, at, written::month_first(reader, at)),
        Digits => within::within(reader, at)
            .or_else(|| year_part::century(reader, at))
            .or_else(|| year_part::quarter(reader, at))
            .or_else(|| numeric::joined(reader, at))
            .or_else(|| written::day_first(reader, at))
            .or_else(|| numeric::decade(reader, at))
            .or_else(|| year_part::year_first(reader, at))
            .or_else(|| numeric::year_alone(reader, at)),
        Ordinal(_) => within::within(reader, at)
            .or_else(|| year_part::century(reader, at))
            .or_else(|| year_part::quarter(reader, at))
            .or_else(|| written::day_first(reader, at)),
        Cardinal(_) => written::day_first(reader, at).or_else(|| numeric::year_alone(reader, at)),
        Apostrophe => numeric::decade(reader, at).or_else(|| numeric::year_alone(reader, at)),
        DateWord::Decade(_) => numeric::decade(reader, at),
        Shift(_) | Same | Adjective(_) => within::within(reader, at)
            .or_else(|| relative::shifted(reader, at))
            .or_else(|| year_part::quarter(reader, at)),
        Today(_) => relative::today(reader, at),
        Season(_) => year_part::season(reader, at),
        Fiscal => year_part::quarter(reader, at).or_else(|| numeric::year_alone(reader, at)),
        Unit(_) => relative::today(reader, at)
            .or_else(|| year_part::holding(reader, at))
            .or_else(|| year_part::unit_end(reader, at))
            .or_else(|| numeric::year_alone(reader, at))
            .or_else(|| year_part::told_unit(reader, at)),
        Holiday => holiday_or(reader, at, None),
        QuarterName(_) => year_part::quarter(reader, at),
        Latest => year_part::told_unit(reader, at),
        _ => None,
    }
}

/// A holiday whose name begins here, else what was found before.
fn holiday_or(reader: &Reader, at: usize, other: Parsed<Day>) -> Parsed<Day> {
    holiday::holiday_day(reader, at).or(other)
}

/// What may stand behind "the" and takes it in.
fn the(reader: &Reader, at: usize) -> Parsed<Day> {
    let inner = at + 1;
    // An adjective before another noun does not take the article in: "the third-quarter loss", "the 1990 census".
    let hyphenated = matches!(reader.word(inner), Ordinal(_)) && reader.word(inner + 1) == Hyphen;
    if hyphenated {
        return None;
    }
    match reader.word(inner) {
        Shift(_) | Same | Adjective(_) | Season(_) | Unit(_) | Fiscal | Ordinal(_) | DateWord::Decade(_) | Latest => {
            day(reader, inner)
        }
        Digits | Apostrophe => {
            let found = day(reader, inner)?;
            let plain = year(reader, inner).is_some_and(|(_, end)| end == found.1);
            (!plain && reader.digits(inner, 1..=2).is_none()
                || matches!(found.0, Day::Fixed(super::period::Period::Century(_))))
            .then_some(found)
        }
        _ => None,
    }
}

/// Whether a token of this class can begin an expression.
#[inline]
pub(super) fn begins(word: DateWord) -> bool {
    !matches!(
        word,
        Other
            | Comma
            | Hyphen
            | Dash
            | Slash
            | Colon
            | OpenBracket
            | CloseBracket
            | Of
            | In
            | On
            | To
            | From
            | And
            | Or
            | Than
            | Between
            | Preposition
            | Tense(_)
            | Ago
            | Hence
            | Zone
            | Meridiem(_)
            | OClock
            | BeforeChrist
            | AnnoDomini
            | Before
            | After
            | Ahead
            | Old
            | Long
            | So
            | Least
            | Most
            | Period
    )
}
