//! The lines that a batch writes.

use super::document::Fields;
use super::row::{Content, Fault, Place, Row, Unit};
use super::warc::WebPage;
use crate::arguments::{BatchArguments, Part};
use crate::failure::Failure;
use crate::input;
use crate::streams::Files;
use newslens::text::{OffsetUnit, Offsets};
use newslens::{Analysis, Options, OwnNames, analyze, export, page::Page};
use serde::Serialize;
use serde_json::value::{RawValue, to_raw_value};

/// What an answer is to hold.
pub struct Form {
    offsets: OffsetUnit,
    only: Vec<Part>,
    is_flat: bool,
    max_bytes: usize,
    names: OwnNames,
}

/// The answer to a row.
pub struct Answer {
    /// What is written: JSON, each object on a line with its end.
    pub lines: String,
    /// Whether it says why the row was refused.
    pub is_refused: bool,
}

/// A whole answer.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    page: Option<PageHead<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language_confidence: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    genre: Option<&'a str>,
    /// Where it is asked for, `null` says that none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    publication: Option<Option<export::JsonPublication<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dates: Option<Vec<export::JsonDate<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    quotes: Option<Vec<export::JsonQuote<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mentions: Option<Vec<export::JsonMention<'a>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    entities: Option<Vec<export::JsonEntity<'a>>>,
}

/// What a page of an archive says of itself.
#[derive(Clone, Serialize)]
#[serde(rename_all = "camelCase")]
struct PageHead<'a> {
    url: &'a str,
    title: Option<&'a str>,
    byline: Option<&'a str>,
    is_whole: bool,
}

/// A quote as a row of a table: the columns are those of `csv-quotes`.
#[derive(Serialize)]
struct FlatQuote<'a> {
    id: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    published: Option<&'a str>,
    speaker: Option<&'a str>,
    roles: String,
    cue: Option<&'a str>,
    text: &'a str,
    kind: &'a str,
    words: String,
    speaker_text: Option<&'a str>,
    method: Option<&'a str>,
    entity: Option<usize>,
    group: usize,
    denied: bool,
    headline: bool,
    confidence: f64,
    start: usize,
    end: usize,
}

/// Why a row is not answered.
#[derive(Serialize)]
struct Refusal<'a> {
    id: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    file: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    record: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<&'a str>,
    error: &'a str,
}

impl Form {
    /// What the arguments ask for; their list of names is read.
    pub fn new(arguments: &BatchArguments, files: &dyn Files) -> Result<Form, Failure> {
        let BatchArguments { offsets, only, flat, max_bytes, own, .. } = arguments;
        let names = own.read(files)?;
        Ok(Form { offsets: (*offsets).into(), only: only.clone(), is_flat: *flat, max_bytes: *max_bytes, names })
    }

    /// Answers a row.
    pub fn answer(&self, row: &Row) -> Answer {
        match &row.content {
            Content::Line(line) => {
                let (fields, read) = Fields::read(line);
                match read.and_then(|()| fields.document(&self.names)) {
                    Ok(document) => self.analysis(fields.id, None, &document.text, &document.options),
                    Err(fault) => refusal(&row.place, fields.id, None, &fault),
                }
            }
            Content::LongLine(start) => {
                let reason = format!("the line has more than {} bytes; --max-bytes sets the limit", self.max_bytes);
                refusal(&row.place, Fields::read(start).0.id, None, &Fault::of_row(reason))
            }
            Content::Page(page) => self.page(&row.place, page),
        }
    }

    fn page(&self, place: &Place, record: &WebPage) -> Answer {
        let id = to_raw_value(&record.id).ok();
        let http = record.http.as_ref().map_err(String::clone);
        let html = match http.and_then(|http| record.head.body(http, self.max_bytes)) {
            Ok(html) => html,
            Err(reason) => return refusal(place, id.as_deref(), Some(&record.url), &Fault::of_row(reason)),
        };
        let mut options = Options::new().with_names(self.names.clone());
        let page = input::page_of(&html, record.head.content_type.as_deref(), &mut options);
        self.analysis(id.as_deref(), Some((&record.url, &page)), &page.text, &options)
    }

