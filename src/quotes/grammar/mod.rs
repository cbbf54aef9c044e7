//! The little grammar that finding speech asks for: the classes of words, passages (sentences in which quoted words are one
//! unit), noun phrases, and verbs of saying with their auxiliaries.

pub(crate) mod class;
pub(crate) mod lexicon;
pub(crate) mod passage;
pub(crate) mod phrase;
pub(crate) mod phrase_after;
pub(crate) mod phrase_before;
pub(crate) mod refine;
pub(crate) mod terms;
pub(crate) mod verb;
