//! One quotation mark: its style, and whether it opens or closes.

use crate::text::words::words;
use crate::text::{Document, Shape, TokenKind};
use std::ops::Range;

/// How many marks in a row are looked over for the word that they touch; no writer needs more.
const MARKS_AT_MOST: usize = 4;

/// Double marks quote by themselves; single ones are apostrophes, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// “ ” „ " `` '' « » 「 」
    Double,
    /// ‘ ’ ‚ ' ` ‹ ›
    Single,
}

/// On which side of the quoted words a mark stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Opening,
    Closing,
    /// A straight mark that its surroundings do not tell: it closes what is open.
    Either,
}

/// The style of a mark.
pub(crate) fn style(document: &Document, mark: usize) -> Style {
    match document.is_any(mark, words!["'", "’", "‘", "‚", "‛", "`", "‹", "›"]) {
        true => Style::Single,
        false => Style::Double,
    }
}

/// Whether the mark opens or closes. What it touches decides before its form does, for marks are often typed reversed or
/// mixed.
pub(crate) fn side(document: &Document, token: usize, paragraph: &Range<usize>) -> Side {
    let touches_before = touches_word_before(document, token, paragraph.start);
    let touches_behind = token + 1 < paragraph.end && !document.tokens[token + 1].space_before();
    let closes_behind = !touches_behind || touches_closing(document, token + 1, paragraph.end);
    match (touches_before, closes_behind) {
        (false, false) => Side::Opening,
        (true, true) => Side::Closing,
        // "“…and": an ellipsis or a dash behind it.
        (false, true) if touches_behind && !document.is_any(token + 1, words![","]) => Side::Opening,
        _ => by_form(document, token),
    }
}

fn touches_word_before(document: &Document, token: usize, start: usize) -> bool {
    for at in (start..token).rev().take(MARKS_AT_MOST) {
        if document.tokens[at + 1].space_before() {
            return false;
        }
        match document.tokens[at].kind {
            TokenKind::QuoteMark => {}
            TokenKind::Punctuation => return document.is_any(at, words![",", ";", ":", ")", "]", "-", "–"]),
            _ => return true,
        }
    }
    false
}

/// Whether a comma, a full stop or a closing bracket, perhaps behind other marks, stands here.
fn touches_closing(document: &Document, token: usize, end: usize) -> bool {
    for at in token..end.min(token + 3) {
        if at > token && document.tokens[at].space_before() {
            return true;
        }
        match document.tokens[at].kind {
            TokenKind::QuoteMark => {}
            TokenKind::Terminal => return true,
            TokenKind::Punctuation => return !document.is_any(at, words!["(", "["]),
            _ => return false,
        }
    }
    true
}

fn by_form(document: &Document, mark: usize) -> Side {
    if document.is_any(mark, words!["“", "„", "‟", "«", "‘", "‚", "‛", "‹", "``", "`", "「", "『"]) {
        Side::Opening
    } else if document.is_any(mark, words!["”", "’", "»", "›", "''", "」", "』"]) {
        Side::Closing
    } else {
        Side::Either
    }
}

/// Whether two single marks stand here that are typed for one double mark: ‘‘ and ’’.
pub(crate) fn is_pair(document: &Document, token: usize) -> bool {
    let next = document.tokens.get(token + 1);
    document.is_any(token, words!["‘", "’"])
        && next.is_some_and(|next| !next.space_before())
        && document.tokens[token + 1].hash == document.tokens[token].hash
}

/// Whether a region that ends behind this token has its closing mark.
pub(crate) fn is_closed(document: &Document, end: usize) -> bool {
    document.tokens[end - 1].kind == TokenKind::QuoteMark && !document.is_any(end - 1, words!["“"])
}

/// "'em", "'90s", "’tis": an apostrophe where letters are left out before a word.
pub(crate) fn is_leading_apostrophe(document: &Document, token: usize, clipped: &[u32]) -> bool {
    let Some(next) = document.tokens.get(token + 1) else { return true };
    match next.kind {
        TokenKind::Number => {
            let digits = document.text_of(token + 1);
            digits.len() <= 3 && digits.starts_with(|digit: char| digit.is_ascii_digit())
        }
        TokenKind::Word => document.is_any(token + 1, clipped),
        _ => false,
    }
}

/// Whether a single mark that touches the word before it may be a possessive's apostrophe: "the ministers' plan".
pub(crate) fn may_be_possessive(document: &Document, token: usize, end: usize) -> bool {
    let before = document.text_of(token - 1);
    let next = document.tokens.get(token + 1).filter(|_| token + 1 < end);
    before.ends_with(['s', 'S', 'z', 'x'])
        && document.tokens[token - 1].kind == TokenKind::Word
        && next
            .is_some_and(|next| matches!(next.kind, TokenKind::Word | TokenKind::Number) && next.shape != Shape::Upper)
}
