//! Second names that the text itself gives: "Andrés Manuel López Obrador — known as AMLO —", "X, formerly known as Twitter".

use super::short_forms;
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, hash};

/// The most tokens between a name and its second name: ", also known as the “".
const FARTHEST: usize = 7;

/// Whether a name stands alone in brackets.
pub fn is_in_brackets(document: &Document, name: &Name) -> bool {
    let is = |at: Option<usize>, mark: u32| {
        at.and_then(|at| document.tokens.get(at)).is_some_and(|token| token.hash == mark)
    };
    is(name.tokens.start.checked_sub(1), const { hash::of(b"(") })
        && is(Some(name.tokens.end), const { hash::of(b")") })
}

/// Whether letters stand for a firm at an exchange: "Acme Robotics (NASDAQ: ACMR)".
pub fn is_listed(document: &Document, firm: &Name, exchange: &Name, letters: &Name) -> bool {
    let is = |at: usize, mark: u32| document.tokens.get(at).is_some_and(|token| token.hash == mark);
    firm.tokens.end + 1 == exchange.tokens.start
        && is(firm.tokens.end, const { hash::of(b"(") })
        && exchange.tokens.end + 1 == letters.tokens.start
        && is(exchange.tokens.end, const { hash::of(b":") })
        && is(letters.tokens.end, const { hash::of(b")") })
        && is_acronym(document, letters)
}

/// Whether a name is one word in capitals, which is taken for a body easily: "AMLO".
fn is_acronym(document: &Document, name: &Name) -> bool {
    name.tokens.len() == 1
        && name.kind == EntityKind::Organization
        && document.tokens[name.tokens.start].shape == Shape::Upper
}

/// Whether `second` is another name of what `first`, the name before it, stands for.
pub fn is_alias(document: &Document, first: &Name, second: &Name) -> bool {
    let between = first.tokens.end..second.tokens.start;
    let is_person = first.kind == EntityKind::Person && is_acronym(document, second);
    if first.kind != second.kind && !is_person || between.is_empty() || between.len() > FARTHEST {
        return false;
    }
    if is_person && between.len() == 1 && is_in_brackets(document, second) {
        let text = |name: &Name| document.slice(document.span_of(name.tokens.clone()));
        return short_forms::abbreviates(text(second), text(first));
    }
    let words = &document.names().linking;
    let mut says_so = false;
    let mut tokens = document.tokens[between].iter().peekable();
    while let Some(token) = tokens.next() {
        let is_mark = matches!(token.kind, TokenKind::Punctuation | TokenKind::QuoteMark);
        if is_mark || words.around_known.contains(&token.hash) {
            continue;
        }
        let is_known =
            words.known.contains(&token.hash) && tokens.next_if(|next| words.known_as.contains(&next.hash)).is_some();
        if !is_known && !words.alias.contains(&token.hash) {
            return false;
        }
        says_so = true;
    }
    says_so
}
