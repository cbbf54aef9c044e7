//! Verbs of saying, and what stands for one.

use Family::*;
use Form::*;

/// A verb that can make its subject a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub family: Family,
    pub form: Form,
    /// Whether the form is a noun's as well: "reports".
    pub noun: bool,
}

impl Verb {
    /// A verb that is in no table, known as one of saying by its place: `“…,” huffed Nwosu`.
    pub const UNKNOWN: Verb = verb(Voice, Past);

    /// What stands for the verb of a cue that is none.
    pub fn no_verb(family: Family) -> Verb {
        verb(family, Past)
    }

    /// Whether the form can have a subject by itself: "says", "said", but not "saying".
    pub fn is_finite(self) -> bool {
        self.form != Gerund
    }

    /// Whether a clause can be its content: "said that", "according to".
    pub fn is_told(self) -> bool {
        matches!(self.family, Say | Tell | Ask | According | Mark)
    }

    /// Whether the words themselves are spoken or written, rather than told of or thought.
    pub fn is_spoken(self) -> bool {
        matches!(self.family, Say | Tell | Ask | Voice)
    }
}

/// What a verb takes besides its subject; see `data/en/quotes/cues.tsv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    /// "said that"
    Say,
    /// "told her that"
    Tell,
    /// "asked whether"
    Ask,
    /// "shouted", with quoted words only
    Voice,
    /// "called it a disgrace"
    Name,
    /// "according to", "in the words of"
    According,
    /// "Nwosu: “…”", "“…” – Nwosu"
    Mark,
    /// "Nwosu's claim that"
    Noun,
    /// "believes": no speech, but quoted words beside it are somebody's
    Think,
}

/// The form a verb stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// "say"
    Base,
    /// "says"
    Third,
    /// "said", also as a participle
    Past,
    /// "saying"
    Gerund,
}

/// How the table writes a form that is only a verb's.
pub(crate) const fn verb(family: Family, form: Form) -> Verb {
    Verb { family, form, noun: false }
}

/// How the table writes a form that is a noun's as well.
pub(crate) const fn noun(family: Family, form: Form) -> Verb {
    Verb { family, form, noun: true }
}
