//! Whole paragraphs of a text, which rules look through: in a fresh analysis all of them, behind an edit those that may have
//! changed.

use crate::entities::name::Name;
use crate::text::{Document, Places};
use std::ops::{Deref, Range};

/// Some paragraphs of a text. It is asked like the document, of which it gives only its own landmarks.
pub(crate) struct Part<'d, 't> {
    document: &'d Document<'t>,
    /// Its tokens, as places among all.
    pub range: Range<usize>,
    landmarks: [Places<'d>; 5],
}

/// A part with the names that were found in it so far, in the order of the text.
pub(super) struct Stretch<'d, 't> {
    pub part: Part<'d, 't>,
    pub names: Vec<Name>,
}

impl<'d, 't> Part<'d, 't> {
    /// The paragraphs that these tokens are.
    pub fn new(document: &'d Document<'t>, tokens: Range<usize>) -> Part<'d, 't> {
        let landmarks = document.landmarks();
        let lists = [
            landmarks.capitals(),
            landmarks.brackets(),
            landmarks.hyphens(),
            landmarks.possessives(),
            landmarks.quote_marks(),
        ];
        Part { document, landmarks: lists.map(|list| list.within(&tokens)), range: tokens }
    }

    /// The sentences of the part.
    pub fn sentences(&self) -> Range<usize> {
        self.document.sentences_in(&self.range)
    }

    /// The paragraphs of the part.
    pub fn paragraphs(&self) -> Range<usize> {
        match self.range.is_empty() {
            true => 0..0,
            false => self.document.paragraph_of(self.range.start)..self.document.paragraph_of(self.range.end - 1) + 1,
        }
    }

    /// The words with a capital.
    pub fn capitals(&self) -> Places<'d> {
        self.landmarks[0].clone()
    }

    /// The round brackets that open.
    pub fn brackets(&self) -> Places<'d> {
        self.landmarks[1].clone()
    }

    /// The hyphens and dashes.
    pub fn hyphens(&self) -> Places<'d> {
        self.landmarks[2].clone()
    }

    /// The possessives "'s".
    pub fn possessives(&self) -> Places<'d> {
        self.landmarks[3].clone()
    }

    /// The quotation marks of any kind.
    pub fn quote_marks(&self) -> Places<'d> {
        self.landmarks[4].clone()
    }
}

impl<'t> Deref for Part<'_, 't> {
    type Target = Document<'t>;

    fn deref(&self) -> &Document<'t> {
        self.document
    }
}
