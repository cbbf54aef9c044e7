//! The extractors one by one, for benches/*.mjs. A text is read once and kept, so that each step can be timed alone.

use newslens::text::Document;
use newslens::{Options, parts};
use wasm_bindgen::prelude::*;

/// A text that was read into tokens. It is never given back: a measurement reads a few texts only.
#[wasm_bindgen]
pub struct Tokens(Document<'static>);

#[wasm_bindgen]
impl Tokens {
    /// Reads a text into tokens, sentences and paragraphs.
    #[wasm_bindgen(constructor)]
    pub fn new(text: String) -> Tokens {
        Tokens(Document::new(text.leak()))
    }

    /// Reads the text into tokens again, and tells how many there are.
    pub fn again(&self) -> usize {
        Document::new(self.0.text).tokens.len()
    }

    /// Tags the names, and tells how many there are.
    pub fn tag(&self) -> usize {
        parts::tag(&self.0)
    }

    /// Finds the dates, and tells how many there are.
    pub fn dates(&self) -> usize {
        parts::dates(&self.0, &Options::new())
    }
}
