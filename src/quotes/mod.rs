//! Speech: what was said, the words that make it speech, and who said it.
//!
//! - `regions` finds what stands between quotation marks;
//! - `speech` is what a language gives: it tells what its words do, and finds cues with their subjects, the speakers;
//! - `grammar` cuts the text into passages, sentences in which quoted words are one unit, and says what phrases and
//!   statements are;
//! - `content` finds what each cue's words are, before or behind it: indirect and mixed speech included;
//! - `speakers` joins the two, gives words without a cue to who spoke before, and says how sure that is;
//! - `resolution` finds the names that pronouns and nouns stand for;
//! - `speech` is what a language gives all these;
//! - `headline` marks the quotes of the headline, which the text tells again;
//! - `bare` marks speech in a language that nobody knows here.

mod bare;
#[cfg(all(test, not(target_arch = "wasm32")))]
pub(crate) mod cases;
pub(crate) mod content;
pub(crate) mod grammar;
mod headline;
pub(crate) mod regions;
pub(crate) mod resolution;
pub(crate) mod speakers;
pub(crate) mod speech;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod whole;

use crate::analysis::{Entity, Mention, Quote};
use crate::text::{Document, Span};
pub(crate) use bare::find_bare;
use resolution::Names;
use speech::Speech;

/// What is kept of the speech of a text for when it is read again, changed.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    regions: regions::Kept,
    speakers: speakers::kept::Kept,
    resolution: resolution::kept::Kept,
}

impl Kept {
    /// For a text of which there will be a next analysis.
    pub fn wanted() -> Kept {
        let mut kept = Kept::default();
        kept.speakers.is_wanted = true;
        kept.resolution.is_wanted = true;
        kept
    }

    /// Takes back the quotes of the analysis that was made last.
    pub fn take_back(&mut self, quotes: Vec<Quote>) {
        self.resolution.quotes = quotes;
    }

    /// Whether anything is to be kept at all.
    pub fn is_wanted(&self) -> bool {
        self.speakers.is_wanted
    }
}

/// Finds all speech, with speakers resolved to the entities.
pub(crate) fn find<S: Speech>(
    document: &Document,
    mentions: &[Mention],
    entities: &[Entity],
    kept: &mut Kept,
) -> Vec<Quote> {
    let change = S::regions(document, &mut kept.regions);
    let regions = &kept.regions.regions;
    let new = speakers::attribution::find::<S>(document, regions, &change, &mut kept.speakers);
    let found = &kept.speakers.found;
    let reviewed = S::review(document, found, mentions);
    let attributions = reviewed.as_ref().unwrap_or(found);
    let names = Names { document, regions, mentions, entities };
    let mut quotes = resolution::resolve::<S>(names, attributions, (&change, new), &mut kept.resolution);
    drop_crossing(&mut quotes);
    headline::mark(document, regions, &mut quotes);
    quotes
}

/// Of two quotes that cross, the first stays: one may stand inside another, but end nowhere else.
fn drop_crossing(quotes: &mut Vec<Quote>) {
    let mut around: Vec<Span> = Vec::new();
    quotes.retain(|quote| {
        around.retain(|outer| outer.overlaps(quote.span));
        let fits = around.iter().all(|outer| outer.contains(quote.span));
        around.extend(fits.then_some(quote.span));
        fits
    });
}
