//! The reader's own names in a text: they go before what the tagger found, and take away what is never to be marked.

use super::confidence::Learned;
use super::gazetteer::class;
use super::lexicon;
use super::name::Name;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::own_names::{Match, OwnName, OwnNames, find};
use crate::text::Document;
use crate::text::hashed::HashMap;
use std::ops::Range;

/// The own names of a text.
#[derive(Default)]
pub(crate) struct Own<'n> {
    names: &'n [OwnName],
    /// What is certain, in the order of the text.
    watched: Vec<Match>,
    /// The same, with its kinds: of a name without one, as the text tells.
    certain: Vec<Name>,
    /// What is never to be marked, in the order of the text.
    never: Vec<Range<usize>>,
}

impl<'n> Own<'n> {
    /// Looks for the names of a list in a text.
    pub fn find(document: &Document, names: &'n OwnNames) -> Own<'n> {
        if names.is_empty() {
            return Own::default();
        }
        let names_of = names.names();
        let (never, watched): (Vec<Match>, Vec<Match>) =
            find(document, names).into_iter().partition(|found| names_of[found.owner].never);
        let never = never.into_iter().map(|found| found.tokens).collect();
        Own { names: names_of, watched, certain: Vec::new(), never }
    }

    /// Whether the text has none of them.
    pub fn is_empty(&self) -> bool {
        self.watched.is_empty() && self.never.is_empty()
    }

    /// Tells the kinds of those names that the list gives none: that of most names found at their places, else a person.
    pub fn settle_kinds(&mut self, found: &[Learned]) {
        let mut votes: HashMap<usize, [usize; 4]> = HashMap::default();
        let mut found = found.iter().map(|learned| &learned.name).peekable();
        for own in self.watched.iter().filter(|own| self.names[own.owner].kind.is_none()) {
            while found.next_if(|name| name.tokens.end <= own.tokens.start).is_some() {}
            if let Some(name) = found.peek().filter(|name| name.tokens.start < own.tokens.end)
                && name.kind.is_actor()
            {
                votes.entry(own.owner).or_default()[name.kind as usize] += 1;
            }
        }
        let kind_of = |owner: usize| {
            let most = |votes: &[usize; 4]| (0..4).rev().max_by_key(|&kind| votes[kind]);
            let told = || votes.get(&owner).and_then(most).map(|kind| EntityKind::ALL[kind]);
            self.names[owner].kind.or_else(told).unwrap_or(EntityKind::Person)
        };
        let certain = self.watched.iter().map(|own| Name { tokens: own.tokens.clone(), kind: kind_of(own.owner) });
        self.certain = certain.collect();
    }

    /// The names that go before those found: all but single words that are part of a longer name.
    pub fn over(&self, document: &Document, found: &[Name]) -> Vec<Name> {
        let mut found = found.iter().peekable();
        let certain = self.certain.iter().filter(|own| {
            while found.next_if(|name| name.tokens.end <= own.tokens.start).is_some() {}
            found.peek().is_none_or(|name| !gives_way(document, own, name))
        });
        certain.cloned().collect()
    }

    /// Takes out what is never to be marked, also where it is part of such a name; not what is more than that.
    pub fn strike(&self, names: &mut Vec<Name>) {
        let mut never = self.never.iter().peekable();
        names.retain(|name| {
            while never.next_if(|never| never.end <= name.tokens.start).is_some() {}
            never.peek().is_none_or(|never| {
                let is_more =
                    name.tokens.start <= never.start && never.end <= name.tokens.end && name.tokens != **never;
                name.tokens.end <= never.start || is_more
            })
        });
    }

    /// Which own name stands in exactly these tokens.
    pub fn of(&self, tokens: &Range<usize>) -> Option<&Match> {
        let at = self.watched.binary_search_by_key(&tokens.start, |own| own.tokens.start).ok()?;
        Some(&self.watched[at]).filter(|own| own.tokens == *tokens)
    }

    /// Gives the entities behind own names what the list says of them.
    pub fn name(&self, names: &[Name], mentions: &mut [Mention], entities: &mut [Entity]) {
        for (index, name) in names.iter().enumerate() {
            let Some(own) = self.of(&name.tokens) else { continue };
            let entity = &mut entities[mentions[index].entity];
            entity.name.clone_from(&self.names[own.owner].name);
            entity.kind = name.kind;
            let role = self.names[own.owner].role.iter().filter(|role| !entity.roles.contains(role)).cloned();
            entity.roles.extend(role.collect::<Vec<_>>());
            entity.mentions.iter().for_each(|&mention| mentions[mention].kind = name.kind);
        }
    }

    /// Own names are certain, and so are the entities behind them.
    pub fn assure(&self, document: &Document, mentions: &mut [Mention], entities: &mut [Entity]) {
        if self.watched.is_empty() {
            return;
        }
        for mention in mentions {
            if self.of(&document.tokens_in(mention.span)).is_some() {
                mention.confidence = 1.0;
                entities[mention.entity].confidence = 1.0;
            }
        }
    }
}

/// Whether an own name of one word is only part of the name that was found there: a word that lists know in other names, too
/// ("Manchester" in "Manchester United"), or a family name behind another's given name.
fn gives_way(document: &Document, own: &Name, found: &Name) -> bool {
    let is_inside =
        own.tokens.len() == 1 && found.tokens.start <= own.tokens.start && own.tokens.end <= found.tokens.end;
    if !is_inside || found.tokens.len() == 1 {
        return false;
    }
    let is_known = |token: usize| {
        document.classes(token) & !class::STARTS_LONGER != 0 || document.entry(token) & lexicon::GIVEN != 0
    };
    let is_family = own.kind == EntityKind::Person
        && found.kind == EntityKind::Person
        && own.tokens.end == found.tokens.end
        && document.names().is_given(&document.tokens[found.tokens.start]);
    is_known(own.tokens.start) || is_family
}
