//! The text itself, read once and shared by all extractors: tokens, sentences, paragraphs, offsets.

pub(crate) mod change;
mod document;
mod forms;
pub(crate) mod hash;
pub(crate) mod hashed;
pub(crate) mod hashes;
pub mod key;
mod landmarks;
pub(crate) mod layout;
pub(crate) mod letters;
pub(crate) mod milestones;
pub(crate) mod numbers;
mod offsets;
pub(crate) mod orthography;
mod paragraphs;
mod place;
mod sentences;
mod span;
mod token;
mod tokenize;
pub(crate) mod words;

pub use document::Document;
pub(crate) use document::Index;
pub(crate) use landmarks::Places;
pub use offsets::{OffsetUnit, Offsets};
pub use paragraphs::paragraph_starts;
pub use sentences::sentence_starts;
pub use span::Span;
pub use token::{Shape, Token, TokenKind, flag};
pub use tokenize::tokenize;
pub(crate) use tokenize::tokenize_with;
