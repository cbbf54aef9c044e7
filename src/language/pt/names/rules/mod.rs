//! Rules of Portuguese behind the learned weights.

pub(super) mod groups;
pub(super) mod kinds;
pub(super) mod known;
pub(super) mod pairs;
pub(super) mod parties;
pub(super) mod persons;
pub(super) mod places;

use crate::entities::name::Name;
use crate::entities::tagger::rules::currencies;
use crate::text::Document;

/// Takes out what are no names: the marks of currencies, the titles of works.
pub(super) fn strike(document: &Document, names: &mut Vec<Name>) {
    currencies::apply(document, names);
    kinds::strike(document, names);
}
