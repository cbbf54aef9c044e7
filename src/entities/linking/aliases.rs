//! Second names that the text itself gives: "Andrés Manuel López Obrador — known as AMLO —", "X, formerly known as Twitter".

use super::short_forms;
use crate::analysis::EntityKind;
use crate::entities::facts::Words;
use crate::entities::name::Name;
use crate::text::{Document, Shape, TokenKind, hash};

/// The most tokens between a name and its second name: ", also known as the “".
const FARTHEST: usize = 7;

/// Words that alone say that another name follows.
static NAMED: Words<5> = Words::new(["aka", "alias", "nicknamed", "dubbed", "née"]);
/// "known as"
static KNOWN: Words<1> = Words::new(["known"]);
static AS: Words<1> = Words::new(["as"]);
/// Words around it.
static SMALL: Words<12> = Words::new([
    "also",
    "better",
    "popularly",
    "widely",
    "commonly",
    "more",
    "otherwise",
    "formerly",
    "once",
    "simply",
    "the",
    "is",
]);

/// Whether a name stands alone in brackets.
pub fn is_in_brackets(document: &Document, name: &Name) -> bool {
    let is = |at: Option<usize>, mark: u32| {
        at.and_then(|at| document.tokens.get(at)).is_some_and(|token| token.hash == mark)
    };
    is(name.tokens.start.checked_sub(1), const { hash::of(b"(") })
        && is(Some(name.tokens.end), const { hash::of(b")") })
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
    let mut says_so = false;
    let mut tokens = document.tokens[between].iter().peekable();
    while let Some(token) = tokens.next() {
        let is_mark = matches!(token.kind, TokenKind::Punctuation | TokenKind::QuoteMark);
        if is_mark || SMALL.hold(token) {
            continue;
        }
        let is_known = KNOWN.hold(token) && tokens.next_if(|next| AS.hold(next)).is_some();
        if !is_known && !NAMED.hold(token) {
            return false;
        }
        says_so = true;
    }
    says_so
}
