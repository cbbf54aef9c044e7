//! A body whose letters stand behind it in brackets is as long as the letters tell: "Immigration, Refugees and Citizenship
//! Canada (IRCC)", "the Department for Culture, Media and Sport (DCMS)".

use super::{inside, is_any, is_capital, overlapping};
use crate::analysis::EntityKind;
use crate::entities::gazetteer::class;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::words::words;
use crate::text::{Document, Shape};
use std::ops::Range;

/// Small words and marks inside such a name.
const SMALL: &[u32] = words!["of", "and", "for", "the", "on", "to", "in", "&", ",", "-", "'s"];
/// The most tokens of such a name.
const LONGEST: usize = 14;
/// Fewer letters tell too little.
const LEAST_LETTERS: usize = 3;

/// The bodies that were found in part, or as several.
pub fn find(document: &Part, names: &[Name]) -> Vec<Name> {
    let mut found: Vec<Name> = Vec::new();
    for open in document.brackets().filter(|&open| open >= 2) {
        let short = open + 1;
        let is_short = is!(document, open + 2, ")")
            && document.tokens[short].shape == Shape::Upper
            && document.text_of(short).len() >= LEAST_LETTERS;
        let Some(tokens) = is_short.then(|| long_form(document, open, document.text_of(short))).flatten() else {
            continue;
        };
        let parts = overlapping(names, &tokens);
        // What is whole or goes further stays.
        let is_parted = parts
            .iter()
            .all(|name| name.tokens.start >= tokens.start && name.tokens.end <= tokens.end && name.tokens != tokens);
        if is_parted && found.last().is_none_or(|last| last.tokens.end <= tokens.start) {
            found.push(Name { tokens, kind: EntityKind::Organization });
            found.push(Name { tokens: short..short + 1, kind: EntityKind::Organization });
        }
    }
    found
}

/// The words before `open` whose first letters are these, all but small ones; at least one small word or comma among them,
/// for the others are found by their capitals.
fn long_form(document: &Document, open: usize, letters: &str) -> Option<Range<usize>> {
    let mut left = letters.chars().rev().peekable();
    let mut at = open;
    let mut has_small = false;
    while left.peek().is_some() {
        let before = at.checked_sub(1).filter(|&before| open - before <= LONGEST)?;
        inside(document, at).filter(|_| at > before)?;
        let first = document.text_of(before).chars().next()?;
        if is_any(document, before, SMALL) && !is_capital(document, before) {
            has_small = true;
            // "DfE", "DOJ": a small word may have its letter.
            if left.peek().is_some_and(|&letter| letter == first) {
                left.next();
            }
        } else if is_capital(document, before) && left.next_if(|&letter| letter == first).is_some() {
        } else {
            return None;
        }
        at = before;
    }
    // "Science, Technology, Engineering and Mathematics (STEM)" is no body.
    let heads = class::ORGANIZATION_HEAD | class::COUNTRY | class::NATIONALITY;
    let is_body = (at..open).any(|at| document.names().word(&document.tokens[at]) & heads != 0);
    (has_small && is_body && is_capital(document, at)).then_some(at..open)
}
