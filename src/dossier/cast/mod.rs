//! One cast for all articles: whom they name, each with all articles that do.

mod clusters;
pub(super) mod corrections;
mod merge;
pub(super) mod name;
mod named;

pub use corrections::{Correction, EntityName};
pub(super) use named::{Named, named};

use super::{ArticleId, Dossier};
use crate::analysis::EntityKind;
use std::collections::BTreeMap;

/// An entity of one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntityPlace {
    /// The article.
    pub article: ArticleId,
    /// The entity: an index of [`crate::Analysis::entities`] of the article.
    pub entity: usize,
}

/// Why an entity is taken for one that another article names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// A reader said so.
    ByHand,
    /// They have the same full name, and nobody else in the dossier has.
    Name,
    /// They have the same full name and an office in common.
    NameAndRole,
    /// They have the same full name and said the same.
    NameAndWords,
    /// They have the same full name, and the articles name others together, too.
    NameAndStory,
    /// One name is the first letters of the other, or an article says that it is short for it.
    Acronym,
    /// One is a family name with an office that only one of that name has.
    ShortNameAndRole,
}

/// Everybody and everything that the articles name, amounts left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// In the order of the articles and of the names in them.
    pub entries: Vec<CastEntry>,
    places: BTreeMap<EntityPlace, usize>,
}

/// Somebody or something, in all articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CastEntry {
    /// The longest name that an article has.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Offices and relations that articles tell, each once.
    pub roles: Vec<String>,
    /// The entities of the articles that it is, in order.
    pub members: Vec<CastMember>,
}

/// An entity of an article in the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CastMember {
    /// Which it is.
    pub place: EntityPlace,
    /// Why it is taken for one with the others; `None` for the one that they are joined to.
    pub reason: Option<Reason>,
}

impl Cast {
    /// The entry that an entity of an article is in: an index of `entries`. `None` for amounts.
    pub fn entry_of(&self, place: EntityPlace) -> Option<usize> {
        self.places.get(&place).copied()
    }
}

impl Dossier {
    /// The cast of all articles.
    ///
    /// ```
    /// use newslens::dossier::{Article, Dossier};
    /// let mut dossier = Dossier::default();
    /// dossier.add(Article::new("Mayor Ada Nwosu resigned. Nwosu gave no reason."))?;
    /// dossier.add(Article::new("“Enough,” said Ada Nwosu."))?;
    /// let cast = dossier.cast();
    /// assert_eq!((cast.entries[0].name.as_str(), cast.entries[0].members.len()), ("Ada Nwosu", 2));
    /// # Ok::<(), newslens::LengthError>(())
    /// ```
    pub fn cast(&self) -> Cast {
        let mut cast = Cast::default();
        for members in merge::merge(self) {
            for member in &members {
                cast.places.insert(member.place, cast.entries.len());
            }
            cast.entries.extend(self.entry(members));
        }
        cast
    }

    fn entry(&self, members: Vec<CastMember>) -> Option<CastEntry> {
        let entities = || {
            members.iter().filter_map(|member| {
                self.articles.get(&member.place.article)?.analysis.entities.get(member.place.entity)
            })
        };
        let mut roles: Vec<String> = Vec::new();
        for role in entities().flat_map(|entity| &entity.roles) {
            if !roles.iter().any(|known| known.eq_ignore_ascii_case(role)) {
                roles.push(role.clone());
            }
        }
        // The first of the longest: names in capitals throughout, as in a dateline, only where there is no other.
        let longest = entities().rev().max_by_key(|entity| {
            let has_small = entity.name.chars().any(char::is_lowercase);
            (has_small, entity.name.chars().count())
        })?;
        Some(CastEntry { name: longest.name.clone(), kind: longest.kind, roles, members })
    }
}
