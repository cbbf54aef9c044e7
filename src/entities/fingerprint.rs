//! A number that changes whenever the model has to be trained again: with the gazetteer, the lexicon and the features.

use super::features::{Extractor, Features};
use super::tagger::runs;
use crate::language::TextLanguage;
use crate::text::{Document, hash};

/// The number that belongs to this library's lists, words and features of a language; a model holds the one of the library
/// that it was trained with.
pub fn fingerprint(language: TextLanguage) -> u32 {
    let grammar = language.0.names;
    let add = |fingerprint: u32, bytes: &[u8]| bytes.iter().fold(fingerprint, |hash, &byte| hash::add(hash, byte));
    let tables = [grammar.gazetteer.words, grammar.gazetteer.phrases, grammar.lexicon];
    let mut fingerprint = tables.iter().fold(hash::START, |fingerprint, table| add(fingerprint, table.bytes()));
    let mut add_number = |number: u32| fingerprint = add(fingerprint, &number.to_le_bytes());
    grammar.gazetteer.classes.iter().for_each(|&classes| add_number(classes));
    let document = Document::in_language(grammar.fingerprint_text, language);
    let runs = runs::find(&document);
    let extractor = Extractor::new(&document, &runs);
    let mut features = Features::default();
    for tokens in runs {
        add_number(document.span_of(tokens.clone()).start as u32);
        let run = extractor.run(tokens.clone());
        for at in tokens {
            extractor.features(&run, at, &mut features);
            features.as_slice().iter().for_each(|&feature| add_number(feature));
        }
    }
    fingerprint
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_models_are_fresh() {
        for language in TextLanguage::all() {
            assert!(
                language.0.names.model.fingerprint == fingerprint(language),
                "the model of names of \"{}\" was trained with other names, words or features than these: \
                 run `cargo run --release -p xtask -- train --language TAG DATA` (see data/en/names/README.md)",
                language.tag()
            );
        }
    }
}
