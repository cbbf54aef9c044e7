//! The languages without what finds dates, names and quotes: for the module that compares articles, into which no extractor
//! is to come. It names these alone, so that the linker leaves out the rest.

use super::{Grammar, Language, en, pt};
use crate::analysis::{Entity, Mention, Quote};
use crate::options::{Genre, Options};
use crate::text::Document;
use crate::{dates, quotes};

/// A text in a language that nobody reads here; see `foreign.rs`.
static FOREIGN: Grammar = Grammar {
    tag: "und",
    orthography: en::compared::GRAMMAR.orthography,
    dates: no_dates,
    names: en::compared::GRAMMAR.names,
    quotes: no_quotes,
    speech: &crate::dossier::sense::UNKNOWN,
};

/// The grammar that the tokens of a text in this language are read with: [`Grammar::reading`] without the extractors.
pub(crate) fn reading(language: &Language) -> &'static Grammar {
    let known = [&en::compared::GRAMMAR, &pt::compared::GRAMMAR];
    Grammar::reading_among(&known, &FOREIGN, language)
}

/// No dates, of any text.
pub(super) fn no_dates(_: &Document, _: &Options, _: &mut dates::Kept) -> dates::Found {
    dates::Found { genre: Genre::Auto, publication: None, dates: Vec::new() }
}

/// No quotes, of any text.
pub(super) fn no_quotes(_: &Document, _: &[Mention], _: &[Entity], _: &mut quotes::Kept) -> Vec<Quote> {
    Vec::new()
}
