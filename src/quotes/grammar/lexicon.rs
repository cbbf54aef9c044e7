//! The words that make speech: verbs of saying with their forms, nouns for something said, words before titles.

use crate::text::Document;
use crate::text::words::WordMap;
use Family::*;
use Form::*;
use Particle::*;

/// A verb that can make its subject a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub family: Family,
    pub form: Form,
    /// Whether the form is a noun's as well: "reports".
    pub noun: bool,
    /// The word that has to follow, for the verb to be one of saying.
    pub(crate) particle: Particle,
}

/// The second word of a phrasal verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Particle {
    /// None is asked for.
    Nothing,
    /// "shot back"
    Back,
    /// "went on"
    On,
    /// "put it"
    It,
    /// "pointed out"; without it the verb is one of naming ("pointed to")
    Out,
    /// "made clear", "made it clear"
    Clear,
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

    /// Whether the word that a phrasal verb asks for stands at `next`.
    pub(crate) fn has_particle(self, document: &Document, next: usize) -> bool {
        let is = |at: usize, word: &str| at < document.tokens.len() && document.text_of(at) == word;
        match self.particle {
            Nothing => true,
            Back => is(next, "back"),
            On => is(next, "on"),
            It => is(next, "it"),
            Out => is(next, "out"),
            Clear => is(next, "clear") || is(next, "it") && is(next + 1, "clear"),
        }
    }

    /// Whether the words themselves are spoken or written, rather than told of or thought.
    pub fn is_spoken(self) -> bool {
        matches!(self.family, Say | Tell | Ask | Voice)
    }
}

/// What a verb takes besides its subject; see `data/quotes/cues.tsv`.
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
    Verb { family, form, noun: false, particle: Nothing }
}

/// How the table writes a form that is a noun's as well.
pub(crate) const fn noun(family: Family, form: Form) -> Verb {
    Verb { family, form, noun: true, particle: Nothing }
}

/// How the table writes a phrasal verb.
const fn phrasal(family: Family, form: Form, particle: Particle) -> Verb {
    Verb { family, form, noun: false, particle }
}

static CUES: WordMap<Verb> = include!(concat!(env!("OUT_DIR"), "/quotes/cues.rs"));

static SAYINGS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/quotes/sayings.rs"));
static WORKS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/quotes/works.rs"));

/// Whether a token is a noun for something said: "claim".
pub(crate) fn is_saying(document: &Document, token: usize) -> bool {
    SAYINGS.get(document.tokens[token].hash).is_some()
}

/// Whether a title or a name in quotation marks can follow this token: "film".
pub(crate) fn is_work(document: &Document, token: usize) -> bool {
    WORKS.get(document.tokens[token].hash).is_some()
}

/// The verb that a token is a form of, whatever its place.
pub(crate) fn verb_at(document: &Document, token: usize) -> Option<Verb> {
    CUES.get(document.tokens[token].hash)
}
