//! A text that changes, as one language reads it: its tokens, and how it was cut.

use crate::language::Grammar;
use crate::text::layout::Layout;
use crate::text::numbers::make_room;
use crate::text::{Document, Index, Token, flag, tokenize_with};
use std::ops::Range;
use std::{fmt, mem, ptr};

/// A text being edited as a grammar reads it: its tokens, and how it was cut when it was read last.
#[derive(Clone)]
pub(crate) struct Edited {
    grammar: &'static Grammar,
    tokens: Vec<Token>,
    /// How the text was cut, and what was looked up of its tokens, when it was read last; `None` where it never was.
    last: Option<(Layout, Option<Index>)>,
    /// How many of the first tokens and of the last ones are those of that text.
    same: (usize, usize),
}

impl fmt::Debug for Edited {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Edited").field("grammar", &self.grammar.tag).finish_non_exhaustive()
    }
}

impl Edited {
    /// Reads a text.
    pub fn new(text: &str, grammar: &'static Grammar) -> Edited {
        Edited { grammar, tokens: tokenize_with(text, grammar.orthography), last: None, same: (0, 0) }
    }

    /// Whether it is that of a grammar.
    pub fn is_of(&self, grammar: &'static Grammar) -> bool {
        ptr::eq(self.grammar, grammar)
    }

    /// Reads whole lines of a text that took the place of others: `new` are their bytes, `old` those of the lines that were
    /// there. No token goes beyond its line, and none depends on another line.
    pub fn change(&mut self, text: &str, old: Range<usize>, new: Range<usize>) {
        let first = self.tokens.partition_point(|token| (token.start as usize) < old.start);
        let last = self.tokens.partition_point(|token| (token.start as usize) < old.end);
        self.same = (self.same.0.min(first), self.same.1.min(self.tokens.len() - last));
        let by = (new.end as u32).wrapping_sub(old.end as u32);
        for token in &mut self.tokens[last..] {
            token.start = token.start.wrapping_add(by);
        }
        let mut changed = tokenize_with(&text[new.clone()], self.grammar.orthography);
        for token in &mut changed {
            token.start += new.start as u32;
        }
        if (first, last) == (0, self.tokens.len()) {
            changed.shrink_to_fit();
            self.tokens = changed;
        } else {
            make_room(&mut self.tokens, changed.len());
            self.tokens.splice(first..last, changed);
        }
    }

    /// The text as it stands; [`Edited::keep`] takes it back.
    pub fn document<'t>(&mut self, text: &'t str) -> Document<'t> {
        let mut tokens = mem::take(&mut self.tokens);
        if let Some(last) = self.last.take()
            && last.1.as_ref().is_none_or(|index| !index.is_mostly_gone())
        {
            return Document::again(text, tokens, self.grammar, last, self.same);
        }
        tokens.iter_mut().for_each(|token| token.flags &= !flag::SENTENCE_START);
        Document::of_tokens(text, tokens, self.grammar)
    }

    /// Keeps what was seen of the text as it stands.
    pub fn keep(&mut self, document: Document) {
        let (tokens, layout, index) = document.into_parts();
        self.same = (tokens.len(), tokens.len());
        (self.tokens, self.last) = (tokens, Some((layout, index)));
    }
}
