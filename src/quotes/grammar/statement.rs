//! A statement: a cue with its subject, the one who speaks.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::passage::Passage;
use crate::quotes::grammar::phrase::Phrase;
use crate::quotes::grammar::verb::{Family, Verb};
use std::ops::Range;

/// A cue and its speaker.
#[derive(Clone, Debug)]
pub(crate) struct Statement {
    /// The cue: the verb, or "according to".
    pub cue: Range<usize>,
    pub verb: Verb,
    pub speaker: Option<Phrase>,
    /// Speaker and cue together.
    pub clause: Range<usize>,
    /// "said X"
    pub inverted: bool,
    /// It goes on with the subject of the one before: "and added", ", saying".
    pub continued: bool,
}

impl Statement {
    /// Whether the verb is of this family.
    pub fn is_family(&self, family: Family) -> bool {
        self.verb.family == family
    }

    /// Whether a statement is itself part of what somebody else says: its subject follows "that" or the other's verb.
    pub fn is_nested(&self, passage: &Passage) -> bool {
        !self.continued
            && matches!(
                passage.class_before(self.clause.start),
                Class::That | Class::Cue(_) | Class::Subordinator | Class::Time
            )
            && self.clause.start > 1
    }
}
