//! What is counted from today: "yesterday", "last week", "this summer", "next Monday", "that year", "this year's third quarter".

use super::{holiday, names, weekday, written, year_part};
use crate::dates::expression::{Day, Origin, Part, Which, Yearly};
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::{Reference, Shift, Tense, Unit};
use crate::text::TokenKind;

/// A word of `Shift` with what it shifts.
pub(super) fn shifted(reader: &Reader, at: usize) -> Parsed<Day> {
    let (shift, end) = shift(reader, at)?;
    if let Some((day, end)) = shifted_unit(reader, at) {
        if let Some(found) = part_of(reader, &day, end).or_else(|| weekday_of(reader, &day, end)) {
            return Some(found);
        }
        return Some((day, end));
    }
    match reader.word(end) {
        // "following Tuesday's talks": after them
        Weekday(_) if shift == Shift::Following && is_possessive(reader, end + 1) && reader.before(at) != The => None,
        Weekday(_) | WeekdayShort(_) => weekday::weekday(reader, end, Some(shift)),
        DateWord::Month(month) | MonthShort(month) => {
            let fits = names::is_month(reader, end) || !matches!(month, 3 | 5);
            let date = written::month_first(reader, end);
            if let Some((Day::Yearly(yearly @ Yearly::Date(..), Which::Bare), end)) = date {
                return Some((Day::Yearly(yearly, Which::Shift(shift)), end));
            }
            fits.then_some((Day::Yearly(Yearly::Month(month), Which::Shift(shift)), end + 1))
        }
        DateWord::Season(season) if !year_part::is_of_games(reader, end + 1) => {
            Some((Day::Yearly(Yearly::Season(season), Which::Shift(shift)), end + 1))
        }
        _ => {
            // "next 6th of April"
            if reader.word(end) == Digits
                && let Some((Day::Yearly(date @ Yearly::Date(..), Which::Bare), end)) = written::day_first(reader, end)
            {
                return Some((Day::Yearly(date, Which::Shift(shift)), end));
            }
            if let Some((yearly, end)) = holiday::holiday(reader, end) {
                return Some((Day::Yearly(yearly, Which::Shift(shift)), end));
            }
            // "They said that third-quarter profit rose."
            let (yearly, end) = year_part::quarter_or_half(reader, end).filter(|_| shift != Shift::That)?;
            Some((Day::Yearly(yearly, Which::Shift(shift)), end))
        }
    }
}

/// "last", "this past", "this coming", "the same", "current", with the token behind.
pub(super) fn shift(reader: &Reader, at: usize) -> Parsed<Shift> {
    match (reader.word(at), reader.word(at + 1)) {
        (Shift(Shift::Last), _) if is_verb(reader, at) => None,
        // "They said that Monday's vote was fair."
        (Shift(Shift::That), Weekday(_) | Month(_)) if !stands_for_time(reader, at) => None,
        (Shift(Shift::This), Shift(inner @ (Shift::Past | Shift::Last | Shift::Coming | Shift::Next))) => {
            // "This past Monday" is the last one.
            let inner = if inner == Shift::Past && !reader.convention.weekdays_by_week { Shift::Last } else { inner };
            Some((inner, at + 2))
        }
        (Shift(Shift::That), Same) => Some((Shift::That, at + 2)),
        (Shift(shift), _) => Some((shift, at + 1)),
        // "same-day travel" is of any day.
        (Same, Hyphen) => None,
        (Same, _) => Some((Shift::That, at + 1)),
        (Adjective(Reference::Present), _) => Some((Shift::This, at + 1)),
        _ => None,
    }
}

/// "The work will last two weeks."
pub(super) fn is_verb(reader: &Reader, last: usize) -> bool {
    let before = last.wrapping_sub(1);
    matches!(reader.before(last), To | Tense(Tense::Future))
        || reader.text(before).ends_with("n't")
        || ["can", "could", "might", "not"].iter().any(|word| reader.is(before, word))
        // "It may last a week", but "from March to May last year"
        || reader.is(before, "may") && !reader.capital(before)
}

/// Whether "that" before a name of time is "that one", and does not begin a clause.
fn stands_for_time(reader: &Reader, that: usize) -> bool {
    that == reader.sentence().start || matches!(reader.before(that), In | On | Of | Preposition | Until | From | To)
}

