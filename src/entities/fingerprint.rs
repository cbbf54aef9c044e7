//! A number that changes whenever the model has to be trained again: with the gazetteer, the lexicon and the features.

use super::features::{Extractor, Features};
use super::gazetteer::class::Classes;
use super::tagger::runs;
use crate::text::{Document, hash};

/// A text in which everything stands that features ask for.
const TEXT: &str = include_str!("../../data/entities/fingerprint.txt");
const GAZETTEER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));
const CLASSES: &[Classes] = include!(concat!(env!("OUT_DIR"), "/gazetteer_classes.rs"));
const LEXICON: &[u8] = include_bytes!("../../data/entities/lexicon.bin");

/// The number that belongs to this library; a model holds the one of the library that it was trained with.
pub fn fingerprint() -> u32 {
    let add = |fingerprint: u32, bytes: &[u8]| bytes.iter().fold(fingerprint, |hash, &byte| hash::add(hash, byte));
    let mut fingerprint = add(add(hash::START, GAZETTEER), LEXICON);
    let mut add_number = |number: u32| fingerprint = add(fingerprint, &number.to_le_bytes());
    CLASSES.iter().for_each(|&classes| add_number(classes));
    let document = Document::new(TEXT);
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
    use crate::entities::tagger::model::model;

    #[test]
    fn the_model_is_fresh() {
        assert!(
            model().fingerprint == fingerprint(),
            "data/entities/model.bin was trained with other names, words or features than these: \
             run `cargo run --release -p xtask -- train DATA` (see data/entities/README.md)"
        );
    }
}
