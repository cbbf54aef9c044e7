//! Products by their model: "iPhone 12 Pro", "Boeing 737 MAX", "Toyota Corolla", "F-16", "Windows 10".

use super::reader::Reader;
use super::word::{self, Word::*};
use crate::text::{Shape, TokenKind, hash};
use std::ops::Range;

/// The product that starts at `at`.
pub fn find(reader: &Reader, at: usize) -> Option<Range<usize>> {
    let token = reader.token(at)?;
    if token.shape == Shape::Lower {
        return None;
    }
    match reader.word(at) {
        Maker => {
            let model = at + 1;
            let end = model_end(reader, model)?;
            Some(at..versions(reader, end))
        }
        Product => Some(at..versions(reader, at + 1)),
        Numbers if token.shape != Shape::Mixed || reader.text(at) == "iOS" => {
            let is_version = reader.is_number(at + 1) && reader.text(at + 1).len() <= 4
                || matches!(reader.text(at + 1), "XP" | "Vista");
            is_version.then_some(at..at + 2)
        }
        _ => Some(at..designation(reader, at)?),
    }
}

/// Where the model ends behind who makes it: "737", "737-800", "Corolla", "Model 3", "A320", "X5".
fn model_end(reader: &Reader, at: usize) -> Option<usize> {
    if let Some(end) = designation(reader, at) {
        return Some(end);
    }
    let text = reader.text(at);
    if reader.text(at - 1) == "Boeing" && text.len() >= 3 && text.starts_with('7') && text.as_bytes()[2] == b'7' {
        let has_series = reader.is_hyphen(at + 1);
        return Some(if has_series { at + 3 } else { at + 1 });
    }
    match reader.word(at) {
        Model if text == "Model" => (reader.is_number(at + 1) || is_letter(reader, at + 1)).then_some(at + 2),
        Model if reader.is_capitalised(at) || reader.token(at)?.shape == Shape::Camel => Some(at + 1),
        _ => has_digit(reader, at).then_some(at + 1),
    }
}

fn is_letter(reader: &Reader, at: usize) -> bool {
    reader.text(at).len() == 1 && reader.is_capitalised(at)
}

/// Whether a token is capital letters and digits: "X5", "S21".
fn has_digit(reader: &Reader, at: usize) -> bool {
    let is_word = reader.token(at).is_some_and(|token| token.kind == TokenKind::Word && token.is_capitalised());
    is_word && reader.text(at).bytes().any(|byte| byte.is_ascii_digit())
}

/// Where the versions end that stand behind a product: "12 Pro Max", "MAX 8", "S21".
fn versions(reader: &Reader, start: usize) -> usize {
    let mut end = start;
    while end < start + 3 {
        let is_number = reader.is_number(end) && reader.text(end).len() <= 3 && !is_counted(reader, end);
        let is_version = reader.word(end) == Version && reader.is_capitalised(end);
        if !(is_number || is_version || has_digit(reader, end)) {
            break;
        }
        end += 1;
    }
    end
}

/// Whether a number counts what stands behind it, as in "sold iPhones 30 percent cheaper".
fn is_counted(reader: &Reader, at: usize) -> bool {
    matches!(
        reader.text(at + 1),
        "%" | "percent" | "per" | "million" | "billion" | "times" | "years" | "months" | "days"
    )
}

/// Where a known designation ends: "F-16", "AK-47", "Su-24", "A320"; the hyphen may only be left out of long ones.
fn designation(reader: &Reader, at: usize) -> Option<usize> {
    let token = reader.token(at)?;
    if token.kind != TokenKind::Word || token.end() - token.start > 5 {
        return None;
    }
    let is_hyphen = reader.is_hyphen(at + 1);
    if is_hyphen && reader.text(at + 2).as_bytes()[0].is_ascii_digit() {
        let letters = reader.text(at).bytes().chain(reader.text(at + 2).bytes());
        let whole = letters.fold(hash::START, |hash, byte| hash::add(hash, byte.to_ascii_lowercase()));
        return (word::of(whole) == Designation).then_some(at + 3);
    }
    (token.end() - token.start > 3 && reader.word(at) == Designation).then_some(at + 1)
}
