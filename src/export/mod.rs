//! An analysis in the forms that other programs read, one file a format.

#[cfg(feature = "serde")]
mod json;
mod names;

#[cfg(feature = "serde")]
pub use json::{JsonAnalysis, json};
