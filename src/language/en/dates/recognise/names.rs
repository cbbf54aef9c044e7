//! Words of dates that are more often something else: the month May and the verb, the weekday and the newspaper.

use super::message::names as in_messages;
use super::{clock, month_subject};
use crate::language::en::dates::number::{day_of_month, ordinal, year};
use crate::language::en::dates::reader::Reader;
use crate::language::en::dates::word::DateWord::{self, *};
use crate::language::en::dates::word::Unit::Year as WholeYear;
use crate::text::words::words;
use crate::text::{Shape, TokenKind, flag};

/// Whether a month's name alone is the month.
pub(super) fn is_month(reader: &Reader, at: usize) -> bool {
    let Some(token) = reader.token(at) else { return false };
    if reader.convention.bare_names && in_messages::is_month(reader, at) {
        return true;
    }
    let preposition = is_time_preposition(reader.before(at));
    let dated = year(reader, at + 1).is_some();
    match reader.word(at) {
        DateWord::Month(3 | 5) => {
            let ends = reader.token(at + 1).is_none_or(|token| token.kind != TokenKind::Word);
            let placed = matches!(reader.before(at), In | Until) && ends;
            // "March last year", "between January and March"
            let of_year = matches!(reader.word(at + 1), Shift(_)) && reader.word(at + 2) == Unit(WholeYear);
            let is_end = reader.before(at) == And && matches!(reader.before(at - 1), DateWord::Month(_));
            let described = matches!(reader.before(at), The | A) && describes_noun(reader, at + 1);
            token.is_capitalised()
                && (preposition
                    || dated
                    || described
                    || of_year
                    || is_end
                    || has_day(reader, at)
                    || month_subject::is_subject(reader, at))
                || placed
        }
        DateWord::Month(4 | 6 | 8) => token.is_capitalised() && (preposition || dated || !is_given_name(reader, at)),
        DateWord::Month(_) => !(token.is_capitalised() && follows_title(reader, at)),
        MonthShort(_) => {
            token.is_capitalised()
                && (preposition || dated || token.has(flag::ABBREVIATION))
                && !is_given_name(reader, at)
        }
        _ => false,
    }
}

/// "the May elections", "a March deadline": a noun in small letters follows, not "the March on Rome".
fn describes_noun(reader: &Reader, at: usize) -> bool {
    let noun = reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.shape == Shape::Lower);
    noun && matches!(reader.word(at), Other | Period)
}

fn has_day(reader: &Reader, at: usize) -> bool {
    day_of_month(reader, at + 1).is_some() || matches!(reader.word(at + 1), Comma if year(reader, at + 2).is_some())
}

/// Whether a weekday's name is the weekday: not "Sergeant Friday", "The Sunday Times".
pub(super) fn is_weekday(reader: &Reader, at: usize) -> bool {
    let short = matches!(reader.word(at), WeekdayShort(_));
    let capital = reader.capital(at);
    if short && reader.convention.bare_names && in_messages::is_weekday(reader, at) {
        return true;
    }
    if short {
        let abbreviated = reader.token(at).is_some_and(|token| token.has(flag::ABBREVIATION));
        let dated = matches!(reader.word(at + 1), Month(_) | MonthShort(_))
            || reader.word(at + 1) == Comma && matches!(reader.word(at + 2), Month(_) | MonthShort(_) | Digits)
            || capital && reader.word(at + 1) == Digits && ordinal(reader, at + 1).is_some();
        let name = reader.is_any(at, words!["sun", "sat", "mon"]);
        let alone = reader.sentence() == (at..at + 1);
        let placed = abbreviated || is_time_preposition(reader.before(at));
        return dated || alone && !name || capital && (!name || placed && !is_star(reader, at) || is_timed(reader, at));
    }
    !(capital && (follows_title(reader, at) || is_publication(reader, at + 1)))
}

/// "the Sun.", but "on Sun."
fn is_star(reader: &Reader, at: usize) -> bool {
    reader.is_any(at, words!["sun"]) && reader.before(at) != On
}

/// "Sat. 8 p.m.", "Sun at 10 a.m.", "Sat. night"
fn is_timed(reader: &Reader, at: usize) -> bool {
    let time = reader.skip(at + 1, At);
    let abbreviated = reader.token(at).is_some_and(|token| token.has(flag::ABBREVIATION));
    clock::clock(reader, time).is_some() || abbreviated && matches!(reader.word(at + 1), Part(_))
}

/// Words behind a weekday that make it the name of a newspaper or a broadcast.
fn is_publication(reader: &Reader, at: usize) -> bool {
    const NAMES: [&str; 14] = [
        "times",
        "telegraph",
        "herald",
        "mail",
        "mirror",
        "express",
        "post",
        "independent",
        "tribune",
        "people",
        "star",
        "world",
        "football",
        "review",
    ];
    reader.capital(at) && NAMES.iter().any(|name| reader.is(at, name))
}

/// "April Jones", "June Nakamura": the capital behind belongs to a name.
fn is_given_name(reader: &Reader, at: usize) -> bool {
    let next_is_name = reader.capital(at + 1)
        && reader.word(at + 1) == Other
        && reader.token(at + 1).is_some_and(|token| token.shape == Shape::Capitalised);
    next_is_name || follows_title(reader, at)
}

/// "Mr. May", "J. March"
fn follows_title(reader: &Reader, at: usize) -> bool {
    at > 0 && reader.token(at - 1).is_some_and(|token| token.has(flag::NAME_FOLLOWS) && token.kind == TokenKind::Word)
}

/// Whether this is a preposition, or another word, that stands before times.
pub(super) fn is_time_preposition(word: DateWord) -> bool {
    matches!(
        word,
        In | On
            | Of
            | From
            | To
            | Between
            | Preposition
            | Until
            | Shift(_)
            | Edge(_)
            | Before
            | After
            | Hyphen
            | Dash
            | Slash
    )
}

/// Whether what stands here is counted by a number before it: "2,000 people", "2000 dollars".
pub(super) fn is_counted(reader: &Reader, at: usize) -> bool {
    let Some(token) = reader.token(at) else { return false };
    if token.kind == TokenKind::Symbol {
        return matches!(reader.text(at), "%" | "$" | "€" | "£" | "°");
    }
    let text = reader.text(at);
    // A plural behind a round number is counted; "percent" and measures always.
    token.kind == TokenKind::Word
        && token.shape == Shape::Lower
        && (text.ends_with('s')
            && !text.ends_with("ss")
            && !matches!(text, "is" | "was" | "has" | "as" | "his" | "its" | "this")
            || matches!(
                text,
                "percent" | "people" | "feet" | "men" | "women" | "children" | "km" | "kg" | "mph" | "ft"
            ))
}

/// "Room 1984", "Route 2000": the word before a number tells that it counts places and papers.
pub(super) fn numbers_things(reader: &Reader, at: usize) -> bool {
    const WORDS: [&str; 16] = [
        "room",
        "flight",
        "route",
        "highway",
        "section",
        "box",
        "channel",
        "suite",
        "gate",
        "resolution",
        "article",
        "page",
        "number",
        "model",
        "building",
        "unit",
    ];
    at > 0 && WORDS.iter().any(|word| reader.is(at - 1, word))
}
