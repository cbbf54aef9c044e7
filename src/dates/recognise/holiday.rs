//! Holidays by name: "Christmas Eve", "Thanksgiving 2023", "next Easter".

use super::written;
use crate::dates::expression::{Day, Part, Which, Yearly};
use crate::dates::holiday::{HOLIDAYS, Holiday};
use crate::dates::number::year;
use crate::dates::reader::{Parsed, Reader};
use crate::dates::word::DateWord;
use crate::text::{Span, TokenKind, hash};

/// The longest name of a holiday that begins here.
pub(super) fn holiday(reader: &Reader, at: usize) -> Parsed<Yearly> {
    let (holiday, end) = name(reader, at)?;
    Some((Yearly::Holiday(holiday), end))
}

/// A holiday with its year, where one stands behind.
pub(super) fn holiday_day(reader: &Reader, at: usize) -> Parsed<Day> {
    let (holiday, end) = name(reader, at)?;
    let behind = reader.skip(reader.skip(end, DateWord::Comma), DateWord::Of);
    if let Some((year, end)) = year(reader, behind) {
        return Some((Day::Fixed(Yearly::Holiday(holiday).in_year(year)), end));
    }
    let yearly = Yearly::Holiday(holiday);
    let in_other_year = written::in_other_year(reader, yearly, end);
    if let Some((Day::Within(Part::Yearly(_), _), _)) = in_other_year {
        return in_other_year;
    }
    Some((Day::Yearly(yearly, Which::Bare), end))
}

fn name(reader: &Reader, at: usize) -> Parsed<Holiday> {
    let mut found = None;
    let (mut hash, mut hashed) = (hash::START, reader.token(at)?.start as usize);
    for end in at + 1..=(at + 5).min(reader.sentence().end) {
        let last = reader.token(end - 1)?;
        let hyphen = reader.word(end - 1) == DateWord::Hyphen;
        if !hyphen && !matches!(last.kind, TokenKind::Word | TokenKind::Possessive | TokenKind::QuoteMark) {
            break;
        }
        hash = hash_of_key(hash, reader.document.slice(Span { start: hashed, end: last.end as usize }));
        hashed = last.end as usize;
        if let Some(holiday) = HOLIDAYS.get(hash) {
            found = Some((holiday, end));
        }
    }
    // "new year" and "halloween" in small letters are left to chats; names of people ("Christmas Humphreys") are rare.
    found.filter(|(_, end)| reader.capital(at) || !reader.is(at, "new") || *end > at + 2)
}

/// The hash of a key (see [`crate::text::key`]) that goes on with `text`; names of holidays are ASCII.
fn hash_of_key(hash: u32, text: &str) -> u32 {
    text.chars().fold(hash, |hash, character| match character {
        '.' => hash,
        '’' => hash::add(hash, b'\''),
        _ => hash::add(hash, character.to_ascii_lowercase() as u8),
    })
}
