//! What is kept of who is meant for when a text is read again, changed. It hangs on the names before a speaker's words, on what
//! is known of these, and on who spoke before: where all that is as the last time, so is the answer.

use super::candidates::REACH;
use super::{Named, Names};
use crate::analysis::{Entity, Mention, Quote, Speaker};
use crate::quotes::speakers::attribution::{Attribution, Source};
use crate::text::Span;
use crate::text::change::Change;
use crate::text::hashed::Quick;
use std::hash::Hasher;
use std::mem;
use std::ops::Range;

/// The answers, and the names they were found with.
#[derive(Clone, Default)]
pub(crate) struct Kept {
    /// Whether anything is to be kept at all.
    pub is_wanted: bool,
    pub answers: Vec<Answer>,
    /// The quotes of the last time, from when the text changes on.
    pub quotes: Vec<Quote>,
    names: Vec<Known>,
    /// How many entities they are of.
    entities: usize,
}

/// Who is meant by the words that name a speaker.
#[derive(Clone, Default)]
pub(crate) struct Answer {
    pub speaker: Option<Speaker>,
    /// Whether others can be gone on with from there.
    pub spoke: bool,
    /// The words that it was found for.
    pub source: Option<Source>,
}

/// A mention, and what is known of it as a hash.
#[derive(Clone, Copy, PartialEq)]
struct Known {
    span: Span,
    facts: u64,
    entity: usize,
}

/// No entity: the old one of a new entity, or the other way round.
const NONE: usize = usize::MAX;

/// What is as it was the last time.
pub(super) struct Same<'a> {
    mentions: &'a [Mention],
    entities: &'a [Entity],
    /// The attributions that are new, and how many more there are behind them.
    new: Range<usize>,
    by: usize,
    /// The bytes that are new; where they ended before, and how far what stands behind has moved.
    bytes: Range<usize>,
    old_end: usize,
    bytes_by: usize,
    /// What has no mention of the new bytes, or before them, among those that it hangs on starts here or behind.
    clear: usize,
    /// Stretches of the text, in bytes, apart and in order: what hangs on a mention that is another than the last time, or that
    /// had another before it, reaches into one of them.
    near: Vec<Span>,
    /// What each entity of the last time is now.
    now: Vec<usize>,
}

impl Kept {
    /// What is the same as the last time in a text that has changed so; of its attributions these are new, and so many more are
    /// behind them. Its names are kept for the next time.
    pub(super) fn compare<'a>(
        &mut self,
        names: Names<'a, '_>,
        change: &Change,
        new: (Range<usize>, usize),
    ) -> Same<'a> {
        let Names { document, mentions, entities, .. } = names;
        let byte = |token: usize| document.tokens.get(token).map_or(document.text.len(), |token| token.start as usize);
        let bytes = byte(change.new.start)..byte(change.new.end);
        let old_end = bytes.end.wrapping_sub(change.by.bytes);
        let mut same = Same {
            mentions,
            entities,
            new: new.0,
            by: new.1,
            bytes,
            old_end,
            bytes_by: change.by.bytes,
            clear: usize::MAX,
            near: Vec::new(),
            now: Vec::new(),
        };
        if self.is_wanted {
            let known = known(mentions, entities);
            if change.is_whole() || self.answers.is_empty() {
                same.new = 0..usize::MAX;
            } else {
                let behind = mentions.partition_point(|mention| mention.span.start < same.bytes.end);
                same.clear = mentions.get(behind + REACH + 1).map_or(usize::MAX, |mention| mention.span.start + 1);
                same.compare(&self.names, self.entities, &known);
            }
            (self.names, self.entities) = (known, entities.len());
        }
        same
    }
}

/// What is known of all mentions.
fn known(mentions: &[Mention], entities: &[Entity]) -> Vec<Known> {
    let facts = |entity: &Entity| {
        let mut hash = Quick::default();
        hash.write(entity.name.as_bytes());
        entity.roles.iter().for_each(|role| hash.write(role.as_bytes()));
        hash.write_u64((entity.kind as u64) << 8 | entity.gender.map_or(0, |gender| gender as u64 + 1));
        hash.finish()
    };
    let facts: Vec<u64> = entities.iter().map(facts).collect();
    let known = |mention: &Mention| {
        let own = (mention.kind as u64) << 1 | u64::from(mention.confidence == 1.0);
        let facts = facts[mention.entity].rotate_left(8) ^ own;
        Known { span: mention.span, facts, entity: mention.entity }
    };
    mentions.iter().map(known).collect()
}

impl<'a> Same<'a> {
    /// Where what stood in a span stands now.
    pub fn moved(&self, span: Span) -> Span {
        let place = |byte: usize| if byte >= self.old_end { byte.wrapping_add(self.bytes_by) } else { byte };
        Span { start: place(span.start), end: if span.start >= self.old_end { place(span.end) } else { span.end } }
    }

