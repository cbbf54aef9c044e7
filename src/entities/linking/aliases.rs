//! Second names that the text itself gives: "Andrés Manuel López Obrador — known as AMLO —", "X, formerly Twitter".

use crate::entities::facts::Words;
use crate::entities::name::Name;
use crate::text::{Document, TokenKind};

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

/// Whether `second` is another name of what `first`, the name before it, stands for.
pub fn is_alias(document: &Document, first: &Name, second: &Name) -> bool {
    let between = first.tokens.end..second.tokens.start;
    if first.kind != second.kind || between.is_empty() || between.len() > FARTHEST {
        return false;
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
