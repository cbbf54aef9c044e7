//! One title for several: "Presidents [Joe Biden] and [Xi Jinping]", "actors [A], [B] and [C]".

use super::before;
use crate::analysis::EntityKind;
use crate::entities::facts::RoleWord;
use crate::entities::name::Name;
use crate::entities::roles::{Role, is};
use crate::text::{Document, TokenKind, flag, hash};

/// The most persons who share a title.
const MOST: usize = 5;

/// The title that a person shares with the neighbours in a list of persons.
pub fn title(document: &Document, names: &[Name], name: usize) -> Option<Role> {
    let mut first = name;
    while first > 0 && name - first < MOST && are_joined(document, &names[first - 1], &names[first]) {
        first -= 1;
    }
    let goes_on = names.get(first + 1).is_some_and(|next| are_joined(document, &names[first], next));
    let head = names[first].tokens.start.checked_sub(1)?;
    let starts = document.tokens[names[first].tokens.start].has(flag::SENTENCE_START);
    if !goes_on || starts || document.tokens[head].kind != TokenKind::Word {
        return None;
    }
    singular(document, document.text_of(head))?;
    Some(Role { tokens: before::start_of_role(document, names, first, head)..head + 1, head })
}

/// Whether two persons stand side by side in a list.
fn are_joined(document: &Document, one: &Name, other: &Name) -> bool {
    let between = &document.tokens[one.tokens.end.min(other.tokens.start)..other.tokens.start];
    one.kind == EntityKind::Person
        && other.kind == EntityKind::Person
        && match between {
            [joint] => is(joint, "and") || is(joint, "&") || is(joint, ","),
            [comma, and] => is(comma, ",") && is(and, "and"),
            _ => false,
        }
}

/// The singular of a word that tells the office of several: "President" of "Presidents".
pub fn singular(document: &Document, word: &str) -> Option<String> {
    let stem = word.strip_suffix('s')?;
    let singular = stem.strip_suffix("ie").map_or_else(|| stem.to_owned(), |stem| format!("{stem}y"));
    let is_head =
        |word: &str| document.names().role(hash::of(word.to_lowercase().as_bytes())).is_some_and(RoleWord::is_head);
    (!is_head(word) && is_head(&singular)).then_some(singular)
}
