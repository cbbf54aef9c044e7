//! The further kinds, found by rule instead of learned weights: laws, events, works, products, and amounts.
//!
//! They take no part in the linking: the same words are the same entity, whatever the text is about.

pub(crate) mod amounts;
mod merge;

pub use merge::{add, settle};

use super::name::Name;
use super::tagger::drop_dates;
use crate::analysis::DateMention;
use crate::text::Document;

/// The names and amounts of the further kinds, in the order of the text, none overlapping another; `names` are the tagger's.
pub fn find(document: &Document, dates: &[DateMention], names: &[Name]) -> Vec<Name> {
    let mut found = join((document.names().further.find)(document, names), amounts::find(document));
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
