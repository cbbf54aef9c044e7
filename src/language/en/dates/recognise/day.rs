//! Days and longer stretches of the calendar: which family an expression belongs to shows in its first word.

use super::{beside, holiday, message, numeric, relative, same, told, weekday, within, written, year, year_part};
use crate::dates::expression::{Day, Which};
use crate::dates::period;
use crate::language::en::dates::number;
use crate::language::en::dates::reader::{Parsed, Reader};
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::Unit;
use crate::text::TokenKind;

/// A day or a longer stretch of the calendar.
pub(super) fn day(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(at) {
        Other if !reader.convention.own_expressions => None,
        // Also outside the sentence, where nothing is to be remembered.
        Other => read(reader, at),
        _ => reader.days.of(at, || read(reader, at)),
    }
}

fn read(reader: &Reader, at: usize) -> Parsed<Day> {
    if !reader.convention.own_expressions {
        return day_of_news(reader, at);
    }
    let news = day_of_news(reader, at);
    let longest =
        message::day(reader, at).filter(|(_, end)| news.as_ref().is_none_or(|news| *end > news.1)).or(news)?;
    Some(message::weekday_behind(reader, longest))
}

/// The same, without what only messages have.
pub(super) fn day_of_news(reader: &Reader, at: usize) -> Parsed<Day> {
    match reader.word(at) {
        The => the(reader, at),
        Weekday(_) | WeekdayShort(_) => beside::beside_day(reader, at).or_else(|| weekday::weekday(reader, at, None)),
        Month(_) | MonthShort(_) => {
            if let Some(found) = year_part::quarter_to_month(reader, at) {
                return Some(found);
            }
            let written = numeric::joined(reader, at).or_else(|| written::month_first(reader, at));
            // "April Fools' Day", "May Day"
            let named = matches!(reader.word(at + 1), DateWord::Other | Unit(Unit::Day));
            if named { holiday_or(reader, at, written) } else { written }
        }
        Digits => written::further_day(reader, at)
            .or_else(|| written::earlier_day(reader, at))
            .or_else(|| within::within(reader, at))
            .or_else(|| year_part::century(reader, at))
            .or_else(|| year_part::quarter(reader, at))
            .or_else(|| year_part::letter_behind(reader, at))
            .or_else(|| numeric::joined(reader, at))
            .or_else(|| written::day_first(reader, at))
            .or_else(|| written::year_first(reader, at))
            .or_else(|| year::decade(reader, at))
            .or_else(|| year_part::year_first(reader, at))
            .or_else(|| year::year_alone(reader, at)),
        // "Twelfth Night"
        Ordinal(12) if reader.capital(at) && matches!(reader.word(at + 1), Part(_)) => holiday_or(reader, at, None),
        Ordinal(_) => within::within(reader, at)
            .or_else(|| year_part::century(reader, at))
            .or_else(|| year_part::quarter(reader, at))
            .or_else(|| written::day_first(reader, at)),
        Cardinal(_) => within::within(reader, at).or_else(|| {
            written::day_first(reader, at)
                .or_else(|| written::day_in_words_first(reader, at))
                .or_else(|| year::decade(reader, at))
                .or_else(|| year::year_alone(reader, at))
        }),
        Apostrophe => year::decade(reader, at).or_else(|| year::year_alone(reader, at)),
        DateWord::Decade(_) => year::decade(reader, at),
        Shift(_) | Same | Adjective(_) => within::within(reader, at)
            .or_else(|| same::same_unit(reader, at).filter(|_| reader.word(at) == Same))
            .or_else(|| relative::shifted(reader, at))
            .or_else(|| year_part::quarter(reader, at)),
        Today(_) => relative::today(reader, at),
        // "the summer solstice"
        Season(_) => holiday_or(reader, at, year_part::season(reader, at)),
        Fiscal => year_part::quarter(reader, at).or_else(|| year::year_alone(reader, at)),
        FiscalYear(_) => year_part::year_first(reader, at).or_else(|| year::year_alone(reader, at)),
        // "Day of the Dead"
        Unit(Unit::Day) if reader.capital(at) && reader.word(at + 1) == Of => holiday_or(reader, at, None),
        Unit(_) => relative::today(reader, at)
            .or_else(|| beside::beside_day(reader, at))
            .or_else(|| within::holding(reader, at))
            .or_else(|| within::numbered_week(reader, at))
            .or_else(|| relative::after_next(reader, at))
            .or_else(|| told::unit_end(reader, at))
            .or_else(|| year::year_alone(reader, at))
            .or_else(|| told::told_unit(reader, at)),
        // "All Saints' Day", "Night of Power", "Mid-Autumn Festival"
        Holiday(_) | All | Part(_) | Edge(_) => holiday_or(reader, at, None),
        QuarterName(_) | HalfName(_) => year_part::quarter(reader, at),
        Latest => told::told_unit(reader, at),
        _ => None,
    }
}

