//! What was found, as tuples in the order of the fields of the classes in `newslens/_found.py`.

use newslens::text::{OffsetUnit, Offsets, Span};
use newslens::{Analysis, DateModifier};

/// Where something stands, in code points, and the words there.
type Place<'a> = (usize, usize, &'a str);
/// value, source, found, other
pub type Publication<'a> = (Option<&'a str>, &'static str, Option<Place<'a>>, Option<&'a str>);
/// from, to, partner
type Range<'a> = (&'a str, &'a str, usize);
/// value, date
type Anchor<'a> = (&'a str, Option<usize>);
/// place, type, value, mod, from, to, range, anchor
pub type Date<'a> = (
    Place<'a>,
    &'static str,
    &'a str,
    Option<&'static str>,
    Option<&'a str>,
    Option<&'a str>,
    Option<Range<'a>>,
    Option<Anchor<'a>>,
);
/// place, name, entity, method
type Speaker<'a> = (Place<'a>, &'a str, Option<usize>, &'static str);
/// place, kind, parts, group, cue, speaker, denied, headline, confidence
pub type Quote<'a> =
    (Place<'a>, &'static str, Vec<(usize, usize)>, usize, Option<Place<'a>>, Option<Speaker<'a>>, bool, bool, f64);
/// place, type, entity, confidence
pub type Mention<'a> = (Place<'a>, &'static str, usize, f64);
/// id, name, type, roles, mentions, confidence
pub type Entity<'a> = (usize, &'a str, &'static str, Vec<&'a str>, Vec<usize>, f64);

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
        (self.analysis.dates.iter())
            .map(|date| {
                (
                    self.place(date.span),
                    date.kind.name(),
                    date.value.as_str(),
                    date.modifier.map(DateModifier::name),
                    date.from.as_deref(),
                    date.to.as_deref(),
                    date.range.as_ref().map(|range| (range.from.as_str(), range.to.as_str(), range.partner)),
                    date.anchor.as_ref().map(|anchor| (anchor.value.as_str(), anchor.date)),
                )
            })
            .collect()
    }

    pub fn quotes(&self) -> Vec<Quote<'a>> {
        (self.analysis.quotes.iter())
            .map(|quote| {
                (
                    self.place(quote.span),
                    quote.kind.name(),
                    quote.parts.iter().map(|&part| self.ends(part)).collect(),
                    quote.group,
                    quote.cue.map(|cue| self.place(cue)),
                    quote.speaker.as_ref().map(|speaker| {
                        (self.place(speaker.span), speaker.name.as_str(), speaker.entity, speaker.method.name())
                    }),
                    quote.denied,
                    quote.headline,
                    fraction(quote.confidence),
                )
            })
            .collect()
    }

    pub fn mentions(&self) -> Vec<Mention<'a>> {
        (self.analysis.mentions.iter())
            .map(|mention| {
                (self.place(mention.span), mention.kind.name(), mention.entity, fraction(mention.confidence))
            })
            .collect()
    }

    pub fn entities(&self) -> Vec<Entity<'a>> {
        (self.analysis.entities.iter().enumerate())
            .map(|(id, entity)| {
                let roles = entity.roles.iter().map(String::as_str).collect();
                let mentions = entity.mentions.clone();
                (id, entity.name.as_str(), entity.kind.name(), roles, mentions, fraction(entity.confidence))
            })
            .collect()
    }
}

/// A confidence in whole thousandths, as the JSON form has it.
pub fn fraction(confidence: f32) -> f64 {
    f64::from((confidence * 1000.0).round()) / 1000.0
}
