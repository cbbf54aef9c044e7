//! Events: "the Tokyo Olympics", "Hurricane Katrina", "the Battle of Borodino", "the Chernobyl disaster", "COP28".

use super::reader::Reader;
use super::word::Word::*;
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::gazetteer::class;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// What can stand behind "the Iraq war", so that it is no part of another noun ("war crimes").
#[rustfmt::skip]
static BEHIND: Words<34> = Words::new([
    "in", "on", "of", "and", "or", "to", "by", "with", "for", "from", "at", "is", "was", "has", "had", "were", "will", "would", "that",
    "which", "who", "when", "while", "as", "after", "before", "since", "during", "began", "ended", "but", "could", "may", "because",
]);

/// The event in whose name the token `at` is the noun, or the first word.
pub fn find(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let class = reader.word(at);
    if reader.is_capitalised(at) {
        match class {
            Event | EventOrOther => closing(reader, at),
            Battle => {
                let end = reader.end(at + 2);
                (reader.is(at + 1, "of") && end > at + 2 && !reader.is_headline()).then_some(at..end)
            }
            Storm => storm(reader, at),
            Operation => operation(reader, at),
            Conference => conference(reader, at),
            _ => None,
        }
    } else {
        match class {
            Event | Disaster => small(reader, at),
            _ => None,
        }
    }
}

/// "Asian Nations Cup", "Greater Milwaukee Open", "2024 Paris Games"
fn closing(reader: &Reader, at: usize) -> Option<Range<usize>> {
    if reader.is_headline() || reader.is_capitalised(at + 1) {
        return None;
    }
    let start = reader.start(at + 1);
    let end = if reader.is_year(at + 1) { at + 2 } else { at + 1 };
    let has_words = (start..at).any(|at| reader.is_capitalised(at));
    // Who holds a festival may have its name, and a company may be called "Games".
    let is_body = reader.word(at) == EventOrOther && reader.kind_of(&(start..at + 1)).is_some();
    (has_words && !is_body).then_some(start..end)
}

/// "the Chernobyl disaster", "the Rwandan genocide", "the Iraq war", "the G20 summit"
fn small(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let before = at.checked_sub(1)?;
    let name = reader.name(before).filter(|name| name.tokens.end == at);
    let is_closed = reader.token(at + 1).is_none_or(|token| token.kind != TokenKind::Word || BEHIND.hold(token));
    let is_of = |kinds: &[EntityKind]| name.is_some_and(|name| kinds.contains(&name.kind));
    let fits = match reader.text(at) {
        "massacre" => is_of(&[EntityKind::Place]),
        "genocide" | "uprising" => is_of(&[EntityKind::Place, EntityKind::Group]),
        "disaster" | "war" => is_closed && is_of(&[EntityKind::Place]),
        "summit" => is_closed && is_acronym(reader, before) && !is_of(&[EntityKind::Person, EntityKind::Place]),
        _ => false,
    };
    let start = name.map_or(before, |name| name.tokens.start);
    let start = behind_partner(reader, start);
    let start = if start > reader.sentence.start && reader.is_year(start - 1) { start - 1 } else { start };
    fits.then_some(start..at + 1)
}

/// "NATO", "G20"
fn is_acronym(reader: &Reader, at: usize) -> bool {
    let has_digit = reader.text(at).bytes().any(|byte| byte.is_ascii_digit());
    reader.token(at).is_some_and(|token| token.shape == Shape::Upper || has_digit && token.is_capitalised())
}

/// Where the names start: before the first of "the Russia-Ukraine war".
fn behind_partner(reader: &Reader, start: usize) -> usize {
    let is_tied = start >= reader.sentence.start + 2
        && matches!(reader.text(start - 1), "-" | "–")
        && reader.is_glued(start - 1)
        && reader.is_capitalised(start - 2);
    if is_tied {
        reader.name(start - 2).map_or(start - 2, |name| name.tokens.start.max(reader.sentence.start))
    } else {
        start
    }
}

/// "Hurricane Katrina", "Tropical Storm Imelda"
fn storm(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let name = reader.token(at + 1)?;
    let other = class::ORGANIZATION_HEAD
        | class::PLACE_HEAD
        | class::EVENT_HEAD
        | class::COMMON
        | class::CALENDAR
        | class::TITLE;
    let is_name =
        name.shape == Shape::Capitalised && reader.classes(at + 1) & other == 0 && !reader.is_capitalised(at + 2);
    if !is_name || reader.is_headline() {
        return None;
    }
    let is_tropical = at > reader.sentence.start && reader.text(at - 1) == "Tropical";
    if reader.text(at) == "Storm" && !is_tropical {
        return None;
    }
    Some(at - usize::from(is_tropical)..at + 2)
}

/// "Operation Desert Storm"
fn operation(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let end = (at + 1..at + 4).take_while(|&at| reader.is_capitalised(at)).last()? + 1;
    let other = class::TITLE | class::EVENT_HEAD | class::ORGANIZATION_HEAD | class::COMMON;
    let is_title = reader.classes(at + 1) & other != 0;
    let is_body = reader.kind_of(&(at..end)) == Some(EntityKind::Organization);
    (!is_title && !is_body && !reader.is_headline() && !reader.is_capitalised(end)).then_some(at..end)
}

/// "COP28", "COP 28"
fn conference(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let has_number = reader.text(at).len() > 3;
    let has_number_behind = reader.text(at + 1).len() == 2 && reader.is_number(at + 1);
    let is_name = reader.text(at).starts_with("COP") && (has_number || has_number_behind);
    is_name.then_some(at..if has_number { at + 1 } else { at + 2 })
}
