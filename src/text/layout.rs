//! How a text is cut: into lines, paragraphs and sentences, each told by its first token.

use super::change::{Change, Shift};
use super::paragraphs::{self, Line};
use super::sentences;
use super::token::{Token, flag};
use super::words::WordMap;
use std::ops::Range;

/// How a text is cut.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    /// How many tokens and bytes it has.
    pub tokens: usize,
    pub bytes: usize,
    lines: Vec<Line>,
    pub paragraph_starts: Vec<u32>,
    pub sentence_starts: Vec<u32>,
}

impl Layout {
    /// Cuts a text in which these words start sentences, and marks the tokens that start one.
    pub fn new(text: &str, tokens: &mut [Token], starters: &WordMap<()>) -> Layout {
        let lines = paragraphs::lines(text, tokens, 0..tokens.len());
        let mut layout = Layout::of_lines(text, tokens, lines);
        layout.sentence_starts = mark(text, tokens, &layout.paragraph_starts, starters);
        layout
    }

    /// Cuts a changed text whose first tokens, `before` of them, and last ones, `behind`, are those that it had when it was
    /// cut so. Lines are few, so that paragraphs are seen anew from them; sentences only in the paragraphs that are new.
    pub fn again(
        mut self,
        text: &str,
        tokens: &mut [Token],
        starters: &WordMap<()>,
        (before, behind): (usize, usize),
    ) -> (Layout, Change) {
        // All are the same where nothing has changed.
        let behind = behind.min(tokens.len().min(self.tokens).saturating_sub(before));
        // What parts the first line behind the change from the one before it is new, too.
        let behind_line = behind.saturating_sub(1);
        let part = |tokens: usize| before..tokens.saturating_sub(behind_line).max(before);
        let by = Shift { tokens: tokens.len().wrapping_sub(self.tokens), ..Shift::default() };
        let lines_change = Change { old: part(self.tokens), new: part(tokens.len()), by };
        let mut lines = std::mem::take(&mut self.lines);
        lines_change.renew(&mut lines, paragraphs::lines(text, tokens, lines_change.new.clone()));
        let mut layout = Layout::of_lines(text, tokens, lines);
        let mut change = Change::since(&self, &layout, before, behind);
        tokens[change.new.clone()].iter_mut().for_each(|token| token.flags &= !flag::SENTENCE_START);
        let starts = |token: usize| layout.paragraph_starts.partition_point(|&start| (start as usize) < token);
        let paragraphs = starts(change.new.start)..starts(change.new.end);
        let part = &mut tokens[..change.new.end];
        let found = mark(text, part, &layout.paragraph_starts[paragraphs], starters);
        let sentences = self.sentence_starts.len();
        layout.sentence_starts = self.sentence_starts;
        change.renew(&mut layout.sentence_starts, found);
        if !change.is_whole() {
            change.by.sentences = layout.sentence_starts.len().wrapping_sub(sentences);
        }
        (layout, change)
    }

    fn of_lines(text: &str, tokens: &[Token], lines: Vec<Line>) -> Layout {
        let paragraph_starts = paragraphs::starts_of(&lines);
        Layout { tokens: tokens.len(), bytes: text.len(), lines, paragraph_starts, sentence_starts: Vec::new() }
    }

    /// The tokens of a sentence, by its index.
    pub fn sentence(&self, sentence: usize) -> Range<usize> {
        range(&self.sentence_starts, sentence, self.tokens)
    }

    /// The tokens of a paragraph, by its index.
    pub fn paragraph(&self, paragraph: usize) -> Range<usize> {
        range(&self.paragraph_starts, paragraph, self.tokens)
    }
}

/// The first tokens of the sentences in some paragraphs, the last of which ends with the tokens; they are marked.
fn mark(text: &str, tokens: &mut [Token], paragraph_starts: &[u32], starters: &WordMap<()>) -> Vec<u32> {
    let starts = sentences::starts_in(text, tokens, paragraph_starts, starters);
    starts.iter().for_each(|&start| tokens[start as usize].flags |= flag::SENTENCE_START);
    starts
}

fn range(starts: &[u32], index: usize, end: usize) -> Range<usize> {
    starts[index] as usize..starts.get(index + 1).map_or(end, |&next| next as usize)
}
