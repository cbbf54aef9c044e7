//! The further kinds, found by rule instead of learned weights: laws, events, works, products, and amounts.
//!
//! They take no part in the linking: the same words are the same entity, whatever the text is about.

pub(crate) mod amounts;
mod merge;

pub use merge::{add, settle};

use super::name::Name;
use super::tagger::drop_dates;
use crate::analysis::{DateMention, Entity};
use crate::text::Document;

/// What is kept of the further kinds for when a text is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    amounts: Vec<Name>,
    /// The tagger's names, and those that were found beside them.
    names: Vec<Name>,
    found: Vec<Name>,
    entities: merge::Kept,
}

impl Kept {
    /// Takes back the entities of these kinds that were found the last time.
    pub fn take_back(&mut self, entities: Vec<Entity>) {
        self.entities.take_back(entities);
    }
}

/// The names and amounts of the further kinds, in the order of the text, none overlapping another; `names` are the tagger's.
pub fn find(document: &Document, dates: &[DateMention], names: &[Name], kept: &mut Kept) -> Vec<Name> {
    let further = &document.names().further;
    document.change.renew(&mut kept.amounts, amounts::find(document, &document.change.new));
    let change = document.change.and_differences(document, &kept.names, names);
    change.renew(&mut kept.found, (further.find)(document, names, &change.new));
    kept.names = names.to_vec();
    let mut found = join((further.finish)(document, names, kept.found.clone()), kept.amounts.clone());
    drop_dates(document, dates, &mut found);
    found
}

/// Both lists as one, in the order of the text; an amount inside a name ("Section 5", "Article 50 per cent") is none.
fn join(names: Vec<Name>, amounts: Vec<Name>) -> Vec<Name> {
    let mut joined: Vec<Name> = Vec::with_capacity(names.len() + amounts.len());
    let mut amounts = amounts.into_iter().peekable();
    for name in names {
        while let Some(amount) = amounts.next_if(|amount| amount.tokens.end <= name.tokens.start) {
            joined.push(amount);
        }
        while amounts.next_if(|amount| amount.tokens.start < name.tokens.end).is_some() {}
        joined.push(name);
    }
    joined.extend(amounts);
    joined
}
