//! The JSON form: the field names that Rust, JavaScript and the command line share.

use super::thousandths;
use crate::analysis::*;
use crate::text::{OffsetUnit, Offsets, Span};
use serde::Serialize;

/// An analysis ready to be serialised; made by [`json`].
///
/// `start` and `end` count the asked unit, half-open, and `text` is what stands there. Fields that do not apply are `null`
/// (`speaker`, `cue`, `mod`, `from`, `to`, `range`, `anchor`, `publication` and its `value`, `found` and `other`).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct JsonAnalysis<'a> {
    /// The language of the text, as a BCP 47 tag.
    pub language: &'a str,
    /// How sure that is, from 0 to 1.
    pub language_confidence: f64,
    /// What the text was read as.
    pub genre: &'static str,
    /// The day of publication.
    pub publication: Option<JsonPublication<'a>>,
    /// The expressions of time, in the order of the text.
    pub dates: Vec<JsonDate<'a>>,
    /// What was said, in the order of the text.
    pub quotes: Vec<JsonQuote<'a>>,
    /// The names, in the order of the text.
    pub mentions: Vec<JsonMention<'a>>,
    /// Whom and what the names name.
    pub entities: Vec<JsonEntity<'a>>,
}

#[derive(Debug, Serialize)]
struct JsonSpan<'a> {
    start: usize,
    end: usize,
    text: &'a str,
}

/// A day of publication as JSON has it, to be serialised.
#[derive(Debug, Serialize)]
pub struct JsonPublication<'a> {
    /// `null` where the text tells no more than how long ago it was.
    value: Option<&'a str>,
    source: &'static str,
    /// Where the text says it; `null` when the caller gave it.
    found: Option<JsonSpan<'a>>,
    /// The other day that it may be.
    other: Option<&'a str>,
}

/// A date mention as JSON has it, to be serialised.
#[derive(Debug, Serialize)]
pub struct JsonDate<'a> {
    #[serde(flatten)]
    span: JsonSpan<'a>,
    r#type: &'static str,
    value: &'a str,
    r#mod: Option<&'static str>,
    from: Option<&'a str>,
    to: Option<&'a str>,
    range: Option<JsonRange<'a>>,
    anchor: Option<JsonAnchor<'a>>,
}

#[derive(Debug, Serialize)]
struct JsonRange<'a> {
    from: &'a str,
    to: &'a str,
    /// An index of `dates`.
    partner: usize,
}

#[derive(Debug, Serialize)]
struct JsonAnchor<'a> {
    value: &'a str,
    /// An index of `dates`; `null` for the day of publication.
    date: Option<usize>,
}

/// A quote as JSON has it, to be serialised.
#[derive(Debug, Serialize)]
pub struct JsonQuote<'a> {
    #[serde(flatten)]
    span: JsonSpan<'a>,
    kind: &'static str,
    /// Where the words of a mixed quote stand that are quoted: pairs of start and end.
    parts: Vec<[usize; 2]>,
    group: usize,
    cue: Option<JsonSpan<'a>>,
    speaker: Option<JsonSpeaker<'a>>,
    denied: bool,
    headline: bool,
    confidence: f64,
}

#[derive(Debug, Serialize)]
struct JsonSpeaker<'a> {
    #[serde(flatten)]
    span: JsonSpan<'a>,
    name: &'a str,
    entity: Option<usize>,
    method: &'static str,
}

/// A mention as JSON has it, to be serialised.
#[derive(Debug, Serialize)]
pub struct JsonMention<'a> {
    #[serde(flatten)]
    span: JsonSpan<'a>,
    r#type: &'static str,
    entity: usize,
    confidence: f64,
}

/// An entity as JSON has it, to be serialised.
#[derive(Debug, Serialize)]
pub struct JsonEntity<'a> {
    id: usize,
    name: &'a str,
    r#type: &'static str,
    roles: &'a [String],
    mentions: &'a [usize],
    confidence: f64,
}

/// The JSON form of the analysis of `text`, with offsets in `unit`.
///
/// ```
/// use newslens::{analyze, export, text::OffsetUnit, Options};
/// let text = "“Bravo!”";
/// let analysis = analyze(text, &Options::new());
/// let json = serde_json::to_value(export::json(text, &analysis, OffsetUnit::Utf16)).unwrap();
/// assert_eq!(json["publication"], serde_json::Value::Null);
/// ```
pub fn json<'a>(text: &'a str, analysis: &'a Analysis, unit: OffsetUnit) -> JsonAnalysis<'a> {
    let offsets = Offsets::new(text, unit);
    let at =
        |span: Span| JsonSpan { start: offsets.of(span.start), end: offsets.of(span.end), text: &text[span.range()] };
    JsonAnalysis {
        language: &analysis.language.tag,
        language_confidence: fraction(analysis.language.confidence),
        genre: analysis.genre.name(),
        publication: analysis.publication.as_ref().map(|publication| JsonPublication {
            value: publication.value.as_deref(),
            source: publication.source.name(),
            found: publication.span.map(at),
            other: publication.other.as_deref(),
        }),
        dates: analysis.dates.iter().map(|date| json_date(date, &at)).collect(),
        quotes: analysis.quotes.iter().map(|quote| json_quote(quote, &at)).collect(),
        mentions: (analysis.mentions.iter())
            .map(|mention| JsonMention {
                span: at(mention.span),
                r#type: mention.kind.name(),
                entity: mention.entity,
                confidence: fraction(mention.confidence),
            })
            .collect(),
        entities: (analysis.entities.iter().enumerate())
            .map(|(id, entity)| JsonEntity {
                id,
                name: &entity.name,
                r#type: entity.kind.name(),
                roles: &entity.roles,
                mentions: &entity.mentions,
                confidence: fraction(entity.confidence),
            })
            .collect(),
    }
}

fn json_date<'a>(date: &'a DateMention, at: &impl Fn(Span) -> JsonSpan<'a>) -> JsonDate<'a> {
    JsonDate {
        span: at(date.span),
        r#type: date.kind.name(),
        value: &date.value,
        r#mod: date.modifier.map(DateModifier::name),
        from: date.from.as_deref(),
        to: date.to.as_deref(),
        range: (date.range.as_ref()).map(|DateRange { from, to, partner }| JsonRange { from, to, partner: *partner }),
        anchor: date.anchor.as_ref().map(|anchor| JsonAnchor { value: &anchor.value, date: anchor.date }),
    }
}

fn json_quote<'a>(quote: &'a Quote, at: &impl Fn(Span) -> JsonSpan<'a>) -> JsonQuote<'a> {
    JsonQuote {
        span: at(quote.span),
        kind: quote.kind.name(),
        parts: quote.parts.iter().map(|&part| at(part)).map(|part| [part.start, part.end]).collect(),
        group: quote.group,
        cue: quote.cue.map(at),
        speaker: quote.speaker.as_ref().map(|speaker| JsonSpeaker {
            span: at(speaker.span),
            name: &speaker.name,
            entity: speaker.entity,
            method: speaker.method.name(),
        }),
        denied: quote.denied,
        headline: quote.headline,
        confidence: fraction(quote.confidence),
    }
}

/// A confidence as a short decimal fraction: the nearest `f64` of an `f32` would be written with sixteen digits.
fn fraction(confidence: f32) -> f64 {
    f64::from(thousandths(confidence)) / 1000.0
}
