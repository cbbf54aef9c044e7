//! The little grammar that finding speech asks for in any language: the classes of words, passages (sentences in which quoted
//! words are one unit), noun phrases, verbs of saying, and statements, which are such a verb with its subject.

pub(crate) mod class;
pub(crate) mod passage;
pub(crate) mod phrase;
pub(crate) mod statement;
pub(crate) mod verb;
