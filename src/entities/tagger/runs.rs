//! Runs: stretches of tokens that hold all names, so that everything outside them needs no look.

use super::letters;
use crate::entities::gazetteer::class;
use crate::entities::lexicon;
use crate::text::{Document, Shape, Token, TokenKind, flag, hash};
use std::ops::Range;

/// The most tokens without a capital between two capitalised ones of a run ("Bank of the West").
const LONGEST_LINK: usize = 3;

/// The runs of what is new in a text, in order: capitalised words of one sentence and the small words and marks that can join them.
pub fn find(document: &Document) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    for sentence in document.sentences_in(&document.change.new) {
        let sentence = document.sentence(sentence);
        let tokens = &document.tokens[..sentence.end];
        let mut at = sentence.start;
        while at < sentence.end {
            if is_core(tokens, at) {
                let run = start(document, sentence.start, at)..end(document, tokens, at);
                at = run.end;
                if !is_common(document, run.clone()) && !letters::are_around(document, run.clone()) {
                    runs.push(run);
                }
            } else {
                at += 1;
            }
        }
    }
    runs
}

/// Whether a run is nothing but a common word that starts a sentence: "The", "However".
fn is_common(document: &Document, run: Range<usize>) -> bool {
    let first = run.start;
    let run = &document.tokens[run];
    run.len() == 1
        && run[0].has(flag::SENTENCE_START)
        && run[0].shape == Shape::Capitalised
        && match document.classes(first) & !class::STARTS_LONGER {
            0 => lexicon::case(document.entry(first)) == lexicon::NEARLY_ALWAYS,
            classes => classes & class::COMMON != 0 && classes & class::NAMES == 0,
        }
}

/// Whether a token is one that a name is made of: a word with a capital, or what a hyphen ties to one ("Jong-un", "G-20").
fn is_core(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    token.kind == TokenKind::Word && !matches!(token.shape, Shape::Lower | Shape::None) || is_tied(tokens, at)
}

fn is_tied(tokens: &[Token], at: usize) -> bool {
    at >= 2
        && !tokens[at].space_before()
        && is_glued_hyphen(tokens, at - 1)
        && matches!(tokens[at].kind, TokenKind::Word | TokenKind::Number)
        && tokens[at - 2].is_capitalised()
}

/// Whether a hyphen touches what stands before it.
fn is_glued_hyphen(tokens: &[Token], at: usize) -> bool {
    tokens[at].hash == const { hash::of(b"-") } && !tokens[at].space_before()
}

/// Where the run begins whose first capitalised token is at `at`: "al-Qaida", "van Gogh" begin before it.
fn start(document: &Document, sentence_start: usize, at: usize) -> usize {
    let tokens = &document.tokens[..];
    let is_particle = |at: usize| document.classes(at) & class::PARTICLE != 0;
    let mut start = at;
    while start > sentence_start && at - start < 2 {
        let before = start - 1;
        if is_particle(before) {
            start = before;
        } else if before > sentence_start && is_glued_hyphen(tokens, before) && is_particle(before - 1) {
            start = before - 1;
        } else {
            break;
        }
    }
    start
}

/// Where the run ends that has a capitalised token at `at`.
fn end(document: &Document, tokens: &[Token], at: usize) -> usize {
    let mut end = at + 1;
    loop {
        let link = (end..tokens.len()).take(LONGEST_LINK).take_while(|&at| is_link(document, at)).count();
        let next = (end..(end + link + 1).min(tokens.len())).find(|&at| is_core(tokens, at));
        match next {
            Some(next) => end = next + 1,
            None => break,
        }
    }
    // "Channel 4", "Section 21"
    if tokens.get(end).is_some_and(|token| token.kind == TokenKind::Number && token.space_before()) {
        end += 1;
    }
    end
}

/// Whether a token can stand inside a name without being capitalised.
fn is_link(document: &Document, at: usize) -> bool {
    let token = &document.tokens[at];
    match token.kind {
        TokenKind::Word => {
            let is_small = token.shape == Shape::Lower && !token.has(flag::ABBREVIATION);
            is_small && document.is_any(at, document.names().joints.inside)
                || document.classes(at) & class::PARTICLE != 0
        }
        TokenKind::Number => false,
        TokenKind::Possessive | TokenKind::QuoteMark => true,
        TokenKind::Punctuation => matches!(document.text_of(at), "," | "-" | "–" | "/" | "‑"),
        TokenKind::Terminal => document.text_of(at) == ".",
        TokenKind::Symbol => matches!(document.text_of(at), "&" | "+" | "@"),
        TokenKind::Url => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn runs(text: &str) -> Vec<&str> {
        let document = Document::new(text);
        find(&document).into_iter().map(|run| document.slice(document.span_of(run))).collect()
    }

    #[test]
    fn runs_hold_whole_names() {
        assert_eq!(runs("we met Kim Jong-un in the Bank of the West."), ["Kim Jong-un in the Bank of the West"]);
        assert_eq!(runs("a cell of al-Qaida, and a painting by van Gogh"), ["al-Qaida", "van Gogh"]);
        assert_eq!(runs("on Channel 4 they ate AT&T chips"), ["Channel 4", "AT&T"]);
        assert_eq!(runs("nothing here"), Vec::<&str>::new());
        assert_eq!(runs("Oslo. Yemen"), ["Oslo", "Yemen"]);
        assert_eq!(runs("The end. However, it goes on."), Vec::<&str>::new());
    }
}
