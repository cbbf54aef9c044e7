//! What is kept of the attributions of a text for when it is read again, changed: who is remembered where a paragraph starts tells
//! all that the paragraphs before it tell. So reading starts again shortly before the change, and ends as soon as it comes to
//! a paragraph in the state in which it came there the last time.

use crate::quotes::regions::Region;
use crate::quotes::speakers::attribution::{Attribution, Source};
use crate::quotes::speakers::inheritance::Memory;
use crate::text::{Document, Span};

/// The attributions found, and what was known where each paragraph starts.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Whether anything is to be kept at all.
    pub is_wanted: bool,
    regions: Vec<Region>,
    /// The paragraphs that were turns of a transcript.
    turns: Vec<usize>,
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
    /// What has to be read again of a text with these regions and turns, which are kept for the next time.
    pub fn again(&mut self, document: &Document, regions: &[Region], turns: Vec<usize>) -> Again {
        let (change, paragraphs) = (&document.change, document.paragraph_count());
        let paragraph_at = |token: usize| {
            if token < document.tokens.len() { document.paragraph_of(token) } else { paragraphs }
        };
        let rest = paragraphs - paragraph_at(change.new.end);
        let byte = document
            .tokens
            .get(change.new.end)
            .map_or(usize::MAX, |token| (token.start as usize).wrapping_sub(change.by.bytes));
        let mut again = Again {
            start: paragraph_at(change.new.start),
            rest,
            byte,
            paragraph: self.entries.len().saturating_sub(rest),
            bytes_by: change.by.bytes,
            paragraphs_by: change.by.paragraphs,
            groups: 0,
            groups_by: 0,
        };
        if self.entries.is_empty() || paragraphs == 0 || change.is_whole() {
            (again.start, again.rest) = (0, 0);
        } else {
            // A mark can open or close what stands far from it.
            let moved =
                |region: &Region| Region { tokens: 0..0, content: again.span(region.content), ..region.clone() };
            let are_same = |old: &Region, new: &Region| moved(old) == Region { tokens: 0..0, ..new.clone() };
            let pairs = self.regions.iter().zip(regions);
            let firsts = pairs.take_while(|(old, new)| are_same(old, new)).count();
            let pairs = self.regions.iter().rev().zip(regions.iter().rev());
            let lasts = pairs.take_while(|(old, new)| are_same(old, new)).count();
            let first = regions.get(firsts).map(|region| paragraph_at(region.tokens.start));
            let last = regions[..regions.len() - lasts].last().map(|region| paragraph_at(region.tokens.end - 1));
            // A region that is no more stood where another now begins or ends, or in the change, or between two that stay.
            let gone = |region: &Region| document.paragraph_of(document.token_at(again.span(region.content).start));
            let gone_first = self.regions.get(firsts).map(gone);
            let gone_last = self.regions[..self.regions.len() - lasts].last().map(gone);
            let moved_turns: Vec<usize> = self.turns.iter().map(|&turn| again.moved_paragraph(turn)).collect();
            let is_other = |turn: &&usize| moved_turns.contains(turn) != turns.contains(turn);
            let others = || moved_turns.iter().chain(&turns).filter(is_other).copied();
            let starts = [first, gone_first, others().min()];
            let ends = [last, gone_last, others().max()];
            again.start = starts.into_iter().flatten().fold(again.start, usize::min);
            again.rest = ends
                .into_iter()
                .flatten()
                .fold(again.rest, |rest, end| rest.min(paragraphs - 1 - end.min(paragraphs - 1)));
            again.start = again.start.min(self.entries.len() - 1);
            while again.start > 0 && self.entries[again.start].is_open {
                again.start -= 1;
            }
        }
        if self.is_wanted {
            (self.regions, self.turns) = (regions.to_vec(), turns);
        }
        again
    }

    /// Keeps what was found.
    pub fn keep(&mut self, found: Vec<Attribution>) -> Vec<Attribution> {
        self.found = if self.is_wanted { found.clone() } else { Vec::new() };
        found
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

    fn span(&self, span: Span) -> Span {
        let place = |byte: usize| if byte >= self.byte { byte.wrapping_add(self.bytes_by) } else { byte };
        // What ends with the paragraph before does not move with what stands behind.
        Span { start: place(span.start), end: if span.start >= self.byte { place(span.end) } else { span.end } }
    }

    fn source(&self, source: Source) -> Source {
        Source { span: self.span(source.span), head: self.span(source.head), ..source }
    }

    fn group(&self, group: usize) -> usize {
        if group > self.groups { group.wrapping_add(self.groups_by) } else { group }
    }

    /// Counts the groups from here on: there were so many before the first paragraph that is read again; where it ends there
    /// are these, and were those the last time.
    pub fn count_groups(&mut self, before: usize, now: usize, last: usize) {
        (self.groups, self.groups_by) = (before, now.wrapping_sub(last));
    }

    /// What was known, as it would be known now.
    pub fn entry(&self, entry: &Entry) -> Entry {
        let mut entry = entry.clone();
        if let Some(last) = &mut entry.memory.last {
            last.source = self.source(last.source);
            last.told = last.told.map(|told| self.source(told));
            last.cue = last.cue.map(|cue| self.span(cue));
            last.group = self.group(last.group);
            last.paragraph = self.moved_paragraph(last.paragraph);
        }
        if let Some((source, _, paragraph)) = &mut entry.memory.subject {
            (*source, *paragraph) = (self.source(*source), self.moved_paragraph(*paragraph));
        }
        entry.groups = entry.groups.wrapping_add(self.groups_by);
        entry
    }

    /// What was found, where it stands now.
    pub fn attribution(&self, attribution: &Attribution) -> Attribution {
        let mut attribution = attribution.clone();
        attribution.span = self.span(attribution.span);
        attribution.parts.iter_mut().for_each(|part| *part = self.span(*part));
        attribution.cue = attribution.cue.map(|cue| self.span(cue));
        attribution.source = attribution.source.map(|source| self.source(source));
        attribution.group = self.group(attribution.group);
        attribution
    }
}
