//! How sure a name and an entity are: by the margin of the learned weights, or by the rule that found the name instead; the
//! shares that `xtask calibrate names` counts on texts which people marked, and nothing was trained on.

use super::name::Name;
use crate::analysis::{Entity, EntityKind, Mention};
use crate::text::Document;
use std::ops::Range;

/// How many kinds are learned.
pub(crate) const KINDS: usize = 4;
/// What a name can rest on: a step of the margin, or a rule.
pub(crate) const GROUNDS: usize = STEPS.len() + 2;
/// The margins that part the steps of the learned weights; each step has about as many names.
const STEPS: [i32; 5] = [20, 45, 80, 125, 190];

/// How often a name of a kind is right, in percent, by what it rests on: the steps of the margin, then the rules.
pub(crate) type Shares = [[u8; GROUNDS]; KINDS];

/// A name as the learned weights alone found it.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Learned {
    /// What was found.
    pub name: Name,
    /// By how much its labels were better than the next ones, at the token where that is least.
    pub margin: i32,
}

/// What mentions rest on, asked in the order of the text.
pub(crate) struct Grounds<'l> {
    document: &'l Document<'l>,
    /// Those that do not end before the mention asked for last.
    learned: &'l [Learned],
}

impl<'l> Grounds<'l> {
    /// For a text with these names.
    pub fn new(document: &'l Document<'l>, learned: &'l [Learned]) -> Grounds<'l> {
        Grounds { document, learned }
    }

    /// What a mention rests on, as a place in [`Shares`].
    pub fn of(&mut self, mention: &Mention) -> usize {
        let tokens = &self.document.tokens;
        while let [first, rest @ ..] = self.learned
            && tokens[first.name.tokens.end - 1].end() as usize <= mention.span.start
        {
            self.learned = rest;
        }
        let same = self.learned.first().filter(|learned| {
            learned.name.kind == mention.kind && self.document.span_of(learned.name.tokens.clone()) == mention.span
        });
        same.map_or(GROUNDS - 1, |learned| STEPS.iter().filter(|&&step| learned.margin >= step).count())
    }
}

/// Tells how sure the mentions and their entities are. Those that have not been told yet are asked, and those where what was
/// learned is `renewed`; an entity is as sure as it was where all its mentions are.
pub(crate) fn tell(
    document: &Document,
    learned: &[Learned],
    renewed: &[Range<usize>],
    mentions: &mut [Mention],
    entities: &mut [Entity],
) {
    for tokens in renewed.iter().filter(|tokens| !tokens.is_empty()) {
        let span = document.span_of(tokens.clone());
        let first = mentions.partition_point(|mention| mention.span.end <= span.start);
        let within = mentions[first..].iter_mut().take_while(|mention| mention.span.start < span.end);
        within.for_each(|mention| mention.confidence = UNTOLD);
    }
    let shares = document.names().confidence;
    let mut grounds = Grounds::new(document, learned);
    let mut changed = vec![false; entities.len()];
    for mention in mentions.iter_mut().filter(|mention| mention.confidence == UNTOLD) {
        let row = shares.get(mention.kind as usize);
        mention.confidence = row.map_or(1.0, |row| f32::from(row[grounds.of(mention)]) / 100.0);
        changed[mention.entity] = true;
    }
    for (entity, _) in entities.iter_mut().zip(changed).filter(|(_, changed)| *changed) {
        entity.confidence = of_entity(document, entity, mentions);
    }
}

/// Of a mention that has not been told yet.
pub(crate) const UNTOLD: f32 = -1.0;

/// An entity is as sure as the surest of its mentions of its kind; less where its names differ, for then they were linked.
fn of_entity(document: &Document, entity: &Entity, mentions: &[Mention]) -> f32 {
    let own = || entity.mentions.iter().map(|&mention| &mentions[mention]);
    let surest =
        own().filter(|mention| mention.kind == entity.kind).map(|mention| mention.confidence).fold(0.0, f32::max);
    let mut words = own().map(|mention| document.slice(mention.span));
    let first = words.next();
    let is_linked = words.any(|words| Some(words) != first);
    let link = if is_linked { LINKED } else { 1.0 };
    if surest > 0.0 { surest * link } else { 0.5 }
}

/// How often the names of one entity are one's, where they differ.
const LINKED: f32 = 0.93;

/// How sure the names and amounts of the further kinds are, which have no marked texts: judged by eye.
pub(crate) fn of_further(kind: EntityKind) -> f32 {
    match kind {
        EntityKind::Money | EntityKind::Percent | EntityKind::Quantity => 0.95,
        _ => 0.85,
    }
}
