//! The words that make speech: verbs of saying with their forms, nouns for something said, words before titles.

use crate::quotes::grammar::verb::{
    self,
    Family::{self, *},
    Form::{self, *},
    Verb,
};
use crate::text::Document;
use crate::text::words::WordMap;
use Particle::*;

/// A verb of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    pub verb: Verb,
    /// The word that has to follow, for the verb to be one of saying.
    pub particle: Particle,
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

impl Cue {
    /// Whether the word that a phrasal verb asks for stands at token `next`.
    pub fn has_particle(self, document: &Document, next: usize) -> bool {
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
}

/// How the table writes a form that is only a verb's.
const fn verb(family: Family, form: Form) -> Cue {
    Cue { verb: verb::verb(family, form), particle: Nothing }
}

/// How the table writes a form that is a noun's as well.
const fn noun(family: Family, form: Form) -> Cue {
    Cue { verb: verb::noun(family, form), particle: Nothing }
}

/// How the table writes a phrasal verb.
const fn phrasal(family: Family, form: Form, particle: Particle) -> Cue {
    Cue { verb: verb::verb(family, form), particle }
}

static CUES: WordMap<Cue> = include!(concat!(env!("OUT_DIR"), "/en/quotes/cues.rs"));

static SAYINGS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/en/quotes/sayings.rs"));
static THINGS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/en/quotes/things.rs"));
static ASIDES: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/en/quotes/asides.rs"));
static WORKS: WordMap<()> = include!(concat!(env!("OUT_DIR"), "/en/quotes/works.rs"));

/// Whether a token is a noun for something said: "claim".
pub(crate) fn is_saying(document: &Document, token: usize) -> bool {
    SAYINGS.get(document.tokens[token].hash).is_some()
}

/// Whether the object of a verb of saying can be a thing: "charged a fee".
pub(crate) fn takes_things(document: &Document, token: usize) -> bool {
    THINGS.get(document.tokens[token].hash).is_some()
}

/// Whether a token is a noun that sums up what was said: "charge".
pub(crate) fn sums_up(document: &Document, token: usize) -> bool {
    ASIDES.get(document.tokens[token].hash).is_some()
}

/// Whether a title or a name in quotation marks can follow this token: "film".
pub(crate) fn is_work(document: &Document, token: usize) -> bool {
    WORKS.get(document.tokens[token].hash).is_some()
}

/// The verb of saying that a token is a form of, whatever its place.
pub(crate) fn cue_at(document: &Document, token: usize) -> Option<Cue> {
    CUES.get(document.tokens[token].hash)
}
