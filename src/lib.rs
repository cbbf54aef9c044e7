//! Who said what about whom, and when: dates, quotes and names in a news text, English or Portuguese.
//!
//! ```
//! use newslens::{analyze, Options};
//!
//! let text = "“We will rebuild,” Mayor Ada Nwosu said on Monday.";
//! let analysis = analyze(text, &Options::new().with_date("2024-05-15")?);
//!
//! assert_eq!(analysis.dates[0].value, "2024-05-13");
//! let speaker = analysis.quotes[0].speaker.as_ref().unwrap();
//! assert_eq!(speaker.name, "Ada Nwosu");
//! assert_eq!(analysis.entities[speaker.entity.unwrap()].roles, ["Mayor"]);
//! # Ok::<(), newslens::OptionError>(())
//! ```
//!
//! Start with [`analyze`] and what it gives, the [`Analysis`]; [`Options`] say how a text is to be read. A [`Session`] holds a
//! text that is being edited. Everything is pure computation: no file, no network, no clock; offsets are bytes.
//!
//! | feature | what |
//! |---|---|
//! | (none) | the bare core and the exports that need nothing more: `default-features = false` |
//! | `pt` (default) | Portuguese beside English |
//! | `pack-wasm` | the WebAssembly module that reads Portuguese beside the main one, for that target only |
//! | `dossier` (default) | several articles side by side: who said what, and where it was told otherwise |
//! | `dossier-wasm` | the WebAssembly module that compares articles and finds nothing in texts, for that target only |
//! | `page` | web pages: their article and what they say of themselves |
//! | `encodings` | web pages as bytes in any encoding, with `page` |
//! | `serde` | an analysis as JSON, written and read |
//! | `wasm` | the WebAssembly module, for that target only |
//!
//! The command line is a package of its own, `newslens-cli`.
//!
//! Data flows one way: text, then dates and entities, then quotes, then the [`Analysis`]. No extractor reads another's
//! inside; what they share is in [`text`] and in the analysis.
#![forbid(unsafe_code)]
#![warn(missing_docs)]

mod analysis;
mod calendar;
mod dates;
#[cfg(feature = "dossier")]
pub mod dossier;
mod earlier;
mod edited;
mod entities;
pub mod export;
mod kept;
mod language;
mod length;
mod options;
mod outline;
mod own_names;
#[cfg(feature = "pack-wasm")]
pub mod pack;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "parts")]
#[doc(hidden)]
pub mod parts;
mod phase;
mod quotes;
mod session;
pub mod text;
pub mod timex;
#[cfg(feature = "wasm")]
pub mod wasm;

use kept::Kept;

pub use analysis::*;
pub use calendar::{Date, DateTime, days_in_month};
pub use earlier::{Earlier, Replaced};
#[cfg(feature = "training")]
#[doc(hidden)]
pub use entities::training as entity_training;
pub use language::TextLanguage;
pub use length::{LONGEST_TEXT, LengthError, try_analyze};
pub use options::{DateOrder, Genre, OptionError, Options};
pub use own_names::{OwnName, OwnNames, OwnNamesError};
pub use phase::Phase;
#[cfg(feature = "training")]
#[doc(hidden)]
pub use quotes::speakers::confidence::counting as quote_counting;
pub use session::{RangeError, Session};
pub use timex::{Timex, TimexError};

/// Finds dates, quotes and entities in a text. Never fails, whatever the text; [`try_analyze`] refuses one that is too long.
///
/// ```
/// use newslens::{analyze, Options};
///
/// let text = "LONDON, May 3 — The bridge will open on Monday.";
/// let analysis = analyze(text, &Options::new().with_date("2024-05-03")?);
/// let monday = analysis.dates.last().expect("a date");
/// assert_eq!((&text[monday.span.range()], monday.value.as_str()), ("Monday", "2024-05-06"));
/// # Ok::<(), newslens::OptionError>(())
/// ```
pub fn analyze(text: &str, options: &Options) -> Analysis {
    analyze_in_phases(text, options, |_| {})
}

/// As [`analyze`], and tells the start of each phase, so that one who waits for a long text can see how far it is.
///
/// ```
/// use newslens::{analyze_in_phases, Options, Phase};
///
/// let mut phases = Vec::new();
/// analyze_in_phases("Ada Nwosu resigned.", &Options::new(), |phase| phases.push(phase));
/// assert_eq!(phases, [Phase::Text, Phase::Dates, Phase::Entities, Phase::Quotes]);
/// ```
pub fn analyze_in_phases(text: &str, options: &Options, mut starts: impl FnMut(Phase)) -> Analysis {
    starts(Phase::Text);
    find(&text::Document::new(text), options, &mut Kept::default(), &mut starts)
}

/// Finds dates, quotes and entities in a text that has been read already.
pub fn analyze_document(document: &text::Document, options: &Options) -> Analysis {
    find(document, options, &mut Kept::default(), &mut |_| {})
}

/// Finds all in a text, of which some may be kept from the last time.
fn find(document: &text::Document, options: &Options, kept: &mut Kept, starts: &mut dyn FnMut(Phase)) -> Analysis {
    let (language, grammar) = language::of(document, options);
    find_in(document, language, grammar, options, kept, starts)
}

/// Finds all in a text whose language is known, reading it again where it has been read with another grammar.
fn find_in(
    document: &text::Document,
    language: Language,
    grammar: &'static language::Grammar,
    options: &Options,
    kept: &mut Kept,
    starts: &mut dyn FnMut(Phase),
) -> Analysis {
    if std::ptr::eq(document.grammar, grammar) {
        read(document, language, options, kept, starts)
    } else {
        read(&text::Document::read(document.text, grammar), language, options, kept, starts)
    }
}

/// Finds all in a text whose language is known; the document has been read with its grammar.
fn read(
    document: &text::Document,
    language: Language,
    options: &Options,
    kept: &mut Kept,
    starts: &mut dyn FnMut(Phase),
) -> Analysis {
    let grammar = document.grammar;
    starts(Phase::Dates);
    let dates::Found { genre, publication, dates } = (grammar.dates)(document, options, &mut kept.dates);
    kept.forget_unless_wanted();
    starts(Phase::Entities);
    let found = entities::find(document, &dates, &options.names, &mut kept.names);
    kept.forget_unless_wanted();
    starts(Phase::Quotes);
    let quotes = (grammar.quotes)(document, &found.mentions, &found.entities, &mut kept.quotes);
    let (mentions, entities) = found.all(document, &mut kept.names);
    kept.note(document);
    Analysis { language, genre, publication, dates, quotes, mentions, entities }
}

/// The README's examples run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
