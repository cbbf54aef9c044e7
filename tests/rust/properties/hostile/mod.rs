//! What fuzzing gives to the library, and what must hold for it. Each target reads any bytes; `fuzz/` searches for bytes that
//! break it, and `kept.rs` tries the seeds and what was found once.

mod bytes;
mod edits;
mod json;
pub mod page;
mod text;

use crate::{answer, forms};
use bytes::Bytes;

/// A target: takes any bytes, tells how many bytes of text (or of JSON) the library was given, and panics where something does not hold.
pub type Target = fn(&[u8]) -> usize;

/// The targets by name.
pub const TARGETS: &[(&str, Target)] =
    &[("core", core), ("json", json::read), ("page", page::read), ("session", edits::edit)];

/// Any text with any options: the analysis, and each form of it for one in four.
pub fn core(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let options = text::options(&mut bytes);
    let is_exported = bytes.below(4) == 0;
    let text = text::text(&mut bytes);
    let analysis = answer::checked(&text, &options);
    if is_exported {
        forms::check_exports(&text, &analysis);
    }
    text.len()
}
