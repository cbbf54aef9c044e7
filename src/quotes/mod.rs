//! Speech: what was said, the words that make it speech, and who said it.
//!
//! - `regions` finds what stands between quotation marks;
//! - `grammar` cuts the text into passages, sentences in which quoted words are one unit, and knows words and phrases;
//! - `cues` finds verbs of saying and other cues with their subjects, the speakers;
//! - `content` finds what each cue's words are, before or behind it: indirect and mixed speech included;
//! - `speakers` joins the two, gives words without a cue to who spoke before, and says how sure that is;
//! - `resolution` finds the names that pronouns and nouns stand for.

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod content;
mod cues;
mod grammar;
mod regions;
mod resolution;
mod speakers;

use crate::analysis::{Entity, Mention, Quote};
use crate::text::Document;

/// Finds all speech, with speakers resolved to the entities.
pub(crate) fn find(document: &Document, mentions: &[Mention], entities: &[Entity]) -> Vec<Quote> {
    let regions = regions::find(document);
    let attributions = speakers::attribution::find(document, &regions);
    resolution::resolve(document, attributions, &regions, mentions, entities)
}
