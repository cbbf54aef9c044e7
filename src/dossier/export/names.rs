//! The words that stand for the kinds of things in every form of a dossier.

use crate::dossier::{Change, Reason};

impl Reason {
    /// The reason in a few words, as a reader is told it.
    pub fn about(self) -> &'static str {
        match self {
            Reason::ByHand => "joined by hand",
            Reason::Name => "same full name",
            Reason::NameAndRole => "same full name and role",
            Reason::NameAndWords => "same full name, quoted with the same words",
            Reason::NameAndStory => "same full name, in articles that name the same others",
            Reason::Acronym => "short for the full name",
            Reason::ShortNameAndRole => "family name with the same role",
        }
    }
}

impl Change {
    /// Its name in exports: `left-out`, `added`, `changed`.
    pub fn name(self) -> &'static str {
        match self {
            Change::LeftOut => "left-out",
            Change::Added => "added",
            Change::Changed => "changed",
        }
    }
}