/// A holiday whose name begins here, else what was found before.
fn holiday_or(reader: &Reader, at: usize, other: Parsed<Day>) -> Parsed<Day> {
    let Some((day, end)) = holiday::holiday_day(reader, at) else { return other };
    // "Easter week", "Labor Day weekend", "Labor Day weekend last year"
    let Unit(unit @ (Unit::Week | Unit::Weekend)) = reader.word(end) else { return Some((day, end)) };
    let (day, end) = match day {
        Day::Yearly(yearly, Which::Bare) => written::in_some_year(reader, yearly, end + 1).unwrap_or((day, end + 1)),
        day => (day, end + 1),
    };
    Some((Day::Holding(unit, Box::new(day)), end))
}

/// What may stand behind "the" and takes it in.
fn the(reader: &Reader, at: usize) -> Parsed<Day> {
    let inner = at + 1;
    // An adjective before another noun does not take the article in: "the third-quarter loss", "the 1990 census".
    let hyphenated = matches!(reader.word(inner), Ordinal(_)) && reader.word(inner + 1) == Hyphen;
    let compared = reader.word(inner) == Unit(Unit::Year)
        && reader.word(inner + 1) == Hyphen
        && !matches!(reader.word(inner + 3), Unit(_) | Period | Ordinal(_));
    if hyphenated || compared {
        return None;
    }
    match reader.word(inner) {
        Shift(_)
        | Same
        | Adjective(_)
        | Season(_)
        | Unit(_)
        | Fiscal
        | Ordinal(_)
        | DateWord::Decade(_)
        | Latest
        | Cardinal(_) => day(reader, inner),
        Weekday(_) => beside::beside_day(reader, inner),
        Whole => told::full_year(reader, inner),
        Digits | Apostrophe => {
            let Some(found) = day(reader, inner) else { return of_month(reader, inner) };
            let plain = number::year(reader, inner).is_some_and(|(_, end)| end == found.1);
            (!plain && reader.digits(inner, 1..=2).is_none()
                || matches!(found.0, Day::Fixed(period::Period::Century(_))))
            .then_some(found)
        }
        DateWord::Month(_)
            if reader.word(inner + 1) != Hyphen || year_part::last_of_three_months(reader, inner).is_some() =>
        {
            year_part::quarter_to_month(reader, inner)
        }
        // "the eve of Christmas"
        DateWord::Other if reader.is(inner, "eve") && reader.word(inner + 1) == Of => beside::eve_of(reader, inner + 2),
        _ => None,
    }
}

/// "(on) the 12th", where no noun follows.
fn of_month(reader: &Reader, at: usize) -> Parsed<Day> {
    let (day, end) = number::ordinal(reader, at).filter(|(day, _)| (1..=31).contains(day))?;
    let of_part = reader.before(at - 1) == Of && matches!(reader.before(at - 2), Part(_));
    let placed = of_part || matches!(reader.before(at - 1), On | Preposition | Until | From | To | Between | And);
    let noun = reader.token(end).is_some_and(|token| token.kind == TokenKind::Word) && reader.word(end) == Other
        || matches!(reader.word(end), Unit(_) | Units(_) | Hyphen | Ordinal(_));
    // "on the 15th and 17th holes"
    let listed = reader.word(end) == And
        && number::ordinal(reader, end + 1).is_some_and(|(_, end)| {
            reader.word(end) == Other && reader.token(end).is_some_and(|token| token.kind == TokenKind::Word)
        });
    (placed && !noun && !listed).then_some((Day::OfMonth(day), end))
}
