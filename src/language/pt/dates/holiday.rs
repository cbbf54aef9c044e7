//! Holidays by their names: "Natal", "Sexta-feira Santa", "Carnaval de 2024", "Dia da Consciência Negra".

use self::Name::*;
use super::reader::{Parsed, Reader};
use super::word::DateWord;
use super::{relative, within};
use crate::dates::expression::{Day, Which, Yearly};
use crate::dates::holiday::{Holiday, Holiday::*};
use crate::entities::gazetteer::phrase;
use crate::text::words::WordMap;
use crate::text::{Document, Token};

/// Names and their first words to holidays, packed at build time from `data/pt/dates/holidays.tsv`.
static NAMES: WordMap<Name> = include!(concat!(env!("OUT_DIR"), "/pt/dates/holidays.rs"));

/// What is known of a name or of a word that begins one.
#[derive(Clone, Copy)]
enum Name {
    /// A name begins with it.
    Start,
    /// A holiday, however it is written.
    Any(Holiday),
    /// One only with a capital: "Páscoa", "Natal" is a city too.
    Capital(Holiday),
}

/// The longest holiday's name at the start of these tokens, with the number of its tokens; `bare` also without its capital.
pub(super) fn name(tokens: &[Token], bare: bool) -> Option<(Holiday, usize)> {
    let mut hash = tokens.first()?.hash;
    let mut longest = None;
    let mut known = NAMES.get(hash)?;
    for at in 0..tokens.len().min(phrase::LONGEST) {
        if at > 0 {
            hash = phrase::add(hash, tokens[at].hash);
            match NAMES.get(hash) {
                Some(name) => known = name,
                None => continue,
            }
        }
        let has_capital = tokens[..=at].iter().any(Token::is_capitalised);
        match known {
            Any(holiday) => longest = Some((holiday, at + 1)),
            Capital(holiday) if has_capital || bare => longest = Some((holiday, at + 1)),
            Start | Capital(_) => {}
        }
    }
    longest
}

/// Whether a word is one that a holiday's name begins with.
pub(super) fn may_begin(reader: &Reader, at: usize) -> bool {
    reader.token(at).is_some_and(|token| NAMES.get(token.hash).is_some())
}

/// Whether a holiday's name begins at a token of a text, and how many tokens it has.
pub(super) fn length(document: &Document, at: usize) -> Option<usize> {
    name(&document.tokens[at..], true).map(|(_, length)| length)
}

/// A holiday with what places it: "Natal de 2023", "próxima Páscoa", "Carnaval deste ano", "Natal passado".
pub(super) fn holiday(reader: &Reader, at: usize) -> Parsed<Day> {
    let (shift, start) = match reader.word(at) {
        DateWord::Shift(_) | DateWord::Same => relative::shift_before(reader, at),
        _ => (super::weekday::contracted(reader, at), at),
    };
    let sentence = reader.sentence();
    if !sentence.contains(&start) {
        return None;
    }
    let (holiday, length) = name(&reader.document.tokens[start..sentence.end], reader.convention.bare_names)?;
    let end = start + length;
    // "no Natal" is the feast, "em Natal" the city: days of feasts have their article.
    if matches!(reader.before(start), DateWord::In) && length == 1 && !reader.convention.bare_names {
        return None;
    }
    if is_in_name(reader, start, end) {
        return None;
    }
    let yearly = Yearly::Holiday(holiday);
    if let Some(found) = within::in_year(reader, yearly, end) {
        return Some(found);
    }
    let (shift, end) = match relative::shift_behind(reader, end) {
        Some((shift, end)) => (Some(shift), end),
        None => (shift, end),
    };
    Some((Day::Yearly(yearly, shift.map_or(Which::Bare, Which::Shift)), end))
}

/// "Ilha de Páscoa", "João Natal", "Papai Noel de Natal RN": part of another name.
fn is_in_name(reader: &Reader, start: usize, end: usize) -> bool {
    let before = start.wrapping_sub(1);
    let behind_name = reader.is_name(before) && start > reader.sentence().start + 1;
    let of_name = matches!(reader.word(before), DateWord::Of | DateWord::OfThe)
        && reader.is_name(before.wrapping_sub(1))
        && before > reader.sentence().start + 1;
    let goes_on = reader.is_name(end)
        || reader.text(end) == "-" && reader.glued(end)
        || reader.text(end) == "(" && reader.capital(end + 1);
    !reader.convention.bare_names && (behind_name || of_name || goes_on)
}
