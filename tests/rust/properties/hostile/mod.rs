//! What fuzzing gives to the library, and what must hold for it. Each target reads any bytes; `fuzz/` searches for bytes that
//! break it, and `kept.rs` tries the seeds and what was found once. What is given to `newslens batch` is in `command/tests/hostile`.

pub mod bytes;
mod edits;
mod json;
pub mod page;
pub mod text;

use crate::{answer, forms};
use bytes::Bytes;
use newslens::analyze;

/// A target: takes any bytes, tells how many bytes of text (or of JSON) the library was given, and panics where something does not hold.
pub type Target = fn(&[u8]) -> usize;

/// The targets by name.
pub const TARGETS: &[(&str, Target)] =
    &[("core", core), ("json", json::read), ("page", page::read), ("session", edits::edit)];

/// Any text with any options: the analysis; for one in four also JSON there and back and the same answer twice, which take longer
/// than the analysis; for one in eight every other form.
pub fn core(data: &[u8]) -> usize {
    let mut bytes = Bytes::new(data);
    let options = text::options(&mut bytes);
    let choice = bytes.byte();
    let text = text::text(&mut bytes);
    let analysis = analyze(&text, &options);
    if choice.is_multiple_of(4) {
        let unit = usize::from(choice / 8) % forms::UNITS.len();
        answer::check(&text, &analysis, &forms::UNITS[unit..=unit]);
        assert!(analysis == analyze(&text, &options), "the same answer twice");
    } else {
        answer::check(&text, &analysis, &[]);
    }
    if choice.is_multiple_of(8) {
        forms::check_exports(&text, &analysis);
    }
    text.len()
}
