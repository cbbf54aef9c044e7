//! What a reader says of the cast: that two are one, or that they are not.

use super::EntityPlace;
use crate::analysis::EntityKind;
use crate::dossier::{ArticleId, Dossier, NoArticle};

/// An entity of an article by its name: it keeps what a reader said of it when the article is read again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntityName {
    /// The article.
    pub article: ArticleId,
    /// The entity's name there.
    pub name: String,
    /// Its kind there.
    pub kind: EntityKind,
}

/// What a reader says of two entities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// One of them.
    pub one: EntityName,
    /// The other.
    pub other: EntityName,
    /// Whether they are one; else they are two, whatever they share.
    pub are_one: bool,
}

/// All that a reader said. Of two entities, what was said last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::dossier) struct Corrections(pub Vec<Correction>);

impl Corrections {
    /// Says it of two entities; what was said of them before is forgotten.
    pub fn say(&mut self, correction: Correction) {
        self.forget(&correction.one, &correction.other);
        self.0.push(correction);
    }

    fn forget(&mut self, one: &EntityName, other: &EntityName) {
        self.0.retain(|said| ![(&said.one, &said.other), (&said.other, &said.one)].contains(&(one, other)));
    }
}

impl Dossier {
    /// Says that two entities are one, whatever they are called.
    ///
    /// # Errors
    /// When the dossier lacks one of the articles, or an article has no such entity.
    pub fn join(&mut self, one: EntityPlace, other: EntityPlace) -> Result<(), NoArticle> {
        self.say(one, other, true)
    }

    /// Says that two entities are not one, whatever they share.
    ///
    /// # Errors
    /// When the dossier lacks one of the articles, or an article has no such entity.
    pub fn keep_apart(&mut self, one: EntityPlace, other: EntityPlace) -> Result<(), NoArticle> {
        self.say(one, other, false)
    }

    /// Takes an entity out of its entry in the cast: it is kept apart from all others that are there now.
    ///
    /// # Errors
    /// When the dossier has no such article, or it has no such entity.
    pub fn split(&mut self, entity: EntityPlace) -> Result<(), NoArticle> {
        let cast = self.cast();
        let entry = cast.entry_of(entity).ok_or(NoArticle(entity.article))?;
        let others = cast.entries[entry].members.iter().map(|member| member.place).filter(|&place| place != entity);
        others.into_iter().try_for_each(|other| self.keep_apart(entity, other))
    }

    /// What was said of entities by hand, in the order in which it was said.
    pub fn corrections(&self) -> &[Correction] {
        &self.corrections.0
    }

    /// Forgets what was said of two entities by hand.
    pub fn forget_correction(&mut self, one: &EntityName, other: &EntityName) {
        self.corrections.forget(one, other);
    }

    fn say(&mut self, one: EntityPlace, other: EntityPlace, are_one: bool) -> Result<(), NoArticle> {
        let correction = Correction { one: self.name_of(one)?, other: self.name_of(other)?, are_one };
        self.corrections.say(correction);
        Ok(())
    }

    fn name_of(&self, EntityPlace { article, entity }: EntityPlace) -> Result<EntityName, NoArticle> {
        let entity = self.analysis(article)?.entities.get(entity).ok_or(NoArticle(article))?;
        Ok(EntityName { article, name: entity.name.clone(), kind: entity.kind })
    }
}
