//! Where one paragraph ends and the next begins.

use super::change::{Placed, Shift};
use super::token::{Shape, Token, TokenKind, flag};
use std::ops::Range;

/// A line shorter than this is not one that an editor has wrapped.
const WRAPPED_AT_LEAST: usize = 40;
/// A text whose lines are longer than this was not wrapped at a fixed width.
const WRAPPED_AT_MOST: usize = 100;

/// The index of each paragraph's first token.
///
/// An empty line always parts two paragraphs. A single line break does too, as on web pages, unless the text is wrapped
/// at a fixed width, as mail and old wire reports are: there a break inside a sentence is as good as a space.
///
/// ```
/// use newslens::text::{paragraph_starts, tokenize};
/// let text = "A headline\nThe first paragraph.\n\nThe second.";
/// assert_eq!(paragraph_starts(text, &tokenize(text)), [0, 2, 6]);
/// ```
pub fn paragraph_starts(text: &str, tokens: &[Token]) -> Vec<u32> {
    starts_of(&lines(text, tokens, 0..tokens.len()))
}

/// A line, and what parts it from the one before. Whether that parts two paragraphs hangs on all lines of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its first token.
    pub token: u32,
    /// Whether it is the first of the text, or an empty line stands before it.
    is_apart: bool,
    /// Whether the break before it is inside a sentence, as an editor makes them.
    breaks_sentence: bool,
    /// Whether the break before it stands inside a paragraph where the text is wrapped.
    is_soft: bool,
}

/// The lines that start at some tokens of a text.
pub(crate) fn lines(text: &str, tokens: &[Token], part: Range<usize>) -> Vec<Line> {
    let starts = part.filter(|&index| tokens[index].has(flag::LINE_START));
    let line = |index: usize| {
        let (token, after) = (index as u32, &tokens[index]);
        match index.checked_sub(1).map(|before| &tokens[before]) {
            Some(before) if !has_empty_line(text, before, after) => {
                let (breaks_sentence, is_soft) = (breaks_sentence(text, before, after), is_soft(text, before, after));
                Line { token, is_apart: false, breaks_sentence, is_soft }
            }
            _ => Line { token, is_apart: true, breaks_sentence: false, is_soft: false },
        }
    };
    starts.map(line).collect()
}

/// The first token of each paragraph of a text that has these lines.
pub(crate) fn starts_of(lines: &[Line]) -> Vec<u32> {
    let wrapped = is_wrapped(lines);
    let starts = lines.iter().filter(|line| line.is_apart || !(wrapped && line.is_soft));
    starts.map(|line| line.token).collect()
}

impl Placed for Line {
    fn first(&self) -> usize {
        self.token as usize
    }

    fn shift(&mut self, by: &Shift) {
        self.token.shift(by);
    }
}

fn gap<'t>(text: &'t str, before: &Token, after: &Token) -> &'t str {
    &text[before.end() as usize..after.start as usize]
}

fn has_empty_line(text: &str, before: &Token, after: &Token) -> bool {
    let gap = gap(text, before, after);
    gap.bytes().filter(|&byte| byte == b'\n').count() > 1 || gap.contains('\u{2029}')
}

/// Whether a single line break, in a wrapped text, stands inside a paragraph.
fn is_soft(text: &str, before: &Token, after: &Token) -> bool {
    // An indented line starts a paragraph in wire reports.
    let indented =
        gap(text, before, after).rsplit('\n').next().is_some_and(|indent| indent.len() >= 2 || indent == "\t");
    let line = line_length_before(text, before.end() as usize);
    !indented && (line >= WRAPPED_AT_LEAST || continues(after))
}

/// Whether a token cannot be the first of a paragraph.
fn continues(token: &Token) -> bool {
    token.kind == TokenKind::Word && token.shape == Shape::Lower
}

/// Bytes between the line break before `end` and `end`, counted up to where it no longer matters.
fn line_length_before(text: &str, end: usize) -> usize {
    let bytes = &text.as_bytes()[end.saturating_sub(WRAPPED_AT_MOST + 1)..end];
    bytes.iter().rev().position(|&byte| byte == b'\n').unwrap_or(bytes.len())
}

/// Whether a line breaks inside a sentence: the next line goes on in lower case after a line of an editor's width.
fn breaks_sentence(text: &str, before: &Token, after: &Token) -> bool {
    continues(after)
        && before.kind != TokenKind::Terminal
        && (WRAPPED_AT_LEAST..=WRAPPED_AT_MOST).contains(&line_length_before(text, before.end() as usize))
}

/// Whether many lines break inside a sentence.
fn is_wrapped(lines: &[Line]) -> bool {
    let inside = lines.iter().filter(|line| line.breaks_sentence).count();
    let breaks = lines.iter().filter(|line| !line.is_apart).count();
    inside >= 1 && inside * 3 >= breaks
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::tokenize;

    fn paragraphs(text: &str) -> Vec<&str> {
        let tokens = tokenize(text);
        let starts = paragraph_starts(text, &tokens);
        let end_of = |next: Option<&u32>| next.map_or(tokens.len(), |&start| start as usize) - 1;
        starts
            .iter()
            .enumerate()
            .map(|(at, &start)| {
                let last = tokens[end_of(starts.get(at + 1))];
                &text[tokens[start as usize].start as usize..last.end() as usize]
            })
            .collect()
    }

    #[test]
    fn a_line_break_parts_paragraphs() {
        assert_eq!(paragraphs("Headline\nBy Ann Lee\n\n\nText."), ["Headline", "By Ann Lee", "Text."]);
        assert_eq!(paragraphs(""), Vec::<&str>::new());
        assert_eq!(paragraphs("\r\n\r\n One.\r\n\r\nTwo."), ["One.", "Two."]);
    }

    #[test]
    fn a_wrapped_text_keeps_its_sentences() {
        let text = "The council met late on a rainy evening in the old\ntown hall and, after four hours of debate, agreed to\n\
                    close the bridge. The mayor of the town, who had been\nAbsent so far, came in.\n\n  A second paragraph.";
        assert_eq!(paragraphs(text).len(), 2);
    }
}
