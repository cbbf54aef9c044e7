//! Names: found in the tokens, then merged into the entities they stand for.

pub(crate) mod confidence;
pub(crate) mod facts;
mod features;
#[cfg(any(test, feature = "training"))]
mod fingerprint;
pub(crate) mod further;
pub mod gazetteer;
pub(crate) mod grammar;
pub mod lexicon;
pub(crate) mod linking;
pub(crate) mod name;
#[cfg(feature = "dossier-wasm")]
pub(crate) mod nothing;
pub(crate) mod own;
pub(crate) mod roles;
pub(crate) mod tagger;
#[cfg(feature = "training")]
pub mod training;

use crate::analysis::{DateMention, Entity, Mention};
use crate::own_names::OwnNames;
use crate::text::Document;
use name::Name;
use own::Own;
use std::mem;

/// How many names the tagger finds in a text of which the dates are not known.
#[cfg(feature = "parts")]
pub(crate) fn count(document: &Document) -> usize {
    tagger::find(document, &[]).len()
}

/// What is kept of the names of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Whether there will be a next time.
    is_wanted: bool,
    tagger: tagger::Kept,
    further: further::Kept,
    linking: linking::Kept,
    /// How many entities are not of the further kinds.
    actors: usize,
}

impl Kept {
    /// Takes back the entities of the analysis that was made last.
    pub fn take_back(&mut self, mut entities: Vec<Entity>) {
        self.further.take_back(entities.split_off(self.actors.min(entities.len())));
        self.linking.take_back(entities);
    }

    /// For a text that will be read again.
    pub fn wanted() -> Kept {
        Kept { is_wanted: true, tagger: tagger::Kept::wanted(), ..Kept::default() }
    }

    /// Makes room where there will be no next time.
    fn forget_unless_wanted(&mut self) {
        if !self.is_wanted {
            *self = Kept::default();
        }
    }
}

/// What is named in a text.
pub(crate) struct Found {
    /// The names of persons, organisations, places and groups.
    pub mentions: Vec<Mention>,
    /// What these stand for.
    pub entities: Vec<Entity>,
    /// The names and amounts of the further kinds.
    further: Vec<Name>,
}

impl Found {
    /// All mentions, in the order of the text, and all entities; those of the further kinds come last.
    pub fn all(self, document: &Document, kept: &mut Kept) -> (Vec<Mention>, Vec<Entity>) {
        let Found { mut mentions, mut entities, further } = self;
        kept.actors = entities.len();
        further::add(document, further, &mut mentions, &mut entities, &mut kept.further);
        (mentions, entities)
    }
}

/// Finds all names and amounts that are not part of an expression of time, and the entities behind them; those of the reader's
/// list are certain.
pub(crate) fn find(document: &Document, dates: &[DateMention], list: &OwnNames, kept: &mut Kept) -> Found {
    let mut own = Own::find(document, list);
    let mut names = tagger::find_with_margins(document, dates, &mut own, &mut kept.tagger);
    let learned = mem::take(&mut kept.tagger.learned);
    let renewed = mem::take(&mut kept.tagger.renewed);
    kept.forget_unless_wanted();
    let mut further = further::find(document, dates, &names, &mut kept.further);
    kept.forget_unless_wanted();
    own.strike(&mut further);
    further::settle(document, &mut names, &mut further, &own);
    let (mut mentions, mut entities) = linking::link(document, names, &own, &mut kept.linking);
    confidence::tell(document, &learned, &renewed, &mut mentions, &mut entities);
    own.assure(document, &mut mentions, &mut entities);
    kept.linking.note(&mentions);
    if kept.is_wanted {
        kept.tagger.learned = learned;
    }
    Found { mentions, entities, further }
}
