//! A report's dateline names the place it comes from: "KHASAN, Russia (EFE) —", "LAGOS (Reuters) -".
//! Capitals and a dash alone tell nothing: "SOCCER - …", "BREAKING - …".

use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, hash};
use std::ops::Range;

/// A dateline's dash stands among this many tokens.
const LONGEST: usize = 16;

/// The towns of the datelines that were not found as places.
pub fn find(document: &Document, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for paragraph in 0..document.paragraph_count() {
        let Some(town) = town(document, document.paragraph(paragraph)) else { continue };
        while names.next_if(|name| name.tokens.end <= town.start).is_some() {}
        let is_found = names.peek().is_some_and(|name| name.tokens == town && name.kind == EntityKind::Place);
        if !is_found {
            found.push(Name { tokens: town, kind: EntityKind::Place });
        }
    }
    found
}

/// The town in capitals that a paragraph starts with, before a comma or a bracket and, behind them, a dash.
fn town(document: &Document, paragraph: Range<usize>) -> Option<Range<usize>> {
    let tokens = &document.tokens[paragraph.clone()];
    let length = tokens.iter().take_while(|token| token.shape == Shape::Upper).count();
    if !(1..=3).contains(&length) {
        return None;
    }
    let is = |at: usize, mark: &str| tokens.get(at).is_some_and(|token| token.hash == hash::of(mark.as_bytes()));
    let dash = (length..tokens.len().min(LONGEST))
        .find(|&at| ["-", "--", "–", "—"].iter().any(|dash| is(at, dash)) && tokens[at].space_before())?;
    // Between the town and the dash: country, day and agency, never a sentence.
    let between = &tokens[length..dash];
    let is_plain = |token: &crate::text::Token| {
        token.is_capitalised() || matches!(token.kind, TokenKind::Number | TokenKind::Punctuation | TokenKind::Terminal)
    };
    let starts = is(length, ",") || is(length, "(");
    (starts && between.iter().all(is_plain)).then_some(paragraph.start..paragraph.start + length)
}
