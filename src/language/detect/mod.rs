//! The language a text is written in, told by its letters and its function words: the small words that no sentence does
//! without. What is asked above all is whether it is English, which the extractors are made for.
//!
//! `script` says what letters tell, `piece` counts the function words of a stretch of the text.

mod piece;
mod script;

use crate::analysis::Language;
use crate::text::Document;
use piece::Piece;
use std::ops::Range;

/// The tags of the languages whose function words are known; English is the first.
static TAGS: &[&str] = include!(concat!(env!("OUT_DIR"), "/language/tags.rs"));

/// The number of English in [`TAGS`].
const ENGLISH: usize = 0;

/// How many tokens a piece of the text has at most.
const PIECE: usize = 100;

/// In how many stretches of a long text pieces are looked at.
const STRETCHES: usize = 24;

/// The language of most of the text, by its paragraphs: a quote in French does not make an article French.
///
/// The confidence is that of a language against English; neighbours such as Danish and Norwegian may be taken for each other.
pub(crate) fn detect(document: &Document) -> Language {
    let pieces = pieces(document);
    let (mut english, mut foreign) = (Piece::default(), Piece::default());
    for tokens in sample(&pieces, document.tokens.len()) {
        let piece = Piece::read(document, tokens.clone());
        let best = piece.best_foreign();
        let own = piece.hits[ENGLISH];
        if piece.foreign_letters() > piece.words as f32 / 2.0 || best > own {
            foreign.add(&piece);
        } else if own > best {
            english.add(&piece);
        }
    }
    let share = |words: u32| words as f32 / (english.words + foreign.words).max(1) as f32;
    if english.words >= foreign.words {
        return told("en", english.sureness(english.hits[ENGLISH]), share(english.words));
    }
    let (tag, sureness) = foreign.foreign_language();
    told(tag, sureness, share(foreign.words))
}

/// A language with its confidence; undetermined where that is small.
fn told(tag: &str, sureness: f32, share: f32) -> Language {
    /// With this share of the text, another language beside it makes no difference.
    const MOST: f32 = 0.7;
    /// What is less sure is not told.
    const LEAST: f32 = 0.35;
    let confidence = sureness * (share / MOST).min(1.0);
    if confidence < LEAST { Language::default() } else { Language { tag: tag.to_owned(), confidence } }
}

/// The paragraphs, the long ones in pieces.
fn pieces(document: &Document) -> Vec<Range<usize>> {
    let mut pieces = Vec::new();
    for paragraph in 0..document.paragraph_count() {
        let Range { start, end } = document.paragraph(paragraph);
        pieces.extend((start..end).step_by(PIECE).map(|start| start..end.min(start + PIECE)));
    }
    pieces
}

/// Those of the pieces that are looked at: all of a short text, else those that begin in one of some short stretches.
fn sample(pieces: &[Range<usize>], tokens: usize) -> impl Iterator<Item = &Range<usize>> {
    (0..STRETCHES).flat_map(move |number| {
        let stretch = |number: usize| number * tokens / STRETCHES;
        let (start, next) = (stretch(number), stretch(number + 1));
        let first = pieces.partition_point(|piece| piece.start < start);
        pieces[first..].iter().take_while(move |piece| piece.start < next.min(start + PIECE))
    })
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod cases;
