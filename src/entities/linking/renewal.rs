//! A text that is read again: which names, and all that is read around them, are as they were.

use super::Kept;
use super::reading::{REACH, Reading};
use crate::entities::name::Name;
use crate::text::Document;
use std::mem;
use std::ops::Range;

/// How many of the first names are always read again: one of them is told apart by being the first person of the text.
const FIRST: usize = 16;

/// The readings of all names.
pub struct Renewal {
    pub readings: Vec<Reading>,
    /// Which name each was the last time, where all that is read of it says what it said then.
    pub before: Vec<Option<usize>>,
}

/// Reads the names that are new, and those near a change; the others are as they were the last time.
pub fn renew(document: &Document, names: &[Name], last: &mut Kept) -> Renewal {
    let Places { mut before, differing } = compare(document, names, &last.names);
    let near = widened(document, &differing);
    let mut near = near.into_iter();
    let mut following = || near.next().unwrap_or(usize::MAX..usize::MAX);
    let mut next = following();
    let mut readings: Vec<Reading> = Vec::with_capacity(names.len());
    for (index, name) in names.iter().enumerate() {
        while next.end <= name.tokens.start {
            next = following();
        }
        // Most names are far from all that differs.
        let is_far = name.tokens.end <= next.start && index >= FIRST;
        if let Some(was) = before[index].filter(|&was| is_far && was >= FIRST) {
            readings.push(mem::take(&mut last.readings[was]));
            continue;
        }
        readings.push(Reading::read(document, names, index, &mut last.spellings));
        if let Some(was) = before[index]
            && !is_same(document, names, index, &mut readings[index], &last.readings[was])
        {
            before[index] = None;
        }
    }
    pair_changed(document, names, &mut readings, &mut before, last);
    Renewal { readings, before }
}

/// Which names stand where they stood the last time, and the tokens where names differ or the text does, in order.
struct Places {
    before: Vec<Option<usize>>,
    differing: Vec<Range<usize>>,
}

fn compare(document: &Document, names: &[Name], last: &[Name]) -> Places {
    let change = &document.change;
    let (new, old) = (within(names, &change.new), within(last, &change.old));
    let mut places = Places { before: vec![None; names.len()], differing: Vec::new() };
    places.compare(names, 0..new.start, last, 0..old.start, 0);
    places.differing.push(change.new.clone());
    places.compare(names, new.end..names.len(), last, old.end..last.len(), change.by.tokens);
    places
}

/// Which names stand in some tokens, or reach into them.
fn within(names: &[Name], tokens: &Range<usize>) -> Range<usize> {
    let first = names.partition_point(|name| name.tokens.end <= tokens.start);
    first..names.partition_point(|name| name.tokens.start < tokens.end).max(first)
}

impl Places {
    /// Compares names with those of the last time, which have moved `by` some tokens.
    fn compare(&mut self, names: &[Name], new: Range<usize>, last: &[Name], old: Range<usize>, by: usize) {
        let (mut at, mut was) = (new.start, old.start);
        let moved = |name: &Name| name.tokens.start.wrapping_add(by)..name.tokens.end.wrapping_add(by);
        while at < new.end || was < old.end {
            // Nearly all are the same, many in a row.
            let pairs = names[at..new.end].iter().zip(&last[was..old.end]);
            let same = pairs.take_while(|(name, old)| name.kind == old.kind && name.tokens == moved(old)).count();
            self.before[at..at + same].iter_mut().zip(was..).for_each(|(before, was)| *before = Some(was));
            (at, was) = (at + same, was + same);
            let name = names[..new.end].get(at);
            let old_name = last[..old.end].get(was);
            let start = name.map_or(usize::MAX, |name| name.tokens.start);
            let old_start = old_name.map_or(usize::MAX, |name| name.tokens.start.wrapping_add(by));
            let one = name.filter(|_| start <= old_start).map(|name| name.tokens.clone());
            let other = old_name.filter(|_| old_start <= start).map(moved);
            self.differing.extend(one.into_iter().chain(other));
            at += usize::from(start <= old_start);
            was += usize::from(old_start <= start);
        }
    }
}

/// The tokens around differences that those who read names may look at, in order.
fn widened(document: &Document, differing: &[Range<usize>]) -> Vec<Range<usize>> {
    let count = document.tokens.len();
    let mut wide: Vec<Range<usize>> = Vec::new();
    if count == 0 {
        return wide;
    }
    for tokens in differing {
        let (start, end) = (tokens.start.min(count - 1), tokens.end.clamp(1, count));
        let paragraph = |token: usize| document.paragraph(document.paragraph_of(token));
        let start = start.saturating_sub(REACH).min(paragraph(start).start);
        let end = (end + REACH).min(count).max(paragraph(end - 1).end);
        match wide.last_mut().filter(|before| start <= before.end) {
            Some(before) => (before.start, before.end) = (before.start.min(start), before.end.max(end)),
            None => wide.push(start..end),
        }
    }
    wide
}

/// Names in the part of the text that is new are those that stood there, as long as they say the same, from its start and from
/// its end.
fn pair_changed(
    document: &Document,
    names: &[Name],
    readings: &mut [Reading],
    before: &mut [Option<usize>],
    last: &Kept,
) {
    let mut new = within(names, &document.change.new);
    let mut old = within(&last.names, &document.change.old);
    let mut pair = |new: usize, old: usize| {
        let is_same = names[new].kind == last.names[old].kind
            && is_same(document, names, new, &mut readings[new], &last.readings[old]);
        if is_same {
            before[new] = Some(old);
        }
        is_same
    };
    while !new.is_empty() && !old.is_empty() && pair(new.start, old.start) {
        (new.start, old.start) = (new.start + 1, old.start + 1);
    }
    while !new.is_empty() && !old.is_empty() && pair(new.end - 1, old.end - 1) {
        (new.end, old.end) = (new.end - 1, old.end - 1);
    }
}

/// Whether a reading says what one of the last time said, asking all that was asked then.
fn is_same(document: &Document, names: &[Name], index: usize, reading: &mut Reading, last: &Reading) -> bool {
    if last.person().is_some() {
        reading.ask_of_person(document, names, index);
    }
    reading.is_same(last)
}
