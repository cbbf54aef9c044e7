//! Speech: what was said, the words that make it speech, and who said it.
//!
//! `marks` and `regions` find what stands between quotation marks. `passage` cuts the text into sentences in which such
//! words are one unit. `statement` finds cues and their subjects, `content` what they say, `attribution` joins the two and
//! carries speakers from one passage to the next, and `resolution` finds the names that pronouns stand for.

mod attribution;
mod behind;
mod candidates;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
mod confidence;
mod content;
mod inheritance;
mod lexicon;
mod marks;
mod ownership;
mod passage;
mod phrase;
mod regions;
mod resolution;
mod statement;
mod subject;
mod terms;
mod transcript;
mod verb;
mod verbless;

use crate::analysis::{Entity, Mention, Quote};
use crate::text::Document;

/// Finds all speech, with speakers resolved to the entities.
pub(crate) fn find(document: &Document, mentions: &[Mention], entities: &[Entity]) -> Vec<Quote> {
    let regions = regions::find(document);
    let attributions = attribution::find(document, &regions);
    resolution::resolve(document, attributions, &regions, mentions, entities)
}
