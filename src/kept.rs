//! What is kept of an analysis for the next one of the same text, changed.

use crate::Analysis;
use crate::dates;
use crate::entities;
use crate::language::Grammar;
use crate::quotes;
use crate::text::change::{Change, Layout};
use crate::text::{Document, Index};
use std::fmt;

/// What was found in the paragraphs of a text, and how it was cut when it was read last. A fresh analysis starts with nothing
/// kept.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    layout: Layout,
    /// What it was read with.
    grammar: Option<&'static Grammar>,
    /// What was looked up of its tokens.
    pub index: Option<Index>,
    pub dates: dates::Kept,
    pub names: entities::Kept,
    pub quotes: quotes::Kept,
}

impl fmt::Debug for Kept {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Kept").finish_non_exhaustive()
    }
}

impl Kept {
    /// For a text of which there will be a next analysis.
    pub fn wanted() -> Kept {
        let mut kept = Kept { names: entities::Kept::wanted(), ..Kept::default() };
        kept.quotes.is_wanted = true;
        kept
    }

    /// Makes room where there will be no next analysis.
    pub fn forget_unless_wanted(&mut self) {
        if !self.quotes.is_wanted {
            (self.dates, self.names) = Default::default();
        }
    }

    /// Takes back the last analysis, of a text that has changed: what is the same in the next one is not made anew.
    pub fn take_back(&mut self, last: Analysis) {
        self.names.take_back(last.entities);
    }

    /// Tells a document what is new in it, whose first tokens and last ones are those that it had when it was read last; all
    /// is new where that was with another grammar.
    pub fn compare(&mut self, document: &mut Document, before: usize, behind: usize) {
        if self.grammar.is_some_and(|grammar| std::ptr::eq(grammar, document.grammar)) {
            let change = Change::since(&self.layout, document, before, behind);
            document.compare(change, self.index.take());
        }
    }

    /// Notes how a document is cut that was read.
    pub fn note(&mut self, document: &Document) {
        self.layout = document.layout();
        self.grammar = Some(document.grammar);
    }
}
