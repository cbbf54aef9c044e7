//! Offices, professions and relations that a text tells of a person, as English words them: "Kremlin spokesman [Dmitry Peskov]",
//! "[Alexander Kozlov], the minister of natural resources,".

mod after;
mod before;
mod phrase;
mod plural;

use super::facts::RoleWord;
use super::name::Name;
use crate::analysis::{EntityKind, Gender};
use crate::text::{Document, Token, hash};
use std::ops::Range;

pub use before::title;
pub use plural::singular;

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

/// The roles around a name, without the title before it, in the order of the text.
pub fn around(document: &Document, names: &[Name], name: usize) -> Vec<Role> {
    let before = before::apposition(document, names, name);
    let after = after::apposition(document, names, name).or_else(|| after::copula(document, names, name));
    before.into_iter().chain(after).collect()
}

/// What the head of a role tells of its bearer: "spokeswoman".
pub fn gender_of_head(document: &Document, role: &Role) -> Option<Gender> {
    document.names().role(document.tokens[role.head].hash).and_then(gender)
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
fn is(token: &Token, word: &str) -> bool {
    token.hash == hash::of(word.as_bytes())
}

/// Whether a person's name starts at a token; `near` is a name close to it.
fn starts_person(names: &[Name], near: usize, token: usize) -> bool {
    let from = near.saturating_sub(2);
    let until = (near + 8).min(names.len());
    names[from..until].iter().any(|name| name.tokens.start == token && name.kind == EntityKind::Person)
}
