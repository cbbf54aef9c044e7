//! What is kept of an analysis for the next one of the same text, changed.

use crate::analysis::Analysis;
use crate::dates;
use crate::entities;
use crate::language::Grammar;
use crate::quotes;
use crate::text::Document;
use crate::text::change::Change;
use std::{fmt, ptr};

/// What was found in the paragraphs of a text when it was read last. A fresh analysis starts with nothing
/// kept.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// What it was read with.
    grammar: Option<&'static Grammar>,
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
        Kept { names: entities::Kept::wanted(), quotes: quotes::Kept::wanted(), ..Kept::default() }
    }

    /// Makes room where there will be no next analysis.
    pub fn forget_unless_wanted(&mut self) {
        if !self.quotes.is_wanted() {
            (self.dates, self.names) = Default::default();
        }
    }

    /// Takes back the last analysis, of a text that has changed: what is the same in the next one is not made anew.
    pub fn take_back(&mut self, last: Analysis) {
        self.names.take_back(last.entities);
        self.dates.take_back(last.dates);
        self.quotes.take_back(last.quotes);
    }

    /// Tells a document that all of it is new, unless what is kept was found in one of the same grammar.
    pub fn compare(&self, document: &mut Document) {
        if !self.grammar.is_some_and(|last| ptr::eq(last, document.grammar)) {
            document.change = Change::whole(document.tokens.len());
        }
    }

    /// Notes the grammar that a text was read with.
    pub fn note(&mut self, document: &Document) {
        self.grammar = Some(document.grammar);
    }
}
