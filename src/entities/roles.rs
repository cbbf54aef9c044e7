//! Offices, professions and relations that a text tells of a person; a language finds them.

use super::facts::RoleWord;
use super::name::Name;
use crate::analysis::{EntityKind, Gender};
use crate::text::{Document, Token, hash};
use std::ops::Range;

/// What stands directly before a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Title {
    /// "Russian President"; `None` for "Mr" alone.
    pub role: Option<Role>,
    /// What "Mr" or "spokeswoman" tells of the bearer.
    pub gender: Option<Gender>,
    /// Whether a form of address stands there: "Mr", "Dr".
    pub is_courtesy: bool,
}

/// A role as the text words it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its tokens, without articles.
    pub tokens: Range<usize>,
    /// The token of its head: "minister" in "minister of natural resources".
    pub head: usize,
}

impl Role {
    /// Its words, with single spaces between them; a title of several in the singular.
    pub fn text(&self, document: &Document) -> String {
        let mut text = spaced(document.slice(document.span_of(self.tokens.clone())));
        let head = document.text_of(self.head);
        if self.head + 1 == self.tokens.end
            && let Some(singular) = (document.names().roles.singular)(document, head)
        {
            text.truncate(text.len() - head.len());
            text += &singular;
        }
        text
    }

    /// What it tells of the bearer: "spokeswoman".
    pub fn gender(&self, document: &Document) -> Option<Gender> {
        (document.names().roles.gender)(document, self)
    }
}

/// What a word of a title or role tells of its bearer.
pub fn gender(word: RoleWord) -> Option<Gender> {
    match word {
        RoleWord::HeadFemale | RoleWord::CourtesyFemale => Some(Gender::Female),
        RoleWord::HeadMale | RoleWord::CourtesyMale => Some(Gender::Male),
        RoleWord::Head | RoleWord::Modifier | RoleWord::Courtesy => None,
    }
}

/// A text with single spaces for any white space.
pub fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a token is this mark or, in small letters, this word.
pub fn is(token: &Token, word: &str) -> bool {
    token.hash == hash::of(word.as_bytes())
}

/// Whether a person's name starts at a token; `near` is a name close to it.
pub fn starts_person(names: &[Name], near: usize, token: usize) -> bool {
    let from = near.saturating_sub(2);
    let until = (near + 8).min(names.len());
    names[from..until].iter().any(|name| name.tokens.start == token && name.kind == EntityKind::Person)
}
