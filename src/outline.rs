//! What an analysis says, in short: enough to see what another one says otherwise.

use crate::text::Span;
use crate::text::hashed::Quick;
use crate::{Analysis, DateMention, Entity, Quote};
use std::hash::{Hash, Hasher};

/// The dates, quotes and entities of an analysis, in its order. Its mentions are short enough as they are.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    pub dates: Vec<OutlinedDate>,
    pub quotes: Vec<OutlinedQuote>,
    pub entities: Vec<OutlinedEntity>,
}

/// A date; `facts` is a hash of all that moves neither with the text nor with the list.
#[derive(Debug)]
pub(crate) struct OutlinedDate {
    pub place: Place,
    pub partner: Index,
    pub anchor: Index,
    pub facts: u64,
}

/// A quote; `facts` is a hash of all else, where its parts stand in it as well.
#[derive(Debug)]
pub(crate) struct OutlinedQuote {
    pub place: Place,
    pub cue: Place,
    pub speaker: Place,
    pub entity: Index,
    pub group: Index,
    pub facts: u64,
}

/// An entity; `facts` is a hash of all but its mentions.
#[derive(Debug)]
pub(crate) struct OutlinedEntity {
    /// Its first mention.
    pub first: Index,
    pub facts: u64,
}

/// A place in a list, or none. All numbers are in four bytes, as longer texts are not read to their end.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Index(u32);

impl Index {
    /// The place.
    #[inline]
    pub fn get(self) -> Option<usize> {
        (self.0 != u32::MAX).then_some(self.0 as usize)
    }
}

impl From<Option<usize>> for Index {
    fn from(index: Option<usize>) -> Index {
        Index(index.map_or(u32::MAX, |index| index as u32))
    }
}

/// The ends of a span, or none.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    pub start: Index,
    pub end: Index,
}

impl From<Option<Span>> for Place {
    fn from(span: Option<Span>) -> Place {
        let (start, end) = span.map(|span| (span.start, span.end)).unzip();
        Place { start: start.into(), end: end.into() }
    }
}

impl Outline {
    /// That of an analysis.
    pub fn of(analysis: &Analysis) -> Outline {
        Outline {
            dates: analysis.dates.iter().map(OutlinedDate::of).collect(),
            quotes: analysis.quotes.iter().map(OutlinedQuote::of).collect(),
            entities: analysis.entities.iter().map(OutlinedEntity::of).collect(),
        }
    }
}

impl OutlinedDate {
    fn of(date: &DateMention) -> OutlinedDate {
        let DateMention { span, kind, value, modifier, from, to, range, anchor } = date;
        let mut hasher = Quick::default();
        (kind, modifier, value, from, to).hash(&mut hasher);
        range.as_ref().map(|range| (&range.from, &range.to)).hash(&mut hasher);
        anchor.as_ref().map(|anchor| &anchor.value).hash(&mut hasher);
        OutlinedDate {
            place: Some(*span).into(),
            partner: range.as_ref().map(|range| range.partner).into(),
            anchor: anchor.as_ref().and_then(|anchor| anchor.date).into(),
            facts: hasher.finish(),
        }
    }
}

impl OutlinedQuote {
    fn of(quote: &Quote) -> OutlinedQuote {
        let Quote { span, kind, parts, group, cue, speaker, denied, headline, confidence } = quote;
        let speaker = speaker.as_ref();
        let mut hasher = Quick::default();
        (kind, denied, headline, confidence.to_bits()).hash(&mut hasher);
        speaker.map(|speaker| (&speaker.name, speaker.method)).hash(&mut hasher);
        for part in parts {
            (part.start.wrapping_sub(span.start), part.end.wrapping_sub(span.start)).hash(&mut hasher);
        }
        OutlinedQuote {
            place: Some(*span).into(),
            cue: (*cue).into(),
            speaker: speaker.map(|speaker| speaker.span).into(),
            entity: speaker.and_then(|speaker| speaker.entity).into(),
            group: Some(*group).into(),
            facts: hasher.finish(),
        }
    }
}

impl OutlinedEntity {
    fn of(entity: &Entity) -> OutlinedEntity {
        let mut hasher = Quick::default();
        (entity.kind, entity.confidence.to_bits()).hash(&mut hasher);
        entity.name.hash(&mut hasher);
        entity.roles.hash(&mut hasher);
        OutlinedEntity { first: entity.mentions.first().copied().into(), facts: hasher.finish() }
    }
}
