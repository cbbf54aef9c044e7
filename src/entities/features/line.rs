//! What kind of line a sentence is: plain, a headline in title case, or all in capitals.

use crate::text::{Document, Shape, TokenKind, flag};
use std::ops::Range;

/// What kind of line a sentence is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Line {
    Plain,
    TitleCase,
    Capitals,
}

/// Looks at a sentence.
pub fn of(document: &Document, sentence: Range<usize>) -> Line {
    let (mut long, mut capitalised, mut all, mut capitals) = (0, 0, 0, 0);
    let mut ends = false;
    for at in sentence {
        let token = &document.tokens[at];
        ends = token.kind == TokenKind::Terminal && matches!(document.text_of(at), "." | "?" | "!");
        if token.kind != TokenKind::Word {
            continue;
        }
        all += 1;
        capitals += u32::from(token.shape == Shape::Upper);
        if token.end() - token.start > 3 {
            long += 1;
            capitalised += u32::from(token.is_capitalised());
        }
    }
    if all > 1 && capitals * 10 > all * 7 {
        Line::Capitals
    } else if long > 3 && capitalised * 10 > long * 7 && !ends {
        Line::TitleCase
    } else {
        Line::Plain
    }
}

/// Whether a token's capital may come from its place alone: the first word of a sentence, a quotation, after a colon.
pub fn is_first(document: &Document, at: usize) -> bool {
    document.tokens[at].has(flag::SENTENCE_START)
        || at > 0
            && match document.tokens[at - 1].kind {
                TokenKind::QuoteMark => true,
                TokenKind::Punctuation => {
                    matches!(document.text_of(at - 1), ":" | "-" | "–" | "—" | "(" | "[")
                        && (document.text_of(at - 1) == ":" || document.tokens[at - 1].has(flag::SENTENCE_START))
                }
                TokenKind::Symbol => document.tokens[at - 1].has(flag::SENTENCE_START),
                _ => false,
            }
}
