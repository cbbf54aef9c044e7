//! A language that nobody reads here: dates in numbers, quoted words without their speaker, and names by their capitals alone.

use super::{Grammar, en};
use crate::quotes;

/// What is found whatever the language. Its tag is no language's, so that no option names it.
pub(crate) static GRAMMAR: Grammar = Grammar {
    tag: "und",
    orthography: en::GRAMMAR.orthography,
    dates: en::dates::find_numbers,
    names: en::GRAMMAR.names,
    quotes: quotes::find_bare,
    #[cfg(feature = "dossier")]
    speech: &crate::dossier::sense::UNKNOWN,
};

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use crate::{Options, analyze};

    /// Dates by their values and quotes, of whole articles' first lines.
    #[test]
    fn foreign_texts() {
        let mut failures = Vec::new();
        for line in include_str!("../../tests/rust/cases/foreign.tsv").lines() {
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let [language, date, text, dates, quoted] = line.split('\t').collect::<Vec<_>>()[..] else {
                panic!("five columns: {line}")
            };
            let analysis = analyze(text, &Options::new().with_date(date).unwrap());
            let found: Vec<&str> = analysis.dates.iter().map(|date| date.value.as_str()).collect();
            let spoken: Vec<&str> = analysis.quotes.iter().map(|quote| &text[quote.span.range()]).collect();
            let got = (analysis.language.tag.as_str(), found.join(" "), spoken.join(" | "));
            if got != (language, dates.to_owned(), quoted.to_owned()) {
                failures.push(format!("{text}\n got {got:?}"));
            }
            assert!(analysis.quotes.iter().all(|quote| quote.speaker.is_none()), "{text}");
        }
        assert!(failures.is_empty(), "\n{}", failures.join("\n"));
    }
}
