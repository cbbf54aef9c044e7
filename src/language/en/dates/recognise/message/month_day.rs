//! Days of a month that is not told: "the 27", "on 15", "on the first", "by the twenty second", "20 of next month".

use super::ends::{self, is_alone};
use crate::dates::expression::{Day, Origin, Part, Which, Yearly};
use crate::language::en::dates::number::{cardinal, ordinal};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::recognise::{clock, names, relative};
use crate::language::en::dates::word::DateWord::*;
use crate::language::en::dates::word::Unit;
use crate::text::words::words;

/// How far back the "from" of a stretch is looked for.
const REACH: usize = 8;

/// A day of this month, or of the month that is told behind it.
pub(super) fn of_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    if let Some(found) = of_told_month(reader, start) {
        return Some(found);
    }
    let has_article = start > at;
    let (number, end) = day(reader, start, has_article)?;
    let is_ordinal = ordinal(reader, start).is_some();
    let placed = match reader.before(at) {
        On => has_article || is_ordinal || !works_on(reader, at),
        Preposition | Before | After => has_article || is_ordinal && reader.word(start) == Digits,
        // "from the twenty-seventh to the third", but not "between the two", "down to the first"
        From | Between | Until | To => {
            let in_digits = reader.word(start) == Digits && (has_article || is_ordinal);
            let stretch = matches!(reader.word(end), To | Until | Hyphen)
                || (at.saturating_sub(REACH)..at).any(|at| reader.word(at) == From);
            in_digits || has_article && is_ordinal && stretch
        }
        At => is_ordinal && reader.word(start) == Digits,
        // "the 5th 3pm", "3pm the 5th"
        before => {
            let timed = matches!(before, Meridiem(_))
                || reader.text(at.wrapping_sub(1)).ends_with(['m', 'M']) && before == Digits;
            let begins = has_article || at == reader.sentence().start;
            is_ordinal && (has_article && timed || begins && time_follows(reader, end))
        }
    };
    // "on the 15th and 17th holes"
    let listed = matches!(reader.word(end), And | Or)
        && day(reader, end + 1, true).is_some_and(|(_, end)| !ends::of_number(reader, end));
    // "on the first Monday"
    if listed || is_ordinal && matches!(reader.word(end), Weekday(_) | WeekdayShort(_)) {
        return None;
    }
    let alone = has_article && reader.word(start) == Digits && is_alone(reader, at, end);
    ((ends::of_number(reader, end) || time_follows(reader, end)) && placed || alone)
        .then_some((Day::OfMonth(number), end))
}

/// "(the 5th) 3pm", "(6th) at 5"
fn time_follows(reader: &Reader, at: usize) -> bool {
    let start = reader.skip(reader.skip(at, Comma), At);
    clock::clock(reader, start).is_some()
}

/// "(on) the third Tuesday": of this month.
pub(super) fn nth_weekday(reader: &Reader, at: usize) -> Parsed<Day> {
    let start = reader.skip(at, The);
    let Ordinal(number @ 1..=5) = reader.word(start) else { return None };
    let Weekday(weekday) = reader.word(start + 1) else { return None };
    let owned = reader.is_any(at.wrapping_sub(1), words!["my", "your", "our", "his", "her", "their"]);
    let month = Day::Unit { unit: Unit::Month, by: 0, origin: Origin::Publication };
    let found = Day::Within(Part::NthWeekday(number as i8, weekday), Box::new(month));
    (!owned && ends::of_number(reader, start + 2)).then_some((found, start + 2))
}

/// "27", "27th", "first", "twenty second"; without an article no number in words.
fn day(reader: &Reader, at: usize, has_article: bool) -> Parsed<u8> {
    let in_digits = reader.digits(at, 1..=2).map(|day| (day as u8, at + 1));
    let in_words = || cardinal(reader, at).filter(|_| has_article).map(|(day, end)| (day.min(99) as u8, end));
    in_digits.or_else(|| ordinal(reader, at)).or_else(in_words).filter(|(day, _)| (1..=31).contains(day))
}

/// "20 of next month"
fn of_told_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let day = reader.digits(at, 1..=2).filter(|day| (1..=31).contains(day) && reader.word(at + 1) == Of)?;
    let (month, end) = relative::shifted_unit(reader, at + 2)?;
    let is_month = matches!(month, Day::Unit { unit: Unit::Month, .. });
    is_month.then(|| (Day::Within(Part::DayOfMonth(day as u8), Box::new(month)), end))
}

/// "Jul 18, Fri": the weekday behind tells the year.
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn weekday_behind(
    reader: &Reader,
    (day, end): (Day, usize),
) -> (Day, usize) {
    let at = reader.skip(end, Comma);
    match (day, reader.word(at)) {
        (Day::Yearly(date @ Yearly::Date(..), Which::Bare), Weekday(weekday) | WeekdayShort(weekday))
            if names::is_weekday(reader, at) =>
        {
            (Day::Yearly(date, Which::Weekday(weekday)), at + 1)
        }
        (day, _) => (day, end),
    }
}

/// "Friday the fifteen", "Sunday 31", "Monday the twenty fourth (six pm)"
#[inline(never)]
pub(in crate::language::en::dates::recognise) fn day_behind_weekday(reader: &Reader, at: usize) -> Parsed<u8> {
    let start = reader.skip(at, The);
    let has_article = start > at;
    let (number, end) = day(reader, start, has_article)?;
    let time_follows = matches!(reader.word(end), Cardinal(_) | Digits) && !reader.glued(end);
    // "Friday 8" may be an hour.
    ((has_article || number > 12) && (ends::of_number(reader, end) || time_follows)).then_some((number, end))
}

/// "working on 12", "based on 3": the preposition belongs to a verb.
fn works_on(reader: &Reader, at: usize) -> bool {
    reader.is_any(
        at.wrapping_sub(2),
        words![
            "based", "bet", "depend", "depends", "focus", "focused", "spend", "spent", "work", "worked", "working",
            "agreed"
        ],
    )
}
