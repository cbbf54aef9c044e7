//! A name as the tagger hands it to the linking.

use crate::analysis::EntityKind;
use crate::text::change::{Placed, Shift};
use std::ops::Range;

/// A name that was found in the tokens, not yet merged with the others that stand for the same entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Name {
    /// Its tokens, without articles, titles and possessives; never empty.
    pub tokens: Range<usize>,
    /// What it names here.
    pub kind: EntityKind,
}

impl Name {
    /// Puts names in the order of the text.
    #[inline(never)]
    pub fn sort(names: &mut [Name]) {
        names.sort_by_key(|name| name.tokens.start);
    }
}

impl Placed for Name {
    fn first(&self) -> usize {
        self.tokens.start
    }

    fn shift(&mut self, by: &Shift) {
        by.tokens(&mut self.tokens);
    }
}
