//! Segments: the capitalised stretches inside a run, with the small words that join them ("Bank of the West").

use super::word::{Kind, Words};
use crate::entities::gazetteer::{self, class, class::Classes};
use crate::entities::lexicon;
use crate::text::change::{Placed, Shift};
use crate::text::{Document, hash};
use std::ops::Range;

/// A capitalised stretch.
#[derive(Clone, Copy)]
pub struct Segment {
    start: u32,
    end: u32,
    /// What the gazetteer says of the whole.
    pub classes: Classes,
    /// The kind of head among its words: of a body, else of a place, else of an event.
    pub head: Option<Kind>,
    /// Where the last word stands that is the head of a body, counted from its first.
    pub last_organization_head: Option<u32>,
}

impl Placed for Segment {
    fn first(&self) -> usize {
        self.start as usize
    }

    fn shift(&mut self, by: &Shift) {
        [&mut self.start, &mut self.end].into_iter().for_each(|place| *place = place.wrapping_add(by.tokens as u32));
    }
}

const HEADS: [Kind; 3] = [Kind::OrganizationHead, Kind::PlaceHead, Kind::EventHead];

impl Segment {
    /// Its tokens.
    pub fn tokens(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// A hash of the kinds of at most `most` tokens from `start` on.
    pub fn pattern(&self, words: &Words, start: usize, most: usize) -> u32 {
        let end = (start + most).min(self.end as usize);
        (start..end).fold(hash::START, |pattern, at| hash::add(pattern, words[at].kind as u8))
    }

    /// What the whole may be, for the acronym that stands for it.
    pub fn kind(&self, words: &Words) -> u32 {
        if self.classes != 0 {
            return 16 + coarse(self.classes);
        }
        match self.head.and_then(|head| HEADS.iter().position(|&other| other == head)) {
            Some(head) => head as u32 + 1,
            None if matches!(words[self.start as usize].kind, Kind::Given | Kind::GivenOrPlace | Kind::Title) => 4,
            None => 5,
        }
    }
}

/// One number for the most telling class of a set.
pub fn coarse(classes: Classes) -> u32 {
    let order = [
        class::COUNTRY,
        class::CAPITAL,
        class::GROUP,
        class::REGION,
        class::STATE,
        class::CITY,
        class::ORGANIZATION,
        class::GIVEN,
        class::FAMILY,
        class::ORGANIZATION_HEAD,
        class::PLACE_HEAD,
        class::TITLE,
    ];
    order.iter().position(|&set| classes & set != 0).map_or(15, |at| at as u32)
}

/// Cuts a run into its segments.
pub fn cut(document: &Document, words: &Words, run: Range<usize>, segments: &mut Vec<Segment>) {
    let mut at = run.start;
    while at < run.end {
        if !words[at].capitalised {
            at += 1;
            continue;
        }
        let mut end = at + 1;
        while end < run.end {
            let link = (end..run.end).take(3).take_while(|&at| is_link(words[at].kind)).count();
            let glued = |at: usize| !document.tokens[at].space_before();
            let hyphen = document.tokens[end].hash == const { hash::of(b"-") } && glued(end);
            if hyphen && end + 1 < run.end && glued(end + 1) {
                end += 2;
            } else if end + link < run.end && words[end + link].capitalised {
                end += link + 1;
            } else {
                break;
            }
        }
        let classes = whole(document, words, at..end);
        // Looked for once: a segment can be as long as a sentence, and each of its tokens asks.
        let head = HEADS.into_iter().find(|&head| (at..end).any(|at| words[at].kind == head));
        let last = (at..end).rposition(|at| words[at].kind == Kind::OrganizationHead);
        let (start, last_organization_head) = (at as u32, last.map(|last| last as u32));
        segments.push(Segment { start, end: end as u32, classes, head, last_organization_head });
        at = end;
    }
}

fn is_link(kind: Kind) -> bool {
    matches!(kind, Kind::Of | Kind::And | Kind::Link | Kind::Particle)
}

/// What the gazetteer and the lexicon say of all tokens of a segment together.
fn whole(document: &Document, words: &Words, tokens: Range<usize>) -> Classes {
    let length = tokens.len();
    let from_lexicon = |entry: u8| {
        if entry & lexicon::COMPANY != 0 { class::ORGANIZATION } else { 0 }
    };
    if length == 1 {
        let word = words[tokens.start];
        return word.classes & !class::STARTS_LONGER | from_lexicon(word.lexicon);
    }
    let tokens = &document.tokens[tokens];
    match document.names().phrase(tokens) {
        Some((found, classes)) if found == length => classes,
        _ if length <= 3 => from_lexicon(document.names().entry(gazetteer::phrase_hash(tokens))),
        _ => 0,
    }
}
