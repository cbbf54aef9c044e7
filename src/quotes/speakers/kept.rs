//! What is kept of the attributions of a text for when it is read again, changed: who is remembered where a paragraph starts tells
//! all that the paragraphs before it tell. So reading starts again shortly before the change, and ends as soon as it comes to
//! a paragraph in the state in which it came there the last time.

use crate::quotes::speakers::attribution::{Attribution, Source};
use crate::quotes::speakers::inheritance::Memory;
use crate::quotes::speakers::transcript::Turn;
use crate::text::change::Change;
use crate::text::{Document, Span};

/// The attributions found, and what was known where each paragraph starts.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Whether anything is to be kept at all.
    pub is_wanted: bool,
    /// What looks like turns of a transcript.
    pub turns: Vec<Turn>,
    /// The paragraphs that were read as such.
    turned: Vec<usize>,
    pub entries: Vec<Entry>,
    pub found: Vec<Attribution>,
}

/// What is known where a paragraph starts.
#[derive(Clone, Default, PartialEq)]
pub(crate) struct Entry {
    pub memory: Memory,
    /// How many groups, and how many attributions, there are.
    pub groups: usize,
    pub found: usize,
    /// Whether what follows may change what was found.
    pub is_open: bool,
}

/// From where to where a text is read again.
pub(crate) struct Again {
    /// The first paragraph.
    pub start: usize,
    /// How many paragraphs at the end, at most, need not be.
    pub rest: usize,
    /// The first byte behind the change and the paragraph it is in, as the text was; how far they have moved.
    byte: usize,
    paragraph: usize,
    bytes_by: usize,
    paragraphs_by: usize,
    /// The groups before the first paragraph, and how many more than before there are where reading ends.
    groups: usize,
    groups_by: usize,
}

impl Kept {
    /// What has to be read again of a text that has changed so and has these turns, which are kept for the next time.
    pub fn again(&mut self, document: &Document, change: &Change, turns: &[Turn]) -> Again {
        let paragraphs = document.paragraph_count();
        let new = document.paragraphs_in(&change.new);
        let byte = document
            .tokens
            .get(change.new.end)
            .map_or(usize::MAX, |token| (token.start as usize).wrapping_sub(change.by.bytes));
        let rest = paragraphs - new.end;
        let mut again = Again {
            start: new.start,
            rest,
            byte,
            paragraph: self.entries.len().saturating_sub(rest),
            bytes_by: change.by.bytes,
            paragraphs_by: change.by.paragraphs,
            groups: 0,
            groups_by: 0,
        };
        let turned: Vec<usize> = turns.iter().map(|turn| turn.paragraph).collect();
        if self.entries.is_empty() || paragraphs == 0 || change.is_whole() {
            (again.start, again.rest) = (0, 0);
        } else {
            // Whether a paragraph is a turn hangs on the others: those that are no more, or are new, can be anywhere.
            self.turned.iter_mut().for_each(|turn| *turn = again.moved_paragraph(*turn));
            let (old, new) = (&self.turned[..], &turned[..]);
            let firsts = old.iter().zip(new).take_while(|(old, new)| old == new).count();
            let (old, new) = (&old[firsts..], &new[firsts..]);
            let lasts = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| old == new).count();
            for &turn in old[..old.len() - lasts].iter().chain(&new[..new.len() - lasts]) {
                again.start = again.start.min(turn);
                again.rest = again.rest.min(paragraphs - 1 - turn.min(paragraphs - 1));
            }
            again.start = again.start.min(self.entries.len() - 1);
            while again.start > 0 && self.entries[again.start].is_open {
                again.start -= 1;
            }
        }
        if self.is_wanted {
            self.turned = turned;
        }
        again
    }
}

impl Again {
    /// Where a paragraph that was read the last time stands now, and the other way round.
    pub fn moved_paragraph(&self, paragraph: usize) -> usize {
        if paragraph >= self.paragraph { paragraph.wrapping_add(self.paragraphs_by) } else { paragraph }
    }

    pub fn old_paragraph(&self, paragraph: usize) -> usize {
        paragraph.wrapping_sub(self.paragraphs_by)
    }

    fn span(&self, span: &mut Span) {
        // What ends with the paragraph before does not move with what stands behind.
        if span.start >= self.byte {
            span.start = span.start.wrapping_add(self.bytes_by);
            span.end = span.end.wrapping_add(self.bytes_by);
        }
    }

    fn source(&self, source: &mut Source) {
        self.span(&mut source.span);
        self.span(&mut source.head);
    }

    fn group(&self, group: &mut usize) {
        if *group > self.groups {
            *group = group.wrapping_add(self.groups_by);
        }
    }

    /// Counts the groups from here on: there were so many before the first paragraph that is read again; where it ends there
    /// are these, and were those the last time.
    pub fn count_groups(&mut self, before: usize, now: usize, last: usize) {
        (self.groups, self.groups_by) = (before, now.wrapping_sub(last));
    }

    /// Moves what was known to where it would be known now.
    pub fn entry(&self, entry: &mut Entry) {
        if let Some(last) = &mut entry.memory.last {
            self.source(&mut last.source);
            last.told.iter_mut().for_each(|told| self.source(told));
            last.cue.iter_mut().for_each(|cue| self.span(cue));
            self.group(&mut last.group);
            last.paragraph = self.moved_paragraph(last.paragraph);
        }
        if let Some((source, _, paragraph)) = &mut entry.memory.subject {
            self.source(source);
            *paragraph = self.moved_paragraph(*paragraph);
        }
        entry.groups = entry.groups.wrapping_add(self.groups_by);
    }

    /// Moves what was found to where it stands now.
    pub fn attribution(&self, attribution: &mut Attribution) {
        self.span(&mut attribution.span);
        attribution.parts.iter_mut().chain(&mut attribution.cue).for_each(|span| self.span(span));
        attribution.source.iter_mut().for_each(|source| self.source(source));
        self.group(&mut attribution.group);
    }
}