    /// Compares the mentions of the last time, which were of so many entities, with those of this time; both are in the order of
    /// the text.
    fn compare(&mut self, old: &[Known], old_entities: usize, new: &[Known]) {
        let (mut now, mut before) = (vec![NONE; old_entities], vec![NONE; self.entities.len()]);
        let (mut old_other, mut new_other) = (vec![false; now.len()], vec![false; before.len()]);
        let mut others = vec![false; new.len() + 1];
        let mut rest = old.iter().peekable();
        for (at, name) in new.iter().enumerate() {
            while rest.next_if(|old| self.moved(old.span).start < name.span.start).is_some() {
                others[at] = true;
            }
            match rest.peek() {
                Some(old) if self.moved(old.span) == name.span && old.facts == name.facts => {
                    let (now, before) = (&mut now[old.entity], &mut before[name.entity]);
                    if *now == name.entity && *before == old.entity {
                        rest.next();
                        continue;
                    }
                    if *now == NONE && *before == NONE {
                        (*now, *before) = (name.entity, old.entity);
                    }
                    // What was one is two, or the other way round.
                    if *now != name.entity || *before != old.entity {
                        old_other[old.entity] = true;
                        new_other[name.entity] = true;
                    }
                    rest.next();
                }
                _ => others[at] = true,
            }
        }
        others[new.len()] = rest.next().is_some();
        let is_other = |entity: usize| new_other[entity] || before[entity] != NONE && old_other[before[entity]];
        new.iter().zip(&mut others).for_each(|(name, other)| *other |= is_other(name.entity));
        for (now, is_other) in now.iter_mut().zip(&old_other) {
            if *is_other || *now != NONE && new_other[*now] {
                *now = NONE;
            }
        }
        self.now = now;
        for at in (0..others.len()).filter(|&at| others[at]) {
            self.near_other(at);
        }
    }

    /// Adds the stretch of those that hang on the mention with this number, or on what stood before it: those that end behind the
    /// mention before it, and start no more than so many mentions behind it.
    fn near_other(&mut self, at: usize) {
        let start = at.checked_sub(1).map_or(0, |before| self.mentions[before].span.start + 1);
        let end = self.mentions.get(at + REACH + 1).map_or(usize::MAX, |last| last.span.start);
        match self.near.last_mut().filter(|last| start <= last.end) {
            Some(last) => last.end = end,
            None => self.near.push(Span { start, end }),
        }
    }

    /// Where an attribution stood the last time; `None` where it is new.
    pub fn old(&self, at: usize) -> Option<usize> {
        if self.new.contains(&at) {
            return None;
        }
        Some(if at < self.new.start { at } else { at.wrapping_sub(self.by) })
    }

    /// Whether an attribution is the first behind the new ones: who spoke before it can be others.
    pub fn is_behind_new(&self, at: usize) -> bool {
        at == self.new.end
    }

    /// Whom an answer of the last time means now, where that is the same, and whether others can be gone on with from there;
    /// `source` is where the words stand now.
    pub fn answer<'o>(&self, answer: &'o Answer, source: &Source) -> Option<(Named<'o>, bool)>
    where
        'a: 'o,
    {
        let speaker = answer.speaker.as_ref()?;
        let moved =
            answer.source.map(|last| Source { span: self.moved(last.span), head: self.moved(last.head), ..last });
        if moved != Some(*source) {
            return None;
        }
        let entity = match speaker.entity {
            Some(entity) => Some(*self.now.get(entity).filter(|now| **now != NONE)?),
            None => None,
        };
        let name = entity.map_or(&speaker.name, |entity| &self.entities[entity].name);
        Some((Named { name, entity }, answer.spoke))
    }

    /// Whether all is as the last time that the answer for a source hangs on, who says what stands in `said`; the last
    /// one spoke at `last`.
    pub fn is_near(&self, Source { span, head, .. }: &Source, said: Span, last: Option<usize>) -> bool {
        let words = Span { start: span.start.min(head.start), end: span.end.max(head.end) };
        let (start, end) = (words.start.min(said.start), words.end.max(said.end));
        let start = last.map_or(start, |last| start.min(last));
        let stretch = self.near.partition_point(|near| near.end < words.start);
        if self.near.get(stretch).is_some_and(|near| near.start <= end) {
            return false;
        }
        // Nearly all is far from what is new.
        if end < self.bytes.start || start >= self.clear {
            return true;
        }
        let before = self.mentions.partition_point(|mention| mention.span.start < words.start);
        let first = self.mentions.get(before.saturating_sub(REACH + 1));
        first.map_or(start, |mention| mention.span.start.min(start)) >= self.bytes.end
    }

    /// The answers of this time: those of the last time, but for some.
    pub fn renew(
        &self,
        mut old: Vec<Answer>,
        mut answers: Vec<(usize, Answer)>,
        attributions: &[Attribution],
    ) -> Vec<Answer> {
        if answers.len() == attributions.len() {
            return answers.into_iter().map(|(_, answer)| answer).collect();
        }
        // Those behind the new ones move at once.
        let end = self.new.end.wrapping_sub(self.by);
        for answer in &mut old {
            let Some(speaker) = &mut answer.speaker else { continue };
            speaker.span = self.moved(speaker.span);
            if let Some(source) = &mut answer.source {
                (source.span, source.head) = (self.moved(source.span), self.moved(source.head));
            }
            speaker.entity = speaker.entity.map(|entity| self.now.get(entity).copied().unwrap_or(NONE));
        }
        old.splice(self.new.start..end, self.new.clone().map(|_| Answer::default()));
        for (at, answer) in &mut answers {
            old[*at] = mem::take(answer);
        }
        old
    }
}
