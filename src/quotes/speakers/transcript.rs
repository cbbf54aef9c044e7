//! Transcripts: paragraphs that start with the name of the one who speaks in them, "WALLACE: …", "Q: …".

use crate::quotes::speech::Speech;
use crate::text::change::{Placed, Shift};
use crate::text::words::words;
use crate::text::{Document, Shape, Span, TokenKind, hash};
use std::ops::Range;

/// The longest name before the colon, in tokens.
const LONGEST: usize = 6;

/// A paragraph of a transcript.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    pub paragraph: usize,
    /// The tokens before the colon.
    pub label: Range<usize>,
    /// The colon's token.
    pub colon: usize,
    /// What is said.
    pub content: Span,
}

/// How many turns around are looked over for another of the same speaker.
const REACH: usize = 40;

impl Placed for Turn {
    fn first(&self) -> usize {
        self.label.start
    }

    fn shift(&mut self, by: &Shift) {
        self.paragraph = self.paragraph.wrapping_add(by.paragraphs);
        by.tokens(&mut self.label);
        self.colon = self.colon.wrapping_add(by.tokens);
        by.span(&mut self.content);
    }
}

/// The turns of a text, in order; none unless it has several, for a single "WASHINGTON: …" is a dateline. What looks like one is
/// kept from the last time where the text has not changed.
pub(crate) fn find<S: Speech>(document: &Document, kept: &mut Vec<Turn>) -> Vec<Turn> {
    let new = document.paragraphs_in(&document.change.new);
    document.change.renew(kept, new.filter_map(|paragraph| turn::<S>(document, paragraph)).collect());
    let turns = &kept[..];
    let labels: Vec<u32> = turns.iter().map(|turn| label_hash(document, turn)).collect();
    let is_repeated = |at: usize| {
        let around = at.saturating_sub(REACH)..labels.len().min(at + REACH);
        around.into_iter().any(|other| other != at && labels[other] == labels[at])
    };
    let has_repeated = (0..turns.len()).any(is_repeated);
    let is_transcript = turns.len() >= 3 && has_repeated
        || turns.len() == 2 && !has_repeated && turns.iter().all(|turn| is_marked(document, turn));
    if !is_transcript {
        return Vec::new();
    }
    // In a transcript the one who is heard once counts too, if written like the others; elsewhere nobody does.
    let turns = turns.iter().enumerate();
    turns.filter(|(at, turn)| is_marked(document, turn) || is_repeated(*at)).map(|(_, turn)| turn.clone()).collect()
}

/// The hash of the words of a label.
fn label_hash(document: &Document, turn: &Turn) -> u32 {
    let bytes = document.tokens[turn.label.clone()].iter().flat_map(|token| token.hash.to_le_bytes());
    bytes.fold(hash::START, hash::add)
}

/// Whether the label is in capitals, or a Q or an A.
fn is_marked(document: &Document, turn: &Turn) -> bool {
    turn.label.clone().all(|at| {
        let token = &document.tokens[at];
        token.shape != Shape::Lower && token.shape != Shape::Capitalised || token.end() - token.start == 1
    })
}

fn turn<S: Speech>(document: &Document, paragraph: usize) -> Option<Turn> {
    let tokens = document.paragraph(paragraph);
    let start = tokens.start + usize::from(document.tokens[tokens.start].kind == TokenKind::QuoteMark);
    let colon = (start..tokens.end.min(start + LONGEST + 1)).find(|&at| S::is_turn_mark(document, at))?;
    let is_name = |at: usize| {
        let token = &document.tokens[at];
        token.is_capitalised()
            || at > start && document.is_any(at, S::PARTICLES)
            || token.kind == TokenKind::Punctuation && document.is_any(at, words!["-", "‑"])
    };
    let is_label = colon > start && (start..colon).all(is_name) && colon + 1 < tokens.end;
    if !is_label
        || document.tokens[colon + 1].kind == TokenKind::QuoteMark
        || !document.tokens[colon + 1].space_before()
    {
        return None;
    }
    let is_speech = document.tokens[colon + 1].kind == TokenKind::Word && colon + 3 < tokens.end;
    if !is_speech || document.is_any(start, S::LABELS) {
        return None;
    }
    let is_closed = start > tokens.start && document.tokens[tokens.end - 1].kind == TokenKind::QuoteMark;
    let end = if is_closed && tokens.end > colon + 2 { tokens.end - 1 } else { tokens.end };
    Some(Turn { paragraph, label: start..colon, colon, content: document.span_of(colon + 1..end) })
}
