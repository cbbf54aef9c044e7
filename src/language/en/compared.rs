//! English as far as two articles are compared: how it is written, its words of speech, and what tells of names.

use super::{names, orthography, speech};
use crate::entities::grammar::NameGrammar;
use crate::entities::nothing;
use crate::language::{Grammar, compared};

static NAMES: NameGrammar = nothing::with(names::NAMES.facts.roles, names::NAMES.facts.name_parts);

/// English without what finds dates, names and quotes.
pub(in crate::language) static GRAMMAR: Grammar = Grammar {
    tag: super::GRAMMAR.tag,
    orthography: &orthography::ORTHOGRAPHY,
    dates: compared::no_dates,
    names: &NAMES,
    quotes: compared::no_quotes,
    speech: &speech::SPEECH_WORDS,
};
