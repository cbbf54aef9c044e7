//! The languages that texts are read in, and which of them a text is in.
//!
//! A language is a folder here and one of `data/`, and a line of [`GRAMMARS`]: what the extractors ask of it is its
//! [`Grammar`]. `detect` tells the language of a text by its function words, also where it is none of these.

#[cfg(feature = "dossier-wasm")]
pub(crate) mod compared;
mod detect;
pub(crate) mod en;
mod foreign;
#[cfg(feature = "pt")]
pub(crate) mod pt;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod toy;

use crate::analysis::{Entity, Language, Mention, Quote};
use crate::dates;
use crate::entities::grammar::NameGrammar;
use crate::options::{OptionError, Options};
use crate::quotes;
use crate::text::Document;
use crate::text::orthography::Orthography;
use std::{fmt, str::FromStr};

/// What a language gives the extractors.
pub(crate) struct Grammar {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// How its texts are written.
    pub orthography: &'static Orthography,
    /// Finds all expressions of time, and the day of publication they count from.
    pub dates: fn(&Document, &Options, &mut dates::Kept) -> dates::Found,
    /// What it gives the reading of names and amounts.
    pub names: &'static NameGrammar,
    /// Finds all speech, with speakers resolved to the entities.
    pub quotes: fn(&Document, &[Mention], &[Entity], &mut quotes::Kept) -> Vec<Quote>,
    /// What its words of speech count as when two tellings are compared.
    #[cfg(feature = "dossier")]
    pub speech: &'static crate::dossier::sense::SpeechWords,
}

/// The languages of this build. The first is taken where a text does not tell, or is in none of them.
static GRAMMARS: &[&Grammar] = &[
    &en::GRAMMAR,
    #[cfg(feature = "pt")]
    &pt::GRAMMAR,
];

/// The language that the module of a pack is made for. Named alone, so that no other language comes into that module.
#[cfg(feature = "pack-wasm")]
pub(crate) static PACK: &Grammar = &pt::GRAMMAR;

impl Grammar {
    /// The grammar of a text whose language nobody knows.
    pub fn fallback() -> &'static Grammar {
        GRAMMARS[0]
    }

    /// The grammar of a text that was read with this one: where the build has but one language, the compiler knows which,
    /// and reads its tables without a detour.
    #[inline]
    pub fn of_text(grammar: &'static Grammar) -> &'static Grammar {
        if let [only] = GRAMMARS { only } else { grammar }
    }

    /// The grammar that a text in this language is read with: the fallback where the language is less than likely, what holds
    /// for any language where it is surely one that nobody reads here.
    pub fn reading(language: &Language) -> &'static Grammar {
        Grammar::reading_among(GRAMMARS, &foreign::GRAMMAR, language)
    }

    /// The same, of these grammars, the first of which is the fallback, and of this one for any language.
    fn reading_among(known: &[&'static Grammar], foreign: &'static Grammar, language: &Language) -> &'static Grammar {
        match known.iter().find(|grammar| is_of(grammar.tag, &language.tag)) {
            Some(grammar) if language.is_likely() => grammar,
            // As `Language::is_foreign` says it, which knows the list of the build only.
            None if language.is_sure() && language.tag != "und" => foreign,
            _ => known[0],
        }
    }

    /// The grammar of the language with this tag, also with a region ("pt-BR"), if this build has it.
    pub fn of(tag: &str) -> Option<&'static Grammar> {
        GRAMMARS.iter().copied().find(|grammar| is_of(grammar.tag, tag))
    }
}

/// The language of a text, told by the options or detected, and the grammar to read it with.
pub(crate) fn of(document: &Document, options: &Options) -> (Language, &'static Grammar) {
    if let Some(TextLanguage(grammar)) = options.language {
        return (Language { tag: grammar.tag.to_owned(), confidence: 1.0 }, grammar);
    }
    let language = detect::detect(document);
    let grammar = Grammar::reading(&language);
    (language, grammar)
}

/// Whether a tag is that of this language, also with a region.
pub(crate) fn is_of(language: &str, tag: &str) -> bool {
    tag.split('-').next().unwrap_or(tag).eq_ignore_ascii_case(language)
}

/// A language that texts are read in: one that the build was made with.
///
/// ```
/// use newslens::TextLanguage;
///
/// assert_eq!("en-GB".parse::<TextLanguage>()?.tag(), "en");
/// let error = "tlh".parse::<TextLanguage>().unwrap_err();
/// assert!(error.to_string().starts_with("option \"language\" is \"tlh\"; it takes auto, en"));
/// # Ok::<(), newslens::OptionError>(())
/// ```
#[derive(Clone, Copy)]
pub struct TextLanguage(pub(crate) &'static Grammar);

impl TextLanguage {
    /// All that this build has.
    pub fn all() -> impl Iterator<Item = TextLanguage> {
        GRAMMARS.iter().copied().map(TextLanguage)
    }

    /// Its tag (BCP 47): `en`.
    pub fn tag(self) -> &'static str {
        self.0.tag
    }
}

impl FromStr for TextLanguage {
    type Err = OptionError;

    /// Reads a tag, with or without a region.
    fn from_str(tag: &str) -> Result<TextLanguage, OptionError> {
        Grammar::of(tag).map(TextLanguage).ok_or_else(|| {
            let tags: Vec<&str> = TextLanguage::all().map(TextLanguage::tag).collect();
            OptionError::new("language", tag, format!("auto, {}", tags.join(", ")))
        })
    }
}

impl fmt::Debug for TextLanguage {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("TextLanguage").field(&self.tag()).finish()
    }
}

impl PartialEq for TextLanguage {
    fn eq(&self, other: &TextLanguage) -> bool {
        self.tag() == other.tag()
    }
}

impl Eq for TextLanguage {}
