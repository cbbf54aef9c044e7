//! What belongs to a name's span and what does not.

use crate::analysis::EntityKind;
use crate::entities::{gazetteer::class, name::Name};
use crate::text::{Document, Shape, TokenKind, flag};

/// Brings the names' spans to the convention.
pub fn apply(document: &Document, names: &mut Vec<Name>) {
    for name in names.iter_mut() {
        cut_marks(document, name);
        cut_title(document, name);
        add_article(document, name);
    }
    names.retain(|name| !name.tokens.is_empty() && !is_common_noun(document, name));
}

/// A name starts and ends with a word or a number; a mark at its end must be its own ("Yahoo!").
fn cut_marks(document: &Document, name: &mut Name) {
    let is_word = |at: usize| matches!(document.tokens[at].kind, TokenKind::Word | TokenKind::Number);
    while !name.tokens.is_empty() && !is_word(name.tokens.start) {
        name.tokens.start += 1;
    }
    while !name.tokens.is_empty() && !is_word(name.tokens.end - 1) {
        name.tokens.end -= 1;
    }
}

/// "President Ada Nwosu" is a title and a name; "Prince" alone may be a name.
fn cut_title(document: &Document, name: &mut Name) {
    let is_title = |at: usize| {
        let classes = document.names().word(&document.tokens[at]);
        // "Sen" is a family name, "Sen." is none.
        let is_short = document.tokens[at].has(flag::ABBREVIATION);
        classes & class::TITLE != 0 && (is_short || classes & (class::GIVEN | class::FAMILY) == 0)
    };
    while name.kind == EntityKind::Person && name.tokens.len() > 1 && is_title(name.tokens.start) {
        name.tokens.start += 1;
    }
}

/// "the Agency", "the Kingdom": an office or a country without its name.
fn is_common_noun(document: &Document, name: &Name) -> bool {
    let [first] = document.tokens[name.tokens.clone()] else { return false };
    first.shape == Shape::Capitalised && document.names().joints.nouns.contains(&first.hash)
}

/// Newspapers are written with their article: "The New York Times", where the article has its capital from the name.
fn add_article(document: &Document, name: &mut Name) {
    let Some(before) = name.tokens.start.checked_sub(1) else { return };
    let article = &document.tokens[before];
    if name.kind == EntityKind::Organization
        && document.names().joints.has_article
        && document.is_any(before, document.names().joints.the)
        && article.is_capitalised()
        && !article.has(flag::SENTENCE_START)
        && !document.tokens[name.tokens.start].has(flag::SENTENCE_START)
        && before > 0
        && document.tokens[before - 1].kind == TokenKind::Word
        && document.tokens[before - 1].shape == Shape::Lower
    {
        name.tokens.start = before;
    }
}
