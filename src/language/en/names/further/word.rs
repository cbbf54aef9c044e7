//! What words mean to the names of laws, events, works and products: the classes of `data/en/names/further_words.tsv`.

use self::Word::*;
use crate::text::words::WordMap;

/// Word to class, packed at build time.
static WORDS: WordMap<Word> = include!(concat!(env!("OUT_DIR"), "/en/names/further_words.rs"));

/// What a word can be to such a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Nothing.
    Other,
    /// "Act": closes the name of a law.
    Law,
    /// "Agreement": closes it, or another name.
    LawOrOther,
    /// "Code"
    Code,
    /// "Penal": before "Code".
    CodeKind,
    /// "Article": a number follows.
    Numbered,
    /// "v.": between the parties of a case.
    Versus,
    Amendment,
    Constitution,
    /// "First": before "Amendment".
    Ordinal,
    /// "War": closes the name of an event.
    Event,
    /// "Festival": closes it, or the name of who holds it.
    EventOrOther,
    /// "disaster": stands in small letters behind a place.
    Disaster,
    /// "Battle": before "of" and a place.
    Battle,
    /// "Hurricane": before its name.
    Storm,
    Operation,
    /// "COP28", "COP": one of a row of conferences.
    Conference,
    /// "film"
    Work,
    /// "called": before a title.
    Called,
    /// "starred": before a title.
    WorkVerb,
    /// "Toyota"
    Maker,
    /// "Corolla": behind who makes it.
    Model,
    /// "iPhone"
    Product,
    /// "Max": behind a product.
    Version,
    /// "Windows": before its number.
    Numbers,
    /// "f16": letters and digits, without the hyphen.
    Designation,
}

/// The class of a word by the hash of its key.
#[inline(never)]
pub fn of(hash: u32) -> Word {
    WORDS.get(hash).unwrap_or(Other)
}
