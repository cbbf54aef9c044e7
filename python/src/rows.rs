//! What was found, as tuples in the order of the fields of the classes in `newslens/_found.py`.

use newslens::text::{OffsetUnit, Offsets, Span};
use newslens::{Analysis, DateModifier};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

/// Where something stands, in code points, and the words there.
type Place<'a> = (usize, usize, &'a str);
/// value, source, found, other
pub type Publication<'a> = (Option<&'a str>, &'static str, Option<Place<'a>>, Option<&'a str>);
/// from, to, partner
type Range<'a> = (&'a str, &'a str, usize);
/// value, date
type Anchor<'a> = (&'a str, Option<usize>);
/// start, end, text, type, value, mod, from, to, range, anchor
pub type Date<'a> = (
    usize,
    usize,
    &'a str,
    &'static str,
    &'a str,
    Option<&'static str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<Range<'a>>,
    Option<Anchor<'a>>,
);
/// start, end, text, name, entity, method
type Speaker<'a> = (usize, usize, &'a str, &'a str, Option<usize>, &'static str);
/// start, end, text, kind, parts, group, cue, speaker, denied, headline, confidence
pub type Quote<'a, 'py> = (
    usize,
    usize,
    &'a str,
    &'static str,
    Bound<'py, PyTuple>,
    usize,
    Option<Place<'a>>,
    Option<Speaker<'a>>,
    bool,
    bool,
    f64,
);
/// start, end, text, type, entity, confidence
pub type Mention<'a> = (usize, usize, &'a str, &'static str, usize, f64);
/// id, name, type, roles, mentions, confidence
pub type Entity<'a, 'py> = (usize, &'a str, &'static str, Bound<'py, PyTuple>, Bound<'py, PyTuple>, f64);

/// Makes the tuples of one text.
pub struct Rows<'a> {
    text: &'a str,
    analysis: &'a Analysis,
    offsets: Offsets<'a>,
}

impl<'a> Rows<'a> {
    pub fn new(text: &'a str, analysis: &'a Analysis) -> Rows<'a> {
        Rows { text, analysis, offsets: Offsets::new(text, OffsetUnit::CodePoint) }
    }

    /// The two ends of a span in code points.
    pub fn ends(&self, span: Span) -> (usize, usize) {
        (self.offsets.of(span.start), self.offsets.of(span.end))
    }

    fn place(&self, span: Span) -> Place<'a> {
        let (start, end) = self.ends(span);
        (start, end, &self.text[span.range()])
    }

    pub fn publication(&self) -> Option<Publication<'a>> {
        let publication = self.analysis.publication.as_ref()?;
        let found = publication.span.map(|span| self.place(span));
        Some((publication.value.as_deref(), publication.source.name(), found, publication.other.as_deref()))
    }

    pub fn dates(&self) -> Vec<Date<'a>> {
        let row = |date: &'a newslens::DateMention| {
            let (start, end, text) = self.place(date.span);
            (
                start,
                end,
                text,
                date.kind.name(),
                date.value.as_str(),
                date.modifier.map(DateModifier::name),
                date.from.as_deref(),
                date.to.as_deref(),
                date.range.as_ref().map(|range| (range.from.as_str(), range.to.as_str(), range.partner)),
                date.anchor.as_ref().map(|anchor| (anchor.value.as_str(), anchor.date)),
            )
        };
        self.analysis.dates.iter().map(row).collect()
    }

    /// # Errors
    /// When Python has no memory left, as in [`Rows::entities`].
    pub fn quotes<'py>(&self, py: Python<'py>) -> PyResult<Vec<Quote<'a, 'py>>> {
        let row = |quote: &'a newslens::Quote| {
            let (start, end, text) = self.place(quote.span);
            Ok((
                start,
                end,
                text,
                quote.kind.name(),
                PyTuple::new(py, quote.parts.iter().map(|&part| self.ends(part)))?,
                quote.group,
                quote.cue.map(|cue| self.place(cue)),
                quote.speaker.as_ref().map(|speaker| self.speaker(speaker)),
                quote.denied,
                quote.headline,
                fraction(quote.confidence),
            ))
        };
        self.analysis.quotes.iter().map(row).collect()
    }

    fn speaker(&self, speaker: &'a newslens::Speaker) -> Speaker<'a> {
        let (start, end, text) = self.place(speaker.span);
        (start, end, text, speaker.name.as_str(), speaker.entity, speaker.method.name())
    }

    pub fn mentions(&self) -> Vec<Mention<'a>> {
        let row = |mention: &newslens::Mention| {
            let (start, end, text) = self.place(mention.span);
            (start, end, text, mention.kind.name(), mention.entity, fraction(mention.confidence))
        };
        self.analysis.mentions.iter().map(row).collect()
    }

    /// # Errors
    /// When Python has no memory left.
    pub fn entities<'py>(&self, py: Python<'py>) -> PyResult<Vec<Entity<'a, 'py>>> {
        let row = |(id, entity): (usize, &'a newslens::Entity)| {
            let roles = PyTuple::new(py, &entity.roles)?;
            let mentions = PyTuple::new(py, &entity.mentions)?;
            Ok((id, entity.name.as_str(), entity.kind.name(), roles, mentions, fraction(entity.confidence)))
        };
        self.analysis.entities.iter().enumerate().map(row).collect()
    }
}

/// A confidence in whole thousandths, as the JSON form has it.
pub fn fraction(confidence: f32) -> f64 {
    f64::from((confidence * 1000.0).round()) / 1000.0
}
