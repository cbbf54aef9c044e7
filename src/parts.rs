//! The extractors one by one, for measuring them (`benches/`). Not part of the public interface.

use crate::language::en::dates as english;
use crate::text::Document;
use crate::{Options, entities};

/// How many names the tagger finds, without what links them.
pub fn tag(document: &Document) -> usize {
    entities::count(document)
}

/// How many dates there are.
pub fn dates(document: &Document, options: &Options) -> usize {
    english::find(document, options, &mut Default::default()).dates.len()
}
