//! Cues with their speakers: verbs of saying and their subjects, "according to", colons and dashes.

pub(crate) mod apposition;
pub(crate) mod elsewhere;
pub(crate) mod statement;
pub(crate) mod subject;
pub(crate) mod verbless;
