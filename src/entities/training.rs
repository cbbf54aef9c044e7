//! What `xtask` needs to train the tagger: the features of the library itself. Not part of the public interface.

use super::confidence;
use super::features::{Extractor, Features};
use super::own::Own;
use super::tagger::{self, runs};
use crate::analysis::{EntityKind, Mention};
use crate::language::TextLanguage;
use crate::text::{Document, Span, Token};
use std::ops::Range;

pub use super::fingerprint::fingerprint;
pub use super::gazetteer::{class, phrase};
pub use super::lexicon;
pub use super::tagger::model::{LABELS, Label, can_follow};

/// How many kinds of names are learned, and how many grounds a name of them can have.
pub const CONFIDENCES: (usize, usize) = (confidence::KINDS, confidence::GROUNDS);

/// The names of the learned kinds in a text, with what they rest on: a column of a language's `confidence.tsv`.
pub fn grounds(text: &str, language: TextLanguage) -> Vec<(Span, EntityKind, usize)> {
    let document = Document::in_language(text, language);
    let mut kept = tagger::Kept::default();
    let names = tagger::find_with_margins(&document, &[], &mut Own::default(), &mut kept);
    let (mentions, _) = super::linking::link(&document, names, &Own::default(), &mut Default::default());
    let mut grounds = confidence::Grounds::new(&document, &kept.learned);
    mentions.iter().map(|mention: &Mention| (mention.span, mention.kind, grounds.of(mention))).collect()
}

/// What the gazetteer of a text's language knows of a token.
pub fn gazetteer_word(document: &Document, token: &Token) -> class::Classes {
    document.names().word(token)
}

/// The longest phrase of the gazetteer at the start of these tokens.
pub fn gazetteer_phrase(document: &Document, tokens: &[Token]) -> Option<(usize, class::Classes)> {
    document.names().phrase(tokens)
}

/// Calls `each` with every run of a text and the features of each of its tokens.
pub fn read(document: &Document, mut each: impl FnMut(Range<usize>, Vec<Vec<u32>>)) {
    let runs = runs::find(document);
    let extractor = Extractor::new(document, &runs);
    let mut features = Features::default();
    for tokens in runs {
        let run = extractor.run(tokens.clone());
        let lists = tokens.clone().map(|at| {
            extractor.features(&run, at, &mut features);
            features.as_slice().to_vec()
        });
        let lists = lists.collect();
        each(tokens, lists);
    }
}
