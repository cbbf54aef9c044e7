//! Whose words they are: joins what is said to who says it, over passages and paragraphs.

pub(crate) mod attribution;
pub(crate) mod confidence;
pub(crate) mod inheritance;
pub(crate) mod kept;
pub(crate) mod leftover;
pub(crate) mod ownership;
pub(crate) mod transcript;
