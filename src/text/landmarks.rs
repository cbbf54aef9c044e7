//! Where the tokens stand that rules start from. Most tokens are words in small letters, so that a rule that walks over these
//! lists looks at a small part of the text.

use super::change::{Change, Placed, Shift};
use super::words::words;
use super::{Token, TokenKind, hash};
use std::ops::Range;

const HYPHENS: &[u32] = words!["-", "–", "—"];

/// The tokens of a text that rules start from, each list in the order of the text.
#[derive(Clone)]
pub(crate) struct Landmarks {
    capitals: Vec<u32>,
    brackets: Vec<u32>,
    hyphens: Vec<u32>,
    possessives: Vec<u32>,
    quote_marks: Vec<u32>,
}

impl Landmarks {
    /// Looks at each token once.
    pub fn new(tokens: &[Token]) -> Landmarks {
        let [mut capitals, mut brackets, mut hyphens, mut possessives, mut quote_marks] = [const { Vec::new() }; 5];
        for (at, token) in tokens.iter().enumerate() {
            let list = match token.kind {
                TokenKind::Word if token.is_capitalised() => &mut capitals,
                TokenKind::Possessive => &mut possessives,
                TokenKind::QuoteMark => &mut quote_marks,
                TokenKind::Punctuation if token.hash == const { hash::of(b"(") } => &mut brackets,
                TokenKind::Punctuation if HYPHENS.contains(&token.hash) => &mut hyphens,
                _ => continue,
            };
            list.push(at as u32);
        }
        // Each has grown by doubling, and stays as long as the text is read.
        for list in [&mut capitals, &mut brackets, &mut hyphens, &mut possessives, &mut quote_marks] {
            list.shrink_to_fit();
        }
        Landmarks { capitals, brackets, hyphens, possessives, quote_marks }
    }

    /// Those of a changed text, from what they were.
    pub fn again(self, tokens: &[Token], change: &Change) -> Landmarks {
        let new = Landmarks::new(&tokens[change.new.clone()]);
        let renew = |mut old: Vec<u32>, mut new: Vec<u32>| {
            new.iter_mut().for_each(|at| *at += change.new.start as u32);
            change.renew(&mut old, new);
            old
        };
        Landmarks {
            capitals: renew(self.capitals, new.capitals),
            brackets: renew(self.brackets, new.brackets),
            hyphens: renew(self.hyphens, new.hyphens),
            possessives: renew(self.possessives, new.possessives),
            quote_marks: renew(self.quote_marks, new.quote_marks),
        }
    }

    /// The words with a capital.
    pub fn capitals(&self) -> Places<'_> {
        Places(self.capitals.iter())
    }

    /// The round brackets that open.
    pub fn brackets(&self) -> Places<'_> {
        Places(self.brackets.iter())
    }

    /// The hyphens and dashes: "-", "–", "—".
    pub fn hyphens(&self) -> Places<'_> {
        Places(self.hyphens.iter())
    }

    /// The possessives "'s".
    pub fn possessives(&self) -> Places<'_> {
        Places(self.possessives.iter())
    }

    /// The quotation marks of any kind.
    pub fn quote_marks(&self) -> Places<'_> {
        Places(self.quote_marks.iter())
    }
}

impl Placed for u32 {
    fn first(&self) -> usize {
        *self as usize
    }

    fn shift(&mut self, by: &Shift) {
        *self = self.wrapping_add(by.tokens as u32);
    }
}

/// The places of tokens in a text, one after the other.
#[derive(Clone)]
pub(crate) struct Places<'d>(std::slice::Iter<'d, u32>);

impl<'d> Places<'d> {
    /// Those among some tokens.
    pub fn within(self, tokens: &Range<usize>) -> Places<'d> {
        let places = self.0.as_slice();
        let place = |edge: usize| places.partition_point(|&at| (at as usize) < edge);
        Places(places[place(tokens.start)..place(tokens.end)].iter())
    }
}

impl Iterator for Places<'_> {
    type Item = usize;

    #[inline]
    fn next(&mut self) -> Option<usize> {
        self.0.next().map(|&at| at as usize)
    }
}

#[cfg(test)]
mod tests {
    use crate::text::Document;

    #[test]
    fn each_list_has_its_tokens() {
        let document = Document::new("Ada (“the Fox”) Nwosu’s G-20 plan – so-called — done");
        let texts = |places: super::Places| places.map(|at| document.text_of(at)).collect::<Vec<_>>();
        let landmarks = document.landmarks();
        assert_eq!(texts(landmarks.capitals()), ["Ada", "Fox", "Nwosu", "G"]);
        assert_eq!(texts(landmarks.brackets()), ["("]);
        assert_eq!(texts(landmarks.hyphens()), ["-", "–", "-", "—"]);
        assert_eq!(texts(landmarks.possessives()), ["’s"]);
        assert_eq!(texts(landmarks.quote_marks()), ["“", "”"]);
    }
}
