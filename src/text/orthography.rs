//! What a language tells the tokeniser and the splitter of sentences.

use super::words::WordMap;

/// How texts of a language are written.
#[derive(Clone, Copy)]
pub(crate) struct Orthography {
    /// Words written with a full stop, and what the stop can mean.
    pub abbreviations: &'static WordMap<Abbreviation>,
    /// Words that start a sentence more often than they start a name: after "Inc." or "U.S." they tell the two apart.
    pub starters: &'static WordMap<()>,
    /// Whether a comma parts a number's fraction from its whole, so that one number goes on behind it: "3,5", "1.000,50".
    pub decimal_comma: bool,
}

/// What the full stop behind a known abbreviation can mean: `abbreviations.tsv` in the language's data.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Abbreviation {
    /// A name follows, so the stop never ends the sentence: "Mr."
    Title,
    /// The same, and the word is an abbreviation in small letters as well: "o prof. Rui Matos"
    #[cfg_attr(not(feature = "pt"), expect(dead_code, reason = "English writes its titles with a capital"))]
    SmallTitle,
    /// One only before a number: "No. 5"
    Numbered,
    /// One only with a capital, before a number or a word in small letters: "May. 9", "Sat. at ten"
    Dated,
    /// The stop may end the sentence too: "Inc."
    Ordinary,
    /// The same, and the word is an abbreviation in small letters as well: "etc."
    Small,
}
