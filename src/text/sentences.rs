//! Where one sentence ends and the next begins.

use super::token::{Shape, Token, TokenKind, flag};
use super::words::WordMap;
use crate::language::Grammar;

/// A sentence without any full stop (a list, a table, a text of nothing but words) is cut here, so that work inside a
/// sentence stays bounded.
const LONGEST: usize = 400;

/// The index of each sentence's first token; each paragraph starts one.
///
/// ```
/// use newslens::text::{paragraph_starts, sentence_starts, tokenize};
/// let text = "Mr. Kim of Acme Inc. came at 5 p.m. on Monday. He left.";
/// let tokens = tokenize(text);
/// assert_eq!(sentence_starts(text, &tokens, &paragraph_starts(text, &tokens)), [0, 12]);
/// ```
pub fn sentence_starts(text: &str, tokens: &[Token], paragraph_starts: &[u32]) -> Vec<u32> {
    starts_in(text, tokens, paragraph_starts, Grammar::fallback().orthography.starters)
}

/// The same, of some paragraphs of a text in which these words start sentences; the last of them ends with the tokens.
pub(crate) fn starts_in(text: &str, tokens: &[Token], paragraph_starts: &[u32], starters: &WordMap<()>) -> Vec<u32> {
    let mut starts = Vec::with_capacity(paragraph_starts.len());
    for (at, &start) in paragraph_starts.iter().enumerate() {
        let end = paragraph_starts.get(at + 1).map_or(tokens.len(), |&next| next as usize);
        starts.push(start);
        let mut first = start as usize;
        let mut index = first + 1;
        while index < end {
            if index - first >= LONGEST || is_start(text, &tokens[first..end], index - first, starters) {
                starts.push(index as u32);
                first = index;
            }
            index += 1;
        }
    }
    starts
}

/// Whether `tokens[index]` starts a sentence; `tokens` starts with the current sentence.
fn is_start(text: &str, tokens: &[Token], index: usize, starters: &WordMap<()>) -> bool {
    let next = &tokens[index];
    // Most tokens are words in small letters, which start none.
    if next.kind == TokenKind::Word && next.shape == Shape::Lower {
        return false;
    }
    if !next.space_before() || !can_start(text, tokens, index) {
        return false;
    }
    // Closing marks and brackets belong to the sentence that they close.
    let mut last = index - 1;
    while last > 0 && is_closing(text, &tokens[last]) {
        last -= 1;
    }
    let stop = &tokens[last];
    if stop.kind == TokenKind::Terminal {
        return !is_list_number(tokens, last) || text_of(text, stop) != ".";
    }
    if !stop.has(flag::ABBREVIATION) {
        return false;
    }
    let starter = first_word(tokens, index).is_some_and(|word| starters.get(word.hash).is_some());
    if stop.has(flag::NAME_FOLLOWS) {
        // "vitamin C. The", but not "J. Edgar", nor "Mr. The".
        return starter && stop.end() - stop.start == 2 && last > 0 && tokens[last - 1].shape == Shape::Lower;
    }
    starter || last + 1 < index
}

fn text_of<'t>(text: &'t str, token: &Token) -> &'t str {
    &text[token.start as usize..token.end() as usize]
}

/// A mark or bracket that closes: it touches what stands before it.
fn is_closing(text: &str, token: &Token) -> bool {
    !token.space_before() && (token.kind == TokenKind::QuoteMark || matches!(text_of(text, token), ")" | "]" | "*"))
}

/// Whether a sentence can begin here: with a capital, a number, an opening mark or bracket before those, a bullet.
fn can_start(text: &str, tokens: &[Token], index: usize) -> bool {
    match tokens[index].kind {
        TokenKind::Symbol => !matches!(text_of(text, &tokens[index]), "%" | "*"),
        TokenKind::Url => true,
        TokenKind::Punctuation if !matches!(text_of(text, &tokens[index]), "(" | "[" | "-" | "–" | "—") => false,
        _ => match first_word(tokens, index) {
            Some(word) => word.kind == TokenKind::Number || word.shape != Shape::Lower,
            None => false,
        },
    }
}

/// The first word or number at or after `index`, behind opening marks, brackets and dashes.
fn first_word(tokens: &[Token], index: usize) -> Option<&Token> {
    let word = tokens[index..]
        .iter()
        .take(4)
        .find(|token| !matches!(token.kind, TokenKind::QuoteMark | TokenKind::Punctuation | TokenKind::Symbol))?;
    matches!(word.kind, TokenKind::Word | TokenKind::Number).then_some(word)
}

/// Whether the full stop belongs to the number of a list's item: "1. First".
fn is_list_number(tokens: &[Token], stop: usize) -> bool {
    stop == 1
        && tokens[0].kind == TokenKind::Number
        && !tokens[stop].space_before()
        && tokens[0].end() - tokens[0].start <= 2
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{paragraph_starts, tokenize};

    fn sentences(text: &str) -> Vec<&str> {
        let tokens = tokenize(text);
        let starts = sentence_starts(text, &tokens, &paragraph_starts(text, &tokens));
        let mut ends: Vec<usize> = starts.iter().skip(1).map(|&start| start as usize).collect();
        ends.push(tokens.len());
        starts
            .iter()
            .zip(ends)
            .map(|(&start, end)| &text[tokens[start as usize].start as usize..tokens[end - 1].end() as usize])
            .collect()
    }

    /// One case a line: sentences parted by ` | `, which is a space in the text that is split.
    #[test]
    fn cases() {
        for line in include_str!("../../tests/rust/cases/sentences.txt").lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let want: Vec<&str> = line.split(" | ").collect();
            assert_eq!(sentences(&line.replace(" | ", " ")), want);
        }
    }

    #[test]
    fn a_text_without_full_stops_is_cut() {
        let text = "word ".repeat(1000);
        assert_eq!(sentences(&text).len(), 3);
    }
}
