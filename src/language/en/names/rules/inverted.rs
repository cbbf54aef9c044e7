//! Lists of persons with the family name first: "The dead: Doe, John, 34; Marsh, Helen, 51."

use super::{inside, is_age_behind, is_capital, is_given};
use crate::analysis::EntityKind;
use crate::entities::name::Name;
use crate::entities::tagger::rules::Part;
use crate::text::{Document, TokenKind, flag};

/// The persons, comma and given name included.
pub fn find(document: &Part, _: &[Name]) -> Vec<Name> {
    let mut found = Vec::new();
    for at in document.capitals() {
        if !is!(document, at + 1, ",") || !starts(document, at) {
            continue;
        }
        let given =
            (at + 2..at + 4).take_while(|&at| is_capital(document, at) && inside(document, at).is_some()).count();
        if given > 0 && is_given(document, at + 2) && !is_given(document, at) && is_age_behind(document, at + 2 + given)
        {
            found.push(Name { tokens: at..at + 2 + given, kind: EntityKind::Person });
        }
    }
    found
}

/// Whether an entry of a list can start with a token.
fn starts(document: &Document, at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|before| &document.tokens[before]) else { return false };
    let is_line = document.tokens[at].has(flag::LINE_START);
    is_line || before.kind == TokenKind::Punctuation && (is!(document, at - 1, ";") || is!(document, at - 1, ":"))
}