/// "last week", "this fiscal year", "the following month": one unit, counted from today or from what was told.
pub(super) fn shifted_unit(reader: &Reader, at: usize) -> Parsed<Day> {
    let (shift, end) = shift(reader, at)?;
    let end = reader.skip(reader.skip(reader.skip(end, Fiscal), Hyphen), Adjunct);
    let unit = match reader.word(end) {
        Unit(unit) => unit,
        // "last yr"
        Units(unit) if reader.is(end, "yr") || reader.is(end, "wk") => unit,
        _ => return None,
    };
    let weekend = unit == Unit::Week && reader.word(end + 1) == Hyphen && reader.is(end + 2, "end");
    // "the present day" is no day.
    if unit == Unit::Day && matches!(reader.word(at), Adjective(_)) {
        return None;
    }
    // ABC's "This Week"
    let title = reader.capital(end) && reader.capital(at) && reader.before(at) == Other && at > reader.sentence().start;
    let (unit, end) = if weekend { (Unit::Weekend, end + 3) } else { (unit, end + 1) };
    if unit < Unit::Day || title {
        return None;
    }
    // "The past decade" is the last ten years, not the one before this: a length. So is the next.
    if matches!((shift, unit), (Shift::Past | Shift::Next | Shift::Coming, Unit::Decade) | (Shift::Past, Unit::Century))
    {
        return None;
    }
    let (by, origin) = match (shift, unit) {
        (Shift::Last | Shift::Past, _) => (-1, Origin::Publication),
        (Shift::This, _) => (0, Origin::Publication),
        // "The next day" goes on with the story.
        (Shift::Next, Unit::Day) | (Shift::Following, _) => (1, Origin::Told),
        // "The next year, they married."
        (Shift::Next, _) if reader.before(at) == The => (1, Origin::Either),
        (Shift::Next | Shift::Coming, _) => (1, Origin::Publication),
        (Shift::Preceding, _) => (-1, Origin::Told),
        (Shift::That, _) => (0, Origin::Told),
    };
    Some((Day::Unit { unit, by, origin }, end))
}

/// "this year's third quarter", "last year's Christmas"
fn part_of(reader: &Reader, year: &Day, end: usize) -> Parsed<Day> {
    if !is_possessive(reader, end) {
        return None;
    }
    let unit = match year {
        Day::Unit { unit, .. } => *unit,
        _ => return None,
    };
    match (unit, reader.word(end + 1)) {
        // "last week's Monday"
        (Unit::Week, Weekday(weekday)) if reader.capital(end + 1) || reader.convention.loose_joints => {
            return Some((Day::Within(Part::Weekday(weekday), Box::new(year.clone())), end + 2));
        }
        (Unit::Year, _) => {}
        _ => return None,
    }
    let (yearly, end) = match reader.word(end + 1) {
        DateWord::Season(season) => (Yearly::Season(season), end + 2),
        _ => year_part::quarter_or_half(reader, end + 1).or_else(|| holiday::holiday(reader, end + 1))?,
    };
    Some((Day::Within(Part::Yearly(yearly), Box::new(year.clone())), end))
}

/// Whether a token is "'s".
pub(super) fn is_possessive(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.kind == TokenKind::Possessive)
}

/// "next week on Friday", "this week Monday"
fn weekday_of(reader: &Reader, week: &Day, end: usize) -> Parsed<Day> {
    let Day::Unit { unit: Unit::Week, .. } = week else { return None };
    let dash = reader.convention.loose_joints && matches!(reader.word(end), Hyphen | Dash) && !reader.glued(end);
    let at = if dash { end + 1 } else { reader.skip(reader.skip(end, Comma), On) };
    let (Weekday(weekday) | WeekdayShort(weekday)) = reader.word(at) else { return None };
    // "Last week Monday and Tuesday" belong together only without a comma of a list.
    let fits = (reader.capital(at) || reader.convention.loose_joints) && !matches!(reader.word(at + 1), OpenBracket);
    fits.then_some((Day::Within(Part::Weekday(weekday), Box::new(week.clone())), at + 1))
}

/// "the week after next", "the month before last"
pub(super) fn after_next(reader: &Reader, at: usize) -> Parsed<Day> {
    let Unit(unit) = reader.word(at) else { return None };
    let shift = reader.skip(at + 2, The);
    let by = match (reader.word(at + 1), reader.word(shift)) {
        (After, Shift(Shift::Next)) => 2,
        (Before, Shift(Shift::Last)) => -2,
        _ => return None,
    };
    let end = shift + 1;
    let noun = matches!(reader.word(end), Unit(_) | Units(_) | Weekday(_) | Month(_) | Season(_));
    (unit > Unit::Day && !noun).then_some((Day::Unit { unit, by, origin: Origin::Publication }, end))
}

/// "today", "yesterday", "tomorrow, 14 May 2023", "the day before yesterday", "the day after tomorrow".
pub(super) fn today(reader: &Reader, at: usize) -> Parsed<Day> {
    let day = |by: i64| Day::Unit { unit: Unit::Day, by, origin: Origin::Publication };
    match (reader.word(at), reader.word(at + 1), reader.word(at + 2)) {
        // "USA Today", "the BBC's Today programme"
        (Today(by), _, _) => {
            let is_broadcast =
                reader.capital(at) && ["programme", "program", "show"].iter().any(|noun| reader.is(at + 1, noun));
            // "a brighter tomorrow", "the leaders of tomorrow", but "the end of tomorrow"
            let ideal = by == 1
                && !matches!(reader.before(at.wrapping_sub(1)), EdgeNoun(_))
                && !reader.convention.bare_names
                && (reader.before(at) == Of || reader.before(at) == Other && reader.before(at.wrapping_sub(1)) == A);
            let is_name = is_broadcast || ideal || reader.capital(at) && reader.capital(at.wrapping_sub(1));
            let explained = weekday::date_behind(reader, at + 1).filter(|(date, _)| matches!(date, Day::Fixed(_)));
            (!is_name).then(|| explained.unwrap_or((day(by.into()), at + 1)))
        }
        (Unit(Unit::Day), Before, Today(-1)) => Some((day(-2), at + 3)),
        (Unit(Unit::Day), After, Today(1)) => Some((day(2), at + 3)),
        _ => None,
    }
}
