//! Sums of money: "$3.5 billion", "Rs 500 crore", "3 million euros", "50 cents", "20,000 naira", "500 CFA francs".

use super::number::{self, Number};
use super::word::{Reader, Word, Word::*, is_scale, of_text};
use crate::entities::gazetteer::class;
use crate::text::{Shape, TokenKind};
use std::ops::Range;

/// The longest letters before a sign, as in "US$" and "Bds$".
const LONGEST_PREFIX: u32 = 4;

/// A sum whose currency stands before its number: a sign, a code, or letters that touch the digits.
pub fn with_currency_first(reader: &Reader, at: usize) -> Option<Range<usize>> {
    match reader.word(at) {
        Sign => {
            let start = if has_prefix(reader, at) { at - 1 } else { at };
            Some(start..behind_digits(reader, at + 1)?)
        }
        Code if reader.token(at)?.is_capitalised() => {
            let is_stop =
                reader.token(at + 1)?.kind == TokenKind::Terminal && reader.is_glued(at + 1) && reader.is_glued(at + 2);
            Some(at..behind_digits(reader, at + 1 + usize::from(is_stop))?)
        }
        Glued => Some(at..glued(reader, at)?),
        _ => None,
    }
}

/// Whether the sign at `at` has letters before it: "US$".
fn has_prefix(reader: &Reader, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| reader.token(before));
    reader.is_glued(at)
        && before.is_some_and(|token| token.is_capitalised() && token.end() - token.start <= LONGEST_PREFIX)
}

/// Where digits end that start at `at`, with a range ("5-10") and scales ("million").
fn behind_digits(reader: &Reader, at: usize) -> Option<usize> {
    if reader.word(at) != Digits {
        return None;
    }
    let first = number::scaled(reader, at + 1, false);
    let is_range = reader.word(first.end) == Hyphen && reader.is_glued(first.end) && reader.is_glued(first.end + 1);
    let is_range = is_range && reader.word(first.end + 1) == Digits;
    Some(if is_range { number::scaled(reader, first.end + 2, false).end } else { first.end })
}

/// "Rs500", "RM20", "N500 million", "R1,500": the end of a word whose letters are a currency and touch the digits.
fn glued(reader: &Reader, at: usize) -> Option<usize> {
    let text = reader.text(at);
    let (letters, digits) = text.split_at(text.bytes().position(|byte| byte.is_ascii_digit())?);
    let is_number = digits.bytes().all(|byte| byte.is_ascii_digit())
        || is_scale(reader.document, digits.trim_start_matches(|letter: char| letter.is_ascii_digit()));
    let currency = of_text(reader.document, letters);
    if !is_number || !matches!(currency, Code | Letter) {
        return None;
    }
    // The tokeniser parts "R1,500" and "R1.5", as it does "A4, 500".
    let mut end = at + 1;
    let mut is_parted = false;
    while reader.is_glued(end) && reader.is_glued(end + 1) && reader.word(end + 1) == Digits {
        let is_part = matches!(reader.text(end), "." | ",");
        if !is_part {
            break;
        }
        is_parted = true;
        end += 2;
    }
    let number = number::scaled(reader, end, false);
    let has_scale = number.is_large || digits.bytes().any(|byte| byte.is_ascii_alphabetic());
    (currency == Code || is_parted || has_scale).then_some(number.end)
}

/// The token behind the sum that starts with this number.
pub fn end(reader: &Reader, number: Number) -> Option<usize> {
    let at = reader.skip(reader.skip(number.end, Tie), Hyphen);
    let currency = behind_adjective(reader, at);
    let has_adjective = currency > at;
    match reader.word(currency) {
        Currency if reader.is_small(currency) => Some(currency + 1),
        Pounds if reader.word(currency + 1) == Sterling => Some(currency + 2),
        Pounds | Doubtful if has_adjective || number.is_large && reader.word(currency + 1) != Of => Some(currency + 1),
        Code if reader.token(at)?.shape == Shape::Upper => Some(at + 1),
        // "100 €", but not the first sum of "3 $5 notes".
        Sign if reader.word(at + 1) != Word::Digits && is_sign_behind(reader, at) => Some(at + 1),
        _ => None,
    }
}

/// Whether the sign at `at` may stand behind its number.
fn is_sign_behind(reader: &Reader, at: usize) -> bool {
    reader.is_glued(at) || reader.text(at) == "€"
}

/// What is behind the country of a currency: "Egyptian", "US", "Hong Kong", "CFA".
fn behind_adjective(reader: &Reader, at: usize) -> usize {
    let Some(token) = reader.token(at).filter(|token| token.is_capitalised()) else { return at };
    if reader.word(at) == Adjective {
        return at + 1;
    }
    let (length, classes) = reader
        .document
        .names()
        .phrase(&reader.document.tokens[at..reader.sentence.end])
        .unwrap_or_else(|| (1, reader.document.names().word(token)));
    if classes & (class::NATIONALITY | class::PLACE) != 0 { at + length } else { at }
}
