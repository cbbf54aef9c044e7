//! The words of Portuguese that make speech: verbs of saying with their forms, small words, nouns whose bearers speak.

use crate::quotes::grammar::class::Class;
use crate::quotes::grammar::verb::Verb;
use crate::text::words::WordMap;
use crate::text::{Document, hash};

/// What the bearer of a noun is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// "ministro", "moradores"
    Person,
    /// "empresa", "ministério"
    Body,
    /// "relatório", "dados"
    Document,
}

static VERBS: WordMap<Verb> = {
    use crate::quotes::grammar::verb::{Family::*, Form::*, noun, verb};
    include!(concat!(env!("OUT_DIR"), "/pt/quotes/verbs.rs"))
};
static SMALL_WORDS: WordMap<Class> = {
    use Class::*;
    include!(concat!(env!("OUT_DIR"), "/pt/quotes/function_words.rs"))
};
static SOURCES: WordMap<Source> = {
    use Source::*;
    include!(concat!(env!("OUT_DIR"), "/pt/quotes/sources.rs"))
};

/// The verb of saying that a token is a form of: infinitives are Base, finite forms Third, participles Past.
pub(super) fn verb_at(document: &Document, token: usize) -> Option<Verb> {
    VERBS.get(document.tokens[token].hash)
}

/// The class of a small word.
pub(super) fn small_word(document: &Document, token: usize) -> Option<Class> {
    SMALL_WORDS.get(document.tokens[token].hash)
}

/// What the bearer of the noun at this token is, if such nouns are known to speak.
pub(super) fn source_at(document: &Document, token: usize) -> Option<Source> {
    SOURCES.get(document.tokens[token].hash)
}

/// The same, of a noun given by its words: of "porta-voz" the last counts.
pub(super) fn source_of(noun: &str) -> Option<Source> {
    let last = noun.rsplit('-').next()?.to_lowercase();
    SOURCES.get(hash::of(last.as_bytes()))
}
