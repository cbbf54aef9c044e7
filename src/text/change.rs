//! Which part of a text is new since it was read last. What was found elsewhere is kept, and moves with its paragraph.

use super::layout::Layout;
use super::{Document, Span};
use std::ops::Range;

/// How many tokens before and behind a change are read again with it, at least, so that all who look from one paragraph into
/// the next see what is there now.
const NEAR: usize = 32;

/// Whole paragraphs that took the place of others; all outside of them is as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Change {
    /// The tokens that are no more, as the text was.
    pub old: Range<usize>,
    /// The tokens in their place.
    pub new: Range<usize>,
    /// How far all behind them has moved.
    pub by: Shift,
}

/// How far something moves; a move to the front is a number that wraps around.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shift {
    pub tokens: usize,
    pub bytes: usize,
    pub sentences: usize,
    pub paragraphs: usize,
}

impl Shift {
    /// Moves a range of tokens.
    pub fn tokens(&self, tokens: &mut Range<usize>) {
        tokens.start = tokens.start.wrapping_add(self.tokens);
        tokens.end = tokens.end.wrapping_add(self.tokens);
    }

    /// Moves a span.
    pub fn span(&self, span: &mut Span) {
        span.start = span.start.wrapping_add(self.bytes);
        span.end = span.end.wrapping_add(self.bytes);
    }
}

/// Something found in a text that moves with its paragraph.
pub(crate) trait Placed {
    /// Its first token.
    fn first(&self) -> usize;

    /// Moves it.
    fn shift(&mut self, by: &Shift);
}

impl Change {
    /// A text that is read for the first time, of so many tokens.
    pub fn whole(tokens: usize) -> Change {
        Change { old: 0..usize::MAX, new: 0..tokens, by: Shift::default() }
    }

    /// What is new in a text whose first tokens, `before` of them, and last ones, `behind`, are those it had when it was cut
    /// as `last`. How many sentences there are now is not known yet.
    pub fn since(last: &Layout, now: &Layout, before: usize, behind: usize) -> Change {
        let (old, new) = (&last.paragraph_starts, &now.paragraph_starts);
        let count_before = |starts: &[u32]| starts.partition_point(|start| *start as usize + NEAR <= before);
        let count_behind = |layout: &Layout| {
            let starts = &layout.paragraph_starts;
            starts.len() - starts.partition_point(|start| layout.tokens - *start as usize + NEAR > behind)
        };
        let (firsts, lasts) = (count_before(new), count_behind(now));
        let moved = |new: usize, old: usize| new.wrapping_sub(old);
        let tokens_by = moved(now.tokens, last.tokens) as u32;
        // Where a line ends a paragraph hangs on whether the text is wrapped: a change can cut all of it anew.
        if count_before(old) != firsts
            || count_behind(last) != lasts
            || old[..firsts] != new[..firsts]
            || !old.iter().rev().zip(new.iter().rev()).take(lasts).all(|(old, new)| old.wrapping_add(tokens_by) == *new)
        {
            return Change::whole(now.tokens);
        }
        let start = firsts.checked_sub(1).map_or(0, |last| new[last] as usize);
        let rest = if lasts == 0 { 0 } else { now.tokens - new[new.len() - lasts] as usize };
        Change {
            old: start..last.tokens - rest,
            new: start..now.tokens - rest,
            by: Shift {
                tokens: moved(now.tokens, last.tokens),
                bytes: moved(now.bytes, last.bytes),
                sentences: 0,
                paragraphs: moved(new.len(), old.len()),
            },
        }
    }

    /// The same, with all around the tokens in which two lists of the same things, of the text as it was and as it is, differ.
    pub fn and_differences<T: Placed + Clone + PartialEq>(&self, document: &Document, old: &[T], new: &[T]) -> Change {
        let moved = |item: &T| {
            let mut item = item.clone();
            if item.first() >= self.old.end {
                item.shift(&self.by);
            }
            item
        };
        let firsts = old.iter().zip(new).take_while(|(old, new)| moved(old) == **new).count();
        let (old, new) = (&old[firsts..], &new[firsts..]);
        let lasts = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| moved(old) == **new).count();
        let (old, new) = (&old[..old.len() - lasts], &new[..new.len() - lasts]);
        let places = || {
            let old = old.iter().filter(|item| !self.old.contains(&item.first())).map(|item| moved(item).first());
            old.chain(new.iter().map(Placed::first))
        };
        let (Some(first), Some(last)) = (places().min(), places().max()) else { return self.clone() };
        let start = document.paragraph(document.paragraph_of(first.saturating_sub(NEAR))).start;
        let end = document.paragraph(document.paragraph_of((last + NEAR).min(document.tokens.len() - 1))).end;
        let (before, behind) = (self.new.start.saturating_sub(start), end.saturating_sub(self.new.end));
        Change {
            old: self.old.start - before..self.old.end.saturating_add(behind),
            new: self.new.start - before..self.new.end + behind,
            by: self.by,
        }
    }

    /// Whether the text is read for the first time, or anew.
    pub fn is_whole(&self) -> bool {
        self.old.end == usize::MAX
    }

    /// Puts what was found in the new part into the place of what was there, and moves what stands behind. Both lists are in
    /// the order of the text. Tells which items of the list are new now.
    pub fn renew<T: Placed>(&self, list: &mut Vec<T>, mut found: Vec<T>) -> Range<usize> {
        if list.is_empty() {
            // It stays as long as the text is read.
            found.shrink_to_fit();
            *list = found;
            0..list.len()
        } else {
            self.exchange(list, found)
        }
    }

    /// Apart, as a text that is read for the first time does without it (docs/size.md).
    #[inline(never)]
    fn exchange<T: Placed>(&self, list: &mut Vec<T>, found: Vec<T>) -> Range<usize> {
        let places = |edge: usize, list: &[T]| list.partition_point(|item| item.first() < edge);
        let (first, last) = (places(self.old.start, list), places(self.old.end, list));
        list[last..].iter_mut().for_each(|item| item.shift(&self.by));
        let new = first..first + found.len();
        list.splice(first..last, found);
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Grammar;
    use crate::text::tokenize;

    fn change(old: &str, new: &str, before: usize, behind: usize) -> (Range<usize>, Range<usize>) {
        let grammar = Grammar::fallback();
        let old = Document::new(old).into_parts().1;
        let tokens = tokenize(new);
        let Change { old, new, .. } = Document::again(new, tokens, grammar, (old, None), (before, behind)).change;
        (old, new)
    }

    #[test]
    fn paragraphs_far_from_a_change_are_kept() {
        let paragraph = "Nwosu met the council of the town by the lake in May, and nobody spoke of it.";
        let length = Document::new(paragraph).tokens.len();
        let text = |middle: &str| [paragraph, paragraph, paragraph, middle, paragraph, paragraph, paragraph].join("\n");
        let (old, new) = (text("One two."), text("One and two."));
        let (before, behind) = (3 * length + 1, 3 * length + 2);
        assert_eq!(change(&old, &new, before, behind), (length..5 * length + 3, length..5 * length + 4));
    }

    #[test]
    fn a_text_that_is_new_is_read_whole() {
        assert_eq!(change("", "One. Two.", 0, 0), (0..0, 0..4));
        assert_eq!(change("One. Two.", "", 0, 0), (0..4, 0..0));
        assert_eq!(change("One.\n\nTwo.", "One.\nTwo.", 4, 0), (0..4, 0..4));
    }
}
