//! A report's dateline names the place it comes from: "KHASAN, Russia (EFE) —", "LAGOS (Reuters) -".
//! Capitals and a dash alone tell nothing ("SOCCER - …", "BREAKING - …"), but for a town that is known ("Doha: …").

use super::Part;
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, hash};
use std::ops::Range;

/// A dateline's dash stands among this many tokens.
const LONGEST: usize = 16;

/// The towns of the datelines that were not found as places.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    let mut names = names.iter().peekable();
    for paragraph in document.paragraphs() {
        let Some(town) = town(document, document.paragraph(paragraph)) else { continue };
        while names.next_if(|name| name.tokens.end <= town.start).is_some() {}
        let is_found = names.peek().is_some_and(|name| name.tokens == town && name.kind == EntityKind::Place);
        if !is_found {
            found.push(Name { tokens: town, kind: EntityKind::Place });
        }
    }
    found
}

/// The town that a paragraph starts with.
fn town(document: &Document, paragraph: Range<usize>) -> Option<Range<usize>> {
    known_town(document, paragraph.clone()).or_else(|| town_in_capitals(document, paragraph))
}

/// A known town before a colon or a dash.
fn known_town(document: &Document, paragraph: Range<usize>) -> Option<Range<usize>> {
    let tokens = &document.tokens[paragraph.clone()];
    let (length, classes) =
        document.names().phrase(tokens).or_else(|| Some((1, document.names().word(tokens.first()?))))?;
    let mark = tokens.get(length)?;
    let is_dash = ["-", "--", "–", "—"].iter().any(|dash| mark.hash == hash::of(dash.as_bytes()));
    let is_colon = mark.hash == const { hash::of(b":") };
    let is_mark = is_colon || is_dash && mark.space_before();
    // Before a colon may stand who speaks.
    let of_people = class::GIVEN | if is_colon { class::FAMILY } else { 0 };
    let is_town = classes & (class::CITY | class::CAPITAL) != 0 && classes & of_people == 0;
    let goes_on = tokens.get(length + 1).is_some_and(|next| next.space_before());
    (tokens[0].is_capitalised() && is_mark && is_town && goes_on).then_some(paragraph.start..paragraph.start + length)
}

/// A town in capitals before a comma or a bracket and, behind them, a dash.
fn town_in_capitals(document: &Document, paragraph: Range<usize>) -> Option<Range<usize>> {
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