    fn analysis(&self, id: Option<&RawValue>, page: Option<(&str, &Page)>, text: &str, options: &Options) -> Answer {
        let analysis = analyze(text, options);
        let mut lines = String::new();
        if self.is_flat {
            self.flat(&mut lines, id, page.map(|(url, _)| url), text, &analysis);
        } else {
            add(&mut lines, &self.whole(id, page, text, &analysis));
        }
        Answer { lines, is_refused: false }
    }

    fn whole<'a>(
        &self,
        id: Option<&'a RawValue>,
        page: Option<(&'a str, &'a Page)>,
        text: &'a str,
        analysis: &'a Analysis,
    ) -> Whole<'a> {
        let json = export::json(text, analysis, self.offsets);
        let has = |part| self.only.contains(&part) || self.only.is_empty() && (part != Part::Text || page.is_some());
        let page = page.map(|(url, page)| PageHead {
            url,
            title: page.title.as_deref(),
            byline: page.byline.as_deref(),
            is_whole: page.is_whole,
        });
        Whole {
            id,
            text: has(Part::Text).then_some(text),
            language: has(Part::Language).then_some(json.language),
            language_confidence: has(Part::Language).then_some(json.language_confidence),
            genre: has(Part::Genre).then_some(json.genre),
            publication: has(Part::Publication).then_some(json.publication),
            dates: has(Part::Dates).then_some(json.dates),
            quotes: has(Part::Quotes).then_some(json.quotes),
            mentions: has(Part::Mentions).then_some(json.mentions),
            entities: has(Part::Entities).then_some(json.entities),
            page,
        }
    }

    fn flat(&self, lines: &mut String, id: Option<&RawValue>, url: Option<&str>, text: &str, analysis: &Analysis) {
        let offsets = Offsets::new(text, self.offsets);
        let published = analysis.publication.as_ref().and_then(|publication| publication.value.as_deref());
        for quote in &analysis.quotes {
            let speaker = quote.speaker.as_ref();
            let entity = speaker.and_then(|speaker| speaker.entity);
            let words: Vec<&str> = quote.parts.iter().map(|part| &text[part.range()]).collect();
            let row = FlatQuote {
                id,
                url,
                published,
                speaker: speaker.map(|speaker| speaker.name.as_str()),
                roles: entity.map(|entity| analysis.entities[entity].roles.join("; ")).unwrap_or_default(),
                cue: quote.cue.map(|cue| &text[cue.range()]),
                text: &text[quote.span.range()],
                kind: quote.kind.name(),
                words: words.join(" … "),
                speaker_text: speaker.map(|speaker| &text[speaker.span.range()]),
                method: speaker.map(|speaker| speaker.method.name()),
                entity,
                group: quote.group,
                denied: quote.denied,
                headline: quote.headline,
                // As short as in the other forms.
                confidence: (f64::from(quote.confidence) * 1000.0).round() / 1000.0,
                start: offsets.of(quote.span.start),
                end: offsets.of(quote.span.end),
            };
            add(lines, &row);
        }
    }
}

/// The answer to a row that is refused.
fn refusal(place: &Place, id: Option<&RawValue>, url: Option<&str>, fault: &Fault) -> Answer {
    let number = |unit| (place.unit == unit).then_some(place.number);
    let refusal = Refusal {
        id,
        url,
        file: place.file.as_deref(),
        line: number(Unit::Line),
        record: number(Unit::Record),
        field: fault.field,
        error: &fault.reason,
    };
    let mut lines = String::new();
    add(&mut lines, &refusal);
    Answer { lines, is_refused: true }
}

/// Adds a value as a line of JSON.
fn add(lines: &mut String, value: &impl Serialize) {
    // Strings, numbers and lists of them: there is nothing in them that JSON could not say.
    lines.push_str(&serde_json::to_string(value).unwrap_or_default());
    lines.push('\n');
}
