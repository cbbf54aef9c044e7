//! How far the head of an article goes.

use crate::text::{Document, Shape, flag};
use std::ops::Range;

/// How many tokens the head has at most: a page copied as a whole begins with its menus.
const REACH: usize = 1500;

/// How many tokens of prose there may be before it ends: a summary, a caption, the first paragraphs.
const PROSE: usize = 260;

/// More tokens of prose are no summary.
const SUMMARY: usize = 80;

/// A line of more tokens is prose, if many of them are words without a capital: else it is a menu.
const LONG: usize = 25;

/// A line of the head.
pub(crate) struct HeadLine {
    pub tokens: Range<usize>,
    /// Whether more than a summary stands before it.
    pub is_behind_prose: bool,
}

/// The lines of the head.
pub(crate) fn lines<'d>(document: &'d Document) -> impl Iterator<Item = HeadLine> + 'd {
    let (mut start, mut prose) = (0, 0);
    std::iter::from_fn(move || {
        if start >= document.tokens.len().min(REACH) || prose > PROSE {
            return None;
        }
        // A text on one line has no other line: what is looked at of it has an end too.
        let rest = &document.tokens[start + 1..document.tokens.len().min(start + REACH)];
        let length = 1 + rest.iter().take_while(|token| !token.has(flag::LINE_START)).count();
        let line = HeadLine { tokens: start..start + length, is_behind_prose: prose > SUMMARY };
        start += length;
        let words = &document.tokens[line.tokens.clone()];
        if length > LONG && words.iter().filter(|token| token.shape == Shape::Lower).count() > length / 3 {
            prose += length;
        }
        Some(line)
    })
}
