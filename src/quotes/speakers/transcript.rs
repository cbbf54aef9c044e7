//! Transcripts: paragraphs that start with the name of the one who speaks in them, "WALLACE: …", "Q: …".

use crate::text::{Document, Shape, Span, TokenKind};
use std::collections::HashMap;
use std::ops::Range;

/// The longest name before the colon, in tokens.
const LONGEST: usize = 6;

/// Words before a colon that nobody is called by.
const LABELS: [&str; 14] = [
    "watch", "look", "read", "video", "photo", "photos", "pic", "image", "live", "update", "breaking", "note",
    "source", "related",
];

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

/// The turns of a text, in order; none unless it has several, for a single "WASHINGTON: …" is a dateline.
pub(crate) fn find(document: &Document) -> Vec<Turn> {
    let mut turns: Vec<Turn> =
        (0..document.paragraph_count()).filter_map(|paragraph| turn(document, paragraph)).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for turn in &turns {
        *counts.entry(label_of(document, turn)).or_default() += 1;
    }
    let has_repeated = counts.values().any(|&count| count > 1);
    let is_transcript = turns.len() >= 3 && has_repeated
        || turns.len() == 2 && counts.len() == 2 && turns.iter().all(|turn| is_marked(document, turn));
    // In a transcript the one who is heard once counts too, if written like the others; elsewhere nobody does.
    turns.retain(|turn| is_transcript && (is_marked(document, turn) || counts[label_of(document, turn)] > 1));
    turns
}

fn label_of<'t>(document: &Document<'t>, turn: &Turn) -> &'t str {
    document.slice(document.span_of(turn.label.clone()))
}

/// Whether the label is in capitals, or a Q or an A.
fn is_marked(document: &Document, turn: &Turn) -> bool {
    turn.label.clone().all(|at| {
        let token = &document.tokens[at];
        token.shape != Shape::Lower && token.shape != Shape::Capitalised || token.end - token.start == 1
    })
}

fn turn(document: &Document, paragraph: usize) -> Option<Turn> {
    let tokens = document.paragraph(paragraph);
    let start = tokens.start + usize::from(document.tokens[tokens.start].kind == TokenKind::QuoteMark);
    let colon = (start..tokens.end.min(start + LONGEST + 1)).find(|&at| matches!(document.text_of(at), ":" | "："))?;
    let is_name = |at: usize| {
        let token = &document.tokens[at];
        token.is_capitalised() || token.kind == TokenKind::Punctuation && matches!(document.text_of(at), "-" | "‑")
    };
    let is_label = colon > start && (start..colon).all(is_name) && colon + 1 < tokens.end;
    if !is_label
        || document.tokens[colon + 1].kind == TokenKind::QuoteMark
        || !document.tokens[colon + 1].space_before()
    {
        return None;
    }
    let is_speech = document.tokens[colon + 1].kind == TokenKind::Word && colon + 3 < tokens.end;
    if !is_speech || LABELS.iter().any(|label| document.text_of(start).eq_ignore_ascii_case(label)) {
        return None;
    }
    let is_closed = start > tokens.start && document.tokens[tokens.end - 1].kind == TokenKind::QuoteMark;
    let end = if is_closed && tokens.end > colon + 2 { tokens.end - 1 } else { tokens.end };
    Some(Turn { paragraph, label: start..colon, colon, content: document.span_of(colon + 1..end) })
}
